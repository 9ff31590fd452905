"""Decks made of an address, the nearest slide, and decks during presenting."""

from functools import cache
from pathlib import Path

import pytest

from tests.in_turn import some
from tui.model.deck import Slide
from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.nodes.kinds import address_of, addresses
from tui.pack.reader import read_pack
from tui.slides.decks import deck_of, deck_title, default_deck
from tui.slides.presentation import Presentation, nearest_slide
from tui.slides.slide import content_of

pytestmark = pytest.mark.slow

WORKSHOP = Path(__file__).parents[2] / "data" / "wmp-2015-06-16"


@cache
def pack() -> Pack:
    return read_pack(WORKSHOP)


def slide_addresses(text: str) -> list[str]:
    return [slide.address for slide in deck_of(pack(), address_of(pack(), text)).slides]


def test_a_topic_s_deck_is_all_that_it_says_in_order() -> None:
    found = slide_addresses("crime")
    assert found[0] == "crime"
    statements = [f"crime/{s.id}" for section in pack().topics["crime"].sections for s in section.statements]
    assert found[1:] == statements
    assert {"roads/collisions", "roads/speeding", "roads/tickets-cancelled"} <= set(slide_addresses("roads"))
    assert not any(address.count("/") > 1 for address in slide_addresses("roads"))


def test_a_topic_s_deck_has_the_notes_that_there_are() -> None:
    notes = {slide.address: slide.notes for slide in default_deck(pack()).slides}
    shown = {slide.address: slide.notes for slide in deck_of(pack(), Address("roads")).slides}
    assert shown["roads/collisions"] == notes["roads/collisions"] and shown["roads/mobile-phones"] == notes["roads/mobile-phones"]


@pytest.mark.parametrize(
    ("address", "deck"),
    [
        ("home", [slide.address for slide in default_deck(read_pack(WORKSHOP)).slides]),
        ("roads/collisions", ["roads/collisions", "roads/collisions/2014", "roads/collisions/2015"]),
        ("roads/collisions/2014-07", ["roads/collisions/2014-07"]),
        (
            "crime/violence-with-injury",
            ["crime/violence-with-injury", "crime/violence-with-injury/change", "crime/violence-with-injury/percent"],
        ),
        ("matrix/3", ["matrix/3", "matrix/3a", "matrix/3b", "matrix/3c", "matrix/3d"]),
        ("matrix/1c", ["matrix/1c", "matrix/1c/high-demand"]),
        ("tidu", ["glossary/tidu"]),
    ],
)
def test_any_address_makes_one(address: str, deck: list[str]) -> None:
    assert slide_addresses(address)[: len(deck)] == deck


def test_every_address_makes_a_deck_that_begins_with_it() -> None:
    known, places = addresses(pack()), set[str]()
    for address, kind in some([*known.items()], 3):
        deck = deck_of(pack(), address)
        assert kind == "home" or deck.slides[0].address == str(address)
        places |= {slide.address for slide in deck.slides}
    assert {Address.parse(place).local for place in places} <= known.keys()


@pytest.mark.parametrize(
    ("here", "slide"),
    [
        ("home", "home"),
        ("help", "home"),
        ("crime/robbery", "crime"),
        ("roads/mobile-phones/2014-03", "roads/mobile-phones"),
        ("roads/tickets-cancelled", "roads/tickets-cancelled/since"),
        ("matrix/1c", "matrix"),
        ("category/high-demand", "matrix"),
        ("outcomes", "home"),
    ],
)
def test_the_nearest_slide(here: str, slide: str) -> None:
    slides = default_deck(pack()).slides
    assert slides[nearest_slide(slides, Address.parse(here))].address == slide


def test_a_talk() -> None:
    talk = Presentation(default_deck(pack()))
    count = len(talk.slides)
    assert talk.address == Address("home")
    assert not talk.go(-1) and not talk.go(count) and talk.place == 0
    assert talk.go(count - 1)
    assert talk.add(Address("glossary", "tidu")) == count + 1
    talk.near(Address("glossary", "tidu"))
    assert talk.place == count
    assert len(default_deck(pack()).slides) == count


def test_a_slide_of_an_address_that_appears_twice() -> None:
    talk = Presentation(default_deck(pack()))
    talk.slides = [Slide(address="crime", notes="first"), Slide(address="roads"), Slide(address="crime", notes="second")]
    found = [talk.matching(Address("crime"), place) for place in (0, 1, 2, 9, -1)]
    assert [slide.notes if slide else None for slide in found] == ["first", "first", "second", "first", "first"]
    assert talk.matching(Address("cyber"), 0) is None
    talk.near(Address("crime"), 2)
    assert talk.place == 2


@pytest.mark.parametrize(
    ("addresses", "title"),
    [
        (("home",), "Performance Workshop"),
        (("roads/collisions",), "Road traffic collisions"),
        (("home", "roads", "roads/collisions"), "Roads"),
        (("crime", "roads"), "Crime and roads"),
        (("crime", "roads", "satisfaction", "cyber"), "4 slides from Performance Workshop"),
        (("crime", "matrix"), "2 slides from Performance Workshop"),
    ],
)
def test_a_new_deck_is_called_after_what_is_in_it(addresses: tuple[str, ...], title: str) -> None:
    assert deck_title(pack(), [Slide(address=address) for address in addresses]) == title


def test_another_title_of_a_slide_also_replaces_large_words_that_repeat_it() -> None:
    first, category, crime = (content_of(pack(), Slide(address=place, title="Ours")) for place in ("home", "category/challenger", "crime"))
    assert (first.title, first.large, first.name) == ("Strategic Policing and Crime Board", "Ours", "Ours")
    assert (category.title, category.large) == ("Ours", "Ours")
    assert crime.title == "Ours" and crime.large == content_of(pack(), Slide(address="crime")).large, "a figure stays"


def test_a_new_deck_keeps_the_slides_that_were_added_in_their_order() -> None:
    talk = Presentation(default_deck(pack()))
    for added in (Address("outcomes"), Address("glossary", "tidu"), Address("crime", "robbery")):
        talk.add(added)
    before = len(talk.slides)
    talk.only(before - 1)
    assert [slide.address for slide in talk.slides] == ["outcomes", "glossary/tidu", "crime/robbery"] and talk.place == 2
    assert talk.added == [0, 1, 2]
    talk.rename("Ours")
    assert talk.unsaved and talk.deck.title == "Ours"
    assert talk.undo() and len(talk.slides) == before and talk.title == default_deck(pack()).title
    talk.want(11)
    talk.want(11)
    talk.only(1)
    assert [slide.address for slide in talk.slides] == ["outcomes", "glossary/tidu", "crime/robbery", "matrix"], "not the slide at hand"
    assert talk.place == 0 and talk.undo()
    talk.only(11)
    assert [slide.address for slide in talk.slides][-1] == "matrix" and talk.place == 3, "in the order of the keys pressed"


def test_a_slide_that_was_moved_keeps_its_place_in_a_new_deck() -> None:
    talk = Presentation(default_deck(pack()))
    for added in (Address("outcomes"), Address("glossary", "tidu")):
        talk.add(added)
    last = len(talk.slides) - 1
    assert talk.move(last, -1) and talk.added == [last - 1, last]
    talk.only(last)
    assert [slide.address for slide in talk.slides] == ["glossary/tidu", "outcomes"]
    assert talk.undo() and talk.undo() and talk.added == [last - 1, last]
    talk.only(last)
    assert [slide.address for slide in talk.slides] == ["outcomes", "glossary/tidu"], "the move was taken back"


def test_the_title_slide_of_a_new_deck_announces_no_slides_that_are_gone() -> None:
    talk = Presentation(default_deck(pack()))
    before = talk.slides[0]
    talk.only(0)
    (kept,) = talk.slides
    assert before.points and not kept.points and kept.address == before.address
    talk.undo()
    assert talk.slides[0] == before
    talk.only(len(talk.slides) - 2)
    assert talk.slides[0].address == default_deck(pack()).slides[-2].address, "another slide stays as it is"
