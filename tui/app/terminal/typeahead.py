"""Type-ahead: a queue for keys that arrive while the browser is busy.

Each event is handled completely before the next one is sent.
"""

import asyncio
from collections import deque
from contextlib import suppress
from typing import Any

from textual.app import App
from textual.events import Key, Resize
from textual.message import Message
from textual.message_pump import MessagePump

from tui.app.compat import at_work, finish_layout

MOST_WAITING = 256
"""The most events that can wait. Nobody types so far ahead; beyond this the oldest are dropped."""
MOST_GIVEN = 32
"""Urgent events wait too while the browser's own queue has this many messages."""
AT_ONCE = ("ctrl+c", "ctrl+z")
"""Keys that skip the queue, because people press them when a program seems stuck."""
EAGER, PAUSE = 200, 0.01
"""The turns of the loop for which a busy browser is checked every time, then the seconds between checks."""
LONGEST_WAIT = 5.0
"""Seconds after which the next event is sent anyway, so that an action that waits for a key cannot lock the keyboard."""


class TypeAhead:
    """The queue of events between one terminal and the browser.

    A key may open another page, and the next key is meant for that page.
    """

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
        """Queue an event, from any thread. Only the latest resize is kept."""
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
        """Send urgent events, and the next of the others if the browser is idle."""
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
        return bool(self._app.screen_stack) and self._loop.time() > self._since + LONGEST_WAIT

    def busy(self) -> bool:
        """Whether an event is still being handled.

        If only the next layout is outstanding, it is done now.
        """
        if at_work(self._last) or not (stack := self._app.screen_stack):
            return True
        for pump in (self._app, *stack, *stack[-1].walk_children()):
            if at_work(pump):
                self._last = pump
                return True
        return finish_layout(stack[-1])
