"""Checks changes between two columns.

They are in figures, per cent or points, whichever fits most rows.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import islice
from typing import Literal, NamedTuple

from tui.documents.equation import Equation, growth, linear, slot
from tui.documents.finding import CheckFinding, Unchecked
from tui.documents.grid import TableReading
from tui.documents.line import TableLine
from tui.documents.trial import agreeing, failing, most_hold, telling

from .bases import alike, pairs
from .points import headed_per_cent

ChangeKind = Literal["change", "percent-change"]
CHANGE_ROLES = frozenset(("change", "percent-change", "points", "difference"))
SAMPLE_CHANGES = 40
"""So many columns show which pair of rows a change is between."""
FEW_CHANGES = 3
"""A pair that fails so often at the start, and never holds, is not tried further."""
UNWORDED = 60
"""So many pairs are tried for rows whose heading does not say that they are changes."""
TWICE = 2
REDUCTION = re.compile(r"\b(?:reduction|decrease|fall|gostyngiad)\b", re.IGNORECASE)
WHY = "the table does not show which figures the change is between"
PART = "part of a year is printed beside a whole one"


class _Pair(NamedTuple):
    """A pair that was tried: how it turned out, and how to make all of its equations."""

    holds: int
    fails: int
    how: ChangeKind
    before: int
    after: int


def check(reading: TableReading) -> Iterator[Equation | CheckFinding | Unchecked]:
    """The rows of changes of a table.

    Columns of changes are the same check of the table turned.
    """
    for at, row in enumerate(reading.rows):
        worded = row.role in CHANGE_ROLES
        if worded or _could_be(reading, at, row):
            yield from _change(reading, at, row, worded=worded)


def _could_be(reading: TableReading, at: int, row: TableLine) -> bool:
    """Whether figures without a heading that says so could be changes.

    Most of them show a sign.
    """
    values = [value for value in reading.values[at] if value is not None]
    return len(values) > 2 and row.role in ("plain", "share", "statistic") and sum(value.signed for value in values) * 2 > len(values)


def _change(reading: TableReading, at: int, row: TableLine, *, worded: bool) -> Iterator[Equation | CheckFinding | Unchecked]:
    columns = [
        place for place, value in enumerate(reading.values[at]) if value is not None and reading.columns[place].role not in CHANGE_ROLES
    ]
    ways = _ways(reading, at, row)
    likely = islice(pairs(reading, at), None if worded else UNWORDED)
    found = (_try(reading, at, columns, how, before, after) for before, after in likely for how in ways)
    tried = [each for each in found if each is not None]
    if not tried:
        if worded and columns:
            yield Unchecked("change", len(columns), "the report does not give the starting figure")
        return
    best = max(tried, key=lambda found: (found.holds, -found.fails))
    equations = _equations(reading, at, columns, best.how, best.before, best.after)
    if most_hold(equations, worded=worded):
        yield from _comparable(reading, equations, best)
        yield from headed_per_cent(reading, at, equations)
        yield from _exchanged(reading, row, equations, best)
    elif worded and _alone(reading, row, tried, equations):
        yield from _comparable(reading, equations, tried[0])
    elif worded:
        yield Unchecked(best.how, failing(equations), WHY if alike(reading.rows[best.before], reading.rows[best.after]) else PART)


def _exchanged(reading: TableReading, row: TableLine, equations: Sequence[Equation], pair: _Pair) -> Iterator[CheckFinding]:
    """Two headings that have changed places.

    The changes run from the later period to the earlier.
    """
    before, after = reading.rows[pair.before], reading.rows[pair.after]
    if before.window is None or after.window is None or not before.window.dated or not after.window.a_year_before(before.window):
        return
    cell, other = reading.heading(pair.before), reading.heading(pair.after)
    first = next((each for each in equations if each.holds and telling(each)), None)
    if agreeing(equations) < TWICE or REDUCTION.search(row.text) or cell is None or other is None or first is None:
        return
    why = f"The changes go from {cell.text} to {other.text}, which is earlier: {first.way} {first.printed.text}."
    yield CheckFinding(cell.place, cell.text, "date", cell.text, other.text, "differs", why, (other.place, first.printed.place), 1.0)


def _comparable(reading: TableReading, equations: Sequence[Equation], pair: _Pair) -> Iterator[Equation | Unchecked]:
    """The equations, without the failures of a pair of periods that are not alike."""
    if alike(reading.rows[pair.before], reading.rows[pair.after]):
        yield from equations
        return
    yield from (each for each in equations if each.holds)
    if fails := failing(equations):
        yield Unchecked(pair.how, fails, PART)


def _ways(reading: TableReading, at: int, row: TableLine) -> tuple[ChangeKind, ...]:
    if row.role == "percent-change":
        return ("percent-change", "change")
    if row.role in ("points", "difference"):
        return ("change",)
    percent = any(value is not None and value.unit == "%" for value in reading.values[at])
    return ("percent-change", "change") if percent else ("change", "percent-change")


def _try(reading: TableReading, at: int, columns: Sequence[int], how: ChangeKind, before: int, after: int) -> _Pair | None:
    """How a pair does in the first columns.

    None where it holds nowhere and nothing was to be calculated.
    """
    found = _equations(reading, at, columns[:FEW_CHANGES], how, before, after)
    if len(found) == FEW_CHANGES and not any(each.holds for each in found):
        return None
    if len(columns) > FEW_CHANGES:
        found = _equations(reading, at, columns[:SAMPLE_CHANGES], how, before, after)
    return _Pair(agreeing(found), failing(found), how, before, after) if found else None


def _equations(reading: TableReading, at: int, columns: Sequence[int], how: ChangeKind, before: int, after: int) -> list[Equation]:
    values = [value for value in reading.values[at] if value is not None]
    unsigned = not any(value.value < 0 for value in values) or any("(" in value.text for value in values)
    make: Callable[[int], Equation | None] = partial(_equation, reading, at, how, before, after, unsigned)
    return [made for column in columns if (made := make(column)) is not None]


def _equation(reading: TableReading, at: int, how: ChangeKind, before: int, after: int, unsigned: bool, column: int) -> Equation | None:
    earlier, later = reading.values[before][column], reading.values[after][column]
    if earlier is None or later is None:
        return None
    stated, base, now = slot(reading, at, column), slot(reading, before, column), slot(reading, after, column)
    if how == "percent-change":
        way = f"from {earlier.text} to {later.text} is a change of"
        return growth(reading, stated, (base, earlier.interval), (now, later.interval), way, unsigned=unsigned)
    kind = "points" if earlier.unit == later.unit == "%" else "change"
    way = f"from {earlier.text} to {later.text} is"
    terms = {now: later.interval, base: earlier.interval}
    return linear(kind, reading, stated, terms, {now: 1, base: -1}, 1, way, unsigned=unsigned)


def _alone(reading: TableReading, row: TableLine, tried: Sequence[_Pair], equations: Sequence[Equation]) -> bool:
    """Whether a change is wrong although nothing bears the reading out.

    It is where only two rows can be meant, and no other reading explains the change.
    """
    if len(equations) != 1 or agreeing(equations) or any(pair.holds for pair in tried):
        return False
    meant = {frozenset((pair.before, pair.after)) for pair in tried}
    before, after = reading.rows[tried[0].before], reading.rows[tried[0].after]
    dated = before.window is not None and after.window is not None and before.window.a_year_before(after.window)
    return len(meant) == 1 and dated and row.role != "difference"
