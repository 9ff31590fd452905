"""Sentences under a table, wrapped to the widget's width."""

from collections.abc import Iterable

from textual.visual import Visual
from textual.widgets import Static

from tui.text.spans import Line

from .content import content
from .titled import Titled


class Sentences(Titled, Static):
    """Lines of text that lay the screen out again only where their height changes."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id, markup=False)
        self.lines: tuple[Line, ...] = ()

    def show(self, lines: Iterable[Line]) -> None:
        """Show some lines; the same ones again are not drawn again."""
        new = tuple(lines)
        if new == self.lines:
            return
        self.lines = new
        shown, before = content(new), self._rows(self.visual)
        self.clear_cached_dimensions()
        # While it is hidden its height is not needed; showing it again lays the screen out.
        self.update(shown, layout=self.display and self._rows(shown) != before)

    def _rows(self, shown: Visual) -> int:
        """How many rows of the screen some text has; -1 before the width is known."""
        rows, most = shown.get_height(self.styles.get_rules(), self.size.width) if self.size.width else -1, self.styles.max_height
        return rows if most is None or most.cells is None else min(rows, most.cells)
