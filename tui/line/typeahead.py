"""Type-ahead: what the terminal sends while the browser is busy waits here, and each event is handled to its end before the next."""

import asyncio
from collections import deque
from contextlib import suppress
from typing import Any

from textual.app import App
from textual.events import Key, Resize
from textual.message import Message
from textual.message_pump import MessagePump

MOST_WAITING = 256
"""Keys and other events that wait. Nobody types so far ahead; where more come, the oldest are dropped."""
MOST_GIVEN = 32
"""Events that the browser is given at once, whatever it is doing, before it has dealt with earlier ones."""
AT_ONCE = ("ctrl+c", "ctrl+z")
"""Keys that do not wait their turn: people press them when a program seems not to answer."""
EAGER, PAUSE = 200, 0.01
"""Turns of the loop in which a busy browser is looked at every time, and then the seconds between two looks."""
PATIENCE = 5.0
"""Seconds after which the next event is given in any case, so that no action can lock the keyboard by waiting for a key."""


class TypeAhead:
    """The events of one terminal on their way to the browser. A key may open another page, and the next key is meant for that page."""

    def __init__(self, app: App[Any]) -> None:
        self._app = app
        self._loop = asyncio.get_running_loop()
        self._waiting: deque[Message] = deque(maxlen=MOST_WAITING)
        self._keys: deque[Message] = deque(maxlen=len(AT_ONCE))
        self._sizes: deque[Message] = deque(maxlen=1)
        self._called = False
        self._again: asyncio.Handle | None = None
        self._looks = 0
        self._since = 0.0
        self._last: MessagePump = app

    def __len__(self) -> int:
        return len(self._waiting) + len(self._keys) + len(self._sizes)

    def send(self, message: Message) -> None:
        """Pass on an event, from any thread. Of sizes only the last counts."""
        if isinstance(message, Resize):
            self._sizes.append(message)
        elif isinstance(message, Key) and message.key in AT_ONCE:
            self._keys.append(message)
        else:
            self._waiting.append(message)
        if not self._called:
            self._called = True
            with suppress(RuntimeError):  # The loop is closed: the browser is ending already.
                self._loop.call_soon_threadsafe(self._give)

    def _give(self) -> None:
        """Give the browser what cannot wait, and of the rest one event if it has dealt with the one before."""
        self._called = False
        for urgent in (self._sizes, self._keys):
            while urgent and self._app.message_queue_size < MOST_GIVEN:
                self._app.post_message(urgent.popleft())
        if self._waiting:
            if not self._looks:
                self._since = self._loop.time()
            if not self.busy() or self._out_of_patience():
                self._app.post_message(self._waiting.popleft())
                self._looks, self._since = 0, self._loop.time()
        if len(self) and self._again is None:
            self._again = self._loop.call_soon(self._look) if self._looks < EAGER else self._loop.call_later(PAUSE, self._look)

    def _look(self) -> None:
        self._again = None
        self._looks += 1
        self._give()

    def _out_of_patience(self) -> bool:
        return bool(self._app.screen_stack) and self._loop.time() > self._since + PATIENCE

    def busy(self) -> bool:
        """Whether an event is still being handled. What waits only for the next frame to be laid out has it laid out now."""
        if at_work(self._last) or not (stack := self._app.screen_stack):
            return True
        for pump in (self._app, *stack, *stack[-1].walk_children()):
            if at_work(pump):
                self._last = pump
                return True
        if stack[-1]._layout_required or stack[-1]._callbacks:
            stack[-1].call_next(stack[-1]._on_timer_update)
            return True
        return False


def at_work(pump: MessagePump) -> bool:
    """Whether a widget, screen or app has a message to handle, or is handling one: if not, it waits for the next."""
    ready: asyncio.Event = pump._message_queue.ready_event
    waits = getattr(ready, "_waiters")  # noqa: B009 (private, but there is no other sign: who waits for it waits for a message)
    return bool(pump._running or pump._task) and (ready.is_set() or not waits)
