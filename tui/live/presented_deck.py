"""The deck that a presenter shows, as a line for windows of their own account.

Followers of other accounts get an address only. What the slides are called, and their notes, goes to the presenter's own account.
"""

from collections.abc import Iterator

import msgspec

from tui.model.deck import Deck, Slide
from tui.model.slug import LONGEST_ADDRESS
from tui.navigation.address import Address
from tui.text.visible import legible

LONGEST_DECK = 1 << 18
"""Bytes in a line. A deck of sixteen slides with notes has 10,000 or so."""


class PresentedDeck(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A deck and the workshop that it is for."""

    workshop: str
    deck: Deck


def deck_line(presented: PresentedDeck) -> bytes:
    """The line for a deck; empty where it would not be read back as the same."""
    line = msgspec.json.encode(presented) + b"\n"
    return line if read_presented_deck(line) == presented else b""


def read_presented_deck(line: bytes) -> PresentedDeck | None:
    """The deck in a line from anyone; None if it is not one."""
    if not 0 < len(line) <= LONGEST_DECK:
        return None
    try:
        found = msgspec.json.decode(line, type=PresentedDeck)
        for slide in found.deck.slides:
            Address.parse(slide.address)
    except (msgspec.DecodeError, ValueError, RecursionError):
        return None
    plain = len(found.workshop) <= LONGEST_ADDRESS and all(legible(text) == text for text in _texts(found))
    return found if plain and found.deck.slides else None


def _texts(found: PresentedDeck) -> Iterator[str]:
    """Everything of a deck that is shown."""
    yield from (found.workshop, found.deck.title)
    for slide in found.deck.slides:
        yield from _words(slide)


def _words(slide: Slide) -> Iterator[str]:
    yield from (slide.address, slide.notes, slide.title or "", slide.headline or "", slide.sentence or "")
    yield from (*slide.points, *slide.beneath)
