"""The keys of the audit that lead to what the data does not agree with."""

import pytest

from tests.browse import browsing, bundled
from tests.in_turn import some
from tests.ui.test_audit import SINCE, marked, ticks
from tui.analysis.standings import STANDINGS

pytestmark = pytest.mark.slow

CLOSE = "roads/mobile-phone-2015/average"


@pytest.mark.parametrize("size", some([(60, 20), (80, 24), (120, 40)], 2))
async def test_n_leads_from_anywhere_to_what_does_not_agree(size: tuple[int, int]) -> None:
    """To the claim that does not hold, then to the close one, and round."""
    async with browsing(bundled(), size=size) as driver:
        await driver.type("2", "a")
        assert "n differs" in driver.text().splitlines()[-1]
        found = []
        for _ in range(3):
            await driver.type("n")
            found.append(marked(driver))
        assert found == [SINCE, CLOSE, SINCE]
        await driver.type("N", "N")
        assert marked(driver) == SINCE
        await driver.type("end", "N")
        assert marked(driver) == CLOSE, "from a row that is no claim too"


async def test_n_has_nowhere_to_go_where_the_filter_hides_what_does_not_agree() -> None:
    async with browsing(bundled()) as driver:
        await driver.type("a")
        await ticks(driver, *STANDINGS, "topic satisfaction")
        before = marked(driver)
        assert "n differs" not in driver.text()
        await driver.type("n")
        assert marked(driver) == before
