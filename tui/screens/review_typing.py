"""The box of the review's screen, in which a line, words or a choice are typed."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Literal

from textual import on
from textual.events import DescendantFocus
from textual.message_pump import MessagePump
from textual.widget import Widget

from tui.drafting.review.item import DraftLine, ItemKey, ReviewItem
from tui.navigation.commands import Place, commands_for
from tui.text.spans import Line
from tui.widgets.choices import Key
from tui.widgets.edit_box import EditBox, Listing
from tui.widgets.frame import KeyBar
from tui.widgets.split_view import SplitView

if TYPE_CHECKING:
    from textual.screen import Screen

    from tui.drafting.review.session import ReviewSession

    _Base = Screen[bool]
else:
    _Base = MessagePump

EditMode = Literal["", "edit", "split", "find"]
MODE_CLASSES: dict[EditMode, tuple[str, ...]] = {"split": ("-splitting",), "find": ("-finding",)}
TypedHandler = Callable[[str, Key], None]


class ReviewTyping(_Base):
    """The part of the review's screen that opens and closes the box.

    `kept` gets what was typed and the selected entry. It ends the typing with `end_typing`, or says in the box why it does not.
    """

    session: "ReviewSession"
    key: ItemKey | None
    lines: tuple[DraftLine, ...]
    decide: Callable[..., bool]
    show_item: Callable[[ReviewItem | None], None]
    show_pane: Callable[[str], None]
    tell: Callable[..., None]
    say: Callable[[Iterable[str]], None]
    redraw: Callable[[], None]
    editing: EditMode = ""
    """What is typed now."""
    kept: TypedHandler

    @property
    def box(self) -> EditBox:
        """The box."""
        return self.query_one(EditBox)

    @property
    def idle_keys(self) -> frozenset[str]:
        """What would do nothing outside of the box: most keys, once everything is decided."""
        left = frozenset({"undo", "open-draft", "write", "review-keys", "quit", "next-pane", "find-item"})
        every = frozenset(command.id for command in commands_for("review"))
        return every - left if self.key is None else frozenset({"end-find"})

    def begin_typing(
        self, mode: EditMode, about: Line, text: str, kept: TypedHandler, listing: Callable[[str], Listing] | None = None
    ) -> None:
        """Open the box with a text, and with a list where there is one."""
        self.editing = mode
        self.kept = kept
        self.show_pane("draft")
        self.add_class("-editing", *MODE_CLASSES.get(mode, ()))
        self.name_keys("narrowing" if listing else "typing", frozenset() if mode == "edit" else frozenset({"other-line"}))
        self.redraw()
        self.box.ask(about, text, listing)
        self.hold_focus()

    def end_typing(self) -> None:
        """Close the box, and give the keys back to the draft."""
        self.remove_class("-editing", *MODE_CLASSES.get(self.editing, ()))
        self.editing = ""
        self.name_keys("review", self.idle_keys)
        self.redraw()
        self.set_focus(self.query_one("#draft"))

    def hold_focus(self) -> None:
        """Give the keys to what is typed in."""
        typed_in = self.typed_in
        self.set_focus(typed_in)
        self.call_after_refresh(typed_in.focus)

    @property
    def typed_in(self) -> Widget:
        """What has the keys while something is typed."""
        return self.query_one(SplitView) if self.editing == "split" else self.box.editor

    def leave_typing(self) -> None:
        """Close the box; everything stays as it was."""
        self.end_typing()

    def name_keys(self, place: Place, idle: frozenset[str] = frozenset()) -> None:
        """Have the footer name the keys of the box, or those of the review again.

        `idle` are those that would do nothing.
        """
        bar = self.query_one(KeyBar)
        bar.place, bar.idle = place, idle
        bar.refresh()

    def still_typing(self) -> bool:
        """Whether something is typed, of which the reader is then told."""
        if self.editing:
            self.tell("Finish this first: enter keeps it, escape leaves it.")
        return bool(self.editing)

    @on(DescendantFocus)
    def _keep_focus(self, event: DescendantFocus) -> None:
        """A click elsewhere does not take the keys away from what is typed."""
        if self.editing and event.widget is not self.typed_in:
            self.hold_focus()

    @on(EditBox.Left)
    def _left(self) -> None:
        self.leave_typing()

    @on(EditBox.Kept)
    def _kept(self, event: EditBox.Kept) -> None:
        if self.editing:
            self.kept(event.text, event.chosen)
