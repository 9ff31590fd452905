"""Bars from 0 to the right, several rows high where there is room."""

from collections.abc import Sequence
from typing import NamedTuple, TypeVar

from tui.charts.bar import rightward
from tui.charts.bigtext import LETTER_ROWS, bigtext
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs, ascii_text
from tui.text.numbers import count
from tui.text.spans import BLANK, Line, Span, SpanRole, width
from tui.text.wrapping import wrap

RowText = TypeVar("RowText", Line, str)
THICKEST, THICKEST_OF_FEW, THICKEST_OF_ALL, THICKEST_OF_TWO = 3, 5, 7, 11
"""The most rows of a bar, where a slide is tall and has few, where it is very tall, and there of two."""
TALL, VERY_TALL = 30, 36
"""The rows of a picture from which bars are thicker, and those from which they are thickest."""
WIDE_GAP, WIDEST_GAP = 3, 6
"""The most empty rows between bars, and between two."""
MANY_BARS = 4
"""The number of bars from which none is as thick as can be: they would be a wall."""
HIGH, BLANK_ROWS = 24, 2
"""The rows of a picture from which some are left blank, and how many: it then does not crowd the sentence."""
AXIS_ROWS = 2
"""The rows of an axis with its figures."""
NAMES = 3
"""The part of the width that names may take, as one in so many."""


LETTERED_FROM, LONGEST_FIGURE = 90, 7
"""The columns from which the figure of a bar is in block letters, and the most characters of one that is."""


SHORTEST_BAR = 10
"""The fewest cells of a bar as long as its scale."""


class SlideBar(NamedTuple):
    """A name, a value and the words for it; None has no length but a `?`."""

    name: str
    value: float | None
    words: str
    pale: bool = False
    role: SpanRole = "plain"
    apart: bool = False
    """Whether an empty row comes before it, even where there is little room."""
    track: bool = False
    """Whether the rest of the scale is drawn pale behind it, as the whole that it is a part of."""
    group: str = ""
    """What this bar and the next are of. It stands before the name, or in a row above the bar if there is no room for both."""


def bars_in_words(found: Sequence[SlideBar]) -> str:
    """Bars as text, those of a group together."""
    groups: dict[str, list[str]] = {}
    for at, bar in enumerate(found):
        # The second bar of a pair belongs to the group of the first.
        group = bar.group or (found[at - 1].group if at and not bar.apart else "")
        groups.setdefault(group, []).append(f"{bar.name} {bar.words}")
    return "; ".join(f"{group}: {', '.join(said)}" if group else "; ".join(said) for group, said in groups.items())


def slide_bars(found: Sequence[SlideBar], top: float, unit: str, columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """The bars over an axis from 0 to `top`, each with its words at the end.

    With `top` 0 there is no axis, and a value is the part of the width that it takes.
    Where a narrow slide has no room for the words at the end, they stand above their bars.
    """
    whole = [f"{bar.group}: {bar.name}" if bar.group else bar.name for bar in found]
    axis = AXIS_ROWS if top else 0
    gaps = sum(bar.apart for bar in found[1:])
    # A heading stands over its bars wherever it has a row: beside the first it says nothing of the second.
    headed = any(bar.group for bar in found) and rows >= axis + len(found) + gaps + sum(bool(bar.group) for bar in found)
    above = headed or max(map(cell_len, whole)) > columns // NAMES
    labels = [bar.name for bar in found] if above else whole
    groups = sum(bool(bar.group) for bar in found) if above else 0
    free = BLANK_ROWS if rows >= HIGH else 0
    thick = max(1, min(thickest(rows, len(found)), (rows - axis - free - groups - (gaps or len(found) - 1)) // len(found)))
    ends = bar_figures([bar.words for bar in found], columns, thick, glyphs)
    words = max((cell_len(row) for end in ends for row in end), default=0)
    wrapped = bar_names(labels, columns)
    names = max(width(row) for rows_of_name in wrapped for row in rows_of_name)
    room = columns - names - words - 4
    if room < SHORTEST_BAR:
        return _below_words(found, top, unit, columns, rows, glyphs)
    spaced = thick > 1 or rows - axis >= 2 * len(found) - 1
    # Bars that belong together have an empty row between them too where there is much room.
    loose = rows - axis - groups >= (max(thick, *map(len, wrapped)) + 1) * len(found) + gaps
    high = sum(max(thick, len(name)) for name in wrapped) + axis + groups
    wide = wide_gap(rows - high, len(found)) - 1 if is_tall(rows, len(found)) else 0
    lines: list[Line] = []
    for at, (bar, name, said) in enumerate(zip(found, wrapped, ends, strict=True)):
        if at:
            lines += [BLANK] * ((bar.apart + loose if gaps else spaced) + (wide if bar.apart or not gaps else 0))
        lines += wrap((Span(bar.group, "strong"),), columns) if above and bar.group else ()
        fill = glyphs.patterns[3] if bar.pale else ""
        drawn = "?" if bar.value is None else rightward(min(bar.value / (top or 1), 1) * room, glyphs, fill)
        high = max(thick, len(name))
        for row in range(high):
            label = centred_row(name, row, thick) or ()
            gap = " " * (names - width(label) + 2)
            inked = drawn if row < thick and (bar.value is not None or row == 0) else ""
            spoken = centred_row(said, row, thick)
            end: Line = (Span(f" {spoken}", "strong"),) if spoken else ()
            rest = (Span(glyphs.patterns[3] * (room - cell_len(inked)), "quiet"),) if bar.track and row < thick else ()
            lines.append((*label, Span(gap), Span(inked, bar.role), *rest, *end))
    return (*lines, *(slide_axis((0, top), unit, names + 2, room, glyphs) if top else ()))


def _below_words(found: Sequence[SlideBar], top: float, unit: str, columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """The bars over the whole width, each below its name and its words.

    Nothing where these have no room in one row.
    """
    lines: list[Line] = []
    room = columns - 1
    for at, bar in enumerate(found):
        lines += [BLANK] if at and (bar.apart or not any(each.apart for each in found)) else []
        lines += wrap((Span(bar.group, "strong"),), columns) if bar.group else ()
        lines.append((Span(bar.name), Span(f"  {bar.words}", "strong")))
        inked = (
            "?" if bar.value is None else rightward(min(bar.value / (top or 1), 1) * room, glyphs, glyphs.patterns[3] if bar.pale else "")
        )
        rest = (Span(glyphs.patterns[3] * (room - cell_len(inked)), "quiet"),) if bar.track else ()
        lines.append((Span(inked, bar.role), *rest))
    lines += slide_axis((0, top), unit, 0, room, glyphs) if top else ()
    return tuple(lines) if room >= SHORTEST_BAR and len(lines) <= rows and max(map(width, lines)) <= columns else ()


def thickest(rows: int, number: int) -> int:
    """The most rows of each of so many bars in a picture of so many rows."""
    if rows >= VERY_TALL and number < MANY_BARS:
        return THICKEST_OF_TWO if number <= 2 else THICKEST_OF_ALL
    return THICKEST_OF_FEW if is_tall(rows, number) else THICKEST


def is_tall(rows: int, number: int) -> bool:
    """Whether a picture of so many bars is tall: of two, with fewer rows."""
    return rows >= (HIGH if number <= 2 else TALL)


def wide_gap(spare: int, number: int) -> int:
    """The empty rows between so many things, with as many left below."""
    return max(1, min(WIDEST_GAP if number <= 2 else WIDE_GAP, spare // (number + 1)))


def centred_row(text: Sequence[RowText], row: int, thick: int) -> RowText | None:
    """What a text has in a row of a bar.

    It stands in the middle of a bar that is higher.
    """
    at = row - max(0, thick - len(text)) // 2
    return text[at] if 0 <= at < len(text) else None


def bar_names(labels: Sequence[str], columns: int) -> list[tuple[Line, ...]]:
    """The names, each on as many rows as it needs."""
    names = min(max(map(cell_len, labels)), columns // NAMES)
    return [_name_rows(label, names) for label in labels]


def _name_rows(name: str, columns: int) -> tuple[Line, ...]:
    """A name. If it is too long for one row, it is split after its last comma."""
    before, comma, after = name.rpartition(", ")
    if comma and cell_len(name) > columns >= max(cell_len(before) + 1, cell_len(after)):
        return ((Span(f"{before},"),), (Span(after),))
    return wrap((Span(name),), columns)


def bar_figures(words: Sequence[str], columns: int, thick: int, glyphs: Glyphs) -> list[tuple[str, ...]]:
    """The words at the ends of bars.

    They are in block letters where all are short figures, the bars are as high as these and the slide is wide.
    """
    if columns >= LETTERED_FROM and thick >= LETTER_ROWS and max(map(len, words)) <= LONGEST_FIGURE:
        large = [bigtext(each, columns // NAMES, 1, glyphs) if each else ("",) for each in words]
        if all(large) and max(map(len, large)) <= thick:
            return [tuple(f" {row}" for row in each) for each in large]
    return [(each,) if each else () for each in words]


def slide_axis(scale: tuple[float, float], unit: str, indent: int, room: int, glyphs: Glyphs) -> tuple[Line, Line]:
    """A rule with three marks, and their figures below."""
    low, top = scale
    middle, half = (room - 1) // 2, (low + top) / 2
    rule = f"├{'─' * (middle - 1)}┼{'─' * (room - middle - 2)}┤"
    end = f"{count(top)}{unit}"
    text = count(low).ljust(middle)
    text = f"{text}{count(half)}" if half.is_integer() or top < 10 else text
    text = text.ljust(max(len(text) + 1, room - len(end) + (1 if unit else 0))) + end
    pad = " " * indent
    return (Span(pad), Span(rule if glyphs.unicode else ascii_text(rule), "quiet")), (Span(pad), Span(text[: room + 2], "quiet"))
