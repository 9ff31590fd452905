"""Text in block letters, large enough to read from the back of a room.

Capitals only. At scale 1 a letter is five half rows high, and a line with marks above letters seven; at scale 2 twice as high, and so on.
In ASCII, which has no half rows, a letter is five rows high and its dots are two cells wide: narrower ones run together.
Where charts are made of Braille dots, letters are still made of blocks: in dots they run together.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from unicodedata import normalize

from tui.text.glyphs import BLOCKS, Glyphs

from .bigtext_shapes import dots, dots_wide

LETTER_ROWS = 3
"""The rows of a line of block letters without a mark."""
ASCII_DOT = 2
"""The cells of a dot that is a whole row high: about a square."""
TITLE_LINES = 2
"""The most lines of a title."""
BEFORE_AND_AFTER = re.compile("(.+?[:?]) (.+)")
"""What stands before a colon or a question, and the rest."""
KEPT_TEXTS = 256
"""The drawn texts that are kept: a slide tries the same ones in several layouts."""


@lru_cache(maxsize=KEPT_TEXTS)
def bigtext(text: str, columns: int, scale: int, glyphs: Glyphs) -> tuple[str, ...]:
    """A text on one line of block letters; an odd last half row is blank below.

    Empty where it does not fit or has a character without a shape. Lines have no trailing spaces.
    """
    text = capitals(text)
    needed = dots_wide(text)
    if not needed or not text.strip() or needed * dot_cells(scale, glyphs) > columns:
        return ()
    return _drawn(dots(text), scale, glyphs)


def big_lines(text: str, columns: int, scale: int, glyphs: Glyphs, most: int = TITLE_LINES) -> tuple[str, ...]:
    """A title in block letters, on as few even lines as it needs.

    Empty where it needs more than `most` lines, or has a character without a shape.
    """
    found: list[str] = []
    for line in _even_lines(capitals(text), columns // dot_cells(scale, glyphs), most):
        # Half rows leave one empty below each line, unless letters are doubled.
        found += [*([""] if found and (scale > 1 or not glyphs.upper) else ()), *bigtext(line, columns, scale, glyphs)]
    return tuple(found)


def breaks_elsewhere(text: str, columns: int, scale: int, glyphs: Glyphs, most: int = TITLE_LINES) -> bool:
    """Whether a title with a colon or a question has no line that ends there."""
    label = BEFORE_AND_AFTER.match(capitals(text))
    lines = _even_lines(capitals(text), columns // dot_cells(scale, glyphs), most)
    return bool(label and len(lines) > 1 and lines[0] != label[1])


def dot_cells(scale: int, glyphs: Glyphs) -> int:
    """The width of a dot in cells."""
    return scale if glyphs.upper else scale * ASCII_DOT


def capitals(text: str) -> str:
    """The text in capitals, each with its mark as one character."""
    return normalize("NFC", text.upper())


def on_base_line(rows: tuple[str, ...], high: int) -> tuple[str, ...]:
    """The rows of a line, with blank ones above them: `high` in all."""
    return ("",) * (high - len(rows)) + rows


def _even_lines(text: str, width: int, most: int) -> list[str]:
    """The words of a text on as few lines as they need, all about equally long.

    What stands before a colon or a question has a line without the rest, where that needs no more of them. Empty where they need more than
    `most` lines, or a character has no shape.
    """
    lines = _lines(text, width)
    if not lines or len(lines) > most:
        return []
    label = BEFORE_AND_AFTER.match(text)
    if label and len(lines) > 1 and (rest := _even_lines(label[2], width, len(lines) - 1)) and dots_wide(label[1]) <= width:
        return [label[1], *rest]
    least = min(width, -(-sum(map(dots_wide, lines)) // len(lines)))
    narrower = range(least, width + 1)
    at = bisect_left(narrower, True, key=lambda tried: 0 < len(_lines(text, tried)) <= len(lines))
    return _lines(text, narrower[at])


def _lines(text: str, width: int) -> list[str]:
    """The words of a text on lines at most `width` dots wide.

    A word that is wider is broken after a hyphen. Empty where it has none, or where a character has no shape.
    """
    lines: list[str] = []
    for word, joined in _parts(text, width):
        longer = f"{lines[-1]}{'' if joined else ' '}{word}" if lines else word
        if not (needed := dots_wide(longer)):
            return []
        if lines and needed <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return [] if any(dots_wide(line) > width for line in lines) else lines


def _parts(text: str, width: int) -> Iterator[tuple[str, bool]]:
    """The words of a text, and the parts of those that are too wide.

    A part that joins the one before it without a space says so.
    """
    for word in text.split():
        parts = [word] if dots_wide(word) <= width else word.replace("-", "- ").split()
        for at, part in enumerate(parts):
            yield part, at > 0


def _drawn(rows: tuple[str, ...], scale: int, glyphs: Glyphs) -> tuple[str, ...]:
    wide = ["".join(dot * dot_cells(scale, glyphs) for dot in row) for row in rows]
    if not glyphs.upper:
        return tuple(row.replace(".", " ").replace("#", glyphs.full).rstrip() for row in wide for _ in range(scale))
    high = [row for row in wide for _ in range(scale)]
    high += ["." * len(high[0])] * (len(high) % 2)
    signs = {"##": BLOCKS.full, "#.": BLOCKS.upper, ".#": BLOCKS.lower, "..": " "}
    pairs = zip(high[::2], high[1::2], strict=True)
    return tuple("".join(signs[above + below] for above, below in zip(*pair, strict=True)).rstrip() for pair in pairs)
