"""The rows below a chart: the names of runs and lines, and what the signs mean."""

import pytest

from tui.charts.below import ShownPeriods, run_names
from tui.charts.brackets import Bracket
from tui.charts.few_rows import few_rows
from tui.charts.pitch import pitched
from tui.charts.plan import Plan, plan
from tui.charts.trend import ChartRoom, trend_chart
from tui.model.pack import Pack
from tui.model.period import month
from tui.model.table import Series
from tui.text.glyphs import ASCII, BLOCKS
from tui.text.spans import plain
from tui.widgets.chart import plotted


def test_a_narrow_chart_without_words_beside_it_names_its_runs_and_explains_its_signs(pack: Pack) -> None:
    table = pack.tables["mobile-phones"]
    found = plan(table.main_series, measure=table.measures[table.main])
    assert found
    for glyphs, signs in ((BLOCKS, " ◇ two of three  ≡ shift"), (ASCII, " @ two of three  & shift")):
        chart = trend_chart(found, ChartRoom(37, 14, glyphs, keyed=True))
        assert chart
        lines = [plain(line).rstrip() for line in chart.lines(plotted(chart.drawn.sheet), None)]
        below = lines.index(" 7 above   ╰─ 7 ─╯ below the mean" if glyphs.unicode else " 7 above   '- 7 -' below the mean")
        assert lines[below - 2] == f" {'JFMAMJJASONDJFMAM'}", "each stands under its run"
        assert lines[below + 1].rstrip() == f"{signs.replace(' near a limit', '')}  Not from 0."
    plainer = trend_chart(found, ChartRoom(37, 14, BLOCKS))
    assert plainer and not any("shift" in plain(line) for line in plainer.lines(plotted(plainer.drawn.sheet), None))


def test_signs_are_explained_in_the_row_that_says_how_exact_a_chart_is(pack: Pack) -> None:
    table = pack.tables["mobile-phones"]
    found = plan(table.main_series, measure=table.measures[table.main])
    differences = plan(table.main_series, "difference", measure=table.measures[table.main])
    assert found and differences
    within = differences._replace(marks=())
    signs, exact = "◇ two of three near a limit  ≡ shift", "1 row = about 22 notices; marks within 11."
    for shown, columns, last in (
        (found, 78, f"{signs}  The axis does not start at 0."),
        (found, 118, f"{signs}  The axis does not start at 0. {exact}"),
        (found, 60, "◇ two of three  ≡ shift  The axis does not start at 0."),
        (found, 37, "◇ two of three  ≡ shift  Not from 0."),
        (within, 118, "1 row = about 28 notices; marks within 7."),
        (within._replace(beside=found.marks), 118, f"table: {signs}  1 row = about 28 notices; marks within 7."),
        (within._replace(beside=found.marks), 37, "table: ◇ two of three  ≡ shift"),
        (within._replace(beside=found.marks), 28, "◇ two of three  ≡ shift"),
        (differences, 118, "● beyond the usual range  1 row = about 28 notices; marks within 14."),
        (differences._replace(beside=found.marks), 78, f"● beyond the usual range  table: {signs}"),
        (differences._replace(beside=found.marks), 37, "● beyond the usual range\n table: ◇ two of three  ≡ shift"),
    ):
        chart = trend_chart(shown, ChartRoom(columns, 13, BLOCKS, keyed=True))
        assert chart and "\n".join(plain(line).rstrip() for line in chart.lines(plotted(chart.drawn.sheet), None)).endswith(f"\n {last}")


def test_how_exact_a_chart_of_counts_is_is_whole(pack: Pack) -> None:
    table = pack.tables["mobile-phones"]
    differences = plan(table.main_series, "difference", measure=table.measures[table.main])
    assert differences
    chart = trend_chart(differences, ChartRoom(78, 30, BLOCKS))
    assert chart and chart.note == "1 row = about 8 notices; marks within 4."


def test_a_chart_of_one_column_is_blank(pack: Pack) -> None:
    found = plan(pack.tables["mobile-phones"].main_series)
    assert found and few_rows(found, 1, 5, BLOCKS) == () and len(few_rows(found, 2, 1, BLOCKS)) == 1


def long_series(months: int) -> Plan:
    """Millions that rise and fall, in so many months."""
    found = plan(
        Series(tuple(month(2017, 4).shift(at) for at in range(months)), tuple(12_000_000 + at % 5 * 345_678 for at in range(months)))
    )
    assert found
    return found


@pytest.mark.parametrize(
    ("columns", "pitch", "names"), [(36, 1, "upper 14.1m mean 12.7m lower 11.2m"), (76, 2, "upper 14,143,357   mean"), (66, 1, "")]
)
def test_names_of_lines_that_would_hide_periods_or_waste_the_width_stand_below(columns: int, pitch: int, names: str) -> None:
    """Half of the months had no room beside `upper 13,575,653`."""
    chart = trend_chart(long_series(36), ChartRoom(columns, 14, BLOCKS))
    assert chart and chart.places.number == 36 and chart.places.pitch == pitch and chart.places.right <= columns
    assert chart.named.startswith(names) and bool(chart.named) is bool(names)


def test_names_of_lines_stand_beside_the_marks_where_they_hide_few_periods() -> None:
    chart = trend_chart(long_series(36), ChartRoom(50, 14, BLOCKS))
    assert chart and not chart.named and chart.note.startswith("32 of 36 shown.")


def test_names_of_lines_that_are_too_long_for_half_the_width_stand_below() -> None:
    """The line of the 12-month mean had no figure: “rolling 12,691,356” did not fit."""
    rising = Series(tuple(month(2017, 4).shift(at) for at in range(36)), tuple(12_000_000 + at * 45_678 for at in range(36)))
    rolling = plan(rising, "raw")
    assert rolling
    chart = trend_chart(rolling, ChartRoom(36, 14, BLOCKS))
    assert chart and chart.named == "rolling 13,347,501  mean 12,799,365"


def test_names_of_lines_do_not_hide_the_highest_period() -> None:
    """Of 28 years to a month, 21 stood beside “mean 23,122”, without the highest."""
    values = (25_954, *(24_000 + at * 7 for at in range(27)))
    found = plan(Series(tuple(month(2013, 1).shift(at) for at in range(28)), values))
    assert found
    chart = trend_chart(found, ChartRoom(34, 14, BLOCKS))
    assert chart and chart.places.number == 28 and "mean" in chart.named
    assert "25,954" in "\n".join(plain(line) for line in chart.lines(plotted(chart.drawn.sheet), None))


@pytest.mark.parametrize(("columns", "named"), [(38, False), (78, True)])
def test_pairs_have_no_lines_where_nothing_names_them(pack: Pack, columns: int, named: bool) -> None:
    """“262” stood in a dotted line without a name, which was that of 278."""
    found = plan(pack.tables["mobile-phones"].main_series, "pairs")
    assert found
    chart = trend_chart(found, ChartRoom(columns, 17, BLOCKS))
    assert chart
    text = "\n".join(map(plain, chart.lines(plotted(chart.drawn.sheet), None)))
    assert (BLOCKS.limit in text, "upper 278" in text) == (named, named)


def test_a_sign_with_another_meaning_in_the_table_is_named_for_both(pack: Pack) -> None:
    table = pack.tables["seat-belts"]
    found, limits = (plan(table.main_series, view, measure=table.measures[table.main]) for view in ("difference", "limits"))
    assert found and limits
    chart = trend_chart(found._replace(beside=limits.marks), ChartRoom(78, 14, BLOCKS, keyed=True))
    assert chart
    last = plain(chart.lines(plotted(chart.drawn.sheet), None)[-1])
    assert last.rstrip() == " chart: ● beyond the usual range  table: ● outside the limits"


def test_two_runs_side_by_side_have_brackets_or_words_that_are_apart() -> None:
    """“9 below 7 above the mean” reads as one phrase.

    And only colour told the weeks of a run from the others.
    """
    periods = [month(2014, 1).shift(at) for at in range(40)]
    shown = ShownPeriods(periods, pitched(periods, 44, 0), 44)
    for run, second, said in (
        ((5, 11), (13, 21), "7 below ╰9 above╯"),
        ((4, 12), (13, 19), "╰9 below╯╰─ 7 ─╯ above the mean"),
        ((4, 12), (33, 39), "╰9 below╯                    7 above"),
    ):
        found = [
            Bracket(first, last, f"{last - first + 1} {side} the mean", 1) for (first, last), side in ((run, "below"), (second, "above"))
        ]
        assert said in plain(run_names(shown, found, BLOCKS)), plain(run_names(shown, found, BLOCKS))
