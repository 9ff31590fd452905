"""Where the terminal's own cursor belongs: at whatever the keys act on.

A Braille display and a screen magnifier follow that cursor, even where it is hidden. Widgets with a cursor of their own say where it
is with `cursor_spot`; a text has it at its first row that is shown, a line at the place where typing inserts.
"""

import sys
from typing import TYPE_CHECKING, Any, Protocol, TypeGuard, runtime_checkable

from textual.geometry import Offset
from textual.screen import Screen
from textual.widget import Widget

from .choices import Choices

if TYPE_CHECKING:
    from textual.widgets import Input, TextArea

UNFOCUSED = "#slide, Pane, Panel"
"""Where the cursor stands on a screen without focus: on a slide, beside its title, whose first letter a block would hide."""


@runtime_checkable
class HasSpot(Protocol):
    """A widget with a cursor of its own."""

    @property
    def cursor_spot(self) -> Offset:
        """Where the cursor is in the widget."""


class CursorPlace:
    """The place of the terminal's cursor, frame by frame.

    Where a line narrows a list, it is in the line while something is typed, and at the selected entry while the arrows move in the list.
    """

    def __init__(self) -> None:
        self._typed: tuple[object, ...] = ()
        self._walked = 0

    def on(self, screen: Screen[Any]) -> Offset:
        """The place on a screen, in cells from its top left corner."""
        focused = screen.focused
        shown: Widget | None = focused
        if _is_input(focused) or _is_text_area(focused):
            shown = self._walking(screen, focused) or focused
        shown = shown or next((each for each in screen.query(UNFOCUSED) if each.display and each.region), None)
        return Offset() if shown is None or not shown.region else _spot(shown)

    def _walking(self, screen: Screen[Any], line: "Input | TextArea") -> Choices | None:
        """The list that the line narrows, if it was moved in since anything was typed."""
        entries = next((each for each in screen.query(Choices) if not each.can_focus and each.region), None)
        typed: tuple[object, ...] = ()
        if _is_input(line):
            typed = line, line.value, line.cursor_position
        elif _is_text_area(line):
            typed = line, line.text, line.cursor_location
        if typed != self._typed:
            self._typed, self._walked = typed, entries.walked if entries else 0
        return entries if entries is not None and entries.walked != self._walked else None


def _spot(widget: Widget) -> Offset:
    """The place of a widget's own cursor, or the start of what it shows.

    Always in the widget, even where the mouse has scrolled its cursor away.
    """
    if _is_text_area(widget):
        return widget.cursor_screen_offset
    if isinstance(widget, HasSpot):
        region = widget.region
        x, y = region.offset + widget.cursor_spot
        return Offset(min(x, region.right - 1), min(y, region.bottom - 1))
    x, y = widget.content_region.offset
    return Offset(max(0, x - 1) if widget.id == "slide" else x, y)


def _is_input(widget: Widget | None) -> "TypeGuard[Input]":
    """Whether a widget is a line to type in, which a start does not import."""
    module = sys.modules.get("textual.widgets._input")
    return module is not None and isinstance(widget, module.Input)


def _is_text_area(widget: Widget | None) -> "TypeGuard[TextArea]":
    """Whether a widget is a text area, which few screens import."""
    module = sys.modules.get("textual.widgets._text_area")
    return module is not None and isinstance(widget, module.TextArea)
