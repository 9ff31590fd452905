"""Checks cumulative rows, which start again with each year.

Each figure is the one before it plus what another row adds.
"""

from collections.abc import Iterator, Sequence

from tui.documents.equation import Equation, linear, slot
from tui.documents.finding import Unchecked
from tui.documents.grid import TableReading
from tui.documents.trial import agreeing, failing

from .bases import bases

WHY = "the table does not show what the cumulative figures add up"


def check(reading: TableReading) -> Iterator[Equation | Unchecked]:
    """The cumulative rows of a table.

    Cumulative columns are the same check of the table turned.
    """
    for at, row in enumerate(reading.rows):
        if row.role != "cumulative" or row.percent:
            continue
        columns = [place for place, value in enumerate(reading.values[at]) if value is not None and reading.columns[place].role == "plain"]
        if len(columns) < 3:
            continue
        plain = [base for base in bases(reading.rows, at) if reading.rows[base].role == "plain"]
        tried = [found for base in plain if (found := _steps(reading, at, base, columns))]
        best = max(tried, key=lambda found: (agreeing(found), -failing(found)), default=[])
        # One wrong figure breaks two steps.
        if agreeing(best) >= max(1, failing(best) - 1):
            yield from best
        else:
            yield Unchecked("cumulative", len(columns), WHY)


def _steps(reading: TableReading, at: int, base: int, columns: Sequence[int]) -> list[Equation]:
    found: list[Equation] = []
    for before, column in zip((-1, *columns[:-1]), columns, strict=True):
        now, added = reading.values[at][column], reading.values[base][column]
        if now is None or added is None or now.interval.meets(added.interval):
            continue
        earlier = reading.values[at][before] if before >= 0 else None
        if earlier is not None:
            terms = {slot(reading, at, before): earlier.interval, slot(reading, base, column): added.interval}
            way = f"{earlier.text} and {added.text} are"
            found.append(linear("cumulative", reading, slot(reading, at, column), terms, dict.fromkeys(terms, 1), 1, way))
    return found
