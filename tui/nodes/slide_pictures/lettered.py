"""Words of a picture in block letters, where a terminal is large enough.

On a slide of 200 columns, names as small as the rest are lost below a headline that is four times as large.
"""

from collections.abc import Sequence

from tui.charts.bigtext import bigtext
from tui.nodes.slide_content import SlideDrawing, SlidePicture
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.spans import BLANK, Line, Span, SpanRole

from .bars import LETTERED_FROM
from .boxes import BORDER, SlideBox
from .texts import LABELLED, brief_pictures, in_rows, labelled_picture

LABELS_APART = 6
"""The cells between a label in block letters and its words."""


def pictured_entries(entries: Sequence[tuple[str, str]], *, brief: bool = False) -> SlidePicture:
    """Labels and words beside them, with large labels where there is room for all.

    With `brief` also in fewer words where there is little.
    """
    grand = (_lettered_entries(entries),) if all(label for label, _ in entries) else ()
    return SlidePicture(labelled_picture(entries), grand, brief_pictures(entries) if brief else ())


def _lettered_entries(entries: Sequence[tuple[str, str]]) -> SlideDrawing:
    """Labels in block letters with their words on the row in the middle; nothing where one does not fit."""

    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        labels = lettered([label for label, _ in entries], columns - LABELS_APART, glyphs)
        wide = max((cell_len(row) for label in labels for row in label), default=0)
        longest = max(cell_len(words) for _, words in entries)
        if not labels or longest > min(LABELLED, columns - wide - LABELS_APART) or sum(map(len, labels)) + len(labels) - 1 > rows:
            return ()
        groups = [_entry(label, words, wide) for label, (_, words) in zip(labels, entries, strict=True)]
        return in_rows(groups, rows)

    return draw


def _entry(label: Sequence[str], words: str, wide: int) -> list[Line]:
    middle = len(label) // 2
    return [(Span(row.ljust(wide + LABELS_APART), "accent"), *((Span(words),) if at == middle else ())) for at, row in enumerate(label)]


def lettered(names: Sequence[str], columns: int, glyphs: Glyphs) -> list[tuple[str, ...]]:
    """Names in the smallest block letters; none where not all fit in these columns."""
    drawn = [bigtext(name, columns, 1, glyphs) for name in names] if columns >= LETTERED_FROM or not names else []
    return drawn if all(drawn) else []


def lettered_boxes(made: Sequence[SlideBox], columns: int, glyphs: Glyphs) -> list[SlideBox]:
    """Boxes of this width with their titles inside, in block letters; none where not all fit."""
    titles = [bigtext(each.title, columns - BORDER, 1, glyphs) for each in made]
    if not all(titles):
        return []
    return [_lettered_box(each, title) for each, title in zip(made, titles, strict=True)]


def _lettered_box(found: SlideBox, title: Sequence[str]) -> SlideBox:
    role: SpanRole = "strong" if found.heavy else "accent"
    drawn = tuple((Span(row, role),) for row in title)
    return found._replace(title="", drawn=(*drawn, BLANK) if found.lines else drawn)
