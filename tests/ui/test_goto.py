"""Going to an address: in full, in short, half typed, wrong, or from the list."""

import pytest
from textual.widgets import Input

from tests.browse import Driver, browsing, bundled
from tests.in_turn import some
from tui.navigation.address import Address
from tui.screens.goto import GotoDialog

pytestmark = pytest.mark.slow


async def asked(driver: Driver, text: str, *keys: str) -> None:
    await driver.type(":")
    await driver.paste(text)
    await driver.type(*keys)


GONE_TO = {
    "roads/collisions/2014-07": "roads/collisions/2014-07",
    "Roads/Seat Belts/2014-03": "roads/seat-belts/2014-03",
    "1c": "matrix/1c",
    "TIDU": "glossary/tidu",
    "glossary/tidu": "glossary/tidu",
    "matrix/3b/self-sustaining": "matrix/3b/self-sustaining",
    "category/challenger": "category/challenger",
    "roads/speeding/cancelled": "roads/speeding/cancelled",
    "violence-with-injury/change": "crime/violence-with-injury/change",
    "help": "help",
    "city-centre": "category/city-centre",
    "seat belts March 2014": "roads/seat-belts/2014-03",
    "wmp-2015-06-16:crime/robbery": "crime/robbery",
}
"""What is typed, and the address that it leads to."""


async def test_addresses_are_gone_to() -> None:
    async with browsing(bundled()) as driver:
        for text, at in some([*GONE_TO.items()], 2):
            await asked(driver, text, "enter")
            assert driver.at == at, text
            await driver.type("left_square_bracket")
            assert driver.at == "home", text


@pytest.mark.parametrize("keys", [(":", *"roads", "enter"), ("/", *"roads policing", "enter"), ("ctrl+p", *"roads", "enter")], ids=str)
async def test_a_topic_with_tables_that_is_asked_for_begins_with_its_text(keys: tuple[str, ...]) -> None:
    """Whatever table was open; its own key and the way back keep the place."""
    first = bundled().topics["roads"].sections[0].statements[0].id
    async with browsing(bundled(), start=Address("roads", "seat-belts")) as driver:
        stood = driver.at
        await driver.type(*keys)
        assert driver.at == f"roads/{first}" and "[Report]" in driver.text()
        await driver.type("left_square_bracket")
        assert driver.at == stood
        await driver.type("1", "3")
        assert driver.at == stood


@pytest.mark.parametrize(("text", "thing"), [("phones", "mobile-phones"), ("Roads Collisions", "collisions")])
async def test_a_title_or_spaces_for_slashes_lead_to_a_table(text: str, thing: str) -> None:
    async with browsing(bundled()) as driver:
        await asked(driver, text, "enter")
        assert driver.page.address.thing == thing


@pytest.mark.exhaustive
async def test_half_an_address_is_what_the_cursor_is_on() -> None:
    async with browsing(bundled()) as driver:
        await asked(driver, "mobile-ph", "enter")
        assert driver.page.address.thing == "mobile-phones"
        await asked(driver, "roads/seat-belts", *["down"] * 3, "enter")
        assert driver.at == "roads/seat-belts/2014-01"


async def test_a_title_in_an_address_is_listed_while_it_is_typed_and_opened() -> None:
    async with browsing(bundled()) as driver:
        await asked(driver, "roads/phones")
        assert "roads/mobile-phones  " in driver.text() and "No address" not in driver.text()
        await driver.type("enter")
        assert driver.page.address.thing == "mobile-phones"


async def test_tab_types_on_as_far_as_there_is_no_choice() -> None:
    async with browsing(bundled()) as driver:
        await asked(driver, "matrix/1", "tab")
        line = driver.app.screen.query_one(Input)
        assert line.value == "matrix/1"
        await driver.type("c", "/", "c", "i", "tab")
        assert line.value == "matrix/1c/city-centre"
        await driver.type(*["backspace"] * 30, *"collisions/2014-0", "tab")
        assert line.value == "roads/collisions/2014-0"
        await driver.type("7", "enter")
        assert driver.at == "roads/collisions/2014-07"


async def test_what_may_mean_several_is_chosen_among() -> None:
    async with browsing(bundled()) as driver:
        await asked(driver, "2015-02", "enter")
        assert isinstance(driver.app.screen, GotoDialog)
        assert "could be any of these" in driver.text() and "roads/seat-belts/2015-02" in driver.text()
        await driver.type("down", "enter")
        assert driver.at == "roads/mobile-phones/2015-02"


@pytest.mark.parametrize("text", ["roads/colisions", "glosary/tidu", "tiduu"])
async def test_a_wrong_address_is_reported_with_the_closest(text: str) -> None:
    async with browsing(bundled()) as driver:
        await driver.type("1")
        await asked(driver, text, "enter")
        assert isinstance(driver.app.screen, GotoDialog) and driver.page.address.topic == "crime"
        shown = " ".join(driver.text().replace("│", " ").split())
        assert "Nothing called" in shown and ("roads/collisions" in shown or "glossary/tidu" in shown)
        await driver.type("enter")
        assert driver.at.startswith(("roads/collisions", "glossary/tidu"))


async def test_nonsense_is_reported() -> None:
    async with browsing(bundled()) as driver:
        for text in some(("", "   ", "////", "x" * 250, "[red]x[/]", "§§", "a/b/c/d/e", ":", "\u202eabc"), 3):
            await asked(driver, text, "enter")
            assert isinstance(driver.app.screen, GotoDialog), text
            await driver.type("tab", "down", "up", "escape")
            assert driver.at == "home", text
