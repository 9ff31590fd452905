"""Reads YAML as plain values: dict, list, str, int, float, bool and None.

It takes one pass over the events, and also keeps the line of each value. It reads less than YAML on purpose: no anchors and no tags, and
everything is text except null, true, false and plain numbers. So `no`, `on`, `1:30` and `2015-06-16` stay as written, and so do periods
and the printed numbers of paragraphs. What the values mean is not known here.
"""

import math
import re
from collections.abc import Callable
from typing import NamedTuple, cast

import yaml

from tui.text.visible import visible

from .problems import MOST_FAULTS, TextFault
from .words import quote

TEXT_KEYS = frozenset({"covers", "period", "base", "year", "paragraph", "window", "printed", "label", "title", "short", "term"})
"""Keys whose values are text even where they look like numbers: the year 2014, the paragraph 4.10, the printed 80.20."""
DEPTH = 24
"""The deepest nesting to read; a pack needs ten."""

MOST_YAML_VALUES = 1_000_000
"""The most values to read, counting keys.

10,000 statements with their checks have 300,000. A million, at two characters each, take two seconds and 60 MiB.
"""
try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # PyYAML without libyaml: the same values, some ten times slower
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]  # typeshed gives the two no common base

# At most 15 digits, which a float holds exactly too; a longer run of digits, or one with a leading zero, is a code and stays text.
_WHOLE = re.compile(r"[-+]?(0|[1-9][0-9]{0,14})")
_DECIMAL = re.compile(r"[-+]?([0-9]+\.[0-9]+([eE][-+]?[0-9]+)?|[0-9]+[eE][-+]?[0-9]+)")
_WORDS = {"": None, "~": None, "null": None, "true": True, "false": False}
_NUMERIC = frozenset("+-0123456789")


class Values(NamedTuple):
    """The values of a text.

    If it is not sound (bad syntax, an anchor, a tag), `tree` cannot be used.
    """

    tree: object
    sound: bool
    faults: tuple[TextFault, ...]


class _Unusable(Exception):
    """Raised where the text cannot be read to its end."""


def values(text: str) -> Values:
    """Read YAML text.

    Nothing in the text raises an error: faults are collected instead.
    """
    faults: list[TextFault] = []
    try:
        reader = _Reader(text, faults)
        tree = reader.document()
    except yaml.YAMLError as error:
        from .syntax import faults_of  # late, because sound text does not need it

        return Values(None, False, (*faults, *faults_of(error, text)))
    except _Unusable:
        return Values(None, False, tuple(faults))
    return Values(tree, reader.sound, tuple(faults))


def events(text: str) -> "Callable[[], yaml.Event]":
    """A function that returns the next event of a text. It raises YAMLError."""
    return cast("Callable[[], yaml.Event]", _Loader(text).get_event)


class _Reader:
    """Builds the values of one text, and records what it refuses.

    Reading a pack spends most of its time here. Ends are therefore recognised by their class, and a key, which recurs often, is made
    visible only once.
    """

    def __init__(self, text: str, faults: list[TextFault]) -> None:
        self._next = events(text)
        self._faults = faults
        self._keys: dict[str, str] = {}
        self._left = MOST_YAML_VALUES
        self.sound = True

    def document(self) -> object:
        """The values of the only document; None if there is no document."""
        self._next()
        if isinstance(self._next(), yaml.StreamEndEvent):
            return None
        tree = self._value(self._next(), 0)
        self._next()
        after = self._next()
        if not isinstance(after, yaml.StreamEndEvent):
            self._refuse(after, "a second document begins", "one document in a file")
        return tree

    def _value(self, event: yaml.Event, depth: int) -> object:
        if isinstance(event, yaml.ScalarEvent):
            if event.anchor is not None or event.tag is not None:
                self._refuse_marks(event)
            return _scalar(event.value) if event.implicit[0] else visible(event.value)
        if not isinstance(event, yaml.CollectionStartEvent):
            self._refuse(event, "an alias (*)", "the value itself, written out")
            return None
        if event.anchor is not None or event.tag is not None:
            self._refuse_marks(event)
        if depth == DEPTH:
            self._refuse(event, "nested too deeply", f"at most {DEPTH} levels")
            raise _Unusable
        return self._mapping(depth + 1) if isinstance(event, yaml.MappingStartEvent) else self._list(depth + 1)

    def _list(self, depth: int) -> list[object]:
        found: list[object] = []
        after, end = self._next, yaml.SequenceEndEvent
        while type(event := after()) is not end:
            found.append(self._value(event, depth))
            self._left -= 1
            if self._left < 0:
                self._refuse_size(event)
        return found

    def _mapping(self, depth: int) -> dict[str, object]:
        found: dict[str, object] = {}
        after, end, scalar, keys = self._next, yaml.MappingEndEvent, yaml.ScalarEvent, self._keys
        while type(event := after()) is not end:
            if not isinstance(event, scalar):
                self._refuse(event, "a key that is not text", "text before the colon")
                raise _Unusable
            if event.anchor is not None or event.tag is not None:
                self._refuse_marks(event)
            # A key is a name, whatever it looks like: 2014 and "2014" are the same.
            key = keys.get(event.value)
            if key is None:
                key = keys[event.value] = visible(event.value)
            event_of_value = after()
            value = self._value(event_of_value, depth)
            if key in TEXT_KEYS and isinstance(event_of_value, scalar) and isinstance(value, int | float):
                value = visible(event_of_value.value)
            if key in found:
                self._faults.append(TextFault(event_line(event), f"key {quote(key)} is given twice", "each key once"))
                self._stop_at_many(event)
            else:
                found[key] = value
            self._left -= 2
            if self._left < 0:
                self._refuse_size(event)
        return found

    def _refuse_marks(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.anchor is not None:
            self._refuse(event, f"an anchor (&{visible(event.anchor)})", "none")
        if event.tag is not None:
            self._refuse(event, f"a tag ({visible(event.tag)})", "none")

    def _refuse_size(self, event: yaml.Event) -> None:
        self._refuse(event, "the file has too many values", f"at most {MOST_YAML_VALUES:,}")
        raise _Unusable

    def _stop_at_many(self, event: yaml.Event) -> None:
        if len(self._faults) >= MOST_FAULTS:
            self.sound = False
            self._faults.append(TextFault(event_line(event), "there are many more problems like these", "fewer than a thousand"))
            raise _Unusable

    def _refuse(self, event: yaml.Event, what: str, expected: str) -> None:
        self.sound = False
        self._faults.append(TextFault(event_line(event), what, expected))
        self._stop_at_many(event)


def event_line(event: yaml.Event) -> int:
    """The line, from 1, on which an event begins."""
    return 1 if event.start_mark is None else event.start_mark.line + 1


def _scalar(text: str) -> object:
    if text in _WORDS:
        return _WORDS[text]
    if text[0] in _NUMERIC:
        if _WHOLE.fullmatch(text):
            return int(text)
        if _DECIMAL.fullmatch(text) and math.isfinite(number := float(text)):
            return number
    return visible(text)
