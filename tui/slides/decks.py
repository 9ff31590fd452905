"""Decks of a workshop: its own, and one made for an address."""

from collections.abc import Sequence

from tui.model.deck import Deck, Slide
from tui.model.pack import Pack
from tui.model.sentence_case import mid_sentence
from tui.navigation.address import HOME, Address
from tui.nodes.kinds import node
from tui.text.lists import joined
from tui.text.numbers import plural

from .elsewhere import own_addresses
from .presentation import place_of
from .slide import content_of

MOST_TOPICS_NAMED = 3
"""The most topics that the title of a new deck names."""


def default_deck(pack: Pack) -> Deck:
    """The workshop's own deck, or else one that is made from it."""
    if pack.deck and pack.deck.slides:
        return own_addresses(pack, pack.deck)
    from .story import story  # late: what chooses slides is needed where a workshop has none

    return story(pack)


def deck_title(pack: Pack, slides: Sequence[Slide]) -> str:
    """A title for some slides.

    That of the only one, their topics, or how many of the report they are.
    """
    if len(slides) == 1:
        return content_of(pack, slides[0]).name
    places = map(place_of, slides)
    named = (pack.topics.get(place.topic) if not place.workshop else None for place in places if place != HOME)
    topics = list(dict.fromkeys(topic.title if topic else "" for topic in named))
    if topics and all(topics) and len(topics) <= MOST_TOPICS_NAMED:
        return joined([topics[0], *map(mid_sentence, topics[1:])])
    return f"{plural(len(slides), 'slide')} from {pack.report.title}"


def deck_of(pack: Pack, address: Address) -> Deck:
    """A slide for an address and for each thing below it; for home, the own deck.

    Slides use the words of the workshop's own deck where it has them. Months and cells without a link have no slides of their own: there
    are too many. The tables and the matrix show them.
    """
    if address == HOME:
        return default_deck(pack)
    own_slides = {place_of(slide): slide for slide in reversed(own_addresses(pack, pack.deck).slides if pack.deck else ())}
    slides = (own_slides.get(place, Slide(address=str(place))) for place in node(pack, address).deck())
    return Deck(title=node(pack, address).title, slides=tuple(slides))


def pictured_title(pack: Pack, address: Address) -> str:
    """The title of the first statement of a topic whose slide has a picture.

    Of the topic of an address. Empty without one.
    """
    topic = pack.topics.get(address.topic)
    statements = [statement for section in topic.sections for statement in section.statements] if topic else []
    return next((each.title for each in statements if node(pack, Address(address.topic, each.id)).slide().has_picture), "")
