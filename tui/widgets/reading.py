"""The cell under a table's cursor in words.

In the rows that the screen has for it.
"""

from textual.app import RenderResult
from textual.reactive import reactive
from textual.widget import Widget

from tui.text.glyphs import BLOCKS, Glyphs
from tui.text.spans import Line
from tui.text.wrapping import shortened

from .content import content


class Reading(Widget):
    """A sentence, or as many of its clauses as fit in the widget."""

    words: reactive[Line] = reactive((), init=False)
    glyphs: reactive[Glyphs] = reactive(BLOCKS)

    def render(self) -> RenderResult:
        """Draw at the current size, which may have changed since the words did."""
        return content(shortened(self.words, self.size.width, self.size.height))
