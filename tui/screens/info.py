"""The source and caveats of what the cursor is on.

If the report's original file is available, its own paragraphs are shown too.
"""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical

from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.navigation.commands import Place
from tui.nodes.kinds import node_at_cursor
from tui.nodes.source import entries
from tui.nodes.source_page import around_in_report, info_lines, paragraph_lines
from tui.pack.source import Source
from tui.text.glyphs import Glyphs
from tui.text.spans import Line
from tui.widgets.further import Further
from tui.widgets.keys import bindings
from tui.widgets.pane import Pane

from .dialog import Dialog
from .in_full import InFull, page_in_full, trend_of
from .sizes import WIDE

THREE = 180
"""The fewest columns for the source, the original and the thing in full side by side."""
SIDES_IN_FULL = 4
"""The cells beside the thing in full: the line, one at each side, and one between."""
SOURCE_NOT_LOADED = "The original report is not loaded. To show its paragraphs here, start with --source FILE."


class SourceText(Pane):
    """The page of a source, from its top: the place in the report comes first."""

    from_top: ClassVar[bool] = True


class InfoDialog(Dialog[None]):
    """Source and caveats, with the original beside them if there is room."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("info")
    place: ClassVar[Place] = "info"
    main: ClassVar[str] = "#source"

    def __init__(self, pack: Pack, address: Address, source: Source, glyphs: Glyphs) -> None:
        super().__init__()
        self.pack = pack
        self.address = address
        self.source = source
        self.glyphs = glyphs

    def box(self) -> ComposeResult:
        """Source and caveats, and the original."""
        with Horizontal():
            yield SourceText(id="source", focus=True)
            with Vertical(id="beside"):
                yield Pane(id="original", focus=True)
            with Vertical(id="known"):
                yield InFull(id="side", text="in-full", focus=True)
                yield Further(id="around")

    def on_mount(self) -> None:
        """Fill the texts."""
        self._write()
        super().on_mount()

    def on_resize(self) -> None:
        """Fill the texts for the new size."""
        super().on_resize()
        self._write()

    def action_more(self) -> None:
        """Scroll each text that does not fit."""
        for pane in self.query(Pane):
            pane.more()

    def action_turn(self, to: str) -> None:
        """Focus the other text, if it is shown."""
        beside, side = self.query_one("#beside"), self.query_one(InFull)
        if to == "#source" or beside.display:
            self.query_one(to).focus()
        elif side.display:
            side.text.focus()

    def _write(self) -> None:
        original = self._original()
        columns = self.app.size.width
        # If the original was asked for, its paragraphs come first, or the reason why there are none. If not, how to get them comes last.
        wanted = self.source.original is not None
        beside = columns >= WIDE and bool(original) and wanted
        self.query_one("#beside").display = beside
        lines = info_lines(self.pack, self.address, original if wanted and not beside else ())
        self.query_one("#source", Pane).set_title("Source and caveats")
        self.query_one("#original", Pane).set_title("The report's own words")
        said = lines if wanted or not original else (*lines, (), *original)
        self.query_one("#source", Pane).show(said)
        self.query_one("#original", Pane).show(original)
        room = columns // 3 if beside else columns // 2
        self._show_in_full(room - SIDES_IN_FULL if columns >= (THREE if beside else WIDE) else 0, said)

    def _show_in_full(self, room: int, said: tuple[Line, ...]) -> None:
        """Show everything else that is known, in so many columns; nothing in none."""
        side, around = self.query_one(InFull), self.query_one(Further)
        lines = page_in_full(self.pack, self.address, self.glyphs, room, said) if room else ()
        side.display, self.query_one("#known").display = bool(lines), bool(room)
        if not room:
            return
        around.glyphs = self.glyphs
        around.show(around_in_report(self.pack, self.address))
        if lines:
            side.show(lines, trend_of(node_at_cursor(self.pack, self.address)), self.glyphs)
            side.text.set_title("In full")
            side.fit(room, self.app.size.height - 1)

    def _original(self) -> tuple[Line, ...]:
        found = entries(self.pack, node_at_cursor(self.pack, self.address).sources)
        # Only lines can be shown, and only of a file whose sha256 is recorded.
        shown = [entry for entry in found if entry.lines and (self.source.recorded or self.source.given)]
        if not shown:
            return ()
        held = [(entry, original) for entry in shown if (original := self.source.holding(entry))]
        trouble = next((original.trouble for _, original in held if original.trouble), "" if held else SOURCE_NOT_LOADED)
        return paragraph_lines(self.pack, () if trouble else ((entry, original.paragraph(entry)) for entry, original in held), trouble)
