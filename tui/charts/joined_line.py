"""A line with rounded corners.

One mark for each period, and a lighter line between. Each mark is on the row of its value, so a row is one step.
"""

from tui.text.glyphs import Glyphs

from .drawn import Drawn, row_note
from .flags import flag_role
from .ink import ChartSheet, Head
from .lines_across import draw_lines, draw_rolling, name_lines, phase_rows
from .lollipops import rows_from_mean
from .pitch import PitchedPlaces
from .plan import Plan
from .signals import sign


def joined_line(plan: Plan, places: PitchedPlaces, columns: int, rows: int, glyphs: Glyphs, *, slide: bool = False) -> Drawn:
    """Draw a plan in at most so many rows.

    At a pitch of 1 there is no room for the line.
    """
    scale = rows_from_mean(plan, rows)
    sheet = ChartSheet(columns, scale.rows)
    # The mean is dotted: a solid one would be taken for the line.
    draw_lines(plan, sheet, places, lambda level: scale.above - scale.row(level), glyphs.limit, glyphs)
    flagged = {mark.place: mark for mark in plan.marks}
    heads: list[Head] = []
    for place, value in plan.known:
        if place not in places.indices:
            continue
        x, y = places.mark(place), scale.above - scale.row(value)
        if heads and heads[-1].place == place - 1 and places.pitch > 1:
            _join(sheet, heads[-1].x, heads[-1].y, x, y, glyphs)
        mark = flagged.get(place)
        shown = sign(mark.special, mark.side, glyphs) if mark else glyphs.dot
        sheet.put(x, y, shown, flag_role(plan, mark), "mark")
        side = 1 if value >= plan.phase_at(place).mean else -1
        heads.append(Head(place, value, x, y, side, mark is not None and mark.special == "outside"))
    draw_rolling(plan, sheet, places, lambda level: scale.above - scale.row(level), glyphs)
    names, left = name_lines(plan, lambda level: scale.above - scale.row(level))
    nought = plan.view == "difference" or -scale.below <= scale.row(0) <= scale.above
    levels = phase_rows(plan, lambda level: scale.above - scale.row(level))
    return Drawn(sheet, tuple(heads), names, row_note(plan, scale.unit, 1, from_nought=nought, left=left, slide=slide), levels)


def _join(sheet: ChartSheet, x: int, y: int, end: int, to: int, glyphs: Glyphs) -> None:
    """The line from one mark to the next, which turns halfway between them."""
    turn = x + (end - x) // 2
    sheet.rule(range(x + 1, turn), y, glyphs.rule, "quiet", "stem")
    sheet.rule(range(turn + 1, end), to, glyphs.rule, "quiet", "stem")
    if y == to:
        sheet.put(turn, y, glyphs.rule, "quiet", "stem")
        return
    down, left, up, right = tuple(glyphs.corners)
    sheet.put(turn, y, left if to > y else right, "quiet", "stem")
    sheet.put(turn, to, up if to > y else down, "quiet", "stem")
    for between in range(min(y, to) + 1, max(y, to)):
        sheet.put(turn, between, glyphs.axis, "quiet", "stem")
