"""The base of every dialog.

A box over the page that escape closes, and a message if the terminal is too small.
"""

from typing import ClassVar, TypeVar

from textual.app import ComposeResult
from textual.await_complete import AwaitComplete
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.screen import ModalScreen

from tui.widgets.frame import TooSmall

from .page import name_size
from .style_sheets import EVERY_SHEET

Result = TypeVar("Result")


class Dialog(ModalScreen[Result]):
    """A box over the page.

    Subclasses define `box`, and `main`, the selector of the widget to focus.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Close", show=False),
        # By default tab would focus widgets that ignore keys.
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
        """Set the focus at once; `focus` would wait for messages in the queue."""
        self.set_focus(self.query_one(self.main))

    def on_resize(self) -> None:
        """Draw for the new size, and restore the focus.

        A widget that did not fit was hidden, and so lost the focus.
        """
        name_size(self, self.app.size)
        self.call_after_refresh(self.query_one(self.main).focus)

    def dismiss(self, result: Result | None = None) -> AwaitComplete:
        """Close the dialog, once.

        A second key that arrives at the same time must not close the page below.
        """
        return super().dismiss(result) if self.is_current else AwaitComplete()

    def close_with(self, message: Message) -> None:
        """Close the dialog and send the choice to the browser, once."""
        if self.is_current:
            self.dismiss()
            self.app.post_message(message)

    def action_leave(self) -> None:
        """Close without a choice."""
        self.dismiss()

    def action_stay(self) -> None:
        """Keep the focus: a dialog has one widget that takes keys."""
