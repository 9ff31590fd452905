"""A row of the matrix: what a capability and an activity have in common."""

from collections.abc import Iterator

from tui.model.capabilities import MatrixLink
from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.nodes.links import Link, row_links
from tui.nodes.node import CopyKind, SearchText

from .address import MATRIX
from .evidence import evidence_addresses
from .node import MatrixNode
from .words import link_words, row_title


class MatrixRow(MatrixNode):
    """A capability or an activity across the categories."""

    @property
    def row(self) -> str:
        return self.address.thing

    @property
    def title(self) -> str:
        return row_title(self.pack, self.row)

    @property
    def parent(self) -> Address:
        return MATRIX

    def search(self) -> SearchText:
        row = self.pack.activities.get(self.row) or self.pack.capabilities[self.row]
        return SearchText((row.text,), (row.title,))

    def links(self) -> tuple[Link, ...]:
        return row_links(self.pack, self.row)

    def copies(self, cursor: tuple[str, ...] = ()) -> tuple[tuple[CopyKind, str], ...]:
        return ("value", self.title), ("row", row_text(self.pack, self.row))

    @property
    def sources(self) -> tuple[str, ...]:
        return (self.pack.activities.get(self.row) or self.pack.capabilities[self.row]).sources

    def nearby(self) -> Iterator[Address]:
        yield from evidence_addresses(self.pack, self.its_links())

    def its_links(self) -> tuple[MatrixLink, ...]:
        """The links of the row; those of a capability's activities too."""
        raise NotImplementedError


def row_text(pack: Pack, row: str) -> str:
    """A row in one line: what the report says of it in each category."""
    cells = "; ".join(f"{category.title}: {link_words(pack, row, category.id).bracketed}" for category in pack.columns.values())
    return f"{row_title(pack, row)}. {cells}."
