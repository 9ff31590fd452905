"""Small charts side by side: read back, fitted, and as a view of tables."""

import re

import pytest

from tests.conftest import PACKS
from tui.charts.small_multiples import LEAST_SMALL_CHART, small_multiples
from tui.charts.small_words import SmallSeries
from tui.model.period import month
from tui.model.table import Number, Series
from tui.navigation.table_parts import TablePart
from tui.nodes.table_views.shapes import layouts
from tui.nodes.table_views.small_charts import SmallChartsOfColumns, SmallChartsOfMembers
from tui.pack import reader
from tui.text.glyphs import BLOCKS, SETS, Glyphs
from tui.text.spans import plain, width
from tui.text.units import figure


def small(name: str, *values: Number | None) -> SmallSeries:
    """A series by month from January 2014."""
    return SmallSeries(name, Series(tuple(month(2014, 1).shift(place) for place in range(len(values))), values), figure)


STEADY = (100, 90, 110, 95, 105, 100, 98, 102, 97, 103, 99, 101)


@pytest.mark.parametrize("glyphs", SETS.values(), ids=list(SETS))
def test_a_column_read_back_is_within_half_a_step_of_its_value(glyphs: Glyphs) -> None:
    _, title, *rows, foot = small_multiples([small("Belts", *STEADY)], 40, 7, glyphs)
    height, steps = len(rows), len(glyphs.levels)
    assert plain(title) == "Belts" and "101 Dec 2014" in plain(foot)
    for at, value in enumerate(STEADY):
        signs = [plain(row)[at * 3 : at * 3 + 1] for row in rows]
        filled = sum(steps if sign == glyphs.full else glyphs.levels.index(sign) + 1 if sign in glyphs.levels else 0 for sign in signs)
        assert abs(filled - value / 110 * height * steps) <= 0.5 + 1e-9


def test_each_chart_says_its_last_figure_and_its_limits_or_its_top() -> None:
    lines = [plain(line) for line in small_multiples([small("Belts", *STEADY), small("Phones", 5, 8, 6)], 80, 7, BLOCKS)]
    assert lines[0] == "Each from 0 to its own highest figure."
    assert lines[-1].split("  ")[0].startswith("101 Dec 2014, limits ")
    assert lines[-1].rstrip().endswith("6 Mar 2014, 0 to 8")


def test_a_figure_outside_its_limits_is_bold_and_a_missing_one_has_a_place() -> None:
    lines = small_multiples([small("a", *STEADY, None, 300)], 60, 6, BLOCKS)
    bold = [span for line in lines[2:-1] for span in line if span.role == "strong" and span.text.strip()]
    assert bold and BLOCKS.missing in plain(lines[-2])


@pytest.mark.parametrize(("columns", "rows"), [(24, 5), (58, 9), (78, 13), (118, 29), (198, 49)])
def test_as_many_charts_as_fit_with_the_one_at_the_cursor(columns: int, rows: int) -> None:
    found = [small(f"District {number}", *STEADY) for number in range(60)]
    for cursor in (0, 17, 59):
        lines = small_multiples(found, columns, rows, BLOCKS, cursor)
        assert len(lines) <= rows and max(map(width, lines)) <= columns
        named = [span.text for line in lines for span in line if span.role == "cursor"]
        assert named == [f"District {cursor}"]
        assert f"of {len(found)}." in plain(lines[0]) or columns == 198


def test_no_room_draws_nothing() -> None:
    assert small_multiples([small("a", 1, 2, 3)], LEAST_SMALL_CHART, 3, BLOCKS) == small_multiples([], 80, 20, BLOCKS) == ()
    assert "no figures" in plain(small_multiples([small("a", None, None)], 30, 6, BLOCKS)[-1])


def test_a_few_periods_have_no_small_charts() -> None:
    """Four columns of nearly one height say nothing."""
    pack = reader.read_pack(PACKS / "west-yorkshire-2024")
    assert [each.__name__ for each in layouts(pack.tables["crime-by-quarter"])] == ["MembersByPeriod"]


def test_tables_of_several_series_have_small_charts() -> None:
    pack = reader.read_pack(PACKS / "west-yorkshire-2024")
    members, columns = pack.tables["crime-severity"], pack.tables["collisions"]
    assert SmallChartsOfMembers in layouts(members) and SmallChartsOfColumns in layouts(columns)
    for table, kind, names in (
        (members, SmallChartsOfMembers, ("Greater Manchester", "West Yorkshire")),
        (columns, SmallChartsOfColumns, ("Fatal", "Slight")),
    ):
        layout = kind(table)
        text = "\n".join(plain(line) for line in layout.drawing(TablePart(), 78, BLOCKS, 20))
        assert all(name in text for name in names) and layout.title.startswith("small charts")
        assert layout.series(layout.start) is None and not layout.charted and layout.least_rows == 3
    assert not any(issubclass(each, SmallChartsOfMembers) for each in layouts(pack.tables["workforce"]))


def test_the_words_of_a_small_chart_have_one_precision() -> None:
    """“16.2992, limits 11 to 17.38” stood below a table that has 16.30."""
    values = (18.3, 18.1234, 16.5, 14.25, 12.75, 12.5, 12.25, 12.0, 13.5, 15.1, 16.2992)
    for cells in (24, 30, 60):
        foot = plain(small_multiples([small("Merseyside", *values)], cells, 6, BLOCKS)[-1]).replace("2014", "")
        figures = re.findall(r"[\d.]+\d", foot)
        assert len({len(each.partition(".")[2]) for each in figures}) == 1 and len(figures) >= 3, foot
        assert figures[0] == ("16.3" if cells == 24 else "16.30")


def test_a_figure_outside_its_limits_is_named_below_a_small_chart_and_in_its_key() -> None:
    """5,775 stood in bold beside `limits 4,672 to 5,736`, without a key."""
    steady = (10.0, 12.0, 10.0, 12.0, 10.0, 12.0, 10.0, 12.0)
    for last, side in (
        (20.0, "20 2014-09, above trial limits "),
        (1.0, "1 2014-09, below trial limits "),
        (11.0, "11 2014-09, trial limits "),
    ):
        head, *_, foot = map(plain, small_multiples([small("Officers", *steady, last)], 70, 6, BLOCKS))
        assert side.replace("2014-09", "Sep 2014") in foot, foot
        assert head == f"Each from 0 to its own highest figure.{'' if last == 11.0 else ' Bold: outside its limits.'}"


@pytest.mark.parametrize("columns", [58, 78, 118, 198])
def test_a_figure_outside_its_limits_is_not_written_as_the_limit(columns: int) -> None:
    """“23 above limits 14 to 23” read as inside, beside decimals in another chart."""
    severity = reader.read_pack(PACKS / "west-yorkshire-2024").tables["crime-severity"]
    drawn = [plain(line).replace(" 2022/23", "") for line in SmallChartsOfMembers(severity).drawing(TablePart(), columns, BLOCKS, 20)]
    feet = [each for line in drawn for each in re.findall(r"([\d.]+)[^a-z0-9]* (above )?limits? ([\d.]+)(?: to ([\d.]+))?", line)]
    assert len(feet) >= 2
    for last, above, low, high in feet:
        assert not above or float(last) > float(high or low), feet
    assert len({len(each.partition(".")[2]) for foot in feet for each in (foot[0], *foot[2:]) if each}) == 1, feet
