"""A row of the matrix: what a capability and an activity have in common."""

from collections.abc import Iterator

from tui.model.capabilities import MatrixLink
from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.nodes.links import Link, row_links
from tui.nodes.node import CopyKind, SearchText

from .node import MATRIX, MatrixNode, evidence_addresses
from .not_mentioned import NOT_MENTIONED


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


def row_title(pack: Pack, row: str) -> str:
    """A row by its id and its title; that of a whole category has no id."""
    return f"{row} {pack.row_title(row)}".strip()


def row_text(pack: Pack, row: str) -> str:
    """A row in one line: what the report says of it in each category."""
    cells = "; ".join(f"{category.title}: {link_words(pack, row, category.id)}" for category in pack.columns.values())
    return f"{row_title(pack, row)}. {cells}."


def link_words(pack: Pack, row: str, category: str) -> str:
    """A cell in a few words.

    Its emphasis and basis, or that the report does not mention it.
    """
    from tui.analysis.matrix import cell_link

    found = cell_link(pack, row, category)
    if found is None:
        return NOT_MENTIONED
    return f"{found.link.emphasis} ({found.link.basis}{f', {as_whole(found.link)}' if found.inherited else ''})"


def as_whole(link: MatrixLink) -> str:
    """The whole that a cell inherits a link from."""
    return f"as capability {link.activity}" if link.activity else "as the category"
