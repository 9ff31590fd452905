"""The tables of the matrix's records.

Rows across the categories, the cells of a row, the links of a category.
"""

from collections.abc import Iterable

from tui.model.capabilities import MatrixLink, whole_of
from tui.model.pack import Pack

from .matrix_node import evidence
from .not_mentioned import NOT_MENTIONED
from .record import InWords, RecordCell, RecordColumn, RecordTable

EVIDENCE = {"title": "Title", "address": "Address", "text": "Text"}
CELL_KEYS = (
    RecordColumn("title", "Category", bare=True),
    RecordColumn("category", "Id"),
    RecordColumn("emphasis", "Emphasis", bare=True),
    RecordColumn("basis", "Basis", bare=True),
    RecordColumn("reason", "Reason", bare=True, before=". "),
    RecordColumn("evidence", "Evidence", before=" "),
)
RANKED = (
    RecordColumn("id", "Row", bare=True),
    RecordColumn("title", "Title", bare=True, before=" "),
    RecordColumn("address", "Address"),
    RecordColumn("emphasis", "Emphasis", bare=True),
    RecordColumn("basis", "Basis", bare=True),
    RecordColumn("reason", "Reason", bare=True, before=". "),
)


def across(pack: Pack, rows: Iterable[str]) -> RecordTable:
    """Rows of the matrix with a column for each category, keyed by its id."""
    columns = (
        RecordColumn("id", "Row", bare=True),
        RecordColumn("title", "Title", bare=True, before=" "),
        *(RecordColumn(category.id, category.title) for category in pack.categories.values()),
    )
    found: list[tuple[RecordCell, ...]] = []
    for id in rows:
        links = (pack.links.get((id, category)) for category in pack.categories)
        found.append((id, pack.row_title(id), *(_emphasis(link) for link in links)))
    return RecordTable("rows", "Activities", columns, tuple(found), nothing=NOT_MENTIONED)


def _emphasis(link: MatrixLink | None) -> RecordCell:
    if link is None:
        return None
    shown = link.emphasis if link.basis == "stated" else f"{link.emphasis} ({link.basis})"
    return InWords({"emphasis": link.emphasis, "basis": link.basis}, shown)


def cell_records(pack: Pack, row: str) -> RecordTable:
    """A row's cells, one for each category, with reasons and evidence."""
    return RecordTable("cells", "Categories", CELL_KEYS, tuple(_cell(pack, row, category) for category in pack.categories))


def _cell(pack: Pack, row: str, category: str) -> tuple[RecordCell, ...]:
    link = pack.links.get((row, category))
    name, found = pack.categories[category].title, evidence(pack, link)
    words = InWords(tuple(dict(zip(EVIDENCE, each, strict=True)) for each in found), "; ".join(address for _, address, _ in found))
    if link is None:
        return name, InWords(category, ""), InWords(None, NOT_MENTIONED), None, whole_capability(pack, row, category), words
    return name, InWords(category, ""), link.emphasis, link.basis, link.reason, words


def whole_capability(pack: Pack, row: str, category: str) -> str | None:
    """What the report says of an activity's capability as a whole."""
    link = pack.links.get((whole_of(row), category)) if row in pack.activities else None
    return f"Of capability {link.activity} as a whole: {link.emphasis}, {link.basis}. {link.reason}" if link else None


def ranked_grid(pack: Pack, category: str, links: Iterable[MatrixLink]) -> RecordTable:
    """The links of a category, one to a row."""
    rows = tuple(
        (
            link.activity,
            pack.row_title(link.activity),
            InWords(f"matrix/{link.activity}/{category}", ""),
            link.emphasis,
            link.basis,
            link.reason,
        )
        for link in links
    )
    return RecordTable("activities", "Activities", RANKED, rows)
