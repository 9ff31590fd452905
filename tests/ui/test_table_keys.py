"""Keys of a table's page that have nothing to do.

Not in the footer, and pressed they say why.
"""

import pytest

from tests.browse import browsing, bundled
from tests.reports import ENGHRAIFFT, report

pytestmark = pytest.mark.slow


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
    async with browsing(report(ENGHRAIFFT), size=(80, 60), drawn=True) as driver:
        assert " 10 Stop and search" in driver.text() and "1-9 topic" in footer(driver.text())
        await driver.resize((60, 100))  # One list, so that the row is not parted by another.
        await driver.type("question_mark")
        every = " ".join(" ".join(line.split()) for line in driver.text().splitlines())
        assert "Stop and search, Custody, Rural crime, Fraud and Y Gymraeg" in every, "beside the keys of the page"


async def test_the_arrows_move_on_a_chart_that_stands_alone() -> None:
    """Left and right cross the end of a year; a year's total is in the grid only."""
    async with browsing(bundled()) as driver:
        await driver.type("3", "t")
        at = []
        for key in ("left", "left", "left", "home", "left", "end", "up", "enter", "escape"):
            await driver.type(key)
            at.append(driver.at.removeprefix("roads/collisions"))
        assert at == ["/2015-02", "/2015-01", "/2014-12", "/2014-01", "/2014-01", "/2015-03", "/2014-03", "-constant", "/2014-03"]
        await driver.type("t", "left")
        assert driver.at == "roads/collisions/2014-02"


async def test_the_arrows_move_in_a_table_without_chart_whose_grid_is_hidden() -> None:
    async with browsing(bundled()) as driver:
        await driver.type("3", "tab", "tab", "tab", "t", "down")
        assert driver.at == "roads/speeding/fine-registered-licence-endorsed"
