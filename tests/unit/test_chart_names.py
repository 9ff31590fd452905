"""The rows below a chart: the names of runs, and what the signs mean."""

from tui.charts.plan import plan
from tui.charts.trend import ChartRoom, trend_chart
from tui.model.pack import Pack
from tui.text.glyphs import ASCII, BLOCKS
from tui.text.spans import plain
from tui.widgets.chart import plotted


def test_a_narrow_chart_without_words_beside_it_names_its_runs_and_explains_its_signs(pack: Pack) -> None:
    table = pack.tables["mobile-phones"]
    found = plan(table.main_series, measure=table.measures[table.main])
    assert found
    for glyphs, signs in ((BLOCKS, " ◇ two of three near a limit  ≡ shift"), (ASCII, " : two of three near a limit  = shift")):
        chart = trend_chart(found, ChartRoom(37, 14, glyphs, keyed=True))
        assert chart
        lines = [plain(line).rstrip() for line in chart.lines(plotted(chart.drawn.sheet), None)]
        below = lines.index(" 7 above   7 below")
        assert lines[below - 2] == f" {'JFMAMJJASONDJFMAM'}", "each stands under its run"
        assert lines[below + 1].rstrip() in (signs, signs.replace(" near a limit", ""))
    plainer = trend_chart(found, ChartRoom(37, 14, BLOCKS))
    assert plainer and not any("shift" in plain(line) for line in plainer.lines(plotted(plainer.drawn.sheet), None))
