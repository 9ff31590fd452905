"""Marks above block letters.

A capital such as Ŵ is its letter, made lower, under its mark.
Marks below or through a letter are not drawn, and a letter has one mark at most.
"""

from unicodedata import normalize

_LETTER_ROWS = 4
_NARROWEST = 3
_MARKS = {
    "\N{COMBINING CIRCUMFLEX ACCENT}": (".#.", "#.#"),
    "\N{COMBINING ACUTE ACCENT}": ("..#", ".#."),
    "\N{COMBINING GRAVE ACCENT}": ("#..", ".#."),
    "\N{COMBINING DIAERESIS}": ("...", "#.#"),
    "\N{COMBINING TILDE}": (".##", "##."),
    "\N{COMBINING CARON}": ("#.#", ".#."),
    "\N{COMBINING MACRON}": ("...", "###"),
    "\N{COMBINING DOT ABOVE}": ("...", ".#."),
}


def letter_and_mark(character: str) -> tuple[str, str]:
    """The letter of a character and its mark; no letter where the mark has no shape."""
    parts = normalize("NFD", character)
    letter, mark = parts[0], parts[1:]
    return (letter, mark) if not mark or mark in _MARKS else ("", "")


def marked(letter: tuple[str, ...], mark: str) -> tuple[str, ...]:
    """The rows of a letter under its mark, with a blank row between them."""
    rows = [row.center(_NARROWEST, ".") for row in _lower(letter)]
    wide = len(rows[0])
    return (*(_as_wide(row, wide) for row in _MARKS[mark]), "." * wide, *rows)


def _lower(letter: tuple[str, ...]) -> tuple[str, ...]:
    """A letter without a row.

    It is the first that repeats the one above, or else the last but one.
    """
    repeated = (at for at in range(1, len(letter)) if letter[at] == letter[at - 1])
    left_out = next(repeated, _LETTER_ROWS - 1)
    return letter[:left_out] + letter[left_out + 1 :]


def _as_wide(row: str, wide: int) -> str:
    """A row of a mark over the middle of a letter.

    The middle is doubled over a letter of an even width.
    """
    middle = row[1] * (2 - wide % 2)
    return f"{row[0]}{middle}{row[2]}".center(wide, ".")
