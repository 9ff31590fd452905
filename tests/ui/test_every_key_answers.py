"""On every kind of page, every key does something or says something.

Keys that only move may stay silent at an end.
"""

import pytest
from textual.events import Key
from textual.keys import key_to_character

from tests.browse import Driver, browsing, bundled
from tests.conftest import PACKS
from tests.in_turn import EVERY
from tests.ui.tried_keys import WAYS
from tui.navigation.commands import COMMANDS
from tui.nodes.contents import contents
from tui.pack.reader import read_pack
from tui.screens.unused_keys import unused_key

pytestmark = pytest.mark.slow

ENDING = {"quit", "suspend", "repaint"}
"""Tested elsewhere: what they do is not seen on the page."""
MOVING = ("up", "down", "left", "right", "home", "end", "pageup", "pagedown", "tab", "shift+tab", "enter", "escape", "space", "backspace")
NAMES = {key for each in COMMANDS if each.id not in ENDING and any(map(each.at, WAYS)) for key in each.keys} - {*MOVING, "f5"}
KEYS = sorted({key_to_character(name) or name for name in NAMES} | {"z", "%"})
PAGES: dict[str, tuple[str, ...]] = {
    **{str(place): way for place, way in WAYS.items()},
    "speeding": ("3", "tab", "tab", "tab"),
    "report": ("3", "tab", "tab", "tab", "tab"),
    "pairs": ("3", "v", "v"),
    "compared": ("m", "c"),
    "by activity": ("m", "v", "v"),
}


async def opened(driver: Driver, way: tuple[str, ...]) -> None:
    for _ in range(9):
        if driver.app.search.current is None and driver.app.screen is driver.app.screen_stack[0] and driver.at == "home":
            break
        await driver.type("escape")
    await driver.type(*way)
    await without_notices(driver)


async def without_notices(driver: Driver) -> None:
    driver.app.clear_notifications()
    await driver.drain()


def seen(driver: Driver) -> tuple[str, str, type]:
    return driver.at, driver.text(), type(driver.app.screen)


@pytest.mark.each_case
@pytest.mark.parametrize("name", PAGES)
async def test_every_key_does_or_says_something(name: str) -> None:
    """A twelfth of them on each page in turn, all of them in CI."""
    turn = list(PAGES).index(name)
    dead = []
    async with browsing(bundled()) as driver:
        await opened(driver, PAGES[name])
        first = before = seen(driver)
        for number, key in enumerate(KEYS):
            if not EVERY and (number + turn) % 12:
                continue
            if before != first:  # The key before did more than say something.
                await opened(driver, PAGES[name])
                first = before = seen(driver)
            await driver.type(key)
            if seen(driver) == first and not list(driver.app._notifications):
                dead.append(key)
            await without_notices(driver)
            before = seen(driver)
    assert dead == []


async def test_a_key_of_another_page_says_where_it_works() -> None:
    async with browsing(bundled()) as driver:
        for keys, said in (
            (("3", "c"), "c works elsewhere: Compare with the next category (matrix)."),
            (("0", "0"), "This page is open already."),
            (("9",), "There is no topic 9 here. ? lists the keys."),
            (("%",), "% does not work here. ? lists the keys."),
            (("L",), "No other workshop. To add some: --library DIR."),
        ):
            await driver.type(*keys)
            assert [notice.message for notice in driver.app._notifications] == [said]


def test_a_key_of_what_the_workshop_lacks_says_that_it_has_none() -> None:
    known, every = contents(read_pack(PACKS / "heddlu-enghraifft-2019-20")), {each.id for each in COMMANDS}
    said = [unused_key("topic", Key(key, key), known, every) for key in ("g", "m")]
    assert said == ["This workshop has no glossary.", "This workshop has no matrix."]


def test_what_is_said_of_a_key_covers_one_row_of_80_columns() -> None:
    """Notices stand over the headings of the page."""
    known = contents(bundled())
    said = [
        unused_key(place, Key(name, key if len(key) == 1 else None), known, {each.id for each in COMMANDS})
        for place in WAYS
        for name, key in ((name, key_to_character(name) or name) for name in NAMES)
    ]
    assert len([*filter(None, said)]) > 20 and max(map(len, said)) <= 78
