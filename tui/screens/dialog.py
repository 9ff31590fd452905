"""What every dialog over a page shares: a box, its own way out, and the sentence where the terminal is too small for either."""

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
    """A box over the page. Subclasses give `box`, and `main` as the selector of what hears the keys."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Close", show=False),
        # Textual's own would take the keys to what has no use for them.
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
        """What is in the box."""
        raise NotImplementedError

    def on_mount(self) -> None:
        """Listen, from the very next key on: `focus` would come after those that wait already."""
        self.set_focus(self.query_one(self.main))

    def on_resize(self) -> None:
        """Draw for the new size. What was put away for its smallness has lost the keys, and gets them back."""
        name_size(self, self.app.size)
        self.call_after_refresh(self.query_one(self.main).focus)

    def dismiss(self, result: Result | None = None) -> AwaitComplete:
        """Close the dialog, once. Of two keys that arrive together the second would close the page below."""
        return super().dismiss(result) if self.is_current else AwaitComplete()

    def close_with(self, message: Message) -> None:
        """Close the dialog and send the browser what was chosen in it, once."""
        if self.is_current:
            self.dismiss()
            self.app.post_message(message)

    def action_leave(self) -> None:
        """Close without a choice."""
        self.dismiss()

    def action_stay(self) -> None:
        """Nothing: there is nowhere else to go."""
