"""What a row of a table says of the years since its first one."""

from tests.reports import GREATER_MANCHESTER, WEST_YORKSHIRE, report
from tui.navigation.table_parts import TablePart
from tui.nodes.table_views.members import members
from tui.nodes.table_views.reading import member_reading
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
