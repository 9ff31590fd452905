"""What the kinds of the matrix have in common.

A text, evidence, and the table that they are rows or columns of.
"""

from typing import TYPE_CHECKING

from tui.model.capabilities import BASES
from tui.navigation.address import Address
from tui.nodes.node import Node
from tui.text.spans import Line

if TYPE_CHECKING:
    from tui.analysis.matrix import Filter
    from tui.text.glyphs import Glyphs


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

    def lines(self, glyphs: "Glyphs", columns: int) -> tuple[Line, ...]:
        from tui.analysis.matrix import Filter

        from .detail import matrix_in_full

        return matrix_in_full(self.pack, self.row, self.column, Filter(), glyphs)
