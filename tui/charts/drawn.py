"""A chart drawn by one of the kinds, and the sentence that says how exact it is."""

from collections.abc import Sequence
from typing import NamedTuple

from tui.text.numbers import count
from tui.text.units import measured

from .ink import ChartSheet, Head, LineName
from .plan import Plan
from .scales import in_few_digits


class PhaseRows(NamedTuple):
    """The rows of the mean and the limits of a phase, None without limits."""

    mean: int
    upper: int | None = None
    lower: int | None = None


class Drawn(NamedTuple):
    """The ink of a chart, its marks, the names of its lines, and its scale."""

    sheet: ChartSheet
    heads: tuple[Head, ...]
    names: tuple[LineName, ...]
    note: str
    phases: tuple[PhaseRows, ...] = ()
    """The rows of the lines of each phase."""


def row_note(plan: Plan, unit: float, parts: int, *, from_nought: bool, left: Sequence[str]) -> str:
    """How exact rows are: `1 row = 57.2 collisions; a mark is within 14.`.

    Before it, whether the axis starts at 0. `left` are the names of lines that share a row with a weightier one.
    """
    start = "" if from_nought else "The axis does not start at 0. "
    return f"{start}1 row = {_amount(plan, unit)}; a mark is within {_within(plan, unit / parts / 2)}.{_shared(left)}"


def step_note(plan: Plan, step: float, left: Sequence[str]) -> str:
    """How exact columns are: `1 step = 23.4 collisions; a column is within 12.`."""
    return f"From 0. 1 step = {_amount(plan, step)}; a column is within {_within(plan, step / 2)}.{_shared(left)}"


def _amount(plan: Plan, value: float) -> str:
    shown = in_few_digits(value)
    if plan.measure is None:
        return count(shown)
    return f"{count(shown)} percentage points" if plan.measure.percentage else measured(shown, plan.measure)


def _within(plan: Plan, value: float) -> str:
    return count(round(value) if plan.decimals == 0 and value >= 1 else in_few_digits(value, 2))


def _shared(left: Sequence[str]) -> str:
    return f" On the same row as another line: {', '.join(left)}." if left else ""
