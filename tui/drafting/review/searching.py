"""Words in everything that a review shows: titles, sources, texts, ids and tables."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from .item import ItemKey, ReviewItem
from .session import ReviewSession

EXCERPT = 60
"""The characters of an excerpt."""
CLOSEST, CLOSE = 3, 0.7
"""The most words to suggest, and how alike their spelling must be."""
_DASHES, _APOSTROPHES, _QUOTES = "[-\u2010-\u2015\u2212]", "['\u2018\u2019]", '["\u201c\u201d]'
_SPELLINGS = {**dict.fromkeys("-\u2013\u2212", _DASHES), **dict.fromkeys("'\u2019", _APOSTROPHES), '"': _QUOTES}
_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")


class ReviewHit(NamedTuple):
    """A thing that has every word: where they stand, and an excerpt there."""

    item: ReviewItem
    where: str
    excerpt: str


class ReviewWords:
    """The words of every thing of a review, for one search after another."""

    def __init__(self, session: ReviewSession) -> None:
        self._things = [(item, tuple(_texts(session, item))) for item in session.items]

    def hits(self, typed: str) -> tuple[ReviewHit, ...]:
        """The things that have every word that is typed, in the order of the review."""
        wanted = patterns(typed)
        if not wanted:
            return ()
        return tuple(hit for item, texts in self._things if (hit := _hit(item, texts, wanted)))

    def closest(self, typed: str) -> tuple[str, ...]:
        """What was typed, with words of the review spelt like those that it does not have."""
        import difflib  # late, because a search that finds something does not need it

        known = {word.casefold() for _, texts in self._things for _, text in texts for word in _WORD.findall(text)}
        words = typed.casefold().split()
        at = next((at for at, word in enumerate(words) if word not in known), None)
        near = difflib.get_close_matches(words[at], known, CLOSEST, CLOSE) if at is not None else []
        return tuple(" ".join((*words[:at], match, *words[(at or 0) + 1 :])) for match in near)


def patterns(typed: str) -> tuple[re.Pattern[str], ...]:
    """One for each word: with or without the commas of a figure, and with any dash."""
    return tuple(re.compile(_pattern(word), re.IGNORECASE) for word in typed.split())


def found_in(text: str, wanted: Iterable[re.Pattern[str]]) -> Iterator[tuple[int, int]]:
    """Where the words stand in a text, to be highlighted."""
    places = sorted(found.span() for pattern in wanted for found in pattern.finditer(text))
    end = 0
    for start, stop in places:
        if start >= end and stop > start:
            yield start, stop
            end = stop


def _pattern(word: str) -> str:
    pieces: list[str] = []
    for before, character in zip(f" {word}", word, strict=False):
        if before.isdigit() and character.isdigit():
            pieces.append("[,\u00a0\u202f]?")
        pieces.append(_SPELLINGS.get(character) or re.escape(character))
    return "".join(pieces)


def _texts(session: ReviewSession, item: ReviewItem) -> Iterator[tuple[str, str]]:
    """Where the words of a thing stand, and the words."""
    key: ItemKey = item.key
    yield "title", item.title
    for line in session.lines(key):
        name = dict(zip(line.choices, line.names, strict=False)).get(line.value, "")
        yield line.label.casefold(), f"{line.value} {name}".rstrip()
    passage = session.source(key)
    yield "source", passage.text
    for row in passage.rows:
        yield "table", "  ".join(row)
    yield "figures", " ".join(f"{figure.value} {figure.printed}" for figure in session.figures(key))
    yield "id", key.id
    yield "topic", item.topic
    yield "place", passage.place


def _hit(item: ReviewItem, texts: Sequence[tuple[str, str]], wanted: Sequence[re.Pattern[str]]) -> ReviewHit | None:
    if not all(any(pattern.search(text) for _, text in texts) for pattern in wanted):
        return None
    whole = next((each for each in texts if all(pattern.search(each[1]) for pattern in wanted)), None)
    where, text = whole or next(each for each in texts if wanted[0].search(each[1]))
    found = next(found for pattern in wanted if (found := pattern.search(text)))
    return ReviewHit(item, where, _excerpt(text, found.start()))


def _excerpt(text: str, at: int) -> str:
    start = max(0, text.rfind(" ", 0, max(0, at - EXCERPT // 3)) + 1) if at > EXCERPT // 3 else 0
    piece = " ".join(text[start : start + EXCERPT].split())
    return f"{'…' if start else ''}{piece}{'…' if start + EXCERPT < len(text) else ''}"
