"""The preview of the search on wide terminals."""

import pytest

from tests.browse import browsing, bundled
from tui.screens.in_full import InFull
from tui.screens.search import START_SIDE

pytestmark = pytest.mark.slow


async def test_figures_in_the_preview_have_its_whole_width() -> None:
    async with browsing(bundled(), size=(120, 40)) as driver:
        await driver.type("/", *"34th")
        assert "? Place, fraud offences per" in driver.text()


async def test_a_trend_stands_directly_below_a_short_text() -> None:
    async with browsing(bundled(), size=(200, 60), drawn=True) as driver:
        await driver.type("/", *"seat belt")
        side = driver.app.screen.query_one(InFull)
        chart = side.query_one("#hit-trend")
        assert chart.display and chart.region.y == side.text.region.y + side.text.rows_needed


async def test_before_typing_the_list_has_the_width_of_a_wide_terminal() -> None:
    """What each topic is about took three rows in a third of the width."""
    async with browsing(bundled(), size=(200, 60)) as driver:
        await driver.type("/")
        screen = driver.app.screen
        found, side = screen.query_one("#found"), screen.query_one("#side")
        assert found.size.width >= 200 - START_SIDE - 1 and side.outer_size.width == START_SIDE
        rows = [row for row in driver.text().splitlines() if row.startswith((" Crime  How", " Roads  Coll"))]
        assert [row.split("\u2502")[0].rstrip()[-1] for row in rows] == [".", "."], "each whole in its row"
        await driver.type("t")
        assert found.size.width < 200 // 2 < side.size.width
