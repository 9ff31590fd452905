"""Gives each table by month the one that has the years of its measure."""

from collections.abc import Mapping

from msgspec.structs import replace

from .table import GRIDS, Table


def with_years(tables: Mapping[str, Table]) -> dict[str, Table]:
    """Each table by id, with the first other one that prints its measure by year.

    Not for what is added up, which gives its years. A row of that table has the measure, or the table has no other rows.
    """
    yearly = [table for table in tables.values() if table.spec.period.frequency in ("year", "financial-year")]
    return {id: replace(table, yearly=found) if (found := _of_years(table, yearly)) else table for id, table in tables.items()}


def _of_years(table: Table, yearly: list[Table]) -> Table | None:
    measure = table.measures[table.main]
    if measure is None or table.split or table.additive(table.main) or not table.periods or table.periods[0].frequency not in GRIDS:
        return None
    return next(
        (each for each in yearly if measure in each.by_member.values() or (not each.split and each.measures[each.main] == measure)), None
    )
