"""Checks of the figures that questions need."""

from collections.abc import Iterator

from tui.analysis.since.needed import MOST_WANTED, needed_periods
from tui.model.period import NotAPeriod
from tui.model.report import NeededFigures

from .draft import Draft
from .problems import Problem


def needed_figures(draft: Draft) -> Iterator[Problem]:
    """Needs of a question whose periods cannot be read, or make no range."""
    workshop = draft.documents["workshop"]
    for path, need in workshop.each("questions/*/needs/*", NeededFigures):
        if fault := _fault(need):
            key, what, expected = fault
            yield workshop.problem((*path, key), what, expected)


def _fault(need: NeededFigures) -> tuple[str, str, str] | None:
    if need.period and (need.first or need.last):
        return "period", "the figures are needed for a period and for a range", "period, or first and last"
    if bool(need.first) != bool(need.last):
        key, other = ("first", "last") if need.first else ("last", "first")
        return key, f"the range has no {other}", "first and last, or period"
    try:
        periods = tuple(needed_periods(need))
    except NotAPeriod as error:
        key = "period" if need.period else "first"
        return key, f"{need.period or f'{need.first} to {need.last}'} cannot be read", str(error)
    if need.first and not periods:
        return "last", f"last is {need.last}, which is before {need.first}", "a later period, written as first is"
    if len(periods) == MOST_WANTED:
        return "last", f"the range has {MOST_WANTED:,} periods or more", "fewer periods"
    return None
