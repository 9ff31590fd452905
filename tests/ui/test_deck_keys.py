"""The keys of the list in which a deck is changed."""

import pytest

from tests.browse import browsing, bundled
from tests.ui.test_present import DECK
from tui.app.channel import Live
from tui.screens.present_index import DeckIndex


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_the_editor_names_the_key_that_keeps_only_added_slides_and_lists_all_keys(size: tuple[int, int]) -> None:
    async with browsing(bundled(), size=size, live=Live(DECK)) as driver:
        await driver.type("o", "e")
        assert "N mine" in driver.text().splitlines()[-1]
        await driver.type("question_mark")
        assert "Change the sentence" in driver.text() and "Move the slide down" in driver.text()
        await driver.type("escape")
        assert isinstance(driver.app.screen, DeckIndex) and driver.app.screen.editing


async def test_a_key_that_does_nothing_in_the_list_is_not_one_of_the_editor() -> None:
    async with browsing(bundled(), live=Live(DECK)) as driver:
        await driver.type("o", "q")
        assert "That key does not work here. Keys: " in driver.text() and "Press e to edit" not in driver.text()
        await driver.type("t")
        assert "Press e to edit the slides." in driver.text() and "That key does not work here" not in driver.text()


async def test_the_keys_are_named_until_the_next_key() -> None:
    """They stayed while the next keys worked."""
    async with browsing(bundled()) as driver:
        await driver.type("y", "z")
        assert "That key does not work here" in driver.text()
        await driver.type("right")
        assert "That key does not work here" not in driver.text()
