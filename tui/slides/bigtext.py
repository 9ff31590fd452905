"""Text large enough to read from the back of the room, drawn in dots.

A dot is a whole or half cell, at any whole scale.
"""

from bisect import bisect_left

from tui.text.glyphs import Glyphs

from .bigtext_shapes import SMALL, TALL, Type


def bigtext(text: str, columns: int, rows: int, glyphs: Glyphs) -> tuple[str, ...]:
    """A text at the largest scale that fits; words may go on several lines.

    Empty where it does not fit or has a character without a shape. Words are drawn as capitals, but a figure keeps its `34th`. Lines have
    no trailing spaces.
    """
    figure = any(character.isdigit() for character in text) and " " not in text.strip()
    text = text if figure else text.upper()
    for type, across, down in _scales(columns, rows, glyphs):
        if not (lines := _lines(text, type, columns // across)) or _rows(_height(lines, type) * down, glyphs) > rows:
            continue
        if dots := _set(text, type, columns // across):
            return _drawn(["".join(dot * across for dot in row) for row in dots for _ in range(down)], glyphs)
    return ()


def small(text: str, columns: int, rows: int, glyphs: Glyphs) -> tuple[str, ...]:
    """A sentence in the smallest large type.

    Empty where it does not fit or has a character without a shape.
    """
    dots = _set(text.upper(), SMALL, columns) if glyphs.upper else []
    return _drawn(dots, glyphs) if dots and _rows(len(dots), glyphs) <= rows else ()


def _scales(columns: int, rows: int, glyphs: Glyphs) -> list[tuple[Type, int, int]]:
    """Types and scales from large to small, as (type, cells across, dots down).

    A dot is about as wide as it is high.
    """
    most = max(0, min(columns, _dots(rows, glyphs) // TALL.height))
    wide = 1 if glyphs.upper else 2
    found = [(TALL, scale * wide, scale) for scale in range(most, 0, -1)]
    # The small type has too few dots to be scaled up: it is for words that would not fit otherwise.
    return [*found, *([] if wide == 1 else [(TALL, 1, 1)]), (SMALL, wide, 1), *([] if wide == 1 else [(SMALL, 1, 1)])]


def _set(text: str, type: Type, width: int) -> list[str]:
    """A text in lines at most `width` dots wide.

    Empty where a word is wider or has a character without a shape.
    """
    lines = _lines(text, type, width)
    if len(lines) > 1:
        # As few lines as possible, all about equally long.
        least = min(width, -(-sum(len(line[0]) for line in lines) // len(lines)))
        narrower = range(least, width + 1)
        lines = _lines(text, type, narrower[bisect_left(narrower, True, key=lambda tried: len(_lines(text, type, tried)) == len(lines))])
    found: list[str] = []
    for line in lines:
        gap = ["." * width] * _gap(type) if found else []
        found += [*gap, *(row.ljust(width, ".") for row in line)]
    return found


def _lines(text: str, type: Type, width: int) -> list[tuple[str, ...]]:
    """The words of a text in lines of dots.

    Empty where a word is too wide or has a character without a shape.
    """
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if not (needed := type.width(longer)):
            return []
        if lines and needed <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return [] if any(type.width(line) > width for line in lines) else [type.rows(line) for line in lines]


def _height(lines: list[tuple[str, ...]], type: Type) -> int:
    return len(lines) * (type.height + _gap(type)) - _gap(type)


def _gap(type: Type) -> int:
    """Blank dots between two lines: two for tall letters, one for small ones.

    A line of small letters then takes three rows.
    """
    return 2 if type is TALL else 1


def _dots(rows: int, glyphs: Glyphs) -> int:
    return rows * 2 if glyphs.upper else rows


def _rows(dots: int, glyphs: Glyphs) -> int:
    return -(-dots // 2) if glyphs.upper else dots


def _drawn(dots: list[str], glyphs: Glyphs) -> tuple[str, ...]:
    if not glyphs.upper:
        return tuple(row.replace(".", " ").replace("#", glyphs.full).rstrip() for row in dots)
    signs = {"##": glyphs.full, "#.": glyphs.upper, ".#": glyphs.lower, "..": " "}
    # An odd number of rows starts half a cell down, so that its last row meets the text below.
    dots = ["." * len(dots[0])] * (len(dots) % 2) + dots
    pairs = zip(dots[::2], dots[1::2], strict=True)
    return tuple("".join(signs[above + below] for above, below in zip(*pair, strict=True)).rstrip() for pair in pairs)
