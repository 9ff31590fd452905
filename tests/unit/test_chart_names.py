"""The rows below a chart: the names of runs, and what the signs mean."""

from tui.charts.few_rows import few_rows
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


def test_signs_are_explained_in_the_row_that_says_how_exact_a_chart_is(pack: Pack) -> None:
    table = pack.tables["mobile-phones"]
    found = plan(table.main_series, measure=table.measures[table.main])
    differences = plan(table.main_series, "difference", measure=table.measures[table.main])
    assert found and differences
    signs, exact = "◇ two of three near a limit  ≡ shift", "1 row = 22.5 notices; a mark is within 11."
    for shown, columns, last in (
        (found, 78, f"{signs}  The axis does not start at 0."),
        (found, 118, f"{signs}  The axis does not start at 0. {exact}"),
        (found, 60, "◇ two of three  ≡ shift  The axis does not start at 0."),
        (differences._replace(beside=found.marks), 118, f"{signs}  1 row = 27.7 notices; a mark is within 7."),
        (differences, 118, "1 row = 27.7 notices; a mark is within 7."),
    ):
        chart = trend_chart(shown, ChartRoom(columns, 13, BLOCKS, keyed=True))
        assert chart and plain(chart.lines(plotted(chart.drawn.sheet), None)[-1]).strip() == last


def test_a_chart_of_one_column_is_blank(pack: Pack) -> None:
    found = plan(pack.tables["mobile-phones"].main_series)
    assert found and few_rows(found, 1, 5, BLOCKS) == () and len(few_rows(found, 2, 1, BLOCKS)) == 1
