"""The preview of the search on wide terminals."""

from tests.browse import browsing, bundled


async def test_figures_in_the_preview_have_its_whole_width() -> None:
    async with browsing(bundled(), size=(120, 40)) as driver:
        await driver.type("/", *"34th")
        assert "? Place, fraud offences per" in driver.text()
