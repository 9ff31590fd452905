"""The palette finds commands of the page and places by words, and runs the choice."""

import pytest

from tests.browse import Driver, browsing, bundled
from tui.navigation.address import Address
from tui.navigation.commands import commands_for, runs
from tui.screens.palette_entries import IN_TEXT
from tui.widgets.choices import Choices, Key

pytestmark = pytest.mark.slow


def offered(driver: Driver) -> list[Key]:
    """The keys of the entries: a command's id or an address."""
    return [entry.key for entry in driver.app.screen.query_one("#found", Choices).entries if entry.key]


FOUND = {
    "phones": "roads/mobile-phones",
    "july 2014": "roads/collisions/2014-07",
    "tidu": "glossary/tidu",
    "3b": "matrix/3b",
    "satisfaction": "satisfaction",
    "city centre": "category/city-centre",
    "glossary": "glossary",
}
"""What is typed, and an address that is found by it."""


@pytest.mark.exhaustive
async def test_places() -> None:
    async with browsing(bundled()) as driver:
        for text, at in FOUND.items():
            await driver.type("ctrl+p")
            await driver.paste(text)
            wanted = Address.parse(at)
            assert wanted in offered(driver), text
            await driver.type(*["down"] * offered(driver).index(wanted), "enter")
            assert driver.page.address.within(wanted), text


@pytest.mark.parametrize(
    ("keys", "text", "id"),
    [(("m",), "compare", "compare"), ((), "theme", "theme"), (("3",), "swap chart", ""), (("a",), "filter shown", "filter")],
)
async def test_commands_of_the_page(keys: tuple[str, ...], text: str, id: str) -> None:
    """A command is found by words of its title or help, only where it is available."""
    async with browsing(bundled()) as driver:
        await driver.type(*keys, "right", "ctrl+p", *text)
        found = [key for key in offered(driver) if isinstance(key, str)]
        if not id:
            assert found == []
            return
        assert found[0] == id
        before = (driver.app.theme, driver.page.focused, driver.app.screen)
        await driver.type("enter")
        assert (driver.app.theme, driver.page.focused, driver.app.screen) != before


async def test_all_commands_of_a_page_are_there_at_first() -> None:
    async with browsing(bundled()) as driver:
        for keys in ((), ("1",), ("3",), ("m",), ("g",), ("question_mark",)):
            await driver.type("0", *keys, "ctrl+p")
            found = {key for key in offered(driver) if isinstance(key, str)}
            here = {command.id for command in commands_for(driver.page.place, driver.page.contents) if runs(command)}
            assert found == (here & driver.app.access.commands) - {"clear"}, "nothing is highlighted"
            assert {Address(topic) for topic in bundled().topics} <= set(offered(driver)), keys
            await driver.type("escape")


async def test_the_tables_and_the_commands_of_the_page_come_first() -> None:
    async with browsing(bundled(), start=Address("roads", "collisions")) as driver:
        await driver.type("ctrl+p")
        keys = offered(driver)
        assert keys[0] == Address("roads", "mobile-phones") and Address("roads", "collisions") not in keys[:3]
        assert keys.index("rebase") < keys.index("theme") < keys.index(Address("crime"))


async def test_a_place_says_where_it_has_what_is_typed() -> None:
    """`Roads` was listed for `ph`, which it has only in its text."""
    async with browsing(bundled(), size=(80, 24)) as driver:
        await driver.type("ctrl+p", "p", "h")
        assert {Address("roads", "mobile-phones"), Address("glossary", "phishing")} <= set(offered(driver))
        assert Address("roads") not in offered(driver) and "FPN: mobile phone notices" in driver.text()
        await driver.type("backspace", "backspace", *"universit")
        assert IN_TEXT in driver.text() and offered(driver)
