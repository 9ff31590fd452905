"""Decks of a workshop: its own, and one made for an address."""

from tui.model.deck import Deck, Slide
from tui.model.pack import Pack
from tui.navigation.address import HOME, Address
from tui.nodes.kinds import node

from .presentation import place_of
from .story import story


def default_deck(pack: Pack) -> Deck:
    """The workshop's own deck, or else one that is made from it."""
    return pack.deck if pack.deck and pack.deck.slides else story(pack)


def deck_of(pack: Pack, address: Address) -> Deck:
    """A slide for an address and for each thing below it; for home, the own deck.

    Slides use the words of the workshop's own deck where it has them. Months and cells without a link have no slides of their own: there
    are too many. The tables and the matrix show them.
    """
    if address == HOME:
        return default_deck(pack)
    own_slides = {place_of(slide): slide for slide in reversed(pack.deck.slides if pack.deck else ())}
    slides = (own_slides.get(place, Slide(address=str(place))) for place in node(pack, address).deck())
    return Deck(title=node(pack, address).title, slides=tuple(slides))
