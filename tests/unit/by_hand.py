"""Tables made by hand."""

from collections.abc import Mapping, Sequence

from tui.model.measures import Measure
from tui.model.period import Period
from tui.model.table import Cell, Number, Row, Table
from tui.model.tables import Column, Dimension, Periods, TableSpec


def by_year(members: Mapping[str, Sequence[Number | None]], first: int = 2014) -> Table:
    """A table of counts of disposals with a figure a year for each."""
    spec = TableSpec(
        id="t",
        title="T",
        topic="roads",
        period=Periods(frequency="year"),
        dimensions=(Dimension(id="disposal", title="Disposal"),),
        columns=(Column(id="volume", measure="m"),),
    )
    rows = [
        Row(Period("year", first + at), (member,), (Cell(value),)) for member, values in members.items() for at, value in enumerate(values)
    ]
    return Table(spec, tuple(rows), (Measure(id="m", title="M", unit="disposals"),))
