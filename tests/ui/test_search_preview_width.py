"""The preview of the search on wide terminals."""

import pytest

from tests.browse import browsing, bundled
from tui.screens.in_full import InFull

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
