"""Trend charts read back from what plotext has drawn.

No mark is more than half a row from its value, no two values that differ by more than a row are in the wrong order, and each period has a
place of its own.
"""

from functools import cache

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tui.charts.kinds_of_chart import CHART_KINDS, ChartKind
from tui.charts.lollipops import rows_from_mean
from tui.charts.plan import Plan, View, plan
from tui.charts.step_columns import scale_of_columns, without_flattening
from tui.charts.trend import ChartRoom, TrendChart, trend_chart
from tui.model.period import month
from tui.model.table import Series
from tui.text.glyphs import SETS, Glyphs
from tui.text.spans import plain
from tui.widgets.chart import plotted

VALUES = st.lists(
    st.none() | st.integers(0, 300) | st.integers(-(10**6), 10**6) | st.floats(-1e15, 1e15, allow_nan=False), min_size=1, max_size=40
)
SIZES = st.tuples(st.integers(20, 100), st.integers(6, 30))
NEARLY = 1e-6


def monthly(values: list[float | None]) -> Series:
    return Series(tuple(month(2014, 1).shift(place) for place in range(len(values))), tuple(values))


def rows_of_marks(chart: TrendChart) -> dict[int, float]:
    """Each drawn mark in rows from the bottom, by the index of its period."""
    cells, glyphs, found = plotted(chart.drawn.sheet), chart.room.glyphs, dict[int, float]()
    last = len(cells) - 1
    for place in chart.places.indices:
        x = chart.places.mark(place)
        marks = [y for y, row in enumerate(cells) if row[x][0] != glyphs.missing and chart.drawn.sheet.layer(x, y) == "mark"]
        if chart.plan.values[place] is None:
            assert not marks, "a missing month leaves a gap"
            continue
        assert marks, "every value is marked"
        char = cells[marks[0]][x][0]
        if chart.room.kind == "columns":
            solid = [y for y in marks if cells[y][x][0] in glyphs.steps]
            assert solid == list(range(solid[0], last + 1)), "a column stands on its base"
            found[place] = last - solid[0] + (glyphs.steps.index(cells[solid[0]][x][0]) + 1) / len(glyphs.steps)
        else:
            assert len(marks) == 1
            part = glyphs.heads.index(char) if char in glyphs.heads and len(glyphs.heads) > 1 else None
            found[place] = last - marks[0] + (0.5 if part is None else (part + 0.5) / len(glyphs.heads))
    return found


def true_rows(chart: TrendChart) -> dict[int, float]:
    """Where each value belongs, in rows from the bottom of the chart."""
    rows = chart.drawn.sheet.rows
    if chart.room.kind == "columns":
        shown, _ = without_flattening(chart.plan, [value for _, value in chart.plan.known])
        steps = scale_of_columns(shown.levels, [value for _, value in shown.known], rows, len(chart.room.glyphs.steps))
        return {place: value / steps.step / steps.parts for place, value in chart.plan.known}
    above, below = chart.drawn.blank
    scale = rows_from_mean(chart.plan, rows - above - below)
    assert scale.rows == rows - above - below
    return {place: value / scale.unit - scale.base / scale.unit + scale.below + below + 0.5 for place, value in chart.plan.known}


def assert_true(chart: TrendChart) -> None:
    drawn, true = rows_of_marks(chart), true_rows(chart)
    assert all(abs(at - true[place]) <= 0.5 + NEARLY for place, at in drawn.items())
    for place, at in drawn.items():
        assert all(at > other for one, other in drawn.items() if true[place] - true[one] > 1 + NEARLY)
    marks = [chart.places.mark(place) for place in chart.places.indices]
    assert marks == sorted(set(marks)) and marks[0] >= 0 and marks[-1] < chart.room.columns


def assert_words_leave_marks_alone(chart: TrendChart) -> None:
    cells, at = plotted(chart.drawn.sheet), chart.plan.periods[chart.plan.known[len(chart.plan.known) // 2][0]]
    lines = [f"{plain(line):<{chart.room.columns}}" for line in chart.lines(cells, at)]
    assert len(lines) <= chart.room.rows and all(len(line) == chart.room.columns for line in lines)
    for (x, y), ink in chart.drawn.sheet.cells.items():
        assert cells[y][x][0] == ink.text
        # A label may stand on the stem of its own mark, next to the mark.
        own = ink.layer == "stem" and any((head.x, head.y + head.side) == (x, y) for head in chart.drawn.heads)
        assert own or ink.layer not in ("mark", "stem") or lines[y][x] == ink.text


def drawn(found: Plan | None, room: ChartRoom) -> TrendChart | None:
    return trend_chart(found, room) if found else None


@pytest.mark.parametrize("glyphs", SETS.values(), ids=list(SETS))
@pytest.mark.parametrize("kind", CHART_KINDS)
@settings(max_examples=5, deadline=None)
@given(values=VALUES, size=SIZES, view=st.sampled_from(("limits", "raw", "difference")), slide=st.booleans())
@example(values=[5, 5, 5, 5], size=(78, 13), view="limits", slide=False)
@example(values=[7], size=(40, 12), view="limits", slide=True)
@example(values=[0, 1060, 7950006945251.0], size=(30, 12), view="limits", slide=False)
@example(values=[0, 0, 0, 0, 0, 900, 0, 0], size=(78, 9), view="limits", slide=False)
@example(values=[1e15, None, -1e15, 3], size=(60, 10), view="raw", slide=False)
def test_marks_are_true(
    glyphs: Glyphs, kind: ChartKind, values: list[float | None], size: tuple[int, int], view: View, slide: bool
) -> None:
    chart = drawn(plan(monthly(values), view), ChartRoom(*size, glyphs, kind, slide))
    if chart:
        assert_true(chart)
        assert_words_leave_marks_alone(chart)


@cache
def many() -> Plan:
    found = plan(monthly([100 + place * 37 % 60 for place in range(1200)]))
    assert found
    return found


@pytest.mark.parametrize("kind", CHART_KINDS)
@pytest.mark.parametrize("at", [0, 600, 1199])
def test_of_many_months_the_part_with_the_cursor_is_shown(kind: ChartKind, at: int) -> None:
    chart = trend_chart(many(), ChartRoom(78, 13, SETS["blocks"], kind), many().periods[at])
    assert chart and at in chart.places.indices and chart.note.startswith(f"{chart.places.number} of 1200 shown. ")
    assert_true(chart)


@pytest.mark.parametrize("glyphs", SETS.values(), ids=list(SETS))
@settings(max_examples=6, deadline=None)
@given(values=st.lists(st.none() | st.integers(0, 2000), min_size=13, max_size=30), size=SIZES)
def test_pairs_are_true(glyphs: Glyphs, values: list[int | None], size: tuple[int, int]) -> None:
    """Both columns of each pair are as high as their values, to half a step."""
    chart = drawn(plan(monthly([*values]), "pairs"), ChartRoom(*size, glyphs))
    if chart is None or chart.pair is None:
        return
    cells, rows = plotted(chart.drawn.sheet), chart.drawn.sheet.rows
    both = [value for each in (chart.pair.before, chart.pair.plan.values) for value in each if value is not None]
    shown, _ = without_flattening(chart.pair.plan, both)
    steps = scale_of_columns([*shown.levels, *map(float, both)], both, rows, len(glyphs.steps))
    half = max(1, (chart.places.pitch - 1) // 2)
    for at, years in enumerate((chart.pair.before, chart.pair.plan.values)):
        for place, value in enumerate(years):
            x = chart.places.edge(place) + at * half
            column = [y for y in range(rows) if chart.drawn.sheet.layer(x, y) == "mark"]
            assert bool(column) == (value is not None)
            if value is not None:
                height = (rows - 1 - column[0]) * steps.parts + glyphs.steps.index(cells[column[0]][x][0]) + 1
                assert abs(height - value / steps.step) <= (0.5 if height > 1 else 1) + NEARLY
