"""Lines of YAML changed one value at a time.

Only where the value stands in lines of its own, as a pack writes it. Whether the result is right is for `yaml_changes.py` to see.
"""

from typing import Any

import yaml

from tui.drafting.yaml_text import WIDTH, text_of

_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # only the places of values are needed, not their types
_NARROWEST = 40


class NotInLines(Exception):
    """A value that does not stand in lines of its own."""


def without_value(text: str, path: tuple[str | int, ...]) -> str:
    """A text without a key or an item."""
    parent = _node(text, path[:-1])
    if _flow(parent) or len(parent.value) == 1:
        return with_value(text, path[:-1], []) if isinstance(parent, yaml.SequenceNode) and path[:-1] else _fail()
    if isinstance(parent, yaml.MappingNode):
        key, value = _pair(parent, path[-1])
        start = _line_start(text, key.start_mark.index)
        if text[start : key.start_mark.index].strip(" "):
            _fail()
    else:
        value = parent.value[path[-1]]
        start = _dash_line(text, value)
    end = _line_end(text, _end(text, value))
    comment = text[_end(text, value) : end].strip() if "\n" not in text[start : end - 1] else ""
    indent = text[start : len(text) - len(text[start:].lstrip(" "))]
    return "".join((text[:start], f"{indent}{comment}\n" if comment else "", text[end:]))


def with_value(text: str, path: tuple[str | int, ...], new: object) -> str:
    """A text with another value for a key or an item."""
    parent = _node(text, path[:-1])
    if _flow(parent):
        _fail()
    if isinstance(parent, yaml.MappingNode):
        key, value = _pair(parent, path[-1])
        begin, column = key.end_mark.index, key.start_mark.column
        written = _written({"k": new}, column)[1:]
    else:
        value = parent.value[path[-1]]
        begin = _dash_line(text, value)
        column = parent.start_mark.column
        written = " " * column + _written([new], column)
    return f"{text[:begin]}{written}{text[_end(text, value) :]}"


def with_item(text: str, path: tuple[str | int, ...], at: int, new: object) -> str:
    """A text with another item in a list."""
    parent = _node(text, path)
    if not isinstance(parent, yaml.SequenceNode):
        _fail()
    if not parent.value:
        return with_value(text, path, [new])
    if _flow(parent):
        _fail()
    column = parent.start_mark.column
    place = _dash_line(text, parent.value[0]) if at == 0 else _line_end(text, _end(text, parent.value[at - 1]))
    return _with_lines(text, place, " " * column + _written([new], column))


def with_key(text: str, path: tuple[str | int, ...], key: str, new: object, before: str = "") -> str:
    """A text with another key in a mapping, before another one or at its end."""
    parent = _node(text, path)
    if not isinstance(parent, yaml.MappingNode) or _flow(parent) or not parent.value:
        _fail()
    column = parent.value[0][0].start_mark.column
    others = [name for name, _ in parent.value[1:] if name.value == before]
    place = _line_start(text, others[0].start_mark.index) if others else _line_end(text, _end(text, parent.value[-1][1]))
    return _with_lines(text, place, " " * column + _written({key: new}, column))


def line_of(text: str, path: tuple[str | int, ...]) -> int:
    """The line, from 1, of a key or an item, or of the nearest thing around it."""
    line, node = 1, _root(text)
    for step in path:
        try:
            key, node = _pair(node, step) if isinstance(node, yaml.MappingNode) else (node.value[step], node.value[step])
        except (NotInLines, LookupError, TypeError):
            break
        line = key.start_mark.line + 1
    return line


def _root(text: str) -> Any:
    return yaml.compose(text, Loader=_Loader)


def _node(text: str, path: tuple[str | int, ...]) -> Any:
    node = _root(text)
    for step in path:
        node = _pair(node, step)[1] if isinstance(node, yaml.MappingNode) else node.value[step]
    return node


def _pair(node: Any, key: str | int) -> tuple[Any, Any]:
    found = [pair for pair in node.value if pair[0].value == key]
    if len(found) != 1:
        raise NotInLines
    return found[0][0], found[0][1]


def _flow(node: Any) -> bool:
    return bool(node.flow_style)


def _end(text: str, node: Any) -> int:
    """Where a value ends: after its last character, not after the comments below it."""
    if isinstance(node, yaml.ScalarNode):
        end = int(node.end_mark.index)
        return len(text[:end].rstrip("\r\n")) if node.style in ("|", ">") else end
    if _flow(node) or not node.value:
        return int(node.end_mark.index)
    last = node.value[-1]
    return _end(text, last[1] if isinstance(node, yaml.MappingNode) else last)


def _line_start(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1


def _line_end(text: str, at: int) -> int:
    """The start of the next line, where only a comment follows on this one."""
    end = text.find("\n", at) + 1 or len(text)
    rest = text[at:end].strip()
    return _fail() if rest and not rest.startswith("#") else end


def _dash_line(text: str, item: Any) -> int:
    start = _line_start(text, item.start_mark.index)
    return start if text[start : item.start_mark.index].strip(" ") == "-" else _fail()


def _with_lines(text: str, place: int, lines: str) -> str:
    before = "" if place == 0 or text[place - 1] == "\n" else "\n"
    return f"{text[:place]}{before}{lines}\n{text[place:]}"


def _written(tree: object, column: int) -> str:
    """YAML without its last line end, whose lines after the first are indented."""
    lines = text_of(tree, width=max(_NARROWEST, WIDTH - column)).rstrip("\n").split("\n")
    return "\n".join([lines[0], *(f"{' ' * column}{line}" if line else line for line in lines[1:])])


def _fail() -> Any:
    raise NotInLines
