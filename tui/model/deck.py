"""A deck: what to present, in order.

Each slide is an address with notes for the speaker.
"""

from typing import Annotated

from msgspec import Meta

from .base import NonEmptyText, Part
from .slug import LONGEST_ADDRESS

Name = Annotated[str, Meta(min_length=1, max_length=LONGEST_ADDRESS, description="an address such as roads/collisions")]
DeckLine = Annotated[str, Meta(min_length=1, max_length=300, description="a sentence of at most 300 characters")]


class Slide(Part, frozen=True):
    """One message: the address that it shows, and the speaker's notes.

    `title` and `sentence` replace those of the address where they would not suit the slide.
    """

    address: Name
    notes: str = ""
    title: DeckLine | None = None
    sentence: DeckLine | None = None


class Deck(Part, frozen=True):
    """`deck.yaml`: the slides, in order."""

    title: NonEmptyText
    slides: tuple[Slide, ...]
