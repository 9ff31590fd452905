"""A deck: what to present, in order.

Each slide is an address with notes for the speaker.
"""

from typing import Annotated, Literal

from msgspec import Meta

from .base import NonEmptyText, Part
from .slug import LONGEST_ADDRESS
from .tables import PeriodText

Name = Annotated[str, Meta(min_length=1, max_length=LONGEST_ADDRESS, description="an address such as roads/collisions")]
DeckLine = Annotated[str, Meta(min_length=1, max_length=300, description="a sentence of at most 300 characters")]


PictureName = Literal["changes", "kinds", "tiers", "takeaway"]
"""The pictures that a slide may ask for where its address has several, or none."""


DECK_FILE = "deck.yaml"
"""The name of a deck's file in a folder."""


class Slide(Part, frozen=True):
    """One message: the address that it shows, and the speaker's notes.

    `title`, `headline` (a figure and a few words), `sentence` (at most twelve words) and `picture` replace those of the address
    where they would not suit the slide. `points` are lines such as `Crime: violence up` instead of a picture; `beneath` are short lines
    below it. `rebase` has the periods at which a trend's limits start again.
    """

    address: Name
    notes: str = ""
    title: DeckLine | None = None
    headline: DeckLine | None = None
    sentence: DeckLine | None = None
    picture: PictureName | None = None
    points: tuple[DeckLine, ...] = ()
    beneath: tuple[DeckLine, ...] = ()
    rebase: tuple[PeriodText, ...] = ()


class Deck(Part, frozen=True):
    """`deck.yaml`: the slides, in order."""

    title: NonEmptyText
    slides: tuple[Slide, ...]
