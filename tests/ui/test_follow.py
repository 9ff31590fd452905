"""A presenter and followers: browsers in one process, joined by real transport."""

import asyncio
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from time import monotonic

import pytest
from textual.events import MouseDown, MouseEvent, MouseScrollDown, MouseScrollUp

from tests.browse import Driver, browsing, bundled
from tests.conftest import PACKS
from tui.app.channel import Channel, Live
from tui.app.live_session import LiveSession
from tui.library.opening import Library
from tui.live import Presenter, PresenterState
from tui.live.follower import PACE
from tui.model.period import month
from tui.navigation.address import Address
from tui.screens.present import PresentPage
from tui.screens.stage import Stage
from tui.slides.decks import default_deck

pytestmark = pytest.mark.slow

ID = bundled().id


@pytest.fixture
def channel(tmp_path: Path) -> Channel:
    return Channel(tmp_path, "board")


@asynccontextmanager
async def presenting(channel: Channel, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Driver]:
    async with browsing(bundled(), size=size, live=Live(default_deck(bundled()), sharing=channel)) as driver:
        yield driver


@asynccontextmanager
async def following(channel: Channel, size: tuple[int, int] = (60, 20), *, speaker: bool = False) -> AsyncIterator[Driver]:
    async with browsing(bundled(), size=size, live=Live(default_deck(bundled()), following=channel, speaker=speaker)) as driver:
        yield driver


async def until(driver: Driver, holds: Callable[[], bool]) -> None:
    """Let everything run until a condition holds; otherwise fail with the screen."""
    for _ in range(4000):
        await driver.drain()
        if holds():
            return
        await driver.pilot.pause(0.01)
    raise AssertionError(f"{driver.app.note!r} at {driver.at}:\n{driver.text()}")


async def shows(driver: Driver, words: str) -> None:
    await until(driver, lambda: words in driver.text())


async def test_slides_and_what_is_looked_at_travel(channel: Channel) -> None:
    async with presenting(channel) as presenter, following(channel) as follower:
        await shows(follower, "1 / 16")
        assert "following board" in follower.text()
        assert "live: board" in presenter.text()
        await presenter.type("7", "enter")
        await shows(follower, "7 / 16")
        assert isinstance(follower.page, PresentPage) and follower.at == "roads/mobile-phones"
        await presenter.type("enter", "up")
        await until(follower, lambda: follower.at == presenter.at)
        assert not isinstance(follower.page, Stage), "what is browsed is shown as the browser shows it"
        await presenter.type("escape")
        await shows(follower, "7 / 16")
        await presenter.type("b")
        await until(follower, lambda: not follower.text().strip())
        await presenter.type("v")
        await shows(follower, "7 / 16")


@pytest.mark.exhaustive
async def test_a_follower_keeps_their_size_theme_and_glyphs(channel: Channel) -> None:
    async with presenting(channel) as presenter, following(channel, (120, 40)) as follower:
        await shows(follower, "1 / 16")
        await follower.type("T", "G")
        await presenter.type("right")
        await shows(follower, "2 / 16")
        assert (follower.app.theme, follower.app.glyphs.name, follower.app.size.width) == ("light", "braille", 120)
        assert (presenter.app.theme, presenter.app.glyphs.name) == ("dark", "blocks")
        assert not follower.app.live.paused, "changing the look does not leave the presenter"


@pytest.mark.parametrize("key", ["F"])
async def test_a_follower_looks_around_and_returns_with_one_key(channel: Channel, key: str) -> None:
    async with presenting(channel) as presenter, following(channel, (80, 24)) as follower:
        await shows(follower, "1 / 16")
        await presenter.type("8", "enter")
        await shows(follower, "8 / 16")
        await follower.type("escape", "5")
        assert "paused, presenter at slide 8: F returns" in follower.text()
        await presenter.type("1", "2", "enter")
        await shows(follower, "paused, presenter at slide 12: F returns")
        assert follower.at.startswith("cyber/"), "the follower stays"
        assert presenter.at == "matrix", "and so does the presenter"
        await follower.type(key)
        await shows(follower, "12 / 16")
        assert "following board" in follower.text()
        await follower.type("escape", "g", key)
        await until(follower, lambda: follower.at == presenter.at and "following board" in follower.text())


@pytest.mark.exhaustive
async def test_turning_to_another_slide_pauses_following_too(channel: Channel) -> None:
    async with presenting(channel) as presenter, following(channel) as follower:
        await shows(follower, "1 / 16")
        await follower.type("right", "right")
        assert "3 / 16" in follower.text() and "paused, presenter at slide 1" in follower.text()
        await presenter.type("right")
        await until(presenter, lambda: "2 / 16" in presenter.text())
        await follower.type("F")
        await shows(follower, "2 / 16")


async def test_gone_and_back(channel: Channel) -> None:
    async with following(channel) as follower:
        await shows(follower, "waiting for board")
        async with presenting(channel) as presenter:
            await presenter.type("right", "b")
            await until(follower, lambda: not follower.text().strip())
        await shows(follower, "presenter gone")
        assert "2 / 16" in follower.text(), "the last slide stays on screen"
        async with presenting(channel):
            await shows(follower, "presenter is back")
            await shows(follower, "1 / 16")


@pytest.mark.parametrize(
    ("address", "said"),
    [
        (Address("roads", "horses", workshop=ID), f"presenter at {ID}:roads/horses, not in this workshop"),
        (Address("search", workshop=ID), f"presenter at {ID}:search, not in this workshop"),
        (Address("crime", workshop="another-2016"), "presenter is in another-2016, which cannot be opened here"),
    ],
)
async def test_an_address_that_is_not_here_is_said_not_followed(channel: Channel, address: Address, said: str) -> None:
    async with following(channel, (120, 40)) as follower:
        with Presenter(*channel) as presenter:
            presenter.publish(PresenterState(Address("crime", workshop=ID), place=3, of=18))
            await shows(follower, "3 / 18")
            presenter.publish(PresenterState(address, place=4, of=18))
            await shows(follower, said)
            assert follower.at == "crime"
            presenter.publish(PresenterState(Address("crime", workshop=ID), place=3, of=18))
            await shows(follower, "following board")


@pytest.mark.exhaustive
async def test_a_presenter_who_goes_to_another_workshop_takes_followers_along(channel: Channel) -> None:
    packs = Library([str(PACKS)])
    deck = default_deck(bundled())
    async with (
        browsing(bundled(), live=Live(deck, sharing=channel), library=packs) as presenter,
        browsing(bundled(), live=Live(deck, following=channel), library=packs) as follower,
        following(channel, (120, 40)) as alone,
    ):
        await shows(follower, "1 / 16")
        await shows(alone, "1 / 16")
        await presenter.type("p", "L")
        await shows(presenter, "Anyshire Police")
        await presenter.type("/", *"anyshire", "enter", "F")
        await until(follower, lambda: follower.page.location == Address("home", workshop="small"))
        await shows(alone, "presenter is in small, which cannot be opened here")
        assert alone.page.pack.id == ID
        await presenter.type("p", "right")
        await until(
            follower, lambda: isinstance(follower.page, PresentPage) and follower.page.pack.id == "small" and follower.at == presenter.at
        )
        await presenter.type("p", "[")
        await until(follower, lambda: follower.page.pack.id == ID)
        await shows(alone, "following board")


@pytest.mark.exhaustive
async def test_the_rebases_of_a_slide_travel(channel: Channel) -> None:
    async with presenting(channel) as presenter, following(channel, (80, 24)) as follower:
        talk = presenter.app.deck.prepare(None)
        talk.add(Address("roads", "mobile-phones"), (month(2014, 11),))
        await presenter.type("end")
        await shows(follower, "rebase Nov 2014")
        await presenter.type("home")
        await shows(follower, "1 / 17")


async def test_a_slide_that_the_follower_s_deck_has_not(channel: Channel) -> None:
    """A slide added by the presenter shows its address and the presenter's numbers."""
    async with following(channel) as follower:
        with Presenter(*channel) as presenter:
            presenter.publish(PresenterState(Address("glossary", "tidu", workshop=ID), place=17, of=17))
            await shows(follower, "17 / 17")
            assert follower.at == "glossary/tidu"


async def test_f_finds_who_presents(channel: Channel, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BEATBOOK_LIVE_DIR", str(channel.directory))
    async with browsing(bundled()) as driver:
        await driver.type("F")
        assert "No live presentations. To share yours: beatbook present --live NAME" in " ".join(driver.text().split())
        with Presenter(*channel) as one:
            one.publish(PresenterState(Address("crime", workshop=ID), place=3, of=18))
            await driver.type("F")
            await shows(driver, "3 / 18")
        await shows(driver, "presenter gone")


async def test_f_asks_whom_where_several_present(channel: Channel, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BEATBOOK_LIVE_DIR", str(channel.directory))
    async with browsing(bundled()) as driver:
        with Presenter(channel.directory, "annex") as one, Presenter(*channel) as two:
            one.publish(PresenterState(Address("crime", workshop=ID), place=3, of=18))
            two.publish(PresenterState(Address("cyber", workshop=ID), place=16, of=18))
            await driver.type("F", "down", "enter")
            await shows(driver, "16 / 18")
            assert "following board" in driver.text()


async def test_another_is_followed_and_then_nobody(channel: Channel, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BEATBOOK_LIVE_DIR", str(channel.directory))
    async with browsing(bundled()) as driver:
        with Presenter(channel.directory, "annex") as one, Presenter(*channel) as two:
            one.publish(PresenterState(Address("crime", workshop=ID), place=3, of=18))
            two.publish(PresenterState(Address("cyber", workshop=ID), place=16, of=18))
            await driver.type("F", "enter")
            await shows(driver, "3 / 18")
            await driver.type("F")
            await shows(driver, "You are following annex. Switch to:")
            await driver.type("escape")
            assert "following annex" in driver.text(), "to think better of it is not to look around"
            await driver.type("F", "enter")
            await shows(driver, "16 / 18")
            await driver.type("F", "end", "enter")
            await until(driver, lambda: driver.app.live.following is None)
            assert "board" not in driver.text().splitlines()[0]
            two.publish(PresenterState(Address("crime", workshop=ID), place=3, of=18))
            await driver.pilot.pause(0.2)
            assert driver.at == "cyber"


async def test_what_is_no_presentation_is_not_followed(channel: Channel, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BEATBOOK_LIVE_DIR", str(channel.directory))
    """A file, a name that is not valid, and what a killed presenter has left behind."""
    (channel.directory / "notes.sock").write_text("")
    with socket.socket(socket.AF_UNIX) as other, socket.socket(socket.AF_UNIX) as left:
        other.bind(str(channel.directory / "Board_Room.sock"))
        other.listen()
        left.bind(str(channel.directory / "board.sock"))
        async with browsing(bundled()) as driver:
            await driver.type("F")
            assert "No live presentations" in driver.text()


async def test_a_flooding_presenter_is_drawn_ten_times_a_second(channel: Channel, monkeypatch: pytest.MonkeyPatch) -> None:
    draws = 0
    apply = LiveSession.apply

    async def counted(session: LiveSession) -> None:
        nonlocal draws
        draws += 1
        await apply(session)

    monkeypatch.setattr(LiveSession, "apply", counted)
    async with following(channel) as follower:
        with Presenter(*channel) as presenter:
            presenter.publish(PresenterState(Address("roads", workshop=ID), place=1, of=9999))
            await shows(follower, "1 / 9999")
            began, before = monotonic(), draws
            for place in range(2, 3001):
                presenter.publish(PresenterState(Address("roads", workshop=ID), place=place, of=9999))
                await asyncio.sleep(0)
            await shows(follower, "3000 / 9999")
            assert draws - before <= 3 + (monotonic() - began) / PACE
            before = draws
            await follower.pilot.pause(0.7)
            assert draws == before, "nothing is drawn for a presenter who does nothing"


async def test_who_presents_follows_nobody(channel: Channel) -> None:
    async with presenting(channel) as presenter:
        await presenter.type("F")
        assert "you cannot follow anyone" in " ".join(presenter.text().replace("▌", " ").split())


@pytest.mark.parametrize("event", [MouseDown, MouseScrollDown, MouseScrollUp])
async def test_the_mouse_pauses_a_follower_as_a_key_does(event: type[MouseEvent], channel: Channel) -> None:
    async with presenting(channel), following(channel) as follower:
        await shows(follower, "1 / 16")
        follower.app.post_message(event(None, 5, 5, 0, 0, 1, False, False, False))
        await shows(follower, "paused")
        await follower.type("F")
        await shows(follower, "following board")
