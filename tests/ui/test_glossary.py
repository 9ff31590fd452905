"""The glossary: letters go to a term and run nothing while the list has the focus."""

import string

import pytest

from tests.browse import browsing, bundled
from tests.in_turn import some
from tui.widgets.choices import Choices

pytestmark = pytest.mark.slow


@pytest.mark.exhaustive
async def test_no_letter_runs_a_command_in_the_list() -> None:
    async with browsing(bundled()) as driver:
        await driver.type("g")
        theme = driver.app.theme
        for letter in string.ascii_letters:
            await driver.type(letter)
            assert driver.page.place == "glossary" and driver.app.screen is driver.page, letter
        assert (driver.app.theme, driver.app.is_running) == (theme, True)


async def test_letters_go_to_a_term_and_backspace_takes_one_back() -> None:
    async with browsing(bundled()) as driver:
        await driver.type("g", *"cyber-e")
        assert driver.at == "glossary/cyber-enabled" and "cyber-e_" in driver.text()
        await driver.type("backspace")
        assert driver.at == "glossary/cyber-crime" and "cyber-_" in driver.text()
        await driver.type("down", "t")
        assert bundled().terms[driver.at.partition("/")[2]].term.startswith(("t", "T")) and " t_" in driver.text()


@pytest.mark.parametrize("size", some([(60, 20), (80, 24), (120, 40)], 2), ids=str)
async def test_a_letter_shows_the_terms_around_the_one_it_leads_to(size: tuple[int, int]) -> None:
    async with browsing(bundled(), size=size) as driver:
        await driver.type("g", "p")
        items = driver.page.query_one("#items", Choices)
        assert items.scroll_offset.y > 0
        above, rows = items.cursor_spot.y, items.scrollable_content_region.height
        assert rows // 3 <= above <= rows - rows // 3


async def test_a_term_that_does_not_fit_in_a_row_goes_on_with_an_indent() -> None:
    async with browsing(bundled(), size=(60, 20)) as driver:
        await driver.type("g", *"burglary of")
        assert "\n   buildings " in driver.text()


async def test_a_digit_goes_on_with_a_term_or_opens_its_topic() -> None:
    async with browsing(bundled()) as driver:
        await driver.type("g", *"tier ", "1")
        assert driver.at == "glossary/tier-1"
        await driver.type("2")
        assert driver.page.address.topic == "satisfaction"


async def test_the_other_pane_has_the_usual_keys() -> None:
    async with browsing(bundled(), size=(120, 40)) as driver:
        await driver.type("g", *"tidu")
        assert "copy" not in driver.text().splitlines()[-1]
        await driver.type("tab")
        assert "copy" in driver.text().splitlines()[-1]
        await driver.type("y")
        assert type(driver.app.screen).__name__ == "CopyDialog"


@pytest.mark.parametrize("size", [(120, 40), (200, 60)], ids=str)
async def test_a_large_terminal_shows_where_the_report_uses_a_term(size: tuple[int, int]) -> None:
    async with browsing(bundled(), size=size) as driver:
        await driver.type("g", *"nht")
        text = driver.text()
        assert "Where the report uses it" in text and "The NHT is embedded in local partnerships." in text and "The next terms" in text


@pytest.mark.exhaustive
async def test_the_next_result_is_not_named_while_a_term_is_typed() -> None:
    """`n` goes on with the term then."""
    async with browsing(bundled(), drawn=True) as driver:
        await driver.type("/", *"34th", "enter", "g")
        foot = driver.text().splitlines()[-1]
        assert "n next" in foot and "a-z jump" not in foot, "n jumps to no term yet"
        await driver.type("n")
        assert driver.page.place != "glossary"
        await driver.type("g", "c", "n")
        assert "n_" in driver.text() and "n next" not in driver.text().splitlines()[-1]
        await driver.type("backspace")
        assert "n next" in driver.text().splitlines()[-1]
        await driver.type("escape")
        foot = driver.text().splitlines()[-1]
        assert "n next" not in foot and "a-z jump" in foot


async def test_a_term_says_once_that_the_places_below_use_it() -> None:
    """Beside each place the words were wrapped to a row of their own."""
    async with browsing(bundled(), size=(80, 24)) as driver:
        await driver.type("g", *"tidu")
        assert driver.text().casefold().count("used in") == 1 and "› TIDU is asked to help nationally" in driver.text()
