"""Ratings as places on their scale, which have an order but no size."""

from msgspec.structs import replace

from tui.model.measures import Measure
from tui.model.table import Cell, Number, Table


def ordered(table: Table) -> Table:
    """The table with each rating as its place on its scale.

    Places count from the worst, so that a higher place is better.
    """
    return table.once(_ordered)


def _ordered(table: Table) -> Table:
    if not any(measure and measure.kind == "rating" for measure in (*table.measures, *table.by_member.values())):
        return table

    def place(at: int, cell: Cell, members: tuple[str, ...]) -> Cell:
        measure = table.measure(at, members)
        rated = measure is not None and isinstance(cell.value, str) and cell.value in measure.scale
        return cell._replace(value=len(measure.scale) - measure.scale.index(str(cell.value))) if measure and rated else cell

    rows = (row._replace(cells=tuple(place(at, cell, row.members) for at, cell in enumerate(row.cells))) for row in table.rows)
    return replace(table, rows=tuple(rows))


def rating_at(place: Number, measure: Measure) -> str:
    """The rating at a place of its scale."""
    return measure.scale[len(measure.scale) - int(place)]
