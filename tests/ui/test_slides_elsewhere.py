"""Presenting a slide of another workshop, and following it."""

import asyncio
from pathlib import Path

import pytest

from tests.browse import Driver, browsing
from tests.conftest import PACKS
from tests.reports import GREATER_MANCHESTER, WEST_YORKSHIRE
from tui.app.channel import Channel, Live
from tui.library.cache import NONE
from tui.library.opening import Library
from tui.library.others import LibraryOthers
from tui.model.deck import Deck, Slide
from tui.model.others import supply_others
from tui.model.pack import Pack
from tui.pack.reader import read_pack

pytestmark = pytest.mark.slow

DECK = Deck(title="Two forces", slides=(Slide(address="crime/severity-rise"), Slide(address=f"{GREATER_MANCHESTER}:roads/breath-tests")))


def pack() -> Pack:
    found = read_pack(PACKS / WEST_YORKSHIRE)
    supply_others(found, LibraryOthers(lambda: [str(PACKS)], NONE))
    return found


async def shows(driver: Driver, words: str) -> None:
    for _ in range(4000):
        await driver.drain()
        if words in driver.text():
            return
        await asyncio.sleep(0.01)
    raise AssertionError(driver.text())


async def test_followers_see_a_slide_of_another_workshop_as_the_presenter_does(tmp_path: Path) -> None:
    channel, library = Channel(tmp_path, "board"), Library((str(PACKS),))
    async with (
        browsing(pack(), live=Live(DECK, sharing=channel), library=library) as presenter,
        browsing(pack(), live=Live(DECK, following=channel), library=library) as follower,
    ):
        await shows(follower, "Severity is up 23.9%")
        await presenter.type("right")
        for driver in (presenter, follower):
            await shows(driver, "Every June and December is high")
        assert presenter.text().startswith((" Greater Manchester", " GMP")), "whose figures these are"
        assert follower.app.note == "following board", "both have the same version of that workshop too"
        await presenter.type("enter")
        assert presenter.page.pack.id == GREATER_MANCHESTER and presenter.at.startswith("roads/breath-tests")
        await presenter.type("p", "left")
        await shows(follower, "Severity is up 23.9%")


@pytest.mark.exhaustive
async def test_the_presenter_s_speaker_sees_what_comes_next_in_another_workshop(tmp_path: Path) -> None:
    channel, library = Channel(tmp_path, "board"), Library((str(PACKS),))
    async with (
        browsing(pack(), live=Live(DECK, sharing=channel), library=library) as presenter,
        browsing(pack(), size=(100, 30), live=Live(following=channel, speaker=True), library=library) as speaker,
    ):
        of = len(DECK.slides)
        await shows(speaker, f"Now  1 of {of}")
        await shows(speaker, f"Speaker › {DECK.title}")
        await presenter.type("right")
        await shows(speaker, f"Now  2 of {of}")
        assert "Every June and December is high" in speaker.text() and "another deck" not in speaker.text()
        await presenter.type("left")
        await shows(speaker, f"Now  1 of {of}")


@pytest.mark.exhaustive
async def test_the_list_of_slides_has_those_of_other_workshops() -> None:
    async with browsing(pack(), live=Live(DECK), library=Library((str(PACKS),))) as driver:
        await driver.type("o")
        assert "West Yorkshire · " in driver.text(), "whose slide each is"
        assert "Greater Manchester · " in driver.text() and "Screening breath tests by" in driver.text()
    alone = Deck(title="One force", slides=DECK.slides[:1])
    async with browsing(pack(), live=Live(alone)) as driver:
        await driver.type("o")
        assert "West Yorkshire · " not in driver.text()


async def test_a_key_without_use_in_the_list_names_those_of_its_mode() -> None:
    async with browsing(pack(), live=Live(DECK), library=Library((str(PACKS),))) as driver:
        await driver.type("o", "j")
        assert "e edit" in driver.text() and "t title" not in driver.text()
        await driver.type("e", "j")
        assert driver.text().count("t title") == 2, "in the notice as in the last row"
