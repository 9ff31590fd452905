"""The members of a table on a wide slide, with names and figures in block letters."""

from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from tui.analysis.chance import CHANCE
from tui.charts.bigtext import bigtext
from tui.nodes.table_views.bars import Bar, bars
from tui.nodes.table_views.member_bars import members_not_shown
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.signs import signs_key
from tui.text.spans import BLANK, Line, Span
from tui.text.wrapping import wrap

from .bars import NAMES
from .lettered import LETTER_ROWS, beside_name, first_lettered
from .texts import LETTERS_GAP

MEMBERS_LETTERED_FROM = 100
"""The columns from which members may be in block letters."""
MOST_WHOLE, LEAST_LETTERED = 12, 5
"""The most members that are in block letters only where all of them fit, and the fewest of more members."""
LEAST_BAR_OF = 5
"""The part of the width that bars beside block letters have at least, as one in so many."""


class MemberRows(NamedTuple):
    """The members of a table in the order shown: name, figure as text and bar of each.

    `measured` says what the bars measure.
    """

    measured: str
    names: tuple[str, ...]
    texts: tuple[str, ...]
    values: tuple[Bar, ...]

    @property
    def two_sided(self) -> bool:
        """Whether bars go both ways."""
        return any(bar.value is not None and bar.value < 0 for bar in self.values)


def lettered_members(found: MemberRows, columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """As many members as fit in block letters; nothing where these would be too few.

    A dozen are all shown, or none of them here: of more, the first ones, and how many are left out.
    """
    if columns < MEMBERS_LETTERED_FROM:
        return ()
    number = len(found.names)
    names = first_lettered(found.names[: (rows - 1) // LETTER_ROWS], columns, glyphs)
    figures = [bigtext(text, columns // NAMES, 1, glyphs) if text else ("",) * LETTER_ROWS for text in found.texts[: len(names)]]
    if not all(figures):
        return ()
    least = number if number <= MOST_WHOLE else LEAST_LETTERED
    for gap in (1, 0):
        # An empty row between them comes before more members.
        high = accumulate(len(name) + gap for name in names)
        shown = sum(1 + height - gap + (at < number) <= rows for at, height in enumerate(high, 1))
        if shown >= least:
            break
    else:
        return ()
    lines = _drawn(found, names[:shown], figures[:shown], columns, gap, glyphs)
    return (*lines, *members_not_shown(number - shown)) if lines else ()


def members_head(found: MemberRows, shown: int, columns: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """What is drawn, and what pale bars and the signs of the first figures mean."""
    key = f"{glyphs.patterns[3]} {CHANCE}" if any(bar.chance for bar in found.values[:shown]) else ""
    return wrap((Span("   ".join(filter(None, (found.measured, key, signs_key(found.texts[:shown])))), "quiet"),), columns)


def _drawn(
    found: MemberRows, names: Sequence[tuple[str, ...]], figures: Sequence[tuple[str, ...]], columns: int, gap: int, glyphs: Glyphs
) -> tuple[Line, ...]:
    """The first members with a row above them; nothing where bars have no room."""
    values = found.values[: len(names)]
    name, figure = (max(cell_len(row) for each in column for row in each) for column in (names, figures))
    room = columns - name - figure - 2 * LETTERS_GAP
    if room < columns // LEAST_BAR_OF:
        return ()
    lines = [*members_head(found, len(names), columns, glyphs)]
    drawn = bars(values, room, glyphs, two_sided=found.two_sided)
    for at, (label, figured, bar) in enumerate(zip(names, figures, drawn, strict=True)):
        text = beside_name(figured, label)
        lines += [BLANK] * (gap if at else 0)
        for row in range(len(label)):
            left, right = label[row], text[row] if row < len(text) else ""
            words = left + " " * (name - cell_len(left) + LETTERS_GAP) + right
            free = " " * (name + figure + 2 * LETTERS_GAP - cell_len(words))
            lines.append((Span(words + free), *(bar if len(text) - LETTER_ROWS <= row < len(text) else ())))
    return tuple(lines)
