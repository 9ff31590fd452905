"""The pages that topics share: nothing of one topic is left on the next."""

from pathlib import Path

import pytest

from tests.browse import browsing, bundled
from tui.navigation.address import Address
from tui.nodes.topic_list import items
from tui.pack.reader import read_pack
from tui.screens.routes import PLAIN_TOPICS, page_for
from tui.widgets.detail import Detail
from tui.widgets.statements import Statements

pytestmark = pytest.mark.slow

HOSTILE = Path(__file__).parent.parent / "packs" / "hostile"
SIZES = ((60, 20), (80, 24), (120, 40), (200, 60))


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_a_topic_looks_the_same_after_others(size: tuple[int, int]) -> None:
    """Nothing of the topic before is left."""
    shown = {}
    for key in "12456":
        async with browsing(bundled(), size=size) as driver:
            await driver.type(key)
            shown[key] = driver.text()
    async with browsing(bundled(), size=size) as driver:
        for key in "1246542":
            await driver.type(key)
            assert driver.text() == shown[key], f"{key} after others"


async def test_a_topic_that_says_nothing_has_no_title_of_the_one_before() -> None:
    async with browsing(read_pack(HOSTILE), size=(120, 40)) as driver:
        (empty,) = [topic for topic in driver.app.pack.topics if not items(driver.app.pack, topic)]
        others = [topic for topic in driver.app.pack.topics if page_for(driver.app.pack, Address(topic))[0] == PLAIN_TOPICS]
        await driver.app.go(Address(empty))
        await driver.settle()
        shown = driver.text()
        for topic in (*others, empty):
            await driver.app.go(Address(topic))
            await driver.settle()
        assert len(others) > 1 and driver.text() == shown and driver.at == empty


async def test_the_topics_with_a_chart_share_a_page_and_so_do_those_without() -> None:
    async with browsing(bundled(), size=(80, 24)) as driver:
        await driver.type("1", "4")
        pages = driver.app._installed_screens.copy()
        for key in "12654":
            await driver.type(key)
            assert driver.page in pages.values()
        assert driver.app._installed_screens == pages


async def test_a_topic_returns_as_it_was_left() -> None:
    async with browsing(bundled(), size=(80, 24)) as driver:
        await driver.type("1", "down", "down", "t")
        at, shown = driver.at, driver.text()
        await driver.type("2", "down", "1")
        assert driver.at == at and driver.text() == shown
        await driver.type("home", "tab", "2", "left_square_bracket")
        assert driver.at == "crime/total-recorded-crime" and isinstance(driver.app.focused, Detail), "the link that was selected"


async def test_a_move_before_another_topic_is_not_taken_for_one_there() -> None:
    async with browsing(bundled(), size=(80, 24)) as driver:
        await driver.type("1", "2", "1")
        await driver.burst("down", "2", "down", "1", "down", "2")
        assert driver.page.address.topic == driver.page.query_one(Statements).topic == "satisfaction"
        assert driver.at.startswith("satisfaction")
