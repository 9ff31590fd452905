"""Measures text in terminal cells.

Letters of the Latin alphabets, punctuation and the signs that charts are drawn with take one cell each; rich measures anything else. It is
imported late, because the import takes an eighth of a shell command's time and is needed for few texts.
"""

import re

_SINGLE = "[ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u2319\u2500-\u25fc]*"


def cell_len(text: str) -> int:
    """The width of printable text in cells: 2 for a wide character, 0 for a mark."""
    if single_width(text):
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def set_cell_size(text: str, total: int) -> str:
    """Cut or pad text to `total` cells; half a wide character becomes a space."""
    if single_width(text):
        return text[: max(0, total)].ljust(total)
    from rich.cells import set_cell_size

    return set_cell_size(text, total)


def chop_cells(text: str, width: int) -> list[str]:
    """Split text into pieces of at most `width` cells."""
    if single_width(text):
        return [text[start : start + width] for start in range(0, len(text), width)]
    from rich.cells import chop_cells

    return chop_cells(text, width)


def single_width(text: str) -> bool:
    """Whether every character is known to take one cell.

    The text's length is then its width.
    """
    return text.isascii() or re.fullmatch(_SINGLE, text) is not None
