"""What the views of a table share: the table, the glyphs to draw it with, and the news that the cursor is at another part of it."""

from textual.containers import Vertical
from textual.message import Message
from textual.reactive import var

from tui.display.glyphs import BLOCKS, Glyphs
from tui.model.pack import Pack, Table


class TableView(Vertical):
    """A table and what is drawn from it. Subclasses give `redraw`, and post `At` as the cursor moves."""

    glyphs: var[Glyphs] = var(BLOCKS, init=False)

    class At(Message):
        """The cursor is at a part of a table: a month or a year, empty where it is at neither."""

        def __init__(self, table: Table, part: str) -> None:
            super().__init__()
            self.table = table
            self.part = part

    def __init__(self, pack: Pack, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.pack = pack
        self.table: Table | None = None

    def redraw(self) -> None:
        """Draw for the terminal's width and with the glyphs that there are."""
        raise NotImplementedError

    def watch_glyphs(self) -> None:
        """Draw with other glyphs."""
        if self.is_mounted:
            self.redraw()
