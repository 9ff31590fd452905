"""Gives each table by month the one that has the years of its measure."""

from collections.abc import Mapping

from msgspec.structs import replace

from .measures import Measure
from .period import Period
from .table import GRIDS, Table


def with_years(tables: Mapping[str, Table]) -> dict[str, Table]:
    """Each table by id, with the first other one that prints its measure by year.

    Both are tables of the report, and share a year. Not for what is added up, which gives its years. A row of that table has the
    measure, or the table has no other rows.
    """
    yearly = [table for table in tables.values() if table.spec.topic and table.spec.period.frequency in ("year", "financial-year")]
    return {id: replace(table, yearly=found) if (found := _of_years(table, yearly)) else table for id, table in tables.items()}


def _of_years(table: Table, yearly: list[Table]) -> Table | None:
    measure = table.measures[table.main]
    own = table.spec.topic and not table.split and not table.additive(table.main) and table.spec.period.frequency in GRIDS
    if measure is None or not own:
        return None
    return next((each for each in yearly if _has_rows_of(each, measure) and not _years_of(each).isdisjoint(table.years)), None)


def _has_rows_of(table: Table, measure: Measure) -> bool:
    """Whether one row of a table in each year has a measure.

    Rows that differ in something else as well are of its parts.
    """
    if table.split:
        return len(table.split) == 1 and measure in table.by_member.values()
    return table.measure(table.main, (member for row in table.rows[:1] for member in row.members)) == measure


def _years_of(table: Table) -> set[Period | None]:
    """The years that a table has figures for, including a column of the year before."""
    before = "previous" in table.related(table.main)
    return {*table.periods, *(period.years_later(-1) for period in table.periods if before)}
