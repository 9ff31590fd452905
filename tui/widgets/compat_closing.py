"""Private names of Textual that show what is being closed, with reasons.

Checked with Textual 8.2.8.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from textual.events import Unmount
from textual.message import Message
from textual.messages import CloseMessages, ExitApp, Prune

if TYPE_CHECKING:
    from textual.dom import DOMNode as _Node
    from textual.widget import Widget as _Widget
else:
    # A second base of a widget must not be one itself: Textual takes the style sheet of the first base that is.
    _Node = _Widget = object

LAST_MESSAGES = (CloseMessages, ExitApp, Prune, Unmount)
"""The messages with which Textual closes an app or a screen."""


class LateDropped(_Node):
    """A base for the app and its screens: what arrives once they close is dropped.

    Textual goes on with messages, timers and calls after a refresh while it removes the widgets that these are for.
    """

    @property
    def closing(self) -> bool:
        """Whether it is being closed, or the app that holds it."""
        holder = self._parent
        return self._pruning or self._closing or self._closed or (isinstance(holder, LateDropped) and holder.closing)

    async def _dispatch_message(self, message: Message) -> None:
        if isinstance(message, LAST_MESSAGES) or not self.closing:
            await super()._dispatch_message(message)

    def call_after_refresh(self, callback: Callable[..., Any], *arguments: Any, **named: Any) -> bool:
        """Call something after the next refresh, unless this is closing by then.

        It is the screen on top that refreshes, and it calls for a dialog that has been closed too.
        """
        return super().call_after_refresh(self._unless_closing, partial(callback, *arguments, **named))

    def _unless_closing(self, call: Callable[[], Any]) -> Any:
        return None if self.closing else call()


class MountedNow(LateDropped, _Widget):
    """A base for screens that know whether they have their widgets."""

    @property
    def is_mounted(self) -> bool:
        """Whether the screen has its widgets.

        Not once it is closing: Textual's own stays true for ever.
        """
        return self._is_mounted and not self.closing
