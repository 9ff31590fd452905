"""Words as a picture: a text at length, or a list."""

import re
from collections.abc import Sequence

from tui.charts.bigtext import big_sentence
from tui.nodes.slide_content import SlideDrawing
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.spans import BLANK, Line, Span, SpanRole
from tui.text.wrapping import wrap

from .lettered import LETTER_ROWS, lettered_names

TEXT = 76
"""The longest line of a text in cells."""
LABELS, WIDEST_GAP = 3, 3
"""The part of the width that labels may take, as one in so many; the most empty rows between entries."""

LABEL_GAP = 3
"""The cells between a label and its words."""
CLAUSE_END = re.compile("[,;] ")
NAME_GAP = 4
"""The cells between the columns of names."""
LETTERS_FROM, LETTERS_GAP = 70, 4
"""The columns from which labels and words are in block letters, and the cells between them."""
DOUBLED_FROM = 150
"""The columns from which they may be doubled."""
MOST_LETTER_LINES = 3
"""The most lines of a text in block letters."""


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
        longest = max((cell_len(label) for label, _ in entries), default=0)
        word = max((cell_len(word) for label, _ in entries for word in label.split()), default=0)
        wide = min(longest, max(columns // LABELS, word))
        return in_rows([_entry(label, words, wide, columns) for label, words in entries], rows)

    return draw


def grand_pictures(entries: Sequence[tuple[str, str]]) -> tuple[SlideDrawing, ...]:
    """Labels and words in block letters, or else the words alone."""
    return grand_picture(entries), _stacked(entries)


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
        lines = [[(Span(label.ljust(wide), "strong"), Span(words))] for (label, _), words in zip(entries, kept, strict=True)]
        return in_rows(lines, rows)

    return draw


def _first_clauses(words: str, cells: int) -> str:
    """As many clauses of a text as fit; empty where the first one does not."""
    ends = [*(match.start() for match in CLAUSE_END.finditer(words)), len(words)]
    return next((words[:end] for end in reversed(ends) if cell_len(words[:end]) <= cells), "")


def grand_picture(entries: Sequence[tuple[str, str]], role: SpanRole = "accent") -> SlideDrawing:
    """Labels and words in block letters; nothing where these do not fit.

    Doubled on a very wide slide, if there is room.
    """

    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        for scale in (2, 1) if columns >= DOUBLED_FROM else (1,) if columns >= LETTERS_FROM else ():
            if lines := _in_block_letters(entries, columns, rows, scale, glyphs, role):
                return lines
        return ()

    return draw


def _in_block_letters(
    entries: Sequence[tuple[str, str]], columns: int, rows: int, scale: int, glyphs: Glyphs, role: SpanRole
) -> tuple[Line, ...]:
    fitting: list[list[list[Line]]] = []
    for labels in lettered_names([label for label, _ in entries], columns, glyphs, scale):
        wide = max((cell_len(row) for label in labels for row in label), default=0) + LETTERS_GAP
        words = [in_letters(text, columns - wide, MOST_LETTER_LINES, glyphs, scale=scale) for _, text in entries]
        groups = [labelled_rows(label, text, wide, role) for label, text in zip(labels, words, strict=True)]
        if all(words) and sum(map(len, groups)) <= rows:
            fitting.append(groups)
    apart = (groups for groups in fitting if sum(map(len, groups)) + len(groups) <= rows)
    # Without an empty row between them, entries of several lines run together: only where text would be very small.
    crowded = (groups for groups in fitting if scale == 1 and (columns >= DOUBLED_FROM or _short(groups)))
    chosen = next(apart, next(crowded, []))
    return in_rows(chosen, rows) if chosen else ()


def _short(groups: Sequence[Sequence[Line]]) -> bool:
    """Whether every other entry of block letters has one line at least."""
    return 2 * sum(map(len, groups)) <= 3 * LETTER_ROWS * len(groups)


def _stacked(entries: Sequence[tuple[str, str]]) -> SlideDrawing:
    """Each label above its words in block letters; nothing where these do not fit."""

    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        words = [in_letters(text, columns, MOST_LETTER_LINES, glyphs) for _, text in entries] if columns >= LETTERS_FROM else []
        if not words or not all(words):
            return ()
        groups = [[*([(Span(label, "accent"),)] if label else []), *text] for (label, _), text in zip(entries, words, strict=True)]
        return in_rows(groups, rows) if sum(map(len, groups)) + len(groups) - 1 <= rows else ()

    return draw


def in_letters(text: str, columns: int, most: int, glyphs: Glyphs, role: SpanRole = "plain", scale: int = 1) -> tuple[Line, ...]:
    """A text in block letters on at most so many lines; nothing where it does not fit."""
    return tuple((Span(row, role),) if row else BLANK for row in big_sentence(text, columns, most, glyphs, scale))


def labelled_rows(label: Sequence[str], lines: Sequence[Line], wide: int, role: SpanRole = "strong") -> list[Line]:
    """A label of several rows in front of lines, which begin at its first row."""
    rows = max(len(label), len(lines))
    return [(Span((label[at] if at < len(label) else "").ljust(wide), role), *(lines[at] if at < len(lines) else ())) for at in range(rows)]


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

    With `rest` those that fit; its place is taken by the number of the others.
    """

    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        right = max((cell_len(end) for _, end in entries), default=0)
        groups = []
        for number, (text, end) in enumerate(entries, 1):
            wrapped = wrap((Span(text),), max(10, min(columns, TEXT + 24) - (right + 5 if right else 3)))
            first = (Span(f"{number}  ", "accent"), *wrapped[0])
            gap = max(2, min(columns, TEXT + 30) - sum(cell_len(span.text) for span in first) - cell_len(end))
            ending = (Span(" " * gap), Span(end, "quiet")) if end else ()
            groups.append([(*first, *ending), *((Span("   "), *row) for row in wrapped[1:])])
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
    left = wrap((Span(label, "strong"),), wide) if label else ()
    right = wrap((Span(words),), max(8, columns - wide - 3))
    found: list[Line] = []
    for row in range(max(len(left), len(right))):
        name = left[row] if row < len(left) else ()
        gap = Span(" " * (wide - sum(cell_len(span.text) for span in name) + 3))
        found.append((*name, gap, *(right[row] if row < len(right) else ())))
    return found
