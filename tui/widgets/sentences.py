"""Sentences under a table, wrapped to the widget's width."""

from collections.abc import Iterable

from textual.events import Resize
from textual.widgets import Static

from tui.text.paging import page_at
from tui.text.shortening import lines_that_fit
from tui.text.spans import Line, plain

from .content import content
from .titled import Titled


class Sentences(Titled, Static):
    """Lines of text that lay the screen out again only where their height changes.

    No line is cut: one that does not fit is left out, or the remarks at its end are, or else its last clauses.
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id, markup=False)
        self.lines: tuple[Line, ...] = ()
        self._shown: tuple[Line, ...] = ()
        self._most = 0
        self._filled = False
        self._page = 0
        """The page that is shown, of those that the reader turns."""

    def show(self, lines: Iterable[Line]) -> None:
        """Show some lines; the same ones again are not drawn again."""
        before, self.lines = self.lines, tuple(lines)
        self._page = self._page if self.lines == before else 0
        self._fit()

    def more(self) -> None:
        """Show the lines after those in view; after the last, the first again."""
        self._page += 1
        self._fit()

    def fit(self, rows: int) -> None:
        """Show what fits in at most so many rows."""
        self._most, self._filled, self._page = rows, False, 0
        self._fit()

    @property
    def cut(self) -> bool:
        """Whether there is more than fits."""
        return bool(self.size.height) and self._shown != lines_that_fit(self.lines, self.size.width, self.app.size.height)

    def take(self, rows: int) -> None:
        """Show what fits in so many rows more than are shown, and fill them."""
        self._most, self._filled = len(self._shown) + rows, True
        self._fit()

    def says(self, words: str) -> bool:
        """Whether some words are in view, all of them."""
        shown = " ".join(plain(line) for line in self._shown)
        return bool(self.size.height) and words in " ".join(shown.split())

    def get_content_height(self, container: object, viewport: object, width: int) -> int:
        """The number of lines that fit at this width, which may not be drawn yet."""
        return len(self._fitted(width))

    def on_resize(self, event: Resize) -> None:
        """Fit the lines to another size."""
        self._fit()

    def _fitted(self, width: int) -> tuple[Line, ...]:
        return page_at(self.lines, width, self._most, self._page, filled=self._filled)

    def _fit(self) -> None:
        new = self._fitted(self.size.width or self.app.size.width - 2)
        if new != self._shown:
            before, self._shown = len(self._shown), new
            self.clear_cached_dimensions()
            # While it is hidden its height is not needed; showing it again lays the screen out.
            self.update(content(new), layout=self.display and len(new) != before)
