"""The bars of several periods beside each other, where there is no room below.

Each name stands once, and all bars have one scale, but for those of part years: what they count is of a shorter time.
"""

from collections.abc import Sequence
from typing import NamedTuple

from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.spans import Line, Span, width
from tui.text.wrapping import clip_distinct, fit

from .bars import bars
from .member_bars import LEAST_BAR_COLUMN, NamedBar

MOST_PERIODS_BESIDE = 3
"""The most periods beside each other."""
_LEAST_NAME = 12
_GAP = 2
"""The cells after the bars of a period."""


class PeriodBars(NamedTuple):
    """The bars of one period, under the longest of its names that fits.

    Those of a `part` of a year, beside whole ones, are pale and have another scale.
    """

    names: tuple[str, ...]
    bars: tuple[NamedBar, ...]
    part: bool = False


def bars_beside(title: str, found: Sequence[PeriodBars], columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """A row for each member, with a bar for each period.

    Nothing where not all of them fit.
    """
    names = list(dict.fromkeys(bar.name for each in found for bar in each.bars))
    texts = [max(cell_len(bar.text or glyphs.missing) for bar in each.bars) + 1 for each in found]
    longest = max(map(cell_len, (*names, title)))
    if columns - sum(texts) - (_GAP + LEAST_BAR_COLUMN) * len(found) < longest <= columns - (_GAP + LEAST_BAR_COLUMN) * len(found):
        # Whole names come before figures that stand in the grid above too.
        texts = [0] * len(found)
    left = columns - sum(texts) - _GAP * len(found)
    name = min(longest, left - LEAST_BAR_COLUMN * len(found))
    if not 1 < len(found) <= MOST_PERIODS_BESIDE or len(names) + 1 > rows or name < _LEAST_NAME or cell_len(title) > name:
        return ()
    room = (left - name) // len(found)
    every = tuple(bar.bar for each in found for bar in each.bars)
    if any((bar.value or 0) < 0 or bar.chance is not None for bar in every):
        return ()
    drawn = {
        part: iter(bars(tuple(bar.bar for each in found if each.part == part for bar in each.bars), room, glyphs, two_sided=False))
        for part in (False, True)
    }
    by_name = [{bar.name: (bar, line) for bar, line in zip(each.bars, drawn[each.part], strict=False)} for each in found]
    scales = f"{title}, 2 scales"
    title = scales if len({each.part for each in found}) > 1 and cell_len(scales) <= name else title
    head: list[Span] = [Span(fit(title, name, glyphs), "strong")]
    for each, text in zip(found, texts, strict=True):
        cells = text + room
        called = next((words for words in each.names if cell_len(words) <= cells + (0 if text else _GAP)), each.names[-1])
        # A longer name may begin in the gap.
        over = 0 if text or cell_len(called) <= cells else _GAP
        head.append(Span(" " * (_GAP - over) + fit(called, cells + over, glyphs), "quiet"))
    lines: list[Line] = [tuple(head)]
    for known, short_name in zip(names, clip_distinct(names, name), strict=True):
        line: Line = (Span(fit(short_name, name, glyphs)),)
        for at, text in enumerate(texts):
            bar, marks = by_name[at].get(known, (None, ()))
            marks = tuple(span._replace(role="quiet") for span in marks) if found[at].part else marks
            figure = (bar.text if bar else "") or glyphs.missing
            shown = Span(f"{' ' * _GAP}{figure:>{text - 1}} " if text else " " * _GAP, "strong")
            marks = marks if text or width(marks) else (Span(glyphs.missing, "quiet"),)
            line = (*line, shown, *marks, Span(" " * (room - width(marks))))
        lines.append(line)
    return tuple(lines)
