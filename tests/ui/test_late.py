"""What arrives while the browser, a page or a dialog is opened or closed.

A presenter's state, a turn, a thread's result, a timer, a key or another size may come at any moment.
"""

import asyncio
import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from textual.events import Compose, Key, Mount, Resize, Unmount
from textual.geometry import Size
from textual.message import Message
from textual.screen import Screen

from tests.browse import browsing, bundled
from tests.in_turn import in_turn
from tests.ui.test_follow import following, presenting, shows, until
from tests.ui.test_workshops import renamed
from tests.ui.tried_keys import WAYS
from tui.app.browser import Browser
from tui.app.channel import Channel, Live
from tui.app.compat import HookedApp
from tui.live import PresenterState, Turn
from tui.live.follower import PACE
from tui.navigation.address import Address
from tui.nodes.across.since_said import SinceSaid
from tui.screens.across_search import IndexRenewed
from tui.screens.compare import ComparePage
from tui.screens.compare_reading import ReadSoFar
from tui.screens.page import Page
from tui.screens.since_reading import SinceRead
from tui.screens.stage import Stage
from tui.slides.decks import default_deck
from tui.text.glyphs import SETS
from tui.widgets.compat_closing import LateDropped

pytestmark = pytest.mark.slow

STAGES: dict[str, Live] = {
    "slides": Live(default_deck(bundled())),
    "speaker": Live(default_deck(bundled()), following=Channel(Path("/nowhere"), "board"), speaker=True),
}
PLACES: dict[str, tuple[str, ...]] = {
    **{str(place): keys for place, keys in WAYS.items()},
    **dict.fromkeys(STAGES, ()),
    "search": ("/",),
    "go to": (":",),
    "slides list": ("p", "o"),
}
"""The keys that lead from Home to screens, or from the first slide."""


def arrive(app: Browser, screen: Screen[Any], *, gone: bool) -> None:
    """Let everything arrive that can come at any moment.

    Also calls that fail, if the screen is `gone`.
    """
    app.live.heard = PresenterState(Address("roads"), False, 2, 16)
    app.call_later(app.live.apply)
    app.call_later(app.deck.to_slides)
    app.live.sharing._take(Turn(by=1))
    app.note, app.several, app.reads_others = f"{app.note} late", not app.several, True
    app.glyphs = SETS["ascii" if app.glyphs.name != "ascii" else "blocks"]
    size = Size(*((60, 20) if app.size.width != 60 else (80, 24)))
    app._driver._size = size  # type: ignore[union-attr]  # As a pilot does.
    app.post_message(Resize(size, size))
    for pump in (app, screen):
        pump.post_message(Key("right", None))
        pump.post_message(SinceRead(bundled(), SinceSaid()))
        pump.post_message(IndexRenewed())
        if gone:
            pump.call_later(screen.query_one, "#nothing")
            pump.call_after_refresh(screen.query_one, "#nothing")
    if isinstance(screen, Page):
        screen.finder, screen.aside = None, "late"
        screen.on_resize()
    if isinstance(screen, Stage):
        screen.show_presented(default_deck(bundled()).slides[0], 1, 16, blank=False)
        screen.zoom = not screen.zoom


@pytest.fixture
def errors(monkeypatch: pytest.MonkeyPatch) -> list[Exception]:
    """The errors, even those that are ignored because the browser ends."""
    found: list[Exception] = []
    failed = HookedApp._handle_exception

    def note(app: HookedApp, error: Exception) -> None:
        found.append(error)
        failed(app, error)

    monkeypatch.setattr(HookedApp, "_handle_exception", note)
    return found


def before(monkeypatch: pytest.MonkeyPatch, kind: type[Message], call: Callable[[Screen[Any]], object]) -> None:
    """Call something before each screen handles a message of a kind."""
    dispatch = LateDropped._dispatch_message

    async def dispatched(pump: LateDropped, message: Message) -> None:
        if isinstance(message, kind) and isinstance(pump, Screen):
            call(pump)
        await dispatch(pump, message)

    monkeypatch.setattr(LateDropped, "_dispatch_message", dispatched)


@pytest.mark.parametrize(("place", "exits"), in_turn(PLACES, [False, True]))
async def test_while_the_browser_ends(place: str, exits: bool, monkeypatch: pytest.MonkeyPatch, errors: list[Exception]) -> None:
    """Textual tells a screen last that it was removed: by then its widgets are gone."""
    seen: list[Screen[Any]] = []
    async with browsing(bundled(), live=STAGES.get(place)) as driver:
        await driver.type(*PLACES[place])

        def late(screen: Screen[Any]) -> None:
            assert not screen.children and not screen.is_mounted
            seen.append(screen)
            arrive(driver.app, screen, gone=True)

        before(monkeypatch, Unmount, late)
        if exits:
            driver.app.exit()
            arrive(driver.app, driver.app.screen, gone=True)
    assert seen and errors == []


@pytest.mark.parametrize("place", ["search", "go to", "slides list"])
async def test_while_a_dialog_closes(place: str, monkeypatch: pytest.MonkeyPatch, errors: list[Exception]) -> None:
    """A call after a refresh is made by the page below, once the dialog has gone."""
    seen: list[Screen[Any]] = []
    async with browsing(bundled()) as driver:
        await driver.type(*PLACES[place])
        dialog = driver.app.screen
        before(monkeypatch, Unmount, seen.append)
        dialog.dismiss()
        dialog.call_after_refresh(dialog.query_one, "#nothing")
        dialog.post_message(Resize(driver.app.size, driver.app.size))
        await driver.drain()
        assert seen == [dialog] and errors == [] and driver.app.is_running


@pytest.mark.exhaustive
async def test_while_the_pages_of_a_workshop_are_closed(monkeypatch: pytest.MonkeyPatch, errors: list[Exception]) -> None:
    """The browser goes on with those of another."""
    seen: list[Screen[Any]] = []
    async with browsing(renamed()) as driver:
        driver.app.workshops.add(bundled())
        await driver.app.action_go(f"{bundled().id}:home")
        for key in ("1", "3", "m", "a", "w", "g"):
            await driver.type(key)
        await driver.app.action_go(f"{renamed().id}:home")
        await driver.drain()

        def late(screen: Screen[Any]) -> None:
            seen.append(screen)
            screen.post_message(SinceRead(bundled(), SinceSaid()))
            screen.call_after_refresh(screen.query_one, "#nothing")
            assert isinstance(screen, Page)
            screen.note, screen.several, screen.glyphs = "late", not screen.several, SETS["ascii"]
            screen.on_resize()

        before(monkeypatch, Unmount, late)
        assert driver.app.pages.release(bundled().id)
        await driver.drain()
        await driver.type("right")
        await until(driver, lambda: len(seen) > 5)
        assert errors == [] and driver.app.is_running


@pytest.mark.parametrize(("place", "moment"), in_turn(PLACES, [Compose, Mount]))
async def test_while_a_page_is_opened(place: str, moment: type[Message], monkeypatch: pytest.MonkeyPatch, errors: list[Exception]) -> None:
    seen: list[Screen[Any]] = []

    def early(screen: Screen[Any]) -> None:
        if isinstance(screen.app, Browser) and not seen:
            seen.append(screen)
            arrive(screen.app, screen, gone=False)

    if place in STAGES:
        before(monkeypatch, moment, early)
    async with browsing(bundled(), live=STAGES.get(place)) as driver:
        *way, last = PLACES[place] or ("1",)
        await driver.type(*way)
        before(monkeypatch, moment, early)
        await driver.type(last)
        assert seen and errors == [] and driver.app.is_running


@pytest.mark.parametrize("place", ["audit", "tables", "matrix", "glossary"])
async def test_a_signal_while_a_page_is_opened(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that has no cursor yet is left all the same."""
    async with browsing(bundled()) as driver:
        stop = partial(driver.app.exit, return_code=143)
        before(monkeypatch, Compose, lambda screen: asyncio.get_running_loop().call_soon(stop))
        await driver.type(*PLACES[place])
        assert driver.app.closing and driver.app.return_code == 143 and driver.app.error is None


async def test_a_state_that_comes_while_a_follower_quits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, errors: list[Exception]) -> None:
    """As it comes: over the channel, and handed to the page by work beside the keys."""
    channel = Channel(tmp_path, "board")
    async with presenting(channel) as presenter:
        async with following(channel) as follower:
            await shows(follower, "1 / 16")
            close = Browser._close_all

            async def held(app: Browser) -> None:
                if app is follower.app:
                    await presenter.type("right")
                    await asyncio.sleep(3 * PACE)
                await close(app)

            monkeypatch.setattr(Browser, "_close_all", held)
            applied: list[int] = []
            monkeypatch.setattr(Stage, "show_presented", lambda *_, **__: applied.append(1))
        assert errors == [] and applied == []


@pytest.mark.parametrize("size", [(60, 20), (80, 24)])
async def test_how_far_the_reading_of_other_reports_is_stands_beside_its_title(size: tuple[int, int]) -> None:
    async with browsing(bundled(), start=Address("compare", "roads", "mobile-phones"), size=size) as driver:
        await driver.app.workers.wait_for_complete()
        assert isinstance(driver.page, ComparePage)
        driver.page.view = None
        driver.page.redraw()
        driver.page.post_message(ReadSoFar(3, 40))
        await driver.drain()
        assert re.search("Reading the reports .* 3 of 40 reports", driver.text())
