"""A drafted table as `workshop.yaml`, `datapackage.yaml` and its CSV file have it."""

from collections.abc import Mapping, Sequence
from typing import Any

from tui.model.table import MISSING_MARKS

from .cells import column_type, written
from .layout import Tidy, TidyColumn
from .measures import Measures
from .parts import Tree

CALENDAR_TYPES = {"month": "yearmonth", "rolling-12": "yearmonth", "year": "year", "day": "date"}
MOST_TABLE_ROWS = 5000
"""The most rows of a table to draft: a longer one is data, not a table of a report."""


def table_tree(table: Tidy, id: str, topic: str, entries: Sequence[str], measures: Measures) -> Tree:
    """The table's description, with the ids of its measures."""
    found: dict[str, Any] = {"id": id, "title": table.title, "topic": topic, "sources": list(entries)}
    if table.calendar:
        found["period"] = table.calendar.tree
    if table.dimensions:
        found["dimensions"] = []
        for dimension in table.dimensions:
            of = {member: measures.id(tree) for member, tree in dimension.measures.items()}
            found["dimensions"].append(
                {"id": dimension.id, "title": dimension.title}
                | ({"whole": dimension.whole} if dimension.whole else {})
                | ({"measures": of} if of else {})
            )
    found["columns"] = [_column(column, measures) for column in table.columns]
    if table.part_years:
        years = {
            period: note
            for period, note in table.part_years.items()
            if table.calendar and table.calendar.frequency in ("year", "financial-year")
        }
        found |= {"part_years": [{"year": year, "note": note} for year, note in years.items()]} if years else {}
    if table.caveats:
        found["caveats"] = list(table.caveats)
    return found | {"draft": True}


def _column(column: TidyColumn, measures: Measures) -> Tree:
    found: Tree = {"id": column.id}
    if column.measure:
        found["measure"] = measures.id(column.measure)
    elif column.of:
        found |= {"of": column.of, "as": column.relation}
    if column.title and (column.of or not column.measure):
        found["title"] = column.title
    printed = {
        how: {period: _number(value) for period, value in stated.items()}
        for how, stated in (("totals", column.totals), ("means", column.means))
        if stated
    }
    return found | ({"printed": printed} if printed else {})


def _number(text: str) -> int | float:
    plain = text.partition(" ")[0]
    return int(plain) if plain.lstrip("-").isdigit() else float(plain)


def table_csv(table: Tidy) -> str:
    """The rows in the order of the document.

    A table of one figure a period in the order of time.
    """
    header = (*(("period",) if table.calendar else ()), *(each.id for each in table.dimensions), *(column.id for column in table.columns))
    keys = table.keys if table.dimensions else sorted(table.keys)
    rows = [((*((key[0],) if table.calendar else ()), *key[1]), [column.cells.get(key, "") for column in table.columns]) for key in keys]
    return written(header, [(*key, *cells) for key, cells in rows])


def table_resource(table: Tidy, id: str) -> Tree:
    """What the data package says of the file.

    Its columns with their types, its key, and the signs in it.
    """
    key = [*(["period"] if table.calendar else []), *(each.id for each in table.dimensions)]
    by_member = any(each.measures for each in table.dimensions)
    fields: list[Tree] = []
    if table.calendar:
        fields.append({"name": "period", "type": CALENDAR_TYPES.get(table.calendar.frequency, "string")})
    fields += [{"name": each.id, "type": "string", "title": each.title} for each in table.dimensions]
    for column in table.columns:
        cells = list(column.cells.values())
        kind = "string" if column.relation == "note" else column_type(cells)
        fields.append(
            {"name": column.id, "type": "number" if by_member and kind == "integer" else kind}
            | ({"title": column.title} if column.title else {})
        )
    signs = sorted({cell for column in table.columns for cell in column.cells.values() if cell in MISSING_MARKS})
    schema: Tree = {"fields": fields} | ({"primaryKey": key} if key else {}) | {"missingValues": ["", *signs]}
    return {
        "name": id, "title": table.title, "path": f"{id}.csv", "format": "csv", "mediatype": "text/csv", "encoding": "utf-8",
        "schema": schema,
    }  # fmt: skip


def cell_selector(table: Tidy, id: str, at: tuple[int, int]) -> Mapping[str, Any] | None:
    """The keys of a check that select a cell of the document.

    None for one that is not in the table.
    """
    gone = table.gone.get(at)
    if gone is None:
        return None
    column, (period, members) = gone
    own = next((each for each in table.columns if each.id == column), None)
    if own is None or own.relation:
        return None
    first = next(each.id for each in table.columns if not each.relation)
    return (
        {"table": id}
        | ({"column": column} if column != first else {})
        | ({"where": {each.id: member for each, member in zip(table.dimensions, members, strict=True)}} if members else {})
        | ({"period": period} if period else {})
    )
