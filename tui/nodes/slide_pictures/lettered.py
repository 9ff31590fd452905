"""Entries of a list with one column in block letters, where a slide has room."""

from collections.abc import Iterator, Sequence

from tui.charts.bigtext import big_lines, bigtext
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.spans import BLANK, Line, Span, plain, width
from tui.text.wrapping import even_rows, wrap

from .boxes import BORDER, SlideBox

WIDE, WIDEST = 100, 150
"""The columns from which there are block letters, and those from which they may be doubled: they stay smaller than the headline's."""
LETTERS_GAP = 4
"""The cells between a label and its words."""
BOX_GAP = 2
"""The cells between two boxes."""
BESIDE_MEASURE = 84
"""The longest line of text beside a title in block letters."""
NARROWEST = 34
"""The fewest cells of words beside a label in block letters."""


def lettered_entries(
    entries: Sequence[tuple[str, str]],
    columns: int,
    rows: int,
    glyphs: Glyphs,
    *,
    labels: bool = False,
    first: bool = False,
    small: bool = False,
) -> list[list[Line]]:
    """Labels and words, of which the words are in block letters, or names without any.

    With `labels` these are: what is large is what a slide says, and not what it calls it. With `first` only what stands before a comma is
    where not all has room, and the rest is below. `small` letters are never doubled. Nothing where these have no room, or where the words
    beside would be higher than the letters.
    """
    labelled = [entry for entry in entries if entry[0]]
    if columns < WIDE or not glyphs.upper or not labelled:
        return []
    of_labels = labels or not any(words for _, words in labelled)
    for scale in (2, 1) if columns >= WIDEST and not small else (1,):
        groups = _labels(entries, scale, columns, glyphs) if of_labels else _words(entries, scale, columns, glyphs)
        groups = groups or (_first_words(entries, scale, columns, glyphs) if first and not of_labels else [])
        if groups and sum(map(len, groups)) + (scale - 1) * (len(groups) - 1) <= rows:
            return groups
    return []


def lettered_figure(text: str, columns: int, glyphs: Glyphs) -> tuple[str, ...]:
    """A figure in block letters, with a sign such as `[p]` in small ones beside it.

    Nothing where it has no room.
    """
    figure, bracket, sign = text.partition(" [")
    rows = bigtext(figure, columns, 1, glyphs)
    beside = [f" [{sign}" if bracket and at == len(rows) // 2 else "" for at in range(len(rows))]
    wide = max(map(cell_len, rows), default=0)
    return tuple(f"{row}{' ' * (wide - cell_len(row))}{small}" if small else row for row, small in zip(rows, beside, strict=True))


def titled_large(found: Sequence[SlideBox], columns: int, across: int, glyphs: Glyphs, *, indent: int = 0) -> Iterator[list[SlideBox]]:
    """Boxes with their titles in block letters inside them, from roomy to tight.

    None where a title has no room beside those of the other boxes `across` these columns, after an `indent`.
    """
    room = (columns - indent - BOX_GAP * (across - 1)) // across - BORDER
    for scale, most in ((2, 1), (2, 2), (1, 1), (1, 2)) if glyphs.upper and columns >= WIDE else ():
        drawn = [big_lines(each.title, room, scale, glyphs, most) for each in found]
        if all(drawn):
            high = max(map(len, drawn))
            # Words stand in one row below letters of one size, but right below the largest.
            level = high if scale == 1 else 0
            titles = [tuple((Span(row, "strong"),) for row in (*rows, *[""] * (level - len(rows)))) for rows in drawn]
            for above, below in ((1, 1), (0, 1), (0, 0)):
                padded = [(*[BLANK] * above, *title, *[BLANK] * below) for title in titles]
                yield [each._replace(title="", drawn=lines) for each, lines in zip(found, padded, strict=True)]


def titled_beside(found: Sequence[SlideBox], columns: int, glyphs: Glyphs, *, indent: int = 0) -> Iterator[list[SlideBox]]:
    """Boxes below each other: their titles in block letters, their text beside.

    Where a box has several lines the first is in block letters too, if those of all have room. None where the text has too little.
    """
    room = columns - indent - BORDER
    for scale in (2, 1) if glyphs.upper and columns >= WIDEST else ():
        titles = [bigtext(each.title, room, scale, glyphs) for each in found]
        wide = max(len(row) for rows in titles for row in rows or ("",))
        left = min(room - wide - LETTERS_GAP, BESIDE_MEASURE)
        if not all(titles) or left < NARROWEST:
            continue
        names = [bigtext(plain(each.lines[0]), room - wide - LETTERS_GAP, 1, glyphs) if len(each.lines) > 1 else () for each in found]
        drawn = []
        for each, rows, name in zip(found, titles, names, strict=True):
            first: list[Line] = [(Span(row, "strong"),) for row in name] if all(names) else []
            beside = [*first, *(row for line in each.lines[bool(first) :] for row in wrap(line, left))]
            drawn.append((BLANK, *_side_by_side([(Span(row, "strong"),) for row in rows], beside, wide), BLANK))
        yield [each._replace(title="", lines=(), drawn=lines) for each, lines in zip(found, drawn, strict=True)]


def _labels(entries: Sequence[tuple[str, str]], scale: int, columns: int, glyphs: Glyphs) -> list[list[Line]]:
    """Labels in block letters; nothing where the words have too little room."""
    drawn = [bigtext(label, columns, scale, glyphs) for label, _ in entries]
    wide = max(len(row) for rows in drawn for row in rows or ("",))
    room = columns - wide - LETTERS_GAP
    if not all(rows or not label for rows, (label, _) in zip(drawn, entries, strict=True)):
        return []
    if any(words for _, words in entries) and room < NARROWEST:
        return []
    beside = [even_rows((Span(words),), room) if words else () for _, words in entries]
    if any(len(words) > len(rows) for words, rows in zip(beside, drawn, strict=True) if rows):
        return []
    lettered = [[(Span(row, "strong"),) for row in rows] for rows in drawn]
    return [_side_by_side(left, right, wide) for left, right in zip(lettered, beside, strict=True)]


def _words(entries: Sequence[tuple[str, str]], scale: int, columns: int, glyphs: Glyphs) -> list[list[Line]]:
    """Words in block letters beside their labels; those without a label in text."""
    wide = max(cell_len(label) for label, _ in entries)
    room = columns - wide - LETTERS_GAP
    drawn = [bigtext(words, room, scale, glyphs) if label else () for label, words in entries]
    if not all(rows or not label for rows, (label, _) in zip(drawn, entries, strict=True)):
        return []
    found = list[list[Line]]()
    for rows, (label, words) in zip(drawn, entries, strict=True):
        right = [(Span(row, "strong"),) for row in rows] if label else list(wrap((Span(words),), room))
        found.append(_side_by_side([(Span(label, "accent"),)] if label else [], right, wide))
    return found


def _first_words(entries: Sequence[tuple[str, str]], scale: int, columns: int, glyphs: Glyphs) -> list[list[Line]]:
    """What stands before the first comma in block letters, and the rest in text below."""
    parted = [(label, words.partition(", ")) for label, words in entries]
    groups = _words([(label, found[0]) for label, found in parted], scale, columns, glyphs)
    wide = max(cell_len(label) for label, _ in entries) + LETTERS_GAP
    # Letters of an odd number of half rows leave half a row below them.
    apart = [BLANK] * (scale % 2 == 0)
    below = [
        [*apart, *((Span(" " * wide), *row) for row in wrap((Span(rest),), columns - wide))] if rest else [] for _, (_, _, rest) in parted
    ]
    return [[*group, *rest] for group, rest in zip(groups, below, strict=True)] if groups else []


def _side_by_side(left: Sequence[Line], right: Sequence[Line], wide: int) -> list[Line]:
    """Two texts, the lower one at the middle of the higher one."""
    high = max(len(left), len(right))
    # Letters of an odd height leave half a row below: their middle is above the middle row.
    above = [(high - len(text)) // 2 for text in (left, right)]
    found: list[Line] = []
    for row in range(high):
        first, second = (text[row - top] if 0 <= row - top < len(text) else () for text, top in zip((left, right), above, strict=True))
        found.append((*first, Span(" " * (wide + LETTERS_GAP - width(first))), *second) if second else first)
    return found
