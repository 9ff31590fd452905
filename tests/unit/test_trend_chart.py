"""Trend charts as text: where marks, lines, names, labels and brackets stand."""

import re
from itertools import product

import pytest

from tests.browse import bundled
from tests.handmade import made
from tests.reports import REPORTS, report
from tui.charts.few_rows import few_rows
from tui.charts.kinds_of_chart import ChartKind
from tui.charts.lines_across import named_levels
from tui.charts.pitch import WIDEST_OF_FEW, TableColumns, pitched
from tui.charts.plan import View, plan
from tui.charts.trend import ChartRoom, trend_chart
from tui.model.deck import Slide
from tui.model.pack import Pack
from tui.model.period import Period, month, parse_period
from tui.model.table import Series
from tui.nodes.table_views.members import course_of, members
from tui.slides.slide import content_of
from tui.text.glyphs import ASCII, BLOCKS, Glyphs
from tui.text.spans import plain
from tui.widgets.chart import plotted

COLLISIONS = """\
 ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄ upper 1,473
                                              ▄ 1,393
          ▄                               ▄   │
  ▀       │       ▄                       │   │
 ─┴───┬───┴───┬───┴───▀───┬───┬───┬───┬───┴───┴───▀───┬───┬─ mean 1,245
      ▀       │           ▄   ▀   ▀   ▀               │   ▄  last 1,161
              ▀                                       ▀
            1,156
 ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄ lower 1,016
 Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec Jan Feb Mar
 2014                                            2015     ▲
 The axis does not start at 0. 1 row = about 57 collisions; marks within 14."""
PAIRS = """\
     ████ ████ ████ ██   ██   ██   ██   ██   ██   ██   ██   ██   left 2014
     ████ ████ ████ ██   ██   ██   ██   ██   ██   ██   ██   ██   right 2015
      Jan  Feb  Mar  Apr  May  Jun  Jul  Aug  Sep  Oct  Nov  Dec
 Like for like. From 0. 1 step = about 19 collisions; columns within 9."""


def drawn(
    pack: Pack,
    name: str,
    cursor: Period | None = None,
    *,
    view: View = "limits",
    kind: ChartKind = "lollipops",
    size: tuple[int, int] = (78, 13),
    glyphs: Glyphs = BLOCKS,
    slide: bool = False,
    rebases: tuple[Period, ...] = (),
) -> list[str]:
    """The chart of a table of the bundled workshop, under its columns."""
    table = pack.tables[name]
    found = plan(table.main_series, view, measure=table.measures[table.main], rebases=rebases)
    assert found
    chart = trend_chart(found, ChartRoom(*size, glyphs, kind, slide, TableColumns(4, 5)), cursor)
    assert chart
    return [plain(line) for line in chart.lines(plotted(chart.drawn.sheet), cursor)]


def test_no_figure_outside_a_limit_is_printed_as_equal_to_it(pack: Pack) -> None:
    """50 collisions in a week are below 50.2, and were beside “lower 50”."""
    seen = set()
    for each in (pack, *map(report, REPORTS)):
        for table in each.tables.values():
            for member, column in product(members(table), range(len(table.columns))):
                series = course_of(table, column, member) if len(table.periods) > 2 and table.measures[column] else None
                found = plan(series, measure=table.measures[column]) if series else None
                if not found or not found.limits:
                    continue
                phase = found.phases[-1]
                printed = {level.level: float(re.sub(r"[^0-9.−-]", "", level.text).replace("−", "-")) for level in named_levels(found)}
                for mark in found.marks:
                    for limit in (phase.upper, phase.lower):
                        if mark.special == "outside" and mark.place >= phase.first and limit is not None:
                            assert (mark.value > limit) == (mark.value > printed[limit]) and mark.value != printed[limit], table.spec.id
                            seen.add(printed[limit])
    assert 50.2 in seen


def test_lollipops_stand_around_the_mean(pack: Pack) -> None:
    assert drawn(pack, "collisions", month(2015, 3)) == COLLISIONS.splitlines()


@pytest.mark.parametrize("glyphs", [BLOCKS, ASCII], ids=["blocks", "ascii"])
@pytest.mark.parametrize("kind", ["lollipops", "line"])
def test_only_marks_break_a_rolling_mean(pack: Pack, kind: ChartKind, glyphs: Glyphs) -> None:
    """It is drawn over the stems and over the mean: a period's part of it is whole."""
    table = pack.tables["mobile-phones"]
    found = plan(table.main_series, "raw", measure=table.measures[table.main])
    assert found and found.smooth
    for width in (58, 78, 118):
        chart = trend_chart(found, ChartRoom(width, 13, glyphs, kind))
        assert chart
        sheet, places = chart.drawn.sheet, chart.places
        others = {glyphs.axis, glyphs.rule, glyphs.limit, *glyphs.feet, *glyphs.corners}
        whole = 0
        for place in (place for run in found.smooth for place in run.places):
            cells = range(places.edge(place), min(places.edge(place + 1), places.right))
            rows = [{sheet.cells[x, y].text for x in cells if (x, y) in sheet.cells} for y in range(sheet.rows)]
            whole += any(glyphs.thick in row and not row & others for row in rows)
        assert whole >= len(found.smooth[0].places) - 1


def test_a_run_is_bracketed_once_and_the_cursor_labelled(pack: Pack) -> None:
    lines = drawn(pack, "mobile-phones", month(2014, 10))
    assert lines[-2].split("─") and [word for word in ("7 above the mean", "7 below the mean") if lines[-2].count(word) != 1] == []
    at = lines[-3].index("▲")
    assert lines[-4][at - 1 : at + 2] == "Oct" and any(line[at - 1 : at + 2] == "225" for line in lines[:9])
    assert not any("225" in line for line in drawn(pack, "mobile-phones", month(2014, 1)))


def test_a_value_outside_the_limits_has_its_sign_and_its_figure(pack: Pack) -> None:
    assert drawn(pack, "seat-belts")[0].strip() == "● 239"
    assert drawn(pack, "seat-belts", glyphs=ASCII)[0].strip() == "! 239"


def test_a_line_has_rounded_corners_and_the_signs_of_its_signals(pack: Pack) -> None:
    lines = drawn(pack, "mobile-phones", month(2014, 10), kind="line")
    assert lines[1].startswith("  ◇─╮   ╭─◇───◇─╮") and lines[3].startswith("    ╰─≡─╯")
    plainly = drawn(pack, "mobile-phones", kind="line", glyphs=ASCII)
    assert plainly[1].startswith("  @-.   .-@---@-.") and all(line.isascii() for line in plainly)


def test_columns_start_at_nought_and_are_chosen_where_rows_are_few(pack: Pack) -> None:
    few = drawn(pack, "collisions", size=(78, 6))
    assert "base 0" not in "".join(drawn(pack, "collisions", size=(78, 7))), "the same kind from seven rows on"
    assert "base 0" in few[-2] and few[-2].count("███") == 15
    assert "base 0" not in "".join(drawn(pack, "collisions")) and "base 0" in "".join(drawn(pack, "collisions", kind="columns"))
    assert drawn(pack, "collisions", kind="columns")[-1] == " From 0. 1 step = about 21 collisions; columns within 10."


def test_pairs_stand_under_the_table_s_columns(pack: Pack) -> None:
    assert drawn(pack, "collisions", view="pairs")[-4:] == PAIRS.splitlines()


def test_marks_are_wide_on_a_slide(pack: Pack) -> None:
    assert "▀▀▀" in "".join(drawn(pack, "collisions", size=(74, 14), slide=True))
    wide = "".join(drawn(pack, "collisions", size=(110, 20), slide=True))
    assert "▀▀▀" in wide and "▀▀▀▀ " not in wide, "an odd number stands in the middle of the stem"
    # A mark at the edge does not touch the words in the gutter.
    assert not any("▀last" in line or "▄last" in line for line in drawn(pack, "seat-belts", size=(110, 20), slide=True))
    few = "".join(drawn(pack, "collisions", size=(56, 9), slide=True))
    assert "upper" in few and "lower" in few and "base 0" not in few, "no columns where rows are few: they would all look alike"


def test_a_mark_that_a_rule_flags_is_the_sign_of_the_rule(pack: Pack) -> None:
    """As in the table; on a slide only one outside the limits is."""
    text = "".join(drawn(pack, "mobile-phones"))
    assert text.count("◇") == 5 and text.count("≡") == 9 and "marks within 11" in text
    for size in ((110, 20), (74, 14), (56, 9)):
        assert not {"◇", "≡"} & {*"".join(drawn(pack, "mobile-phones", size=size, slide=True))}, "a slide has no key of them"
    few = drawn(pack, "mobile-phones", size=(78, 7))
    assert "".join(few).count("◇") == 5, "a limit in its row hides no sign that the table has"


def test_an_outlier_has_its_figure_on_a_small_slide(pack: Pack) -> None:
    assert "● 239" in "".join(drawn(pack, "seat-belts", size=(58, 11), slide=True))


def test_a_label_stands_on_its_own_stem_rather_than_on_a_limit() -> None:
    face = content_of(bundled(), Slide(address="roads/mobile-phones"))
    assert face.plan
    chart = trend_chart(face.plan, ChartRoom(78, 10, BLOCKS, "lollipops", slide=True))
    assert chart
    lines = [plain(line) for line in chart.lines(plotted(chart.drawn.sheet), None)]
    limits = [line for line in lines if "upper" in line or "lower" in line]
    assert any("262" in line for line in lines) and not any("262" in line or "116" in line for line in limits), lines


@pytest.mark.parametrize("size", [(78, 11), (58, 10), (110, 24)])
def test_a_label_of_a_wide_mark_stands_beside_it_rather_than_on_a_limit(pack: Pack, size: tuple[int, int]) -> None:
    lines = drawn(pack, "collisions", size=size, slide=True)
    assert any("1,393" in line for line in lines) and not any("1,393" in line for line in lines if "upper" in line), lines


def test_a_rebase_is_named_and_each_phase_has_its_mean(pack: Pack) -> None:
    lines = drawn(pack, "mobile-phones", rebases=(month(2014, 11),))
    assert [line for line in lines if "rebase Nov" in line and "┊" in line and "┄" not in line], "it is not the name of a limit"
    assert [line.split()[0] for line in lines if "288" in line or "143" in line] == ["288", "143"]
    assert "mean 215" in "".join(lines) and "mean 150" in "".join(lines)
    assert all("┊" in line for line in lines if "┄" in line or "┬" in line), "no line runs through it"


def test_a_rebase_whose_name_does_not_fit_at_its_line_is_named_below() -> None:
    found = plan(Series(tuple(month(2014, 1).shift(at) for at in range(30)), (97, 98) * 15), rebases=(month(2015, 4),))
    assert found
    chart = trend_chart(found, ChartRoom(46, 13, BLOCKS, "columns", False))
    assert chart
    *lines, note = [plain(line) for line in chart.lines(plotted(chart.drawn.sheet), None)]
    assert not any("rebase Apr" in line for line in lines) and note == " Rebase Apr 2015. From 0."


@pytest.mark.parametrize("columns", [37, 60, 80])
@pytest.mark.parametrize("view", ["limits", "raw"])
def test_a_cut_axis_is_said_wherever_there_is_a_row_for_it(pack: Pack, view: View, columns: int) -> None:
    """Where the whole note is too long, its first sentences stay."""
    found = plan(course_of(pack.tables["collisions"], 0), view)
    assert found
    chart = trend_chart(found, ChartRoom(columns, 16, BLOCKS))
    assert chart
    assert plain(chart.lines(plotted(chart.drawn.sheet), None)[-1]).startswith(" The axis does not start at 0.")


def test_a_figure_on_a_line_is_not_taken_for_its_name(pack: Pack) -> None:
    found = plan(course_of(pack.tables["collisions"], 0), "pairs")
    assert found
    chart = trend_chart(found, ChartRoom(78, 15, BLOCKS))
    assert chart
    rows = [plain(line) for line in chart.lines(plotted(chart.drawn.sheet), None)]
    assert any("1,156" in row for row in rows) and not any(re.search(r"┄[\d,]+|\d┄", row) for row in rows)


def test_what_stands_below_goes_one_after_the_other(pack: Pack) -> None:
    heights = {rows: drawn(pack, "mobile-phones", size=(78, rows)) for rows in range(6, 14)}
    assert all(len(lines) <= rows for rows, lines in heights.items())
    assert [rows for rows, lines in heights.items() if "1 row = " in "".join(lines)] == [7, 11, 12, 13], "at 7 the marks leave a row"
    assert [rows for rows, lines in heights.items() if "7 above" in "".join(lines)] == [10, 11, 12, 13]
    assert all("mean 188" in "".join(lines) for lines in heights.values())
    assert "'15" in "".join(heights[8]) and " 2015" in "".join(heights[10])


def test_with_too_few_rows_it_is_a_sparkline_with_its_figures(pack: Pack) -> None:
    found = plan(pack.tables["collisions"].main_series)
    assert found and trend_chart(found, ChartRoom(78, 5, BLOCKS)) is None
    sparkline, *words = map(plain, few_rows(found, 78, 3, BLOCKS))
    assert len(sparkline) == 1 + 4 * 15 and words[0].startswith(" last 1,161 Mar 2015; highest 1,393 Dec 2014; lowest 1,156")
    assert words[1].startswith(" ") and few_rows(found, 78, 0, BLOCKS) == few_rows(found, 1, 3, BLOCKS) == ()


@pytest.mark.parametrize(("width", "pitch"), [(30, 1), (45, 2), (60, 3), (78, 4), (120, 7), (200, 12)])
def test_periods_stand_as_far_apart_as_fits(width: int, pitch: int) -> None:
    months = tuple(month(2014, 1).shift(at) for at in range(15))
    assert pitched(months, width, 10).pitch == pitch
    assert pitched(months, width, 10).right <= width - 10
    assert pitched(months[:4], 118, 24).pitch == 23, "four periods do not leave a part of the width blank"


def test_a_chart_stands_under_a_table_only_if_it_fills_most_of_the_width(pack: Pack) -> None:
    months, under = tuple(month(2014, 1).shift(at) for at in range(12)), TableColumns(5, 5)
    assert pitched(months, 80, 12, under).pitch == under.width
    assert pitched(months, 120, 12, under).pitch == 9, "wider than the table, not 65 of 120 cells"
    found = plan(pack.tables["collisions"].main_series, "pairs")
    drawn = found and trend_chart(found, ChartRoom(118, 20, BLOCKS, under=under))
    assert drawn and drawn.places.right > 0.75 * 118


@pytest.mark.parametrize(("columns", "rows"), [(60, 12), (78, 14), (118, 20), (98, 24)])
def test_a_label_of_paired_columns_is_in_the_row_of_no_line(pack: Pack, columns: int, rows: int) -> None:
    """It would read as the mean; above the highest it cannot."""
    found = plan(pack.tables["collisions"].main_series, "pairs")
    chart = trend_chart(found, ChartRoom(columns, rows, BLOCKS)) if found else None
    assert chart
    lines = {name.y for name in chart.drawn.names if not name.text.startswith(("left", "right"))}
    labels = [label for label in chart._labels(None, None) if label.text != "1,393"]
    assert not [label for label in labels if label.y in lines]


def test_yearly_and_quarterly_series_are_named_in_full() -> None:
    years = Series(tuple(parse_period(f"{at}/{at + 1 - 2000:02d}", "financial-year", 4) for at in range(2009, 2016)), tuple(range(7)))
    found = plan(years)
    assert found
    chart = trend_chart(found, ChartRoom(78, 12, BLOCKS))
    assert chart and "2009/10 2010/11" in " ".join(plain(chart.lines(plotted(chart.drawn.sheet), None)[-3]).split())
    quarters = made("\n".join(f"{2013 + at // 4}-Q{at % 4 + 1},{90 + at}" for at in range(9)), "quarter").main_series
    found = plan(quarters)
    assert found
    chart = trend_chart(found, ChartRoom(78, 13, BLOCKS))
    assert chart and "Q1 Q2 Q3 Q4 Q1" in " ".join(plain(chart.lines(plotted(chart.drawn.sheet), None)[-4]).split())


def test_a_financial_year_never_has_the_name_of_a_calendar_year() -> None:
    """Without a row of years, they stand with their first periods, or alone."""
    quarters = plan(Series(tuple(parse_period(f"2017/18-Q{at}", "quarter", 4) for at in (1, 2, 3, 4)), (5, 6, 7, 8)))
    months = plan(Series(tuple(parse_period("2017-04", "month", 4).shift(at) for at in range(24)), tuple(range(50, 74))))
    assert quarters and months
    named = []
    for found, columns in ((quarters, 78), (months, 40)):
        chart = trend_chart(found, ChartRoom(columns, 7, BLOCKS, gutter=False))
        assert chart and not chart.years
        named.append(plain(chart._below(None, "")[0]).split())
    assert named == [["Q1", "2017/18", "Q2", "Q3", "Q4"], ["2017/18", "2018/19"]]


def test_a_few_months_spread_over_the_chart_rather_than_under_the_columns_of_a_table() -> None:
    year = [month(2014, 1).shift(at) for at in range(15)]
    table = TableColumns(4, 5)
    assert pitched(year, 110, 12, table).pitch == 5, "under the table"
    few = pitched(year[12:], 110, 12, table)
    assert few.pitch == (110 - 12) // len(few.indices) < WIDEST_OF_FEW
    assert pitched(year[12:], 32, 12, table).pitch == 5, "in a narrow chart the table's columns leave little blank"
    late = [month(2014, 11).shift(at) for at in range(4)]
    assert pitched(late, 110, 12, table).pitch == (110 - 12) // 4, "under the last columns they would leave the left blank"
