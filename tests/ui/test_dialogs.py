"""What all dialogs share: escape, typing, resizing, and one at a time."""

import pytest
from textual.screen import ModalScreen
from textual.widgets import Input

from tests.browse import Driver, browsing, bundled
from tests.in_turn import some
from tui.analysis.standings import STANDINGS
from tui.navigation.commands import COMMANDS
from tui.screens.routes import DIALOG_BUILDERS

pytestmark = pytest.mark.slow

ASKING = ("/", ":", "ctrl+p")
OPENERS = (*ASKING, "i", "y")
RESIZED = ((200, 60), (120, 40), (60, 20), (40, 12), (39, 12), (40, 11), (10, 3), (1, 1))
PLACES: dict[str, tuple[str, ...]] = {
    "home": (),
    "crime": ("1",),
    "roads": ("3",),
    "report": ("3", "shift+tab"),
    "matrix": ("m",),
    "glossary": ("g",),
    "help": ("question_mark",),
}


def opened(driver: Driver) -> bool:
    return isinstance(driver.app.screen, ModalScreen)


def test_every_dialog_has_its_key_here() -> None:
    assert {command.keys[0] for command in COMMANDS if command.id in DIALOG_BUILDERS} == {"slash", "colon", "ctrl+p", "i", "y", "L"}


@pytest.mark.parametrize("place", PLACES)
async def test_open_and_leave(place: str) -> None:
    """Each dialog opens over each page that offers it.

    Escape leads back to the same cursor and the same keys.
    """
    async with browsing(bundled()) as driver:
        await driver.type(*PLACES[place])
        offered = ASKING if place == "glossary" else OPENERS  # There letters go to a term.
        for key in some(offered, 3, list(PLACES).index(place) % 3):
            await driver.type("home", "down")
            before, at, focused, cursor = driver.text(), driver.at, driver.page.focused, driver.page.cursor
            await driver.type(key)
            assert opened(driver) is (place != "help" or key in ASKING), key
            if opened(driver):
                await driver.type("down", "escape")
            driver.app.clear_notifications()  # The help says which pages have the dialog.
            await driver.drain()
            assert (driver.text(), driver.at) == (before, at) and driver.page.focused is focused, key
            await driver.type("down")
            assert driver.text() != before or driver.page.cursor != cursor or place in ("roads", "help"), key


async def test_o_ticks_only_the_selected_line_of_a_filter_of_the_audit() -> None:
    async with browsing(bundled()) as driver:
        await driver.type("a", "f", *["down"] * STANDINGS.index("differs"), "o", "escape")
        assert "show: does not hold" in driver.text() and "1 of 1 " in driver.text(), "topics stay ticked"


async def test_a_dialog_of_a_list_names_its_keys_where_one_does_nothing() -> None:
    async with browsing(bundled()) as driver:
        for keys, named in ((("a", "f"), "enter tick, o only, a all, esc close"), (("1", "f"), "enter show, esc close")):
            await driver.type(*keys, "z")
            assert f"That key does not work here. Keys: {named}." in " ".join(driver.text().split())
            await driver.type("down", "escape")
            assert "That key does not work here" not in driver.text() and not opened(driver)


async def test_a_dialog_that_closes_takes_only_its_own_notice_with_it() -> None:
    async with browsing(bundled()) as driver:
        await driver.type("a", "f", "z")
        driver.app.notify("The settings could not be saved.", severity="warning", markup=False)
        await driver.type("escape")
        shown = [notice.message for notice in driver.app._notifications]
        assert not opened(driver) and shown == ["The settings could not be saved."]


@pytest.mark.parametrize("key", ASKING)
async def test_what_is_typed_is_only_typed(key: str) -> None:
    """A letter, digit or sign that is a key elsewhere is only typed."""
    signs = "qmgtTGiyfcnN0123456?[]/: "
    async with browsing(bundled()) as driver:
        await driver.type("1", "down")
        at, theme, glyphs = driver.at, driver.app.theme, driver.app.glyphs
        await driver.type(key, *signs, "tab", "shift+tab")
        assert opened(driver) and not driver.app._exit
        line = driver.app.screen.query_one(Input)
        assert line.has_focus and (key == ":" or line.value == signs)
        await driver.type("escape")
        assert (driver.at, driver.app.theme, driver.app.glyphs) == (at, theme, glyphs)


@pytest.mark.parametrize("key", OPENERS)
async def test_one_at_a_time_and_quit_from_it(key: str) -> None:
    async with browsing(bundled()) as driver:
        await driver.type("1", key)
        first = driver.app.screen
        await driver.type("ctrl+p")
        assert driver.app.screen is first
        await driver.type("ctrl+q")
        assert driver.app._exit and driver.app.return_code == 0


@pytest.mark.parametrize("key", OPENERS)
async def test_resize(key: str) -> None:
    """The dialog fits at every size, and keys work after each resize.

    Below the smallest size only the sentence about the size is shown.
    """
    async with browsing(bundled()) as driver:
        await driver.type("3", key)
        dialog = driver.app.screen
        first = driver.text()
        for size in (*some(RESIZED, 4, OPENERS.index(key) % 4), (80, 24)):
            await driver.resize(size)
            text = driver.text()
            assert driver.app.screen is dialog
            assert (len(text.splitlines()), max(map(len, text.splitlines()))) == (size[1], size[0])
            if size[0] < 40 or size[1] < 12:
                assert "esc close" not in text and (size[0] < 30 or "Beatbook needs 40" in text)
            else:
                assert "esc close" in " ".join(text.split())
        assert text == first
        assert dialog.focused is not None
        await driver.type("down", "escape")
        assert not opened(driver) and driver.page.focused is not None


@pytest.mark.exhaustive
async def test_what_is_not_allowed() -> None:
    """A browser can be restricted to some commands.

    Keys, footer, help and palette then offer no others.
    """
    from tui.navigation.commands import EVERY

    async with browsing(bundled(), allowed=EVERY - {"copy", "theme", "filter"}) as driver:
        await driver.type("1", "y")
        assert not opened(driver) and "y copy" not in driver.text()
        await driver.type("m", "f")
        assert not opened(driver)
        await driver.type("0")
        theme = driver.app.theme
        await driver.type("T")
        assert driver.app.theme == theme
        await driver.resize((120, 100))
        await driver.type("question_mark")
        assert "Copy a value" not in driver.text() and "colour theme" not in driver.text() and "chart characters" in driver.text()
        await driver.type("ctrl+p", *"theme")
        assert "colour theme" not in driver.text()
