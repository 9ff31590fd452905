"""The base of the views of a table."""

from textual.containers import Vertical
from textual.message import Message
from textual.reactive import var

from tui.model.bridge import Table
from tui.model.pack import Pack
from tui.text.glyphs import BLOCKS, Glyphs


class TableView(Vertical):
    """A view of a table. Subclasses define `redraw` and post `At`."""

    glyphs: var[Glyphs] = var(BLOCKS, init=False)

    class At(Message):
        """The cursor moved to a part of a table, such as a month; empty if none."""

        def __init__(self, table: Table, part: str) -> None:
            super().__init__()
            self.table = table
            self.part = part

    def __init__(self, pack: Pack, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.pack = pack
        self.table: Table | None = None

    def redraw(self) -> None:
        """Draw for the terminal's width and the current glyphs."""
        raise NotImplementedError

    def watch_glyphs(self) -> None:
        """Draw with other glyphs."""
        if self.is_mounted:
            self.redraw()
