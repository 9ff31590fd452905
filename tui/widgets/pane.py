"""A pane of text that scrolls. It wraps and draws itself, so that a new text costs no layout and only the rows that differ are painted."""

from collections.abc import Iterable
from typing import ClassVar

from textual.app import RenderResult
from textual.binding import Binding, BindingType
from textual.geometry import Region
from textual.reactive import var
from textual.widget import Widget

from tui.display.glyphs import BLOCKS, Glyphs
from tui.display.lit import Finder, lit
from tui.display.spans import Line, Span
from tui.display.wrap import wrap
from tui.widgets.content import content


class Pane(Widget):
    """Lines, each a paragraph. Where they do not fit, the last row says so; what was asked for is scrolled into sight."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "scroll(-1)", show=False),
        Binding("down", "scroll(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("home", "scroll(-100000)", show=False),
        Binding("end", "scroll(100000)", show=False),
    ]

    glyphs: var[Glyphs] = var(BLOCKS)
    finder: var[Finder | None] = var(None, init=False)
    """What stands out wherever it occurs in the text."""

    def __init__(self, *, id: str | None = None, focus: bool = False, key: str = "space") -> None:
        """`key` is named in the last row as the one that shows more."""
        super().__init__(id=id)
        self.can_focus = focus
        self.key = key
        self.lines: tuple[Line, ...] = ()
        self.top = 0
        self.sought = False
        self.painted: list[Line] = []
        self._wrapped: tuple[tuple[Line, ...], Finder | None, int, list[Line]] = ((), None, 0, [])

    def show(self, lines: Iterable[Line]) -> None:
        """Show another text from its top."""
        self.lines = tuple(lines)
        self.top = 0
        self.sought = False
        self._paint()

    def watch_finder(self) -> None:
        """Let other words stand out."""
        self.sought = False
        self._paint()

    def watch_glyphs(self) -> None:
        """Draw with other signs."""
        self._paint()

    def more(self) -> None:
        """Scroll on by a pane, from the end back to the top."""
        if self.top >= self._last():
            self.top = 0
            self._paint()
        else:
            self.action_page(1)

    def action_scroll(self, rows: int) -> None:
        """Scroll so many rows, down or up."""
        self.sought = True
        self.top = max(0, min(self.top + rows, self._last()))
        self._paint()

    def action_page(self, pages: int) -> None:
        """Scroll so many panes, a row of each staying on show."""
        self.action_scroll(pages * max(1, self.size.height - 2))

    def render(self) -> RenderResult:
        """The rows on show."""
        self.painted = self._shown()
        return content(self.painted)

    def _paint(self) -> None:
        if not self.size:
            return
        shown = self._shown()
        height = self.size.height
        before, now = ([*rows, *[()] * (height - len(rows))] for rows in (self.painted, shown))
        changed = [Region(0, y, self.size.width, 1) for y in range(height) if before[y] != now[y]]
        if changed:
            self.refresh(*changed)

    def _rows(self) -> list[Line]:
        # Asked for several times while one text is shown; wrapping it each time would be most of what a move in a list costs.
        width = max(1, self.size.width)
        text, finder, wide, rows = self._wrapped
        if text is not self.lines or finder is not self.finder or wide != width:
            rows = [row for line in self.lines for row in (wrap(lit(line, self.finder), width) if line else ((),))]
            self._wrapped = (self.lines, self.finder, width, rows)
        return rows

    def _last(self) -> int:
        """The highest row that the top may be: from it the end is on show, above the row that says so."""
        rows, height = len(self._rows()), self.size.height
        return max(0, rows - height + 1) if rows > height > 1 else 0

    def _shown(self) -> list[Line]:
        rows, height = self._rows(), self.size.height
        if len(rows) <= height or height < 2:
            return rows[:height]
        if not self.sought:
            self.sought = True
            asked = next((place for place, row in enumerate(rows) if any(span.role == "here" for span in row)), 0)
            if not self.top <= asked < self.top + height - 1:
                self.top = min(max(0, asked - 1), self._last())
        sign, told = (self.glyphs.up, "back to the top") if self.top >= self._last() else (self.glyphs.down, "more")
        return [*rows[self.top : self.top + height - 1], (Span(f"{sign} {self.key}: {told}", "muted"),)]
