"""Workshops without parts, and with many.

Every address is described, and nothing mentions what a pack does without.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.in_turn import few, in_turn
from tests.parts import WITHOUT, with_capabilities, with_categories, with_topics
from tests.reports import REPORTS, report
from tui.cli import formats
from tui.model.pack import Pack
from tui.navigation.address import HOME, Address
from tui.nodes.contents import contents
from tui.nodes.copies import copies
from tui.nodes.help_rows import help_rows
from tui.nodes.home_audit import asking_entries
from tui.nodes.home_cards import cards
from tui.nodes.home_notes import cards_notes
from tui.nodes.home_wide import place_entries
from tui.nodes.kinds import addresses, node
from tui.nodes.matrix.drawings import matrix_grid
from tui.nodes.nearby import nearby
from tui.nodes.search_entries import search_entries
from tui.nodes.source_page import info_lines
from tui.pack.reader import read_pack
from tui.slides.decks import deck_of
from tui.slides.layout import sheet
from tui.text.glyphs import BLOCKS, SETS
from tui.text.spans import plain, width

pytestmark = pytest.mark.slow

TESTS = Path(__file__).parents[1]
SMALL = read_pack(TESTS / "packs" / "small")
BUNDLED = read_pack(TESTS.parent / "data" / "wmp-2015-06-16")
HOSTILE = read_pack(TESTS / "packs" / "hostile")
MENTIONS = {
    "no matrix": r"matrix|capabilit|categor|neighbourhood",
    "no glossary": r"glossar|abbreviation|\bterms?\b",
    "no claims": r"\baudit|\bclaim|verdict|questions? to ask",
    "no tables": r"\btables?\b(?<!list or table)(?<!across tables)(?<!chart, table)|control chart",
    "no meeting": r"\b(held|reported|(?<!Anyshire )board|author|(?<!An )office|workshop of(?! the library)|June 2015)\b|(?-i:\bNone\b)",
    "only statements": r"(?<!Anyshire )\bboard\b|matrix|capabilit|categor|neighbourhood|glossar|abbreviation|"
    r"\baudit|\bclaim|verdict|control chart",
}
"""What nothing may say in the small workshop without a part; its own texts do not."""
Rooms = tuple[tuple[int, int], ...]
ROOMS: Rooms = ((36, 9), (70, 20))
"""The columns and rows of the slides."""


def shown(pack: Pack, address: Address, rooms: Rooms = ROOMS) -> Iterator[str]:
    """All that the screens, the slides and the shell show of an address."""
    found = node(pack, address)
    yield from (found.title, *found.trail)
    record, slide = found.record(), found.slide()
    yield from formats.text(record)
    yield from formats.markdown(record)
    formats.data(record)
    yield from (slide.title, slide.large, slide.unit, slide.sentence, slide.source, *map(plain, slide.more), *slide.cautions)
    # Slides of words alone are laid out in the tests of slides.
    for columns, rows in rooms if slide.plan or slide.drawing else ():
        yield from map(plain, sheet(slide, columns, rows, BLOCKS).lines)
    yield from map(plain, found.lines(BLOCKS, 60))
    yield from map(plain, info_lines(pack, address))
    yield from (copy.text for copy in copies(pack, address))
    yield from (f"{link.why}: {link.title}" for link in found.links())
    yield from (place.title for place in nearby(pack, address))


def everything(pack: Pack, rooms: Rooms = ROOMS) -> Iterator[tuple[str, str]]:
    """Every text of a workshop, with where it is."""
    for address in addresses(pack):
        yield from ((str(address), text) for text in shown(pack, address, rooms))
    for thing in search_entries(pack):
        yield from ((f"search of {thing.address}", text) for text in (thing.title, *thing.texts))
    for card in (*cards(pack, 118, BLOCKS), *asking_entries(pack, 118), *place_entries(pack, 78)):
        yield from (("home", plain(line)) for line in card.lines)
    yield "home", "  ".join(cards_notes(pack, 78, BLOCKS))
    yield from (("help", plain(line)) for row in help_rows(pack, 78, BLOCKS) for line in row.lines)
    yield from (("deck", slide.address) for slide in deck_of(pack, HOME).slides)


@pytest.mark.parametrize(
    ("pack", "name"),
    few(
        [
            *((SMALL, name) for name in WITHOUT),
            *((HOSTILE, name) for name in ("no tables", "only statements")),
            (BUNDLED, "only statements"),
        ],
        4,
    ),
    ids=few([*WITHOUT, "hostile, no tables", "hostile, only statements", "bundled, only statements"], 4),
)
def test_every_address_is_described(pack: Pack, name: str) -> None:
    other = WITHOUT[name](pack)
    assert sum(1 for _ in everything(other)) > len(addresses(other))


@pytest.mark.exhaustive
@pytest.mark.parametrize("name", few(REPORTS, 1))
def test_every_address_of_another_report_is_described_in_its_own_words(name: str) -> None:
    pack = report(name)
    absent = [
        *(["matrix", "neighbourhood", "capabilit"] if not pack.capabilities else []),
        *(["glossary", "abbreviation"] if not pack.terms else []),
        "disposal",
        "collisions and notices",
    ]
    for where, text in everything(pack, ROOMS[1:]):
        assert not [word for word in absent if word in text.casefold()], (where, text)


@pytest.mark.parametrize("name", few(MENTIONS, 3))
def test_nothing_mentions_what_the_pack_does_without(name: str) -> None:
    other = WITHOUT[name](SMALL)
    found = {(where, text) for where, text in everything(other) if re.search(MENTIONS[name], text, re.IGNORECASE)}
    assert not found


def test_a_workshop_without_an_optional_part_has_no_address_for_it() -> None:
    known = {name: set(map(str, addresses(change(SMALL)))) for name, change in WITHOUT.items()}
    assert "matrix" in known["nothing less"] and "matrix" not in known["no matrix"]
    assert "glossary" in known["nothing less"] and "glossary" not in known["no glossary"]
    assert "audit" in known["nothing less"] and "audit" not in known["no claims"]
    assert not contents(WITHOUT["only statements"](SMALL)).features


@pytest.mark.parametrize(
    "pack",
    few([with_categories(SMALL, 20), with_categories(SMALL, 1), with_capabilities(SMALL, 12, 3), with_topics(SMALL, 14)], 1),
    ids=few(["20 categories", "1 category", "12 capabilities", "14 topics"], 1),
)
def test_any_number_of_things_is_described(pack: Pack) -> None:
    assert sum(1 for _ in everything(pack)) > len(addresses(pack))


@pytest.mark.parametrize(("number", "glyphs"), few(in_turn([1, 7, 40], SETS), 1))
def test_the_matrix_fits_with_any_number_of_categories(number: int, glyphs: str) -> None:
    pack = with_categories(BUNDLED, number)
    for columns in range(20, 121, 5):
        drawn = matrix_grid(pack, columns, 60, SETS[glyphs])
        assert max(map(width, drawn)) <= columns
        assert len(drawn) > min(number, len(pack.activities))


def test_all_topics_are_on_home_and_in_the_deck_that_is_made() -> None:
    pack = with_topics(WITHOUT["no deck"](SMALL), 14)
    assert [str(card.address) for card in cards(pack, 80, BLOCKS)] == list(pack.topics)
    assert set(pack.topics) <= {slide.address.partition("/")[0] for slide in deck_of(pack, HOME).slides}
