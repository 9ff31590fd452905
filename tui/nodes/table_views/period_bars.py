"""The bars of several periods beside each other, where there is no room below.

Each name stands once, and all bars have one scale, but for those of part years: what they count is of a shorter time.
"""

from collections.abc import Sequence
from typing import NamedTuple

from tui.model.period import Period
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.spans import Line, Span, width
from tui.text.wrapping import fit

from .bars import bars
from .member_bars import LEAST_BAR_COLUMN, NamedBar

MOST_PERIODS_BESIDE = 3
"""The most periods beside each other."""
_GAP = 2
"""The cells after the bars of a period."""


class PeriodBars(NamedTuple):
    """The bars of one period, under the longest of its names that fits.

    Those of a `part` of a year, beside whole ones, are pale and have another scale.
    """

    period: Period
    names: tuple[str, ...]
    bars: tuple[NamedBar, ...]
    part: bool = False

    def titled(self, title: str, columns: int) -> str:
        """A title with the longest name of the period that fits beside it."""
        titles = [f"{title}, {name}" for name in self.names]
        return next((each for each in titles if cell_len(each) <= columns), titles[-1])


def bars_beside(title: str, found: Sequence[PeriodBars], columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """A row for each member, with a bar for each period.

    Nothing where not all of them fit, each with its figure.
    """
    names = list(dict.fromkeys(bar.name for each in found for bar in each.bars))
    texts = [max(cell_len(bar.text or glyphs.missing) for bar in each.bars) + 1 for each in found]
    name = max(map(cell_len, (*names, title)))
    left = columns - sum(texts) - _GAP * len(found)
    if not 1 < len(found) <= MOST_PERIODS_BESIDE or len(names) + 1 > rows or name > left - LEAST_BAR_COLUMN * len(found):
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
        called = next((words for words in each.names if cell_len(words) <= cells), each.names[-1])
        head.append(Span(" " * _GAP + fit(called, cells, glyphs), "quiet"))
    lines: list[Line] = [tuple(head)]
    for known in names:
        line: Line = (Span(fit(known, name, glyphs)),)
        for at, text in enumerate(texts):
            bar, marks = by_name[at].get(known, (None, ()))
            marks = tuple(span._replace(role="quiet") for span in marks) if found[at].part else marks
            figure = (bar.text if bar else "") or glyphs.missing
            shown = Span(f"{' ' * _GAP}{figure:>{text - 1}} ", "strong")
            line = (*line, shown, *marks, Span(" " * (room - width(marks))))
        lines.append(line)
    return tuple(lines)
