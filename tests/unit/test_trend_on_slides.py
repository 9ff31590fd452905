"""A slide's chart of a series by period: what is said below it."""

import pytest

from tui.charts.chart_rows import axis_unsaid
from tui.charts.kinds_of_chart import ChartKind
from tui.charts.plan import plan
from tui.charts.trend import ChartRoom, trend_chart
from tui.model.pack import Pack
from tui.slides.layout import sheet
from tui.slides.slide import content_of
from tui.text.glyphs import BLOCKS
from tui.text.spans import plain
from tui.widgets.chart import plotted


def drawn(pack: Pack, name: str, columns: int, rows: int, kind: ChartKind = "lollipops") -> list[str]:
    """The rows of the chart of a table of the bundled workshop."""
    table = pack.tables[name]
    found = plan(table.main_series, measure=table.measures[table.main])
    chart = trend_chart(found, ChartRoom(columns, rows, BLOCKS, kind, slide=True)) if found else None
    return [plain(line) for line in chart.lines(plotted(chart.drawn.sheet), None)] if chart else []


@pytest.mark.parametrize(
    ("kind", "size", "words"),
    [("lollipops", (110, 22), "The axis does not start at 0. 1 row = about 25 collisions."),
     ("line", (110, 22), "The axis does not start at 0. 1 row = about 25 collisions."),
     ("columns", (74, 13), "From 0. 1 step = about 21 collisions.")],
)  # fmt: skip
def test_the_size_of_a_row_has_two_digits(pack: Pack, kind: ChartKind, size: tuple[int, int], words: str) -> None:
    assert drawn(pack, "collisions", *size, kind)[-1] == f" {words}"


@pytest.mark.parametrize(
    ("columns", "names"),
    [
        (39, "upper 1,473   mean 1,245   lower 1,016"),
        (37, "upper 1,473  mean 1,245  lower 1,016"),
        (34, "mean 1,245, limits 1,016 to 1,473"),
        (30, "mean 1,245, 1,016 to 1,473"),
    ],
)
def test_names_below_a_chart_keep_to_one_row(pack: Pack, columns: int, names: str) -> None:
    """Beside marks that would touch they have no room."""
    lines = drawn(pack, "collisions", columns, 14)
    assert f" {names}" in lines and max(map(len, lines)) <= columns


def test_that_the_axis_does_not_start_at_0_comes_before_the_short_lines(pack: Pack) -> None:
    assert pack.deck
    found = content_of(pack, next(each for each in pack.deck.slides if each.address == "roads/mobile-phones"))
    assert found.more and found.plan
    for rows, below in ((17, False), (20, True)):
        laid = sheet(found, 58, rows, BLOCKS)
        assert not axis_unsaid(found.plan, 58, laid.chart, BLOCKS), rows
        assert any("1,174 notices" in plain(line) for line in laid.below) is below, rows
