"""Screens that have a place for notices only while there are some.

Textual gives one to each screen, a widget of 18 kB. Checked with Textual 8.2.8.
"""

from typing import TYPE_CHECKING, Any

from textual.screen import Screen
from textual.widget import Widget
from textual.widgets._toast import ToastRack

if TYPE_CHECKING:
    _Screen = Screen[Any]
else:
    # A second base of a widget must not be one itself: Textual takes the style sheet of the first base that is.
    _Screen = object


class RackWhenNeeded(_Screen):
    """A base for screens that are composed without a place for notices."""

    def _extend_compose(self, widgets: list[Widget]) -> None:
        """Add nothing: the other widget of Textual's own is for tooltips, which are off."""


def give_rack(screen: Screen[Any]) -> None:
    """Give a screen a place for notices, if it has none."""
    wanted = screen.is_attached and not screen.app._disable_notifications
    if wanted and not any(isinstance(child, ToastRack) for child in screen.children):
        screen.mount(ToastRack(id="textual-toastrack"), before=0 if screen.children else None)
