"""A pack of hostile texts in the dialogs: found, offered, explained, copied.

The text that is typed is hostile too.
"""

import unicodedata
from collections import Counter

import pytest

from tests.browse import Driver, browsing
from tests.in_turn import EVERY, some
from tests.ui.test_hostile import hostile, plain
from tui.navigation.address import NodeKind
from tui.nodes.kinds import addresses
from tui.widgets.choices import Choices

pytestmark = pytest.mark.slow

TYPED = (
    "[/x]",
    "[red]",
    "[@click=app.bell]",
    "\\[",
    "西密",
    "Gŵyl",
    "👩‍🚒",
    "\u202egnp",
    "مرحبا",
    "x" * 90,  # Longer than the line is wide.
    "%s{0}",
    "(((",
    "*",
    "$HOME",
    "''",
)

MOST = 3 if EVERY else 1


async def walked(driver: Driver) -> None:
    """Go through the first entries of the dialog's list."""
    choices = driver.app.screen.query_one("#found", Choices)
    for _ in range(min(12 if EVERY else 4, choices.option_count)):
        await driver.type("down")
        plain(driver.text())


@pytest.mark.parametrize(("key", "first"), [("/", 0), (":", 1), ("ctrl+p", 2)])
async def test_what_is_typed_and_what_is_found(key: str, first: int) -> None:
    async with browsing(hostile()) as driver:
        for text in some(TYPED, 9, first):
            await driver.type(key)
            await driver.burst(*(letter for letter in text if unicodedata.category(letter) != "Cf"))
            plain(driver.text())
            await walked(driver)
            await driver.type("tab", "enter", "escape", "escape")
            plain(driver.text())


@pytest.mark.exhaustive
async def test_addresses_of_every_kind_explained_and_copied() -> None:
    """A few addresses of each kind.

    Another test, without a browser, checks that no hostile text reaches the clipboard.
    """
    kinds = Counter[NodeKind]()
    async with browsing(hostile()) as driver:
        for address, kind in addresses(hostile()).items():
            kinds[kind] += 1
            if kinds[kind] > MOST or kind == "help":
                continue
            await driver.app.action_go(str(address))
            await driver.type("i")
            plain(driver.text())
            await driver.type("escape", "y", "y")
            plain(driver.text())
            assert not any(unicodedata.category(letter) in ("Cc", "Cf") for letter in driver.app.clipboard)
            await driver.type("escape")
