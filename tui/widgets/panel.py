"""A block of lines drawn to fit its width."""

from collections.abc import Callable, Sequence

from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from tui.text.glyphs import BLOCKS, Glyphs
from tui.text.spans import Line

from .content import content
from .titled import Titled

PanelDrawing = Callable[[int, Glyphs], Sequence[Line]]


class Panel(Titled, Widget):
    """Shows the lines that `drawing` returns for the width in cells, and the glyphs.

    Its height is the number of lines.
    """

    drawing: reactive[PanelDrawing | None] = reactive(None, layout=True, always_update=True)
    glyphs: reactive[Glyphs] = reactive(BLOCKS, layout=True)

    def render(self) -> RenderResult:
        """Draw at the current width."""
        return content(self.drawing(self.size.width, self.glyphs)) if self.drawing else Content("")

    def get_content_height(self, container: object, viewport: object, width: int) -> int:
        """The number of lines that the drawing has at this width."""
        return len(self.drawing(width, self.glyphs)) if self.drawing else 0
