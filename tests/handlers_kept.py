"""The handlers of messages are kept from one message to the next.

Textual looks through all classes of a widget for each message: a twentieth of the time of tests under a pilot. Which handlers a class has
for a kind of message is found once here, and whether one of them takes this message is asked each time, as there. How many parameters
a function takes, which it inspects for each new callback, depends on its code.
"""

from collections.abc import Awaitable, Callable, Iterator
from functools import cache
from types import CodeType
from typing import Any

from textual import _callback
from textual.css.match import match
from textual.message import Message
from textual.message_pump import MessagePump

Selectors = dict[str, Any]
ORIGINAL = MessagePump._get_dispatch_methods
COUNT = _callback._count_parameters
COUNTED: dict[CodeType, int] = {}
"""The number of parameters of functions, by their code."""


@cache
def _handlers(receiver: type, kind: type[Message], name: str) -> tuple[tuple[type, tuple[tuple[Any, Selectors | None], ...]], ...]:
    """The classes of a receiver that have handlers, and these.

    With the selectors of those that a decorator made.
    """
    kinds = [each for each in kind.__mro__ if issubclass(each, Message)]
    found = []
    for owner in receiver.__mro__:
        decorated = owner.__dict__.get("_decorated_handlers") or {}
        handlers = [handler for each in kinds for handler in decorated.get(each, ())]
        named = owner.__dict__.get(f"_{name}") or owner.__dict__.get(name)
        if named is not None and not getattr(named, "_textual_on", None):
            handlers.append((named, None))
        if handlers:
            found.append((owner, tuple(handlers)))
    return tuple(found)


def _dispatched(receiver: MessagePump, method_name: str, message: Message) -> Iterator[tuple[type, Callable[[Message], Awaitable[Any]]]]:
    done = set()
    for owner, handlers in _handlers(type(receiver), type(message), method_name):  # type: ignore[arg-type]  # A message's class can be hashed.
        if message._no_default_action:
            return
        for method, selectors in handlers:
            if selectors is None:
                yield owner, method.__get__(receiver, owner)
            elif method not in done and _takes(message, selectors):
                yield owner, method.__get__(receiver, owner)
                done.add(method)


def _takes(message: Message, selectors: Selectors) -> bool:
    if not selectors:
        return True
    nodes = [getattr(message, attribute) for attribute in selectors] if message._sender else []
    return bool(nodes) and all(node is not None and match(selector, node) for selector, node in zip(selectors.values(), nodes, strict=True))


def _count_parameters(func: Callable[..., Any]) -> int:
    code = getattr(func, "__code__", None)
    if code is None or hasattr(func, "__wrapped__"):
        return COUNT(func)
    if code not in COUNTED:
        COUNTED[code] = COUNT(func)
    return COUNTED[code]


def keep() -> None:
    """Have every receiver look here first."""
    _callback._count_parameters = _count_parameters
    MessagePump._get_dispatch_methods = _dispatched  # type: ignore[method-assign, assignment]  # It asks every class for every message.
