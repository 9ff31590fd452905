"""The checks of the review, by the kind of thing.

Each takes what was read and a thing, and says in sentences what holds and what to look at.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence

from tui.drafting.review.item import ReviewCheck, ReviewKind
from tui.drafting.review.reading import DraftReading
from tui.drafting.review.things import Thing

from .source import changed_source

ReviewTest = Callable[[DraftReading, Thing], Iterable[ReviewCheck]]

CHECKS_BY_KIND: Mapping[ReviewKind, Sequence[ReviewTest]] = {
    "meeting": (),
    "measure": (),
    "table": (changed_source,),
    "statement": (changed_source,),
    "topic": (),
    "term": (),
}
