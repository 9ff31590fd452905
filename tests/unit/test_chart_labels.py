"""Where the labels of values stand on a chart."""

import pytest

from tests.handmade import made
from tui.charts.plan import plan
from tui.charts.trend import ChartRoom, trend_chart
from tui.model.period import month
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
