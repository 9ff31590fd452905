"""Present mode by its keys.

Clicker keys, jumps, blank, index, into the browser and back, and added slides.
"""

import re

import pytest

from tests.browse import Driver, browsing, bundled
from tests.conftest import PACKS
from tests.in_turn import few, in_turn, some
from tests.ui.test_hostile import hostile, plain
from tui.app.channel import Live
from tui.library.opening import Library
from tui.navigation.address import Address
from tui.navigation.commands import commands_for
from tui.nodes.kinds import addresses
from tui.screens.present_index import DeckIndex
from tui.screens.stage import Stage
from tui.slides.decks import default_deck
from tui.widgets.chart import Chart

pytestmark = pytest.mark.slow

DECK = default_deck(bundled())
COUNT = len(DECK.slides)


def number(driver: Driver) -> int:
    """The number of the slide on the screen."""
    found = re.search(r"(\d+) / (\d+)\s*$", driver.text().splitlines()[0])
    assert found, driver.text()
    return int(found[1])


def stage(driver: Driver) -> Stage:
    assert isinstance(driver.page, Stage)
    return driver.page


async def test_p_begins_at_the_nearest_slide_and_escape_ends_where_one_was() -> None:
    async with browsing(bundled()) as driver:
        for way, slide in (((), "home"), (("3", "tab"), "roads/mobile-phones"), (("m",), "matrix"), (("g",), "home"), (("5",), "cyber")):
            await driver.type(*way)
            was = driver.at
            await driver.type("f5" if way == ("g",) else "p")  # In the glossary a letter goes to a term.
            assert driver.at == slide
            await driver.type("escape")
            assert driver.at == was
        await driver.type("p", "right", "p")
        assert driver.at == was, "p ends it too"
        await driver.type("p")
        assert driver.at == "cyber/fraud-rank", "from where it was left it goes on where it was"


async def test_keys_that_go_on() -> None:
    async with browsing(bundled(), live=Live(DECK)) as driver:
        for key in ("right", "space", "down", "pagedown"):
            await driver.type("home", key, key)
            assert number(driver) == 3, key
            await driver.type("end", key)
            assert number(driver) == COUNT, f"{key}: at the end a clicker pressed once too often does nothing"


async def test_keys_that_go_back() -> None:
    async with browsing(bundled(), live=Live(DECK)) as driver:
        for key in ("left", "up", "pageup", "backspace"):
            await driver.type("end", key)
            assert number(driver) == COUNT - 1, key
            await driver.type("home", key)
            assert number(driver) == 1, key


async def test_a_number_and_enter_jump_and_one_that_is_not_there_says_so() -> None:
    async with browsing(bundled(), live=Live(DECK)) as driver:
        await driver.type("1", "2")
        assert "go to 12_" in driver.text() and number(driver) == 1
        await driver.type("enter")
        assert number(driver) == 12
        await driver.type("9", "9", "enter")
        assert stage(driver).number[0] == 12
        assert "There is no slide 99." in squeezed(driver) and f"from 1 to {COUNT}." in squeezed(driver)
        await driver.type("0", "enter")
        assert stage(driver).number[0] == 12
        await driver.type("1", "7", "backspace", "enter")
        assert number(driver) == 1 and "There is no slide" not in driver.text(), "the next slide takes the notice away"
        await driver.type("5", "escape")
        assert number(driver) == 1 and isinstance(driver.page, Stage), "escape first forgets the number"
        await driver.type("5", "right")
        assert number(driver) == 2, "another key forgets it too"


def squeezed(driver: Driver) -> str:
    return " ".join(driver.text().replace("▌", " ").split())


@pytest.mark.parametrize(("waking", "key"), in_turn(["b", "right", "q", "escape", "x", "7"], ["b", "full_stop"]))
async def test_blank_until_any_key(key: str, waking: str) -> None:
    async with browsing(bundled(), live=Live(DECK)) as driver:
        await driver.type("right", key)
        assert driver.text().strip() == ""
        await driver.type(waking)
        assert number(driver) == 2, "the key that wakes does no more"
        assert not driver.app._exit


async def test_an_index_that_is_longer_than_the_terminal_scrolls_and_keeps_its_keys() -> None:
    async with browsing(bundled(), size=(60, 16), live=Live(DECK)) as driver:
        await driver.type("o")
        assert "esc close" in driver.text() and "For discussion" not in driver.text()
        await driver.type("end")
        assert "esc close" in driver.text() and "For discussion" in driver.text()


async def test_the_index_goes_to_a_slide_or_back_to_this_one() -> None:
    async with browsing(bundled(), live=Live(DECK)) as driver:
        await driver.type("right", "o")
        assert isinstance(driver.app.screen, DeckIndex)
        text = driver.text()
        assert DECK.title in text and f"{COUNT}  For discussion" in text
        await driver.type("down", "down", "enter")
        assert number(driver) == 4
        for key in ("o", "escape"):
            await driver.type("o", "down", key)
            assert number(driver) == 4


async def test_into_the_browser_and_back_to_the_same_slide() -> None:
    """Enter opens any slide in the browser, and either key returns to the slide.

    They return from there, and from any page that it leads to.
    """
    async with browsing(bundled(), live=Live(DECK)) as driver:
        for place, slide in some([*enumerate(DECK.slides, 1)], 3):
            await driver.type(*str(place), "enter", "enter")
            assert not isinstance(driver.page, Stage)
            assert Address.parse(driver.at).within(Address.parse(slide.address)) or driver.at == slide.address, driver.at
            assert f"slide {place}: p returns" in driver.text().splitlines()[0]
            await driver.type(("escape", "p")[place % 2])
            assert number(driver) == place, f"{slide.address}: {driver.at}"
        for back in ("escape", "f5"):
            await driver.type("8", "enter", "enter", "1", "down", "g", back)
            assert number(driver) == 8


async def test_search_and_help_come_back_to_the_slide() -> None:
    async with browsing(bundled(), live=Live(DECK)) as driver:
        await driver.type("3", "enter", "question_mark", "escape")
        assert number(driver) == 3
        await driver.type("slash", *"tidu", "escape")
        assert number(driver) == 3
        await driver.type("slash", *"tidu", "enter")
        assert driver.at == "glossary/tidu"
        for _ in range(3):  # Search matches are highlighted until the first escape.
            if isinstance(driver.page, Stage):
                break
            await driver.type("escape")
        assert number(driver) == 3


async def test_what_is_added_is_the_last_slide_of_this_session() -> None:
    async with browsing(bundled()) as driver:
        await driver.type("g", "down")
        term = driver.at
        await driver.type("plus")
        assert f"Added slide {COUNT + 1}, in words only: Active Citizen. To edit: p, o. " in driver.text().splitlines()[0]
        await driver.type("f5")
        assert driver.at == term and number(driver) == COUNT + 1
    assert len(default_deck(bundled()).slides) == COUNT, "nothing is written, and the pack stays as it was"


async def test_repaint_draws_every_row_again() -> None:
    async with browsing(bundled(), live=Live(DECK)) as driver:
        before = driver.text()
        await driver.type("r")
        assert driver.text() == before


def test_every_key_of_a_slide_is_pressed_here() -> None:
    """Every command for slides is known to a test above, so that none goes untested."""
    known = {
        "next-slide",
        "previous-slide",
        "first-slide",
        "last-slide",
        "number",
        "look",
        "index",
        "notes",
        "slide-info",
        "blank",
        "repaint",
        "end-deck",
    }
    known |= {
        "follow",
        "suspend",
        "help",
        "quit",
        "theme",
        "glyphs",
        "chart-kind",
        "cursor",
        "search",
        "goto",
        "palette",
        "compare-reports",
    }
    assert {command.id for command in commands_for("present")} == known


@pytest.mark.parametrize(
    ("size", "glyphs"),
    few(
        [
            ((60, 20), "blocks"),
            ((80, 24), "blocks"),
            ((120, 40), "blocks"),
            ((200, 60), "blocks"),
            ((60, 20), "ascii"),
            ((80, 24), "ascii"),
        ],
        2,
    ),
    ids=str,
)
async def test_nothing_of_the_bundled_deck_is_cut(size: tuple[int, int], glyphs: str) -> None:
    """On the real screen each slide ends above its foot.

    A chart gets all the rows that were reserved for it.
    """
    async with browsing(bundled(), size=size, glyphs=glyphs, live=Live(DECK)) as driver:
        for place in range(1, COUNT + 1):
            assert number(driver) == place
            page = stage(driver)
            slide, foot, chart = page.query_one("#slide"), page.query_one("#foot"), page.query_one(Chart)
            assert slide.region.bottom <= foot.region.y and foot.region.bottom == size[1]
            assert slide.region.height == slide.virtual_size.height
            if chart.display:
                assert chart.region.y >= slide.region.bottom and chart.region.bottom <= foot.region.y
            if glyphs == "ascii":
                assert driver.text().isascii() or "é" in driver.text()
            await driver.type("right")


@pytest.mark.exhaustive
@pytest.mark.parametrize("size", few([(60, 20), (80, 24), (40, 12)], 1), ids=str)
async def test_a_hostile_deck_is_shown_as_text(size: tuple[int, int]) -> None:
    async with browsing(hostile(), size=size, live=Live(default_deck(hostile()))) as driver:
        for _ in default_deck(hostile()).slides:
            plain(driver.text())
            await driver.type("o")
            plain(driver.text())
            await driver.type("escape", "right")


async def test_below_the_smallest_size_a_sentence_is_shown_instead() -> None:
    async with browsing(bundled(), size=(38, 11), live=Live(DECK)) as driver:
        assert "Beatbook needs" in driver.text()
        await driver.resize((80, 24))
        assert number(driver) == 1


@pytest.mark.exhaustive
async def test_a_month_without_a_figure_adds_its_table() -> None:
    async with browsing(bundled(), start=Address.parse("roads/collisions/2015-03"), drawn=True) as driver:
        await driver.type("right", "right", "right", "right", "plus", "y", "escape", "i", "escape")
        assert driver.app._exception is None and driver.at not in {str(address) for address in addresses(bundled())}
        assert "To keep only your slides: p, o, e, N." in " ".join(driver.text().replace("▌", " ").split())


async def test_a_key_of_the_pages_says_where_it_works() -> None:
    async with browsing(bundled(), library=Library([str(PACKS)])) as driver:
        await driver.type("p", "right", "L")
        assert "esc returns to the page, where L works" in driver.text().splitlines()[-1]
        await driver.type("w")
        assert "where w works" in driver.text().splitlines()[-1]
        await driver.type("Z")
        assert "esc leave" in driver.text().splitlines()[-1], "a key of no page shows those of the slides"
        await driver.type("L", "right")
        assert "where L works" not in driver.text()
    async with browsing(bundled()) as driver:
        await driver.type("p", "right", "L")
        assert "where L works" not in driver.text(), "a workshop alone has no library"
