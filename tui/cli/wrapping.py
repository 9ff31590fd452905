"""Lines of text broken at spaces to a width in cells."""

import unicodedata
from collections.abc import Iterator

INDENT = "  "


def wrap(line: str, width: int) -> Iterator[str]:
    """The line broken at spaces to a width in cells, what follows the first row a step further in than that."""
    gap = line[: len(line) - len(line.lstrip(" "))]
    row, room, empty = gap, width - len(gap), True
    for word in line.split(" "):
        if not word:
            continue
        cells = cells_of(word)
        if not empty and cells + 1 > room:
            yield row
            row, room, empty = gap + INDENT, width - len(gap + INDENT), True
        row, room, empty = f"{row}{'' if empty else ' '}{word}", room - cells - (not empty), False
    yield row


def cells_of(word: str) -> int:
    """About the cells that a word takes: a sign of East Asia two, a combining one none. Rich knows better, but takes long to import."""
    if word.isascii():
        return len(word)
    return sum(0 if unicodedata.combining(sign) else 2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in word)
