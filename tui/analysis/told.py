"""The working of a check in pieces for the display to write out, and the table cells that it used."""

import math
from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

from tui.analysis.grounds import Standing
from tui.analysis.implied import Range
from tui.model.series import Month

Number = int | float
_SLIP = Decimal("1e-9")
"""Rounding error of binary fractions."""


class Percent(NamedTuple):
    """A percentage in a working."""

    value: float


class Points(NamedTuple):
    """A difference of two percentages, in percentage points; brief if the unit is beside it."""

    value: float
    brief: bool = False


class Stated(NamedTuple):
    """A figure that the report states, to be shown with the digits that it is printed with."""

    value: float
    unit: str
    printed: str


class Change(NamedTuple):
    """A difference, shown with its sign."""

    value: float


class Months(NamedTuple):
    """From one month to another."""

    first: Month
    last: Month


Piece = str | int | float | Month | Months | Percent | Points | Change | Stated
Told = tuple[Piece, ...]
"""A sentence in pieces: words as they are, figures for the display to format."""


class Cell(NamedTuple):
    """A figure of a table that a check used: year and month (1 to 12, or `total`), disposal and year, or area and period."""

    table: str
    row: str
    column: str


class Working(NamedTuple):
    """The result of a check: `holds` for a word, None if nothing decides; `computed` for a figure."""

    told: Told
    computed: Number | None = None
    holds: bool | None = None
    cells: tuple[Cell, ...] = ()
    bounds: Range | None = None
    """For a number that is known only to lie within a range."""
    standing: Standing | None = None
    """How open statistics compare with the claim."""
    divided: str = ""
    """What open statistics were divided by, in words that follow their name."""


def between(range: Range, kind: Callable[[float], Piece] | None = None, step: float = 1) -> Told:
    """A range rounded outwards, so that it leaves out nothing that it allows: `over 4,600`, `4,514 to 4,990`; or one number.

    `step` is what its ends are rounded to.
    """

    def bound(value: float, up: bool) -> Piece:
        if kind is not None:
            return kind(value)
        end = outwards(value, step, up=up)
        return int(end) if step >= 1 else end

    if range.low == range.high:
        return (bound(range.low, False),)
    if range.high == math.inf:
        return ("over ", bound(range.low, False))
    if not range.low:
        return ("under ", bound(range.high, True))
    return (bound(range.low, False), " to ", bound(range.high, True))


def outwards(value: float, step: float, *, up: bool) -> float:
    """A value rounded away from the middle of its range, to a multiple of the step."""
    size = Decimal(repr(value)) / Decimal(repr(step))
    whole = math.ceil(size - _SLIP) if up else math.floor(size + _SLIP)
    return float(whole * Decimal(repr(step)))


def counted(number: int, noun: str) -> Told:
    """`1 month`, `12 months`."""
    return number, f" {noun}{'' if number == 1 else 's'}"


def in_percent(range: Range) -> Range:
    """A range of fractions as one of percentages."""
    return Range(range.low * 100, range.high * 100)
