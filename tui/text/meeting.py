"""The meeting and its report in words: who, when, and under which name.

What a workshop does not say is left out.
"""

from tui.model.pack import Pack
from tui.model.sentence_case import capital

from .dates import date
from .periods import explained
from .periods import when as period


def dated_words(pack: Pack) -> str:
    """What dates a workshop.

    `16 June 2015`, `reported 1 September 2015`, or the period that it covers.
    """
    if pack.held:
        return date(pack.held)
    if pack.reported:
        return f"reported {date(pack.reported)}"
    return period(pack.covers) if pack.covers else ""


def short_masthead(pack: Pack) -> str:
    """The force and what dates the workshop, to tell it from others."""
    return ", ".join(filter(None, (pack.report.force, dated_words(pack))))


def dates(pack: Pack) -> str:
    """Every date: `Held on 16 June 2015, reported on 1 September 2015`.

    `Covers 2014/15 (April 2014 to March 2015)`.
    """
    found = [
        f"held on {date(pack.held)}" if pack.held else "",
        f"reported on {date(pack.reported)}" if pack.reported else "",
        f"covers {explained(pack.covers)}" if pack.covers else "",
    ]
    return capital(", ".join(filter(None, found)))


def writer(pack: Pack) -> str:
    """The author and the office: `A. Writer, Office of the Commissioner`."""
    return ", ".join(filter(None, (pack.author, pack.report.office)))


def document(pack: Pack) -> str:
    """The report by its title, its publisher and its date."""
    return ", ".join(filter(None, (publication(pack), date(pack.reported) if pack.reported else "")))


def publication(pack: Pack) -> str:
    """The report by its title and its publisher."""
    return f"{pack.outline.title}, {pack.outline.publisher}"


def dated_report(pack: Pack) -> str:
    """The report by its title and its date, for a line that has little room."""
    return ", ".join(filter(None, (pack.outline.title, f"report of {date(pack.reported)}" if pack.reported else "")))


def masthead(pack: Pack) -> str:
    """The first line of everything: force, kind of meeting, date."""
    return " · ".join(filter(None, (pack.report.force, pack.report.title, dated_words(pack))))
