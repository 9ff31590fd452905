"""The headline of a slide, from the largest block letters down to plain bold.

The figure is in the accent colour, the words beside it are bold.
"""

import re
from typing import NamedTuple

from tui.charts.bigtext import TITLE_LINES, big_lines, bigtext, breaks_elsewhere, capitals, dot_cells, on_base_line
from tui.charts.bigtext_shapes import BETWEEN_WORDS, dots_wide
from tui.nodes.slide_content import SlideContent
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.spans import BLANK, Line, Span
from tui.text.wrapping import wrap

DOUBLED, TREBLED = 90, 150
"""The columns of a slide from which letters are doubled, and trebled where it is also tall."""
TALL_FROM, TALLER_FROM = 45, 55
"""The rows of a slide from which letters may be trebled, and four times as large."""
TITLE_SLIDE_LINES, SMALLEST_TITLE_LINES = 3, 4
"""The most lines of the title of a report, which has no topic above it: more of them in the smallest letters."""
MOST_LINES_ALONE, MOST_LARGE_LINES_ALONE = 4, 3
"""The most lines of a doubled headline above text alone, and of a larger one."""
CLOSING = re.compile(" ([,.:;!?)])")
"""A punctuation mark after a space."""
SPACED_WORDS = 3
"""The cells between two words in spaced capitals."""
NARROW = 54
"""The columns below which a headline is plain bold, so that the picture has room."""


class HeadlineForm(NamedTuple):
    """One way to draw the headline; no lines where a slide has none.

    `close` says that its letters fill the last row, and would touch what stands below.
    """

    lines: tuple[Line, ...] = ()
    close: bool = False


def headline_forms(face: SlideContent, columns: int, rows: int, glyphs: Glyphs) -> list[HeadlineForm]:
    """The headline from large to small, the last in plain bold.

    In a narrow column a headline that says no more than the title is not repeated above a sentence: the first row has it.
    """
    figure = " ".join(part for part in (face.before, face.large) if part)
    if not figure:
        return [HeadlineForm()]
    forms = list[tuple[int, tuple[Line, ...]]]()
    # Letters of ASCII are twice as wide. Where few headlines have room for them, all are spaced, so that a deck has one kind.
    scales = _scales(columns, rows) if glyphs.upper or columns >= DOUBLED else []
    for scale in scales:
        most = _most_lines(face, figure, scale, glyphs)
        if lines := _block(figure, face.words, scale, columns, glyphs, most):
            forms.append((scale, lines))
    forms = _whole_labels(face, figure, forms, columns, glyphs)
    below = face.unit_besides if forms and face.words else face.words or face.unit
    spaced = () if glyphs.upper else _spaced(_spoken(face, figure), columns, 1 if face.where else TITLE_SLIDE_LINES)
    if face.words and not forms and not spaced:
        # Words that have no room beside the figure stand below it.
        alone = [(scale, _block(figure, "", scale, columns, glyphs, _most_lines(face, figure, scale, glyphs))) for scale in scales]
        forms = [(scale, lines) for scale, lines in alone if lines]
        below = " · ".join(filter(None, (face.words, face.unit_besides)))
    unit = wrap((Span(below, "quiet"),), columns) if below else ()
    # Letters of an odd number of half rows leave half a row below them; others would touch what stands there.
    lettered = []
    for scale, lines in forms:
        close = not glyphs.upper or scale % 2 == 0
        apart = (BLANK,) if unit and (close or scale > 1) else ()
        lettered.append(HeadlineForm((*lines, *apart, *unit), close and not unit))
    words, spoken = face.words or face.unit, _spoken(face, figure, face.unit)
    plain = () if columns < NARROW and face.is_title and not words and face.sentence else wrap(spoken, columns)
    if spaced:
        besides = wrap((Span(face.unit_besides, "quiet"),), columns) if face.words and face.unit_besides else ()
        said = besides if face.words else unit
        lettered.append(HeadlineForm((*spaced, *((BLANK, *said) if said else ())), close=not said))
    return [*(lettered if columns >= NARROW else ()), HeadlineForm(plain)]


def _whole_labels(
    face: SlideContent, figure: str, forms: list[tuple[int, tuple[Line, ...]]], columns: int, glyphs: Glyphs
) -> list[tuple[int, tuple[Line, ...]]]:
    """The sizes whose lines end at the colon or the question above a picture.

    All of them where none does: `Less: high / demand` is in smaller letters, so that it can be `Less: / high demand`.
    Above text alone letters stay as large as they can be.
    """
    if face.words or not face.where or not face.has_picture:
        return forms
    whole = [each for each in forms if not breaks_elsewhere(figure, columns, each[0], glyphs, _most_lines(face, figure, each[0], glyphs))]
    return whole or forms


def set_small(face: SlideContent, columns: int, rows: int, glyphs: Glyphs) -> str:
    """The words of a headline that have no room in block letters; all if none has."""
    figure = " ".join(part for part in (face.before, face.large) if part)
    for words, small in ((face.words, ""), ("", face.words)):
        for scale in _scales(columns, rows):
            if _block(figure, words, scale, columns, glyphs, _most_lines(face, figure, scale, glyphs)):
                return small
    return face.headline


def _spoken(face: SlideContent, figure: str, unit: str = "") -> Line:
    """A headline as text: the figure with its words, or its unit."""
    words = face.words or unit
    return (*_parts(figure), *((Span(f" {words}", "strong"),) if words else ()))


def _spaced(spoken: Line, columns: int, most: int) -> tuple[Line, ...]:
    """A headline in spaced capitals above a rule.

    For ASCII letters that have no room. Numbers are not spaced, so that they read as one. Nothing where it needs more than `most` rows.
    """
    rows, wide = list[list[Span]]([[]]), 0
    for span in spoken:
        for word in capitals(span.text).split():
            text = word if any(sign.isdigit() for sign in word) else CLOSING.sub(r"\1", " ".join(word))
            if rows[-1] and wide + SPACED_WORDS + cell_len(text) > columns:
                rows.append([])
            text = f"{' ' * SPACED_WORDS if rows[-1] else ''}{text}"
            rows[-1].append(span._replace(text=text))
            wide = sum(cell_len(each.text) for each in rows[-1])
    longest = max(sum(cell_len(each.text) for each in row) for row in rows)
    if longest > columns or len(rows) > most:
        return ()
    return (*map(tuple, rows), (Span("=" * longest, "quiet"),))


def _scales(columns: int, rows: int) -> tuple[int, ...]:
    if columns >= TREBLED and rows >= TALL_FROM:
        return (4, 3, 2, 1) if rows >= TALLER_FROM else (3, 2, 1)
    return (2, 1) if columns >= DOUBLED else (1,)


def _most_lines(face: SlideContent, figure: str, scale: int, glyphs: Glyphs) -> int:
    """The most lines of block letters.

    A figure has one, unless it is in the title. Without half rows, letters are nearly twice as high.
    """
    if not face.where and not glyphs.upper:
        return TITLE_LINES
    if not face.where:
        return SMALLEST_TITLE_LINES if scale == 1 else TITLE_SLIDE_LINES
    if any(sign.isdigit() for sign in figure) and not figure.casefold().startswith(face.title.casefold()):
        return 1
    if scale >= 2 and glyphs.upper and not face.has_picture:
        return MOST_LINES_ALONE if scale == 2 else MOST_LARGE_LINES_ALONE
    return TITLE_SLIDE_LINES if scale == 1 and glyphs.upper else TITLE_LINES


def _block(figure: str, words: str, scale: int, columns: int, glyphs: Glyphs, most: int) -> tuple[Line, ...]:
    """Figure and words in block letters of one size; nothing where not both fit."""
    dot = dot_cells(scale, glyphs)
    if not words:
        found = big_lines(figure, columns, scale, glyphs, most)
        if len(found) > len(bigtext(figure, columns, scale, glyphs)):
            return tuple((Span(row, "accent"),) for row in found)
        return tuple(_cut(row, figure, dot) for row in found)
    drawn = bigtext(figure, columns, scale, glyphs)
    wide = max(map(len, drawn), default=0) + BETWEEN_WORDS * dot
    beside = bigtext(words, columns - wide, scale, glyphs) if drawn else ()
    if not beside:
        return ()
    # Letters of an odd height leave half a row below: the rows above are what is filled up.
    high = max(len(drawn), len(beside))
    drawn, beside = on_base_line(drawn, high), on_base_line(beside, high)
    return tuple((*_cut(row.ljust(wide), figure, dot), Span(other, "strong")) for row, other in zip(drawn, beside, strict=True))


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


def _cut(row: str, figure: str, dot: int) -> Line:
    """A row of a figure in block letters, coloured as its parts are.

    `dot` is the width of a dot.
    """
    spans, before, text = [], 0, ""
    parts = _parts(capitals(figure))
    for at, part in enumerate(parts):
        text += part.text
        after = (dots_wide(text) + 1) * dot if at < len(parts) - 1 else max(before, len(row))
        spans.append(Span(row[before:after], part.role))
        before = after
    return tuple(spans)
