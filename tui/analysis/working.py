"""The working of a check in pieces, and the table cells that it used.

Display writes the pieces out.
"""

import math
from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

from tui.model.series import Month

from .grounds import Standing
from .implied import Range

Number = int | float
_SLIP = Decimal("1e-9")
"""An allowance for the rounding error of binary fractions."""


class Percent(NamedTuple):
    """A percentage in a working."""

    value: float


class Points(NamedTuple):
    """A difference in percentage points; brief where the unit is beside it."""

    value: float
    brief: bool = False


class Stated(NamedTuple):
    """A figure that the report states, shown with the digits as printed."""

    value: float
    unit: str
    printed: str


class Change(NamedTuple):
    """A difference, shown with its sign."""

    value: float


class Months(NamedTuple):
    """A range of months."""

    first: Month
    last: Month


Piece = str | int | float | Month | Months | Percent | Points | Change | Stated
Told = tuple[Piece, ...]
"""A sentence in pieces: words, and figures for the display to format."""


class Cell(NamedTuple):
    """A cell of a table that a check used.

    Year and month (1 to 12, or `total`), disposal and year, or area and period.
    """

    table: str
    row: str
    column: str


class Working(NamedTuple):
    """The result of a check.

    `holds` is for a word, None if nothing decides; `computed` is for a figure.
    """

    told: Told
    computed: Number | None = None
    holds: bool | None = None
    cells: tuple[Cell, ...] = ()
    bounds: Range | None = None
    """The range of a number that is not known exactly."""
    standing: Standing | None = None
    """How open statistics compare with the claim."""
    divided: str = ""
    """What open statistics were divided by, in words that follow their name."""


def between(range: Range, kind: Callable[[float], Piece] | None = None, step: float = 1) -> Told:
    """A range rounded outwards: `over 4,600`, `4,514 to 4,990`, or one number.

    The result leaves out nothing that the range allows. `step` is the unit of rounding.
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
    """Round an end of a range up or down to a multiple of the step."""
    size = Decimal(repr(value)) / Decimal(repr(step))
    whole = math.ceil(size - _SLIP) if up else math.floor(size + _SLIP)
    return float(whole * Decimal(repr(step)))


def counted(number: int, noun: str) -> Told:
    """`1 month`, `12 months`."""
    return number, f" {noun}{'' if number == 1 else 's'}"


def in_percent(range: Range) -> Range:
    """A range of fractions as a range of percentages."""
    return Range(range.low * 100, range.high * 100)
