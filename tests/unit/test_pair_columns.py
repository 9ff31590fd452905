"""Pairs of columns like for like: a gap between the pairs, and names that fit."""

import pytest

from tests.browse import bundled
from tui.charts.pair_columns import paired
from tui.charts.plan import plan
from tui.charts.trend import ChartRoom, trend_chart
from tui.model.period import month
from tui.model.table import Series
from tui.text.glyphs import BLOCKS
from tui.text.spans import plain
from tui.widgets.chart import plotted

CALLS = Series(tuple(month(2018, 1).shift(at) for at in range(24)), tuple(9000 + 137 * at % 1700 for at in range(24)))


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


def test_a_pair_has_the_mean_and_limits_of_its_own_years_and_none_across_a_rebase() -> None:
    longer = Series(tuple(month(2017, 1).shift(at) for at in range(36)), tuple(9000 + 37 * at % 700 + 900 * (at < 18) for at in range(36)))
    rebased = plan(longer, "pairs", rebases=(month(2018, 7),))
    assert rebased
    before, across, since = (
        paired(rebased, month(2019, 5)),
        paired(rebased, month(2018, 5)),
        paired(plan(CALLS, "pairs") or rebased, None),
    )
    assert not before.plan.phases and not across.plan.phases and len(since.plan.phases) == 1
    chart = trend_chart(rebased, ChartRoom(80, 16, BLOCKS), month(2019, 5))
    assert chart and chart.pair and not any(word in name.text for name in chart.drawn.names for word in ("mean", "upper", "lower"))
    earlier = plan(longer, "pairs", rebases=(month(2019, 1),))
    assert earlier and paired(earlier, month(2018, 5)).plan.phases[0].mean == earlier.phases[0].mean


@pytest.mark.parametrize("table", ["mobile-phones", "collisions"])
def test_the_highest_figure_is_in_no_line(table: str) -> None:
    """`┄ 262 ┄ upper 278`: a figure on a limit's line would seem to be the limit."""
    found = plan(bundled().tables[table].series(0), "pairs")
    assert found
    highest, labelled = f"{max(value for _, value in found.known):,}", 0
    for rows in range(9, 30):
        chart = trend_chart(found, ChartRoom(116, rows, BLOCKS))
        assert chart and chart.pair
        lines = [plain(line) for line in chart.lines(plotted(chart.drawn.sheet), None)]
        assert not any(highest in line and "┄" in line for line in lines), rows
        labelled += any(highest in line for line in lines)
    assert labelled, "it has its figure where a row is free"
