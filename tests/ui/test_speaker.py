"""The speaker's view: notes, what comes next, and the clock."""

import datetime as dt
import os
from pathlib import Path
from time import time

import pytest

from tests.browse import ROOT, browsing, bundled
from tests.in_turn import few
from tests.ui.test_follow import ID, following, presenting, shows, until
from tui.app.channel import Channel, Live
from tui.live import Presenter, PresenterState, Turn, Turner
from tui.model.deck import Deck, Slide
from tui.navigation.address import Address
from tui.pack.reader import read_pack
from tui.screens.speaker import SpeakerPage
from tui.slides.decks import default_deck
from tui.slides.presentation import place_of

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
            await shows(speaker, f"Now  {place} of 16")
            text = " ".join(speaker.text().split())
            assert " ".join(deck[place - 1].notes.removeprefix("SAY: ").split()[:6]) in text
            assert ("Next End of the deck" if place == 16 else f"Next {place + 1} ") in text
        assert "now " in speaker.text().splitlines()[0] and "min gone" in speaker.text()
        await presenter.type("b")
        await shows(speaker, "screen blank")
        await presenter.type("b", "enter")
        await shows(speaker, "outside the deck")


async def test_slides_are_turned_from_the_speaker_s_view(channel: Channel) -> None:
    async with presenting(channel) as presenter, following(channel, speaker=True) as speaker, following(channel) as follower:
        await shows(speaker, "1 of 16")
        for keys, number in ((("right",), 2), (("pagedown", "space"), 4), (("left",), 3), (("1", "2", "enter"), 12), (("end",), 16)):
            await speaker.type(*keys)
            for each, words in ((presenter, f"{number} / 16"), (follower, f"{number} / 16"), (speaker, f"{number} of 16")):
                await shows(each, words)
        await speaker.type("9", "9", "enter")
        await shows(speaker, "There is no slide 99.")
        await speaker.type("b")
        await until(follower, lambda: not follower.text().strip())
        await speaker.type("home")
        await shows(follower, "16 / 16")
        await presenter.type("escape", "3")
        await shows(speaker, "outside the deck")
        await speaker.type("home")
        await shows(presenter, "1 / 16")
        await presenter.type("q")
        assert "Connected: 1 follower and the speaker's view. They keep the last slide." in presenter.text()


async def test_the_speaker_s_help_has_its_own_keys_and_others_say_where_they_work(channel: Channel) -> None:
    async with presenting(channel), following(channel, (80, 24), speaker=True) as speaker:
        await shows(speaker, "1 of 16")
        await speaker.type("question_mark")
        assert speaker.page.place == "speaker" and "Blank the screen" in speaker.text()
        assert all(words not in speaker.text() for words in ("Open this slide", "List the slides", "Source and caveats"))
        await speaker.type("escape", "o")
        assert "o works on the presenter's screen: List the slides." in speaker.text()
        await speaker.type("p")
        assert "p works on the presenter's screen: Return to the browser." in speaker.text()
        assert "esc p" not in speaker.text()
        await speaker.type("escape")
        assert "esc works on the presenter's screen: Return to the browser." in speaker.text()
        await speaker.type("z")
        assert "z does not work here. ? lists the keys." in speaker.text()


@pytest.mark.parametrize("size", few([(60, 20), (80, 24), (120, 40), (200, 60)], 2))
async def test_nothing_is_cut_at_any_size(size: tuple[int, int], channel: Channel) -> None:
    pack = read_pack(ROOT / "tests" / "packs" / "west-yorkshire-2024")
    deck = default_deck(pack)
    of = len(deck.slides)
    async with browsing(pack, size=size, live=Live(deck, following=channel, speaker=True)) as speaker:
        with Presenter(*channel) as presenter:
            for place in (1, of // 2, of):
                address = place_of(deck.slides[place - 1])._replace(workshop=pack.id)
                presenter.publish(PresenterState(address, place=place, of=of, minutes=20))
                await until(speaker, lambda place=place: f"Now  {place} of {of}" in speaker.text() and "left" in speaker.text())  # type: ignore[misc]
                assert "…" not in speaker.text() and "Notes" in speaker.text()
        await speaker.type("1", "2")
        assert "go to 12_" in speaker.text()
        await speaker.type("backspace")
        assert "go to 1_" in speaker.text()


async def test_a_small_speaker_s_view_says_the_headline_of_what_comes_next(channel: Channel) -> None:
    """It has no room for the slide itself."""
    async with presenting(channel) as presenter, following(channel, (60, 20), speaker=True) as speaker:
        await shows(speaker, "Next  2  So far this year: Crime up 3.6% ")
        await presenter.type("end")
        await shows(speaker, "6  Which operations on phones, seat belts and speeding")
        assert "End of the deck" not in speaker.text() and "SAY    No financial" in speaker.text()
        await speaker.type("n")
        await shows(speaker, "ASK    Who answers, and by when?")
        for words in ("SAY    No financial", "Each question would settle a claim.", "5 more, which do not fit here.", "n: back"):
            assert words in speaker.text(), "the notes come first until they are read"
        await speaker.type("n")
        await shows(speaker, "6  Which operations on phones, seat belts and speeding")
        assert "ASK    Who answers" not in speaker.text()


async def test_a_title_that_has_no_room_beside_the_slide_gives_way_to_its_topic(channel: Channel) -> None:
    """The last word of `Two districts met their target` was missing."""
    deck = Deck(title="Ours", slides=(Slide(address="home"), Slide(address="crime", title="So far this year in every district there is")))
    async with browsing(bundled(), size=(120, 40), live=Live(deck, following=channel, speaker=True)) as speaker:
        await until(speaker, lambda: "Next  2  Crime ─" in speaker.text())


@pytest.mark.exhaustive
async def test_notes_that_do_not_fit_have_no_empty_rows(channel: Channel) -> None:
    """And neither has the slide above them, so that the question at their end is seen."""
    async with presenting(channel) as presenter, following(channel, (60, 20), speaker=True) as speaker:
        await presenter.type("7", "enter")
        await shows(speaker, "Now  7 of 16")
        await shows(speaker, "ASK    Which operations took place, and in which")
        assert all(line.strip() for line in speaker.text().splitlines())
        await presenter.type("end")
        await shows(speaker, "Now  16 of 16")
        await shows(speaker, "n: more")
        assert all(line.strip() for line in speaker.text().splitlines()), "and none above the questions that are read out"
    async with presenting(channel) as presenter, following(channel, (120, 40), speaker=True) as speaker:
        await presenter.type("end")
        await shows(speaker, "Now  16 of 16")
        await shows(speaker, "ASK    Who answers, and by when?")
        rows = speaker.text().splitlines()
        assert not rows[next(at for at, row in enumerate(rows) if "CARE" in row) - 1].strip(), "with room they have them"


def refused(*_: object) -> None:
    raise PermissionError


async def test_other_users_cannot_turn_the_slides(channel: Channel, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.live.turns.peer", lambda line: -1)
    async with presenting(channel) as presenter, following(channel, (100, 30), speaker=True) as speaker:
        await shows(speaker, "1 of 16")
        await speaker.type("right", "right", "right")
        await speaker.pilot.pause(0.2)
        assert "1 / 16" in presenter.text() and "1 of 16" in speaker.text()
    with monkeypatch.context() as patch:
        patch.setattr("socket.socket.connect", refused)
        assert Turner(*channel).send(Turn(by=1)) == "Only the presenter's own account can turn the slides."


@pytest.mark.exhaustive
async def test_the_speaker_counts_down_what_the_presenter_gave(channel: Channel) -> None:
    live = Live(default_deck(bundled()), sharing=channel, minutes=20)
    async with browsing(bundled(), live=live) as presenter, following(channel, (120, 40), speaker=True) as speaker:
        await presenter.type("right")
        await shows(speaker, "2 of 16")
        assert "min left of 20 min" in speaker.text() and "of 20 min" in speaker.text() and "on time" in speaker.text()
        os.utime(channel.directory / "board.sock", (time() - 500,) * 2)
    async with browsing(bundled(), live=live) as presenter, following(channel, (80, 24), speaker=True) as speaker:
        await shows(speaker, "1 of 16")
        assert "20 min left   0 min gone   on time" in speaker.text()


@pytest.mark.exhaustive
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
            assert "using another deck" in speaker.text() and "Not in this deck" in speaker.text()
            assert "another deck is presented" in speaker.text().splitlines()[0]
            presenter.publish(PresenterState(Address("crime", workshop=ID), place=23, of=23))
            await shows(speaker, "End of the deck")


@pytest.mark.exhaustive
async def test_the_speaker_sees_the_presenter_s_own_deck(channel: Channel, tmp_path: Path) -> None:
    """Its words, notes and next slides, without its file; changes arrive too."""
    first = Slide(address="crime", headline="Up by 3.6%", title="What changed", notes="SAY: Welcome.")
    deck = Deck(title="For the board", slides=(first, Slide(address="roads", title="On the roads")))
    async with (
        browsing(bundled(), live=Live(deck, sharing=channel)) as presenter,
        following(channel, (100, 30), speaker=True) as speaker,
        following(channel, (100, 30)) as follower,
    ):
        await shows(speaker, "Speaker › For the board")
        for words in ("Now  1 of 2  What changed", "Next  2  On the roads", "Welcome."):
            assert words in speaker.text()
        await presenter.type("o", "e", "J", "h", *"Worse now", "enter", "escape", "escape")
        await shows(speaker, "Now  2 of 2  What changed")
        assert "Next  End of the deck" in speaker.text() and speaker.app.deck.prepare(None).slides[1].headline == "Worse now"
        await shows(follower, "Crime · What changed")


@pytest.mark.exhaustive
async def test_a_speaker_s_own_file_of_the_same_slides_stays(channel: Channel) -> None:
    """A presenter of the same slides does not change its words; one of others does."""
    deck = Deck(title="For the board", slides=(Slide(address="crime", notes="SAY: Mine."), Slide(address="roads")))
    live = Live(deck, following=channel, speaker=True, file="mine.yaml")
    for slides, notes in ((("crime", "roads", "cyber"), "Mine."), (("crime", "cyber"), "Theirs.")):
        theirs = Deck(title="Theirs", slides=tuple(Slide(address=each, notes="SAY: Theirs.") for each in slides))
        async with browsing(bundled(), size=(100, 30), live=live) as speaker, browsing(bundled(), live=Live(theirs, sharing=channel)):
            await shows(speaker, notes)
            await shows(speaker, f"Now  1 of {len(slides)}")


async def test_a_deck_with_what_this_workshop_lacks_is_not_used(channel: Channel) -> None:
    lacking = Deck(title="Theirs", slides=(Slide(address="crime"), Slide(address="crime/nothing-of-the-kind")))
    async with following(channel, (100, 30), speaker=True) as speaker:
        app = speaker.app
        assert not app.deck.use_presented(bundled(), lacking)
        assert app.deck.use_presented(bundled(), Deck(title="Theirs", slides=lacking.slides[:1]))


@pytest.mark.exhaustive
async def test_the_speaker_keeps_the_notes_when_slides_are_added(channel: Channel) -> None:
    async with presenting(channel) as presenter, following(channel, (100, 30), speaker=True) as speaker:
        await shows(speaker, "1 of 16")
        await presenter.type("escape", "g", "plus", "f5", "2", "enter")
        await shows(speaker, "2 of 17")
        assert (
            " ".join(default_deck(bundled()).slides[1].notes.removeprefix("SAY: ").split()[:6]) in " ".join(speaker.text().split())
            and "Next  3  " in speaker.text()
        )
        await presenter.type("end")
        await shows(speaker, "17 of 17")
        assert "No notes for this slide." in speaker.text() and "End of the deck" in speaker.text()


async def test_the_speaker_s_clock_begins_with_the_presentation(channel: Channel) -> None:
    """A killed presenter's clock does not count; a new presentation starts its own."""
    three = dt.timedelta(hours=3)
    with Presenter(*channel) as first:
        left = first.path.with_suffix(".old")
        first.path.rename(left)
    left.rename(first.path)
    os.utime(first.path, (time() - three.total_seconds(),) * 2)
    async with following(channel, (80, 24), speaker=True) as speaker:
        await until(speaker, lambda: bool(speaker.app.live.gone))
        assert "min gone" not in speaker.text()
        with Presenter(*channel) as presenter:
            presenter.publish(PresenterState(Address("crime", workshop=ID), place=3, of=18))
            await shows(speaker, "0 min gone")
            os.utime(presenter.path, (time() - three.total_seconds(),) * 2)
        await until(speaker, lambda: bool(speaker.app.live.gone))
        with Presenter(*channel) as presenter:
            presenter.publish(PresenterState(Address("crime", workshop=ID), place=3, of=18))
            await shows(speaker, "0 min gone")
