"""The sentence of a slide, larger than the rest where the terminal can."""

from typing import NamedTuple

from tui.charts.bigtext import big_lines
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.spans import BLANK, Line, Span, plain
from tui.text.wrapping import even_rows

ZOOM, ZOOMED_LINES = 2, 2
"""How much larger the terminal draws the sentence itself, and the most lines of one."""
SENTENCE_MEASURE = 84
"""The longest line of a plain sentence in cells."""
LETTERED_FROM, LETTERED_LINES = 90, 3
"""The columns from which a sentence without a picture is in block letters, and the most lines of one."""
TEXT_LETTERED_FROM, TEXT_LETTERED_LINES = 150, 4
"""The same of a text that has no sentence above it."""


class SentenceForm(NamedTuple):
    """One way to draw the sentence.

    `zoomed` has its lines where the terminal draws them larger, over empty rows.
    """

    lines: tuple[Line, ...] = ()
    zoomed: tuple[str, ...] = ()


def sentence_forms(sentence: str, columns: int, glyphs: Glyphs, *, zoom: bool, alone: bool) -> list[SentenceForm]:
    """The sentence from large to small, the last in plain bold.

    One that stands `alone`, without a picture, is in block letters on a wide slide.
    """
    if not sentence:
        return [SentenceForm()]
    forms = []
    if zoom and (larger := _zoomed(sentence, columns)):
        forms.append(SentenceForm((BLANK,) * (ZOOM * len(larger)), larger))
    if alone and columns >= LETTERED_FROM and (letters := _lettered(sentence, columns, glyphs, LETTERED_LINES)):
        forms.append(SentenceForm(letters))
    return [*forms, SentenceForm(even_rows((Span(sentence, "strong"),), min(columns, SENTENCE_MEASURE)))]


def lettered_text(text: Line, columns: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """A text in block letters, for a slide that has little else.

    Nothing where it does not fit.
    """
    return _lettered(plain(text), columns, glyphs, TEXT_LETTERED_LINES) if columns >= TEXT_LETTERED_FROM else ()


def _lettered(text: str, columns: int, glyphs: Glyphs, most: int) -> tuple[Line, ...]:
    return tuple((Span(row, "strong"),) if row else BLANK for row in big_lines(text, columns, 1, glyphs, most))


def _zoomed(sentence: str, columns: int) -> tuple[str, ...]:
    """The lines of a sentence drawn larger; none where two do not hold it."""
    rows = even_rows((Span(sentence),), columns // ZOOM)
    lines = tuple(plain(row).strip() for row in rows)
    return lines if len(lines) <= ZOOMED_LINES and max(map(cell_len, lines)) * ZOOM <= columns else ()
