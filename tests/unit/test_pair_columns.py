"""Pairs of columns like for like: a gap between the pairs, and names that fit."""

import pytest

from tui.charts.plan import plan
from tui.charts.trend import ChartRoom, trend_chart
from tui.model.period import month
from tui.model.table import Series
from tui.text.glyphs import BLOCKS
from tui.text.spans import plain
from tui.widgets.chart import plotted

CALLS = Series(tuple(month(2018, 1).shift(at) for at in range(24)), tuple(9000 + 37 * at % 700 for at in range(24)))


@pytest.mark.parametrize(("columns", "named"), [(45, "left 2018   right 2019"), (27, "left 2018   right 2019")])
def test_pairs_are_no_block_where_there_is_room_for_gaps(columns: int, named: str) -> None:
    found = plan(CALLS, "pairs")
    assert found
    chart = trend_chart(found, ChartRoom(columns, 13, BLOCKS, "lollipops", False))
    assert chart and chart.pair
    lines = [plain(line) for line in chart.lines(plotted(chart.drawn.sheet), None)]
    assert any(named in line for line in lines) and max(map(len, lines)) <= columns
    assert not any(f"█{word}" in line for line in lines for word in ("mean", "left", "right", "lower"))
    full = [line for line in lines if line.count("█") == 24]
    assert full and all(("██ ██ ██" in line) == (columns == 45) for line in full)
