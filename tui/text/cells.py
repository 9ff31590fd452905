"""Measures text in terminal cells.

Most text is ASCII, at one cell a character; rich measures the rest. This is the only module of display that uses rich. It imports rich
late, because the import takes an eighth of a shell command's time and the shell measures ASCII almost always.
"""


def cell_len(text: str) -> int:
    """The width of printable text in cells: 2 for a wide character, 0 for a mark."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def set_cell_size(text: str, total: int) -> str:
    """Cut or pad text to `total` cells; half a wide character becomes a space."""
    if text.isascii():
        return text[: max(0, total)].ljust(total)
    from rich.cells import set_cell_size

    return set_cell_size(text, total)


def chop_cells(text: str, width: int) -> list[str]:
    """Split text into pieces of at most `width` cells."""
    if text.isascii():
        return [text[start : start + width] for start in range(0, len(text), width)]
    from rich.cells import chop_cells

    return chop_cells(text, width)
