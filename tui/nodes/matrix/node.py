"""What the kinds of the matrix have in common.

A reading through a filter, evidence, and the table that they are rows or columns of.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from tui.model.capabilities import BASES, MatrixLink
from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.nodes.node import Node
from tui.text.spans import Line

if TYPE_CHECKING:
    from tui.analysis.matrix import Filter
    from tui.text.glyphs import Glyphs


MATRIX = Address("matrix")


class MatrixNode(Node):
    """The matrix, or a row, a column or a cell of it.

    Its record has our own reading too where `context` is set.
    """

    context = False

    @property
    def wanted(self) -> "Filter":
        """The links that its record has."""
        from tui.analysis.matrix import Filter

        return Filter(bases=frozenset(BASES)) if self.context else Filter()

    @property
    def row(self) -> str:
        """The id of its activity or capability; empty where it is of all of them."""
        return ""

    @property
    def column(self) -> str:
        """The id of its category; empty where it is of all of them."""
        return ""

    @property
    def claims_above(self) -> Address:
        return Address(self.pack.matrix.topic) if self.pack.matrix.topic else self.parent

    def reading(self, chosen: "Filter", glyphs: "Glyphs") -> tuple[Line, ...]:
        """What is shown below or beside the table, of the links that a filter shows."""
        raise NotImplementedError

    def lines(self, glyphs: "Glyphs", columns: int) -> tuple[Line, ...]:
        from tui.analysis.matrix import Filter

        return self.reading(Filter(), glyphs)


def has_matrix(pack: Pack) -> bool:
    """Whether the workshop has a matrix.

    Capabilities with activities, or kinds of neighbourhood.
    """
    return bool(pack.capabilities or pack.categories)


def evidence(pack: Pack, link: MatrixLink | None) -> tuple[tuple[str, str, str], ...]:
    """Title, address and text of the statements behind a link; none without a link."""
    return tuple((pack.statements[id].title, f"{pack.homes[id]}/{id}", pack.statements[id].text) for id in (link.evidence if link else ()))


def statements(pack: Pack, ids: Iterable[str]) -> Iterator[Address]:
    """The addresses of statements."""
    yield from (Address(pack.homes[id], id) for id in ids)


def evidence_addresses(pack: Pack, links: Iterable[MatrixLink]) -> Iterator[Address]:
    """The statements behind links."""
    for link in links:
        yield from statements(pack, link.evidence)


def sources_of(pack: Pack, link: MatrixLink) -> tuple[str, ...]:
    """The entries of the report behind a link, each once."""
    return tuple(dict.fromkeys(source for id in link.evidence for source in pack.statements[id].sources))
