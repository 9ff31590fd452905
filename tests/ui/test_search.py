"""Search: results while typing, opening one, n and N, highlights, and the end."""

import pytest

from tests.browse import Driver, browsing, bundled
from tests.in_turn import few
from tui.navigation.address import Address
from tui.navigation.commands import STEP_TITLES
from tui.screens.search import SearchDialog
from tui.search.index import Index
from tui.widgets.choices import Choices
from tui.widgets.pane import Pane

pytestmark = pytest.mark.slow

INDEX = Index(bundled())
CRIME = INDEX.answer("crime").total


def listed(driver: Driver) -> list[str]:
    return [str(entry.key) for entry in driver.app.screen.query_one("#found", Choices).entries if entry.key]


@pytest.mark.parametrize("text", few(["seat belt", "TIDU", "34th", "city centre licensing", "1c", "8930", "8,930", "licencing"], 4))
async def test_the_ranking_is_the_shells(text: str) -> None:
    """The results are those of the shell, the best first, under headings.

    Enter opens the first.
    """
    async with browsing(bundled()) as driver:
        await driver.type("/", *text)
        hits = [str(hit.address) for hit in INDEX.find(text, limit=40, typing=True) if hit.kind != "audit"]
        assert listed(driver)[0] == hits[0] and sorted(listed(driver)) == sorted(hits)
        await driver.type("enter")
        assert driver.page.address.within(Address.parse(hits[0]))


async def test_every_keystroke_searches_and_the_preview_follows() -> None:
    async with browsing(bundled()) as driver:
        await driver.type("/")
        seen = []
        for letter in "tidu":
            await driver.type(letter)
            seen.append(tuple(listed(driver)))
        assert len(set(seen)) > 2 and "Technical Intelligence Development Unit" in driver.text()
        await driver.type("down", "down")
        pane = driver.app.screen.query_one(Pane)
        assert "Technical Intelligence" not in "".join(span.text for span in pane.lines[0])
        await driver.type(*["backspace"] * 4)
        assert listed(driver)[0] == "crime" and driver.app.screen.query_one("#found", Choices).marked == ""


@pytest.mark.parametrize("size", few([(60, 20), (80, 24), (120, 40), (200, 60)], 2))
async def test_pages_are_offered_before_anything_is_typed(size: tuple[int, int]) -> None:
    """Recent pages come first, then what there is.

    Enter opens none of them until one is selected.
    """
    async with browsing(bundled(), size=size) as driver:
        await driver.type("g", "6", "/")
        assert listed(driver)[:2] == ["glossary/action-fraud", "crime"]
        assert {"roads", "roads/mobile-phones", "matrix"} < set(listed(driver))
        assert "Recent pages" in driver.text() and "You can type" in driver.text()
        assert "after that: n next result" in driver.text() or size[0] < 80
        await driver.type("enter")
        assert isinstance(driver.app.screen, SearchDialog)
        await driver.type("down", "down", "enter")
        assert driver.page.address.topic == "crime" and driver.app.search.current is None


@pytest.mark.exhaustive
async def test_a_long_preview_names_the_key_that_shows_the_rest() -> None:
    async with browsing(bundled()) as driver:
        await driver.type("/", *"seat belt")
        assert "enter: more" in driver.text() and "space: more" not in driver.text()
        pane = " ".join(row.partition("│")[2].strip() for row in driver.text().splitlines())
        assert pane.count("Seat belt offences: Fixed Penalty Notices issued") == 1, "its title stands once"


async def test_nothing_found_says_so() -> None:
    async with browsing(bundled()) as driver:
        await driver.type("/", *"xqzzy")
        assert "No results for 'xqzzy'." in driver.text() and "enter: more" not in driver.text() and "▼ more" in driver.text()
        await driver.type("enter", "down", "enter")
        assert isinstance(driver.app.screen, SearchDialog)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("crime", f"40 of {CRIME} results."),
        ("seat belt", "7 results."),
        ("knife crime", f"40 of {CRIME} results. No results contain 'knife'. Showing results for the other words."),
        ("seat belts june 2015", "3 results. The tables have no figures for June 2015, but cover January 2014 to May 2015."),
    ],
)
async def test_the_number_of_results_and_missing_words_are_shown(text: str, expected: str) -> None:
    async with browsing(bundled()) as driver:
        await driver.type("/", *text)
        assert expected in " ".join(driver.text().replace("│", " ").split())


async def test_stepping_through_the_hits() -> None:
    """n and N go through the results in the order of the list, and start again.

    The breadcrumb says which result it is, and the words are highlighted.
    """
    async with browsing(bundled()) as driver:
        await driver.type("/", *"tidu")
        hits = listed(driver)
        await driver.type("enter")
        for step in range(1, len(hits) + 1):
            place = step % len(hits)
            await driver.type("n")
            assert driver.page.address.within(Address.parse(hits[place]))
            assert f"{place + 1} of {len(hits)}: tidu" in driver.text().splitlines()[0]
            assert "n next" in driver.text().splitlines()[-1]
        await driver.type("N")
        assert driver.page.address.within(Address.parse(hits[-1]))
        await driver.type("left_square_bracket")
        assert driver.page.address.within(Address.parse(hits[0]))


@pytest.mark.parametrize(
    ("text", "word"), [("robbery", "Robbery"), ("tidu", "TIDU"), ("licensing", "licensing"), ("1c", "1c"), ("cancelled", "Cancelled")]
)
async def test_hits_are_highlighted_until_escape(text: str, word: str) -> None:
    """Matches are highlighted in list and text until escape is pressed.

    That escape does not go up; afterwards n goes to no result.
    """
    async with browsing(bundled()) as driver:
        await driver.type("/", *text, "enter")
        if driver.page.place != "tables":
            assert any(word in expected for expected in driver.standing_out()), driver.standing_out()
        at, aside = driver.at, driver.text().splitlines()[0]
        assert f": {text}" in aside
        await driver.type("escape")
        assert driver.at == at and f": {text}" not in driver.text().splitlines()[0]
        assert not any(word in expected for expected in driver.standing_out())
        await driver.type("n", "N")
        assert driver.page.can_step or driver.page.place == "glossary" or driver.at == at, "only to the next of its kind, or to a letter"
        word = STEP_TITLES.get(driver.page.place, "next")
        assert (f"n {word}" in driver.text()) is driver.page.can_step and f": {text}" not in driver.text().splitlines()[0]


@pytest.mark.exhaustive
async def test_a_page_that_is_no_result_does_not_claim_to_be_one() -> None:
    """The header and the footer promise the same of escape."""
    async with browsing(bundled()) as driver:
        await driver.type("/", *"34th", "enter")
        assert "1 of " in driver.text().splitlines()[0] and "esc clear" in driver.text().splitlines()[-1]
        await driver.type("m")
        head, *_, foot = driver.text().splitlines()
        assert "found: 34th, esc clears" in head and "1 of" not in head
        assert "esc clear" in foot and "esc up" not in foot
        await driver.type("escape")
        assert driver.at == "matrix" and "34th" not in driver.text().splitlines()[0] and "esc up" in driver.text().splitlines()[-1]


@pytest.mark.exhaustive
async def test_cleared_on_home_too() -> None:
    async with browsing(bundled()) as driver:
        await driver.type("/", *"crime", "enter", "0")
        assert "found: crime, esc clears" in driver.text().splitlines()[0] and driver.standing_out()
        await driver.type("escape")
        assert not driver.standing_out()


async def test_the_last_words_are_there_to_be_typed_over() -> None:
    async with browsing(bundled()) as driver:
        await driver.type("/", *"tidu", "enter", "/")
        assert "tidu" in driver.text() and "glossary/tidu" in listed(driver)
        await driver.type(*"fpn")
        assert listed(driver)[0] == "glossary/fpn"


@pytest.mark.exhaustive
async def test_a_long_text_is_scrolled_to_the_word() -> None:
    """On a small terminal the first match in a long text is scrolled into view."""
    async with browsing(bundled(), size=(60, 20)) as driver:
        await driver.type("/", *"christmas", "enter")
        assert any("hristmas" in expected for expected in driver.standing_out())
