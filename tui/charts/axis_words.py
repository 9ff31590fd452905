"""The words of a chart about its axis and its lines."""

import re
from collections.abc import Sequence

from tui.text.cells import cell_len
from tui.text.numbers import in_millions
from tui.text.spans import Line, Span, width

from .drawn import BRIEFLY_NOT_FROM_NOUGHT, NOT_FROM_NOUGHT, Drawn
from .ink import LineName
from .label_places import ChartLabel, FreeCells

NAME_GAPS = ("   ", "  ", " ")
"""What parts the names of lines below a chart, from roomy to tight."""
AXIS_FORMS = (NOT_FROM_NOUGHT, BRIEFLY_NOT_FROM_NOUGHT)
"""What says that an axis does not start at 0, the longest first."""
CLEAR_OF_LAST = 2
"""The rows between the figure of the last mark and words that are not about it."""

_SENTENCE_END = re.compile(r"(?<=\.) ")


def names_in_a_row(names: Sequence[LineName], cells: int) -> str:
    """The names of lines in one row, from the top.

    Large figures are shortened before a name is left out: a second row would take one from what stands below.
    """
    texts = [name.text for name in sorted(names, key=lambda name: name.y)]
    brief = [in_millions(text) for text in texts]
    forms = [gap.join(each) for each in (texts, brief) for gap in NAME_GAPS]
    forms += _as_range(brief)
    forms += [NAME_GAPS[-1].join(brief[:kept]) for kept in range(len(brief) - 1, 0, -1)]
    return next((words for words in forms if cell_len(words) <= cells), "")


def _as_range(names: Sequence[str]) -> list[str]:
    """A mean with its limits as a range; none of other lines."""
    figures = [name.rpartition(" ")[2] for name in names]
    if [name.rpartition(" ")[0] for name in names] != ["upper", "mean", "lower"]:
        return []
    upper, mean, lower = figures
    return [f"mean {mean}, {limits}{lower} to {upper}" for limits in ("limits ", "")]


def names_with_axis(names: str, cells: int) -> str:
    """The names of lines, and that the axis does not start at 0, if there is room."""
    forms = (f"{each}{gap}{axis}" for axis in AXIS_FORMS for each in (names, in_millions(names)) for gap in NAME_GAPS)
    return next((words for words in forms if cell_len(words) < cells), names)


def fitted_note(note: str, signs: Sequence[Line], columns: int) -> Line:
    """What explains the signs, and beside it as many sentences of the note as fit.

    That the axis does not start at 0 is said in few words before it is left out.
    """
    forms = [(sign, each) for each in (note, note.replace(*AXIS_FORMS)) for sign in signs]
    fitted = [(sign, _sentences_that_fit(each, columns - 1 - width(sign))) for sign, each in forms]
    whole = (found for found in fitted if NOT_FROM_NOUGHT not in note or says_axis(found[1]))
    sign, words = next(whole, None) or next((found for found in fitted if found[1]), (signs[0], ""))
    return (*sign, *((Span(f" {words}", "quiet"),) if words else ()))


def says_axis(words: str) -> bool:
    """Whether words say that the axis does not start at 0."""
    return any(form in words for form in AXIS_FORMS)


def with_axis_name(drawn: Drawn, cells: int) -> Drawn:
    """A chart that says beside its marks that its axis does not start at 0.

    On the lowest row whose gutter of so many cells is free.
    """
    if cell_len(BRIEFLY_NOT_FROM_NOUGHT) > cells:
        return drawn
    last = drawn.heads[-1].y if drawn.heads else -CLEAR_OF_LAST
    free = (y for y in reversed(range(drawn.sheet.rows)) if abs(y - last) >= CLEAR_OF_LAST and all(name.y != y for name in drawn.names))
    row = next(free, None)
    return drawn if row is None else drawn._replace(names=(*drawn.names, LineName(row, BRIEFLY_NOT_FROM_NOUGHT)))


def axis_label(drawn: Drawn, labels: Sequence[ChartLabel], right: int) -> ChartLabel | None:
    """That the axis does not start at 0, among the marks.

    In the lowest free cells, the furthest to the right of them.
    """
    free, cells = FreeCells(drawn.sheet, drawn.heads, drawn.names, right), cell_len(BRIEFLY_NOT_FROM_NOUGHT)
    for label in labels:
        free.taken(label)
    spots = ((x, y) for y in reversed(range(drawn.sheet.rows)) for x in reversed(range(drawn.sheet.columns - cells)))
    found = next(((x, y) for x, y in spots if free.fits(x, y, cells)), None)
    return ChartLabel(*found, BRIEFLY_NOT_FROM_NOUGHT, "quiet") if found else None


def _sentences_that_fit(text: str, cells: int) -> str:
    """The first sentences of a text that fit in so many cells.

    A full stop within a figure ends none.
    """
    sentences = _SENTENCE_END.split(text)
    fitting = (" ".join(sentences[:number]) for number in range(len(sentences), 0, -1))
    return next((each for each in fitting if cell_len(each) <= cells), "")
