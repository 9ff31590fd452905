"""A figure of a table that follows from others.

What is stated, what follows, and what any one cell would have to be instead.
"""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from msgspec import Struct

from .grid import TableReading
from .interval import NumberRange, exactly, total
from .printed import PrintedNumber

Slot = tuple[int, int]
"""The row and the column of a cell in a reading that is not turned."""
NAMED, SHORT = 3, 24
"""So many rows, with names of so many characters, are named one by one."""
Solve = Callable[[Slot], NumberRange | None]


class Equation(Struct, frozen=True):
    """One figure held against what follows from other cells of its table.

    `solve` gives what a cell must be for the equation to hold, the others being right. `way` is the calculation in words.
    """

    kind: str
    reading: TableReading
    stated: Slot
    slots: tuple[Slot, ...]
    computed: NumberRange
    holds: bool
    way: str
    solve: Solve

    @property
    def printed(self) -> PrintedNumber:
        """The figure that is stated."""
        found = self.reading.values[self.stated[0]][self.stated[1]]
        assert found is not None
        return found


def slot(reading: TableReading, row: int, column: int) -> Slot:
    """A cell of a reading, which may be turned."""
    return (column, row) if reading.turned else (row, column)


def upright(reading: TableReading) -> TableReading:
    """The reading with its rows as rows."""
    return reading.across if reading.turned else reading


def members_in_words(reading: TableReading, rows: Sequence[int]) -> str:
    """What is added up, in words.

    The names of a few rows, or how many there are from which to which.
    """
    ends = rows if len(rows) <= NAMED else (rows[0], rows[-1])
    names = [" ".join(reading.rows[row].words) for row in ends]
    kind = "columns" if reading.turned else "rows"
    if len(set(names)) < len(names) or not all(0 < len(name) <= SHORT for name in names):
        return f"{len(rows)} {kind}"
    if len(rows) <= NAMED:
        return f"{', '.join(names[:-1])} and {names[-1]}"
    return f"the {len(rows)} {kind} from {names[0]} to {names[-1]}"


def linear(
    kind: str,
    reading: TableReading,
    stated: Slot,
    terms: Mapping[Slot, NumberRange],
    weight: Mapping[Slot, int],
    divisor: int,
    way: str,
    *,
    unsigned: bool = False,
) -> Equation:
    """A weighted sum of cells, divided by a number: a total, a difference, a mean.

    A fall can be printed without its sign, where `unsigned` says that signs are not shown.
    """
    whole = upright(reading)
    result = whole.values[stated[0]][stated[1]]
    assert result is not None
    parts = {at: each.times(weight[at]) for at, each in terms.items()}
    added = total(parts.values())
    computed = added if divisor == 1 else NumberRange(added.low / divisor, added.high / divisor)
    falls = unsigned and computed.high < 0 < result.high
    given = -result.interval if falls else result.interval

    def solve(at: Slot) -> NumberRange | None:
        if at == stated:
            return -computed if falls else computed
        if at not in parts:
            return None
        rest = total(part for other, part in parts.items() if other != at)
        needed = given.times(divisor) - rest
        return needed if weight[at] > 0 else -needed

    return Equation(kind, whole, stated, (stated, *parts), computed, given.meets(computed), way, solve)


def ratio(
    kind: str,
    reading: TableReading,
    stated: Slot,
    part: tuple[Slot, NumberRange],
    base: tuple[Slot, NumberRange],
    factor: Decimal,
    way: str,
) -> Equation | None:
    """A factor times a cell divided by another: a share or a rate.

    None where the base can be 0.
    """
    whole = upright(reading)
    result = whole.values[stated[0]][stated[1]]
    assert result is not None
    quotient = part[1].over(base[1])
    if quotient is None:
        return None
    computed = quotient.times(factor)

    def solve(at: Slot) -> NumberRange | None:
        if at == stated:
            return computed
        if at == part[0]:
            return (result.interval * base[1]).times(1 / factor)
        return part[1].times(factor).over(result.interval) if at == base[0] else None

    return Equation(kind, whole, stated, (stated, part[0], base[0]), computed, result.interval.meets(computed), way, solve)


def growth(
    reading: TableReading, stated: Slot, before: tuple[Slot, NumberRange], after: tuple[Slot, NumberRange], way: str, *, unsigned: bool
) -> Equation | None:
    """The percentage change from one cell to another. None where the earlier can be 0.

    A fall can be printed without its sign, where `unsigned` says that signs are not shown.
    """
    whole = upright(reading)
    result = whole.values[stated[0]][stated[1]]
    assert result is not None
    quotient = after[1].over(before[1])
    if quotient is None:
        return None
    hundred = exactly(100)
    computed = quotient.times(100) - hundred
    falls = unsigned and computed.high < 0 < result.high
    given = -result.interval if falls else result.interval
    allowed = NumberRange((given.low + 100) / 100, (given.high + 100) / 100)

    def solve(at: Slot) -> NumberRange | None:
        if at == stated:
            return -computed if falls else computed
        if at == after[0]:
            return before[1] * allowed
        return after[1].over(allowed) if at == before[0] else None

    slots = (stated, before[0], after[0])
    return Equation("percent-change", whole, stated, slots, computed, given.meets(computed), way, solve)
