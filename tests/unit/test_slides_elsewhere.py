"""Slides of a deck that show things of other workshops of the library."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.reports import GREATER_MANCHESTER, PACKS, WEST_YORKSHIRE
from tui.library.cache import NONE
from tui.library.others import LibraryOthers
from tui.model.deck import Deck, Slide
from tui.model.others import supply_others
from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.nodes.kinds import addresses
from tui.pack.deck import read_deck
from tui.pack.problems import PackError
from tui.pack.reader import read_pack
from tui.reader.session import Conversation
from tui.slides.asked import content_in
from tui.slides.decks import deck_title
from tui.slides.elsewhere import own_addresses, why_missing
from tui.slides.presentation import Presentation

OTHER = f"{GREATER_MANCHESTER}:roads/breath-tests"


@pytest.fixture(scope="module")
def pack() -> Pack:
    found = read_pack(PACKS / WEST_YORKSHIRE)
    supply_others(found, LibraryOthers(lambda: [str(PACKS)], NONE))
    return found


def written(folder: Path, *places: str) -> Path:
    file = folder / "board.yaml"
    file.write_text("title: Two forces\nslides:\n" + "".join(f"- address: {place}\n" for place in places), encoding="utf-8")
    return file


def test_a_slide_shows_a_thing_of_another_workshop(pack: Pack, tmp_path: Path) -> None:
    own = f"{WEST_YORKSHIRE}:crime/severity-rise"
    file = written(tmp_path, own, OTHER)
    deck = own_addresses(pack, read_deck(file, pack, addresses(pack), lambda place: why_missing(pack, place)))
    assert [slide.address for slide in deck.slides] == ["crime/severity-rise", OTHER]
    found = content_in(pack, deck.slides, deck.slides[1])
    assert (found.title, found.large) == ("Screening breath tests by month", "−26.6%") and found.plan
    assert deck_title(pack, deck.slides) == f"2 slides from {pack.report.title}"


@pytest.mark.parametrize(
    ("place", "why"),
    [
        ("nowhere-2016:roads", "No workshop called nowhere-2016 in the library."),
        (f"{GREATER_MANCHESTER}:trains", f"The workshop {GREATER_MANCHESTER} has nothing at trains."),
    ],
)
def test_what_cannot_be_shown_is_said_where_it_stands(pack: Pack, tmp_path: Path, place: str, why: str) -> None:
    """A file says so before the slides begin; a workshop's own deck on the slide."""
    with pytest.raises(PackError) as caught:
        read_deck(written(tmp_path, "crime", place), pack, addresses(pack), lambda each: why_missing(pack, each))
    (problem,) = caught.value.problems
    assert f":4: address is '{place}'. {why.rstrip('.')}, expected an address that can be opened" in str(problem)
    slide = Slide(address=place)
    found = content_in(pack, (slide,), slide)
    assert (found.large, found.sentence, found.source) == ("Not here", why, f"Address: {place}.")


def test_a_workshop_alone_does_not_ask_for_others(pack: Pack, tmp_path: Path) -> None:
    assert read_deck(written(tmp_path, "crime", OTHER), pack, addresses(pack)).slides[1].address == OTHER


def test_the_slide_nearest_to_a_page_is_one_of_its_own_workshop() -> None:
    begun = Presentation(Deck(title="Two", slides=(Slide(address="home"), Slide(address=OTHER), Slide(address="people"))))
    begun.near(Address("roads", "breath-tests"))
    assert begun.place == 0


def test_the_reader_reads_a_slide_of_another_workshop(pack: Pack) -> None:
    """It says whose figures these are."""
    deck = Deck(title="Two forces", slides=(Slide(address="crime/severity-rise"), Slide(address=OTHER)))
    found = replace(pack, deck=deck)
    supply_others(found, LibraryOthers(lambda: [str(PACKS)], NONE))
    talk = Conversation(found)
    talk.begin()
    first, second = ("\n".join(talk.answer(typed)) for typed in ("present", "next"))
    assert "23.9%" in first and "Every June and December is high" in second and "Greater Manchester" in second
