"""The keys of the list in which a deck is changed."""

from pathlib import Path

import pytest
from textual._context import visible_screen_stack
from textual.renderables.background_screen import BackgroundScreen

from tests.browse import browsing, bundled
from tests.in_turn import some
from tests.ui.test_follow import until
from tests.ui.test_present import DECK, number
from tui.app.channel import Live
from tui.model.deck import Deck
from tui.screens.present import PresentPage
from tui.screens.present_index import DeckIndex
from tui.text.glyphs import BLOCKS
from tui.text.spans import plain
from tui.widgets.panel import Panel

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("size", some([(60, 20), (80, 24), (120, 40)], 2, 1))
async def test_the_editor_names_the_key_that_keeps_only_added_slides_and_lists_all_keys(size: tuple[int, int]) -> None:
    async with browsing(bundled(), size=size, live=Live(DECK)) as driver:
        await driver.type("o", "e")
        keys = " ".join(driver.text().splitlines()[-2:])
        assert [key in keys for key in ("t title", "h large", "s text", "K J move", "N mine", "w save", "esc done")] == [True] * 7
        await driver.type("question_mark")
        rows = [" ".join(row.split()) for row in driver.text().splitlines()]
        moved = [row for row in rows if "Move the slide" in row]
        assert any("Change the sentence" in row for row in rows) and moved == ["K Move the slide up", "J Move the slide down"]
        await driver.type("escape")
        assert isinstance(driver.app.screen, DeckIndex) and driver.app.screen.editing


async def test_only_the_rows_of_the_list_cover_the_slide_behind() -> None:
    async with browsing(bundled(), size=(80, 24), live=Live(DECK)) as driver:
        await driver.type("o", "e")
        box = driver.app.screen.query_one("#box")
        assert box.size.height == 16 + 1 + 2, "the slides, the keys, and two rows for the remark and the typed line"


@pytest.mark.parametrize("size", some([(80, 24), (120, 40), (200, 60)], 2))
async def test_the_slide_behind_stands_whole_above_the_list(size: tuple[int, int]) -> None:
    """The list cut the letters of its headline."""
    async with browsing(bundled(), size=size, live=Live(DECK), drawn=True) as driver:

        def whole() -> bool:
            top = driver.app.screen.query_one("#box").region.y
            parts = [driver.page.query_one(f"#{id}").region for id in ("head", "slide", "figure", "below", "foot")]
            covered = any(part.area and part.bottom > top for part in parts)
            return not covered and "two changes could be chance" in " ".join(driver.text().splitlines()[:top])

        await driver.type("2", "enter", "o")
        await until(driver, whole)
        for key in ("e", "h"):
            await driver.type(key)
            await until(driver, whole)
        await driver.type("escape", "escape", "escape")
        await until(driver, lambda: driver.page.query_one("#foot").region.bottom == size[1] > driver.page.query_one("#foot").region.y)


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


@pytest.mark.exhaustive
async def test_the_slide_behind_the_list_is_the_selected_one_until_it_closes() -> None:
    async with browsing(bundled(), size=(120, 40), live=Live(DECK)) as driver:

        def behind() -> str:
            drawn = [driver.page.query_one(f"#{id}", Panel).drawing for id in ("head", "slide")]
            return "\n".join(plain(line) for drawing in drawn if drawing for line in drawing(100, BLOCKS))

        await driver.type("2", "enter", "o", "down")
        await until(driver, lambda: "3 / 16" in behind())
        await driver.type("e", "h", *"Other words", "enter")
        await until(driver, lambda: isinstance(driver.page, PresentPage) and driver.page.found.headline == "Other words")
        await driver.type("J")
        await until(driver, lambda: "4 / 16" in behind())
        await driver.type("end", "x")
        await until(driver, lambda: "15 / 15" in behind())
        await driver.type("escape", "escape")
        assert number(driver) == 2, "nothing was taken"
        await driver.type("o", "home", "enter")
        assert number(driver) == 1


@pytest.mark.exhaustive
async def test_words_that_have_no_room_in_large_letters_are_named() -> None:
    async with browsing(bundled()) as driver:
        await driver.type("p", "2", "enter", "o", "e", "h", *"Crime is up by 3.6% this year", "enter")
        assert "Too long for large letters: “this year” is set small." in " ".join(driver.text().split())
        await driver.type("h", *"Crime up 3.6%", "enter")
        assert "set small" not in driver.text()


async def test_a_long_sentence_is_typed_in_a_row_of_its_own() -> None:
    """Its end was cut off at the edge."""
    async with browsing(bundled()) as driver:
        await driver.type("p", "1", "5", "enter", "o", "e", "s")
        rows = [row.strip("│ ") for row in driver.text().splitlines()]
        sentence = "10 of 13 tested hold; six changes are beyond chance."
        assert sentence in rows and rows[rows.index(sentence) - 1] == "Sentence of 15, To take away:"
        await driver.type("escape", "up", "h")
        assert "Headline of 14, Fraud: 34th of 43" in driver.text()


async def test_what_followers_see_is_said_of_saved_slides_at_any_length_of_the_list(tmp_path: Path) -> None:
    async with browsing(bundled(), live=Live(Deck(title="Short", slides=DECK.slides[1:2]), file=str(tmp_path / "d.yaml"))) as driver:
        await driver.type("o", "e", "w", "enter")
        said = " ".join(driver.text().replace("│", " ").split())
        assert "your notes: beatbook follow NAME --speaker" in said and "the report's own headlines." in said
        assert "1 So far this year" in said, "the list keeps its row"


async def test_a_new_deck_keeps_the_order_of_the_slides() -> None:
    async with browsing(bundled()) as driver:
        await driver.type("1", "+", "3", "+", "p", "o", "e", "end", "K", "N")
        kept = driver.app.deck.presentation
        assert kept and [slide.address for slide in kept.slides] == ["roads/collisions/2015-03", "crime/total-recorded-crime"]


async def test_the_slide_that_is_edited_or_read_about_is_not_dimmed() -> None:
    async with browsing(bundled()) as driver:
        for keys, dimmed in ((("p", "o"), False), (("escape", "n"), False), (("escape", "escape", "3", "y"), True)):
            await driver.type(*keys)
            visible_screen_stack.set([driver.page])
            behind = driver.app.screen.render()
            assert isinstance(behind, BackgroundScreen) and (behind.color.a > 0) is dimmed
