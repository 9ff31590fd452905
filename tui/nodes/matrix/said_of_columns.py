"""What the report says of columns and of rows of the matrix.

For the room below a list, and below what the selection says.
"""

from collections.abc import Collection, Iterable, Iterator

from tui.analysis.matrix import cell_link
from tui.analysis.matrix_views import characteristics, other_evidence, row_evidence
from tui.model.pack import Pack
from tui.nodes.links import statement_address
from tui.nodes.topic_list import statement_in_full
from tui.text.titled_blocks import DetailBlock, TitledBlocks

from .words import row_title


def said_of_columns(pack: Pack, columns: Iterable[str]) -> Iterator[TitledBlocks]:
    """The statements about each column under its name, with their texts."""
    for id in columns:
        if blocks := _in_full(pack, (each.statement.id for each in (*characteristics(pack, id), *other_evidence(pack, id)))):
            yield pack.columns[id].title, blocks


def said_of_selection(pack: Pack, row: str, column: str, but: Collection[str]) -> Iterator[TitledBlocks]:
    """The statements about a row, then those about a column; of the whole, all.

    A cell has the texts that its own link rests on, so its row's others follow. `but` are the columns whose statements are read elsewhere.
    """
    if row:
        found = cell_link(pack, row, column) if column else None
        known = found.link.evidence if found else ()
        rows = (row, *(each.id for each in pack.capabilities[row].activities)) if row in pack.capabilities and not column else (row,)
        ids = [each.statement.id for id in rows for each in row_evidence(pack, id)]
        if blocks := _in_full(pack, (id for id in ids if id not in known)):
            yield row_title(pack, row), blocks
    yield from said_of_columns(pack, (id for id in pack.columns if id not in but and (id == column or not (row or column))))


def _in_full(pack: Pack, statements: Iterable[str]) -> list[DetailBlock]:
    return [statement_in_full(pack, statement_address(pack, each)) for each in dict.fromkeys(statements)]
