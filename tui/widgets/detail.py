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

from .compat import GivenSize
from .detail_rows import DetailRow, detail_rows, rows_below
from .keys import answering
from .messages import Open
from .pane import Pane

LINK = "link"


class Detail(GivenSize, Pane):
    """A text over its links.

    With the focus, the arrows scroll the text and move between the links that are in view.
    """

    leads_on = True
    BINDINGS: ClassVar[list[BindingType]] = answering(
        move=("walk(-1)", "walk(1)"), page=("page(-1)", "page(1)"), ends=("end(-100000)", "end(100000)"), open=("follow_link",)
    )

    def __init__(self, *, headed: bool = True, id: str | None = None) -> None:
        """Create an empty detail; `headed` gives the links a heading."""
        super().__init__(id=id, focus=True)
        self.headed = headed
        self.entries: tuple[Link, ...] = ()
        self.below: tuple[TitledBlocks, ...] = ()
        self.selected = 0
        self.kept_in_view = False
        """Whether the selected link stays in view where the text is shown again or has another size."""
        self._drawn: tuple[object, ...] = ()
        self._kept: list[DetailRow] = []

    def show(self, lines: Iterable[Line], links: Iterable[Link] = (), below: Iterable[TitledBlocks] = ()) -> None:
        """Show a text from its top, and below its links what there is room for.

        `below` has blocks of lines under headings, each block shown whole or not at all. The first of the links is selected, unless they
        are the same as before.
        """
        found, self.below = tuple(links), tuple(below)
        if found != self.entries:
            self.entries, self.selected, self.kept_in_view = found, 0, False
        super().show(lines)
        self.on_resize()

    def on_resize(self) -> None:
        """Keep the link that was chosen in view."""
        if self.kept_in_view and self.entries and self.size:
            self._reveal(self.selected)

    @property
    def has_links(self) -> bool:
        """Whether there are any links."""
        return bool(self.entries)

    @property
    def opens(self) -> str:
        """What enter opens, or the links that it goes to; empty where the key says enough."""
        if len(self.entries) == 1:
            return "term" if self.entries[0].address.topic == "glossary" else ""
        return "links" if self.entries else ""

    @property
    def current(self) -> int | None:
        """The place of the selected link, or of the nearest that is in view.

        None if no link is in view.
        """
        rows = self._all()
        sighted = {row.link for row in rows[self.top : self.top + self._room(rows)] if row.link is not None}
        return min(filter(self._in_view, sorted(sighted)), key=lambda place: abs(place - self.selected), default=None)

    @property
    def marked(self) -> Address | None:
        """The address of the link that the cursor is on; None if no link is in view."""
        return None if self.current is None else self.entries[self.current].address

    @property
    def cursor(self) -> tuple[str, ...]:
        """The link that the cursor is on, if the detail has the focus.

        Empty after the first word while the text is being read.
        """
        return (LINK, str(self.marked or "")) if self.has_focus and self.entries else ()

    @property
    def cursor_spot(self) -> Offset:
        """Where the link that the cursor is on begins in the widget.

        Its first row, where no link is in view.
        """
        row = min(self._places(self.current)) - self.top if self.current is not None else 0
        return Offset(self.gutter.left, self.gutter.top + row)

    def restore(self, cursor: tuple[str, ...]) -> None:
        """Take the focus and select the link in a cursor; do nothing if it has none."""
        if cursor[:1] == (LINK,):
            self.focus()
            for place in [place for place, link in enumerate(self.entries) if str(link.address) == cursor[1]][:1]:
                self._reveal(place)

    def follow(self) -> None:
        """Open the link if there is only one; take the focus if there are several."""
        if len(self.entries) == 1:
            # Post it to the app: posted in a handler of the parent, it would stop at the parent, which counts as its sender.
            self.app.post_message(Open(self.entries[0].address))
        elif self.entries:
            self.focus()

    def action_follow_link(self) -> None:
        """Open the link that the cursor is on; if none is in view, show the first."""
        if self.marked:
            self.post_message(Open(self.marked))
        elif self.entries:
            self._reveal(0)

    def action_scroll(self, rows: int) -> None:
        """Scroll as in any pane: the reader goes on in the text."""
        self.kept_in_view = False
        super().action_scroll(rows)

    def action_walk(self, by: int) -> None:
        """Move to the next link in view, or scroll by a row if there is none."""
        to = None if self.current is None else self.current + by
        if to is None or not self._in_view(to):
            self.action_scroll(by)
        if to is not None and self._in_view(to):
            self.selected = to
        self.repaint()

    def action_end(self, by: int) -> None:
        """Scroll to the last link, or to the top of the text."""
        self.selected = max(0, min(self.selected + by, len(self.entries) - 1))
        self.action_scroll(by)

    def on_focus(self) -> None:
        """Show which link is selected, if one is in view."""
        self.refresh()

    def on_blur(self) -> None:
        """Show the text from its top again, unless the focus has returned since."""
        if self.screen.focused is self:
            return
        self.top, self.placed, self.kept_in_view = 0, False, False
        self.refresh()

    def on_click(self, event: Click) -> None:
        """Open the clicked link."""
        rows, place = self._all(), self.top + event.y
        if place < len(rows) and (link := rows[place].link) is not None:
            self.selected = link
            self.post_message(Open(self.entries[link].address))

    def _reveal(self, link: int) -> None:
        """Select a link, and scroll as little as shows it."""
        self.selected, self.kept_in_view = link, True
        places = self._places(link)
        room = max(1, self.size.height - self.hint_rows)
        if len(self._all()) > self.size.height:
            self.top = min(max(self.top, places[-1] - room + 1), places[0], self._last())
        self.placed = True
        self.repaint()

    def _places(self, link: int) -> list[int]:
        return [place for place, row in enumerate(self._all()) if row.link == link]

    def _in_view(self, link: int) -> bool:
        """Whether all rows of a link are shown, or as many as there is room for."""
        places, room = self._places(link), self._room(self._all())
        return bool(places) and self.top <= places[0] and places[: max(1, room)][-1] < self.top + room

    def _room(self, rows: list[DetailRow]) -> int:
        """The rows that are shown: one fewer where the last says that there are more."""
        height = self.size.height
        return height if len(rows) <= height or height < 2 else height - self.hint_rows

    def _rows(self) -> list[Line]:
        current, columns = self.current if self.has_focus else None, self.size.width
        return [row.drawn(cursor=current is not None and row.link == current, columns=columns) for row in self._all()]

    def _all(self) -> list[DetailRow]:
        # Cached: called several times for each text, and wrapping would take most of the time of a move in a list.
        key = (self.lines, self.entries, self.below, self.finder, self.size, self.glyphs)
        if key != self._drawn:
            rows = detail_rows(self.lines, self.entries, self.finder, self.size, self.glyphs, headed=self.headed)
            self._drawn, self._kept = key, [*rows, *rows_below(rows, self.below, self.finder, self.size, self.glyphs)]
        return self._kept
