"""Figures beside their targets, and what else a high terminal draws of a table."""

import pytest

from tests.conftest import PACKS
from tui.model.pack import Pack
from tui.nodes.table_views.member_bars import BarsRoom
from tui.nodes.table_views.members import members
from tui.nodes.table_views.ratio_bars import RatioBase, ratio_bars, ratio_rows
from tui.nodes.table_views.shapes import layouts
from tui.pack.reader import read_pack
from tui.text.glyphs import SETS, Glyphs
from tui.text.spans import plain, width


@pytest.fixture(scope="module")
def heddlu() -> Pack:
    return read_pack(PACKS / "heddlu-enghraifft-2019-20")


def test_a_bar_is_as_long_as_its_share_of_the_target(heddlu: Pack) -> None:
    table = heddlu.tables["indicators"]
    rows = members(table)
    found = {each.name: each for each in ratio_rows(table, rows, table.periods[-1], "target")}
    assert found["Seconds to answer 999"].share == pytest.approx(0.805) and found["Seconds to answer 999"].word == "met"
    assert found["Sickness, days for each officer"].text == "11.4 of 9.0"
    assert "Health of the fleet" not in found  # a rating has no length
    drawn = [plain(line) for line in ratio_bars(table, rows, table.periods[-1], "target", BarsRoom(90, 20), SETS["ascii"])]
    assert len({line.index("|") for line in drawn[1:]}) == 1
    short, long = (next(line for line in drawn if line.startswith(name)) for name in ("Seconds", "Sickness"))
    assert short.rstrip().endswith("met") and "#" not in short.partition("|")[2] and "#" in long.partition("|")[2]


def test_a_bar_passes_the_line_of_a_target_that_it_exceeds(heddlu: Pack) -> None:
    """82.0 of 80 seemed as long as 90 of 90, because the line stood over the rest."""
    table = heddlu.tables["standards"]
    drawn = [plain(line) for line in ratio_bars(table, members(table), table.periods[-1], "target", BarsRoom(90, 20), SETS["blocks"])]
    past = {name: next(line for line in drawn if line.startswith(name)).partition("│")[2] for name in ("999", "Emerg", "Files", "Victims")}
    assert [past[name][:1].strip() != "" for name in past] == [False, False, True, True]
    assert past["Victims"][0] != past["Files"][0], "further where it is further beyond"


@pytest.mark.parametrize("base", ["target", "previous"])
@pytest.mark.parametrize("columns", [20, 38, 60, 96])
def test_no_line_is_too_wide_and_there_are_no_more_than_fit(heddlu: Pack, base: RatioBase, columns: int) -> None:
    for table in heddlu.report_tables.values():
        for rows in (1, 3, 5, 9, 20):
            for thick in (False, True):
                drawn = ratio_bars(
                    table,
                    members(table),
                    table.periods[-1] if table.periods else None,
                    base,
                    BarsRoom(columns, rows, thick),
                    SETS["blocks"],
                )
                assert len(drawn) <= rows and all(width(line) <= columns for line in drawn)


@pytest.mark.parametrize(
    ("id", "titles"),
    [
        ("indicators", ["Beside the target", "Beside the year before"]),
        ("standards", ["Beside the target, Q4 2019/20"]),
    ],
)
def test_a_high_terminal_draws_more_of_a_table(heddlu: Pack, id: str, titles: list[str]) -> None:
    table = heddlu.tables[id]
    layout = layouts(table)[0](table)
    layout.cells(96, SETS["blocks"])
    layout.notes_beside = True
    drawn = [plain(line) for line in layout.drawing(layout.start, 98, SETS["blocks"], 45)]
    assert len(drawn) <= 45
    for title in titles:
        assert any(line.startswith(f"{title} ") for line in drawn), title
    few = [plain(line) for line in layout.drawing(layout.start, 78, SETS["blocks"], 6)]
    assert len(few) <= 6 and not any(line.startswith("Beside") for line in few)


def test_a_small_terminal_draws_targets_in_the_rows_that_notes_leave(heddlu: Pack) -> None:
    """At 80x24 eight rows below the indicators were blank."""
    table = heddlu.tables["indicators"]
    layout = layouts(table)[0](table)
    drawn = [plain(line) for line in layout.drawing(layout.start, 78, SETS["blocks"], 11)]
    assert drawn[0].startswith("Beside the target ") and len(drawn) == 6
    assert not layout.drawing(layout.start, 78, SETS["blocks"], 9), "three rows stay for the notes"


def test_the_rows_of_a_table_over_time() -> None:
    table = read_pack(PACKS / "west-yorkshire-2024").tables["workforce"]
    layout = layouts(table)[0](table)
    layout.notes_beside = True
    layout.cells(96, SETS["blocks"])
    drawn = [plain(line) for line in layout.drawing(layout.start, 98, SETS["blocks"], 48)]
    assert "Headcount by year" in drawn


def test_bars_of_shares_stand_apart_where_there_is_room(pack: Pack) -> None:
    table = pack.tables["speeding"]
    layout = layouts(table)[0](table)
    layout.notes_beside = True
    glyphs: Glyphs = SETS["blocks"]
    roomy, close = (layout.drawing(layout.start, 98, glyphs, rows) for rows in (46, 24))
    assert len(close) <= 24 < len(roomy) <= 46
    assert () in roomy and () not in close


def test_a_list_of_members_has_bars_where_its_notes_have_room() -> None:
    table = read_pack(PACKS / "example-constabulary-2016").tables["teams"]
    layout = layouts(table)[0](table)
    drawn = [plain(line) for line in layout.drawing(layout.start, 118, SETS["blocks"], 24)]
    assert drawn[0].split() == ["Officers", "PCSOs"] and drawn[1].startswith("Hill farms, Day")
    assert layout.drawing(layout.start, 78, SETS["blocks"], 8) == ()


def test_a_name_is_whole_where_the_bars_leave_room_for_it(heddlu: Pack) -> None:
    """`Emergencies attended in 15` stood beside bars as long as half of the screen."""
    table = heddlu.tables["standards"]
    drawn = [plain(line) for line in ratio_bars(table, members(table), table.periods[-1], "target", BarsRoom(96, 20), SETS["blocks"])]
    assert any(line.startswith("Emergencies attended in 15 minutes ") for line in drawn)
