"""A deck: what is presented, in order. Each slide is an address, with notes for whoever speaks."""

from typing import Annotated

from msgspec import Meta

from .base import Part, Words

Name = Annotated[str, Meta(min_length=1, max_length=200, description="an address such as roads/collisions")]
Line = Annotated[str, Meta(min_length=1, max_length=300, description="a sentence of at most 300 characters")]


class Slide(Part, frozen=True):
    """One message: the address that it is of, and what the speaker wants to remember.

    `title` and `sentence` stand in for those of the address where these do not say what is meant in this place.
    """

    address: Name
    notes: str = ""
    title: Line | None = None
    sentence: Line | None = None


class Deck(Part, frozen=True):
    """`deck.yaml`: the slides, the first shown first."""

    title: Words
    slides: tuple[Slide, ...]
