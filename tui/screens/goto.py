"""Go to an address, typed in full or in part, with completion."""

from collections.abc import Callable
from typing import ClassVar

from textual.binding import BindingType
from textual.widgets import Input

from tui.library.opening import Library, NotOpened
from tui.model.pack import Pack
from tui.navigation.address import COMPARE, Address, NoSuchAddress, as_written
from tui.navigation.commands import Place
from tui.nodes.examples import examples
from tui.nodes.kinds import node
from tui.search.lookup import look_up
from tui.text.glyphs import Glyphs
from tui.text.lists import joined
from tui.widgets.choices import Choices, Key, ListEntry
from tui.widgets.keys import bindings
from tui.widgets.messages import LookedUp

from .goto_entries import MOST_ENTRIES, Completion, address_entries, address_lines, comparison_entries, completed, completions, topic_first
from .goto_workshops import OtherWorkshops
from .previewing import Previewing

MOST_ADDRESS = 40
"""The most cells that the addresses take before their titles."""
MOST_CLOSEST = 3
"""The most addresses of another workshop to suggest."""
LEAST_TITLE = 24
"""The fewest cells for titles; an address that leaves fewer has its title below."""


class GotoDialog(Previewing):
    """An input for an address, and its completions.

    Enter opens the typed address if it is one, otherwise the selected completion.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings("goto")
    place: ClassVar[Place] = "goto"
    heading = "Go to an address"

    def __init__(self, pack: Pack, here: Address, glyphs: Glyphs, opened: Callable[[str], Pack], library: Library) -> None:
        super().__init__(pack, glyphs)
        self.example = examples(pack).to_open
        self.known = tuple(address_entries(pack))
        self.here = here
        self.comparing = False
        """Whether comparisons are among the completions: only once one is typed."""
        self.opened = opened
        self.others = OtherWorkshops(library, opened, pack.id)
        self.walked = False

    def look(self, text: str) -> None:
        """List the completions of a text."""
        self.walked = False
        found = self._completions(text)
        self._list(
            found
            if text.strip()
            else (*topic_first(self.known, self.here), *(place for place in found if place.written != self.here.topic))
        )

    def enter(self, text: str) -> None:
        """Open the typed address.

        If it could be several addresses, list them to choose from. If it is none, say so and list the closest.
        """
        choices = self.query_one("#found", Choices)
        if self.walked and choices.marked:
            self.take(choices.marked)
            return
        if not text.strip():
            self.remark("Type an address, or choose one with the arrows.")
            return
        workshop, colon, rest = text.rpartition(":")
        if colon and as_written(workshop) != self.pack.id:
            self._elsewhere(as_written(workshop), rest)
            return
        try:
            self.take(look_up(self.pack, text))
        except NoSuchAddress as error:
            choices = self.query_one("#found", Choices)
            if choices.marked and not error.several:
                self.take(choices.marked)
                return
            known = {place.address: place for place in self.known}
            self._list(tuple(known[address] for address in error.candidates if address in known))
            self.remark(f"{error}{' Choose one, or press escape and / to search.' if error.candidates else ''}", wrong=True)
            self.walked = True

    def _elsewhere(self, workshop: str, text: str) -> None:
        """Open an address of another workshop, which without one is its Home."""
        try:
            pack = self.opened(workshop)
            found = look_up(pack, text if text.strip() else "home")
            self.close_with(LookedUp(node(pack, found).start._replace(workshop=pack.id)))
        except (NotOpened, NoSuchAddress) as error:
            near = joined(error.candidates[:MOST_CLOSEST], "or") if isinstance(error, NoSuchAddress) else ""
            self.remark(f"{error}{f' Closest: {near}.' if near else ''}", wrong=True)

    def _completions(self, text: str) -> tuple[Completion, ...]:
        """What a text may become in this workshop, then in the others."""
        own = text.removeprefix(f"{self.pack.id}:")
        if as_written(own).startswith(COMPARE) and not self.comparing:
            self.known, self.comparing = (*self.known, *comparison_entries(self.pack)), True
        return (*completions(self.known, own), *self.others.completions(text))

    def take(self, key: Key) -> None:
        """Open the address."""
        if isinstance(key, Address):
            self.close_with(LookedUp(key if key.workshop else node(self.pack, key).start))

    def action_walk(self, step: str) -> None:
        """Move the list's cursor; enter then opens the selected entry."""
        self.walked = True
        super().action_walk(step)

    def action_complete(self) -> None:
        """Complete the text as far as all matches agree."""
        line = self.query_one(Input)
        line.value = completed(self._completions(line.value), line.value)
        line.cursor_position = len(line.value)

    def _list(self, found: tuple[Completion, ...]) -> None:
        longest = max((len(str(place.address)) for place in found[:MOST_ENTRIES]), default=0)
        wide = min(MOST_ADDRESS, longest, self.columns() - LEAST_TITLE, self.columns() // 2)
        self.fill([ListEntry(place.address, address_lines(place, wide, self.columns())) for place in found[:MOST_ENTRIES]])
        more = len(found) - MOST_ENTRIES
        self.remark(
            f"{more} more. Keep typing to narrow the list."
            if more > 0
            else ""
            if found
            else "No address begins like this. Press enter to look for a title."
        )
