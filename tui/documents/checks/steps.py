"""Checks changes from period to period.

Each figure of a row of changes is that of another row less the one before it, or in per cent of it.
"""

from collections.abc import Callable, Iterator, Sequence

from tui.documents.equation import Equation, growth, linear, slot
from tui.documents.finding import Unchecked
from tui.documents.grid import TableReading
from tui.documents.trial import agreeing, failing

from .bases import bases

STEP_ROLES = frozenset(("change", "percent-change", "points"))
LAGS = (1, 12, 4, -1)
"""How many periods lie between the two figures: one, a year of months or of quarters, or one where the newest stands first."""
FEWEST_STEPS = 2


def check(reading: TableReading) -> Iterator[Equation | Unchecked]:
    """The rows of changes along a row of periods.

    Columns of them are the same check of the table turned.
    """
    for at, row in enumerate(reading.rows):
        if row.role not in STEP_ROLES:
            continue
        columns = [place for place, column in enumerate(reading.columns) if column.role == "plain"]
        if not all(reading.columns[place].window for place in columns):
            continue
        tried = [
            found
            for base in bases(reading.rows, at)
            for lag in LAGS
            for make in (_difference, _growth)
            if (found := _steps(reading, at, base, columns, lag, make))
        ]
        best = max(tried, key=lambda found: (agreeing(found), -failing(found)), default=[])
        # One wrong figure breaks two steps.
        if agreeing(best) >= max(FEWEST_STEPS, 2 * failing(best) - 2) or _likeliest(best, tried):
            yield from best


def _likeliest(best: list[Equation], tried: list[list[Equation]]) -> bool:
    """Whether one figure of several digits bears out steps of the nearest row.

    The steps go from one period to the next.
    """
    digits = sum(len(each.printed.value.as_tuple().digits) for each in best if each.holds)
    return any(best is each for each in tried[:2]) and digits > 1 and failing(best) <= agreeing(best) + 1


_Make = Callable[[TableReading, int, int, int, int], Equation | None]


def _steps(reading: TableReading, at: int, base: int, columns: Sequence[int], lag: int, make: _Make) -> list[Equation]:
    found: list[Equation] = []
    for index, column in enumerate(columns):
        if not 0 <= index - lag < len(columns):
            continue
        made = make(reading, at, base, columns[index - lag], column)
        if made is not None:
            found.append(made)
        if len(found) == len(LAGS) and not any(each.holds for each in found):
            return []
    return found


def _difference(reading: TableReading, at: int, base: int, before: int, column: int) -> Equation | None:
    stated, earlier, later = reading.values[at][column], reading.values[base][before], reading.values[base][column]
    if stated is None or earlier is None or later is None or (stated.unit == "%" and earlier.unit != "%"):
        return None
    one, other = slot(reading, base, before), slot(reading, base, column)
    way = f"from {earlier.text} to {later.text} is"
    terms = {one: earlier.interval, other: later.interval}
    return linear("change", reading, slot(reading, at, column), terms, {one: -1, other: 1}, 1, way)


def _growth(reading: TableReading, at: int, base: int, before: int, column: int) -> Equation | None:
    stated, earlier, later = reading.values[at][column], reading.values[base][before], reading.values[base][column]
    if stated is None or earlier is None or later is None:
        return None
    one, other = slot(reading, base, before), slot(reading, base, column)
    way = f"from {earlier.text} to {later.text} is a change of"
    return growth(reading, slot(reading, at, column), (one, earlier.interval), (other, later.interval), way, unsigned=not stated.signed)
