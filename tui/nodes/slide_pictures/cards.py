"""Lists side by side in boxes, each box as high as its list."""

import re
from collections.abc import Sequence

from tui.charts.bigtext import LETTER_ROWS, bigtext
from tui.nodes.slide_story import Movement
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.spans import BLANK, Line, Span
from tui.text.wrapping import wrap

from .boxes import BORDER, SlideBox, box, side_by_side

CARD_GAPS = (2, 1)
"""The empty rows between two entries, those tried first."""
FIGURE_CLAIMED = re.compile(r"\S*\d\S*(?: \w+$)?")
"""The figure of what is claimed, with the word after it that ends it."""
BETWEEN_CARDS = 1
"""The cells between two boxes."""

ListCard = tuple[str, Sequence[Movement], bool]
"""The title of a list, its entries, and whether its box stands out."""


def list_cards(found: Sequence[ListCard], columns: int, rows: int, glyphs: Glyphs, *, large: bool = False) -> tuple[Line, ...]:
    """A box for each list, with an empty row around each entry.

    With `large` the figures are in block letters. Nothing where there is too little room.
    """
    wide = (columns - BETWEEN_CARDS * (len(found) - 1)) // len(found)
    drawn = [[_entry(each, wide - BORDER, glyphs, large=large) for each in entries] for _, entries, _ in found]
    if any(not lines for entries in drawn for lines in entries) or any(cell_len(title) + BORDER + 1 > wide for title, _, _ in found):
        return ()
    for gap in CARD_GAPS:
        boxes = [
            box(SlideBox(title, (), heavy, _spaced(entries, gap)), wide, 0, glyphs)
            for (title, _, heavy), entries in zip(found, drawn, strict=True)
        ]
        if max(map(len, boxes)) <= rows:
            return side_by_side(boxes, BETWEEN_CARDS)
    return ()


def _spaced(entries: Sequence[Sequence[Line]], gap: int) -> tuple[Line, ...]:
    """Entries with empty rows between, above and below them."""
    lines = [BLANK]
    for at, entry in enumerate(entries):
        lines += [*([BLANK] * (gap if at else 0)), *entry]
    return (*lines, BLANK)


def _entry(entry: Movement, columns: int, glyphs: Glyphs, *, large: bool) -> list[Line]:
    """A name with its figure at the right edge, or what is claimed of it below.

    Nothing where it has no room.
    """
    if not entry.figure:
        name, _, claimed = entry.name.partition(": ")
        if large and claimed and (beside := _claimed_large(name, claimed, columns, glyphs)):
            return beside
        return [*wrap((Span(name),), columns), *(wrap((Span(claimed, "strong"),), columns) if claimed else ())]
    before, _, number = entry.figure.rpartition(" ")
    letters = bigtext(number, columns, 1, glyphs) if large else (number,)
    right = max(map(len, letters), default=0)
    figure = f"{before} " if before else ""
    room = columns - cell_len(entry.name) - cell_len(figure) - right
    if not letters or room < 1:
        return []
    # The name stands at the middle of the letters.
    named: Line = (Span(entry.name), Span(" " * room), Span(figure, "strong"))
    blank: Line = (Span(" " * (columns - right)),)
    return [(*(named if at == len(letters) // 2 else blank), Span(row.ljust(right), "strong")) for at, row in enumerate(letters)]


def _claimed_large(name: str, claimed: str, columns: int, glyphs: Glyphs) -> list[Line]:
    """A name above what is claimed of it, with the figure of that in block letters.

    As high as other figures; nothing where it has no room.
    """
    found = FIGURE_CLAIMED.search(claimed)
    letters = bigtext(found[0], columns, 1, glyphs) if found else ()
    right, left = max(map(len, letters), default=0), max(map(cell_len, (name, claimed)))
    if left + right + 1 > columns:
        return []
    texts = [Span(name), Span(claimed, "strong"), *[Span("")] * (LETTER_ROWS - 2)]
    rows = letters or ("",) * LETTER_ROWS
    return [
        (text, Span(" " * (columns - right - cell_len(text.text))), Span(row.ljust(right), "strong"))
        for text, row in zip(texts, rows, strict=True)
    ]
