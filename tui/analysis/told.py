"""The working of a check, told step by step in pieces that whoever shows them writes out, and the cells of the tables that it used."""

import math
from collections.abc import Callable
from typing import NamedTuple

from tui.analysis.grounds import Standing
from tui.analysis.implied import Range
from tui.model.series import Month

Number = int | float


class Percent(NamedTuple):
    """A percentage within a told working."""

    value: float


class Points(NamedTuple):
    """A difference of two percentages, in percentage points; brief where the unit stands beside it."""

    value: float
    brief: bool = False


class Change(NamedTuple):
    """A difference, told with its sign."""

    value: float


class Months(NamedTuple):
    """From one month to another."""

    first: Month
    last: Month


Piece = str | int | float | Month | Months | Percent | Points | Change
Told = tuple[Piece, ...]
"""A sentence in pieces: words as they are, figures to be written by whoever shows them."""


class Cell(NamedTuple):
    """A figure of a table that a check used: year and month (1 to 12, or `total`), disposal and year, or area and period."""

    table: str
    row: str
    column: str


class Working(NamedTuple):
    """What a check comes to. `holds` answers for a word, None where nothing decides; a number answers for a figure."""

    told: Told
    computed: Number | None = None
    holds: bool | None = None
    cells: tuple[Cell, ...] = ()
    bounds: Range | None = None
    """For a number that is known only to lie within a range."""
    standing: Standing | None = None
    """How open statistics compare with the claim."""


def between(range: Range, kind: Callable[[float], Piece] | None = None) -> Told:
    """A range told outwards, so that nothing that it allows is left out: `over 4,600`, `4,514 to 4,990`; one number where it is one."""

    def bound(value: float, up: bool) -> Piece:
        if kind is not None:
            return kind(value)
        return math.ceil(value - 1e-9) if up else math.floor(value + 1e-9)

    if range.low == range.high:
        return (bound(range.low, False),)
    if range.high == math.inf:
        return ("over ", bound(range.low, False))
    if not range.low:
        return ("under ", bound(range.high, True))
    return (bound(range.low, False), " to ", bound(range.high, True))


def counted(number: int, noun: str) -> Told:
    """`1 month`, `12 months`."""
    return number, f" {noun}{'' if number == 1 else 's'}"


def in_percent(range: Range) -> Range:
    """A range of fractions as one of percentages."""
    return Range(range.low * 100, range.high * 100)
