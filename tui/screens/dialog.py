"""The base of every dialog: a box over the page, escape to close it, and a sentence if the terminal is too small."""

from typing import ClassVar, TypeVar

from textual.app import ComposeResult
from textual.await_complete import AwaitComplete
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.screen import ModalScreen

from tui.screens.page import name_size
from tui.screens.sheets import EVERY_SHEET
from tui.widgets.frame import TooSmall

Result = TypeVar("Result")


class Dialog(ModalScreen[Result]):
    """A box over the page. Subclasses give `box`, and `main`, the selector of the widget that gets the keys."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Close", show=False),
        # Textual's own tab would move the focus to widgets that take no keys.
        Binding("tab,shift+tab", "stay", show=False),
    ]
    CSS_PATH = EVERY_SHEET
    main: ClassVar[str] = "Choices"

    def compose(self) -> ComposeResult:
        """The box."""
        name_size(self, self.app.size)
        with Vertical(id="box"):
            yield from self.box()
        yield TooSmall()

    def box(self) -> ComposeResult:
        """The widgets in the box."""
        raise NotImplementedError

    def on_mount(self) -> None:
        """Take the focus at once: `focus` would take it only after the messages that are waiting."""
        self.set_focus(self.query_one(self.main))

    def on_resize(self) -> None:
        """Draw for the new size. A widget that was hidden because it did not fit lost the focus, and gets it back."""
        name_size(self, self.app.size)
        self.call_after_refresh(self.query_one(self.main).focus)

    def dismiss(self, result: Result | None = None) -> AwaitComplete:
        """Close the dialog, once: the second of two keys that arrive together would close the page below."""
        return super().dismiss(result) if self.is_current else AwaitComplete()

    def close_with(self, message: Message) -> None:
        """Close the dialog and send the browser the choice, once."""
        if self.is_current:
            self.dismiss()
            self.app.post_message(message)

    def action_leave(self) -> None:
        """Close without a choice."""
        self.dismiss()

    def action_stay(self) -> None:
        """Do nothing: there is no other widget to go to."""
