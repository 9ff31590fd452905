"""Whether a statement can be understood without the sentence before it."""

import re
from collections.abc import Iterator

from tui.drafting.review.item import ReviewCheck
from tui.drafting.review.reading import DraftReading
from tui.drafting.review.things import Thing

_REFERS = re.compile(
    r"(?:It|They|Its|Their|He|She|Both|(?:Of|In) (?:these|those|this)|The (?:latter|former)"
    r"|(?:This|That|These|Those) (?:is|are|was|were|has|have|had|represents?|compares?|equates?|means?|rose|fell|includes?))\b"
)
_REFERS_TO_NOTHING = re.compile(
    r"It (?:appears|seems)\b"
    r"|It (?:is|was|has been|should be|must be|can be|will be|may be) (?:\w+ )?\w+ (?:that|to|whether|if)\b"
    r"|Both [A-Za-z]\w* and\b"
)


def stands_alone(reading: DraftReading, thing: Thing) -> Iterator[ReviewCheck]:
    """Whether a text with figures names what they are of: a slide shows it on its own."""
    text = str(thing.tree.get("text", ""))
    found = _REFERS.match(text) if thing.tree.get("figures") else None
    if found and not _REFERS_TO_NOTHING.match(text):
        word = found[0].partition(" ")[0]
        yield ReviewCheck("!", f"“{word}” refers to what stands before this statement. Name it.", 0.2, ("text",))
