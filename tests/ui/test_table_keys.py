"""Keys of a table's page that have nothing to do.

Not in the footer, and pressed they say why.
"""

import pytest

from tests.browse import browsing
from tests.reports import ENGHRAIFFT, report


def footer(text: str) -> str:
    return text.splitlines()[-1]


async def test_the_footer_offers_the_period_that_there_is() -> None:
    async with browsing(report(ENGHRAIFFT), size=(120, 40), drawn=True) as driver:
        await driver.type("1")
        assert ", earlier" in footer(driver.text()) and ". later" not in footer(driver.text())
        await driver.type("full_stop")
        assert "2019/20 is the last period." in driver.text()
        await driver.type("comma")
        assert ". later" in footer(driver.text()) and ", earlier" not in footer(driver.text())


@pytest.mark.parametrize("key", ["t", "v", "s", "full_stop", "comma"])
async def test_keys_of_tables_say_so_on_the_tab_of_the_report(key: str) -> None:
    async with browsing(report(ENGHRAIFFT), size=(120, 40), drawn=True) as driver:
        await driver.type("1", "shift+tab")
        assert "[Report]" in driver.text()
        await driver.type(key)
        assert "This key is for tables." in driver.text()


async def test_a_topic_beyond_the_ninth_says_how_to_reach_it() -> None:
    async with browsing(report(ENGHRAIFFT), drawn=True) as driver:
        assert " 10 Stop and search" in driver.text() and "1-9 topic" in footer(driver.text())
        await driver.type("question_mark")
        assert "Stop and search, Custody, Rural crime, Fraud and Y Gymraeg" in driver.text()
