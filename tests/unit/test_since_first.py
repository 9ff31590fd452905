"""What a row of a table says of the years since its first one."""

from tests.reports import GREATER_MANCHESTER, WEST_YORKSHIRE, report
from tui.analysis.across.in_report import in_report
from tui.navigation.table_parts import TablePart
from tui.nodes.home_series import other_series
from tui.nodes.table_views.cells import WHOLE
from tui.nodes.table_views.members import members, series_of
from tui.nodes.table_views.reading import member_reading
from tui.nodes.table_views.shapes import layouts
from tui.text.glyphs import BLOCKS
from tui.text.spans import plain


def test_a_page_of_one_year_says_what_changed_since_the_first() -> None:
    """Home told of 902 more officers since 2015, their page of 94 more since 2021."""
    table = report(WEST_YORKSHIRE).tables["workforce"]
    officers = next(each for each in members(table) if each.name == "Police officer").members
    years = {str(period): period for period in table.periods}
    for year, words in ((2022, "902 more than in 2015 (4,873 people; +18.5%)"), (2017, "27 fewer than in 2015 (4,873 people; −0.6%)")):
        part = TablePart(officers, years[str(year)])
        assert words in plain(member_reading(table, part))
        assert "than in 2015" not in plain(member_reading(table, part, brief=True))
    first = TablePart(officers, years["2016"])
    assert plain(member_reading(table, first)).count("than in 2015") == 2, "each column, on the year before"


def test_half_years_may_have_a_season_and_are_not_compared_with_the_first() -> None:
    table = report(GREATER_MANCHESTER).tables["collisions-by-district"]
    assert "2013" not in plain(member_reading(table, TablePart((), table.periods[-1])))


def test_a_sum_is_compared_only_with_sums_of_the_same_members() -> None:
    """Volunteers are counted from 2018, so that earlier sums are of four kinds.

    1,156 more than in 2015 was false.
    """
    table = report(WEST_YORKSHIRE).tables["workforce"]
    measure = table.measures[table.main]
    assert measure is not None
    said = {str(period): plain(member_reading(table, TablePart((), period))) for period in table.periods}
    assert "no total, because Police support volunteer has no figure" in said["2015"]
    assert "10,163 people. " in said["2018"], "no change on 2017"
    assert "73 fewer than in 2021" in said["2022"]
    assert "589 more than in 2018 (10,163 people; +5.8%)" in said["2022"]
    assert series_of(table, table.main).values == (None, None, None, 10163, 10341, 10601, 10825, 10752), "charts"
    assert "workforce" not in {each.table for each in other_series(report(WEST_YORKSHIRE))}, "five years are too few for Home"
    compared = in_report(report(WEST_YORKSHIRE), measure).series
    assert compared.values == series_of(table, table.main).values


def test_every_view_leaves_out_a_sum_with_a_missing_part() -> None:
    """Cancelled speeding has no figure in 2015, and the second view had 20."""
    table = report("small").tables["speeding"]
    year = str(table.periods[-1])
    for kind in layouts(table):
        cells = kind(table, None).cells(80, BLOCKS)
        whole = next(row for row in cells.rows if row.key == WHOLE)
        shown = next(plain(line) for column, line in zip(cells.columns, whole.cells, strict=True) if column.key == year)
        assert shown.strip() == BLOCKS.missing, kind.__name__
