"""A screen opened first looks the same as when reached from Home.

Every style that it needs is there.
"""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from rich.style import Style

from tests.browse import Driver, browsing, bundled
from tests.in_turn import few, some
from tui.app.browser import Browser
from tui.app.channel import Channel, Live
from tui.app.kiosk import Viewer
from tui.live import Presenter, PresenterState
from tui.model.deck import Deck
from tui.model.pack import Pack
from tui.navigation.address import HOME, Address, NodeKind
from tui.nodes.kinds import addresses
from tui.slides.decks import deck_of, default_deck

pytestmark = pytest.mark.slow

FIRST: dict[NodeKind, Address] = {kind: address for address, kind in reversed([*addresses(bundled()).items()]) if kind != "help"}
"""The first address of every kind of node but the help, which begins with the keys of the page that it was opened from."""
ON_A_PAGE = {address.topic: address for address in FIRST.values()}
"""An address on each page that one of these opens."""


def picture(driver: Driver) -> list[list[tuple[str, Style | None]]]:
    """The screen, cell by cell, without the footer.

    The footer offers the way back where there is one.
    """
    strips = driver.app.screen._compositor.render_strips()[:-1]
    return [[(letter, segment.style) for segment in strip for letter in segment.text] for strip in strips]


def styles(driver: Driver) -> Iterator[tuple[str, str]]:
    """The style of every widget of the page, visible or not."""
    for widget in driver.page.walk_children(with_self=True):
        yield widget.css_identifier_styled.plain, widget.styles.base.css


async def go(app: Browser, address: Address) -> None:
    """Go from Home to an address; a notice would say that Home is open already."""
    if address != HOME:
        await app.action_go(str(address))


async def same(cold: Driver, warm: Driver) -> None:
    await cold.drain()
    await warm.drain()
    assert picture(cold) == picture(warm)
    assert list(styles(cold)) == list(styles(warm))


@pytest.mark.parametrize("kind", some([*FIRST], 4))
async def test_open_an_address(kind: NodeKind) -> None:
    address = FIRST[kind]
    async with browsing(bundled(), drawn=True) as warm:
        await go(warm.app, address)
        async with browsing(bundled(), start=address, drawn=True) as cold:
            await same(cold, warm)


@pytest.mark.parametrize("topic", few(ON_A_PAGE, 1))
async def test_open_an_address_in_the_kiosk(topic: str) -> None:
    """The kiosk has fewer keys, and so a shorter help: it is compared with itself."""
    address = ON_A_PAGE[topic]
    kiosk = Browser(bundled(), access=Viewer(), start=address)
    gone_to = Browser(bundled(), access=Viewer())
    async with (
        kiosk.run_test(size=(80, 24), notifications=True) as pilot,
        gone_to.run_test(size=(80, 24), notifications=True) as other,
    ):
        await go(gone_to, address)
        await same(Driver(pilot, kiosk), Driver(other, gone_to))


def decks(pack: Pack) -> dict[str, Deck]:
    """The workshop's own deck, and the deck that `present TOPIC` makes of each topic."""
    return {"own": default_deck(pack)} | {topic: deck_of(pack, Address(topic)) for topic in pack.topics}


@pytest.mark.exhaustive
@pytest.mark.parametrize("name", few(decks(bundled()), 1))
async def test_present(name: str) -> None:
    deck = decks(bundled())[name]
    async with browsing(bundled(), live=Live(deck), drawn=True) as cold, browsing(bundled(), drawn=True) as warm:
        warm.app.deck.prepare(deck)
        await warm.app.deck.to_slides()
        await same(cold, warm)
        for _ in deck.slides[1:]:
            await cold.type("right")
            await warm.type("right")
            await same(cold, warm)


@pytest.mark.exhaustive
@pytest.mark.parametrize("speaker", [False, True], ids=["follow", "speaker"])
async def test_follow(speaker: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A new follower shows the same as one that has been on every kind of page.

    Both are opened before the presenter has gone anywhere.
    """
    now = datetime.now().astimezone()
    monkeypatch.setattr("tui.screens.speaker._now", lambda: now)  # Both show the same minute, however busy the machine is.
    pack, channel = bundled(), Channel(tmp_path, "board")
    presenter = Presenter(*channel)
    presenter.open()
    slides = default_deck(pack).slides
    live = Live(default_deck(pack), following=channel, speaker=speaker)
    try:
        async with browsing(pack, live=live, drawn=True) as cold, browsing(pack, live=live, drawn=True) as warm:
            await warm.app.action_go("roads")
            await warm.app.action_go("home")
            for number, slide in some([*enumerate(slides, 1)], 3):
                presenter.publish(PresenterState(Address.parse(slide.address)._replace(workshop=pack.id), False, number, len(slides)))
                for driver in (cold, warm):
                    while driver.app.live.heard is None or driver.app.live.heard.place != number:
                        await driver.pilot.pause(0.01)
                await same(cold, warm)
    finally:
        presenter.close()
