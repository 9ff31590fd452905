"""The palette: run any command of the page, or go to any place, by typing."""

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from textual.binding import BindingType

from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.navigation.commands import Place
from tui.nodes.examples import examples
from tui.nodes.kinds import node
from tui.search.index import Index
from tui.search.query import matches
from tui.text.glyphs import Glyphs
from tui.text.spans import BLANK, Line, Span
from tui.text.wrapping import wrap
from tui.widgets.choices import Choices, Key, ListEntry
from tui.widgets.keys import bindings
from tui.widgets.messages import LookedUp, Run

from .palette_entries import PaletteEntry, choices
from .previewing import Previewing

KEY_WIDTH = 10
"""The width of the column with a command's key or a place's kind, in cells."""


class CommandPalette(Previewing):
    """An input over matching commands and places."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("palette")
    place: ClassVar[Place] = "palette"
    heading = "Commands and places"

    def __init__(self, pack: Pack, index: Callable[[], Index], page: Place, useful: frozenset[str], here: Address, glyphs: Glyphs) -> None:
        super().__init__(pack, glyphs)
        self.here = here
        self.example = examples(pack).to_choose
        self.index = index()
        self.page = page
        """The kind of page that the palette was opened from."""
        self.useful = useful
        """The commands that do something on that page."""
        self.offered: dict[Key, PaletteEntry] = {}

    def look(self, text: str) -> None:
        """List the matching commands and places."""
        groups = choices(self.pack, self.index, text, self.page, self.allowed & self.useful, self.here)
        finder = partial(matches, self.index.query(text, typing=True)) if text.strip() else None
        # Set without its watcher: the list is filled below in any case.
        self.query_one("#found", Choices).set_reactive(Choices.finder, finder)
        self.offered = {choice.key: choice for _, group in groups for choice in group}
        self.fill([entry for heading, group in groups for entry in _headed(heading, [self._entry(choice) for choice in group])])
        self.remark("" if self.offered else "No match.")

    def about(self, key: Key) -> tuple[Line, ...]:
        """What a command does, and its key."""
        choice = self.offered.get(key)
        if choice is None:
            return ()
        return (Span(choice.name, "strong"),), BLANK, (Span("You can also press ", "quiet"), Span(choice.aside, "accent"))

    def take(self, key: Key) -> None:
        """Run the command or open the place, if it still matches the text."""
        if choice := self.offered.get(key):
            self.close_with(LookedUp(node(self.pack, choice.address).start) if choice.address else Run(choice.command))

    def _entry(self, choice: PaletteEntry) -> ListEntry:
        aside = Span(f"{choice.aside:<{KEY_WIDTH}} ", "quiet" if choice.address else "accent")
        return ListEntry(choice.key, wrap((aside, Span(choice.name)), self.columns(), KEY_WIDTH + 1))


def _headed(heading: str, entries: list[ListEntry]) -> list[ListEntry]:
    return [ListEntry.heading(heading), *entries] if entries else []
