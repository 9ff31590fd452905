"""How a comparison names reports and periods."""

from collections.abc import Iterable

from tui.analysis.across.in_report import InReport
from tui.model.pack import Pack
from tui.model.period import Period
from tui.text.dates import date
from tui.text.meeting import document
from tui.text.periods import explained, when


def report_name(report: InReport) -> str:
    """A report by its date, or by what it covers where it has none.

    `the report of 16 June 2015`, `the report on April to June 2017`.
    """
    return pack_name(report.pack)


def pack_name(pack: Pack) -> str:
    """The report of a workshop, named in the same way."""
    if day := pack.held or pack.reported:
        return f"the report of {date(day)}"
    return f"the report on {_months(pack.covers)}" if pack.covers else f"the report {pack.id}"


def report_label(report: InReport) -> str:
    """A report at the head of a column: `16 June 2015`, `April to June 2017`."""
    name = report_name(report)
    return name.removeprefix("the report of ").removeprefix("the report on ").removeprefix("the report ")


def _months(period: Period) -> str:
    """A period by its months, where its name does not give them."""
    return explained(period).rpartition(" (")[2].removesuffix(")") if period.frequency in ("quarter", "half-year") else when(period)


def report_sources(reports: Iterable[InReport]) -> tuple[str, ...]:
    """The documents of some reports, each once."""
    return tuple(dict.fromkeys(f"{document(each.pack)} ({each.workshop})" for each in reports))
