"""The speaker's view: notes, what comes next, and the clock."""

import datetime as dt
import os
from pathlib import Path
from time import time

import pytest

from tests.browse import bundled
from tests.ui.test_follow import ID, following, presenting, shows, until
from tui.app.channel import Channel
from tui.live import Presenter, PresenterState
from tui.navigation.address import Address
from tui.screens.speaker import SpeakerPage
from tui.slides.decks import default_deck
from tui.widgets.pane import Pane

pytestmark = pytest.mark.slow


@pytest.fixture
def channel(tmp_path: Path) -> Channel:
    return Channel(tmp_path, "board")


async def test_the_speaker_has_notes_and_what_comes_next(channel: Channel) -> None:
    deck = default_deck(bundled()).slides
    async with presenting(channel) as presenter, following(channel, (100, 30), speaker=True) as speaker:
        assert isinstance(speaker.page, SpeakerPage)
        for place in (1, 2, 12, 16):
            await presenter.type(*str(place), "enter")
            await shows(speaker, f"{place} of 16")
            text = " ".join(speaker.text().split())
            assert " ".join(deck[place - 1].notes.split()[:6]) in text
            following_title = "the end of the deck" if place == 16 else f"Next {place + 1} "
            assert following_title in text
        assert "min since" in speaker.text().splitlines()[0]
        await presenter.type("b")
        await shows(speaker, "screen blank")
        await presenter.type("b", "enter")
        await shows(speaker, "outside the deck")
        before = presenter.at
        await speaker.type("down", "space", "F", "T")
        assert presenter.at == before, "nothing that is done there moves the presenter"
        assert speaker.page.query(Pane)


async def test_the_speaker_claims_nothing_of_another_deck(channel: Channel) -> None:
    """The speaker's view gives no notes and no next slide for another deck.

    Some slides of a topic's deck are ours under the same number, so neither is known.
    """
    pack = bundled()
    slides = default_deck(pack).slides
    async with following(channel, (100, 30), speaker=True) as speaker:
        with Presenter(*channel) as presenter:
            presenter.publish(PresenterState(Address.parse(slides[1].address)._replace(workshop=ID), place=2, of=23))
            await shows(speaker, "2 of 23")
            assert "using another deck" in speaker.text() and "a slide that is not in this deck" in speaker.text()
            presenter.publish(PresenterState(Address("crime", workshop=ID), place=23, of=23))
            await shows(speaker, "the end of the deck")


async def test_the_speaker_keeps_the_notes_when_slides_are_added(channel: Channel) -> None:
    async with presenting(channel) as presenter, following(channel, (100, 30), speaker=True) as speaker:
        await shows(speaker, "1 of 16")
        await presenter.type("escape", "g", "plus", "p", "2", "enter")
        await shows(speaker, "2 of 17")
        assert (
            " ".join(default_deck(bundled()).slides[1].notes.split()[:6]) in " ".join(speaker.text().split())
            and "Next  3  " in speaker.text()
        )
        await presenter.type("end")
        await shows(speaker, "17 of 17")
        assert "No notes for this slide." in speaker.text() and "the end of the deck" in speaker.text()


async def test_the_speaker_s_clock_begins_with_the_presentation(channel: Channel) -> None:
    """A killed presenter's clock does not count; a new presentation starts its own."""
    three = dt.timedelta(hours=3)
    with Presenter(*channel) as first:
        left = first.path.with_suffix(".old")
        first.path.rename(left)
    left.rename(first.path)
    os.utime(first.path, (time() - three.total_seconds(),) * 2)
    async with following(channel, (100, 30), speaker=True) as speaker:
        await until(speaker, lambda: bool(speaker.app.live.gone))
        assert "since" not in speaker.text()
        with Presenter(*channel) as presenter:
            presenter.publish(PresenterState(Address("crime", workshop=ID), place=3, of=18))
            await shows(speaker, "0 min since")
            os.utime(presenter.path, (time() - three.total_seconds(),) * 2)
        await until(speaker, lambda: bool(speaker.app.live.gone))
        with Presenter(*channel) as presenter:
            presenter.publish(PresenterState(Address("crime", workshop=ID), place=3, of=18))
            await shows(speaker, "0 min since")
