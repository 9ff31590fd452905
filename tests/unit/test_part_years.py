"""Years that a table covers only in part.

Left out of means, extremes and sparklines of what adds up, and the words say so.
"""

from tests.browse import bundled
from tests.handmade import made
from tui.model.pack import Pack
from tui.model.table import Table
from tui.model.tables import PartYear
from tui.nodes.table_views.members import course_of, members, series_of
from tui.nodes.table_views.part_years import whole_years
from tui.nodes.table_views.series_lines import series_lines
from tui.nodes.table_views.shares_by_period import SharesByPeriod
from tui.text.glyphs import BLOCKS
from tui.text.spans import plain, width


def of_years(*parts: str) -> Table:
    """A table of four years, some of them covered in part."""
    text = "2011/12,40\n2012/13,44\n2013/14,48\n2014/15,7"
    return made(text, "financial-year", part_years=tuple(PartYear(year=year, note="April to May") for year in parts))


def test_a_part_year_is_neither_the_lowest_nor_in_the_mean() -> None:
    words = " ".join(map(plain, series_lines(of_years("2014/15"))))
    assert "3 years, mean 44" in words and "Highest 2013/14 (48), lowest 2011/12 (40)." in words
    assert "2014/15 (April to May) is a part year and left out." in words
    assert "lowest 2014/15 (7)" in " ".join(map(plain, series_lines(of_years())))


def test_without_a_whole_year_the_words_say_so() -> None:
    words = " ".join(map(plain, series_lines(of_years("2011/12", "2012/13", "2013/14", "2014/15"))))
    assert words.startswith("No whole year has a figure. 2011/12 (April to May), ") and words.endswith(" are part years and left out.")


def test_one_whole_year_has_no_mean(pack: Pack) -> None:
    words = " ".join(map(plain, series_lines(pack.tables["speeding"])))
    assert "Only one whole year has a figure: 2014, 51,102 disposals" in words and "mean" not in words


def test_months_of_a_part_year_stay(pack: Pack) -> None:
    table = pack.tables["collisions"]
    assert whole_years(table, table.main, table.main_series) is table.main_series


def test_a_part_year_is_not_on_the_chart(pack: Pack) -> None:
    table = pack.tables["speeding"]
    cancelled = next(member for member in members(table) if member.name == "Cancelled")
    assert [str(period) for period in course_of(table, table.main, cancelled).periods] == ["2014"]
    assert [str(period) for period in series_of(table, table.main, cancelled).periods] == ["2014", "2015"]


def test_a_name_column_of_shares_is_as_wide_as_its_longest_name() -> None:
    cells = SharesByPeriod(bundled().tables["speeding"]).cells(198, BLOCKS)
    assert cells.columns[0].width == max(width(row.cells[0]) for row in cells.rows) + 1
