"""A list of links, one to a line, with a cursor.

It draws its own rows, so that new links need no layout.
"""

from collections.abc import Iterable
from typing import ClassVar

from textual.app import RenderResult
from textual.binding import BindingType
from textual.content import Content
from textual.events import Click
from textual.reactive import var
from textual.widget import Widget

from tui.navigation.address import Address
from tui.nodes.links import Link
from tui.text.glyphs import BLOCKS, Glyphs
from tui.text.spans import Line, Span, width
from tui.text.wrapping import clip

from .content import content
from .keys import answering
from .messages import Open
from .titled import Titled


class Links(Titled, Widget):
    """Links under an optional heading. Enter opens the selected one."""

    BINDINGS: ClassVar[list[BindingType]] = answering(
        move=("walk(-1)", "walk(1)"), page=("walk(-5)", "walk(5)"), ends=("walk(-100000)", "walk(100000)"), open=("follow",)
    )
    COMPONENT_CLASSES: ClassVar[set[str]] = {"links--cursor"}

    glyphs: var[Glyphs] = var(BLOCKS)

    def __init__(self, *, headed: bool = True, id: str | None = None) -> None:
        super().__init__(id=id)
        self.headed = headed
        self.entries: tuple[Link, ...] = ()
        self.cursor = 0

    def fill(self, entries: Iterable[Link]) -> None:
        """Replace the links and select the first; do nothing if they are the same.

        Without links the widget cannot have the focus.
        """
        found = tuple(entries)
        if found != self.entries:
            self.entries = found
            self.cursor = 0
            self.can_focus = bool(self.entries)
            self.refresh()

    def mark(self, address: str) -> None:
        """Focus the links, and select the one to an address as text, if there is one."""
        self.cursor = next((place for place, link in enumerate(self.entries) if str(link.address) == address), self.cursor)
        self.refresh()
        self.focus()

    @property
    def marked(self) -> Address | None:
        """The selected link's address; None if there are no links."""
        return self.entries[self.cursor].address if self.entries else None

    def action_walk(self, by: int) -> None:
        """Move the cursor by a number of links, as far as either end."""
        self.cursor = max(0, min(self.cursor + by, len(self.entries) - 1))
        self.refresh()

    def action_follow(self) -> None:
        """Open the selected link."""
        if self.marked:
            self.post_message(Open(self.marked))

    def watch_glyphs(self) -> None:
        """Draw with other glyphs."""
        self.refresh()

    def on_focus(self) -> None:
        """Show the cursor."""
        self.refresh()

    def on_blur(self) -> None:
        """Hide the cursor."""
        self.refresh()

    def on_click(self, event: Click) -> None:
        """Open the clicked link."""
        place = self._top() + event.y - self.headed
        if event.y >= self.headed and place < len(self.entries):
            self.cursor = place
            self.action_follow()

    def render(self) -> RenderResult:
        """Draw the heading and the links."""
        parts: list[Content] = []
        for line, cursor in self._rows():
            row = content([line])
            parts.append(row.stylize(self.get_visual_style("links--cursor")) if cursor else row)
        return Content("\n").join(parts)

    def _room(self) -> int:
        return max(1, self.size.height - self.headed)

    def _top(self) -> int:
        """The index of the first visible link, such that the cursor is visible."""
        return max(0, min(self.cursor - self._room() + 1, len(self.entries) - self._room()))

    def _rows(self) -> list[tuple[Line, bool]]:
        if not self.entries or not self.size:
            return []
        room, top, cells = self._room(), self._top(), self.size.width
        heading: list[tuple[Line, bool]] = [((Span("Links", "strong"),), False)] if self.headed else []
        rows = heading
        for place in range(top, min(top + room, len(self.entries))):
            link = self.entries[place]
            more = place == top + room - 1 and place < len(self.entries) - 1
            title = clip(link.title, cells - len(link.why) - 2 - 3 * more, self.glyphs)
            line: Line = (Span(f"{link.why}: ", "quiet"), Span(title))
            cursor = place == self.cursor and self.has_focus
            room_left = " " * (cells - width(line))
            line = (*line, Span(f"{room_left[:-1]}{self.glyphs.down}", "quiet")) if more else (*line, Span(room_left)) if cursor else line
            rows.append((line, cursor))
        return rows
