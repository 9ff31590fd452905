"""The line of every value of a YAML text, for what is wrong with it.

Kept as numbers in the shape of the text: a path for each value would take many times the room.
"""

from array import array
from typing import cast

import yaml

from tui.text.visible import visible

from .plain import event_line, events
from .words import Path


class ValueLines:
    """The lines of the values in one mapping or list, and of what they hold in turn."""

    def __init__(self, lines: "dict[str | int, int] | array[int]") -> None:
        self._lines = lines
        self._inside: dict[str | int, ValueLines] = {}

    def add(self, key: str, line: int, inside: "ValueLines | None") -> None:
        """Add a value of a mapping. A key that is given again has its first line."""
        assert isinstance(self._lines, dict)
        self._lines.setdefault(key, line)
        if inside:
            self._inside.setdefault(key, inside)

    def append(self, line: int, inside: "ValueLines | None") -> None:
        """Add a value of a list."""
        assert isinstance(self._lines, array)
        if inside:
            self._inside[len(self._lines)] = inside
        self._lines.append(line)

    def line(self, path: Path) -> int:
        """The line, from 1, of a value or key, or of the nearest thing around it."""
        found, around = 1, self
        for step in path:
            lines = around._lines
            if isinstance(lines, dict):
                if step not in lines:
                    return found
            elif not (isinstance(step, int) and 0 <= step < len(lines)):
                return found
            found = lines[cast("int", step)]
            if step not in around._inside:
                return found
            around = around._inside[step]
        return found


def value_lines(text: str) -> ValueLines:
    """The lines, from 1, of the values of a text that `values` found sound.

    For a value in a mapping it is the line of the key; in a list, the line where it begins.
    """
    after = events(text)

    def read(event: yaml.Event) -> ValueLines | None:
        if isinstance(event, yaml.MappingStartEvent):
            found = ValueLines({})
            while not isinstance(key := after(), yaml.MappingEndEvent):
                name = visible(cast("yaml.ScalarEvent", key).value)
                found.add(name, event_line(key), read(after()))
            return found
        if isinstance(event, yaml.SequenceStartEvent):
            found = ValueLines(array("l"))
            while not isinstance(item := after(), yaml.SequenceEndEvent):
                found.append(event_line(item), read(item))
            return found
        return None

    after()
    return (None if isinstance(after(), yaml.StreamEndEvent) else read(after())) or ValueLines({})
