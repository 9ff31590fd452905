"""Finds where a sentence names rows and columns, by the roots of their words."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from tui.documents.grid import TableReading
from tui.documents.window import heading_windows
from tui.text.words import forms, root, tokens

from .vocabulary import FUNCTION, words

GENERIC = words(
    "number volume count total all overall value figure figures amount recorded offences offence crimes crime percent percentage rate rates"
    " level levels month year quarter period date grand sub totals average mean force area district cases incidents data"
)
"""Words of a heading that single nothing out."""
GENERIC_ROOTS = frozenset(root(form) for word in GENERIC for form in forms(word))
_BRACKETED = re.compile(r"\([^)]*\)")
LONGEST_LABEL = 12
"""The most words of a label to look for."""


class Mention(Struct, frozen=True):
    """A label that a sentence names.

    Its table, its axis (0 for rows, 1 for columns), its line, and its place in the sentence.
    """

    table: int
    axis: int
    line: int
    start: int
    end: int


def by_table(mentions: Iterable[Mention]) -> dict[int, list[Mention]]:
    """The mentions of each table that has any."""
    found: dict[int, list[Mention]] = {}
    for mention in mentions:
        found.setdefault(mention.table, []).append(mention)
    return found


@lru_cache(50_000)
def roots(text: str) -> tuple[str, ...]:
    """The roots of the words of a text that name something, in order."""
    return tuple(root(form) for form in forms(text) if form not in FUNCTION and not form.isdigit())


class Mentions:
    """The labels of all tables, by their first word."""

    def __init__(self, readings: Sequence[TableReading]) -> None:
        self.within: Sequence[int] | None = None
        """The only tables whose labels count, where not all do."""
        self.labels: dict[str, dict[tuple[str, ...], dict[int, list[tuple[int, int]]]]] = {}
        """By its first word and its words, the tables, axes and lines of each label."""
        for number, reading in enumerate(readings):
            for axis, lines in enumerate((reading.rows, reading.columns)):
                for at, line in enumerate(lines):
                    if line.role == "text":
                        continue  # A column of words has nothing to compare.
                    for label in dict.fromkeys(label_roots(line.words)):
                        places = self.labels.setdefault(label[0], {}).setdefault(label, {})
                        places.setdefault(number, []).append((axis, at))

    def of(self, text: str) -> list[Mention]:
        """The mentions in a sentence.

        Of two that overlap on one axis the longer one counts.
        """
        found = [
            Mention(table, axis, line, start, end)
            for label, start, end in sorted(self._spelled(text), key=lambda each: -len(each[0]))
            for table, lines in _of_tables(self.labels[label[0]][label], self.within)
            for axis, line in lines
        ]
        kept: dict[tuple[int, int], list[Mention]] = defaultdict(list)
        spans: dict[tuple[int, int], set[tuple[int, int]]] = defaultdict(set)
        for mention in found:
            span, taken = (mention.start, mention.end), spans[mention.table, mention.axis]
            if span in taken or all(mention.end <= start or end <= mention.start for start, end in taken):
                taken.add(span)
                kept[mention.table, mention.axis].append(mention)
        return [mention for others in kept.values() for mention in others]

    def tables(self, text: str) -> Iterator[Iterable[int]]:
        """The tables of each label that a sentence names."""
        return (self.labels[label[0]][label] for label, _, _ in self._spelled(text))

    def _spelled(self, text: str) -> list[tuple[tuple[str, ...], int, int]]:
        """The labels in a text, with where each begins and ends."""
        spelled = [(root(token.form), token.start, token.end) for token in tokens(text) if token.form not in FUNCTION]
        return [
            (label, start, end)
            for at, (first, start, _) in enumerate(spelled)
            for label in self.labels.get(first, ())
            if (end := _matched(spelled, at, label))
        ]


def label_roots(labels: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """The ways in which a row or a column can be named.

    Its innermost words, without brackets too.
    """
    name = heading_windows(labels[-1])[1] if labels else ""
    for text in (name, _BRACKETED.sub("", name)):
        found = roots(text)
        if found and len(found) <= LONGEST_LABEL and not set(found) <= GENERIC_ROOTS:
            yield found


def label_words(labels: Sequence[str]) -> frozenset[str]:
    """The roots of all words of a label, without its periods."""
    return frozenset(each for label in labels for each in roots(heading_windows(label)[1]))


def _of_tables(places: dict[int, list[tuple[int, int]]], within: Sequence[int] | None) -> Iterable[tuple[int, list[tuple[int, int]]]]:
    """The lines of a label in each table, or only in the tables within some."""
    return places.items() if within is None else ((number, places[number]) for number in within if number in places)


def _matched(spelled: Sequence[tuple[str, int, int]], at: int, label: tuple[str, ...]) -> int:
    """The end of a label that begins at a word, 0 where other words stand there."""
    if at + len(label) > len(spelled) or any(spelled[at + step][0] != each for step, each in enumerate(label)):
        return 0
    return spelled[at + len(label) - 1][2]
