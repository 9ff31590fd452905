"""The meeting and its report in words: who, when, and under which name.

What a workshop does not say is left out.
"""

import re

from tui.model.pack import Pack
from tui.model.sentence_case import capital

from .dates import date
from .periods import explained
from .periods import when as period

KINDS_OF_FORCE = (" Police Service", " Police", " Constabulary")
"""The words after the name of a force, for which there is no room in a short line."""


def dated_words(pack: Pack) -> str:
    """What dates a workshop.

    `16 June 2015`, `reported 1 September 2015`, or the period that it covers.
    """
    if pack.held:
        return date(pack.held)
    if pack.reported:
        return f"reported {date(pack.reported)}"
    return period(pack.covers) if pack.covers else ""


def short_mastheads(pack: Pack) -> tuple[str, ...]:
    """The force and what dates the workshop, to tell it from others; then shorter.

    `West Midlands Police, Q4 2017/18`, `West Midlands, Q4 2017/18`, `West Midlands`.
    """
    force, short = pack.report.force, short_force(pack.report.force)
    return tuple(dict.fromkeys(", ".join(filter(None, each)) for each in ((force, dated_words(pack)), (short, _briefly(pack)), (short,))))


def owner_names(pack: Pack) -> tuple[str, ...]:
    """Whose page it is, in shorter and shorter words; the last may be initials."""
    names = short_mastheads(pack)
    return (*names, pack.report.force_short) if len(pack.report.force_short) < len(names[-1]) else names


def short_force(force: str) -> str:
    """A force without the word for what it is: `West Midlands`."""
    return next((name for kind in KINDS_OF_FORCE if (name := force.removesuffix(kind)) not in (force, "")), force)


def _briefly(pack: Pack) -> str:
    """What dates a workshop, with the first letters of the month."""
    day = pack.held or pack.reported
    return re.sub(r"(?<= )([^\W\d]{3})\w+", r"\1", date(day)) if day else dated_words(pack)


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
    """The report by title and publisher, after the force where neither names it."""
    named, force = f"{pack.outline.title}, {pack.outline.publisher}", pack.report.force
    return named if short_force(force).casefold() in named.casefold() else f"{force}: {named}"


def dated_report(pack: Pack) -> str:
    """The report by its title and its date, for a line that has little room."""
    return ", ".join(filter(None, (pack.outline.title, f"report of {date(pack.reported)}" if pack.reported else "")))


def cited_report(pack: Pack) -> str:
    """The report as a paper cites it: author, body, title, publisher and date.

    `A. Writer, Office of the Commissioner, Outcomes of a workshop, Anyshire Board, report of 1 September 2015`. One name is said once.
    """
    publisher = pack.outline.publisher
    dated = f"report of {date(pack.reported)}" if pack.reported else f"meeting of {date(pack.held)}" if pack.held else dated_words(pack)
    return ", ".join(dict.fromkeys(filter(None, (pack.author, pack.report.office, pack.outline.title, publisher, dated))))


def masthead(pack: Pack) -> str:
    """The first line of everything: force, kind of meeting, date."""
    return " · ".join(filter(None, (pack.report.force, pack.report.title, dated_words(pack))))
