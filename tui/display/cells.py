"""How many cells text takes on a terminal: one for each character of ASCII, which is most text; otherwise what rich says.

The only module of display that uses rich, which it imports late: the import takes an eighth of a shell command's time, and the shell
measures ASCII almost always.
"""


def cell_len(text: str) -> int:
    """How many cells a printable text takes: two for a wide character, none for a combining mark."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def set_cell_size(text: str, total: int) -> str:
    """The text cut or padded to `total` cells; a wide character that would stick out becomes a space."""
    if text.isascii():
        return text[: max(0, total)].ljust(total)
    from rich.cells import set_cell_size

    return set_cell_size(text, total)


def chop_cells(text: str, width: int) -> list[str]:
    """The text in pieces of at most `width` cells."""
    if text.isascii():
        return [text[start : start + width] for start in range(0, len(text), width)]
    from rich.cells import chop_cells

    return chop_cells(text, width)
