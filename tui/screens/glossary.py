"""The glossary: terms, their meanings and where the report uses them."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.events import DescendantFocus, Key

from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.navigation.commands import Place, commands_for
from tui.navigation.history import CursorPosition
from tui.nodes.kinds import node
from tui.nodes.term import TermNode
from tui.nodes.term_list import found_term, next_terms, term_lines, terms_in_order, uses_in_full
from tui.text.wrapping import first_rows
from tui.widgets.choices import Choices, ListEntry
from tui.widgets.detail import Detail
from tui.widgets.keys import bindings

from .page import Page

_LISTS = ((180, 96), (110, 48), (80, 34), (0, 24))
"""How wide the list is, by the columns of the terminal."""
_MEANINGS_FROM = 90
"""The fewest columns of a list that also says what each term means."""
_HIGH = 36
"""The fewest rows of a terminal with the places where a term is used in full."""
_AROUND = 4
"""The cells of a list around its lines, with the scrollbar."""
_OF_A_SEARCH = frozenset({"next-hit", "previous-hit"})
_LETTERS = frozenset(
    command.id
    for command in commands_for("glossary")
    if any(len(key) == 1 and key.isalpha() for key in command.keys) and command.id not in _OF_A_SEARCH
)
"""The commands whose keys are letters: in the list these go to terms, except the keys of a search."""


class GlossaryPage(Page):
    """The page of terms: a list on the left, the selected term on the right.

    In the list every letter goes to a term and runs no command, except `n` and `N` during a search and the key that the note names.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings("glossary")
    place: ClassVar[Place] = "glossary"

    def __init__(self, pack: Pack, address: Address) -> None:
        super().__init__(pack, address)
        self.terms = terms_in_order(pack)
        self.typed = ""
        """The letters typed so far."""
        self._at = Address("glossary")
        """The term that they led to."""

    def body(self) -> ComposeResult:
        """The list, then the detail."""
        with Horizontal():
            with Vertical(id="terms"):
                yield Choices(id="items").data_bind(Page.finder)
            with Vertical(id="term"):
                yield Detail().data_bind(Page.glyphs, Page.finder)

    @property
    def items(self) -> Choices:
        """The list."""
        return self.query_one("#items", Choices)

    @property
    def cursor(self) -> CursorPosition:
        """The selected link, if the links have the focus."""
        return self.query_one(Detail).cursor

    def redraw(self) -> None:
        """List every term, with what it is short for where there is room."""
        columns = next(columns for least, columns in _LISTS if self.app.size.width >= least)
        self.query_one("#terms").styles.width = columns
        lines = term_lines(self.terms, columns - _AROUND, meanings=columns >= _MEANINGS_FROM)
        self.items.fill(
            ListEntry(Address("glossary", term.id), first_rows(line, columns - _AROUND, 2))
            for term, line in zip(self.terms, lines, strict=True)
        )
        self._type("")

    def show(self, address: Address, cursor: CursorPosition = ()) -> None:
        """Select a term or one of its links."""
        if address.thing:
            self.items.mark(address)
        self.items.focus()
        if cursor:
            self._read(address)
            self.query_one(Detail).restore(cursor)

    def action_more(self) -> None:
        """Scroll the detail."""
        self.query_one(Detail).more()

    def action_unspell(self) -> None:
        """Take back the last letter."""
        self._spell(self.typed[:-1])

    def on_key(self, event: Key) -> None:
        """Go to the term that begins with the letters typed."""
        letter = event.character or ""
        further = bool(self.typed and letter) and letter.isprintable() and letter not in "/:?[]"
        if self.focused is not self.items or not (letter.isalpha() or further):
            return
        if not self.typed and ((self.hit and letter in "nN") or f": {letter} " in self.note):
            return  # To the next result of the search, as on every page, or to what the note says: "F shares it".
        ways = (f"{self.typed}{letter}", letter) if letter.isalpha() else (f"{self.typed}{letter}",)
        found = any(self._spell(typed) for typed in dict.fromkeys(ways))
        if found or letter.isalpha():  # A digit that leads no further opens its topic.
            event.stop()
            event.prevent_default()
        if not found and letter.isalpha():
            self.notify(f"No term begins with {letter}.", markup=False)

    def _spell(self, typed: str) -> bool:
        """Select the term that some letters lead to; False if there is none."""
        term = found_term(self.terms, typed) if typed.strip() else None
        if term:
            self._at = Address("glossary", term.id)
            self.items.mark(self._at, leap=True)
        if term or not typed:
            self._type(typed)
        return term is not None

    def _type(self, typed: str) -> None:
        self.typed = typed
        self.items.set_title("Terms", f"{typed}_" if typed else "type to jump")
        self._name_keys()

    @on(Choices.Marked, "#items")
    def _marked(self, event: Choices.Marked) -> None:
        if event.address != self._at:
            self._type("")
        self._read(event.address)

    def _read(self, address: Address) -> None:
        self.address = address
        found, detail = node(self.pack, address), self.query_one(Detail)
        assert isinstance(found, TermNode)
        high, uses = self.app.size.height >= _HIGH, uses_in_full(self.pack, found.uses)
        detail.set_title(found.title)
        lines = found.lines(self.glyphs, self.app.size.width)[1:]  # The title in the rule above says it already.
        below = (("Where the report uses it", uses), ("The next terms", next_terms(self.terms, found.term))) if high else ()
        detail.show(lines if lines[0] else lines[1:], found.links(), below)
        self._name_keys()

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Name the keys of the pane that has the focus."""
        self._name_keys()

    def _name_keys(self) -> None:
        nowhere = frozenset() if self.query_one(Detail).has_links else frozenset({"open", "links"})
        # While a term is typed, n and N belong to it; before that, during a search, not every letter jumps.
        without = _OF_A_SEARCH if self.typed else frozenset({"spell"} if self.hit else ())
        self.idle = nowhere | _LETTERS | without if self.focused is self.items else nowhere

    def watch_hit(self) -> None:
        """Name the keys of the search, or no longer."""
        if self.query(Detail):
            self._name_keys()

    @on(Choices.Chosen, "#items")
    def _follow(self) -> None:
        self.query_one(Detail).follow()
