"""Tables of members: their first order and cell, whiskers, words and panels."""

from functools import cache
from pathlib import Path

import pytest

from tests.handmade import COLUMN, made, measure
from tests.in_turn import few, in_turn
from tui.charts.whiskers import Limited, interval_marks, interval_scale
from tui.model.measures import Measure
from tui.model.pack import Pack
from tui.model.table import Cell, Table
from tui.model.tables import Column, Dimension
from tui.navigation.table_parts import TablePart
from tui.nodes.table_views.below_grid import below_grid
from tui.nodes.table_views.cells import BARS, NAME
from tui.nodes.table_views.headings import heading
from tui.nodes.table_views.interval_marks import whiskers_below
from tui.nodes.table_views.layout import Layout
from tui.nodes.table_views.member_bars import BarsRoom
from tui.nodes.table_views.plain_list import PlainList
from tui.nodes.table_views.rows_in_words import rows_in_words
from tui.nodes.table_views.shapes import layouts
from tui.pack.reader import read_pack
from tui.text.glyphs import ASCII, BLOCKS
from tui.text.shortening import lines_that_fit
from tui.text.spans import Span, plain
from tui.widgets.hidden_columns import hidden_columns

pytestmark = pytest.mark.slow

PACKS = Path(__file__).parent.parent / "packs"
HEDDLU, WEST, GREATER = "heddlu-enghraifft-2019-20", "west-yorkshire-2024", "greater-manchester-2015"


@cache
def workshop(name: str) -> Pack:
    return read_pack(PACKS / name)


def opened(pack: Pack, id: str) -> Layout:
    """The layout of a table as the screen opens it."""
    kind = layouts(pack.tables[id])[0]
    return kind(pack.tables[id], None, kind.first_sort(pack.tables[id]))


def words(name: str, id: str) -> str:
    table = workshop(name).tables[id]
    return " ".join(plain(line) for line in rows_in_words(table, table.periods[-1] if table.periods else None))


def below(name: str, id: str, columns: int, rows: int) -> list[str]:
    layout = opened(workshop(name), id)
    layout.cells(columns, BLOCKS)
    return [plain(line) for line in below_grid(workshop(name), layout, layout.start, columns, BLOCKS, rows)]


def test_a_ranking_opens_by_rank_and_draws_what_the_ranks_are_of() -> None:
    layout = opened(workshop(WEST), "crime-rates")
    names = [plain(row.cells[0]) for row in layout.cells(118, BLOCKS).rows]
    assert names == ["West Midlands", "Merseyside", "West Yorkshire", "Greater Manchester"]
    assert layout.cells(118, BLOCKS).columns[-1].title.strip() == "Crime rate" and layout.title == "by rank"


def test_the_first_cell_is_below_the_row_of_all() -> None:
    layout = opened(workshop(GREATER), "collisions-by-force")
    assert plain(layout.cells(118, BLOCKS).rows[0].cells[0]) == "Great Britain"
    assert dict(layout.start.members) == {"force": "Metropolitan Police"}


def test_a_figure_with_limits_stands_on_its_whisker() -> None:
    found = (Limited(70, 80, 90), None, Limited(79.9, 80, 80.1))
    assert interval_scale(found) == (70, 90)
    drawn = [plain(line) for line in interval_marks(found, (70, 90), 21, BLOCKS)]
    assert drawn == ["├─────────■─────────┤", "", "          ■"]
    assert plain(interval_marks(found, (70, 90), 5, ASCII)[0]) == "|-#-|"


def test_whiskers_without_a_count_of_rows_are_drawn_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where they do not fit, they were drawn a second time in the same room."""
    table, tried = made("A,5\nB,6", None, ["area"]), list[BarsRoom]()
    monkeypatch.setattr("tui.nodes.table_views.interval_marks.whiskers_across", lambda *given: tried.append(given[4]))
    assert [whiskers_below(table, (), 0, None, BarsRoom(20, rows), BLOCKS) for rows in (None, 9)] == [(), ()]
    assert [(room.rows, room.thick) for room in tried] == [(None, False), (tried[1].rows, True), (tried[1].rows, False)]


def test_whiskers_stand_beside_the_rows_or_below_the_grid() -> None:
    layout = opened(workshop(HEDDLU), "survey")
    wide = layout.cells(198, BLOCKS)
    assert wide.columns[-1].key == BARS and wide.columns[-1].title.split() == ["65%", "90%"]
    assert "■" in plain(wide.rows[0].cells[-1]) and not wide.rows[-1].cells[-1]
    assert opened(workshop(HEDDLU), "survey").cells(118, BLOCKS).columns[-1].key != BARS, "in a third of the width"
    lines = below(HEDDLU, "survey", 78, 10)
    assert lines[0].split() == ["Trust", "65%", "90%"] and sum("├" in line and "■" in line for line in lines[1:6]) == 5
    # A part of them would hide that all of them overlap.
    assert not any("├" in line for line in below(HEDDLU, "survey", 78, 6))
    assert max(map(len, below(HEDDLU, "survey", 40, 12))) <= 40
    # Short ones would stand farther than half a cell from their figures.
    assert any("├" in line for line in below(HEDDLU, "survey", 60, 10)) and not any("├" in line for line in below(HEDDLU, "survey", 30, 10))


def test_limits_beside_the_rows_are_not_drawn_again_below() -> None:
    layout = opened(workshop(HEDDLU), "survey")
    layout.cells(198, BLOCKS)
    lines = [plain(line) for line in layout.drawing(layout.start, 198, BLOCKS, 30)]
    assert sum("■" in line for line in lines) == 1, "only the key"


def test_rows_say_together_what_each_of_them_cannot() -> None:
    assert words(GREATER, "arrests") == (
        "Arrests: highest Violence against the person (18,771), lowest Fraud and forgery (737). "
        "8 of 9 changes are beyond chance: 3 up, 5 down."
    )
    assert words(HEDDLU, "indicators") == "2 of 6 meet their targets."
    assert words(HEDDLU, "survey").endswith(
        "The limits of Cwm Êl, Llanŷr, Pen-y-bryn Fawr and Tŷ-wen overlap with those of Aberfŵr, the highest."
    )


def test_the_columns_that_the_grid_does_not_draw_stand_below_it() -> None:
    lines = below(WEST, "collisions-by-district", 118, 20)
    assert "Fatal and serious" in lines[0] and "Fatal or serious" in lines[0]
    assert lines[1].split()[:2] == ["Leeds", "424"] and "Calderdale 31.9%" in lines[1]
    assert any(line.startswith("Collisions: highest Leeds (1,463), lowest Calderdale (373).") for line in lines)
    titles = below(WEST, "street-crime", 118, 20)[0]
    assert titles.startswith("Crimes by type of crime  ") and "  Street-level crime by district" in titles


@pytest.mark.parametrize(("rows", "columns"), few(in_turn([3, 5, 9, 20, 40], [56, 78, 118, 198]), 3))
def test_what_is_below_a_grid_fits(columns: int, rows: int) -> None:
    for name in (HEDDLU, WEST, GREATER):
        for id in workshop(name).tables:
            if not opened(workshop(name), id).charted:
                lines = below(name, id, columns, rows)
                assert len(lines) <= rows and all(len(line) <= columns for line in lines), (id, lines)


def test_a_grid_without_room_only_says_that_there_is_a_note() -> None:
    layout = opened(workshop(HEDDLU), "wards")
    narrow = layout.cells(57, BLOCKS)
    assert narrow.width <= 57 and any("note" in plain(row.cells[4]) for row in narrow.rows)
    assert any("Station closed in May" in plain(row.cells[4]) for row in layout.cells(118, BLOCKS).rows)


def test_few_periods_have_no_sparklines() -> None:
    assert [column.key for column in opened(workshop(WEST), "crime-by-quarter").cells(78, BLOCKS).columns][:2] == [NAME, "2017/18-Q1"]
    severity = opened(workshop(WEST), "crime-severity")
    assert severity.sparklines and severity.fixed == 2


@pytest.mark.parametrize(
    ("scrolled", "ends"), [(0, ("─", "2 more columns →")), (10, ("← 1 column ─", "1 more column →")), (20, ("← 2 columns ─", "─"))]
)
def test_columns_out_of_view_are_counted(scrolled: int, ends: tuple[str, str]) -> None:
    found = hidden_columns([9, 10, 10, 10, 10], 1, scrolled, 29, BLOCKS)
    assert found.startswith(ends[0]) and found.endswith(ends[1]) and len(found) == 29
    assert hidden_columns([9, 10, 10], 1, 0, 29, ASCII) == "-" * 29


def test_statements_about_a_table_stand_below_its_notes_where_whole_ones_fit() -> None:
    full = below(HEDDLU, "crime-by-district", 118, 40)
    at = full.index("What the report says")
    assert full[at - 1] == "" and full[at + 1 :: 2] == ["= Crime is up by 0.4%", "= Two districts met their target"]
    few = below(HEDDLU, "crime-by-district", 118, 19)
    assert few[-1].startswith("  23,999 crimes") and len(few) == 18


def test_the_bars_of_a_small_table_are_thick_where_there_is_room() -> None:
    drawn = (opened(workshop(WEST), "crime-rates").drawing(TablePart(), 98, BLOCKS, rows) for rows in (16, 45))
    few, many = ([line for line in lines if line and "beside" not in plain(line).casefold()][1:] for lines in drawn)
    assert len(few) == 4
    assert [plain(line).count("█") for line in many[:8:2]] == [plain(line).count("█") for line in few]


def test_a_scorecard_cuts_no_name_of_its_bars_where_there_are_rows_for_them() -> None:
    assert any("Ymateb yn Gymraeg (answers in Welsh)" in line for line in below(HEDDLU, "standards", 98, 40))


def test_no_figure_is_lowest_where_a_lower_one_is_left_out() -> None:
    """Robberies of one district are too few to show, and offences are unlike."""
    assert words(HEDDLU, "crime-by-offence") == ""
    layout = opened(workshop(HEDDLU), "crime-by-offence")
    robberies = [("district", "Cwm Êl"), ("offence", "Robbery")]
    said = plain(layout.reading(TablePart(tuple(robberies), layout.table.periods[-1])))
    assert "5th highest of 5 districts with a figure" in said and "offences" not in said
    one = words(WEST, "crime-rates")
    assert "highest Greater Manchester (121.42), lowest West Midlands (80.56)" in one
    rates = plain(opened(workshop(WEST), "crime-rates").reading(opened(workshop(WEST), "crime-rates").start))
    assert "ranked 1st in the report, from the lowest" in rates


def test_a_rate_stands_beside_that_of_similar_forces_in_words_and_bars() -> None:
    """115.09 and 96.83 stood in two columns, and their difference nowhere."""
    layout = opened(workshop(WEST), "crime-rates")
    said = plain(layout.reading(TablePart((("force", "West Yorkshire"),))))
    assert "average of similar forces 96.83 offences per 1,000 residents, 18.26 lower" in said
    drawn = [plain(line) for line in layout.drawing(TablePart(), 98, BLOCKS, 24)]
    assert any(line.startswith("West Yorkshire     115.09 beside 96.83 █") for line in drawn), drawn


def test_a_figure_without_a_year_before_has_that_of_the_period_before() -> None:
    """Half-years of 2015 alone had no word on what the first half was."""
    layout = opened(workshop(GREATER), "collisions-by-district")
    part = TablePart((("district", "Manchester"),), layout.table.periods[-1])
    assert "355 collisions; 368 collisions in H1 2015; highest of 10 districts" in plain(layout.reading(part))
    assert " in H" not in plain(layout.reading(part._replace(period=layout.table.periods[0]))).partition(": ")[2]


def test_a_sentence_without_room_for_a_count_ends_at_a_comma() -> None:
    """“Crime rate: highest A (121.42), lowest” was cut in the middle."""
    line = (Span("Crime rate: highest Greater Manchester (121.42), lowest West Midlands (80.56)."),)
    assert [plain(row) for row in lines_that_fit([line], 58, 1)] == ["Crime rate: highest Greater Manchester (121.42)."]
    assert [plain(row) for row in lines_that_fit([line], 62, 1)] == ["Crime rate: highest Greater Manchester (121.42); and 1 more."]


def test_a_rank_says_where_it_begins() -> None:
    """“Rank 3” stood over a statement that calls the rate the second highest."""
    table = workshop(WEST).tables["crime-rates"]
    assert heading(table, table.place("rank")) == "Rank, low first"
    turned = [row._replace(cells=(row.cells[0], Cell(5 - (row.cells[1].number or 0)), *row.cells[2:])) for row in table.rows]
    upside = Table(table.spec, tuple(turned), table.measures)
    assert heading(upside, table.place("rank")) == "Rank, high first"
    by_name = [row._replace(cells=(row.cells[0], Cell(at), *row.cells[2:])) for at, row in enumerate(table.rows)]
    assert heading(Table(table.spec, tuple(by_name), table.measures), table.place("rank")) == "Rank", "the figures do not say"


def test_a_rank_among_rows_of_two_dimensions_says_of_which() -> None:
    """“3rd lowest of 6” stood beside a sum that is the highest of 6."""
    table = workshop("example-constabulary-2016").tables["teams"]
    said = plain(layouts(table)[0](table).reading(TablePart((("place", "City centre"), ("shift", "Day")))))
    assert "16 officers; 3rd lowest of 6 kinds of place (shift: Day; differences not tested for chance)" in said
    assert said.endswith("City centre: 38 officers in all, highest of 6 kinds of place.")
    without = [row if row.members[0] != "Hill farms" else row._replace(cells=(Cell(), *row.cells[1:])) for row in table.rows]
    part = TablePart((("place", "City centre"), ("shift", "Day")))
    lacking = Table(table.spec, tuple(without), table.measures)
    assert plain(layouts(lacking)[0](lacking).reading(part)).endswith("City centre: 38 officers in all."), "one sum is not known"


def test_the_rank_of_what_all_rows_of_a_member_have_is_of_what_is_shown() -> None:
    """“20% in all, highest of 4 districts” was of added shares, and is the lowest."""
    figures = {"North": (10, 20, 99), "South": (50, 60, 20), "East": (30, 30, 50), "West": (1, 2, 40)}
    names = ("Day", "Night", "All day")
    rows = "\n".join(
        f"{district},{name},{value}" for district, values in figures.items() for name, value in zip(names, values, strict=True)
    )
    dimensions: list[Dimension | str] = ["district", Dimension(id="shift", title="Shift", whole="All day")]

    def said(rows: str, measured: Measure) -> str:
        table = made(rows, None, dimensions, measures={"value": measured})
        return plain(PlainList(table).reading(TablePart((("district", "South"), ("shift", "Day")))))

    assert said(rows, measure("value", "percentage", unit="%")).endswith(" South: 20% in all.")
    assert said(rows.replace("Night,60", "Night,"), measure()).endswith(" South: 20 things in all, 2nd lowest of 4 districts.")


def test_the_years_of_each_row_stand_where_charts_have_no_room() -> None:
    """At 80x24 nothing showed eight years; the bars repeated the grid."""
    table = workshop(WEST).tables["workforce"]
    layout = layouts(table)[0](table)
    layout.cells(78, BLOCKS)
    drawn = [plain(line).rstrip() for line in layout.drawing(layout.start, 78, BLOCKS, 11)]
    assert drawn[0] == "Headcount by year   ● last figure outside trial limits"
    assert drawn[1].startswith("Police officer ") and drawn[1].endswith("▂▁▂▄▄▆▇▇ 4,873 in 2015, 5,775 in 2022 ●")
    assert drawn[5].endswith("···▇▇▇▅▅ 220 in 2018, 131 in 2022") and len(drawn) == 6
    assert any(line.startswith("Headcount by year") for line in map(plain, layout.drawing(layout.start, 118, BLOCKS, 30)))


def test_changes_over_the_years_have_their_signs_and_the_key_to_the_bars() -> None:
    """The lines took the place of the key, and said “3 in 2016” of “+3”."""
    columns = (COLUMN, Column(id="before", of="value", relation="previous"), Column(id="change", of="value", relation="change"))
    moves = [(year, name, value + year % 3 * 3) for year in range(2008, 2017) for name, value in (("A", 100), ("B", 2000), ("C", 40))]
    text = "\n".join(f"{year},{name},{value},{value - 3},{3 if year % 3 else -6}" for year, name, value in moves)
    table = made(text, "year", ["area"], columns)
    layout = layouts(table)[0](table)
    layout.cells(78, BLOCKS)
    key, title, first, *_ = (plain(line).rstrip() for line in layout.drawing(layout.start, 78, BLOCKS, 11))
    assert key == "░ could be chance  █ beyond chance" and title == "Change by year"
    assert first.endswith("+3 in 2008, −6 in 2016")
    assert len(layout.drawing(layout.start, 78, BLOCKS, 5)) == 5 and "Change by year" not in map(
        plain, layout.drawing(layout.start, 78, BLOCKS, 4)
    )
