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
from tui.text.spans import Line, Span, plain, width
from tui.text.wrapping import wrap

from .content import content
from .keys import answering
from .messages import Open
from .titled import Titled

HANGING = 2
"""Cells before the further rows of a long link."""


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
        rows = self._rows()
        place = rows[event.y][1] if event.y < len(rows) else None
        if place is not None:
            self.cursor = place
            self.action_follow()

    def render(self) -> RenderResult:
        """Draw the heading and the links."""
        parts: list[Content] = []
        for line, place in self._rows():
            if place == self.cursor and self.has_focus:
                bar = Content(plain(line).ljust(self.size.width))
                parts.append(bar.stylize(self.get_visual_style("links--cursor")))
            else:
                parts.append(content([line]))
        return Content("\n").join(parts)

    def _rows(self) -> list[tuple[Line, int | None]]:
        """The rows in view, each with the index of its link; none for the heading."""
        if not self.entries or not self.size:
            return []
        heading: list[tuple[Line, int | None]] = [((Span("Links", "strong"),), None)] if self.headed else []
        rows: list[tuple[Line, int | None]] = []
        for place, link in enumerate(self.entries):
            line: Line = (Span(f"{link.why}: ", "quiet"), Span(link.title))
            rows += [(row, place) for row in wrap(line, max(1, self.size.width - 2), HANGING)]
        room = max(1, self.size.height - self.headed)
        last = max(number for number, (_, place) in enumerate(rows) if place == self.cursor)
        top = max(0, last - room + 1)
        shown = rows[top : top + room]
        if top + room < len(rows) and shown:
            line, of = shown[-1]
            shown[-1] = (*line, Span(" " * (self.size.width - 1 - width(line))), Span(self.glyphs.down, "quiet")), of
        return [*heading, *shown]
