"""Words as a picture: a text at length, or a list."""

import re
from collections.abc import Sequence
from itertools import zip_longest

from tui.charts.bigtext import big_sentence
from tui.nodes.slide_content import SlideDrawing
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.spans import BLANK, Line, Span, SpanRole, width
from tui.text.wrapping import wrap

from .boxes import side_by_side
from .lettered import lettered_names

TEXT, NUMBERED = 76, 106
"""The longest line of a text in cells, and of a numbered one with the words on its right."""
LABELS, WIDEST_GAP = 3, 3
"""The part of the width that labels may take, as one in so many; the most empty rows between entries."""

LABEL_GAP = 3
"""The cells between a label and its words."""
CLAUSE_END = re.compile("[,;] ")
NAME_GAP = 4
"""The cells between the columns of names."""
LETTERS_FROM, LETTERS_GAP = 70, 4
"""The columns from which labels and words are in block letters, and the cells between them."""
WIDE, VERY_WIDE = 100, 150
"""The columns from which texts may stand side by side, and from which they do and letters may be doubled."""
MOST_ACROSS, EVEN, GRID_GAP = 3, (2, 4), 6
"""The most texts side by side, the numbers of texts of which two are, and the cells between them."""


def text_picture(text: str) -> SlideDrawing:
    """A text in lines that can be read across a room."""

    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        return wrap((Span(text),), min(columns, TEXT))

    return draw


def labelled_picture(entries: Sequence[tuple[str, str]]) -> SlideDrawing:
    """Labels and words beside them, with empty rows between where there is room.

    On a very wide slide the words stand below their labels, in columns; on a wide one there are two columns where many entries have no
    room.
    """

    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        if columns >= VERY_WIDE:
            across = max(1, min(len(entries), 2 if len(entries) in EVEN else MOST_ACROSS))
            return _in_grid([_card(*entry, _column(columns, across)) for entry in entries], across, columns, rows)
        groups = _beside(entries, columns)
        if columns >= WIDE and sum(map(len, groups)) + len(groups) > rows:
            return _in_grid(_beside(entries, _column(columns, 2)), 2, columns, rows)
        return in_rows(groups, rows)

    return draw


def _beside(entries: Sequence[tuple[str, str]], columns: int) -> list[list[Line]]:
    """Labels in a column, and the words of each beside it."""
    longest = max((cell_len(label) for label, _ in entries), default=0)
    word = max((cell_len(word) for label, _ in entries for word in label.split()), default=0)
    wide = min(longest, max(columns // LABELS, word))
    return [_entry(label, words, wide, columns) for label, words in entries]


def _card(label: str, words: str, columns: int) -> tuple[Line, ...]:
    """A label above its words."""
    return (*(wrap((Span(label, "accent"),), columns) if label else ()), *wrap((Span(words, "strong"),), columns))


def _column(columns: int, across: int) -> int:
    """The cells of each of so many columns."""
    return (columns - GRID_GAP * (across - 1)) // across


def _in_grid(entries: Sequence[Sequence[Line]], across: int, columns: int, rows: int) -> tuple[Line, ...]:
    """Entries side by side, `across` in a row."""
    each = _column(columns, across)
    drawn = [[_padded(line, each) for line in entry] for entry in entries]
    return in_rows([side_by_side(drawn[at : at + across], GRID_GAP) for at in range(0, len(drawn), across)], rows)


def _padded(line: Line, columns: int) -> Line:
    return (*line, Span(" " * (columns - width(line))))


def brief_pictures(entries: Sequence[tuple[str, str]]) -> tuple[SlideDrawing, SlideDrawing]:
    """Labels with as many clauses as one row holds, or else the labels."""
    return _in_clauses(entries), names_picture([label or words for label, words in entries])


def _in_clauses(entries: Sequence[tuple[str, str]]) -> SlideDrawing:
    """Each entry on one row, up to a comma or a semicolon.

    Nothing where one has no room for its first clause.
    """

    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        wide = max((cell_len(label) for label, _ in entries), default=0) + LABEL_GAP
        kept = [_first_clauses(words, columns - wide) for _, words in entries]
        if len(entries) > rows or not all(kept):
            return ()
        lines = [[(Span(label.ljust(wide), "accent"), Span(words))] for (label, _), words in zip(entries, kept, strict=True)]
        return in_rows(lines, rows)

    return draw


def _first_clauses(words: str, cells: int) -> str:
    """As many clauses of a text as fit; empty where the first one does not."""
    ends = [*(match.start() for match in CLAUSE_END.finditer(words)), len(words)]
    return next((words[:end] for end in reversed(ends) if cell_len(words[:end]) <= cells), "")


def grand_picture(entries: Sequence[tuple[str, str]], role: SpanRole = "accent") -> SlideDrawing:
    """Labels and words in block letters, each entry on one line.

    Nothing where one does not fit. Doubled on a very wide slide, if there is room.
    """

    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        for scale in (2, 1) if columns >= VERY_WIDE else (1,) if columns >= LETTERS_FROM else ():
            labels = lettered_names([label for label, _ in entries], columns, glyphs, scale)
            wide = max((cell_len(row) for label in labels for row in label), default=0) + LETTERS_GAP
            words = [big_sentence(text, columns - wide, 1, glyphs, scale) for _, text in entries]
            if labels and all(words):
                groups = [_labelled_rows(*entry, wide, role) for entry in zip(labels, words, strict=True)]
                # Without an empty row between them, block letters of several entries run together.
                if sum(map(len, groups)) + len(groups) <= rows:
                    return in_rows(groups, rows)
        return ()

    return draw


def _labelled_rows(label: Sequence[str], words: Sequence[str], wide: int, role: SpanRole) -> list[Line]:
    """A label in front of words, both in block letters."""
    return [(Span(left.ljust(wide), role), Span(right)) for left, right in zip_longest(label, words, fillvalue="")]


def names_picture(names: Sequence[str]) -> SlideDrawing:
    """Names one below the other, in as many columns as the rows need.

    In one row of text where even these do not fit.
    """

    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        wide = max(map(cell_len, names), default=0) + NAME_GAP
        across = max(1, (columns + NAME_GAP) // wide)
        down = max(-(-len(names) // across), min(rows // 2, len(names)))
        if down > rows:
            return wrap((Span(", ".join(names)),), min(columns, TEXT))
        lines = [tuple(Span(name.ljust(wide), "strong") for name in names[at::down]) for at in range(down)]
        return in_rows([[line] for line in lines], min(rows, 2 * down))

    return draw


def numbered_picture(entries: Sequence[tuple[str, str]], *, rest: str = "") -> SlideDrawing:
    """Numbered texts, each with a few words on the right.

    Two stand in a row on a very wide slide. With `rest` those that fit; its place is taken by the number of the others.
    """
    right = max((cell_len(end) for _, end in entries), default=0)

    def numbered(number: int, text: str, end: str, columns: int) -> list[Line]:
        most = min(columns, NUMBERED)
        wrapped = wrap((Span(text),), max(10, most - (right + 5 if right else 3)))
        first: Line = (Span(f"{number}  ", "accent"), *wrapped[0])
        ending = (Span(" " * max(2, most - width(first) - cell_len(end))), Span(end, "quiet")) if end else ()
        return [(*first, *ending), *((Span("   "), *row) for row in wrapped[1:])]

    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        across = min(2, len(entries)) if columns >= VERY_WIDE else 1
        groups = [numbered(number, *entry, _column(columns, across)) for number, entry in enumerate(entries, 1)]
        if across > 1:
            return _in_grid(groups, across, columns, rows)
        fitting = [at for at in range(1, len(groups)) if sum(map(len, groups[:at])) + 1 <= rows]
        if rest and fitting and sum(map(len, groups)) > rows:
            left_out: Line = (Span(f"   {rest.format(len(groups) - fitting[-1])}", "quiet"),)
            return in_rows([*groups[: fitting[-1]], [left_out]], rows)
        return in_rows(groups, rows)

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
    left = wrap((Span(label, "accent"),), wide) if label else ()
    right = wrap((Span(words),), max(8, columns - wide - 3))
    found: list[Line] = []
    for row in range(max(len(left), len(right))):
        name = left[row] if row < len(left) else ()
        gap = Span(" " * (wide - sum(cell_len(span.text) for span in name) + 3))
        found.append((*name, gap, *(right[row] if row < len(right) else ())))
    return found
