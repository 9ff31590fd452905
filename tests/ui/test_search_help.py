"""The search finds what the help says of the tool's own words, and opens it there."""

import pytest

from tests.browse import browsing, bundled
from tui.navigation.address import Address
from tui.screens.search_help import HelpTexts
from tui.text.glyphs import BLOCKS
from tui.text.spans import plain
from tui.widgets.choices import Choices

pytestmark = pytest.mark.slow

REBASE = "A rebase (R in a table) starts a new mean and new limits at a period"


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_a_method_is_found_and_the_help_opens_there(size: tuple[int, int]) -> None:
    """`rebase` had no results."""
    async with browsing(bundled(), size=size) as driver:
        await driver.type("/", *"rebase")
        assert driver.app.screen.query_one("#found", Choices).marked == Address("help")
        assert "the help explains it" in driver.text() and "A rebase (R in a table)" in driver.text()
        await driver.type("enter")
        assert driver.at == "help" and isinstance(choices := driver.page.focused, Choices)
        assert choices.highlighted is not None
        assert REBASE.split()[:4] == plain(choices.entries[choices.highlighted].lines[0]).split()[:4]


@pytest.mark.parametrize(
    ("text", "said"), [("limits", "Control charts"), ("shift", "Signals, in order"), ("what is inferred", "( ) inferred")]
)
def test_signs_and_methods_are_found_by_their_words(text: str, said: str) -> None:
    assert any(said in plain(line) for line in HelpTexts(bundled(), BLOCKS).about(text))


@pytest.mark.parametrize("text", ["", "s", "the", "burglary", "rebase burglary", "limits in 2014", "open government"])
def test_other_words_find_no_help(text: str) -> None:
    """Neither few letters nor the sources of the report are what the help explains."""
    assert HelpTexts(bundled(), BLOCKS).about(text) == ()
