"""Two workshops open in one browser.

Each has pages, history and a deck of its own, and an address with its id reaches it.
"""

import msgspec
import pytest

from tests.browse import Driver, browsing, bundled
from tests.conftest import PACKS
from tui.model.pack import Pack
from tui.navigation.address import HOME, Address
from tui.pack.reader import read_pack
from tui.widgets.choices import Choices

pytestmark = pytest.mark.slow

FIRST = bundled().id


def second() -> Pack:
    """The small pack: another force, with topics that have the same ids."""
    return read_pack(PACKS / "small")


def renamed() -> Pack:
    """The bundled workshop again under another id, with a title of its own."""
    pack = bundled()
    report = msgspec.structs.replace(pack.report, title="The other workshop")
    return msgspec.structs.replace(pack, id="other-2015", report=report)


async def go(driver: Driver, address: Address) -> None:
    await driver.app.go(address)
    await driver.drain()


@pytest.mark.exhaustive
async def test_pages_of_two_workshops_are_kept_side_by_side() -> None:
    other = renamed()
    async with browsing(bundled()) as driver:
        driver.app.workshops.add(other)
        await driver.type("1", "down", "down")
        first, at = driver.page, driver.at
        await go(driver, Address("crime", workshop=other.id))
        assert driver.page is not first and driver.page.pack is other and driver.app.pack is other
        await driver.type("down")
        assert driver.page.location.workshop == other.id and driver.at != at
        await go(driver, Address("crime", workshop=FIRST))
        assert driver.page is first and driver.at == at, "each page keeps its own cursor"


async def test_an_address_with_an_id_reaches_its_workshop_and_one_without_stays() -> None:
    other = second()
    async with browsing(bundled()) as driver:
        driver.app.workshops.add(other)
        await driver.app.action_go(f"{other.id}:home")
        await driver.drain()
        assert driver.page.pack is other and other.report.force in driver.text().splitlines()[0]
        await driver.type("1")
        assert driver.page.pack is other and driver.at.partition("/")[0] == next(iter(other.topics))
        assert len(driver.page.query_one(Choices).entries) > 0
        await driver.app.action_go(f"{FIRST}:roads/collisions/2014-07")
        await driver.drain()
        assert (driver.page.pack.id, driver.at) == (FIRST, "roads/collisions/2014-07")


async def test_back_and_forward_cross_workshops() -> None:
    other = renamed()
    async with browsing(bundled()) as driver:
        driver.app.workshops.add(other)
        await driver.type("3")
        await go(driver, HOME._replace(workshop=other.id))
        await driver.type("left_square_bracket")
        assert (driver.page.pack.id, driver.page.address.topic) == (FIRST, "roads")
        await driver.type("0")
        await driver.type("left_square_bracket", "right_square_bracket", "left_square_bracket", "left_square_bracket")
        assert driver.page.location == Address("home", workshop=FIRST)
        await driver.type("right_square_bracket", "right_square_bracket")
        assert driver.app.place.workshop == FIRST


async def test_dialogs_keys_and_slides_are_of_the_page_s_own_workshop() -> None:
    other = second()
    async with browsing(bundled()) as driver:
        driver.app.workshops.add(other)
        await driver.type("p", "right", "escape")
        await go(driver, HOME._replace(workshop=other.id))
        await driver.type("question_mark")
        for title in (topic.title for topic in other.report.topics[:1]):
            await driver.resize((100, 100))
            assert title in driver.text()
        await driver.type("0", "p")
        assert driver.page.pack is other and driver.at == "home"
        await driver.type("escape")
        await driver.type("/", *next(iter(other.topics.values())).title.casefold(), "enter")
        assert driver.page.pack is other
        await go(driver, HOME._replace(workshop=FIRST))
        await driver.type("n")
        assert driver.page.pack is other, "the results stay those of the workshop that was searched"
        assert driver.app.place.workshop == other.id


async def test_an_address_outside_the_open_workshops_is_refused() -> None:
    async with browsing(bundled()) as driver:
        driver.app.visits.offer("nowhere-2020:roads")
        assert driver.app.visits.next is None
        driver.app.workshops.add(renamed())
        driver.app.visits.offer("other-2015:roads")
        assert str(driver.app.visits.next) == "other-2015:roads"
