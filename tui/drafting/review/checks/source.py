"""Whether a statement and its passage have the same words and figures."""

from collections.abc import Iterator
from functools import lru_cache

from tui.documents.document import DocumentPlace
from tui.documents.prose.read import read_prose
from tui.drafting.review.differing_figures import differences_of
from tui.drafting.review.item import CharacterRange, ReviewCheck
from tui.drafting.review.reading import DraftReading
from tui.drafting.review.shared_words import longest_run, printed_ranges, word_count
from tui.drafting.review.things import Thing
from tui.text.digits import numbers
from tui.text.lists import joined
from tui.text.numbers import plural

LONG_RUN = 8
"""So many words of the source in a row are no longer our own words."""
_MOST_NAMED = 3
"""The most things to name in one sentence."""


def source_text(reading: DraftReading, thing: Thing) -> str:
    """The passages that a thing cites, as the document has them."""
    return "\n".join(part.source for part in reading.sources(thing))


def changed_source(reading: DraftReading, thing: Thing) -> Iterator[ReviewCheck]:
    """Whether the document has changed, or no longer has the passage."""
    own = reading.standing.parts.get(thing.key)
    if own and own.gone:
        yield ReviewCheck("×", "The document no longer has this passage.", 0.8)
    elif own and own.changed:
        yield ReviewCheck("×", "The passage has changed since this was accepted or edited.", 0.8)


def figures_in_source(reading: DraftReading, thing: Thing) -> Iterator[ReviewCheck]:
    """Whether each figure and number of the draft stands in the source."""
    text = source_text(reading, thing)
    printed = [str(figure["printed"]) for figure in thing.tree.get("figures") or ()]
    if not text:
        yield ReviewCheck("!", "The draft does not know the passage that this comes from.", 0.3)
        return
    follows = {number for each in differences_of(reading, thing) for number in numbers(each.differing.computed)}
    known = {*numbers(text), *follows}
    missing = [words for words in printed if not printed_ranges([words], text) and not {*numbers(words)} & follows]
    missing += [f"{number:,}" for number in numbers(str(thing.tree.get("text", ""))) if number not in known]
    if missing:
        yield ReviewCheck("×", f"Not in the source: {named(missing)}.", 0.6)
    elif printed:
        yield ReviewCheck("=", "Each figure of the draft is in the source.")


def source_used(reading: DraftReading, thing: Thing) -> Iterator[ReviewCheck]:
    """Whether each figure of the source is used, here or by another statement."""
    text = source_text(reading, thing)
    others = {other.key: other for id in thing.tree.get("sources") or () for other in reading.citing.get(str(id), ())}
    others[thing.key] = thing
    used = printed_ranges((str(each["printed"]) for other in others.values() for each in other.tree.get("figures") or ()), text)
    told = " ".join(str(other.tree.get("text", "")) for other in others.values())
    found = [each for each in _stated(text) if not any(_meet(each[1], other) for other in used)]
    unused = [words for words, _ in found]
    if any(words not in told for words in unused):
        yield ReviewCheck("!", f"The source has figures that nothing uses: {named(unused)}.", 0.3)
    elif unused:
        yield ReviewCheck("!", f"Figures of the text are not audited: {named(unused)}.", 0.15)
    elif _stated(text):
        yield ReviewCheck("=", "Each figure of the source is used, here or by another statement.")


def own_words(reading: DraftReading, thing: Thing) -> Iterator[ReviewCheck]:
    """Whether the text is restated.

    The longest run of words that it shares with its source says so.
    """
    text, source = str(thing.tree.get("text", "")), source_text(reading, thing)
    if not source:
        return
    longest, words = longest_run(text, source), word_count(text)
    if longest >= words:
        yield ReviewCheck("!", "The text is the report's own. Restate it before it is published.", 0.05)
    elif longest >= LONG_RUN:
        yield ReviewCheck("!", f"{plural(longest, 'word')} in a row are the report's own. Restate them before it is published.", 0.03)
    else:
        yield ReviewCheck("=", f"No sentence is pasted: the longest shared run has {plural(longest, 'word')}.")


def named(words: list[str]) -> str:
    """The first of some words, and how many more there are."""
    more = len(words) - _MOST_NAMED
    return joined([*(f"“{each}”" for each in words[:_MOST_NAMED]), *([f"{more} more"] if more > 0 else [])])


@lru_cache(maxsize=2000)
def _stated(text: str) -> tuple[tuple[str, CharacterRange], ...]:
    """The figures that a passage states, with their places."""
    found: list[tuple[str, CharacterRange]] = []
    begin = 0
    for sentence in read_prose(text, DocumentPlace(), ""):
        at = text.find(sentence.text, begin)
        if at < 0:
            continue
        begin = at + len(sentence.text)
        found += [(figure.quote, CharacterRange(at + figure.start, at + figure.end)) for figure in sentence.figures]
    return tuple(found)


def _meet(one: CharacterRange, other: CharacterRange) -> bool:
    return one.start < other.end and other.start < one.end
