"""Shares and rates of a table whose two counts are known.

Where both are in the table no pack names them: they are those that the figures themselves prove, row by row. Where a pack names a table
with the population of the members, each count has a rate for it.
"""

from collections.abc import Iterator
from itertools import permutations

from tui.model.base import Whole, grouped
from tui.model.measures import Measure
from tui.model.table import Row, Table, added
from tui.text.numbers import decimals

LEAST_ROWS = 5
"""Fewer rows than this do not prove that one column is worked out of two others."""
MOST_OF_A_SUM = 0.5
"""A larger part of a sum says what the other parts say."""


class Ratio(Whole, frozen=True):
    """A column of counts as a part of another column, or as a rate of it.

    `column` prints it, where the table does. `per` is 100 for a share, and the base of a rate otherwise. With `of_population`, the whole is
    a column of the table's population.
    """

    part: int
    whole: int
    column: int | None = None
    per: int = 100
    of_population: bool = False

    @property
    def share(self) -> bool:
        """Whether the part is among the whole, so that it is at most all of it."""
        return self.per == 100 and not self.of_population


def ratios(table: Table) -> tuple[Ratio, ...]:
    """The shares and rates of a table, those that it prints first."""
    return table.once(_ratios)


def _ratios(table: Table) -> tuple[Ratio, ...]:
    printed = tuple(_printed(table))
    known = {(each.part, each.whole) for each in printed}
    sums = (each for each in _parts_of_a_sum(table) if (each.part, each.whole) not in known)
    return (*printed, *sums, *_of_population(table))


def _of_population(table: Table) -> Iterator[Ratio]:
    """The rate of each count of events for the population of its member."""
    if table.population and (named := table.spec.population):
        whole = table.population.place(named.column or "")
        yield from (Ratio(part, whole, per=named.per, of_population=True) for part in _counted(table) if _events(table, part))


def population_row(table: Table, row: Row) -> Row | None:
    """The row with the population of a row's members.

    The row of the latest period that does not begin after its own. None without one.
    """
    held = table.population
    if held is None:
        return None
    members = dict(zip((each.id for each in table.dimensions), row.members, strict=True))
    rows = table.once(_population_rows).get(tuple(members[each.id] for each in held.dimensions), ())
    return next((each for each in rows if row.period is None or each.period is None or each.period.first <= row.period.first), None)


def _population_rows(table: Table) -> dict[tuple[str, ...], tuple[Row, ...]]:
    """The rows of the population by member, the latest first."""
    rows = table.population.rows if table.population else ()
    latest = sorted(rows, key=lambda row: row.period.first.toordinal() if row.period else 0, reverse=True)
    return grouped((row.members, row) for row in latest)


def counts_of(table: Table, ratio: Ratio, row: Row) -> tuple[int, int] | None:
    """The part and the whole in a row.

    None without both, and where they cannot be a share or a rate.
    """
    beside = population_row(table, row) if ratio.of_population else row
    part, whole = row.cells[ratio.part].number, beside.cells[ratio.whole].number if beside else None
    if not isinstance(part, int) or not isinstance(whole, int) or part < 0 or whole <= 0 or (ratio.share and part > whole):
        return None
    return part, whole


def _printed(table: Table) -> Iterator[Ratio]:
    """Columns of percentages and rates that follow from two columns of counts."""
    for column in table.own_columns:
        measure = table.measures[column]
        if measure is None or measure.kind not in ("percentage", "rate") or (per := _per(measure)) is None:
            continue
        for part, whole in permutations(_counted(table), 2):
            if _events(table, part) and _proved(table, column, Ratio(part, whole, column, per)):
                yield Ratio(part, whole, column, per)
                break


def _per(measure: Measure) -> int | None:
    if measure.kind == "percentage":
        return 100
    number = str(measure.per).partition(" ")[0].replace(",", "")
    return int(number) if number.isascii() and number.isdecimal() and int(number) != 100 else None


def _proved(table: Table, column: int, ratio: Ratio) -> bool:
    """Whether every row that has all three figures agrees, to the digits printed."""
    places = decimals(row.cells[column].number for row in table.rows)
    agreed = 0
    for row in table.rows:
        printed, counts = row.cells[column].number, counts_of(table, ratio, row)
        if printed is None or counts is None:
            continue
        if abs(ratio.per * counts[0] / counts[1] - printed) > 0.5000001 * 10**-places:
            return False
        agreed += 1
    return agreed >= min(LEAST_ROWS, len(table.rows)) and agreed > 2


def _parts_of_a_sum(table: Table) -> Iterator[Ratio]:
    """The columns that add up to another one in every row, such as killed and injured."""
    counted = _counted(table)
    if len(counted) < 3 or not all(_events(table, place) for place in counted):
        return
    for whole in counted:
        parts = [place for place in counted if place != whole]
        rows = [
            ([number for place in parts if (number := row.cells[place].number) is not None], row.cells[whole].number) for row in table.rows
        ]
        known = [(numbers, total) for numbers, total in rows if len(numbers) == len(parts) and total is not None]
        if len(known) >= LEAST_ROWS and all(added(numbers) == total for numbers, total in known):
            yield from (Ratio(part, whole) for part in parts if not _most_of(table, part, whole))
            return


def _most_of(table: Table, part: int, whole: int) -> bool:
    counts = [found for row in table.rows if (found := counts_of(table, Ratio(part, whole), row))]
    return sum(one for one, _ in counts) > MOST_OF_A_SUM * sum(all_ for _, all_ in counts)


def _counted(table: Table) -> list[int]:
    return [place for place in table.own_columns if (measure := table.measures[place]) is not None and measure.kind == "count"]


def _events(table: Table, place: int) -> bool:
    measure = table.measures[place]
    return measure is not None and measure.events
