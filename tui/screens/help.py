"""Help: keys, and signs, methods and sources, in one to three lists.

Every command can be run from the list with the arrows and enter.
"""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.events import DescendantFocus

from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.navigation.commands import Place
from tui.navigation.commands.command import PLACE_NAMES
from tui.navigation.history import CursorPosition
from tui.nodes.contents import page_kind
from tui.nodes.help_lists import NumberedRow, help_lists
from tui.nodes.help_rows import KEYS_OF_EVERY, HelpRow, help_rows
from tui.text.spans import plain
from tui.text.words import forms
from tui.widgets.choices import Choices, ListEntry
from tui.widgets.keys import answering, bindings
from tui.widgets.messages import Run
from tui.widgets.titled import BESIDE_STYLE

from .clearing import worth_offering
from .page import Page

FOR_LISTS = (0, 100, 160)
"""The fewest columns of a terminal with one, two and three lists."""
MORE_BELOW = "other keys, signs, methods"
"""What follows the keys of a page in one list."""
PADDING = 3
"""Cells at the sides of the list, including its scroll bar."""
AROUND_LISTS = 3
"""The rows above and below the lists: the first row, their titles and the keys."""


class HelpPage(Page):
    """The help as a list; enter runs the selected command."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("help"), *answering(across=("beside(-1)", "beside(1)"))]
    place: ClassVar[Place] = "help"

    def __init__(self, pack: Pack, address: Address) -> None:
        super().__init__(pack, address)
        self.commands: dict[str, str] = {}
        self.rows: tuple[HelpRow, ...] = ()
        self.left_at: dict[Choices, int] = {}
        """The selected rows of the lists without the focus."""
        self.offered: frozenset[str] = frozenset()
        """The commands that the lists may have."""
        self.opened_from: Place | None = None
        """The kind of page whose keys come first."""

    def body(self) -> ComposeResult:
        """The keys of the page, those of every page beside them, and the rest."""
        yield Choices(id="text").data_bind(Page.finder)
        for id, around in (("every", "of-every"), ("methods", "of-methods")):
            with Vertical(id=around, classes=BESIDE_STYLE):
                yield Choices(id=id).data_bind(Page.finder)

    def show(self, address: Address, cursor: CursorPosition = ()) -> None:
        """Focus the keys; those of the page that the help was opened from come first."""
        self._lead_with_keys_here()
        self.query_one("#text", Choices).focus()
        self.watch_hit()

    def watch_left_slides(self) -> None:
        """Lead with the keys of slides, where the help was opened from one."""
        if self.is_mounted:
            self._lead_with_keys_here()

    def watch_hit(self) -> None:
        """As a result of a search, select the text that has the most of its words."""
        finder = self.finder
        if finder is None or not self.at_result:
            return

        def words(number: int) -> int:
            text = " ".join(map(plain, self.rows[number].lines))
            return len({form for start, end in finder(text) for form in forms(text[start:end])})

        explains = [number for number, row in enumerate(self.rows) if row.part in ("signs", "methods") and row.lines and not row.heading]
        best = max(explains, key=words, default=None)
        for choices in self.query(Choices):
            if best is not None and words(best) and choices.mark(f"line {best}"):
                choices.focus()

    def _lead_with_keys_here(self) -> None:
        if (self._from(), worth_offering(self)) != (self.opened_from, self.offered):
            self.redraw()
            for choices in self.query(Choices):
                choices.action_first()
            self._keep_one_cursor()

    def _from(self) -> Place | None:
        """The kind of page that the help was opened from."""
        return "present" if self.left_slides else page_kind(self.pack, self.before) if self.before else None

    def redraw(self) -> None:
        """Fill the lists for the current width and glyphs: one, two or three of them."""
        width, self.opened_from, self.offered = self.app.size.width, self._from(), worth_offering(self)
        lists = sum(width >= least for least in FOR_LISTS)
        place = self.opened_from or "home"
        self.rows = help_rows(self.pack, width // lists - PADDING - (lists > 1), self.glyphs, self.offered, place)
        self.set_class(lists > 1, "-two")
        self.set_class(lists > 2, "-three")
        self.query_one("#every", Choices).set_title(KEYS_OF_EVERY)
        self.query_one("#methods", Choices).set_title("Signs and methods")
        height = self.app.size.height - AROUND_LISTS
        found = help_lists(self.rows, lists, height)
        below = sum(max(1, len(each.row.lines)) for each in found[0]) > height
        more = f"{self.glyphs.down} space: {MORE_BELOW}" if below and lists < len(FOR_LISTS) else ""
        self.query_one("#text", Choices).set_title(f"Keys here: {PLACE_NAMES[place]}", more)
        self.commands = {_key(each): each.row.command for rows in found for each in rows}
        for selector, rows in zip(("#text", "#every", "#methods"), found, strict=True):
            # The title of the second list is the heading of its first rows.
            self._fill(selector, rows[1:] if selector == "#every" else rows)
        self.left_at.clear()  # The lists may have other rows.
        self._keep_one_cursor()

    def _fill(self, selector: str, rows: Sequence[NumberedRow]) -> None:
        self.query_one(selector, Choices).fill(ListEntry(_key(each), each.row.lines) for each in rows)

    def action_more(self) -> None:
        """Scroll down by a page in the list that has the focus."""
        for choices in self.query(Choices):
            if choices.has_focus:
                choices.action_page_down()

    def action_beside(self, by: int) -> None:
        """Go to the list on the left or the right of the one that has the focus."""
        shown = [choices for choices in self.query(Choices) if choices.focusable and choices.size.width]
        here = next((place for place, choices in enumerate(shown) if choices.has_focus), 0)
        if 0 <= here + by < len(shown):
            shown[here + by].focus()

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Name the keys of the row that gets the focus, after a resize too."""
        self._keep_one_cursor()
        if isinstance(choices := self.focused, Choices):
            self.idle = self._unusable(str(choices.marked))

    def _keep_one_cursor(self) -> None:
        """Only the list with the focus has a cursor; the others keep their places."""
        for each in self.query(Choices):
            if each.has_focus and each.highlighted is None:
                each.highlighted = self.left_at.get(each, 0)
            elif not each.has_focus and each.highlighted is not None:
                self.left_at[each], each.highlighted = each.highlighted, None

    @on(Choices.Marked)
    def _marked(self, event: Choices.Marked) -> None:
        if event.choices.has_focus:
            self.idle = self._unusable(event.name)

    def _unusable(self, key: str) -> frozenset[str]:
        """The commands that do nothing at a row, or with one list."""
        return frozenset(
            ({"open"} if not self.commands.get(key) else set()) | ({"links", "across"} if self.app.size.width < FOR_LISTS[1] else set())
        )

    @on(Choices.Chosen)
    def _run(self, event: Choices.Chosen) -> None:
        if command := self.commands.get(event.name):
            self.post_message(Run(command))


def _key(each: NumberedRow) -> str:
    """The key of a row.

    Every line can be selected, so that the arrows scroll through all of them.
    """
    return "" if each.row.heading or not each.row.lines else f"line {each.number}"
