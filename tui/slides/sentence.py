"""The sentence of a slide, larger than the rest where the terminal can."""

from typing import NamedTuple

from tui.charts.bigtext import big_sentence
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.spans import BLANK, Line, Span, plain
from tui.text.wrapping import wrap

BLOCK_FROM, BLOCK_LINES = 90, 2
"""The columns of a slide from which its sentence is in block letters beside a picture, and their most lines."""
DOUBLED_FROM, TALL_ROOM, DOUBLED_LINES = 150, 50, 3
"""The columns and rows of a slide from which those letters are doubled, and their most lines."""
ZOOM = 2
"""How much larger the terminal draws the sentence itself."""
SENTENCE_MEASURE = 84
"""The longest line of a plain sentence in cells."""


class SentenceForm(NamedTuple):
    """One way to draw the sentence.

    `zoomed` has its lines where the terminal draws them larger, over empty rows.
    """

    lines: tuple[Line, ...] = ()
    zoomed: tuple[str, ...] = ()


def sentence_forms(sentence: str, columns: int, rows: int, glyphs: Glyphs, *, zoom: bool, alone: bool = False) -> list[SentenceForm]:
    """The sentence from large to small, the last in plain bold.

    `alone` says that the slide has no picture: the sentence then takes the room of one.
    """
    if not sentence:
        return [SentenceForm()]
    forms = []
    if zoom and (larger := _zoomed(sentence, columns)):
        forms.append(SentenceForm((BLANK,) * (ZOOM * len(larger)), larger))
    else:
        blocks = (big_sentence(sentence, columns, most, glyphs, scale) for scale, most in _sizes(columns, rows, alone=alone))
        forms += [SentenceForm(tuple((Span(row, "strong"),) if row else BLANK for row in found)) for found in blocks if found]
    return [*forms, SentenceForm(even_rows((Span(sentence, "strong"),), min(columns, SENTENCE_MEASURE)))]


def _sizes(columns: int, rows: int, *, alone: bool) -> list[tuple[int, int]]:
    """The scales of block letters to try, each with the most lines of it."""
    if alone:
        return [(scale, rows) for scale in ((3, 2, 1) if columns >= DOUBLED_FROM else (2, 1))]
    if columns < BLOCK_FROM:
        return []
    single = (1, BLOCK_LINES)
    return [(2, DOUBLED_LINES), single] if columns >= DOUBLED_FROM and rows >= TALL_ROOM else [single]


def _zoomed(sentence: str, columns: int) -> tuple[str, ...]:
    """The lines of a sentence drawn larger; none where two do not hold it."""
    rows = even_rows((Span(sentence),), columns // ZOOM)
    lines = tuple(plain(row).strip() for row in rows)
    return lines if len(lines) <= BLOCK_LINES and max(map(cell_len, lines)) * ZOOM <= columns else ()


def even_rows(line: Line, cells: int) -> tuple[Line, ...]:
    """Wrap a line to as few rows as possible, all about equally long.

    No word stands alone on the last row.
    """
    rows = wrap(line, cells)
    if len(rows) < 2:
        return rows
    least = min(cells, -(-cell_len(plain(line)) // len(rows)))
    return next(tried for narrower in range(least, cells + 1) if len(tried := wrap(line, narrower)) == len(rows))
