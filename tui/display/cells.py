"""The cells that text takes on a terminal: as many as it has characters where it is ASCII, which most of it is; else as rich has it.

The one module of display that asks rich, and late: importing it costs a shell command an eighth of its time, and the shell measures
ASCII almost always.
"""


def cell_len(text: str) -> int:
    """How many cells a printable text takes: wide glyphs two, combining marks none."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def set_cell_size(text: str, total: int) -> str:
    """The text cut or filled to so many cells; a wide glyph that would stick out becomes a space."""
    if text.isascii():
        return text[: max(0, total)].ljust(total)
    from rich.cells import set_cell_size

    return set_cell_size(text, total)


def chop_cells(text: str, width: int) -> list[str]:
    """The text in pieces of at most so many cells."""
    if text.isascii():
        return [text[start : start + width] for start in range(0, len(text), width)]
    from rich.cells import chop_cells

    return chop_cells(text, width)
