"""Whether a statement and its passage have the same words and figures."""

from collections.abc import Iterator
from functools import lru_cache

from tui.documents.document import DocumentPlace
from tui.documents.prose.read import read_prose
from tui.drafting.review.differing_figures import differences_of
from tui.drafting.review.item import CharacterRange, LinePath, ReviewCheck
from tui.drafting.review.reading import DraftReading
from tui.drafting.review.shared_words import longest_run, printed_ranges, word_count
from tui.drafting.review.things import Thing
from tui.text.digits import numbers
from tui.text.lists import joined
from tui.text.numbers import plural

_FIRST: dict[str, LinePath] = {"statement": ("text",), "table": ("title",), "term": ("meaning",)}
"""The line to look at where a passage has changed."""
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
        if own.changed:
            yield ReviewCheck(
                "×", "The document no longer has this passage. Reject it, or accept it as it is.", 0.8, _FIRST.get(own.kind, ())
            )
        else:
            yield ReviewCheck("=", "The document no longer has this passage. It was kept.")
    elif own and own.changed:
        yield ReviewCheck("×", "The passage has changed since this was accepted or edited.", 0.8, _FIRST.get(own.kind, ()))


def figures_in_source(reading: DraftReading, thing: Thing) -> Iterator[ReviewCheck]:
    """Whether each figure and number of the draft stands in the source."""
    text = source_text(reading, thing)
    printed = [str(figure["printed"]) for figure in thing.tree.get("figures") or ()]
    if not text:
        yield ReviewCheck("!", "It is not known which passage this comes from.", 0.3, ("text",))
        return
    follows = {number for each in differences_of(reading, thing) for number in numbers(each.differing.computed)}
    known = {*numbers(text), *follows}
    missing = [words for words in printed if not printed_ranges([words], text) and not {*numbers(words)} & follows]
    missing += [f"{number:,}" for number in numbers(str(thing.tree.get("text", ""))) if number not in known]
    if missing:
        at = next((at for at, words in enumerate(printed) if words in missing), None)
        yield ReviewCheck("×", f"Not in the source: {named(missing)}.", 0.6, ("text",) if at is None else ("figures", at, "printed"))
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
        yield ReviewCheck("!", f"The source has figures that no draft has: {named(unused)}.", 0.3, ("text",))
    elif unused:
        yield ReviewCheck("?", f"In the text only, and not checked: {named(unused)}.", 0.15, ("text",))
    elif _stated(text):
        yield ReviewCheck("=", "Each figure of the source is used, here or by another statement.")


def own_words(reading: DraftReading, thing: Thing) -> Iterator[ReviewCheck]:
    """How much of its source a restated text still has word for word.

    That a draft has the report's own words is no doubt about it: the review says it once, at the end.
    """
    text, source = str(thing.tree.get("text", "")), source_text(reading, thing)
    if not source or has_own_words(text, source):
        return
    longest = longest_run(text, source)
    if longest >= LONG_RUN:
        yield ReviewCheck("=", f"{plural(longest, 'word')} in a row are still the report's own.")
    else:
        yield ReviewCheck("=", f"The text is restated: at most {plural(longest, 'word')} in a row are the report's own.")


def has_own_words(text: str, source: str) -> bool:
    """Whether a text is word for word in its source."""
    return longest_run(text, source) >= word_count(text)


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
