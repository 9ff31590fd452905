"""Queues and events that take little memory while nothing waits in them.

Each widget of Textual waits for messages all the time, and for its mounting once. It may have timers, and others may listen to its
messages. That took 4 kB of it: three double-ended queues and two weak collections, which are nearly always empty. Without any of this
everything would work the same. Checked with Textual 8.2.8.
"""

import asyncio
from collections import deque
from collections.abc import Iterator
from functools import cached_property
from weakref import WeakKeyDictionary, WeakSet, ref

from textual import message_pump
from textual.dom import DOMNode
from textual.message import Message
from textual.message_pump import MessagePump
from textual.signal import Signal, SignalCallbackType
from textual.timer import Timer


class LeanQueue:
    """What a widget uses of a queue: one task takes messages, and others put them."""

    __slots__ = ("_messages", "_waiting")

    def __init__(self) -> None:
        self._messages: deque[Message | None] | None = None
        """Only while there are some."""
        self._waiting: asyncio.Future[None] | None = None

    def put_nowait(self, message: Message | None) -> None:
        """Put a message last."""
        if self._messages is None:
            self._messages = deque()
        self._messages.append(message)
        if self._waiting and not self._waiting.done():
            self._waiting.set_result(None)

    @property
    def waited_for(self) -> bool:
        """Whether a task waits for the next message."""
        return self._waiting is not None

    def qsize(self) -> int:
        """How many messages there are."""
        return len(self._messages or ())

    def empty(self) -> bool:
        """Whether there are none."""
        return self._messages is None

    def task_done(self) -> None:
        """Ignore that a message was handled: nothing waits for that."""

    async def get(self) -> Message | None:
        """Take the first message, once there is one."""
        while self._messages is None:
            self._waiting = asyncio.get_running_loop().create_future()
            try:
                await self._waiting
            finally:
                self._waiting = None
        return self.get_nowait()

    def get_nowait(self) -> Message | None:
        """Take the first message. Raises QueueEmpty."""
        if self._messages is None:
            raise asyncio.QueueEmpty
        message = self._messages.popleft()
        if not self._messages:
            self._messages = None
        return message


class LeanEvent(asyncio.Event):
    """An event with a list of those who wait for it only while there are some."""

    @cached_property
    def _waiters(self) -> deque[asyncio.Future[bool]]:  # type: ignore[override]  # As an attribute that is made when it is first used.
        return deque()

    def __init__(self) -> None:
        self._value = False

    def set(self) -> None:
        """Let go on whatever waits."""
        if "_waiters" in vars(self):
            super().set()
        self._value = True

    async def wait(self) -> bool:  # type: ignore[override]  # Always true, as in asyncio.
        """Wait until it is set, and leave no list behind."""
        if not self._value:
            await super().wait()
            if not self._waiters:
                del self._waiters
        return True


class LeanSignal(Signal[Message]):
    """A signal with its listeners, once it has some."""

    @cached_property
    def _subscriptions(self) -> WeakKeyDictionary[DOMNode, list[SignalCallbackType[Message]]]:  # type: ignore[override]  # The same.
        return WeakKeyDictionary()

    def __init__(self, owner: DOMNode, name: str) -> None:
        self._owner = ref(owner)
        self._name = name

    def publish(self, data: Message) -> None:
        """Tell the listeners, if there are any."""
        if "_subscriptions" in vars(self):
            super().publish(data)


class LeanTimers:
    """What a widget uses of a weak set of its timers, made with the first."""

    __slots__ = ("_timers",)

    def __init__(self) -> None:
        self._timers: WeakSet[Timer] | None = None

    def add(self, timer: Timer) -> None:
        """Know a timer as long as it lasts."""
        if self._timers is None:
            self._timers = WeakSet()
        self._timers.add(timer)

    def clear(self) -> None:
        """Forget all timers."""
        self._timers = None

    def __contains__(self, timer: Timer) -> bool:
        return self._timers is not None and timer in self._timers

    def __iter__(self) -> Iterator[Timer]:
        return iter(self._timers or ())

    def __len__(self) -> int:
        return len(self._timers or ())


def _queue(_: MessagePump) -> LeanQueue:
    return LeanQueue()


def _event(_: MessagePump) -> LeanEvent:
    return LeanEvent()


def wait_in_little() -> None:
    """Give widgets these in place of Textual's."""
    for name, make in (("_message_queue", _queue), ("_mounted_event", _event)):
        made = cached_property[object](make)
        made.__set_name__(MessagePump, name)
        setattr(MessagePump, name, made)
    vars(message_pump).update(Signal=LeanSignal, WeakSet=LeanTimers)
