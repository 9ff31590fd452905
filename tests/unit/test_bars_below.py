"""Bars below a grid that has no room for them, and shares on one line each."""

import re

import pytest

from tests.conftest import PACKS
from tests.handmade import made, measure
from tui.charts.share_bars import share_bars
from tui.charts.share_rows import share_rows
from tui.model.pack import Pack
from tui.model.tables import Column
from tui.navigation.table_parts import TablePart
from tui.nodes.table_views.cells import BARS, aligned
from tui.nodes.table_views.layout import Sort
from tui.nodes.table_views.measures_by_member import MeasuresByMember
from tui.nodes.table_views.members_by_period import MembersByPeriod
from tui.nodes.table_views.shapes import layouts
from tui.nodes.table_views.shares_by_period import SharesByPeriod
from tui.pack.reader import read_pack
from tui.text.glyphs import BLOCKS, SETS, Glyphs
from tui.text.spans import Span, plain, width
from tui.widgets.table_room import grid_rows

COLUMNS = (
    Column(id="crimes", measure="crime"),
    *(Column(id=each, of="crimes", relation=each) for each in ("previous", "change", "percent-change")),
)
AREAS = made(
    "\n".join(
        f"2014/15,Area {name},{now},{before},{now - before},{round((now - before) * 100 / before, 1)}"
        for name, now, before in (("A", 100, 104), ("B", 900, 700), ("C", 5000, 5500), ("D", 6, 3))
    ),
    "financial-year",
    ("area",),
    COLUMNS,
    {"crime": measure("crime", better="lower", unit="crimes")},
)
WHOLE_TABLE = TablePart()


def test_bars_stand_in_the_grid_or_below_it_and_never_in_both() -> None:
    for columns, inside in ((118, True), (50, False)):
        layout = MeasuresByMember(AREAS)
        grid = layout.cells(columns, BLOCKS)
        below = [plain(line) for line in layout.drawing(WHOLE_TABLE, columns, BLOCKS, 12)]
        assert (grid.columns[-1].key == BARS) is inside
        assert ("Change %" in below[0]) is not inside
        assert any("could be chance" in line for line in below)
        assert max(map(len, below)) <= columns


def test_bars_are_of_the_percentage_and_the_largest_change_leads() -> None:
    lines = [plain(line) for line in MeasuresByMember(AREAS).drawing(WHOLE_TABLE, 50, BLOCKS, 12)]
    assert [line.split()[1] for line in lines if line.startswith("Area")] == ["D", "B", "C", "A"]
    assert BLOCKS.patterns[3] in next(line for line in lines if line.startswith("Area D")), "3 more of 3 could be chance"


def test_the_figure_of_a_change_that_could_be_chance_is_grey() -> None:
    roles = {plain(line)[:6]: line[1].role for line in MeasuresByMember(AREAS).drawing(WHOLE_TABLE, 50, BLOCKS, 12) if len(line) > 2}
    assert roles == {"Area A": "quiet", "Area B": "strong", "Area C": "strong", "Area D": "quiet"}


def test_too_few_rows_draw_no_bars_and_no_key_to_them() -> None:
    assert MeasuresByMember(AREAS).drawing(WHOLE_TABLE, 50, BLOCKS, 3) == ()
    lines = [plain(line) for line in MeasuresByMember(AREAS).drawing(WHOLE_TABLE, 60, BLOCKS, 4)]
    assert lines[0].startswith("Change %") and lines[-1] == "and 2 more"


def test_bars_beside_their_column_do_not_repeat_its_name() -> None:
    layout = MeasuresByMember(read_pack(PACKS / "heddlu-enghraifft-2019-20").tables["budget"], sort=Sort("variance", highest=True))
    titles = {column.key: column.title.strip(" ▼") for column in layout.cells(118, BLOCKS).columns}
    assert titles["variance"] == "Over budget" and titles[BARS] == ""
    titles = {column.key: column.title.strip() for column in layout.sorted_by("budget").cells(118, BLOCKS).columns}
    assert titles[BARS] == "Budget"


def test_the_heading_of_the_bars_says_which_side_is_more() -> None:
    heading = MeasuresByMember(AREAS).cells(118, BLOCKS).columns[-1].title
    assert heading.split() == ["fewer", "more"]


def test_a_part_year_has_a_scale_of_its_own_and_says_so(pack: Pack) -> None:
    lines = [plain(line) for line in MembersByPeriod(pack.tables["speeding"]).drawing(TablePart(), 78, BLOCKS, 22)]
    bars = {int(found[1].replace(",", "")): len(found[2]) for line in lines if (found := re.search(r" ([\d,]+) (█+)", line))}
    assert bars[20674] / bars[8930] == pytest.approx(20674 / 8930, rel=0.2)
    assert any("other scale" in line for line in lines)


def test_a_chart_without_room_is_named_beside_the_last_one(pack: Pack) -> None:
    found = MembersByPeriod(pack.tables["speeding"])
    assert "1 more chart" in plain(found.drawing(TablePart(), 58, BLOCKS, 5)[0])
    assert not any("more chart" in plain(line) for line in found.drawing(TablePart(), 58, BLOCKS, 22))


@pytest.mark.parametrize("glyphs", SETS.values(), ids=list(SETS))
@pytest.mark.parametrize("columns", [40, 58, 78, 118])
def test_shares_fit_on_a_line_each(pack: Pack, glyphs: Glyphs, columns: int) -> None:
    lines = share_rows(pack.tables["speeding"], columns, glyphs, frozenset({"2015"}))
    assert len(lines) == 1 + 5 and max(map(width, lines)) <= columns
    text = "\n".join(map(plain, lines))
    assert all(figure in text for figure in ("17.5%", "7.5%", "<0.1%", "40.5%", "39.1%")) and BLOCKS.ellipsis not in text


def test_the_bars_of_shares_are_in_proportion(pack: Pack) -> None:
    lines = share_rows(pack.tables["speeding"], 118, BLOCKS)
    bars = {plain(line).split("  ")[0]: [span.text.count(BLOCKS.full) for span in line[2::2]] for line in lines[1:]}
    first, second = bars["Cancelled"]
    assert abs(first / second - 17.5 / 7.5) < 0.5


def test_few_rows_get_the_short_form(pack: Pack) -> None:
    table = pack.tables["speeding"]
    assert share_bars(table, 58, BLOCKS, 6) == share_rows(table, 58, BLOCKS)
    assert len(share_bars(table, 58, BLOCKS, 40)) > 10


@pytest.mark.parametrize(
    ("height", "rows", "least", "shown"),
    [
        (20, 11, 6, 7),
        (24, 11, 6, 16),
        (24, 51, 51, 16),
        (24, 51, 3, 4),
        (20, 51, 3, 4),
        (40, 51, 3, 4),
        (20, 7, 7, 12),
        (20, 16, 16, 14),
        (12, 51, 3, 6),
    ],
)
def test_rows_scroll_where_a_drawing_needs_their_room(height: int, rows: int, least: int, shown: int) -> None:
    assert grid_rows(height, rows, least) == shown


def test_many_members_have_their_rank() -> None:
    """43 areas in the order of the alphabet do not show which is third."""
    table = read_pack(PACKS / "greater-manchester-2015").tables["population"]
    layout = SharesByPeriod(table)
    said = plain(layout.reading(layout.part("Greater Manchester", "2015")))
    assert "2,754,017 of 57,885,413, 4.8%; 3rd highest of 43 police force areas. Share unchanged (0.0 percentage points)" in said


def test_a_column_of_differences_that_says_nothing_is_left_out() -> None:
    for changed, last in ((2000, "share"), (3000, "points")):
        layout = SharesByPeriod(made(f"2014,a,1000\n2014,b,2000\n2015,a,1001\n2015,b,{changed}", "year", ["kind"]))
        cells = layout.cells(80, BLOCKS)
        assert cells.columns[-1].title == last and {len(row.cells) for row in cells.rows} == {len(cells.columns)}


def test_a_column_of_differences_nearly_all_nought_is_left_out() -> None:
    """One of 43 shares moved."""
    layout = SharesByPeriod(read_pack(PACKS / "greater-manchester-2015").tables["population"])
    assert "points" not in [column.title for column in layout.cells(78, BLOCKS).columns]


@pytest.mark.parametrize("columns", [78, 99, 118])
def test_figures_and_bars_make_room_for_whole_names(pack: Pack, columns: int) -> None:
    layout = SharesByPeriod(pack.tables["speeding"])
    cells = layout.cells(columns, BLOCKS)
    name = "Retraining Course Attended And Completed"
    assert [plain(row.cells[0]).strip() for row in cells.rows].count(name) == 2 and cells.width <= columns
    assert any(plain(line).startswith(name) for line in share_bars(pack.tables["speeding"], columns, BLOCKS, 60)) or columns < 99


def test_a_narrow_grid_of_shares_has_whole_names_on_two_lines_and_its_bars_in_it(pack: Pack) -> None:
    """At 60x20 the names were cut in the grid and beside the bars below it."""
    layout = SharesByPeriod(pack.tables["speeding"])
    cells = layout.cells(57, BLOCKS)
    names = [" ".join(plain((*row.cells[0], Span(" "), *row.below)).split()) for row in cells.rows]
    wide = [plain(row.cells[0]).strip() for row in layout.cells(118, BLOCKS).rows]
    assert names[:5] == wide[:5] and names[-4:] == wide[-4:] and cells.width <= 57
    drawn = [plain(line) for line in cells.lines(BLOCKS, "strong")]
    assert len(drawn) == 1 + cells.height and layout.rows_at(57) == (cells.height, cells.height)
    assert drawn[1].split() == ["Cancelled", "17.5%", "█▊", "7.5%", "▊", "−10.0"], "a bar for each share, on one scale"
    assert drawn[2].split()[:3] == ["Fine", "Registered", "/"] and drawn[3].strip() == "Licence Endorsed"


def test_bars_of_periods_have_whole_names_and_figures(pack: Pack) -> None:
    """At 60x20 one of them was cut or left out: there is room for one period."""
    layout = MembersByPeriod(pack.tables["speeding"])
    narrow, wide = ([plain(line) for line in layout.drawing(layout.start, columns, BLOCKS, 6)] for columns in (58, 78))
    assert narrow[0].split()[:5] == ["Speeding", "disposals,", "2015", "part", "year"] and max(map(len, narrow)) <= 58
    assert narrow[1].startswith("Retraining Course Attended And Completed 3,178 █") and "20,674" in wide[1]


@pytest.mark.parametrize(
    ("folder", "table", "name", "width"),
    [
        ("heddlu-enghraifft-2019-20", "standards", "Emergencies attended in 15 minutes", 57),
        ("west-yorkshire-2024", "street-crime", "Theft from the person", 58),
    ],
)
def test_a_name_has_the_cells_that_scrolled_columns_leave(folder: str, table: str, name: str, width: int) -> None:
    """Names were cut in half of 60 columns, beside cells that no column used."""
    found = read_pack(PACKS / folder).tables[table]
    layout = layouts(found)[0](found)
    cells = layout.cells(width, BLOCKS)
    names = [plain(row.cells[0]) for row in cells.rows]
    assert name in names and cells.width > width and aligned(cells, layout.fixed, width - 1)[1] <= width - 1


def test_many_members_leave_room_for_the_largest_below() -> None:
    """A list of 43 took every row of 80x24, and nothing showed which are largest."""
    layout = SharesByPeriod(read_pack(PACKS / "greater-manchester-2015").tables["population"])
    assert layout.height > 40 and grid_rows(24, layout.height, layout.least_rows) == 11
    _, *rows, last = map(plain, layout.drawing(layout.start, 78, BLOCKS, 7))
    names = [row.strip().partition(" ")[0] for row in rows]
    assert names == ["Metropolitan", "West", "Greater", "Thames", "West"]
    assert last == "and 38 more"


def budget_bars(rows: int, width: int = 78) -> list[str]:
    """The bars of budget and spent below their grid."""
    layout = MeasuresByMember(read_pack(PACKS / "heddlu-enghraifft-2019-20").tables["budget"], sort=Sort("variance", highest=True))
    layout.cells(width, BLOCKS)
    return [plain(line) for line in layout.drawing(WHOLE_TABLE, width, BLOCKS, rows)]


def test_columns_of_one_unit_have_one_scale_and_one_zero() -> None:
    """£32.4m of a budget was longer than the £33.0m that was spent."""
    (largest,) = (line for line in budget_bars(6, 118) if line.count("Police officers") == 2)
    budget, spent = (bar.split(" ")[0] for bar in largest.split("│")[1:])
    assert 0 < len(budget) <= len(spent)


@pytest.mark.parametrize(("rows", "blank"), [(9, 0), (30, 3)])
def test_two_columns_of_one_unit_stand_in_pairs_where_all_fit(rows: int, blank: int) -> None:
    title, *lines = budget_bars(rows)
    assert title == "Budget and spent, 2019/20   ▒ Budget  █ Spent"
    assert lines.count("") == blank
    bars = [line for line in lines if line]
    assert [line.split("  ")[0] for line in bars[::2]] == ["Police officers", "Police staff and PCSOs", "Premises and vehicles", "Income"]
    assert all("▒" in line for line in bars[::2]) and all("█" in line and line.startswith(" ") for line in bars[1::2])
    assert len({line.index("│") for line in bars}) == 1
    assert any(len(line.rstrip()) >= 76 for line in bars)


@pytest.mark.parametrize(("columns", "whole"), [(78, True), (50, False)])
def test_a_name_takes_the_cells_that_the_figures_leave(pack: Pack, columns: int, whole: bool) -> None:
    cells = MembersByPeriod(pack.tables["speeding"]).cells(columns, BLOCKS)
    names = [plain(row.cells[0]) for row in cells.rows]
    assert ("Retraining Course Attended And Completed" in names) is whole
    assert cells.width <= columns


def test_a_few_long_names_do_not_take_the_cells_of_bars() -> None:
    """Two names of 60 cells among 43 left 6 cells for bars below the grid."""
    layout = MeasuresByMember(read_pack(PACKS / "heddlu-enghraifft-2019-20").tables["wards"])
    columns = layout.cells(118, BLOCKS).columns
    names = {plain(row.cells[0]) for row in layout.cells(118, BLOCKS).rows}
    assert columns[0].width < 30 and columns[-1].width >= 39 and len(names) == len(layout.rows)
    bars = [plain(line) for line in layout.drawing(WHOLE_TABLE, 118, BLOCKS, 12)]
    assert any(line.startswith("Rhiw'r Gŵr        2,559 █████████████") for line in bars), bars
