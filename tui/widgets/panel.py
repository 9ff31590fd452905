"""A block of lines drawn to fit its width."""

from collections.abc import Callable, Sequence

from textual.reactive import reactive

from tui.text.glyphs import BLOCKS, Glyphs
from tui.text.spans import Line

from .drawn_lines import DrawnLines
from .titled import Titled

PanelDrawing = Callable[[int, Glyphs], Sequence[Line]]


class Panel(Titled, DrawnLines):
    """Shows the lines that `drawing` returns for the width in cells, and the glyphs.

    Its height is the number of lines.
    """

    drawing: reactive[PanelDrawing | None] = reactive(None, layout=True, always_update=True)
    glyphs: reactive[Glyphs] = reactive(BLOCKS, layout=True)

    def __init__(self, drawing: PanelDrawing | None = None, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self.set_reactive(Panel.drawing, drawing)

    def lines_shown(self) -> Sequence[Line]:
        """The lines at the current width."""
        return self.drawing(self.size.width, self.glyphs) if self.drawing else ()

    def get_content_height(self, container: object, viewport: object, width: int) -> int:
        """The number of lines that the drawing has at this width."""
        return len(self.drawing(width, self.glyphs)) if self.drawing else 0
