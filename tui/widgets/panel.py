"""A block of drawn lines that is drawn again for whatever width it is given."""

from collections.abc import Callable, Sequence

from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from tui.display.glyphs import BLOCKS, Glyphs
from tui.display.spans import Line
from tui.widgets.content import content

Drawing = Callable[[int, Glyphs], Sequence[Line]]


class Panel(Widget):
    """Shows what its `drawing` returns for its width in cells; its height follows from the number of lines."""

    drawing: reactive[Drawing | None] = reactive(None, layout=True, always_update=True)
    glyphs: reactive[Glyphs] = reactive(BLOCKS, layout=True)

    def render(self) -> RenderResult:
        """Draw at the width that there is."""
        return content(self.drawing(self.size.width, self.glyphs)) if self.drawing else Content("")

    def get_content_height(self, container: object, viewport: object, width: int) -> int:
        """As many rows as the drawing has lines at this width."""
        return len(self.drawing(width, self.glyphs)) if self.drawing else 0
