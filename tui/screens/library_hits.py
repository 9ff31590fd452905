"""What is found inside the workshops of the library, below its list.

The words that filter the list are searched for in all of them, as in the search of the library. Only where there is room for it.
"""

from collections.abc import Mapping
from functools import partial

from textual import on

from tui.library.index.database import IndexDamaged
from tui.navigation.address import Address
from tui.search.across.search import LibraryAnswer
from tui.search.filters import UnknownValue
from tui.search.query import matches
from tui.text.cells import cell_len
from tui.text.glyphs import BLOCKS, Glyphs
from tui.text.meeting import short_force
from tui.text.numbers import count, plural
from tui.text.spans import Line, Span
from tui.text.wrapping import clip
from tui.widgets.choices import Choices, ListEntry
from tui.widgets.messages import ResultChosen

from .across_search import IndexRenewed
from .asking import LIST_SIDES
from .dialog import Dialog
from .library_columns import short_dated
from .library_view import LibraryView

MOST_HITS = 40
"""The most hits that are listed."""
ROOM_FROM = (100, 30)
"""The fewest columns and rows of a terminal with hits below the list."""
HIT_GAP = 2
"""The cells between two columns. An address stands beside a title that leaves room for it."""


class LibraryHits(Choices):
    """The hits, one row each: the workshop, what was found, and its address."""

    glyphs: Glyphs = BLOCKS

    def __init__(self, view: LibraryView) -> None:
        super().__init__(id="hits")
        self._view = view
        self._answer: LibraryAnswer | None = None
        self._began = False

    @property
    def found(self) -> tuple[Address, ...]:
        """The addresses of the hits, in the order of the list."""
        return tuple(hit.address for group in self._answer.groups for hit in group.hits) if self._answer else ()

    def look(self, text: str) -> None:
        """List what is found for a text; nothing without words or without room.

        The index is opened, and brought up to date beside the keys, for the first of them.
        """
        width, height = self.app.size
        across, words = self._view.across, text.strip()
        roomy = width >= ROOM_FROM[0] and height >= ROOM_FROM[1] and not across.refusal
        if roomy and words and not self._began:
            self._began = True
            across.begin(self.app)
        self._answer = self._answered(words) if roomy and words else None
        self.display = bool(self.found)
        if not self._answer or not self.display:
            return
        total = f"{'more than ' if self._answer.more else ''}{count(self._answer.total)}"
        of = plural(len(self._answer.groups), "workshop")
        self.set_title(f"Results for “{words}”", f"{total} in {of}{', indexing more' if across.busy else ''}")
        self.set_reactive(Choices.finder, partial(matches, self._answer.answer.query))
        self.fill(self._rows(self._answer, width * 2 // 3 - LIST_SIDES - 1))
        if not self.has_focus:
            self.highlighted = None  # The cursor is in the list above.

    def _answered(self, words: str) -> LibraryAnswer | None:
        across = self._view.across
        try:
            return across.search.answer(words, limit=MOST_HITS, typing=True) if across.search else None
        except UnknownValue:
            return None  # A filter that is not typed in full yet.
        except IndexDamaged:
            across.damaged()
            across.begin(self.app)
            return None

    def chosen(self, address: Address | None = None) -> ResultChosen | None:
        """What opens a hit, or else the first one; None where there is none."""
        found = self.found
        if not self._answer or not found or (address and address not in found):
            return None
        query = self._answer.answer.query
        return ResultChosen(self._answer.asked, partial(matches, query), found, found.index(address) if address else 0)

    def _rows(self, answer: LibraryAnswer, columns: int) -> list[ListEntry]:
        dated = {entry.place.id: short_dated(entry) for entry in self._view.entries}
        names = self._names(answer, dated)
        wide = max(map(cell_len, names.values()))
        return [
            ListEntry(hit.address, (self._row(names[group.workshop.id].ljust(wide), hit.title, hit.address, columns),))
            for group in answer.groups
            for hit in group.hits
        ]

    def _names(self, answer: LibraryAnswer, dated: Mapping[str, str]) -> dict[str, str]:
        """`West Midlands, 16 Jun 2015`, for each workshop."""
        found = (group.workshop for group in answer.groups)
        return {each.id: ", ".join(filter(None, (short_force(each.force), dated.get(each.id, "")))) or each.id for each in found}

    def _row(self, name: str, title: str, address: Address, columns: int) -> Line:
        room = columns - cell_len(name) - HIT_GAP
        shown, at = clip(title, room, self.glyphs), str(address.local)
        gap = room - cell_len(shown) - cell_len(at)
        beside = (Span(f"{' ' * gap}{at}", "quiet"),) if gap >= HIT_GAP else ()
        return (Span(f"{name}{' ' * HIT_GAP}", "quiet"), Span(shown), *beside)


class HitsBelow(Dialog[None]):
    """A dialog with the hits below its list, which come and go with the words."""

    def __init__(self, view: LibraryView) -> None:
        super().__init__()
        self.view = view

    @property
    def hits(self) -> LibraryHits:
        """The hits."""
        return self.query_one(LibraryHits)

    def on_mount(self) -> None:
        """Hear how far the index is."""
        super().on_mount()
        self.view.across.listener = self.post_message

    def on_unmount(self) -> None:
        """Hear no more of the index, which goes on being made."""
        self.view.across.leave(self.post_message)

    @on(IndexRenewed)
    def _renewed(self) -> None:
        self.look_inside()
        self.say()

    def say(self) -> None:
        """Say below the list what the keys do, as there may be hits now."""

    def look_inside(self) -> None:
        """List what is found inside all workshops, unless the reader is among it."""
        if self.focused is not self.hits:
            self.hits.look(self.view.text)
            self.set_class(self.hits.display, "-hits")

    def enters_hits(self) -> bool:
        """Move the focus to the hits; False where there are none, or it is there."""
        if not self.hits.display or self.focused is self.hits:
            return False
        self.set_focus(self.hits)
        self.hits.action_first()
        return True

    def open_hit(self, address: Address | None = None) -> None:
        """Go to a hit, or else to the first one; `n` and `N` then step through the others."""
        if found := self.hits.chosen(address):
            self.close_with(found)

    @on(Choices.Chosen, "#hits")
    def _chosen(self, event: Choices.Chosen) -> None:
        event.stop()
        self.open_hit(event.address)
