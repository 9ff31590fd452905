"""Go to an address, typed in full or in part, with completion."""

from typing import ClassVar

from textual.binding import BindingType
from textual.widgets import Input

from tui.model.pack import Pack
from tui.navigation.address import Address, NoSuchAddress
from tui.navigation.commands import Place
from tui.nodes.examples import examples
from tui.nodes.kinds import node
from tui.search.lookup import look_up
from tui.text.spans import Span
from tui.text.wrapping import wrap
from tui.widgets.choices import Choices, Key, ListEntry
from tui.widgets.keys import bindings
from tui.widgets.messages import LookedUp

from .asking import Asking
from .goto_entries import MOST_ENTRIES, Completion, address_entries, completed, completions

MOST_ADDRESS = 40
"""The most cells that the addresses take before their titles."""
LEAST_TITLE = 24
"""The fewest cells for titles beside the addresses; with fewer, they come below them."""


class GotoDialog(Asking):
    """An input for an address, and its completions.

    Enter opens the typed address if it is one, otherwise the selected completion.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings("goto")
    place: ClassVar[Place] = "goto"
    heading = "Go to an address"

    def __init__(self, pack: Pack) -> None:
        super().__init__()
        self.pack = pack
        self.example = examples(pack).to_open
        self.known = tuple(address_entries(pack))
        self.walked = False

    def look(self, text: str) -> None:
        """List the completions of a text."""
        self.walked = False
        self._list(completions(self.known, text))

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

    def take(self, key: Key) -> None:
        """Open the address."""
        if isinstance(key, Address):
            self.close_with(LookedUp(node(self.pack, key).start))

    def action_walk(self, step: str) -> None:
        """Move the list's cursor; enter then opens the selected entry."""
        self.walked = True
        super().action_walk(step)

    def action_complete(self) -> None:
        """Complete the text as far as all matches agree."""
        line = self.query_one(Input)
        line.value = completed(completions(self.known, line.value), line.value)
        line.cursor_position = len(line.value)

    def _list(self, found: tuple[Completion, ...]) -> None:
        wide = min(MOST_ADDRESS, max((len(str(place.address)) for place in found[:MOST_ENTRIES]), default=0))
        indent = wide + 2 if wide + LEAST_TITLE <= self.columns() else 4
        self.fill(
            [
                ListEntry(
                    place.address,
                    wrap((Span(str(place.address).ljust(wide), "strong"), Span(f"  {place.title}", "quiet")), self.columns(), indent),
                )
                for place in found[:MOST_ENTRIES]
            ]
        )
        more = len(found) - MOST_ENTRIES
        self.remark(
            f"{more} more. Keep typing to narrow the list."
            if more > 0
            else ""
            if found
            else "No matching address. Press enter for suggestions."
        )
