"""A pane of text that scrolls.

It wraps and draws its own rows, so that a new text needs no layout.
"""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import BindingType
from textual.events import MouseEvent, MouseScrollDown, MouseScrollUp
from textual.reactive import var

from tui.text.glyphs import BLOCKS, Glyphs
from tui.text.highlight import Finder, highlight
from tui.text.spans import Line, Span
from tui.text.wrapping import wrap

from .drawn_lines import DrawnLines
from .keys import answering
from .titled import Titled

WHEEL = 3
"""Rows for each step of the mouse's wheel."""
HINT_IN_RULE = 3
"""The rows of a pane with a title that names the key for more in its rule: a row of text is worth much there."""


class Pane(Titled, DrawnLines):
    """Wrapped lines; the last row or the rule names the key for more of them.

    Scrolls to the first span with the role `here` or `hit`, unless it starts `from_top`.
    """

    from_top: ClassVar[bool] = False

    BINDINGS: ClassVar[list[BindingType]] = answering(
        move=("scroll(-1)", "scroll(1)"), page=("page(-1)", "page(1)"), ends=("scroll(-100000)", "scroll(100000)")
    )

    glyphs: var[Glyphs] = var(BLOCKS)
    finder: var[Finder | None] = var(None, init=False)
    """The words to highlight in the text."""

    def __init__(self, *, id: str | None = None, focus: bool = False, key: str = "space", above: float = 0) -> None:
        """Create a pane.

        `key` is the key that its last row names for more, if any; `above` is how much of its height to leave for what comes before the span
        `here`.
        """
        super().__init__(id=id)
        self.above = above
        self.can_focus = focus
        self.key = key
        self.lines: tuple[Line, ...] = ()
        self.top = 0
        self.placed = False
        """Whether the text has been scrolled to the span `here`, or by the reader."""
        self._wrapped: tuple[tuple[Line, ...], Finder | None, int, list[Line]] = ((), None, 0, [])

    def show(self, lines: Iterable[Line]) -> None:
        """Show a text from its top."""
        self.lines = tuple(lines)
        self.top = 0
        self.placed = self.from_top
        self.repaint()
        self._repaint_rule()

    def watch_finder(self) -> None:
        """Highlight other words."""
        self.placed = False
        self.repaint()

    def watch_glyphs(self) -> None:
        """Draw with other glyphs."""
        self.refresh()

    @property
    def rows_needed(self) -> int:
        """The rows of the whole text, wrapped to the width of the pane."""
        return len(self._rows())

    @property
    def is_cut(self) -> bool:
        """Whether there is more text than rows."""
        return self.rows_needed > self.size.height

    @property
    def scrolls(self) -> bool:
        """Whether there is more text than rows, and a row of it beside the hint."""
        return self._last() > 0

    def more(self) -> None:
        """Scroll down by a pane, or from the end back to the top."""
        if self.top >= self._last():
            self.top = 0
            self.refresh()
            self._repaint_rule()
        else:
            self.action_page(1)

    def action_scroll(self, rows: int) -> None:
        """Scroll down by a number of rows, or up if it is negative."""
        self.placed = True
        self.top = max(0, min(self.top + rows, self._last()))
        self.repaint()
        self._repaint_rule()

    def action_page(self, pages: int) -> None:
        """Scroll by a number of panes, keeping one row of the text in view."""
        self.action_scroll(pages * max(1, self.size.height - 1 - self.hint_rows))

    def on_mouse_scroll_down(self, event: MouseScrollDown) -> None:
        """Scroll down with the wheel."""
        self._turn(event, WHEEL)

    def on_mouse_scroll_up(self, event: MouseScrollUp) -> None:
        """Scroll up with the wheel."""
        self._turn(event, -WHEEL)

    def _turn(self, event: MouseEvent, rows: int) -> None:
        if self._last():
            event.stop()
            self.action_scroll(rows)

    def lines_shown(self) -> list[Line]:
        """The visible rows."""
        return self._shown()

    def _rows(self) -> list[Line]:
        # Cached: called several times for each text, and wrapping would take most of the time of a move in a list.
        width = max(1, self.size.width)
        text, finder, wide, rows = self._wrapped
        if text is not self.lines or finder is not self.finder or wide != width:
            rows = [row for line in self.lines for row in (wrap(highlight(line, self.finder), width) if line else ((),))]
            self._wrapped = (self.lines, self.finder, width, rows)
        return rows

    @property
    def hint_rows(self) -> int:
        """The rows that name the key for more: none where the rule does."""
        return int(not self.pane_title or self.size.height > HINT_IN_RULE)

    def fact_shown(self) -> str:
        """The fact in the rule, and the key for more where no row names it."""
        hint = self._hint() if not self.hint_rows and self._last() else ""
        return "  ".join(filter(None, (super().fact_shown(), hint)))

    def _repaint_rule(self) -> None:
        if not self.hint_rows:
            self.refresh_rule()

    def _hint(self) -> str:
        above = self.glyphs.up if self.top else ""
        sign, words = (above, "back to the top") if self.top >= self._last() else (f"{above}{self.glyphs.down}", "more")
        return f"{sign} {f'{self.key}: {words}' if self.key else words}"

    def _last(self) -> int:
        """The last row to scroll to: it shows the end, above the row for the key."""
        rows, height = len(self._rows()), self.size.height
        return max(0, rows - height + self.hint_rows) if rows > height > self.hint_rows else 0

    def _shown(self) -> list[Line]:
        rows, height = self._rows(), self.size.height
        if len(rows) <= height or height <= self.hint_rows:
            return rows[:height]
        kept = height - self.hint_rows
        if not self.placed:
            self.placed = True
            here = next((place for place, row in enumerate(rows) if any(span.role in ("here", "hit") for span in row)), 0)
            if not self.top <= here < self.top + kept:
                self.top = min(max(0, here - max(1, int(height * self.above))), self._last())
        hint: list[Line] = [(Span(self._hint(), "quiet"),)] if self.hint_rows else []
        return [*rows[self.top : self.top + kept], *hint]
