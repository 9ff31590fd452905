"""The tables of the matrix's records.

Rows across the columns, the cells of a row, the links of a column.
"""

from collections.abc import Iterable, Iterator

from tui.analysis.matrix import CellLink, Filter, cell_link
from tui.analysis.scores import mean_score
from tui.model.capabilities import EVERYWHERE, WHOLE_COLUMN, MatrixLink, whole_of
from tui.model.pack import Pack
from tui.nodes.links import matrix_address
from tui.nodes.record import InWords, RecordCell, RecordColumn, RecordTable

from .evidence import evidence
from .not_mentioned import NOT_MENTIONED
from .score_words import gap_words, score_values, score_words
from .words import as_whole

SCORE_KEYS = ("importance", "regularity", "gap", "answers")
EVIDENCE = {"title": "Title", "address": "Address", "text": "Text"}
CELL_KEYS = (
    RecordColumn("title", "Category", bare=True),
    RecordColumn("category", "Id"),
    RecordColumn("emphasis", "Emphasis", bare=True),
    RecordColumn("basis", "Basis", bare=True),
    RecordColumn("inherited", "Inherited", bare=True),
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


def across(pack: Pack, rows: Iterable[str], wanted: Filter) -> RecordTable:
    """Rows of the matrix with a column for each of its own, keyed by its id.

    Programs find the column of all neighbourhoods in every workshop, readers only where a link is in it.
    """
    shown = {EVERYWHERE.id: EVERYWHERE} | pack.columns
    columns = (
        RecordColumn("id", "Row", bare=True),
        RecordColumn("title", "Title", bare=True, before=" "),
        *(RecordColumn(id, column.title, data=id not in pack.columns) for id, column in shown.items()),
        *(RecordColumn(name, name.capitalize()) for name in (SCORE_KEYS if pack.scores else ())),
    )
    found = (
        (id, pack.row_title(id), *(_emphasis(cell_link(pack, id, column, wanted)) for column in shown), *_scores(pack, id)) for id in rows
    )
    return RecordTable("rows", "Activities", columns, tuple(found), nothing=NOT_MENTIONED)


def _scores(pack: Pack, row: str) -> Iterator[RecordCell]:
    """The scores of a row, where the workshop has any."""
    if pack.scores:
        mean = mean_score(pack, row) if row else None
        for name, value in score_values(mean).items():
            words = "" if value is None else str(value) if name == "answers" else gap_words(value) if name == "gap" else score_words(value)
            yield InWords(value, words)


def _emphasis(found: CellLink | None) -> RecordCell:
    if found is None:
        return None
    link = found.link
    notes = ([] if link.basis == "stated" else [link.basis]) + ([as_whole(link)] if found.inherited else [])
    words = f"{link.emphasis} ({', '.join(notes)})" if notes else link.emphasis
    said_once = found.inherited and link.activity == WHOLE_COLUMN
    return InWords({"emphasis": link.emphasis, "basis": link.basis, "inherited": found.inherited}, words, aloud=not said_once)


def cell_records(pack: Pack, row: str, wanted: Filter) -> RecordTable:
    """A row's cells, one for each column, with reasons and evidence."""
    return RecordTable("cells", "Categories", CELL_KEYS, tuple(_cell(pack, row, column, wanted) for column in pack.columns))


def _cell(pack: Pack, row: str, column: str, wanted: Filter) -> tuple[RecordCell, ...]:
    found = cell_link(pack, row, column, wanted)
    name, id = pack.columns[column].title, InWords(column, "")
    if found is None:
        return name, id, InWords(None, NOT_MENTIONED), None, None, None, InWords((), "")
    link, statements = found.link, evidence(pack, found.link)
    words = InWords(
        tuple(dict(zip(EVIDENCE, each, strict=True)) for each in statements), "; ".join(address for _, address, _ in statements)
    )
    return name, id, link.emphasis, link.basis, InWords(found.inherited, as_whole(link) if found.inherited else ""), link.reason, words


def of_wholes(pack: Pack, row: str, column: str, found: CellLink | None) -> str | None:
    """What the report says of the capability and the category of a cell as wholes.

    Not what the cell shows already.
    """
    wholes = [id for id in (whole_of(row), WHOLE_COLUMN) if id != row]
    links = [link for id in wholes if (link := pack.links.get((id, column))) and not (found and found.link is link)]
    return " ".join(f"{_of_whole(link)}: {link.emphasis}, {link.basis}. {link.reason}" for link in links) or None


def _of_whole(link: MatrixLink) -> str:
    return f"Of capability {link.activity} as a whole" if link.activity else "Of the category as a whole"


def ranked_grid(pack: Pack, links: Iterable[MatrixLink]) -> RecordTable:
    """The links of a column, one to a row."""
    rows = tuple(
        (
            link.activity,
            pack.row_title(link.activity),
            InWords(str(matrix_address(link)), ""),
            link.emphasis,
            link.basis,
            link.reason,
        )
        for link in links
    )
    return RecordTable("activities", "Activities", RANKED, rows)
