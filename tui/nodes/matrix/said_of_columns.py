"""What the report says of the columns of the matrix, for the room below them."""

from collections.abc import Iterable, Iterator

from tui.analysis.matrix_views import characteristics, other_evidence
from tui.model.pack import Pack
from tui.nodes.links import statement_address
from tui.nodes.topic_list import statement_in_full
from tui.text.titled_blocks import TitledBlocks


def said_of_columns(pack: Pack, columns: Iterable[str]) -> Iterator[TitledBlocks]:
    """The statements about each column under its name, with their texts."""
    for id in columns:
        found = (each.statement.id for each in (*characteristics(pack, id), *other_evidence(pack, id)))
        blocks = [statement_in_full(pack, statement_address(pack, each)) for each in dict.fromkeys(found)]
        if blocks:
            yield pack.columns[id].title, blocks
