"""Followers of the presenter's own account see the words of the presented deck."""

from pathlib import Path

import pytest

from tests.browse import browsing, bundled
from tests.ui.test_follow import following, shows, until
from tui.app.channel import Channel, Live
from tui.model.deck import Deck, Slide
from tui.navigation.address import Address
from tui.screens.stage import Stage
from tui.slides.decks import default_deck

pytestmark = pytest.mark.slow

OWN = Deck(title="For the board", slides=(Slide(address="crime", title="What changed"), Slide(address="roads", title="On the roads")))
THEIRS = "Crime · What changed"


@pytest.fixture
def channel(tmp_path: Path) -> Channel:
    return Channel(tmp_path, "board")


async def test_a_follower_sees_what_the_room_sees(channel: Channel) -> None:
    async with browsing(bundled(), live=Live(OWN, sharing=channel)) as presenter, following(channel, (80, 24)) as follower:
        await shows(follower, THEIRS)
        await presenter.type("o", "e", "t", *"Worse now", "enter", "escape", "escape")
        await shows(follower, "Crime · Worse now")
        await presenter.type("right")
        await shows(follower, "On the roads")
        async with following(channel, (80, 24)) as late:
            await shows(late, "On the roads")
        await presenter.type("q")
        assert "Connected: 1 follower. It keeps the last slide." in presenter.text(), "one with the deck is no speaker's view"


async def test_who_looks_around_stays_there_when_the_deck_changes(channel: Channel) -> None:
    async with browsing(bundled(), live=Live(OWN, sharing=channel)) as presenter, following(channel, (80, 24)) as follower:
        await shows(follower, THEIRS)
        await follower.type("right", "escape")
        await until(follower, lambda: not isinstance(follower.page, Stage))
        await presenter.type("o", "e", "t", *"Worse now", "enter", "escape", "escape")
        await until(follower, lambda: follower.app.deck.prepare(None).slides[0].title == "Worse now")
        assert not isinstance(follower.page, Stage)
        await follower.type("F")
        await shows(follower, "Crime · Worse now")


async def test_another_account_s_followers_go_on_with_the_address(channel: Channel, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.live.turns.peer", lambda line: -1)
    async with browsing(bundled(), live=Live(OWN, sharing=channel)) as presenter, following(channel, (80, 24)) as follower:
        await shows(follower, "1 / 2")
        await presenter.type("right")
        await shows(follower, "2 / 2")
        assert follower.app.deck.prepare(None).deck == default_deck(bundled())


async def test_a_follower_s_changed_slides_stay_and_own_ones_come_back(channel: Channel) -> None:
    async with browsing(bundled(), live=Live(OWN, sharing=channel)), following(channel, (80, 24)) as follower:
        await shows(follower, THEIRS)
        follower.app.live.begin(None)
        assert follower.app.deck.prepare(None).deck == default_deck(bundled()), "nobody's words but the report's"
        presentation = follower.app.deck.prepare(None)
        presentation.add(Address.parse("matrix/1c"))
        added = presentation.deck
        follower.app.live.begin(channel)
        await shows(follower, "1 / 2")
        await follower.pilot.pause(0.2)
        assert presentation.deck == added
