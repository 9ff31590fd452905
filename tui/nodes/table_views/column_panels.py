"""The columns that a grid does not draw, as bars side by side below it.

Two columns of one unit and size stand in pairs where there is room. Others have each its largest figures first. Those of one unit and
size have one scale, and a change its own. The periods of one column have one scale, but for counts of part years.
"""

from collections.abc import Sequence
from typing import NamedTuple

from tui.model.period import Period
from tui.model.report import CHANGES
from tui.model.table import Table
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.numbers import plural
from tui.text.spans import BLANK, Line, Span, width

from .chance import has_counts
from .column_pairs import pairs_below
from .member_bars import LEAST_BARS_BELOW, MOST_BARS_BELOW, MOST_PANEL, BarsRoom, NamedBar, member_named_bars, named_bars, title_of_bars
from .members import members

LEAST_PANEL = 38
"""The fewest cells of a panel."""
THICK_ROWS = 3
"""The rows of a thick bar and the blank one below it."""
PANEL_GAP = 3
"""The cells between two panels."""
LEAST_BESIDE = 2 * LEAST_PANEL + PANEL_GAP
"""The fewest cells for two panels beside each other."""
MOST_TIMES_LONGER = 4
"""How many times as large the figures of one scale may be: fatal collisions would have no bars beside slight ones."""
DRAWN = (None, "change")
"""The relations of columns that are worth drawing: others repeat one of these, or are drawn beside it."""


def columns_to_draw(table: Table, drawn: int) -> tuple[int, ...]:
    """The columns that are worth drawing, but for the one that the grid draws.

    Those with their own figures that bars can show, and a change only where it can be tested and the grid draws no other change.
    """
    change = {"change", "percent-change"}
    relations = change if table.columns[drawn].relation in change else set()
    return tuple(
        place
        for place, column in enumerate(table.columns)
        if place != drawn
        and column.relation in DRAWN
        and (column.relation not in relations or has_counts(table, table.place(column.of or "")))
        and (measure := table.measures[place]) is not None
        and measure.kind != "rating"
        and any(row.cells[place].number is not None for row in table.rows)
    )


class BarPanel(NamedTuple):
    """Bars under a title; panels with the same `scale` share it and its zero.

    Without one they have their own. The `note` stands beside the title, and says how their figures are to be read.
    """

    title: str
    bars: tuple[NamedBar, ...]
    scale: str = ""
    note: str = ""

    def head(self, cells: int) -> Line:
        """The title, and the note where both fit."""
        noted = (Span(self.title, "strong"), Span(f"   {self.note}", "quiet"))
        return noted if self.note and width(noted) <= cells else noted[:1]

    @property
    def longest(self) -> float:
        """The size of its largest figure."""
        return max((abs(each.bar.value or 0) for each in self.bars), default=0)


def column_panels(table: Table, columns: tuple[int, ...], period: Period | None, room: BarsRoom, glyphs: Glyphs) -> tuple[Line, ...]:
    """A panel for each column, as many as there is room for; or pairs of bars."""
    if len(members(table)) < 2:
        return ()
    found = [
        BarPanel(title_of_bars(table, column, period), member_named_bars(table, column, period), _unit(table, column)) for column in columns
    ]
    longest: dict[str, float] = {}
    for each in found:
        longest[each.scale] = max(longest.get(each.scale, 0), each.longest)
    found = [each if each.longest * MOST_TIMES_LONGER >= longest[each.scale] else each._replace(scale="") for each in found]
    if len(found) == 2 and found[0].scale and found[0].scale == found[1].scale:
        notes = room.notes if _across(found, room) > 1 else 0
        if pairs := pairs_below(table, (columns[0], columns[1]), period, room._replace(notes=notes), glyphs):
            return pairs
    return bar_panels(found, room, glyphs)


def _unit(table: Table, column: int) -> str:
    """The unit of a column, whose bars compare; empty for a change."""
    measure = table.measures[column]
    return "" if measure is None or table.columns[column].relation in CHANGES else measure.full_unit or measure.id


def bar_panels(found: Sequence[BarPanel], room: BarsRoom, glyphs: Glyphs) -> tuple[Line, ...]:
    """Panels side by side, in as many rows of them as have room for three bars.

    The last one drawn says how many have no room.
    """
    rows = room.rows or 0
    if not found:
        return ()
    across = _across(found, room)
    singly, doubly = (sum(min(len(each.bars), MOST_BARS_BELOW) * each_bar + 2 for each in found) for each_bar in (1, THICK_ROWS))
    if singly + room.notes <= rows:
        # One below the other, so that bars are long, where there is room for that and for notes.
        across = 1
    thick = across == 1 and doubly + room.notes <= rows
    cells = min(MOST_PANEL, (room.columns - PANEL_GAP * (across - 1)) // across)
    most = min(rows - 1, MOST_BARS_BELOW)
    drawn_first = {each: each.bars if len(each.bars) <= most else each.bars[: max(1, most - 1)] for each in found}
    alike = {
        scale: tuple(bar for each in found if each.scale == scale for bar in drawn_first[each]) for scale in {each.scale for each in found}
    }
    alike[""] = ()
    lines: list[Line] = []
    last = left_out = 0
    for start in range(0, len(found), across):
        row = found[start : start + across]
        left = rows - len(lines) - bool(lines) - 1
        if left < min(LEAST_BARS_BELOW, *(len(each.bars) for each in row)):
            break
        inside = BarsRoom(cells, min(left, MOST_BARS_BELOW), thick)
        drawn = [(each.head(cells), *named_bars(each.bars, inside._replace(alike=alike[each.scale]), glyphs)) for each in row]
        lines += [*([BLANK] if lines else [])]
        last = len(lines)
        lines += panels_beside(drawn, cells, PANEL_GAP)
        left_out = len(found) - start - len(row)
    if lines and left_out:
        brief = f"   {plural(left_out, 'more chart')}"
        forms = (f"{brief} {'does' if left_out == 1 else 'do'} not fit", brief)
        if said := next((words for words in forms if width(lines[last]) + cell_len(words) <= room.columns), ""):
            lines[last] = (*lines[last], Span(said, "quiet"))
    return tuple(lines)


def _across(found: Sequence[BarPanel], room: BarsRoom) -> int:
    """How many panels have room side by side."""
    return max(1, min(len(found), (room.columns + PANEL_GAP) // (LEAST_PANEL + PANEL_GAP)))


def panels_beside(drawn: Sequence[tuple[Line, ...]], cells: int, gap: int) -> list[Line]:
    """Panels of lines beside each other, each `cells` wide."""
    found: list[Line] = []
    for at in range(max(map(len, drawn), default=0)):
        line: list[Span] = []
        for number, panel in enumerate(drawn):
            line.append(Span(" " * (number * (cells + gap) - width(tuple(line)))))
            line += panel[at] if at < len(panel) else ()
        found.append(tuple(span for span in line if span.text))
    return found
