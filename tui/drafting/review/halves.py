"""What each half of a statement has, if it is split at a place of its text."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tui.drafting.wording import title_of
from tui.model.sentence_case import capital

from .shared_words import printed_ranges

_SENTENCE_END = re.compile(r"(?<=[.!?;:])[”’\")]*\s+(?=\S)")
_WORD = re.compile(r"(?<=\s)\S+")


class PrintedPart(NamedTuple):
    """A figure or a claim: what it is called, and the words that print it."""

    name: str
    printed: str


class SplitHalf(NamedTuple):
    """A half: its title, its text, and the names of its figures and claims."""

    title: str
    text: str
    parts: tuple[str, ...]


def halves(title: str, text: str, at: int, parts: Sequence[PrintedPart]) -> tuple[SplitHalf, SplitHalf]:
    """Both halves of a text that is split before a character.

    The first keeps its title if somebody has written it.
    """
    one, other = text[:at].strip(), capital(text[at:].strip())
    second = set(printed_after(text, at, [part.printed for part in parts]))
    names = [[part.name for place, part in enumerate(parts) if (place in second) is later] for later in (False, True)]
    return SplitHalf(first_title(title, text, one), one, tuple(names[0])), SplitHalf(title_of(other), other, tuple(names[1]))


def first_title(title: str, text: str, one: str) -> str:
    """The title of the first half of a text."""
    return title_of(one) if title == title_of(text) else title


def printed_after(text: str, at: int, printed: Iterable[str]) -> list[int]:
    """Which of some printed words stand after a place of a text alone."""
    after = text[at:]
    return [
        place for place, words in enumerate(printed) if words and not printed_ranges([words], text[:at]) and printed_ranges([words], after)
    ]


def split_places(text: str) -> tuple[int, ...]:
    """Where a text can be split: before each word but the first."""
    return tuple(found.start() for found in _WORD.finditer(text) if has_words(text[: found.start()]) and has_words(text[found.start() :]))


def sentence_places(text: str) -> tuple[int, ...]:
    """The places that begin a sentence or a part of one."""
    starts = {found.end() for found in _SENTENCE_END.finditer(text)}
    return tuple(place for place in split_places(text) if place in starts)


def has_words(text: str) -> bool:
    """Whether a text has a letter or a figure."""
    return any(map(str.isalnum, text))
