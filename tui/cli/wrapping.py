"""Lines of text broken at spaces to a width in cells."""

import unicodedata
from collections.abc import Iterator

INDENT = "  "


def wrap(line: str, width: int, indent: str = INDENT) -> Iterator[str]:
    """The line broken at spaces to a width in cells, what follows the first row so much further in than that."""
    gap = line[: len(line) - len(line.lstrip(" "))]
    if line.isascii():  # Nearly every line is, and a long series has a hundred thousand of them.
        yield from _narrow(line.rstrip(" "), width, gap + indent)
        return
    row, room, empty = gap, width - len(gap), True
    for word in line.split(" "):
        if not word:
            continue
        cells = cells_of(word)
        if not empty and cells + 1 > room:
            yield row
            row, room, empty = gap + indent, width - len(gap + indent), True
        row, room, empty = f"{row}{'' if empty else ' '}{word}", room - cells - (not empty), False
    yield row


def _narrow(line: str, width: int, margin: str) -> Iterator[str]:
    """The same for a line of which each sign takes a cell."""
    while len(line) > width:
        begun = len(line) - len(line.lstrip(" "))
        cut = line.rfind(" ", begun, width + 1)
        if cut < 0 and (cut := line.find(" ", width)) < 0:
            break
        yield line[:cut].rstrip(" ")
        line = margin + line[cut:].lstrip(" ")
    yield line


def cells_of(word: str) -> int:
    """About the cells that a word takes: a sign of East Asia two, a combining one none. Rich knows better, but takes long to import."""
    if word.isascii():
        return len(word)
    return sum(0 if unicodedata.combining(sign) else 2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in word)
