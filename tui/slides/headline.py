"""The headline of a slide, from the largest block letters down to plain bold.

The figure is in the accent colour, the words beside it are bold.
"""

from typing import NamedTuple

from tui.charts.bigtext import TITLE_LINES, big_lines, bigtext, capitals, on_base_line
from tui.charts.bigtext_shapes import BETWEEN_WORDS, dots_wide
from tui.nodes.slide_content import SlideContent
from tui.text.glyphs import Glyphs
from tui.text.spans import Line, Span
from tui.text.wrapping import wrap

DOUBLED, TREBLED = 90, 150
"""The columns of a slide from which letters are doubled, and trebled where it is also tall."""
TALL_FROM = 45
"""The rows of a slide from which letters may be trebled."""
TITLE_SLIDE_LINES, SMALLEST_TITLE_LINES = 3, 4
"""The most lines of the title of a report, which has no topic above it: more of them in the smallest letters."""
NARROW = 54
"""The columns below which a headline is plain bold, so that the picture has room."""


class HeadlineForm(NamedTuple):
    """One way to draw the headline; no lines where a slide has none."""

    lines: tuple[Line, ...] = ()


def headline_forms(face: SlideContent, columns: int, rows: int, glyphs: Glyphs) -> list[HeadlineForm]:
    """The headline from large to small, the last in plain bold.

    A headline that says no more than the title is not repeated: the first row has it.
    """
    figure = " ".join(part for part in (face.before, face.large) if part)
    if not figure:
        return [HeadlineForm()]
    forms = []
    for scale in _scales(columns, rows):
        most = _most_lines(face, figure, scale, glyphs)
        if lines := _block(figure, face.words, scale, columns, glyphs, most):
            forms.append(HeadlineForm(lines))
    unit = () if face.words or not face.unit else wrap((Span(face.unit, "quiet"),), columns)
    forms = [HeadlineForm((*form.lines, *unit)) for form in forms]
    words = face.words or face.unit
    spoken: Line = (*_parts(figure), *((Span(f" {words}", "strong"),) if words else ()))
    plain = () if figure.casefold() == face.title.casefold() and not words else wrap(spoken, columns)
    return [*(forms if columns >= NARROW else ()), HeadlineForm(plain)]


def _scales(columns: int, rows: int) -> tuple[int, ...]:
    if columns >= TREBLED and rows >= TALL_FROM:
        return (3, 2, 1)
    return (2, 1) if columns >= DOUBLED else (1,)


def _most_lines(face: SlideContent, figure: str, scale: int, glyphs: Glyphs) -> int:
    """The most lines of block letters.

    A figure has one. Without half rows, letters are nearly twice as high.
    """
    if not face.where and not glyphs.upper:
        return TITLE_LINES
    if not face.where:
        return SMALLEST_TITLE_LINES if scale == 1 else TITLE_SLIDE_LINES
    if any(sign.isdigit() for sign in figure):
        return 1
    return TITLE_SLIDE_LINES if scale == 1 and glyphs.upper else TITLE_LINES


def _block(figure: str, words: str, scale: int, columns: int, glyphs: Glyphs, most: int) -> tuple[Line, ...]:
    """Figure and words in block letters.

    Words that do not fit at the figure's size stay single, on its base line; those that do not fit at all are left out.
    """
    if not words:
        found = big_lines(figure, columns, scale, glyphs, most)
        return tuple(
            _cut(row, figure, scale) if len(found) == len(bigtext(figure, columns, scale, glyphs)) else (Span(row, "accent"),)
            for row in found
        )
    drawn = bigtext(figure, columns, scale, glyphs)
    if not drawn:
        return ()
    wide = max(map(len, drawn))
    for size in range(scale, 0, -1):
        gap = BETWEEN_WORDS * size
        if beside := bigtext(words, columns - wide - gap, size, glyphs):
            # Letters of an odd height leave half a row below, at any size: the rows above are what is filled up.
            high = max(len(drawn), len(beside))
            drawn, beside = on_base_line(drawn, high), on_base_line(beside, high)
            return tuple(
                (*_cut(row.ljust(wide + gap), figure, scale), Span(other, "strong")) for row, other in zip(drawn, beside, strict=True)
            )
    return tuple(_cut(row, figure, scale) for row in drawn)


def _parts(figure: str) -> Line:
    """A figure with its numbers in the accent colour, and the words between them bold.

    All of it in the accent colour where it has no number.
    """
    words = figure.split(" ")
    numbers = [any(sign.isdigit() for sign in word) for word in words]
    return tuple(
        Span(f"{' ' if at else ''}{word}", "accent" if number or not any(numbers) else "strong")
        for at, (word, number) in enumerate(zip(words, numbers, strict=True))
    )


def _cut(row: str, figure: str, scale: int) -> Line:
    """A row of a figure in block letters, coloured as its parts are."""
    spans, before, text = [], 0, ""
    parts = _parts(capitals(figure))
    for at, part in enumerate(parts):
        text += part.text
        after = (dots_wide(text) + 1) * scale if at < len(parts) - 1 else max(before, len(row))
        spans.append(Span(row[before:after], part.role))
        before = after
    return tuple(spans)
