"""Changes of a few values of a YAML file, whose other lines stay as they are.

The lines are changed where that is certain to give the right values; elsewhere ruamel.yaml writes the file again.
"""

from collections.abc import Sequence
from copy import copy, deepcopy
from typing import Any

from msgspec import Struct

from tui.drafting.needs import Missing
from tui.drafting.parts import Tree
from tui.drafting.yaml_text import kept_text, kept_tree
from tui.pack.plain import values

from .yaml_lines import NotInLines, with_item, with_key, with_value, without_value

KeyPath = tuple[str | int, ...]
"""The keys and positions that lead to a value of a file."""


class Remove(Struct, frozen=True):
    """Take a key or an item out."""

    path: KeyPath


class Replace(Struct, frozen=True):
    """Give a key or an item another value."""

    path: KeyPath
    value: object


class Insert(Struct, frozen=True):
    """Put an item into a list, before the one that is now `at`."""

    path: KeyPath
    at: int
    value: object


class Add(Struct, frozen=True):
    """Add a key to a mapping, before another key or else at its end."""

    path: KeyPath
    key: str
    value: object
    before: str = ""


YamlChange = Remove | Replace | Insert | Add


class NotChanged(Exception):
    """A file whose values cannot be changed by a program, with the reason."""


def changed_text(text: str, tree: Any, changes: Sequence[YamlChange]) -> tuple[str, Any]:
    """A text with some values changed, one after the other, and its values then.

    `tree` are its values now. Raises NotChanged, and Missing where ruamel.yaml is needed.
    """
    wanted = changed_tree(tree, changes)
    crlf = "\r\n" in text
    plain = text.replace("\r\n", "\n") if crlf else text
    try:
        found = plain
        for change in changes:
            found = _in_lines(found, change)
        if not _same(found, wanted):
            found = _kept(plain, changes, wanted)
    except NotInLines:
        found = _kept(plain, changes, wanted)
    return found.replace("\n", "\r\n") if crlf else found, wanted


def changed_tree(tree: Any, changes: Sequence[YamlChange]) -> Any:
    """A tree with some values changed, which shares the others with the first."""
    for change in changes:
        held = change.path if isinstance(change, Insert | Add) else change.path[:-1]
        tree = parent = copy(tree)
        for key in held:
            own = copy(parent[key])
            parent[key] = own
            parent = own
        _in_tree(tree, change)
    return tree


def at_path(tree: Any, path: KeyPath) -> Any:
    """The value at a path."""
    for key in path:
        tree = tree[key]
    return tree


def _in_lines(text: str, change: YamlChange) -> str:
    match change:
        case Remove(path):
            return without_value(text, path)
        case Replace(path, value):
            return with_value(text, path, value)
        case Insert(path, at, value):
            return with_item(text, path, at, value)
        case Add(path, key, value, before):
            return with_key(text, path, key, value, before)


def _in_tree(tree: Any, change: YamlChange) -> None:
    match change:
        case Remove(path):
            del at_path(tree, path[:-1])[path[-1]]
        case Replace(path, value):
            at_path(tree, path[:-1])[path[-1]] = deepcopy(value)
        case Insert(path, at, value):
            at_path(tree, path).insert(at, deepcopy(value))
        case Add(path, key, value, before):
            mapping = at_path(tree, path)
            after = {each: mapping[each] for each in list(mapping)[list(mapping).index(before) :]} if before in mapping else {}
            for each in after:
                del mapping[each]
            mapping[key] = deepcopy(value)
            mapping.update(after)


def _kept(text: str, changes: Sequence[YamlChange], wanted: Tree) -> str:
    try:
        tree = kept_tree(text)
        for change in changes:
            _in_tree(tree, change)
        found = kept_text(tree)
    except Missing:
        raise
    except Exception as error:  # noqa: BLE001  # whatever a damaged file makes the writer of YAML raise
        raise NotChanged(f"it cannot be written ({type(error).__name__})") from None
    if not _same(found, wanted):
        raise NotChanged("its values would not stay as they are")
    return found


def _same(text: str, wanted: Any) -> bool:
    """Whether a text has exactly some values, in their order and of their types."""
    read = values(text)
    return read.sound and not read.faults and repr(read.tree) == repr(wanted)
