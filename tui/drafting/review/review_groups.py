"""The lists into which a review puts the things of a draft, in their order.

What has changed and what is wrong comes first, then what is doubtful, then the rest. Within each the kinds follow one another, and things
of one kind stand in the order of the report.
"""

from .item import ReviewKind, ReviewSort
from .things import MEETING, Thing

KINDS: tuple[ReviewKind, ...] = ("meeting", "measure", "table", "statement", "topic", "term")
"""What others rest on comes first. A topic's description is best judged once its statements are."""
_CHANGED = "Changed in the document"
_WRONG = "Wrong, as far as the checks find"
_REST = "the rest"
_TO_LOOK_AT = "To look at"
_TITLES: dict[ReviewKind, str] = {"meeting": "The meeting", "measure": "Measures", "table": "Tables", "topic": "Topics", "term": "Terms"}


def rank_of(thing: Thing, sort: ReviewSort, changed: bool) -> tuple[int, int]:
    """The place of a thing's list. Those of one list stay in the order of the report."""
    if changed:
        return 0, 0
    if thing.key == MEETING:
        return 2, 0
    if sort == "wrong":
        return 1, 0
    return 3 if sort == "doubtful" else 4, KINDS.index(thing.key.kind)


def group_of(thing: Thing, sort: ReviewSort, changed: bool, topic: str) -> str:
    """The list that a thing is in, in words: a statement's is that of its topic."""
    if changed:
        return _CHANGED
    if thing.key == MEETING:
        return _TITLES["meeting"]
    if sort == "wrong":
        return _WRONG
    if sort == "doubtful":
        return _TO_LOOK_AT
    return f"{topic if thing.key.kind == 'statement' else _TITLES[thing.key.kind]}: {_REST}"
