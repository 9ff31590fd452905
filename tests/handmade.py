"""Tables written down in a test.

A header, rows, and what the pack would say of them.
"""

from collections.abc import Mapping, Sequence

import msgspec

from tui.charts.share_bars import share_bars
from tui.model.measures import Measure, MeasureKind
from tui.model.pack import Pack
from tui.model.period import Frequency, month, parse_period
from tui.model.table import EMPTY, MISSING_MARKS, STATUS_MARKS, Cell, Row, Table
from tui.model.tables import Column, Dimension, PartYear, Periods, Printed, TableSpec
from tui.nodes.table_views.part_years import part_year_notes
from tui.text.glyphs import Glyphs
from tui.text.spans import Line

NOTHING = Printed()
COLUMN = Column(id="value", measure="value")


def measure(id: str = "value", kind: MeasureKind = "count", **said: object) -> Measure:
    """A measure; its title is its id."""
    return Measure(**{"id": id, "title": id.replace("-", " ").capitalize(), "kind": kind, "unit": "things", **said})  # type: ignore[arg-type]  # any field


def cell(text: str) -> Cell:
    """A cell as a CSV file has it."""
    head, _, status = text.partition(" [")
    if text in MISSING_MARKS:
        return Cell(None, MISSING_MARKS[text])
    mark = STATUS_MARKS.get(f"[{status}", "")
    try:
        return Cell(float(head) if "." in head else int(head), mark) if head else EMPTY
    except ValueError:
        return Cell(text)


def made(
    text: str,
    frequency: Frequency | None = None,
    dimensions: Sequence[Dimension | str] = (),
    columns: Sequence[Column] = (COLUMN,),
    measures: Mapping[str, Measure] | None = None,
    *,
    starts: int = 0,
    by_member: dict[str, Measure] | None = None,
    without: dict[str, tuple[str, ...]] | None = None,
    printed: Printed = NOTHING,
    part_years: tuple[PartYear, ...] = (),
    title: str = "Some table",
) -> Table:
    """A table of rows written as `period,member,…,figure,…`, one a line.

    Without a frequency there is no period.
    """
    split = tuple(Dimension(id=each, title=each.capitalize()) if isinstance(each, str) else each for each in dimensions)
    periods = Periods(frequency=frequency or "none", starts=starts)
    known = {"value": measure()} | dict(measures or {})
    places = {column.id: column for column in columns}

    def of(column: Column) -> Measure | None:
        if column.of:
            return of(places[column.of])
        return known[column.measure] if column.measure else None

    rows = []
    for line in text.split("\n"):
        fields = [field.strip() for field in line.split(",")]
        period = parse_period(fields.pop(0), frequency, periods.starts) if frequency else None
        members, figures = fields[: len(split)], fields[len(split) :]
        rows.append(Row(period, tuple(members), tuple(map(cell, figures))))
    spec = TableSpec(
        id="some",
        title=title,
        topic="topic",
        period=periods,
        dimensions=split,
        columns=tuple(columns),
        printed=printed,
        part_years=part_years,
    )
    return Table(spec, tuple(rows), tuple(map(of, columns)), by_member or {}, without or {})


def with_months(pack: Pack, id: str, values: Sequence[int | float | None]) -> Pack:
    """A pack with other figures in a monthly table, from January 2013."""
    table = pack.tables[id]
    rows = tuple(Row(month(2013, 1).shift(at), table.rows[0].members, (Cell(value),)) for at, value in enumerate(values))
    return msgspec.structs.replace(pack, tables={**pack.tables, id: msgspec.structs.replace(table, rows=rows)})


def shares_drawn(table: Table, columns: int, glyphs: Glyphs, most: int | None = None) -> tuple[Line, ...]:
    """The bars of a table's shares, with its part years named."""
    return share_bars(table, columns, glyphs, most, frozenset(part_year_notes(table)))
