"""A matrix of any number of categories, capabilities and activities.

It scrolls by whole columns and reaches every cell.
"""

import pytest

from tests.browse import browsing, bundled
from tests.conftest import PACKS
from tests.in_turn import some
from tests.parts import with_capabilities, with_categories
from tui.pack.reader import read_pack
from tui.screens.matrix import MatrixPage

pytestmark = pytest.mark.slow

SIZES = [(60, 20), (80, 24), (120, 40)]


@pytest.mark.parametrize("size", some(SIZES, 2, 1))
async def test_twelve_categories_scroll_by_whole_columns(size: tuple[int, int]) -> None:
    pack = with_categories(bundled(), 12)
    async with browsing(pack, size=size) as driver:
        await driver.type("m", "down", "down")
        assert isinstance(driver.app.screen, MatrixPage)
        grid = driver.app.screen.grid
        seen: set[int] = set()
        for place in range(1, 13):
            await driver.type("right")
            assert driver.at == f"matrix/1a/kind-{place}"
            top, lines = grid.content_region.y, driver.text().splitlines()
            assert grid.sheet is not None
            heads = [line[: grid.content_region.right].rstrip() for line in lines[top : top + grid.sheet.head_rows]]
            heading = " ".join(" ".join(heads).split())
            assert "…" not in heading and "Kind" in heading
            assert grid.first < place <= grid.first + len(grid.sheet.layout.shown(grid.first))
            if grid.sheet.layout.scrolls:
                assert f"{place} of 12" in lines[top]
                left, right = grid.first, 12 - grid.first - len(grid.sheet.layout.shown(grid.first))
                assert (f"← {left}" in heads[-1]) == bool(left)
                assert heads[-1].endswith((f" {right} →", f"{right} more →")) == heads[-1].endswith("→") == bool(right)
            seen.add(grid.first)
        assert len(seen) > 1
        await driver.type("right", "home")
        assert driver.at == "matrix/1a"


async def test_a_row_is_reached_by_its_number_of_any_length() -> None:
    pack = with_capabilities(bundled(), 12, 28)
    async with browsing(pack, size=(80, 24)) as driver:
        for keys, at in (("3b", "3b"), ("12c", "12c"), ("11ab", "11ab"), ("10", "10")):
            await driver.type("m", *keys, *(["enter"] if at.isdecimal() else []))
            assert driver.at == f"matrix/{at}", keys
        await driver.type("0")
        assert driver.at == "home"


@pytest.mark.exhaustive
async def test_a_short_grid_has_a_comparison_below_it() -> None:
    async with browsing(read_pack(PACKS / "example-constabulary-2016"), size=(120, 40)) as driver:
        await driver.type("m", "down", "right")
        shown = driver.text()
        assert "City centre beside University quarter, differences first" in shown and "c opens it" in shown
        await driver.resize((200, 60))
        assert "City centre first, beside each other" in driver.text()


@pytest.mark.exhaustive
async def test_a_grid_has_the_whole_width_where_more_columns_then_fit() -> None:
    """Eight of twelve stood beside a pane of 33 cells; below the grid was room for it."""
    async with browsing(read_pack(PACKS / "example-constabulary-2016"), size=(120, 40)) as driver:
        await driver.type("m", "down", "down", "right")
        page = driver.app.screen
        assert isinstance(page, MatrixPage) and page.grid.sheet and len(page.grid.sheet.layout.shown(0)) == 12
        assert not page.room.beside and "─ This cell, link 1 of 15 ─" in driver.text() and "3c Boat patrol" in driver.text()
        await driver.type("v")
        assert page.room.beside, "a list has its detail beside it"
        await driver.resize((120, 30))
        await driver.type("escape")
        assert page.room.beside and page.grid.sheet.layout.scrolls, "all rows would not fit over the detail"
