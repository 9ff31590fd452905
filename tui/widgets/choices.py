"""A list to choose from: entries under headings, each entry an address. Headings cannot be chosen, and nothing in it is markup."""

from collections.abc import Iterable
from typing import NamedTuple

from textual import on
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive, var
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tui.display.lit import Finder, lit
from tui.display.spans import Line, Span
from tui.widgets.content import content


class Entry(NamedTuple):
    """One line or more of a list, and the address that it stands for; a heading has none."""

    address: str
    lines: tuple[Line, ...]

    @classmethod
    def heading(cls, text: str) -> "Entry":
        """A heading."""
        return cls("", ((Span(text, "title"),),))


class Choice(Option):
    """An entry as an option. It has no id of Textual's: two lines of a list may lead to one address."""

    def __init__(self, entry: Entry, finder: Finder | None = None) -> None:
        super().__init__(content(lit(line, finder) for line in entry.lines) if entry.lines else Content(" "), disabled=not entry.address)
        self.address = entry.address


class Choices(OptionList):
    """The list. Posts `Marked` when the cursor comes to an entry and `Chosen` when it is taken."""

    highlighted: reactive[int | None] = reactive(None, repaint=False)
    finder: var[Finder | None] = var(None, init=False)
    """What stands out wherever it occurs in an entry."""

    class About(Message):
        """Something befell an entry."""

        def __init__(self, choices: "Choices", address: str) -> None:
            super().__init__()
            self.choices = choices
            self.address = address

        @property
        def control(self) -> "Choices":
            """The list, for `on`."""
            return self.choices

    class Marked(About):
        """The cursor stands on an entry."""

    # Not a kind of Marked, whose handlers would hear it too.
    class Chosen(About):
        """An entry was taken."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id, markup=False, compact=True)
        self.entries: tuple[Entry, ...] = ()

    def watch_highlighted(self, before: int | None, highlighted: int | None) -> None:  # type: ignore[override]  # Textual passes both
        """Move the cursor, painting the two entries that it leaves and comes to instead of the whole list."""
        super().watch_highlighted(highlighted)
        if highlighted and not any(entry.address for entry in self.entries[:highlighted]):
            self.scroll_to(y=0, animate=False)  # The headings above the first entry come into sight with it.
        for index in (before, highlighted):
            if index is not None and index in self._index_to_line:
                self.refresh_lines(self._index_to_line[index], self._heights[index])

    def fill(self, entries: Iterable[Entry], mark: str | None = None) -> None:
        """Show other entries, the cursor on `mark`, else where it was if that entry is still there, else on the first."""
        keep = mark or self.marked
        self.entries = tuple(entries)
        self.set_options(Choice(entry, self.finder) for entry in self.entries)
        if not self.mark(keep):
            self.action_first()

    def watch_finder(self) -> None:
        """Let other words stand out."""
        if self.entries:
            self.fill(self.entries)

    @property
    def marked(self) -> str:
        """The address under the cursor, empty where there is none."""
        return self.entries[self.highlighted].address if self.highlighted is not None else ""

    def mark(self, address: str) -> bool:
        """Put the cursor on an address; tells whether it is in the list."""
        for index, entry in enumerate(self.entries):
            if address and entry.address == address:
                self.highlighted = index
                return True
        return False

    def action_page_up(self) -> None:
        """A page up."""
        if self._laid_out():
            super().action_page_up()  # type: ignore[no-untyped-call]  # untyped in Textual

    def action_page_down(self) -> None:
        """A page down."""
        if self._laid_out():
            super().action_page_down()  # type: ignore[no-untyped-call]  # untyped in Textual

    def _laid_out(self) -> bool:
        # Textual looks the cursor's line up before it has laid out a list that was just filled, and a hidden one has no lines at all.
        self.scroll_to_highlight()
        return bool(self.scrollable_content_region)

    @on(OptionList.OptionHighlighted)
    def _marked(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        if isinstance(event.option, Choice) and event.option.address:
            self.post_message(self.Marked(self, event.option.address))

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if isinstance(event.option, Choice) and event.option.address:
            self.post_message(self.Chosen(self, event.option.address))
