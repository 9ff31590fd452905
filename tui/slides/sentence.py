"""The sentence of a slide, larger than the rest where the terminal can."""

from typing import NamedTuple

from tui.text.cells import cell_len
from tui.text.spans import BLANK, Line, Span, plain
from tui.text.wrapping import even_rows

ZOOM, ZOOMED_LINES = 2, 2
"""How much larger the terminal draws the sentence itself, and the most lines of one."""
SENTENCE_MEASURE = 84
"""The longest line of a plain sentence in cells."""


class SentenceForm(NamedTuple):
    """One way to draw the sentence.

    `zoomed` has its lines where the terminal draws them larger, over empty rows.
    """

    lines: tuple[Line, ...] = ()
    zoomed: tuple[str, ...] = ()


def sentence_forms(sentence: str, columns: int, *, zoom: bool) -> list[SentenceForm]:
    """The sentence from large to small, the last in plain bold."""
    if not sentence:
        return [SentenceForm()]
    forms = []
    if zoom and (larger := _zoomed(sentence, columns)):
        forms.append(SentenceForm((BLANK,) * (ZOOM * len(larger)), larger))
    return [*forms, SentenceForm(even_rows((Span(sentence, "strong"),), min(columns, SENTENCE_MEASURE)))]


def _zoomed(sentence: str, columns: int) -> tuple[str, ...]:
    """The lines of a sentence drawn larger; none where two do not hold it."""
    rows = even_rows((Span(sentence),), columns // ZOOM)
    lines = tuple(plain(row).strip() for row in rows)
    return lines if len(lines) <= ZOOMED_LINES and max(map(cell_len, lines)) * ZOOM <= columns else ()
