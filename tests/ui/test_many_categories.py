"""A matrix of any number of categories, capabilities and activities.

It scrolls by whole columns and reaches every cell.
"""

import pytest
from textual.widgets import DataTable

from tests.browse import Driver, browsing, bundled
from tests.parts import with_capabilities, with_categories
from tui.screens.matrix import MatrixPage

pytestmark = pytest.mark.slow

SIZES = [(60, 20), (80, 24), (120, 40)]


def heading(driver: Driver) -> str:
    """The row of titles above the cells."""
    assert isinstance(driver.app.screen, MatrixPage)
    region = driver.app.screen.query_one(DataTable).region
    return driver.text().splitlines()[region.y][region.x + 1 : region.right - 1].rstrip()


@pytest.mark.parametrize("size", SIZES)
async def test_twelve_categories_scroll_and_no_title_is_cut_without_a_sign(size: tuple[int, int]) -> None:
    pack = with_categories(bundled(), 12)
    titles = {each.short for each in pack.categories.values()} | {each.title for each in pack.categories.values()}
    async with browsing(pack, size=size) as driver:
        await driver.type("m", "down", "down")
        seen: set[str] = set()
        for place in range(1, 13):
            await driver.type("right")
            assert driver.at == f"matrix/1a/kind-{place}"
            shown = heading(driver)
            assert shown.startswith("Activity") and f"Kind {place}" in shown
            for word in shown.removeprefix("Activity").split("Kind")[1:]:
                title = f"Kind{word}".strip()
                assert title.endswith("…") or title in titles or title.removesuffix("Links").strip() in titles, shown
            seen.add(shown)
            assert f"category {place} of 12" in driver.text().splitlines()[0]
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
