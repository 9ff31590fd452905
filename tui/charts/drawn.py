"""A chart drawn by one of the kinds, and the sentence that says how exact it is."""

from collections.abc import Sequence
from typing import NamedTuple

from tui.text.numbers import count
from tui.text.units import measured

from .ink import ChartSheet, Head, LineName
from .plan import Plan
from .scales import in_few_digits

SIZE_DIGITS = 2
"""The digits of the size of a row."""

NOT_FROM_NOUGHT, BRIEFLY_NOT_FROM_NOUGHT = "The axis does not start at 0.", "Not from 0."
"""What a chart says whose axis does not start at 0, and where that does not fit."""


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

    blank: tuple[int, int] = (0, 0)
    """The rows above and below that are for labels alone."""


def row_note(plan: Plan, unit: float, parts: int, *, from_nought: bool, left: Sequence[str], slide: bool = False) -> str:
    """How exact rows are: `1 row = about 57 collisions; marks within 14.`.

    Before it, whether the axis starts at 0. `left` are the names of lines that share a row with a weightier one. On a slide, only
    the size of a row.
    """
    start = "" if from_nought else f"{NOT_FROM_NOUGHT} "
    return f"{start}{_exact(plan, 'row', 'mark', unit, unit / parts / 2, slide=slide)}{_shared(left)}"


def step_note(plan: Plan, step: float, left: Sequence[str], *, slide: bool = False) -> str:
    """How exact columns are: `1 step = about 23 collisions; columns within 12.`."""
    return f"From 0. {_exact(plan, 'step', 'column', step, step / 2, slide=slide)}{_shared(left)}"


def _exact(plan: Plan, unit: str, mark: str, size: float, within: float, *, slide: bool) -> str:
    return f"1 {unit} = {_amount(plan, size)}{'' if slide else f'; {mark}s within {count(_sized(plan, within))}'}."


def _amount(plan: Plan, value: float) -> str:
    """The size of a row: `about 57 collisions`."""
    shown = _sized(plan, value)
    if plan.measure is None:
        return f"about {count(shown)}"
    return f"about {f'{count(shown)} percentage points' if plan.measure.percentage else measured(shown, plan.measure)}"


def _sized(plan: Plan, value: float) -> float:
    """A size in few digits, and whole where the series is."""
    shown = in_few_digits(value, SIZE_DIGITS)
    return round(shown) if plan.decimals == 0 and value >= 1 else shown


def _shared(left: Sequence[str]) -> str:
    return f" On the same row as another line: {', '.join(left)}." if left else ""
