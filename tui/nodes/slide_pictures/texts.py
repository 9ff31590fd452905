"""Words as a picture: a text at length, or a list."""

import re
from collections.abc import Sequence
from math import isqrt

from tui.analysis.chance import CHANCE
from tui.nodes.slide_content import SlideDrawing
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.spans import BLANK, Line, Span, width
from tui.text.wrapping import even_rows, wrap

from .boxes import TALL, VERY_TALL, side_by_side
from .lettered import WIDEST, lettered_entries

TEXT, NUMBERED, LABELLED = 76, 106, 110
"""The longest line of a text in cells, of a numbered one with the words on its right, and of one with a label."""
ONE_ROW = 160
"""The longest line of numbered texts where each then stands on one row."""
LABELS = 3
"""The part of the width that labels may take beside long words, as one in so many."""
SPREAD_GAP = 3
"""The most empty rows between entries that are spread over the height."""
MUCH_ROOM, WIDEST_GAPS = 4, ((40, 7), (36, 6), (30, 4), (24, 3), (0, 2))
"""The rows for each gap from which it is as wide as can be, and how wide that is in a picture of so many rows."""
LABEL_GAP = 3
"""The cells between a label and its words."""
LABELS_ALONE = 8
"""One entry in so many may be a label alone, so that the others keep their words."""
CLAUSE_END = re.compile("[,;] (?!met|missed)")
TARGET_OF = re.compile("([,;] target) [^;]+?, (?=met|missed)")
RESULTS = re.compile(rf"\b(?:{CHANCE}|met|missed)\b")
IN_BRACKETS = re.compile(r" \([^()]*\)")
IN_TIME = re.compile(r" in (?:the \w+ (?:quarter|half)|(?:[A-Z][a-z]+ )?[12][0-9]{3}(?:/[0-9]{2})?(?: so far)?)(?=[,;]|$)")
"""When a figure is of, at the end of a clause: ` in 2019/20`, ` in the fourth quarter`."""
NAME_GAP = 4
"""The cells between the columns of names."""
WIDE, GRID_GAP = 100, 6
"""The columns from which entries that have no room in one column stand in two, and the cells between these."""


def text_picture(text: str) -> SlideDrawing:
    """A text in lines that can be read across a room."""

    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        return wrap((Span(text),), min(columns, TEXT))

    return draw


def labelled_picture(entries: Sequence[tuple[str, str]], *, contents: bool = False, first: bool = False) -> SlideDrawing:
    """Labels and words beside them, with empty rows between where there is room.

    In one column at every size, but for many entries on a wide slide that have no room in one. The `contents` of a title slide are spread
    over the height; only on the widest slides, where the title is far larger, are they in block letters. With `first` what stands before a
    comma may be in block letters above the rest.
    """

    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        if (not contents or columns >= WIDEST) and (
            lettered := lettered_entries(entries, columns, rows, glyphs, labels=contents, first=first, small=contents)
        ):
            return in_rows(lettered, rows, spread=contents)
        groups = _beside(entries, min(columns, LABELLED))
        if columns >= WIDE and (high := sum(map(len, groups))) + len(groups) > rows:
            half = (columns - GRID_GAP) // 2
            halves = _beside(entries, half)
            # Entries that wrap only in halves stand in one column, closer to each other.
            if high > rows or sum(map(len, halves)) <= high:
                return _halves(halves, half, rows)
        lines = in_rows(groups, rows, spread=contents)
        # Entries that are far apart are as far from the sentence.
        return (BLANK, *lines) if contents and 2 * len(groups) < len(lines) < rows else lines

    return draw


def _beside(entries: Sequence[tuple[str, str]], columns: int) -> list[list[Line]]:
    """Labels in a column, and the words of each beside it."""
    longest = max((cell_len(label) for label, _ in entries), default=0)
    word = max((cell_len(word) for label, _ in entries for word in label.split()), default=0)
    # Labels do not wrap where the words beside them leave room.
    spare = columns - LABEL_GAP - max((cell_len(words) for _, words in entries), default=0)
    wide = min(longest, max(columns // LABELS, word, spare))
    return [_entry(label, words, wide, columns) for label, words in entries]


def _halves(entries: Sequence[Sequence[Line]], each: int, rows: int) -> tuple[Line, ...]:
    """Entries in two columns, two in a row."""
    drawn = [[(*line, Span(" " * (each - width(line)))) for line in entry] for entry in entries]
    return in_rows([side_by_side(drawn[at : at + 2], GRID_GAP) for at in range(0, len(drawn), 2)], rows)


def run_in_picture(entries: Sequence[tuple[str, str]], *, apart: bool = False) -> SlideDrawing:
    """Each label in front of its words, which use the whole width.

    With `apart` nothing where there is no room for empty rows between them.
    """

    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        groups = [wrap((Span(label, "accent"), Span(f": {words}")), columns, 2) for label, words in entries]
        crowded = sum(map(len, groups)) + len(groups) - 1 > rows
        return () if apart and crowded else in_rows(groups, rows)

    return draw


def brief_pictures(entries: Sequence[tuple[str, str]]) -> tuple[SlideDrawing, SlideDrawing]:
    """Labels with as many clauses as one row holds, or else the labels."""
    return _in_clauses(entries), names_picture([label or words for label, words in entries])


def _in_clauses(entries: Sequence[tuple[str, str]]) -> SlideDrawing:
    """Each entry on one row, up to a comma or a semicolon.

    One that has no room for its first clause is a label alone; nothing where those are more than one in `LABELS_ALONE`.
    """

    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        wide = max((cell_len(label) for label, _ in entries), default=0) + LABEL_GAP
        kept = [_first_clauses(words, columns - wide) for _, words in entries]
        if len(entries) > rows or kept.count("") * LABELS_ALONE > len(kept):
            return ()
        lines = [[(Span(label.ljust(wide), "accent"), Span(words))] for (label, _), words in zip(entries, kept, strict=True)]
        return in_rows(lines, rows)

    return draw


def _first_clauses(words: str, cells: int) -> str:
    """As many clauses of a text as fit; empty where the first one does not.

    The figure of a target, what is in brackets and the time of a figure give way to the words that a change could be chance and that a
    target was met or missed.
    """
    ways = [words, TARGET_OF.sub(r"\1 ", words), TARGET_OF.sub(", ", words)]
    ways += [pattern.sub("", way) for pattern in (IN_BRACKETS, IN_TIME) for way in ways]
    fitted = [_clauses_within(way, cells) for way in ways]
    return max(fitted, key=lambda found: (bool(found), len(RESULTS.findall(found))))


def _clauses_within(words: str, cells: int) -> str:
    ends = [*(match.start() for match in CLAUSE_END.finditer(words)), len(words)]
    return next((words[:end] for end in reversed(ends) if cell_len(words[:end]) <= cells), "")


def names_picture(names: Sequence[str]) -> SlideDrawing:
    """Names one below the other, in as many columns as the rows need.

    In one row of text where even these do not fit.
    """

    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        if lettered := lettered_entries([(name, "") for name in names], columns, rows, glyphs):
            return in_rows(lettered, rows)
        wide = max(map(cell_len, names), default=0) + NAME_GAP
        across = max(1, (columns + NAME_GAP) // wide)
        if columns >= WIDE:
            # Names that fill a wide slide stand in about as many columns as rows.
            across = min(across, isqrt(max(0, len(names) - 1)) + 1)
            wide = columns // across
            down = -(-len(names) // across)
        else:
            down = max(-(-len(names) // across), min(rows // 2, len(names)))
        # Columns of about one height: no name stands alone beside a column of three.
        down = -(-len(names) // -(-len(names) // down)) if down else 0
        if down > rows:
            return wrap((Span(", ".join(names)),), min(columns, TEXT))
        lines = [tuple(Span(name.ljust(wide), "strong") for name in names[at::down]) for at in range(down)]
        return in_rows([[line] for line in lines], rows if columns >= WIDE else min(rows, 2 * down))

    return draw


def numbered_picture(entries: Sequence[tuple[str, str]], *, rest: str = "") -> SlideDrawing:
    """Numbered texts, each with a few words on the right.

    With `rest` those that fit; its place is taken by the number of the others.
    """
    right = max((cell_len(end) for _, end in entries), default=0)

    def numbered(number: int, text: str, end: str, columns: int) -> list[Line]:
        wrapped = wrap((Span(text),), max(10, columns - (cell_len(end) + 5 if end else 3)))
        first: Line = (Span(f"{number}  ", "accent"), *wrapped[0])
        ending = (Span(" " * max(2, columns - width(first) - cell_len(end))), Span(end, "quiet")) if end else ()
        return [(*first, *ending), *((Span("   "), *row) for row in wrapped[1:])]

    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        on_one_row = max((cell_len(text) for text, _ in entries), default=0) + 3 + (right + 2 if right else 0)
        most = min(columns, max(NUMBERED, on_one_row) if on_one_row <= min(columns, ONE_ROW) else NUMBERED)
        groups = [numbered(number, *entry, most) for number, entry in enumerate(entries, 1)]
        fitting = [at for at in range(1, len(groups)) if sum(map(len, groups[:at])) + 1 <= rows]
        if rest and fitting and sum(map(len, groups)) > rows:
            left_out: Line = (Span(f"   {rest.format(len(groups) - fitting[-1])}", "quiet"),)
            return in_rows([*groups[: fitting[-1]], [left_out]], rows)
        return in_rows(groups, rows)

    return draw


def in_rows(groups: Sequence[Sequence[Line]], rows: int, *, spread: bool = False) -> tuple[Line, ...]:
    """Entries below each other.

    With empty rows between where there is room, half of those that there are, more in a very tall picture, or with `spread` all. In less
    than there is for all, they are drawn nevertheless: the layout finds room, or shows a slide without them.
    """
    total = sum(map(len, groups))
    spare = (rows - total) // max(1, len(groups) - 1)
    widest = next(gap for least, gap in WIDEST_GAPS if rows >= least)
    if rows < TALL and total == len(groups) and not spread:
        widest = 1  # Lines stand together.
    roomy = spare * 2 // 3 if rows >= VERY_TALL else spare // 2
    gap = min(widest, SPREAD_GAP, max(0, spare)) if spread else min(widest, roomy) if spare >= MUCH_ROOM else min(1, max(0, spare))
    lines: list[Line] = []
    for at, group in enumerate(groups):
        lines += [*([BLANK] * (gap if at else 0)), *group]
    return tuple(lines)


def _entry(label: str, words: str, wide: int, columns: int) -> list[Line]:
    left = wrap((Span(label, "accent"),), wide) if label else ()
    right = even_rows((Span(words),), max(8, columns - wide - 3))
    found: list[Line] = []
    for row in range(max(len(left), len(right))):
        name = left[row] if row < len(left) else ()
        gap = Span(" " * (wide - sum(cell_len(span.text) for span in name) + 3))
        found.append((*name, gap, *(right[row] if row < len(right) else ())))
    return found
