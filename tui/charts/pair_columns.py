"""Pairs of columns from 0.

Each part of a year beside the same part of the year before.

They stand under the table's own columns. Like for like only: a year's end is not beside the
next year's beginning, so runs cannot be seen.
"""

from typing import NamedTuple

from tui.model.period import PERIODS_A_YEAR, Period
from tui.model.table import Number
from tui.text.glyphs import Glyphs
from tui.text.spans import SpanRole

from .drawn import Drawn, step_note
from .ink import ChartSheet, Head, LineName
from .lines_across import draw_lines, name_lines
from .pitch import PitchedPlaces
from .plan import Plan
from .step_columns import put_column, scale_of_columns, without_flattening


class YearPair(NamedTuple):
    """The parts of a year, as a plan of their own, and the values of the year before."""

    plan: Plan
    before: tuple[Number | None, ...]
    year: Period
    base_year: Period


def paired(plan: Plan, cursor: Period | None) -> YearPair:
    """The pair with the cursor's year, or the last two years.

    The cursor's year is the later of the two if it can be compared with the year before. On both sides of a rebase, a pair has no mean and
    no limits: each would stand for a part of its columns only.
    """
    years = list(dict.fromkeys(plan.periods[place].year for place, _ in plan.known))
    year = cursor.year if cursor and cursor.year in years[1:] else years[-1]
    last = next(period for period in reversed(plan.periods) if period.year == year)
    parts = tuple(last.shift(at - last.part + 1) for at in range(PERIODS_A_YEAR[last.frequency]))
    values = dict(zip(plan.periods, plan.values, strict=True))
    earlier = tuple(period.years_later(-1) or period for period in parts)
    two_years = {*earlier, *parts}
    places = [place for place, period in enumerate(plan.periods) if period in two_years]
    phases = [phase for phase in plan.phases if phase.first <= places[-1] and phase.last >= places[0]]
    own = plan._replace(
        periods=parts,
        values=tuple(map(values.get, parts)),
        phases=tuple(phase._replace(first=0, last=len(parts) - 1) for phase in phases) if len(phases) == 1 else (),
        marks=(),
        brackets=(),
    )
    return YearPair(own, tuple(map(values.get, earlier)), year, earlier[0].year)


def pair_columns(pair: YearPair, places: PitchedPlaces, columns: int, rows: int, glyphs: Glyphs, *, slide: bool = False) -> Drawn:
    """Draw the pairs in so many rows."""
    before = [value for value in pair.before if value is not None]
    both = [*before, *(value for _, value in pair.plan.known)]
    plan, more = without_flattening(pair.plan, both)
    scale = scale_of_columns([*plan.levels, *map(float, before)], both, rows, len(glyphs.steps))
    sheet = ChartSheet(columns, rows)
    draw_lines(plan, sheet, places, lambda level: rows - 1 - scale.row(level), glyphs.limit, glyphs)
    half = max(1, (places.pitch - 1) // 2)
    years: tuple[tuple[tuple[Number | None, ...], SpanRole], ...] = ((pair.before, "quiet"), (plan.values, "strong"))
    heads = []
    for at, (values, role) in enumerate(years):
        for place, value in enumerate(values):
            if value is None:
                continue
            start = places.edge(place) + at * half
            y = put_column(sheet, scale, value, range(start, start + half), role, glyphs)
            heads.append(Head(place + at * len(plan.periods), value, start + (half - 1) // 2, y, 1))
    names, left = name_lines(plan, lambda level: rows - 1 - scale.row(level))
    taken = {name.y for name in names}
    # The years are named at the side, as low as two rows are free, or else in the note.
    free = next((y for y in range(rows - 2, -1, -1) if not taken & {y, y + 1}), None)
    key = (LineName(free, f"left {pair.base_year}"), LineName(free + 1, f"right {pair.year}", "strong")) if free is not None else ()
    beside = "" if key else f" Left {pair.base_year}, right {pair.year}."
    note = step_note(plan, scale.step, left, slide=slide)
    return Drawn(sheet, tuple(heads), (*names, *key), f"Like for like.{beside} {note}{more}")
