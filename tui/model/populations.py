"""Gives each table of a pack the table with the population of its members."""

from collections.abc import Mapping

from msgspec.structs import replace

from .table import Table


def with_populations(tables: Mapping[str, Table]) -> dict[str, Table]:
    """Each table by id, with its population where its specification names one."""
    named = {id: table.spec.population for id, table in tables.items()}
    return {id: replace(table, population=tables[of.table]) if (of := named[id]) else table for id, table in tables.items()}
