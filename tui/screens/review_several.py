"""A list of things to accept or to reject in one step."""

from collections.abc import Callable, Iterable, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from tui.drafting.review.item import ItemKey, ListedItem
from tui.navigation.commands import Place
from tui.text.spans import Line, Span
from tui.text.wrapping import wrap
from tui.widgets.choices import Choices, ListEntry
from tui.widgets.keys import bindings

from .dialog import Dialog

BOX_SHARE = 0.92
"""The share of the terminal that the box takes, as its style sheet has it."""
_BESIDE = 13
"""The cells beside the text of an entry: borders, padding, the scroll bar and the tick."""


class ReviewSeveralDialog(Dialog[None]):
    """Things with what there is to know of each; `decide` gets those that are ticked.

    Space ticks one or takes the tick away, and enter decides.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings("several")
    place: ClassVar[Place] = "several"

    def __init__(self, heading: str, things: Sequence[ListedItem], decide: Callable[[Sequence[ItemKey]], None]) -> None:
        super().__init__()
        self.heading = heading
        self.things = things
        self.decide = decide
        self.ticked = {number for number, each in enumerate(things) if each.ticked}

    def box(self) -> ComposeResult:
        """The list."""
        yield Choices()

    def on_mount(self) -> None:
        """Fill the list."""
        self.query_one(Choices).fill(self._entries())
        super().on_mount()

    def on_resize(self) -> None:
        """Wrap the entries for the new width."""
        super().on_resize()
        self.query_one(Choices).fill(self._entries())

    def action_tick_thing(self) -> None:
        """Tick the entry under the cursor, or take its tick away."""
        marked = str(self.query_one(Choices).marked)
        if marked:
            self.ticked ^= {int(marked)}
            self.query_one(Choices).fill(self._entries(), marked)

    def action_tick_things(self) -> None:
        """Tick every entry, or none where all are."""
        self.ticked = set() if len(self.ticked) == len(self.things) else set(range(len(self.things)))
        self.query_one(Choices).fill(self._entries())

    @on(Choices.Chosen)
    def _chosen(self) -> None:
        keys = [each.key for number, each in enumerate(self.things) if number in self.ticked]
        self.dismiss()
        if keys:
            self.decide(keys)

    def _entries(self) -> Iterable[ListEntry]:
        width = max(20, int(self.app.size.width * BOX_SHARE) - _BESIDE)
        for number, each in enumerate(self.things):
            tick = Span("[x] " if number in self.ticked else "[ ] ", "strong")
            first, *rest = wrap((Span(each.text),), width)
            lines: list[Line] = [(tick, *first), *((Span("    "), *row) for row in rest)]
            lines += [(Span("    "), *row) for row in wrap((Span(each.about, "quiet"),), width)] if each.about else []
            yield ListEntry(str(number), tuple(lines))
