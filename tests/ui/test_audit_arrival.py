"""Where the audit opens: at the first claim of the page before, or a statistic."""

from itertools import takewhile

import pytest

from tests.browse import browsing, bundled
from tests.in_turn import some
from tui.widgets.choices import Choices

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("size", some([(60, 20), (80, 24), (120, 40)], 2, 1))
async def test_from_a_topic_its_first_claim_stands_at_the_top(size: tuple[int, int]) -> None:
    async with browsing(bundled(), size=size) as driver:
        for key, topic in (("2", "Satisfaction"), ("4", "Neighbourhoods"), ("5", "Cyber")):
            await driver.type(key, "a")
            claims = driver.page.query_one("#claims", Choices)
            here = claims.highlighted
            assert here is not None and claims.entries[here].key
            above = len([*takewhile(lambda entry: not entry.key, reversed(claims.entries[:here]))])
            assert claims.scroll_offset.y == claims.row_of(here - above), topic
            listed = [str(entry.key) for entry in claims.entries if str(entry.key) in bundled().claims]
            first = next(each for each in listed if each.startswith(topic.casefold()))
            assert str(claims.marked) == first
            assert f"{listed.index(first) + 1} of {len(listed)}, first of {topic}" in driver.text()
            await driver.type("down")
            assert "first of" not in driver.text()


async def test_from_a_table_its_own_first_claim_is_selected() -> None:
    async with browsing(bundled()) as driver:
        await driver.type("3", "tab", "a")
        claims = driver.page.query_one("#claims", Choices)
        assert str(claims.marked) == "roads/mobile-phone-2015/average", "the first of Roads is about speeding"
        assert "first of Phones" in driver.text()


async def test_open_statistics_have_six_rows_of_figures_on_a_small_terminal() -> None:
    """The list has three, and the rest of the definition is below the figures."""
    async with browsing(bundled(), size=(60, 20)) as driver:
        await driver.app.action_go("audit/population-2014")
        await driver.drain()
        text = driver.text()
        assert "Population of the 43 police force areas, mid-2014" in text and " West Yorkshire " in text
        assert "The report gives neither" not in text
        assert driver.page.query_one("#claims", Choices).size.height == 3
        await driver.type(*["up"] * 7)
        assert "This claim" in driver.text() and driver.page.query_one("#claims", Choices).size.height == 5
