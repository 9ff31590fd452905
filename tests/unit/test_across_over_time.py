"""The rows of one measure through several reports: columns, bars, signs, gaps."""

import re

import pytest

from tests.conftest import PACKS
from tests.unit.quarters import figures_of, quarter, renamed, with_measure, with_values
from tests.unit.quarters import over_time as series_of
from tui.analysis.across.asked_for import figures_at
from tui.analysis.across.joined import JoinedSeries, joined_series
from tui.charts.diverging import UNTESTED
from tui.navigation.address import Address
from tui.nodes.across.over_time import LATEST, MOST_CHANGE_BARS, OverTime, period_rows
from tui.nodes.across.period_detail import period_links, said_of_period
from tui.nodes.across.report_columns import report_heading, shown_reports
from tui.nodes.across.sign_key import sign_key
from tui.pack.reader import read_pack
from tui.text.glyphs import BLOCKS, SETS, Glyphs
from tui.text.spans import plain, width

NARROW, USUAL, WIDE = 57, 77, 117
BUNDLED = PACKS.parents[1] / "data" / "wmp-2015-06-16"


def texts(found: OverTime) -> list[str]:
    return [plain(line).rstrip() for line in (*found.heads, *(row.line for row in found.rows))]


def test_a_column_for_each_report_with_what_it_said() -> None:
    assert texts(period_rows(series_of(), USUAL, BLOCKS)) == [
        "Report      Apr to Jun Jul to Sep Oct to Dec Jan to Mar          On quarter",
        "Quarter         2017       2017       2017       2018                before",
        "Q1 2017/18    57,021     57,139 r   57,139     57,139      │              ·",
        "Q2 2017/18               57,639     57,639     57,639      │▒          +500 △",
        "Q3 2017/18                          59,801     59,801      │▒▒▒▒     +2,162 △",
        "Q4 2017/18                                     58,814    ▒▒│           −987 ▽",
    ]


def test_where_reports_have_no_column_the_latest_figure_is_a_number() -> None:
    """The latest report and the first one stay, and no figure is lost."""
    found = period_rows(series_of(), NARROW, BLOCKS)
    assert [each.workshop for each in found.reports] == ["west-midlands-2017-06", "west-midlands-2018-03"]
    assert [plain(row.line).split()[-3:-1] for row in found.rows[1:]] == [["57,639", "+500"], ["59,801", "+2,162"], ["58,814", "−987"]]
    assert "Latest" in plain(found.heads[0]) and "figure" in plain(found.heads[1])


def many() -> JoinedSeries:
    """Ten reports; the fourth revises a figure of the third."""
    base = quarter("west-midlands-2017-06")
    packs = [
        renamed(with_values(base, "recorded-crime", {"2017/18-Q1": 57_021 + (number > 2)}), f"report-{number:02}", "West Midlands Police")
        for number in range(10)
    ]
    return series_of(*packs)


def test_of_many_reports_the_first_the_latest_and_the_revised_are_shown() -> None:
    assert [each.workshop for each in shown_reports(many(), 4)] == ["report-00", "report-02", "report-03", "report-09"]
    assert [each.workshop for each in shown_reports(many(), 1)] == ["report-09"]
    assert shown_reports(many(), 0) == ()


def test_a_figure_is_marked_where_it_is_not_that_of_the_column_before() -> None:
    """The report that revised it has no column."""
    found = period_rows(series_of(), NARROW, BLOCKS)
    assert plain(found.rows[0].line).split()[2:5] == ["57,021", "57,139", "r"]


def test_only_the_signs_in_the_rows_are_explained() -> None:
    assert key(series_of()) == ["△▽ not tested: it could be a season   r revised"]
    assert key(series_of(), only_revised=True) == ["r revised"], "the first period has no change"
    falling = series_of(with_values(quarter("west-midlands-2017-09"), "recorded-crime", {"2017/18-Q1": 57021, "2017/18-Q2": 50000}))
    assert key(falling) == ["▽ not tested: it could be a season"]
    years = joined_series([figures_of(read_pack(PACKS / "greater-manchester-2015"), "casualties")])
    assert key(years) == ["▼ more than counting alone explains   ○ could be chance"]
    officers = figures_at(read_pack(PACKS / "west-yorkshire-2024"), Address("people", "workforce", "police-officer"))
    assert key(joined_series([officers])) == ["● outside trial limits   ╱ trend   △▽ not tested"]
    tests = series_of(quarter("west-midlands-2014"), quarter("west-midlands-2015-03"), measure="breath-tests")
    assert key(tests) == ["○ could be chance"], "nothing was revised"
    calls = joined_series([figures_of(read_pack(PACKS / "heddlu-enghraifft-2019-20"), "emergency-calls")])
    assert key(calls) == ["≡ shift   ● outside   ▲ beyond the usual range   ○ could be chance"]
    assert key(series_of(quarter("west-midlands-2018-03"), measure="officers")) == ["▽ not tested"]


@pytest.mark.parametrize("glyphs", SETS.values(), ids=list(SETS))
def test_a_trend_has_no_sign_of_a_change(glyphs: Glyphs) -> None:
    """`▲` meant a trend, and in the column beside it an unusual change."""
    assert not {glyphs.rising, glyphs.falling} & {glyphs.up, glyphs.down, *glyphs.untested}


def key(series: JoinedSeries, *, only_revised: bool = False) -> list[str]:
    rows = period_rows(series, USUAL, BLOCKS, only_revised=only_revised)
    return [plain(line) for line in sign_key(series, rows, BLOCKS, USUAL)]


def test_a_provisional_figure_has_its_sign_and_the_digits_stay_below_each_other() -> None:
    pack = read_pack(PACKS / "heddlu-enghraifft-2019-20")
    series = joined_series([figures_of(pack, "satisfaction")])
    rows = texts(period_rows(series, USUAL, BLOCKS))
    assert rows[-3].startswith("January 2020    85.3%     ") and rows[-2].startswith("February 2020   85.9% [p] ")
    assert key(series) == ["○ could be chance   [p] provisional"]
    whole = joined_series([figures_at(pack, Address("money", "budget"), "spent")])
    assert whole.periods[-1].latest.mark == "provisional", "a sum of provisional figures"


def test_only_what_was_revised() -> None:
    found = period_rows(series_of(), USUAL, BLOCKS, only_revised=True)
    assert [str(row.at.period) for row in found.rows if row.at] == ["2017/18-Q1"]


def test_figures_below_nought_have_no_bars_and_the_changes_have_the_room() -> None:
    """An empty column of bars was half the width."""
    values = {f"2017/18-Q{at}": -5000.0 - 400 * at for at in range(1, 5)}
    found = period_rows(series_of(with_values(quarter("west-midlands-2018-03"), "recorded-crime", values)), WIDE, BLOCKS)
    assert LATEST not in plain(found.heads[1]) and all(row.line[2].role != "quiet-bar" for row in found.rows)
    assert plain(found.rows[1].line).count(BLOCKS.patterns[UNTESTED]) == MOST_CHANGE_BARS - 1


def test_a_gap_and_a_new_definition_are_said_in_the_rows() -> None:
    early = with_values(quarter("west-midlands-2017-06"), "recorded-crime", {"2017/18-Q1": 57021})
    late = with_values(quarter("west-midlands-2018-03"), "recorded-crime", {"2017/18-Q3": 59801, "2017/18-Q4": 58814})
    rows = texts(period_rows(series_of(early, late), USUAL, BLOCKS))
    assert rows[3] == "No report has figures for Q2 2017/18."
    assert rows[4].endswith("after a gap")
    changed = with_measure(quarter("west-midlands-2017-09"), "recorded-crime", caveats=("Fraud is counted.",))
    other = with_values(changed, "recorded-crime", {"2017/18-Q2": 70000})
    assert texts(period_rows(series_of(early, other), USUAL, BLOCKS))[-1].endswith("redefined")


@pytest.mark.parametrize("glyphs", SETS.values(), ids=list(SETS))
@pytest.mark.parametrize("columns", [NARROW, USUAL, WIDE, 197])
def test_no_row_is_wider_than_the_screen_or_cut(columns: int, glyphs: object) -> None:
    for series in (series_of(), many(), series_of(quarter("west-midlands-2014"), quarter("west-midlands-2015-03"), measure="breath-tests")):
        found = period_rows(series, columns, glyphs)  # type: ignore[arg-type]  # one of the sets
        lines = [*found.heads, *(row.line for row in found.rows)]
        assert all(width(line) <= columns for line in lines)
        assert not any("…" in plain(line) or "~" in plain(line) for line in lines)


def test_changes_are_bars_on_both_sides_of_0_and_levels_that_are_alike_have_none() -> None:
    """Fifteen bars between 1,156 and 1,393 from 0 were a block of ink."""
    rows = texts(period_rows(joined_series([figures_of(read_pack(BUNDLED), "collisions")]), USUAL, BLOCKS))
    assert [" ".join(row.split()) for row in rows[:2]] == ["On year", "Month Figure usual ±211 before"]
    assert rows[2].split() == ["January", "2014", "1,329", "┊", "│", "┊", "·"]
    fell = [row[: row.index("│")].count("░") for row in rows[-3:]]
    assert fell[1] < fell[0] < fell[2] and "█" not in "".join(rows)
    assert all(row.count("┊") == 2 for row in rows[2:]), "none reaches the end of the usual range"
    tests = joined_series([figures_of(read_pack(PACKS / "greater-manchester-2015"), "breath-tests")])
    to_each = joined_series([figures_at(read_pack(PACKS / "greater-manchester-2015"), Address("roads", "breath-tests-rolling"))])
    july = next(row for row in texts(period_rows(to_each, USUAL, BLOCKS)) if row.startswith("year to July 2014"))
    assert july.endswith("−572 ○") and july.count("┊") == 2, "its bar, rounded, would reach the usual ±631"
    december = next(row for row in texts(period_rows(tests, 197, BLOCKS)) if row.startswith("December 2014"))
    level, fall = (each.count("█") for each in december.split("│")[0].split("4,185")[1].split())
    assert december.count("┊") == 1, "the bar of a fall beyond the usual range covers its end"
    assert level == 4185 * 40 // 6718 and 20 < fall <= 60, "neither is wider on a larger screen"


def test_a_part_year_has_no_bar_beside_those_of_whole_years() -> None:
    years = joined_series([figures_at(read_pack(BUNDLED), Address("roads", "speeding", "cancelled"))])
    rows = texts(period_rows(years, USUAL, BLOCKS))
    assert rows[-1].split()[0] == "2015" and rows[-1].endswith("part year") and "█" not in rows[-1]


def test_headings_are_short() -> None:
    assert report_heading(figures_of(quarter("west-midlands-2017-06"), "recorded-crime")) == ("Apr to Jun", "2017")
    assert report_heading(figures_of(quarter("west-midlands-2014"), "breath-tests")) == ("", "2014")


def test_a_revised_period_names_both_reports_and_links_to_both() -> None:
    series = series_of()
    said = [plain(line) for line in said_of_period(series, series.periods[0])]
    where = "in the report on January to March 2018 and 2 before it."
    assert said[0].startswith(f"Q1 2017/18 (April to June 2017): 57,139 offences, revised, {where}"), "the first printed another figure"
    assert said[1] == (
        "r revised: 57,021 in the report on April to June 2017, 57,139 in the report on July to September 2017, +118 offences (0.2%). "
        "No reason is printed. Ask which offences were added."
    )
    assert [str(link.address) for link in period_links(series, series.periods[0])] == [
        "west-midlands-2018-03:crime/recorded-crime/2017-18-q1",
        "west-midlands-2017-12:crime/recorded-crime/2017-18-q1",
        "west-midlands-2017-09:crime/recorded-crime/2017-18-q1",
        "west-midlands-2017-06:crime/recorded-crime/2017-18-q1",
    ]


def test_of_many_reports_the_revised_are_linked_and_the_others_counted() -> None:
    at = many().periods[0]
    assert [link.address.workshop for link in period_links(many(), at)] == ["report-09", "report-03", "report-02", "report-00"]
    said = [plain(line) for line in said_of_period(many(), at)]
    assert "and 6 before it" in said[0]
    assert said[-1].startswith("Not revised in ") and said[-1].endswith("and 3 more."), said[-1]


def test_figures_and_changes_have_the_decimal_places_of_their_column() -> None:
    """`85%` stood between `83.7%` and `82.1%`, and `+2` between `−1.7` and `+2.7`."""
    pack = read_pack(PACKS / "heddlu-enghraifft-2019-20")
    series = joined_series([figures_of(pack, "satisfaction")])
    rows = texts(period_rows(series, USUAL, BLOCKS))[2:]
    figures = [each for row in rows for each in re.findall(r"[+−]?\d[\d.]*(?:%| ○)", row)]
    assert len(figures) > 40 and all("." in each for each in figures), figures
