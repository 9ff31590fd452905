"""The changes and shares that a report prints row by row.

Beside what the figures of each row give.
"""

from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

from .table import Number, Row, Table

DERIVED = ("change", "percent-change", "share")
"""The relations whose figures follow from those of another column."""
_SLIP = 1e-9
"""An allowance for the rounding error of binary fractions."""


class RowFigure(Struct, frozen=True):
    """A printed figure of a row, and what its figures give.

    Also how far apart rounding can take the two.
    """

    row: Row
    printed: Number
    computed: Number
    rounding: float

    @property
    def holds(self) -> bool:
        """Whether the row is as printed."""
        return self.off <= self.rounding + _SLIP * max(1.0, abs(self.computed))

    @property
    def off(self) -> float:
        """How far the printed figure is from the computed one."""
        return abs(self.printed - self.computed)


def row_figures(table: Table, place: int) -> tuple[RowFigure, ...]:
    """The rows of a column of changes or shares that have the figures to work it out.

    A share can be of the members of any dimension, or of all periods: the base is the one that most rows agree with. None where fewer than
    half agree, as the share is then of something that the table does not have.
    """
    relation, of = table.columns[place].relation, table.place(table.columns[place].of or "")
    if relation == "change":
        return tuple(_changes(table, place, of))
    if relation == "percent-change":
        measure = table.measures[of]
        return () if measure is None or measure.percentage else tuple(_percentages(table, place, of))
    if relation != "share" or not table.additive(of):
        return ()
    found = max((tuple(_shares(table, place, of, base)) for base in _bases(table, of)), key=_holding, default=())
    return found if 2 * _holding(found) >= len(found) else ()


def _holding(rows: tuple[RowFigure, ...]) -> int:
    return sum(row.holds for row in rows)


def _changes(table: Table, place: int, of: int) -> Iterator[RowFigure]:
    half, each = _half(table, place), _exact_or_half(table, of)
    for row in table.rows:
        printed, now, before = row.cells[place].number, row.cells[of].number, _before(table, of, row)
        if printed is not None and now is not None and before is not None:
            whole = all(isinstance(value, int) for value in (printed, now, before)) and not each
            rounding = 0 if whole else half + 2 * each
            yield _holding_one(
                RowFigure(row, printed, _tidy(now - before), rounding) for now, before in _readings(table, of, row, now, before)
            )


def _percentages(table: Table, place: int, of: int) -> Iterator[RowFigure]:
    half, each = _half(table, place), _exact_or_half(table, of)
    changes = table.related(of).get("change")
    for row in table.rows:
        printed, now, before = row.cells[place].number, row.cells[of].number, _before(table, of, row)
        if before is None and now is not None and changes is not None and (change := row.cells[changes].number) is not None:
            before = now - change
        if printed is not None and now is not None and before is not None and before - each > 0:
            most = (abs(now) + each) / (before - each) - abs(now) / before
            yield _holding_one(
                RowFigure(row, printed, (now - before) * 100 / before, half + 100 * most)
                for now, before in _readings(table, of, row, now, before)
                if before > 0
            )


def _holding_one(figures: Iterable[RowFigure]) -> RowFigure:
    """The first reading of a row that is as printed, or its first one."""
    every = list(figures)
    return next((each for each in every if each.holds), every[0])


def _readings(table: Table, of: int, row: Row, now: Number, before: Number) -> Iterator[tuple[Number, Number]]:
    """The figures of a row, and for the whole of some members also their sums.

    A whole that is misprinted is a fault of its own, and not one of the change beside it.
    """
    yield now, before
    members = _members(table, row)
    beside = {id: member for id, member in members.items() if table.wholes.get(id) != member}
    if len(beside) == len(members) or not table.additive(of):
        return
    earlier = row.period.years_later(-1) if row.period and "previous" not in table.related(of) else None
    sums = [table.total(of, beside, span=span) if span else None for span in (row.period, earlier)]
    for one, other in ((sums[0], before), (now, sums[1]), (sums[0], sums[1])):
        if one is not None and other is not None:
            yield one, other


def _shares(table: Table, place: int, of: int, base: Callable[[Row], Number | None]) -> Iterator[RowFigure]:
    half, each = _half(table, place), _exact_or_half(table, of)
    for row in table.rows:
        printed, part, whole = row.cells[place].number, row.cells[of].number, base(row)
        if printed is not None and part is not None and whole is not None and whole - each > 0:
            yield RowFigure(row, printed, part * 100 / whole, half + 100 * ((abs(part) + each) / (whole - each) - abs(part) / whole))


def _bases(table: Table, of: int) -> Iterator[Callable[[Row], Number | None]]:
    """What the shares of a column can be of.

    All members of a dimension, of several dimensions, or all periods.
    """
    split = tuple(each.id for each in table.split)
    for out in (*((id,) for id in split), *([split] if len(split) > 1 else [])):
        yield lambda row, out=out: _whole(table, of, row, out)  # type: ignore[misc]  # mypy gives a lambda's default no type
    if len(table.periods) > 1:
        yield lambda row: table.total(of, _members(table, row))


def _whole(table: Table, of: int, row: Row, out: tuple[str, ...]) -> Number | None:
    """The whole of some dimensions in the period of a row.

    The printed one, or else the sum of their members.
    """
    beside = {id: member for id, member in _members(table, row).items() if id not in out}
    wholes = {id: table.wholes[id] for id in out if id in table.wholes}
    printed = table.cell(of, beside | wholes, row.period).number if len(wholes) == len(out) else None
    return table.total(of, beside, span=row.period) if printed is None else printed


def _members(table: Table, row: Row) -> dict[str, str]:
    return {each.id: member for each, member in zip(table.dimensions, row.members, strict=True)}


def _before(table: Table, of: int, row: Row) -> Number | None:
    """The figure of a year before.

    From its own column, or else from the row of that period.
    """
    previous = table.related(of).get("previous")
    if previous is not None:
        return row.cells[previous].number
    earlier = row.period.years_later(-1) if row.period else None
    return table.cell(of, _members(table, row), earlier).number if earlier else None


def _exact_or_half(table: Table, place: int) -> float:
    """How far rounding can have moved a figure: half of its last digit.

    Not at all for whole counts.
    """
    measure = table.measures[place]
    half = _half(table, place)
    return 0 if measure is not None and measure.kind == "count" and half == 0.5 else half


def _half(table: Table, place: int) -> float:
    """Half of the last digit that a column is printed with."""
    numbers = (row.cells[place].number for row in table.rows)
    places = max((len(repr(number).partition(".")[2]) for number in numbers if isinstance(number, float) and number % 1), default=0)
    return float(0.5 * 10**-places)


def _tidy(value: Number) -> Number:
    return value if isinstance(value, int) else round(value, 9)
