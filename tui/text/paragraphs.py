"""Wraps lines of plain text at spaces to a width in cells.

For what is printed rather than drawn.
"""

from collections.abc import Iterator

from .cells import cell_len

INDENT = "  "


def wrap_indented(line: str, width: int, indent: str = INDENT) -> Iterator[str]:
    """Wrap a line at spaces.

    The rows after the first are indented further than the first, by at most half the width.

    A word longer than a row gets a row of its own and is not cut, so that addresses and file names can be copied.
    """
    most = max(0, width // 2)
    text = line.lstrip(" ")
    gap = line[: min(most, len(line) - len(text))]
    margin = (gap + indent)[:most]
    if line.isascii():  # Nearly every line is, and a long series has a hundred thousand of them.
        yield from _narrow((gap + text).rstrip(" "), width, margin)
        return
    row, room, empty = gap, width - len(gap), True
    for word in text.split(" "):
        if not word:
            continue
        cells = cell_len(word)
        if not empty and cells + 1 > room:
            yield row
            row, room, empty = margin, width - len(margin), True
        row, room, empty = f"{row}{'' if empty else ' '}{word}", room - cells - (not empty), False
    yield row


def _narrow(line: str, width: int, margin: str) -> Iterator[str]:
    """Wrap a line of ASCII, in which each character takes one cell."""
    while len(line) > width:
        begun = len(line) - len(line.lstrip(" "))
        cut = line.rfind(" ", begun, max(begun, width + 1))
        if cut < 0 and (cut := line.find(" ", max(begun, width))) < 0:
            break
        yield line[:cut].rstrip(" ")
        line = margin + line[cut:].lstrip(" ")
    yield line
