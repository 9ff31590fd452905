"""Columns from 0.

Their steps are a part of a row: eighths for blocks, quarters for Braille, thirds in ASCII.
"""

from collections.abc import Sequence

from tui.text.glyphs import Glyphs
from tui.text.spans import SpanRole

from .drawn import Drawn, step_note
from .flags import flag_role
from .ink import ChartSheet, Head, LineName
from .lines_across import draw_lines, draw_rolling, name_lines, phase_rows
from .pitch import PitchedPlaces
from .plan import Plan
from .scales import StepScale, step_scale

FLAT = 2
"""An upper limit more than so many times the highest value would flatten everything, and is left out."""


def from_nought(plan: Plan) -> bool:
    """Whether a plan can be drawn as columns: a column below 0 has no length."""
    return plan.view != "difference" and all(value >= 0 for _, value in plan.known)


def step_columns(plan: Plan, places: PitchedPlaces, columns: int, rows: int, glyphs: Glyphs, *, slide: bool = False) -> Drawn:
    """Draw a plan in so many rows."""
    values = [value for _, value in plan.known]
    plan, more = without_flattening(plan, values)
    scale = scale_of_columns(plan.levels, values, rows, len(glyphs.steps))
    sheet = ChartSheet(columns, rows)
    draw_lines(plan, sheet, places, lambda level: rows - 1 - scale.row(level), glyphs.limit, glyphs)
    flagged = {mark.place: mark for mark in plan.marks}
    heads = []
    for place in places.indices:
        value, x = plan.values[place], places.edge(place) + max(0, places.pitch - 1 - places.column) // 2
        if value is None:
            sheet.put(places.mark(place), rows - 1, glyphs.missing, "quiet", "mark")
            continue
        cells = range(x, x + places.column)
        y = put_column(sheet, scale, value, cells, flag_role(plan, flagged.get(place)), glyphs)
        outside = place in flagged and flagged[place].special == "outside"
        if outside:
            sheet.put(places.mark(place), y - 1, glyphs.outside, flag_role(plan, flagged[place]), "mark")
        heads.append(Head(place, value, places.mark(place), y - outside, 1, outside))
    draw_rolling(plan, sheet, places, lambda level: rows - 1 - scale.row(level), glyphs)
    names, left = name_lines(plan, lambda level: rows - 1 - scale.row(level))
    levels = phase_rows(plan, lambda level: rows - 1 - scale.row(level))
    return Drawn(sheet, tuple(heads), _with_base(names, rows), step_note(plan, scale.step, left, slide=slide) + more, levels)


def scale_of_columns(levels: Sequence[float], values: Sequence[float], rows: int, parts: int) -> StepScale:
    """The scale of columns, with a row left above the highest for its label."""
    scale = step_scale(levels, rows, parts)
    return scale if scale.steps(max(0.0, *values)) <= (rows - 1) * parts else step_scale(levels, rows - 1, parts)


def put_column(sheet: ChartSheet, scale: StepScale, value: float, cells: range, role: SpanRole, glyphs: Glyphs) -> int:
    """Draw one column, in front of the lines. Returns the row of its upper end.

    A value of 0 has the lowest step, so that it is no gap.
    """
    full, part = divmod(max(1, scale.steps(value)), scale.parts)
    for row in range(full):
        sheet.rule(cells, sheet.rows - 1 - row, glyphs.steps[-1], role, "mark")
    if part:
        sheet.rule(cells, sheet.rows - 1 - full, glyphs.steps[part - 1], role, "mark")
    return sheet.rows - full - (1 if part else 0)


def without_flattening(plan: Plan, values: Sequence[float]) -> tuple[Plan, str]:
    """A plan without an upper limit that would flatten some values.

    With a sentence that says so.
    """
    high = max(values, default=0)
    upper = next((phase.upper for phase in plan.phases[-1:]), None)
    if upper is None or upper <= FLAT * high or high <= 0:
        return plan, ""
    return plan._replace(phases=tuple(phase._replace(upper=None) for phase in plan.phases)), " The upper limit is far above."


def _with_base(names: Sequence[LineName], rows: int) -> tuple[LineName, ...]:
    taken = any(name.y == rows - 1 for name in names)
    return (*names, *(() if taken else (LineName(rows - 1, "base 0"),)))
