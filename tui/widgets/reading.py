"""The cell under a table's cursor in words.

In the rows that the screen has for it.
"""

from collections.abc import Sequence

from textual.reactive import var

from tui.text.glyphs import BLOCKS, Glyphs
from tui.text.shortening import shortened
from tui.text.spans import Line

from .drawn_lines import DrawnLines


class Reading(DrawnLines):
    """A sentence, or as many of its clauses as fit in the widget."""

    words: var[Line] = var((), init=False)
    glyphs: var[Glyphs] = var(BLOCKS)

    def lines_shown(self) -> Sequence[Line]:
        """The clauses that fit at the current size."""
        return shortened(self.words, self.size.width, self.size.height)

    def watch_words(self) -> None:
        """Paint other words."""
        self.repaint()
