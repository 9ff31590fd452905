"""Checks shares and rates.

A row is another as a percentage of a third or of a total, or for so many residents.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from tui.documents.equation import Equation, ratio, slot
from tui.documents.finding import Unchecked
from tui.documents.grid import TableReading
from tui.documents.interval import NumberRange, total
from tui.documents.line import TableLine
from tui.documents.trial import agreeing, failing

from .bases import NEAREST, outer
from .coverings import is_member
from .sums import implied_sums, whole_rows

PARTS = frozenset(("plain", "part", "total", "subtotal", "whole", "population", "target", "change"))
FACTORS = (Decimal(1000), Decimal(10_000), Decimal(100_000), Decimal(1_000_000), Decimal(100), Decimal(1))
FIRST_FITS = 4
NEAREST_ROWS = 60
"""So many rows of counts on either side are looked at."""
_PER = re.compile(
    r"\b(?:per|fesul)\s+(?P<number>\d[\d,]{0,8})|/ ?(?P<slash>1,?000\b)|\bper (?P<word>thousand|million|head|capita|officer)\b",
    re.IGNORECASE,
)
INDEX = re.compile(r"\bindex\b|\bmynegai\b", re.IGNORECASE)
_WORDS = {"thousand": 1000, "million": 1_000_000, "head": 1, "capita": 1, "officer": 1}
WHY = "the table does not show what the figure is a share of"
NO_BASE = "the report does not give the population"


class _Way(NamedTuple):
    """A row as so many times another, divided by a third row.

    Where `whole` is set, it is divided by a column instead. `near` is the likeliest kind.
    """

    part: int
    base: int
    factor: Decimal
    whole: bool
    near: bool


def check(reading: TableReading) -> Iterator[Equation | Unchecked]:
    """The rows of shares and rates.

    Columns of them are the same check of the table turned.
    """
    counts = [place for place, row in enumerate(reading.rows) if _is_count(reading, place, row)]
    for at, row in enumerate(reading.rows):
        percent = row.percent and row.role != "percent-change"
        if percent or row.role in ("rate", "share") or INDEX.search(row.text) or _in_percent(reading, at, row):
            around = bisect_left(counts, at)
            yield from _ratio(reading, at, row, counts[max(0, around - NEAREST_ROWS) : around + NEAREST_ROWS])


def _in_percent(reading: TableReading, at: int, row: TableLine) -> bool:
    values = [value for value in reading.values[at] if value is not None]
    return len(values) > 1 and row.role in ("plain", "average") and all(value.unit == "%" for value in values)


def _ratio(reading: TableReading, at: int, row: TableLine, counts: Sequence[int]) -> Iterator[Equation | Unchecked]:
    columns = [place for place, value in enumerate(reading.values[at]) if value is not None]
    best: list[Equation] = []
    for way in _ways(reading, at, row, counts):
        first = _equations(reading, at, columns[:FIRST_FITS], way)
        if len(first) > 1 and not any(each.holds for each in first):
            continue
        found = _equations(reading, at, columns, way)
        if _borne_out(found, near=way.near) and (agreeing(found), -failing(found)) > (agreeing(best), -failing(best)):
            best = found
    yield from _unadjusted(reading, best)
    if not best and columns and (row.percent or row.role in ("rate", "share")):
        kind = "rate" if row.role == "rate" and not row.percent else "share"
        yield Unchecked(kind, len(columns), NO_BASE if kind == "rate" else WHY)


def _borne_out(equations: Sequence[Equation], *, near: bool) -> bool:
    """Whether enough figures fit.

    Of many pairs of rows one may fit a figure or two by chance.
    """
    holds, fails = agreeing(equations), failing(equations)
    return holds >= max(2, fails) if near else holds >= max(3, fails * 2)


def _unadjusted(reading: TableReading, equations: Sequence[Equation]) -> Iterator[Equation | Unchecked]:
    """The equations without shares that were adjusted by one unit to add up to 100%."""
    adjusted = [each for each in equations if not each.holds and each.kind == "share" and _by_one(each)]
    shares = [each.printed for each in equations if each.printed.value != 100]
    if adjusted and sum(each.value for each in shares) == 100:
        yield Unchecked("share", len(adjusted), "the shares are rounded so that they add up to 100%")
        yield from (each for each in equations if each not in adjusted)
    else:
        yield from equations


def _by_one(equation: Equation) -> bool:
    return equation.printed.interval.gap(equation.computed) <= Decimal(1).scaleb(equation.printed.power)


def _ways(reading: TableReading, at: int, row: TableLine, counts: Sequence[int]) -> Iterator[_Way]:
    rows = reading.rows
    parts = sorted(counts, key=lambda place: _far(rows, at, place))
    parts = [*parts[:NEAREST], *(place for place in parts[NEAREST:] if rows[place].role in ("population", "total"))]
    wholes = whole_rows(reading.across)
    for factor in _factors(reading, at, row):
        if factor == 100:
            yield from (_Way(part, whole, factor, True, index == 0) for index, part in enumerate(parts) for whole in (*wholes, -1))
        for index, part in enumerate(parts):
            yield from (_Way(part, base, factor, False, _near(rows, index, base)) for base in parts if base != part)


def _near(rows: Sequence[TableLine], index: int, base: int) -> bool:
    return index == 0 and rows[base].role in ("total", "population", "whole")


def _far(rows: Sequence[TableLine], at: int, place: int) -> tuple[int, int, int]:
    """How unlikely a row is to be the part: of another group, below, far away."""
    own, other = rows[at].window, rows[place].window
    apart = own is not None and other is not None and own != other
    return int(outer(rows[at]) != outer(rows[place])), int(apart), abs(at - place) * 2 + (place > at)


def _is_count(reading: TableReading, place: int, row: TableLine) -> bool:
    return row.role in PARTS and not row.percent and any(value is not None and value.unit != "%" for value in reading.values[place])


def _factors(reading: TableReading, at: int, row: TableLine) -> tuple[Decimal, ...]:
    if row.percent or INDEX.search(row.text) or any(value is not None and value.unit == "%" for value in reading.values[at]):
        return (Decimal(100),)
    if found := _PER.search(" ".join((*row.words, reading.title))):
        number = found["number"] or found["slash"]
        return (Decimal(number.replace(",", "") or 1) if number else Decimal(_WORDS[found["word"].casefold()]),)
    return FACTORS


def _equations(reading: TableReading, at: int, columns: Sequence[int], way: _Way) -> list[Equation]:
    whole = _added(reading, way.part) if way.whole and way.base < 0 else None
    found = [_equation(reading, at, column, way, whole) for column in columns]
    return [each for each in found if each is not None]


def _added(reading: TableReading, part: int) -> tuple[NumberRange, str] | None:
    """The sum of a row where no total is printed."""
    sums = implied_sums(reading.across)
    cells = [(place, value) for place, value in enumerate(reading.values[part]) if value is not None and place not in sums]
    members = [value for place, value in cells if is_member(reading.columns[place])]
    if len(members) < 2:
        return None
    return total(value.interval for value in members), f"{sum(value.value for value in members):,}"


def _equation(reading: TableReading, at: int, column: int, way: _Way, whole: tuple[NumberRange, str] | None) -> Equation | None:
    part = reading.values[way.part][column]
    if part is None:
        return None
    stated, own = slot(reading, at, column), slot(reading, way.part, column)
    if way.whole and way.base < 0:
        if whole is None:
            return None
        (base, text), at_base = whole, own
    else:
        row, place = (way.part, way.base) if way.whole else (way.base, column)
        value = reading.values[row][place]
        if value is None:
            return None
        base, at_base, text = value.interval, slot(reading, row, place), value.text
    words = f"{part.text} of {text} is" if way.factor == 100 else f"{part.text} for {text} is, per {way.factor:,},"
    kind = "share" if way.factor == 100 else "rate"
    return ratio(kind, reading, stated, (own, part.interval), (at_base, base), way.factor, words)
