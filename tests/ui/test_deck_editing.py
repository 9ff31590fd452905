"""Questions' digits, the keys in the foot, notes, and decks made in the list."""

from pathlib import Path

import pytest

from tests.browse import browsing, bundled
from tests.ui.test_present import COUNT, DECK, number, squeezed
from tui.app.channel import Live
from tui.model.deck import Deck, Slide
from tui.navigation.commands import KIOSK_COMMANDS
from tui.nodes.kinds import addresses
from tui.pack.deck import read_deck
from tui.screens import present
from tui.screens.present import PresentPage
from tui.screens.present_index import DeckIndex
from tui.screens.slide_notes import SlideNotes
from tui.screens.stage import Stage
from tui.slides.layout import margin
from tui.slides.slide import content_of
from tui.text.glyphs import BLOCKS
from tui.text.spans import plain
from tui.widgets.panel import Panel

pytestmark = pytest.mark.slow


async def test_a_digit_leads_to_the_slide_behind_a_question_and_back() -> None:
    async with browsing(bundled(), live=Live(DECK)) as driver:
        await driver.type("end", "2")
        assert number(driver) == 3 and "2 back to the questions" in driver.text()
        await driver.type("2")
        assert number(driver) == COUNT
        await driver.type("9")
        assert number(driver) == COUNT and "go to 9_" in driver.text(), "there are six questions"
        await driver.type("escape", "5", "right", "5")
        assert "go to 5_" in driver.text(), "on another slide a digit begins a number"


@pytest.mark.parametrize(("keys", "slide"), [("12", 12), ("11", 11), ("16", 16)])
async def test_on_the_questions_a_number_with_enter_still_leads_to_its_slide(keys: str, slide: int) -> None:
    async with browsing(bundled(), live=Live(DECK)) as driver:
        await driver.type("end", *keys)
        assert keys in driver.text().splitlines()[-1], "the last row says where enter leads"
        await driver.type("enter")
        assert number(driver) == slide and "enter source" in driver.text(), "and after a jump it has the keys"


async def test_the_source_of_a_slide_is_shown_over_it() -> None:
    async with browsing(bundled(), live=Live(DECK)) as driver:
        await driver.type("6", "enter", "i")
        assert "Source and caveats" in driver.text() and "roads/collisions" in driver.text()
        await driver.type("i")
        assert number(driver) == 6


async def test_leaving_after_the_help_leads_to_the_page_before() -> None:
    async with browsing(bundled()) as driver:
        await driver.type("3", "p", "question_mark", "escape", "escape")
        assert driver.page.place == "tables" and driver.at.startswith("roads")


async def test_the_time_left_stands_in_the_corner() -> None:
    async with browsing(bundled(), live=Live(DECK, minutes=20)) as driver:
        assert "20 min left   1 / 16" in driver.text()
    async with browsing(bundled(), live=Live(DECK)) as driver:
        assert "left" not in driver.text().splitlines()[0]


async def test_the_time_left_is_right_again_after_a_blank_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    async with browsing(bundled(), live=Live(DECK, minutes=20)) as driver:
        await driver.type("b")
        monkeypatch.setattr(present, "minutes_left", lambda total, gone: "8 min left")
        await driver.type("b")
        assert "8 min left" in driver.text()


async def test_slides_that_are_not_saved_are_not_lost_in_silence(tmp_path: Path) -> None:
    async with browsing(bundled(), live=Live(DECK)) as driver:
        await driver.type("o", "x", "N")
        assert "Press e to edit the slides." in driver.text() and "not saved" not in driver.text()
        await driver.type("e", "down", "N")
        assert (
            "Kept only this slide: you added none. Press u to bring the other 15 slides back." in squeezed(driver)
            and "not saved" in driver.text()
        )
        await driver.type("N")
        assert "This is the only slide." in driver.text()
        await driver.type("escape", "escape", "q")
        assert "Quit without saving the slides?" in driver.text() and "press o, then e" in driver.text()
        assert driver.app.screen.query_one("#box").size.height <= 6, "no more rows than the text needs"
        await driver.type("escape", "q", "o")
        assert isinstance(driver.app.screen, DeckIndex)
        await driver.type("e", "w")
        assert "Deck title: So far this year" in driver.text(), "a new deck of one slide is called as the slide"
        await driver.type("enter", "backspace", *str(tmp_path), "enter", "escape", "escape", "q")
        assert driver.app.return_code == 0
    saved = read_deck(tmp_path / "deck.yaml", bundled(), addresses(bundled()))
    assert [slide.address for slide in saved.slides] == ["crime"] and saved.title == "So far this year"


async def test_leaving_the_slides_says_once_that_they_are_not_saved() -> None:
    said = "The slides are not saved. To save them, press p, o, e, then w."
    async with browsing(bundled()) as driver:
        await driver.type("p", "escape")
        assert said not in squeezed(driver), "nothing has changed"
        await driver.type("p", "o", "e", "x", "escape", "escape", "escape")
        assert said in squeezed(driver)
        await driver.type("p", "escape")
        assert said not in squeezed(driver), "it was said of these slides"
        await driver.type("plus", "p", "escape")
        assert said in squeezed(driver)


async def test_the_keys_are_shown_on_the_first_slide_and_after_an_unknown_key() -> None:
    async with browsing(bundled(), live=Live(DECK)) as driver:
        keys = "←→ turn  enter source  n notes  esc leave  o list"
        assert keys in driver.text()
        await driver.type("right")
        assert keys not in driver.text()
        await driver.type("z")
        assert keys in driver.text()
        await driver.type("right")
        assert keys not in driver.text()


async def test_notes_open_over_the_slide() -> None:
    async with browsing(bundled(), live=Live(DECK)) as driver:
        await driver.type("6", "enter", "n")
        assert isinstance(driver.app.screen, SlideNotes)
        assert "SAY  No month stands out." in driver.text() and "CARE" in driver.text() and "ASK" in driver.text()
        await driver.type("n")
        assert number(driver) == 6


async def test_a_deck_is_changed_in_its_list_and_saved(tmp_path: Path) -> None:
    async with browsing(bundled(), size=(100, 40), live=Live(DECK)) as driver:
        await driver.type("o", "e", "down", "x")
        assert "Removed: So far this year. u brings it back." in driver.text()
        await driver.type("t")
        assert "enter keep   esc cancel" in driver.text() and "x remove" not in driver.text()
        await driver.resize((100, 38))
        await driver.type("right", *": ours", "enter", "s")
        assert "Sentence of 2, Most similar group: ours: The lowest rate" in driver.text(), "the title is small, and its sentence large"
        await driver.type(*"one two three four five six seven eight nine ten eleven twelve thirteen", "enter")
        assert "A sentence has at most 12 words. This one has 13." in driver.text()
        await driver.type("ctrl+u", *"Ours is low.", "enter", "J")
        assert "2  Victims of crime" in driver.text() and "3  Most similar group: ours" in driver.text()
        await driver.type(*["u"] * 5)
        assert "There is nothing to undo." in driver.text() and "2  So far this year" in driver.text()
        await driver.type("home", "down", "K", "w", *"Ours", "enter", "backspace", *str(tmp_path), "enter")
        assert (tmp_path / "deck.yaml").exists(), driver.text()
        await driver.type("w", "backspace", *str(tmp_path), "enter")
        assert "exists. Press enter again to replace it." in squeezed(driver)
        assert "not saved" not in driver.text().splitlines()[0]
        await driver.type("escape", "escape", "escape")
        assert number(driver) == 2, "the slide that was shown still is, one place later"
    saved = read_deck(tmp_path / "deck.yaml", bundled(), addresses(bundled()))
    assert saved.slides[0].address == "crime" and saved.title == "Ours"


async def test_another_title_of_a_statement_s_slide_keeps_its_sentence() -> None:
    sentence = "The report says: Mostly low cost goods and alcohol are stolen."
    async with browsing(bundled(), size=(90, 40), live=Live(Deck(title="Ours", slides=(Slide(address="crime/goods-stolen"),)))) as driver:
        await driver.type("o", "e", "t", *"Ours", "enter", "s")
        assert f": {sentence}" in driver.text(), "what the slide says now, and not the new title"
        await driver.type("enter")
        assert "at most 12 words" not in driver.text(), "the hint goes with the line"
        await driver.type("escape", "escape")
        head = driver.text().splitlines()[0]
        assert head.split() == ["Crime", "1", "/", "1"] and sentence in squeezed(driver), "the title is the question in large letters"


async def test_the_largest_words_of_a_slide_are_changed_with_their_own_key() -> None:
    async with browsing(bundled(), live=Live(DECK)) as driver:
        await driver.type("2", "enter", "o", "e", "h")
        assert "Headline of 2, So far this year: Crime up 3.6%" in driver.text() and "without room in large letters" in driver.text()
        await driver.type(*"a b c d e f g h i j k l m", "enter")
        assert "A headline has at most 12 words." in squeezed(driver)
        await driver.type("ctrl+u", *"Crime is up this year", "enter")
        assert "Headline: Crime is up this year" in driver.text() and "set small" not in driver.text(), "as many words as have room"
        await driver.type("u", "h", "ctrl+u", *"12 more", "enter")
        assert "Headline: 12 more" in driver.text() and "set small" not in driver.text(), "what was kept"
        await driver.type("escape", "escape")
        assert isinstance(driver.page, PresentPage)
        assert content_of(bundled(), driver.page.presentation.slide).large == "12" and "Violence and shop theft rose" in driver.text()
        await driver.type("o", "e", "h", "enter", "h", "ctrl+u", "enter", "u", "u", "u")
        assert "There is nothing to undo." in driver.text(), "the same words again were no change"


async def test_a_key_after_a_title_is_that_of_the_list() -> None:
    """To save after the title never writes a letter into the sentence."""
    async with browsing(bundled()) as driver:
        await driver.type("p", "o", "e", "t", *"Ours", "enter", "w")
        assert "Deck title: " in driver.text() and "1  Ours" in driver.text()
        await driver.type("escape", "s", "escape", "u", "u")
        assert "There is nothing to undo." in driver.text(), "the title was the only change"


async def test_a_title_that_is_left_or_typed_again_is_no_change() -> None:
    async with browsing(bundled()) as driver:
        await driver.type("4", "+", "p", "o", "e", "t", *"Not ours", "escape", "t", *"Ours", "enter", "s", *"No", "escape")
        assert "17  Ours" in driver.text() and "at most 12 words" not in driver.text()
        await driver.type("u")
        assert "17  A review, given the savings" in driver.text()
        await driver.type("t", "enter", "s", "enter", "u", "u")
        assert "There is nothing to undo." in driver.text(), "the same words again are no change; the slide itself was one"


async def test_a_long_sentence_that_a_slide_has_already_can_be_kept() -> None:
    long = "one two three four five six seven eight nine ten eleven twelve thirteen"
    deck = Deck(title="Ours", slides=(Slide(address="crime", sentence=long),))
    async with browsing(bundled(), live=Live(deck)) as driver:
        await driver.type("o", "e", "t", *"Ours", "enter", "s", "enter")
        assert "1  Ours" in driver.text() and "at most 12 words" not in driver.text()


async def test_the_slide_behind_the_list_shows_what_was_edited() -> None:
    async with browsing(bundled(), size=(60, 20)) as driver:
        await driver.type("1", "+", "p", "o", "e", "N")
        assert isinstance(driver.page, PresentPage) and driver.page.screen is not driver.app.screen
        assert "1 / 1" in head_behind(driver.page)
        await driver.type("t", *"Ours", "enter")
        assert "Ours" in head_behind(driver.page)
        await driver.type("u", "u")
        assert "1 / 17" in head_behind(driver.page) and "Ours" not in head_behind(driver.page)


def head_behind(page: PresentPage) -> str:
    """The first row of the slide behind the list."""
    drawing = page.query_one("#head", Panel).drawing
    assert drawing
    return "\n".join(map(plain, drawing(60, BLOCKS)))


async def test_a_new_deck_has_the_pages_that_were_added() -> None:
    async with browsing(bundled()) as driver:
        await driver.type("2", "+", "down", "+", "3", "+", "m", "right", "+", "5", "+", "p", "o", "e", "N")
        assert "Kept the 5 slides that you added." in squeezed(driver) and "5  " in driver.text() and "6  " not in driver.text()
        await driver.type("N")
        assert "All slides are yours." in driver.text()
    async with browsing(bundled(), size=(60, 20)) as driver:
        await driver.type("m", "right", "+", "0", "2", "p", "o", "e", "N")
        said = "Kept the slide that you added. Press u to bring the other 16 slides back."
        assert said in squeezed(driver) and "1  All neighbourhoods" in driver.text() and "Victims of crime" not in driver.text()
        assert "u undo" in squeezed(driver), "the footer of a small terminal has the key to take it back"


async def test_over_ssh_the_list_cannot_be_changed(tmp_path: Path) -> None:
    async with browsing(bundled(), live=Live(DECK), allowed=KIOSK_COMMANDS) as driver:
        await driver.type("o", "down", "x", "e", "w", "J")
        assert isinstance(driver.app.screen, DeckIndex) and "save" not in driver.text()
        assert driver.app.deck.presentation and driver.app.deck.presentation.slides == list(DECK.slides)


async def test_the_sentence_is_left_to_a_terminal_that_draws_it_larger() -> None:
    async with browsing(bundled(), live=Live(DECK)) as driver:
        await driver.type("6", "enter")
        page = driver.page
        assert isinstance(page, Stage) and page.drawn_larger == ()
        assert "no signal" in driver.text()
        driver.app.zoom = True
        await driver.settle()
        assert "no signal" not in driver.text()
        x, y, first = page.zoomed[0]
        assert first.startswith("The mean of 15 months") and not driver.text().splitlines()[y].strip() and x == margin(80)
        await driver.type("b")
        assert page.drawn_larger == ()
        await driver.type("b", "o")
        assert driver.app.larger_text == (), "the list covers it"


async def test_a_page_is_added_once() -> None:
    async with browsing(bundled()) as driver:
        await driver.type("m", "right", "+", "+")
        assert driver.app.deck.presentation
        added = [slide.address for slide in driver.app.deck.presentation.slides if slide.address == "category/all-neighbourhoods"]
        assert len(added) == 1


async def test_a_deck_from_a_file_is_saved_there_again(tmp_path: Path) -> None:
    """A new one is offered the usual name; after that the list knows its file."""
    own = tmp_path / "board.yaml"
    async with browsing(bundled(), live=Live(DECK, file=str(own))) as driver:
        await driver.type("o", "e", "w", "enter")
        assert own.exists() and "Saved. Present it with:" in driver.text() and "(--live NAME lets others follow;" in squeezed(driver)
    async with browsing(bundled(), live=Live(DECK)) as driver:
        await driver.type("o", "e", "w", "enter")
        assert "File: deck.yaml" in driver.text()


async def test_a_key_without_use_names_those_of_the_editor() -> None:
    """It named the keys of the list: e edit, enter go."""
    async with browsing(bundled()) as driver:
        await driver.type("p", "o", "n")
        assert "e edit" in squeezed(driver)
        await driver.type("e", "n")
        assert (
            "That key does not work here. Keys: " in squeezed(driver) and "w save" in squeezed(driver) and "e edit" not in squeezed(driver)
        )
