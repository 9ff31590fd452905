"""The search finds what the help says of the tool's own words, and opens it there."""

import pytest

from tests.browse import browsing, bundled
from tui.navigation.address import Address
from tui.nodes.methods import methods
from tui.screens.search_help import help_about
from tui.search.index import Index
from tui.text.glyphs import BLOCKS
from tui.text.spans import plain
from tui.widgets.choices import Choices

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(("text", "begins"), [("rebase", "Rebase: R in a table"), ("usual range", "Like for like, usual range:")])
async def test_a_method_is_found_and_the_help_opens_there(text: str, begins: str) -> None:
    async with browsing(bundled(), size=(80, 24)) as driver:
        await driver.type("/", *text)
        assert driver.app.screen.query_one("#found", Choices).marked == Address("help")
        assert begins in driver.text() and ("the help explains it" in driver.text()) == (text == "rebase")
        await driver.type("enter")
        assert driver.at == "help" and isinstance(choices := driver.page.focused, Choices)
        assert choices.highlighted is not None
        assert begins in plain(choices.entries[choices.highlighted].lines[0])


def test_the_name_of_a_method_finds_what_explains_it_first() -> None:
    """`like for like` found the term MSG, whose text has `like` and `for`."""
    index = Index(bundled())
    for method in methods(BLOCKS, tables=True):
        for name in (*method.names, method.names[0].replace(" ", "-")):
            best, shown = index.find(name)[0], help_about(bundled(), index.query(name), BLOCKS)
            assert best.address == Address("help"), name
            assert best.snippet.strip("…") in f"{method.heading}: {method.text}", name
            assert plain(shown[2]).strip().startswith(method.heading), name


@pytest.mark.parametrize(
    "text", ["inferred", "context", "what is the usual range?", "what is a funnel plot?", "what does like for like mean"]
)
def test_signs_and_questions_find_the_help_first(text: str) -> None:
    assert Index(bundled()).find(text)[0].address == Address("help")


def test_what_the_report_says_comes_before_the_help() -> None:
    for text in ("robbery", "burglary rebase", "like for like with the year before"):
        assert Index(bundled()).find(text)[0].kind != "help", text
