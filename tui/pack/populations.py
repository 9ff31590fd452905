"""Rules about the populations that tables name in other tables."""

from collections.abc import Iterator

from tui.model.table import Table
from tui.model.tables import Population, TableSpec

from .columns import TableFault
from .draft import Draft
from .problems import Problem
from .words import Guesses, quote, some


def table_populations(draft: Draft) -> Iterator[Problem]:
    """Populations that are not those of the table's members."""
    workshop, guesses = draft.documents["workshop"], Guesses()
    for path, spec in workshop.each("tables/*", TableSpec):
        named, table = spec.population, draft.data.get(spec.id)
        held = draft.data.get(named.table) if named else None
        if named and table and held:
            for fault in _faults(named, table, held, guesses):
                yield workshop.problem((*path, "population", *fault.inside), fault.what, fault.expected)


def _faults(named: Population, table: Table, held: Table, guesses: Guesses) -> Iterator[TableFault]:
    shown, columns = quote(held.id), [column.id for column in held.columns]
    if held.id == table.id:
        yield TableFault(("table",), f"table is {shown}, which is the table itself", "another table")
    elif named.column and named.column not in columns:
        what = f"column is {quote(named.column)}, which is not a column of {shown}"
        yield TableFault(("column",), what, guesses.nearest(named.column, columns))
    else:
        yield from _counted(named, held)
        yield from _members(table, held)


def _counted(named: Population, held: Table) -> Iterator[TableFault]:
    place = held.place(named.column or "")
    measure = held.measures[place]
    if measure is None or measure.kind != "count":
        what = f"column {quote(held.columns[place].id)} of {quote(held.id)} is not a count"
        yield TableFault(("column",) if named.column else (), what, "a column whose measure has kind: count")


def _members(table: Table, held: Table) -> Iterator[TableFault]:
    """Dimensions that only the population has, and members without a row there."""
    own, shown = {dimension.id: dimension for dimension in table.dimensions}, quote(held.id)
    if not held.dimensions:
        yield TableFault(("table",), f"table {shown} has no dimension", "one that both tables have, such as an area")
    for id in (each.id for each in held.dimensions):
        if id not in own:
            yield TableFault(("table",), f"table {shown} is by {quote(id)}, and {quote(table.id)} is not", "the same dimension in both")
            continue
        known = held.members(id)
        without = [name for name in table.members(id) if name not in known and name != own[id].whole]
        if without:
            what = f"table {shown} has no row for {some(list(map(quote, without)))}"
            yield TableFault(("table",), what, f"one for each {id}, with an empty cell where it is not known")
