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

from .problems import TextFault
from .words import Path, quote

TEXT_KEYS = frozenset({"covers", "period", "base", "year", "paragraph", "window", "printed", "label", "title", "short", "term"})
"""Keys whose values are text even where they look like numbers: the year 2014, the paragraph 4.10, the printed 80.20."""
DEPTH = 24
"""The deepest nesting to read; a pack needs ten."""

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


def value_lines(text: str) -> dict[Path, int]:
    """The line, from 1, of every value of a text that `values` found sound.

    For a value in a mapping it is the line of the key; in a list, the line where it begins.
    """
    found: dict[Path, int] = {}

    def walk(node: yaml.Node, path: Path) -> None:
        if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                here = (*path, visible(key.value))
                found.setdefault(here, key.start_mark.line + 1)
                walk(value, here)
        elif isinstance(node, yaml.SequenceNode):
            for position, item in enumerate(node.value):
                found.setdefault((*path, position), item.start_mark.line + 1)
                walk(item, (*path, position))

    root = yaml.compose(text, Loader=_Loader)
    if root is not None:
        walk(root, ())
    return found


class _Reader:
    """Builds the values of one text, and records what it refuses.

    Reading a pack spends most of its time here. Ends are therefore recognised by their class, and a key, which recurs often, is made
    visible only once.
    """

    def __init__(self, text: str, faults: list[TextFault]) -> None:
        self._next = cast("Callable[[], yaml.Event]", _Loader(text).get_event)
        self._faults = faults
        self._keys: dict[str, str] = {}
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
                self._faults.append(TextFault(_line(event), f"key {quote(key)} is given twice", "each key once"))
            else:
                found[key] = value
        return found

    def _refuse_marks(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.anchor is not None:
            self._refuse(event, f"an anchor (&{visible(event.anchor)})", "none")
        if event.tag is not None:
            self._refuse(event, f"a tag ({visible(event.tag)})", "none")

    def _refuse(self, event: yaml.Event, what: str, expected: str) -> None:
        self.sound = False
        self._faults.append(TextFault(_line(event), what, expected))


def _line(event: yaml.Event) -> int:
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
