"""The glossary: terms, their meanings and where the report uses them."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Input

from tui.model.glossary import Term
from tui.navigation.address import Address
from tui.navigation.commands import Place, commands_for
from tui.navigation.history import CursorPosition
from tui.nodes.kinds import node
from tui.text.spans import Span
from tui.widgets.choices import Choices, ListEntry
from tui.widgets.detail import Detail
from tui.widgets.keys import bindings
from tui.widgets.typed import TypedLine

from .page import Page


class GlossaryPage(Page):
    """The page of terms: a list on the left, the selected term on the right."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("glossary")
    place: ClassVar[Place] = "glossary"

    def body(self) -> ComposeResult:
        """The filter and the list, then the detail."""
        with Horizontal():
            with Vertical(id="terms"):
                yield TypedLine(placeholder="part of a term", id="letters", compact=True)
                yield Choices(id="items").data_bind(Page.finder)
            with Vertical(id="term"):
                yield Detail().data_bind(Page.glyphs, Page.finder)

    def on_mount(self) -> None:
        """List every term."""
        self.query_one("#letters").display = False
        self.query_one(Detail).set_title("This term")
        self._list("")
        super().on_mount()

    @property
    def cursor(self) -> CursorPosition:
        """The selected link, if the links have the focus."""
        return self.query_one(Detail).cursor

    def show(self, address: Address, cursor: CursorPosition = ()) -> None:
        """Select a term or one of its links; a filter that hides the term is cleared."""
        items = self.query_one("#items", Choices)
        if address.thing and not items.mark(address):
            self.query_one(Input).value = ""
            self._list("")
            items.mark(address)
        items.focus()
        if cursor:
            self._read(address)
            self.query_one(Detail).restore(cursor)

    def action_filter(self) -> None:
        """Open the filter."""
        letters = self.query_one("#letters", Input)
        letters.display = True
        letters.focus()
        # The footer hides the other commands: their keys are now typed into the filter.
        self.idle = frozenset(command.id for command in commands_for("glossary") if command.id != "up")

    def action_more(self) -> None:
        """Scroll the detail."""
        self.query_one(Detail).more()

    def go_up(self) -> None:
        """Close the filter if it is open, otherwise leave the page."""
        letters = self.query_one("#letters", Input)
        if letters.display:
            letters.value = ""
            letters.display = False
            self.query_one("#items").focus()
        else:
            super().go_up()

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self._list(event.value)

    @on(Input.Submitted)
    def _entered(self) -> None:
        self.query_one("#items").focus()

    def _list(self, letters: str) -> None:
        terms = [term for term in self.pack.terms.values() if _holds(term, letters.casefold())]
        self.query_one("#items", Choices).fill(ListEntry(Address("glossary", term.id), ((Span(term.term),),)) for term in terms)
        self.query_one("#items", Choices).set_title("Terms", f"{len(terms)} of {len(self.pack.terms)}" if letters else f"{len(terms)}")
        if not terms:
            self.query_one(Detail).show([(Span(f"No term contains “{letters}”.", "quiet"),)])

    @on(Choices.Marked, "#items")
    def _marked(self, event: Choices.Marked) -> None:
        self._read(event.address)

    def _read(self, address: Address) -> None:
        self.address = address
        term, detail = node(self.pack, self.address), self.query_one(Detail)
        detail.show(term.lines(self.glyphs, self.app.size.width), term.links())
        if not self.query_one("#letters").has_focus:
            self.idle = frozenset() if detail.has_links else frozenset({"open", "links"})

    @on(Choices.Chosen, "#items")
    def _follow(self) -> None:
        self.query_one(Detail).follow()


def _holds(term: Term, letters: str) -> bool:
    return any(letters in form.casefold() for form in (term.term, term.expansion or "", *term.also))
