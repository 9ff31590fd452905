"""A list of entries under headings.

Each entry has a key: an address, or a name in a list of other things.

Headings cannot be selected. Square brackets are never read as markup.
"""

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from textual import on
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive, var
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tui.navigation.address import Address
from tui.text.cells import cell_len
from tui.text.highlight import Finder, highlight
from tui.text.spans import BAR_ROLES, Line, Span

from .compat import LineList
from .content import content
from .titled import Titled

Key = Address | str


class ListEntry(NamedTuple):
    """An entry of one or more lines, and its key; a heading's key is empty."""

    key: Key
    lines: tuple[Line, ...]

    @classmethod
    def heading(cls, text: str) -> "ListEntry":
        """A heading."""
        return cls("", ((Span(text, "strong"),),))


class Choice(Option):
    """An entry as a Textual option, without an id: two may have the same key."""

    def __init__(self, entry: ListEntry) -> None:
        super().__init__("", disabled=not entry.key)
        self.key = entry.key
        self.lines = entry.lines

    @property
    def prompt(self) -> Content:
        """The entry's text, which Textual keeps for as long as the list is drawn."""
        return content(self.lines) if self.lines else Content(" ")


class Choices(Titled, LineList):
    """The list. Posts `Marked` for a newly selected entry, and `Chosen` on enter."""

    highlighted: reactive[int | None] = reactive(None, repaint=False)
    finder: var[Finder | None] = var(None, init=False)
    """The words to highlight in the entries."""

    class About(Message):
        """An event of an entry; the base of `Marked` and `Chosen`."""

        def __init__(self, choices: "Choices", key: Key) -> None:
            super().__init__()
            self.choices = choices
            self.key = key

        @property
        def address(self) -> Address:
            """The entry's key, in a list of addresses."""
            assert isinstance(self.key, Address)
            return self.key

        @property
        def name(self) -> str:
            """The entry's key, in a list of names."""
            assert isinstance(self.key, str)
            return self.key

        @property
        def control(self) -> "Choices":
            """The list, for the selectors of `on`."""
            return self.choices

    class Marked(About):
        """An entry was selected with the cursor."""

    # Not a subclass of Marked, whose handlers would get it too.
    class Chosen(About):
        """An entry was opened, with enter or a click."""

    def __init__(self, *, id: str | None = None, leaps: bool = False) -> None:
        super().__init__(id=id, markup=False, compact=True)
        self.leaps = leaps
        self.entries: tuple[ListEntry, ...] = ()
        self._filled: list[ListEntry] = []
        """The entries with the words that are highlighted in them."""
        self.lead: Key = ""
        """The entry that is to be in the first row; empty for any."""
        self.walked = 0
        """How many times a line that has the focus has moved the cursor."""

    def watch_highlighted(self, before: int | None, highlighted: int | None) -> None:  # type: ignore[override]  # Textual passes both
        """Paint only the two entries that the cursor leaves and reaches."""
        super().watch_highlighted(highlighted)
        if highlighted and not any(entry.key for entry in self.entries[:highlighted]):
            self.scroll_to(y=0, animate=False)  # Show the headings above the first entry too.
        self.paint_entry(before)
        self.paint_entry(highlighted)

    def fill(self, entries: Iterable[ListEntry], mark: Key | None = None, lead: Key = "") -> None:
        """Replace the entries, and select `mark` if it is one of them.

        Without `mark` the selection stays, if it is still in the list. Otherwise the first entry is selected. The entry `lead` is in the
        first row, where the selected one is then in view.
        """
        keep, self.lead = mark or self.marked, lead
        self.entries = tuple(entries)
        filled = [ListEntry(key, tuple(highlight(line, self.finder) for line in lines)) for key, lines in self.entries]
        if filled != self._filled:
            self._filled = filled
            # Before the entries go, which would be counted once more for the cursor that leaves one.
            self.set_reactive(OptionList.highlighted, None)
            self.set_options(map(Choice, filled))
        if not self.mark(keep):
            self.action_first()
        self._scroll_to_lead()

    def lead_with(self, key: Key) -> None:
        """Scroll so that an entry, with the headings right above it, stands at the top."""
        self.lead = key
        self._scroll_to_lead()

    def on_resize(self) -> None:
        """Keep the selected entry in view, below the entry that leads."""
        super().on_resize()
        self._scroll_to_lead()

    def _scroll_to_lead(self) -> None:
        lead = next((index for index, entry in enumerate(self.entries) if self.lead and entry.key == self.lead), None)
        if lead is None or self.highlighted is None or not self._laid_out():
            return
        while lead and not self.entries[lead - 1].key and any(map(any, self.entries[lead - 1].lines)):  # Not a blank line.
            lead -= 1
        top, here = self.row_of(lead), self.row_of(self.highlighted + 1)
        if top < here <= top + self.scrollable_content_region.height:
            self.scroll_to(y=top, animate=False, force=True)

    def watch_finder(self) -> None:
        """Highlight other words; a list without a mark stays without one."""
        if self.entries:
            unmarked = self.highlighted is None
            self.fill(self.entries)
            if unmarked:
                self.highlighted = None

    @property
    def marked(self) -> Key:
        """The selected entry's key; empty if nothing is selected."""
        return self.entries[self.highlighted].key if self.highlighted is not None else ""

    @property
    def address(self) -> Address | None:
        """The selected address; None in a list of names, or if nothing is selected."""
        return marked if isinstance(marked := self.marked, Address) else None

    def mark(self, key: Key, *, leap: bool = False) -> bool:
        """Select an entry by its key, or by an address as text.

        With `leap`, one that is out of view comes into the middle. Returns whether it is in the list.
        """
        for index, entry in enumerate(self.entries):
            if key and (entry.key == key or (isinstance(key, str) and str(entry.key) == key)):
                if leap:
                    self.leap_to(index)
                else:
                    self.highlighted = index
                return True
        return False

    def step(self, keys: Collection[Key], by: int) -> None:
        """Select the next or previous entry with one of these keys, wrapping round."""
        at = self.highlighted or 0
        after, before = self.entries[at + 1 :], self.entries[:at]
        others = (*after, *before) if by > 0 else (*before[::-1], *after[::-1])
        if to := next((entry.key for entry in others if entry.key in keys), None):
            self.mark(to)

    def walk(self, step: str) -> None:
        """Move the cursor for a line that has the focus: `cursor_up` or `page_down`."""
        moves = {"cursor_up": self.action_cursor_up, "cursor_down": self.action_cursor_down}
        moves |= {"page_up": self.action_page_up, "page_down": self.action_page_down}
        self.walked += 1
        moves[step]()

    def action_page_up(self) -> None:
        """Move up by a page."""
        if self._laid_out():
            super().action_page_up()  # type: ignore[no-untyped-call]  # untyped in Textual

    def action_page_down(self) -> None:
        """Move down by a page."""
        if self._laid_out():
            super().action_page_down()  # type: ignore[no-untyped-call]  # untyped in Textual

    def _laid_out(self) -> bool:
        # Textual's page keys look up the cursor's line. Scrolling lays out a list that was just filled; a hidden list has no lines.
        self.scroll_to_highlight()
        return bool(self.scrollable_content_region)

    def keeping_colours(self, index: int, row: int) -> Iterator[tuple[int, int]]:
        """The cells of bars, which keep their colours in the cursor's row."""
        lines, at = self.entries[index].lines, 0
        if self.height_of(index) != len(lines):
            return  # A wrapped row: where its bars are is not known.
        for span in lines[row]:
            if span.role in BAR_ROLES:
                yield at, at + cell_len(span.text)
            at += cell_len(span.text)

    @on(OptionList.OptionHighlighted)
    def _marked(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        if isinstance(event.option, Choice) and event.option.key:
            self.post_message(self.Marked(self, event.option.key))

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if isinstance(event.option, Choice) and event.option.key:
            self.post_message(self.Chosen(self, event.option.key))
