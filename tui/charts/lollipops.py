"""Lollipops: a mark for each period, and its stem to the mean.

A row has as many steps as the glyphs have heads: two for blocks, three for Braille, one in ASCII. A mark that a rule flags is the sign of
the rule, in the middle of its row; on a slide, only one outside the limits: no other sign has a key there.
"""

from tui.text.glyphs import Glyphs

from .drawn import Drawn, row_note
from .flags import flag_role
from .ink import ChartSheet, Head
from .lines_across import draw_lines, draw_rolling, name_lines, phase_rows
from .pitch import PitchedPlaces
from .plan import Plan
from .scales import RowScale, row_scale
from .signals import sign


def lollipops(plan: Plan, places: PitchedPlaces, columns: int, rows: int, glyphs: Glyphs, wide: int = 1, *, slide: bool = False) -> Drawn:
    """Draw a plan in at most so many rows; marks are `wide` cells, if they fit."""
    scale = rows_from_mean(plan, rows)
    sheet = ChartSheet(columns, scale.rows)
    draw_lines(plan, sheet, places, lambda level: scale.above - scale.row(level), glyphs.rule, glyphs)
    flagged = {mark.place: mark for mark in plan.marks}
    wide = max(1, min(wide, places.pitch - 1))
    wide -= 1 - wide % 2  # An odd number of cells stands in the middle of its stem, and clear of the gutter.
    heads, signs = [], 0
    for place, value in plan.known:
        if place not in places.indices:
            continue
        x, mark = places.mark(place), flagged.get(place)
        outside = mark is not None and mark.special == "outside"
        signed = mark if outside or not slide else None
        row, part = scale.head(value, 1 if signed else len(glyphs.heads))
        foot = scale.row(plan.phase_at(place).mean)
        _stem(sheet, x, scale.above - row, scale.above - foot, glyphs)
        role = flag_role(plan, mark)
        head = sign(signed.special, signed.side, glyphs) if signed else glyphs.heads[part]
        # A sign stays one cell wide.
        cells = 1 if signed else wide
        for cell in range(cells):
            sheet.put(x - (cells - 1) // 2 + cell, scale.above - row, head, role, "mark")
        signs += signed is not None
        heads.append(Head(place, value, x, scale.above - row, 1 if value >= plan.phase_at(place).mean else -1, outside, cells))
    draw_rolling(plan, sheet, places, lambda level: scale.above - scale.row(level), glyphs)
    names, left = name_lines(plan, lambda level: scale.above - scale.row(level))
    nought = plan.view == "difference" or -scale.below <= scale.row(0) <= scale.above
    levels = phase_rows(plan, lambda level: scale.above - scale.row(level))
    parts = 1 if signs else len(glyphs.heads)
    return Drawn(sheet, tuple(heads), names, row_note(plan, scale.unit, parts, from_nought=nought, left=left, slide=slide), levels)


def rows_from_mean(plan: Plan, rows: int) -> RowScale:
    """The rows of a plan, counted out from the mean of its last phase."""
    upper = plan.phases[-1].upper
    return row_scale(plan.mean, 0.0 if upper is None else upper - plan.mean, plan.levels, rows)


def _stem(sheet: ChartSheet, x: int, head: int, foot: int, glyphs: Glyphs) -> None:
    """The stem between a mark and the mean, and the foot where it stands on it."""
    if head == foot:
        return
    sheet.put(x, foot, glyphs.feet[0] if head < foot else glyphs.feet[1], "quiet", "mean")
    for y in range(min(head, foot) + 1, max(head, foot)):
        sheet.put(x, y, glyphs.axis, "quiet", "stem")
