"""A grid of years on a terminal that it does not fill."""

import pytest

from tests.handmade import made, measure
from tests.unit.laid_out import laid_out
from tui.charts.pitch import pitched
from tui.model.pack import Pack
from tui.navigation.table_parts import TablePart
from tui.nodes.table_views.cells import TOTAL, Cells, year_parts
from tui.nodes.table_views.layout import Layout
from tui.nodes.table_views.roomy_years import SAME_MONTHS
from tui.text.glyphs import ASCII, BLOCKS, Glyphs
from tui.text.spans import plain, width

ROOM = 118
GUTTER = len(" lower 1,016")


def roomy(found: Layout, room: int = ROOM, glyphs: Glyphs = BLOCKS) -> Cells:
    return found.roomy(found.cells(room, glyphs), room, glyphs)


def alike(cells: Cells) -> list[str]:
    at = [column.key for column in cells.columns].index(SAME_MONTHS)
    return [plain(row.cells[at]).strip() for row in cells.rows]


def test_each_year_stands_beside_the_same_months_of_the_year_before(pack: Pack) -> None:
    assert alike(roomy(laid_out(pack.tables["collisions"]))) == ["·", "−314 −8.1% ○"]
    assert alike(roomy(laid_out(pack.tables["mobile-phones"]))) == ["·", "−370 −31.5% ▼"], "more than chance"
    assert alike(roomy(laid_out(pack.tables["collisions"]), glyphs=ASCII)) == [ASCII.missing, f"−314 −8.1% {ASCII.chance}"]


def test_the_cells_of_that_column_are_of_the_year(pack: Pack) -> None:
    layout = laid_out(pack.tables["collisions"])
    assert layout.part("2015", SAME_MONTHS) == layout.part("2015", TOTAL) != TablePart()


def test_figures_that_may_not_be_added_up_have_no_such_column() -> None:
    table = made("2014-Q1,85.1\n2014-Q2,83\n2015-Q1,86.2", "quarter", measures={"value": measure(kind="percentage", unit="%")})
    assert SAME_MONTHS not in [column.key for column in roomy(laid_out(table)).columns]


def flagged(name: str, most: str) -> Layout:
    """A table of two years whose month with most is outside the limits."""
    figures = [
        f"{year}-{month:02},{most if (year, month) == (2015, 8) else 9000 + 37 * (month * 5 % 7)}"
        for year in (2014, 2015)
        for month in range(1, 13)
    ]
    return laid_out(made("\n".join(figures), "month", measures={"value": measure(title=name, unit="calls")}))


@pytest.mark.parametrize("glyphs", [BLOCKS, ASCII])
@pytest.mark.parametrize("room", [78, 98, 102, 118, 138, 198])
def test_a_blank_stands_before_every_sign(room: int, glyphs: Glyphs) -> None:
    """Also where the figure with the sign is the longest of its column."""
    for most in ("9900", "11406"):
        layout = flagged("Calls", most)
        cells = roomy(layout, room, glyphs)
        assert any(glyphs.outside in plain(line) for row in cells.rows for line in row.cells), "there is a sign"
        assert all(width(line) < column.width for row in cells.rows for column, line in zip(cells.columns[1:], row.cells[1:], strict=True))
        assert cells.width <= room


def test_the_months_are_equally_wide_where_that_fits() -> None:
    layout = flagged("Calls", "11406")
    for room, even in ((108, False), (138, True)):
        months = {each.width for each in roomy(layout, room).columns if each.key.isdecimal()}
        assert (len(months) == 1) == even, (room, months)


@pytest.mark.parametrize("name", ["collisions", "mobile-phones", "seat-belts"])
@pytest.mark.parametrize("room", [78, 90, 98, 108, 118, 138])
def test_the_grid_is_wider_only_where_it_fits_and_the_chart_stays_under_it(pack: Pack, name: str, room: int) -> None:
    table = pack.tables[name]
    layout = laid_out(table)
    before = layout.cells(room, BLOCKS)
    after = layout.roomy(before, room, BLOCKS)
    assert before.width <= after.width <= room and [row.key for row in after.rows] == [row.key for row in before.rows]
    assert all(len(row.cells) == len(after.columns) for row in after.rows)
    periods = table.main_series.periods
    under, was_under = year_parts(after), year_parts(before)
    assert under and was_under
    places = pitched(periods, room, GUTTER, under)
    if pitched(periods, room, GUTTER, was_under).pitch == was_under.width:
        assert places.pitch == under.width, "the chart still stands under the columns"


def test_a_terminal_of_120_columns_is_filled(pack: Pack) -> None:
    for name in ("collisions", "mobile-phones", "seat-belts"):
        assert roomy(laid_out(pack.tables[name])).width > 0.9 * ROOM
