"""Lines of text broken at spaces to a width in cells."""

from collections.abc import Iterator

from tui.display.cells import cell_len

INDENT = "  "


def wrap(line: str, width: int) -> Iterator[str]:
    """The line broken at spaces to a width in cells, what follows the first row a step further in than that."""
    gap = line[: len(line) - len(line.lstrip(" "))]
    row, room, empty = gap, width - len(gap), True
    for word in line.split(" "):
        if not word:
            continue
        cells = cell_len(word)
        if not empty and cells + 1 > room:
            yield row
            row, room, empty = gap + INDENT, width - len(gap + INDENT), True
        row, room, empty = f"{row}{'' if empty else ' '}{word}", room - cells - (not empty), False
    yield row
