"""A table of many rows.

A key lays it out at most once, and makes only the cells that are seen.
"""

from itertools import takewhile

import pytest
from msgspec.structs import replace

from tests.browse import browsing
from tests.handmade import made, measure
from tests.in_turn import few
from tests.reports import report
from tests.unit.checked_tables import SMALL
from tui.model.pack import Pack
from tui.model.tables import Column
from tui.nodes.table_views.cells import NAME
from tui.nodes.table_views.measures_by_member import MeasuresByMember
from tui.nodes.table_views.member_cells import member_cell
from tui.widgets.grid import Grid

pytestmark = pytest.mark.slow

ROWS = 400


def long() -> Pack:
    """The small pack with a table of many wards."""
    columns = (Column(id="calls", measure="calls"), *(Column(id=each, of="calls", relation=each) for each in ("previous", "change")))
    rows = "\n".join(f"2014/15,Ward {at:04},{at},{at + 3},-3" for at in range(ROWS))
    table = made(rows, "financial-year", ("ward",), columns, {"calls": measure("calls", unit="calls", better="lower")})
    table = replace(table, spec=replace(table.spec, id="wards", topic="crime"))
    return replace(SMALL, tables={"wards": table, **SMALL.tables})


@pytest.mark.parametrize(("key", "most"), few([("down", 0), ("G", 1), ("end", 0), ("s", 1), ("pagedown", 0)], 3))
async def test_a_key_lays_a_long_table_out_once_and_makes_the_cells_in_sight(monkeypatch: pytest.MonkeyPatch, key: str, most: int) -> None:
    laid_out: list[str] = []
    made_cells: list[str] = []
    cells, text_of = MeasuresByMember.cells, Grid.text_of

    def counted(layout: MeasuresByMember, *args: object) -> object:
        laid_out.append(key)
        return cells(layout, *args)  # type: ignore[arg-type]  # What the view gave is passed on.

    def drawn(grid: Grid, *args: object) -> object:
        made_cells.append(key)
        return text_of(grid, *args)  # type: ignore[arg-type]  # As above.

    async with browsing(long(), size=(80, 24), drawn=True) as driver:
        await driver.type("1")
        monkeypatch.setattr(MeasuresByMember, "cells", counted)
        monkeypatch.setattr(Grid, "text_of", drawn)
        await driver.type(key)
        assert len(laid_out) == most and len(made_cells) < ROWS
        monkeypatch.undo()


@pytest.mark.exhaustive
async def test_other_glyphs_work_no_figure_out_again(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []

    def noted(*args: object) -> object:
        asked.append(args)
        return member_cell(*args)  # type: ignore[arg-type]  # As above.

    async with browsing(long(), size=(80, 24)) as driver:
        await driver.type("1")
        monkeypatch.setattr("tui.nodes.table_views.measures_by_member.member_cell", noted)
        await driver.type("G")
        assert not asked


@pytest.mark.exhaustive
async def test_the_thumb_of_a_table_is_no_sign_of_a_sparkline() -> None:
    async with browsing(report("heddlu-enghraifft-2019-20"), size=(80, 24), drawn=True) as driver:
        await driver.type("8")
        for _ in range(6):
            edge = "".join(row[77:80] for row in driver.text().splitlines()[3:15])
            assert "Gŵr" in driver.text() and not {*edge} & {*"▁▂▃▄▅▆▇█"}
            await driver.type(*["down"] * 5)


async def test_the_head_of_a_group_stays_in_view_over_its_rows() -> None:
    """Rows stood under no force; a group that the cursor jumps to begins the window."""
    async with browsing(report("west-yorkshire-2024"), size=(80, 24), drawn=True) as driver:
        await driver.press_all(("1", "tab"))
        rows = _grid(driver.text())
        assert rows[0].startswith(" West Yorkshire  ") and rows[-1].startswith("  Violence against the person")
        await driver.press_all(("home", *["up"] * 9))
        assert driver.app.screen.query_one(Grid).at == ("West Yorkshire", NAME)
        assert _grid(driver.text())[0].startswith(" West Yorkshire  "), "a head under the cursor"
        await driver.press_all(("up",))
        rows = _grid(driver.text())
        assert rows[0].startswith(" West Midlands  ") and rows[1].startswith("  Violence against the person"), "over the cursor's row"
        await driver.press_all(("4", "v"))
        rows = _grid(driver.text())
        assert rows[0].startswith(" Leeds  ") and rows[1].startswith("  Anti-social behaviour"), "what is in it, not what is above it"


def _grid(text: str) -> list[str]:
    """The rows of a grid of groups, up to the first line without a figure."""
    lines = text.splitlines()[3:]
    return list(takewhile(lambda line: line[:36].strip() and any(each.isdecimal() for each in line), lines))
