"""The cell under a table's cursor in words.

In the rows that the screen has for it.
"""

from collections.abc import Sequence

from textual.reactive import var

from tui.text.glyphs import BLOCKS, Glyphs
from tui.text.shortening import shortened
from tui.text.spans import Line
from tui.text.wrapping import wrap

from .drawn_lines import DrawnLines


class Reading(DrawnLines):
    """A sentence, or as many of its clauses as fit in the widget."""

    words: var[Line] = var((), init=False)
    glyphs: var[Glyphs] = var(BLOCKS)

    def lines_shown(self) -> Sequence[Line]:
        """The clauses that fit at the current size, in rows."""
        columns = self.size.width
        # Not left to Textual, which lays out all the rows for each of them.
        return [row for line in shortened(self.words, columns, self.size.height) for row in wrap(line, max(1, columns))]

    def watch_words(self) -> None:
        """Paint other words."""
        self.repaint()
