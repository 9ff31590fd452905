"""What a browser remembers: the settings chosen by key, and the last place.

The place is offered, and only opened on request.
"""

import json
from pathlib import Path

import pytest

from tests.browse import Driver, browsing, bundled
from tui.app.browser import Browser
from tui.app.launch import default_theme, remembered_glyphs, remembered_theme
from tui.app.settings import Memory
from tui.text.glyphs import ASCII, BLOCKS, BRAILLE

pytestmark = pytest.mark.slow


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "beatbook" / "state.json"


def shown(file: Path) -> dict[str, str]:
    found: dict[str, str] = json.loads(file.read_text(encoding="utf-8"))
    return found


def written(file: Path, text: str) -> None:
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")


async def test_looks_and_place_are_remembered(file: Path) -> None:
    async with browsing(bundled(), memory=Memory(file)) as driver:
        await driver.type("T", "G", "3", "K", "up", "q")
    assert shown(file) == {"theme": "light", "glyphs": "braille", "chart": "columns", "address": "wmp-2015-06-16:roads/collisions/2014-03"}
    async with browsing(bundled(), memory=Memory(file)) as driver:
        driver.app.visits.offer(driver.app.memory.began.address)
        await driver.type("q")
    assert shown(file) == {"theme": "light", "glyphs": "braille", "chart": "columns"}, "left at Home: nothing to continue"


async def test_the_last_place_is_offered_at_home() -> None:
    """Forward opens the last place; Home and the footer say so.

    Going anywhere else drops it.
    """
    app = Browser(bundled())
    app.visits.offer("wmp-2015-06-16:roads/collisions/2014-03")
    async with app.run_test(size=(160, 30)) as pilot:
        driver = Driver(pilot, app)
        await driver.drain()
        assert driver.at == "home"
        assert "] continues at Collisions, March 2014" in driver.text()
        assert "? not settled" in driver.text(), "the key of the signs stays"
        await driver.type("]")
        assert driver.at == "roads/collisions/2014-03"
        await driver.type("[")
        assert driver.at == "home"
        await driver.type("1", "0")
        assert "] continues" not in driver.text() and "] forward" not in driver.text()


@pytest.mark.parametrize("size", [(60, 20), (80, 24)])
async def test_the_title_of_the_last_place_has_room_on_a_small_terminal(size: tuple[int, int]) -> None:
    app = Browser(bundled())
    app.visits.offer("wmp-2015-06-16:roads/seat-belts/2015-05")
    async with app.run_test(size=size) as pilot:
        driver = Driver(pilot, app)
        await driver.drain()
        first = driver.text().splitlines()[0]
        assert "West Midlands Police" in first and "] continues at Seat belts, May 2015" in first


@pytest.mark.parametrize(
    "address", ["", "roads", "other:roads/collisions", "wmp-2015-06-16:nowhere", "wmp-2015-06-16:a/b/c/d", "x" * 200, "[/x]"]
)
def test_what_is_no_place_of_this_workshop_is_not_offered(address: str) -> None:
    app = Browser(bundled())
    app.visits.offer(address)
    assert app.visits.history.next is None


async def test_damaged_settings_are_reported_once(file: Path) -> None:
    written(file, "{")
    async with browsing(bundled(), memory=Memory(file)) as driver:
        await driver.pilot.pause()
        await driver.drain()
        assert "ignored" in " ".join(driver.text().split())
        await driver.type("T", "1", "q")
    assert shown(file)["theme"] == "light"


async def test_settings_that_cannot_be_saved_are_reported_with_the_theme(tmp_path: Path) -> None:
    written(tmp_path / "file", "")
    async with browsing(bundled(), memory=Memory(tmp_path / "file" / "state.json")) as driver:
        await driver.type("T")
        await driver.pilot.pause()
        await driver.drain()
        assert driver.app.theme == "light" and "not saved" in " ".join(driver.text().split())
        await driver.type("1", "q")
        assert driver.app.return_code == 0


def test_a_poorer_terminal_is_not_given_what_a_richer_one_chose() -> None:
    assert remembered_theme("light", default_theme("xterm-256color", "")) == "light"
    assert remembered_theme("light", default_theme("linux", "")) == "terminal"
    assert remembered_theme("", "dark") == "dark"
    assert remembered_glyphs(None, "braille", BLOCKS) is BRAILLE
    assert remembered_glyphs(None, "braille", ASCII) is ASCII
    assert remembered_glyphs("blocks", "ascii", BLOCKS) is BLOCKS
    assert remembered_glyphs(None, "", BLOCKS) is BLOCKS
