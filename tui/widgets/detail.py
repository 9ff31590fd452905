"""One item in full: its text, and directly below it the links that lead on.

It wraps and draws its own rows, so that a new text or other links need no layout.
"""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import BindingType
from textual.events import Click
from textual.geometry import Offset

from tui.navigation.address import Address
from tui.nodes.links import Link
from tui.text.spans import Line
from tui.text.titled_blocks import TitledBlocks

from .detail_rows import DetailRow, detail_rows, rows_below
from .keys import answering
from .messages import Open
from .pane import Pane

LINK = "link"


class Detail(Pane):
    """A text over its links. With the focus, the arrows move from link to link.

    Without links they scroll the text.
    """

    BINDINGS: ClassVar[list[BindingType]] = answering(
        move=("walk(-1)", "walk(1)"), page=("page(-1)", "page(1)"), ends=("walk(-100000)", "walk(100000)"), open=("follow_link",)
    )

    def __init__(self, *, headed: bool = True, id: str | None = None) -> None:
        """Create an empty detail; `headed` gives the links a heading."""
        super().__init__(id=id, focus=True)
        self.headed = headed
        self.entries: tuple[Link, ...] = ()
        self.below: tuple[TitledBlocks, ...] = ()
        self.selected = 0
        self._drawn: tuple[object, ...] = ()
        self._kept: list[DetailRow] = []

    def show(self, lines: Iterable[Line], links: Iterable[Link] = (), below: Iterable[TitledBlocks] = ()) -> None:
        """Show a text from its top, and below its links what there is room for.

        `below` has blocks of lines under headings, each block shown whole or not at all. The first of the links is selected, unless they
        are the same as before.
        """
        found, self.below = tuple(links), tuple(below)
        if found != self.entries:
            self.entries, self.selected = found, 0
        super().show(lines)

    @property
    def has_links(self) -> bool:
        """Whether there are any links."""
        return bool(self.entries)

    @property
    def marked(self) -> Address | None:
        """The selected link's address; None if there are no links."""
        return self.entries[self.selected].address if self.entries else None

    @property
    def cursor(self) -> tuple[str, ...]:
        """The selected link, if the detail has the focus."""
        return (LINK, str(self.marked)) if self.has_focus and self.entries else ()

    @property
    def cursor_spot(self) -> Offset:
        """Where the selected link begins in the widget.

        Its first row, where no link is in view.
        """
        row = next((place for place, row in enumerate(self._all()) if row.link == self.selected), 0) - self.top
        return Offset(self.gutter.left, self.gutter.top + (row if 0 <= row < self.size.height else 0))

    def restore(self, cursor: tuple[str, ...]) -> None:
        """Take the focus and select the link in a cursor; do nothing if it has none."""
        if cursor[:1] == (LINK,):
            places = [place for place, link in enumerate(self.entries) if str(link.address) == cursor[1]]
            self.selected = places[0] if places else self.selected
            self.focus()
            self._reveal()

    def follow(self) -> None:
        """Open the link if there is only one; take the focus if there are several."""
        if len(self.entries) == 1 and self.marked:
            # Post it to the app: posted in a handler of the parent, it would stop at the parent, which counts as its sender.
            self.app.post_message(Open(self.marked))
        elif self.entries:
            self.focus()

    def action_follow_link(self) -> None:
        """Open the selected link."""
        if self.marked:
            self.post_message(Open(self.marked))

    def action_walk(self, by: int) -> None:
        """Move from link to link, or scroll the text where there is no further link."""
        to = max(0, min(self.selected + by, len(self.entries) - 1))
        if not self.entries or (to == self.selected and by < 0):
            self.action_scroll(by)
        else:
            self.selected = to
            self._reveal()

    def on_focus(self) -> None:
        """Show the selected link."""
        if self.entries:
            self._reveal()
        self.refresh()

    def on_blur(self) -> None:
        """Show the text from its top again."""
        self.top = 0
        self.placed = False
        self.refresh()

    def on_click(self, event: Click) -> None:
        """Open the clicked link."""
        rows, place = self._all(), self.top + event.y
        if place < len(rows) and (link := rows[place].link) is not None:
            self.selected = link
            self.action_follow_link()

    def _reveal(self) -> None:
        """Scroll as little as shows the selected link."""
        places = [place for place, row in enumerate(self._all()) if row.link == self.selected]
        room = max(1, self.size.height - 1)
        if places and len(self._all()) > self.size.height:
            self.top = min(max(self.top, places[-1] - room + 1), places[0], self._last())
        self.placed = True
        self.repaint()

    def _rows(self) -> list[Line]:
        return [row.drawn(cursor=self.has_focus and row.link == self.selected, columns=self.size.width) for row in self._all()]

    def _all(self) -> list[DetailRow]:
        # Cached: called several times for each text, and wrapping would take most of the time of a move in a list.
        key = (self.lines, self.entries, self.below, self.finder, self.size, self.glyphs)
        if key != self._drawn:
            rows = detail_rows(self.lines, self.entries, self.finder, self.size, self.glyphs, headed=self.headed)
            self._drawn, self._kept = key, [*rows, *rows_below(rows, self.below, self.finder, self.size, self.glyphs)]
        return self._kept
