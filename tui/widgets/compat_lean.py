"""Keeps what Textual makes for each widget small.

It gives each widget some dozens of sets and queues that stay empty, which take a third of its 30 kB. Without any of this everything would
work the same. Checked with Textual 8.2.8.
"""

import asyncio
from collections.abc import Callable
from functools import cache
from typing import Any
from weakref import WeakSet

from textual import _queue, timer
from textual._compat import cached_property
from textual.css._styles_builder import StylesBuilder
from textual.css.model import RuleSet
from textual.css.styles import Styles
from textual.dom import DOMNode
from textual.message_pump import MessagePump

NONE_OF_THEM = frozenset[str]()


class SmallEvent(asyncio.Event):
    """An event for which one task waits, or none, in a sixth of the memory."""

    def __init__(self) -> None:
        super().__init__()
        self._waiters = []  # type: ignore[assignment]  # Of a deque it needs no more.


class WaitingValues(list[object]):
    """The few messages that wait for a widget."""

    def popleft(self) -> object:
        """The first."""
        return self.pop(0)


class _NoSignal:
    """The signal of all messages, which nobody asks for."""

    def publish(self, message: object) -> None:
        """Tell nobody."""


_NO_SIGNAL = _NoSignal()


@cache
def _type_names(kind: type[DOMNode]) -> frozenset[str]:
    return frozenset(base.__name__ for base in kind._css_bases(kind))


def _types_of(node: DOMNode) -> frozenset[str]:
    return _type_names(type(node))


def _ignored(_: object, __: object) -> None:
    """Keep nothing of what Textual makes for each."""


def _timers(pump: MessagePump) -> WeakSet[timer.Timer]:
    return vars(pump).setdefault("_timers", WeakSet())  # type: ignore[no-any-return]


def _important(styles: Styles) -> object:
    return vars(styles).get("important", NONE_OF_THEM)


def _set_important(styles: Styles, rules: object) -> None:
    if rules:
        vars(styles)["important"] = rules


def _small_queue(make: Callable[[_queue.Queue[Any]], None], queue: _queue.Queue[Any]) -> None:
    make(queue)
    queue.values = WaitingValues()  # type: ignore[assignment]  # Of a deque it needs no more.


def _with_important(make: Callable[[StylesBuilder], None], builder: StylesBuilder) -> None:
    make(builder)
    vars(builder.styles)["important"] = set()  # Rules may be added to it, until they are all parsed.


def _without_empty(parsed: Callable[[RuleSet], None], rules: RuleSet) -> None:
    parsed(rules)
    rules.pseudo_classes = rules.pseudo_classes or NONE_OF_THEM  # type: ignore[assignment]  # Nothing is added any more.
    for selectors in rules.selector_set:
        for selector in selectors.selectors:
            selector.pseudo_classes = selector.pseudo_classes or NONE_OF_THEM  # type: ignore[assignment]  # The same.
    if not rules.styles.important:
        vars(rules.styles).pop("important", None)


def make_widgets_lean() -> None:
    """Change the classes of Textual."""
    event: cached_property[SmallEvent] = cached_property(lambda _: SmallEvent())
    event.__set_name__(MessagePump, "_mounted_event")
    changed: dict[type, dict[str, object]] = {
        MessagePump: {
            "_mounted_event": event,
            "_timers": property(_timers, _ignored),
            "message_signal": property(lambda _: _NO_SIGNAL, _ignored),
        },
        DOMNode: {"_css_types": property(_types_of, _ignored)},
        Styles: {"important": property(_important, _set_important)},
        StylesBuilder: {"__init__": lambda builder, make=StylesBuilder.__init__: _with_important(make, builder)},
        RuleSet: {"_post_parse": lambda rules, parsed=RuleSet._post_parse: _without_empty(parsed, rules)},
        _queue.Queue: {"__init__": lambda queue, make=_queue.Queue.__init__: _small_queue(make, queue)},
    }
    for kind, members in changed.items():
        for name, member in members.items():
            setattr(kind, name, member)
    for module in (_queue, timer):
        vars(module)["Event"] = SmallEvent
