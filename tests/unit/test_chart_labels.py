"""Where the labels of values stand on a chart."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.handmade import made
from tests.reports import WEST_YORKSHIRE, report
from tui.analysis.xmr import xmr
from tui.charts.kinds_of_chart import CHART_KINDS, ChartKind
from tui.charts.labels import NEAR_IN_ROW, value_labels
from tui.charts.lines_across import chart_figure
from tui.charts.plan import plan
from tui.charts.signals import signal_words
from tui.charts.trend import ChartRoom, TrendChart, trend_chart
from tui.model.period import month
from tui.model.table import Series
from tui.nodes.table_views.members import course_of, members
from tui.text.cells import cell_len
from tui.text.glyphs import BLOCKS
from tui.text.spans import plain
from tui.widgets.chart import plotted


@pytest.mark.parametrize(("after", "row"), [(104, -1), (96, 1)])
def test_the_last_value_in_the_row_of_the_mean_stands_on_its_own_side_of_its_name(after: int, row: int) -> None:
    """Elsewhere it would be taken for the end of a line."""
    values = [100, 180, 20, 190, 10, 170, 30, 160, 40, 150, 50, 200 - after, after]
    found = plan(made("\n".join(f"{month(2014, 1).shift(at)},{value}" for at, value in enumerate(values)), "month").main_series, "limits")
    assert found
    chart = trend_chart(found, ChartRoom(78, 15, BLOCKS, "lollipops", False, None), None)
    assert chart
    lines = [plain(line) for line in chart.lines(plotted(chart.drawn.sheet), None)]
    mean = next(at for at, line in enumerate(lines) if "mean 100" in line)
    assert f"last {after}" in lines[mean + row]


def assert_labels_are_of_their_marks(chart: TrendChart, cursor: int | None) -> None:
    """Each is beside, above or below its mark, and no other is as near in its row."""
    columns = chart.room.kind == "columns"
    marks = [head for head in chart.drawn.heads if head.outside or not columns]
    for label in value_labels(chart.plan, chart.drawn, chart.places, cursor, columns=columns):
        if label.text.startswith("last "):
            continue
        end = label.x + cell_len(label.text) - 1
        own = [
            head
            for head in chart.drawn.heads
            if chart_figure(chart.plan, head.value) == label.text
            and (label.x <= head.x <= end if head.y != label.y else min(abs(label.x - head.x), abs(end - head.x)) == head.wide // 2 + 2)
        ]
        assert own, label
        for head in marks:
            if head.y == label.y and head not in own:
                apart = 2 if label.y in {each.y for each in own} else 2 + NEAR_IN_ROW - 1
                assert max(label.x - head.x, head.x - end) > head.wide // 2 + apart, (label, head)


@pytest.mark.parametrize("kind", CHART_KINDS)
@settings(max_examples=40, deadline=None)
@given(
    values=st.lists(st.integers(0, 40) | st.integers(0, 9999), min_size=6, max_size=60),
    size=st.tuples(st.integers(40, 118), st.integers(8, 20)),
    cursor=st.integers(0, 59),
    slide=st.booleans(),
)
def test_no_label_is_as_near_to_another_mark(kind: ChartKind, values: list[int], size: tuple[int, int], cursor: int, slide: bool) -> None:
    found = plan(Series(tuple(month(2014, 1).shift(at) for at in range(len(values))), tuple(values)))
    chart = trend_chart(found, ChartRoom(*size, BLOCKS, kind, slide), None) if found else None
    if chart:
        assert_labels_are_of_their_marks(chart, cursor)


def test_neighbours_outside_a_limit_do_not_exchange_their_figures() -> None:
    """12.52 stood below its mark, and beside that of 11.18."""
    table = report(WEST_YORKSHIRE).tables["crime-severity"]
    series = next(course_of(table, table.main, each) for each in members(table) if each.name == "West Yorkshire")
    found = plan(series, measure=table.measures[table.main])
    assert found
    chart = trend_chart(found, ChartRoom(118, 15, BLOCKS))
    assert chart
    lines = [plain(line) for line in chart.lines(plotted(chart.drawn.sheet), None)]
    at = {str(found.periods[head.place]): head for head in chart.drawn.heads}
    for year, figure in (("2011/12", "12.52"), ("2012/13", "11.18")):
        assert lines[at[year].y][: at[year].x + 1].endswith(f"{figure} ●"), lines
    assert chart.drawn.sheet.cells[at["2010/11"].x, at["2010/11"].y].text == "▼", "a trend's sign is kept on the row of a limit"
    said = signal_words(xmr(series)[0])
    assert "12 falling" in "".join(lines) and "2002/03 to 2013/14 falling (trend)" in said
    # It began with years that the rule of a trend flags, too.
    assert "2004/05 to 2016/17 low (outside the limits, shift)" in said
    # It is 0.001 above the limit, and its sign says so.
    assert at["2019/20"].outside and "21.172" not in "".join(lines)
    low = trend_chart(found, ChartRoom(78, 8, BLOCKS))
    assert low and low.drawn.sheet.cells[next(head.x for head in low.drawn.heads if head.value == 14.8831), 3].text == "≡", "on a limit"
