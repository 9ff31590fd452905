"""Words as a picture: a text at length, or a list."""

from collections.abc import Sequence

from tui.charts.bigtext import bigtext
from tui.nodes.slide_content import SlideDrawing
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.spans import BLANK, Line, Span
from tui.text.wrapping import wrap

TEXT = 76
"""The longest line of a text in cells."""
LABELS, WIDEST_GAP = 3, 3
"""The part of the width that labels may take, as one in so many; the most empty rows between entries."""

LETTERS_FROM, LETTERS_GAP = 150, 4
"""The columns from which labels are in block letters, and the cells between them and their words."""


def text_picture(text: str) -> SlideDrawing:
    """A text in lines that can be read across a room."""

    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        return wrap((Span(text),), min(columns, TEXT))

    return draw


def labelled_picture(entries: Sequence[tuple[str, str]]) -> SlideDrawing:
    """Labels and words beside them, with empty rows between where there is room.

    Entries that do not fit are left out from the end, and counted.
    """

    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        if large := _lettered(entries, columns, rows, glyphs):
            return large
        wide = min(max((cell_len(label) for label, _ in entries), default=0), columns // LABELS)
        return in_rows([_entry(label, words, wide, columns) for label, words in entries], rows)

    return draw


def _lettered(entries: Sequence[tuple[str, str]], columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """The entries with their labels in block letters.

    Nothing where they do not all fit.
    """
    letters = [bigtext(label, columns // 2, 1, glyphs) for label, _ in entries] if columns >= LETTERS_FROM and glyphs.upper else []
    if not letters or not all(letters):
        return ()
    wide = max(cell_len(row) for label in letters for row in label) + LETTERS_GAP
    groups: list[list[Line]] = []
    for (_, words), label in zip(entries, letters, strict=True):
        said = wrap((Span(words),), columns - wide)
        if len(said) > len(label):
            return ()
        middle = (len(label) - len(said)) // 2
        beside = [
            (),
        ] * middle + list(said)
        groups.append([(Span(row.ljust(wide), "strong"), *(beside[at] if at < len(beside) else ())) for at, row in enumerate(label)])
    return in_rows(groups, rows) if sum(map(len, groups)) + len(groups) - 1 <= rows else ()


def names_picture(names: Sequence[str]) -> SlideDrawing:
    """Names in a row, where there is no room for what they say."""

    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        return wrap((Span(", ".join(names)),), min(columns, TEXT))

    return draw


def numbered_picture(entries: Sequence[tuple[str, str]], *, some: bool = False) -> SlideDrawing:
    """Numbered texts, each with a few words on the right; with `some`, those that fit."""

    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        right = max((cell_len(end) for _, end in entries), default=0)
        groups = []
        for number, (text, end) in enumerate(entries, 1):
            wrapped = wrap((Span(text),), max(10, min(columns, TEXT + 24) - right - 5))
            first = (Span(f"{number}  ", "accent"), *wrapped[0])
            gap = max(2, min(columns, TEXT + 30) - sum(cell_len(span.text) for span in first) - cell_len(end))
            groups.append([(*first, Span(" " * gap), Span(end, "quiet")), *((Span("   "), *row) for row in wrapped[1:])])
        fitting = [at for at in range(1, len(groups) + 1) if sum(map(len, groups[:at])) <= rows]
        return in_rows(groups[: fitting[-1]] if some and fitting else groups, rows)

    return draw


def in_rows(groups: Sequence[Sequence[Line]], rows: int) -> tuple[Line, ...]:
    """Entries below each other.

    With empty rows between where there is room. In less than there is for all, they are drawn nevertheless: the layout finds room, or
    shows a slide without them.
    """
    total = sum(map(len, groups))
    gap = max(0, min(WIDEST_GAP, (rows - total) // max(1, len(groups) - 1)))
    lines: list[Line] = []
    for at, group in enumerate(groups):
        lines += [*([BLANK] * (gap if at else 0)), *group]
    return tuple(lines)


def _entry(label: str, words: str, wide: int, columns: int) -> list[Line]:
    left = wrap((Span(label, "strong"),), wide) if label else ()
    right = wrap((Span(words),), max(8, columns - wide - 3))
    found: list[Line] = []
    for row in range(max(len(left), len(right))):
        name = left[row] if row < len(left) else ()
        gap = Span(" " * (wide - sum(cell_len(span.text) for span in name) + 3))
        found.append((*name, gap, *(right[row] if row < len(right) else ())))
    return found
