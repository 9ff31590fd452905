"""A dialog with an input over a list.

On a wide terminal the selected place is shown beside it.
"""

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal

from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.nodes.kinds import node
from tui.text.glyphs import Glyphs
from tui.text.spans import BLANK, Line, Span
from tui.widgets.choices import Choices, Key

from .asking import LIST_SIDES, Asking
from .in_full import InFull, page_in_full, trend_of
from .sizes import WIDE

HALF = 60
"""The cells of the list beside a place, as `asking.tcss` has it."""


class Previewing(Asking):
    """An input over a list, with what is selected beside it.

    Subclasses may define `about`.
    """

    def __init__(self, pack: Pack, glyphs: Glyphs) -> None:
        super().__init__()
        self.pack = pack
        self.glyphs = glyphs

    def found(self) -> ComposeResult:
        """The list, and the place beside it."""
        with Horizontal(id="beside"):
            yield Choices(id="found")
            yield InFull(id="side", text="preview", key="enter")

    def columns(self) -> int:
        """The cells of an entry."""
        return HALF - LIST_SIDES if self.app.size.width >= WIDE else super().columns()

    def about(self, key: Key) -> tuple[Line, ...]:
        """What is said of an entry that is not a place."""
        return ()

    @on(Choices.Marked, "#found")
    def _preview(self, event: Choices.Marked) -> None:
        event.stop()
        if self.app.size.width < WIDE or event.key != event.choices.marked:
            return
        side = self.query_one(InFull)
        if not isinstance(event.key, Address) or event.key.workshop:
            side.show(self.about(event.key), None, self.glyphs)
            return
        found, columns = node(self.pack, event.key), self.app.size.width - HALF - LIST_SIDES
        title: Line = (Span(found.title, "strong"),)
        lines = found.preview(self.glyphs, columns)
        more = page_in_full(self.pack, event.key, self.glyphs, columns, (title, *lines))
        first = "".join(span.text for span in lines[0]) if lines else ""
        titled = lines if first == found.title else (title, BLANK, *lines)
        side.show((*titled, *((BLANK, *more) if more else ())), trend_of(found), self.glyphs)
