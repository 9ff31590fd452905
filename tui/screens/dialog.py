"""The base of every dialog.

A pane over the lower rows of the page that escape closes, and a message if the terminal is too small.
"""

from collections.abc import Mapping
from typing import ClassVar, TypeVar

from textual.app import ComposeResult, RenderResult
from textual.await_complete import AwaitComplete
from textual.color import TRANSPARENT
from textual.containers import Vertical
from textual.events import Key
from textual.message import Message
from textual.renderables.background_screen import BackgroundScreen
from textual.screen import ModalScreen
from textual.widget import Widget

from tui.navigation.commands import EVERY, Place, command_named, may_run
from tui.text.glyphs import Glyphs
from tui.text.spans import Line
from tui.widgets.compat import end_notice
from tui.widgets.frame import Framed
from tui.widgets.frame_lines import dialog_keys, dialog_line
from tui.widgets.page_behind import PageBehind
from tui.widgets.panel import Panel
from tui.widgets.titled import Titled

from .sizes import name_size
from .style_sheets import EVERY_SHEET

Result = TypeVar("Result")
FRAME_ROWS = 2
"""The rows of a dialog besides its content: the rule and the keys."""


class DialogBox(Titled, Vertical):
    """The pane of a dialog, with its title in the rule above it."""


# Without Textual's own bindings: tab would focus widgets that ignore keys.
class Dialog(Framed, ModalScreen[Result], inherit_bindings=False):
    """A pane over the page, as wide as the screen, with its keys in the last row.

    Subclasses define `place`, the kind of dialog in the command registry, `box`, and `main`, the selector of the widget to focus.
    """

    CSS_PATH = EVERY_SHEET
    place: ClassVar[Place]
    main: ClassVar[str] = "Choices"
    dims: ClassVar[bool] = True
    """Whether the page behind it is dimmed: not where that is what the dialog is about."""
    heading: str = ""
    """What stands in the rule above the dialog."""
    then: ClassVar[tuple[str, ...]] = ()
    """The ids of commands that the footer names for afterwards."""
    titles: ClassVar[Mapping[str, str]] = {}
    """The footer's words of commands that do something else here, by their ids."""
    told: str = ""
    """The notice in which the dialog has named its keys, if it has."""
    allowed: frozenset[str] = EVERY
    """The ids of the commands that are allowed here."""

    def compose(self) -> ComposeResult:
        """The box."""
        name_size(self, self.app.size)
        box = DialogBox(id="box")
        box.set_title(self.heading)
        with box:
            yield from self.box()
            yield Panel(id="keys")

    def box(self) -> ComposeResult:
        """The widgets in the box, above the footer."""
        raise NotImplementedError

    def render(self) -> RenderResult:  # type: ignore[override]  # As of any other widget.
        """What lies behind the box: the page, so that only one cursor is seen."""
        behind = super().render()
        if isinstance(behind, BackgroundScreen) and not self.dims:
            return BackgroundScreen(behind.screen, TRANSPARENT)
        if isinstance(behind, BackgroundScreen) and self.app.current_theme.ansi:
            return PageBehind(behind.screen, behind.color)
        return behind

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether an action of the dialog may run: its command must be allowed."""
        return may_run(f"screen.{action}", parameters, self.allowed)

    def on_mount(self) -> None:
        """Draw the footer, and set the focus at once.

        `focus` would wait for messages in the queue.
        """
        self.query_one("#keys", Panel).drawing = self._keys
        self.set_focus(self.query_one(self.main))

    def on_resize(self) -> None:
        """Draw for the new size, and restore the focus.

        A widget that did not fit was hidden, and so lost the focus.
        """
        name_size(self, self.app.size)
        self.call_after_refresh(lambda: self.set_focus(self.keyed()))

    def keyed(self) -> Widget:
        """The widget that takes the keys."""
        return self.query_one(self.main)

    def dismiss(self, result: Result | None = None) -> AwaitComplete:
        """Close the dialog, once.

        A second key that arrives at the same time must not close the page below.
        """
        if self.told:
            end_notice(self, self.told)  # What it says of keys is of no use on the page.
        return super().dismiss(result) if self.is_current else AwaitComplete()

    def close_with(self, message: Message) -> None:
        """Close the dialog and send the choice to the browser, once."""
        if self.is_current:
            self.dismiss()
            self.app.post_message(message)

    def action_leave(self) -> None:
        """Close without a choice."""
        self.dismiss()

    @property
    def keys_of(self) -> Place:
        """Whose keys it has."""
        return self.place

    def on_key(self, event: Key) -> None:
        """Name the dialog's keys where one was pressed that does nothing in it.

        The next key ends that.
        """
        if self.told:
            end_notice(self, self.told)
            self.told = ""
        if event.key not in self.active_bindings:
            self.told = self.unused(event.key)
            self.notify(self.told, markup=False)

    def unused(self, key: str) -> str:
        """What is said of a key that does nothing in the dialog."""
        return f"That key does not work here. Keys: {dialog_keys(self.keys_of, EVERY - self.allowed)}."

    def _keys(self, width: int, glyphs: Glyphs) -> tuple[Line, ...]:
        then = tuple(command_named(id) for id in self.then if id in self.allowed)
        return (dialog_line(self.place, width, EVERY - self.allowed, then, self.titles),)
