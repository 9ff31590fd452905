"""A pane of text that scrolls by the page. It wraps and draws itself, so that a new text costs no layout and only the pane's own bytes."""

from collections.abc import Iterable

from textual.app import RenderResult
from textual.reactive import reactive
from textual.widget import Widget

from tui.display.glyphs import BLOCKS, Glyphs
from tui.display.spans import Line, Span
from tui.display.wrap import wrap
from tui.widgets.content import content


class Pane(Widget):
    """Lines, each a paragraph. Where they do not fit, the last row says so."""

    lines: reactive[tuple[Line, ...]] = reactive(())
    top: reactive[int] = reactive(0)
    glyphs: reactive[Glyphs] = reactive(BLOCKS)

    def show(self, lines: Iterable[Line]) -> None:
        """Show another text from its top."""
        self.lines = tuple(lines)
        self.top = 0

    def more(self) -> None:
        """Scroll on by a pane, from the end back to the top."""
        rows, height = len(self._rows()), self.size.height
        self.top = self.top + height - 1 if self.top + height < rows else 0

    def render(self) -> RenderResult:
        """The rows from the top one on, the last of them saying that there is more, or that this is the end."""
        rows, height = self._rows(), self.size.height
        shown = rows[self.top : self.top + height]
        if len(rows) > height > 1:
            last = self.top + height >= len(rows)
            sign, told = (self.glyphs.up, "from the top") if last else (self.glyphs.down, "more")
            if last and len(shown) < height:
                shown += [()] * (height - 1 - len(shown))
            shown = [*shown[: height - 1], (Span(f"{sign} space: {told}", "mark"),)]
        return content(shown)

    def _rows(self) -> list[Line]:
        width = max(1, self.size.width)
        return [row for line in self.lines for row in (wrap(line, width) if line else ((),))]
