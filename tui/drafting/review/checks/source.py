"""Whether the passage is still the one that a thing was drafted from."""

from collections.abc import Iterator

from tui.drafting.review.item import ReviewCheck
from tui.drafting.review.reading import DraftReading
from tui.drafting.review.things import Thing


def changed_source(reading: DraftReading, thing: Thing) -> Iterator[ReviewCheck]:
    """Whether the document has changed, or no longer has the passage."""
    own = reading.standing.parts.get(thing.key)
    if own and own.gone:
        yield ReviewCheck("×", "The document no longer has this passage.", 0.8)
    elif own and own.changed:
        yield ReviewCheck("×", "The passage has changed since this was accepted or edited.", 0.8)
