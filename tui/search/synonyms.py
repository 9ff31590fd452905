"""What people call something, and what reports call it.

From the general list beside this module, and from a workshop's own abbreviations.
"""

import os
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from tui.model.glossary import Glossary
from tui.nodes.terms import WordSequence
from tui.text.words import folded, forms, root

Phrases = dict[WordSequence, tuple[tuple[WordSequence, str], ...]]
"""What reports write (forms and text) by the forms of what people type."""

LINKING_WORDS = frozenset(("a", "and", "for", "from", "in", "of", "on", "or", "the", "to", "with"))
"""Words of what reports write that need not be in the text."""

_FILE = f"{os.path.splitext(__file__)[0]}.tsv"


class SynonymLine(NamedTuple):
    """Texts that people type, and what reports write for any of them."""

    asked: tuple[str, ...]
    means: tuple[str, ...]


def synonym_lines(glossary: Glossary) -> tuple[tuple[str, SynonymLine], ...]:
    """The lines of the general list, then those of the glossary.

    Each has its folded text. The glossary gives abbreviations for what they stand for, the reverse, and what people search for when they
    mean a term.
    """
    return (*general_lines(), *glossary_lines((term.term, term.expansion, term.asked, term.also) for term in glossary.terms))


def glossary_lines(terms: "Iterable[tuple[str, str | None, Sequence[str], Sequence[str]]]") -> Iterator[tuple[str, SynonymLine]]:
    """The lines of a glossary's terms.

    Each term comes with its expansion, what people search for when they mean it, and its other forms.
    """
    for term, expansion, asked, also in terms:
        lines = []
        if expansion:
            lines += [SynonymLine((term,), (expansion,)), SynonymLine((expansion,), (term,))]
        if asked:
            lines.append(SynonymLine(tuple(asked), tuple(filter(None, (term, expansion, *also)))))
        yield from ((folded(", ".join(line.asked)), line) for line in lines)


@lru_cache(maxsize=1)
def general_lines() -> tuple[tuple[str, SynonymLine], ...]:
    """The lines of the general list, each with its folded text."""
    found = []
    with open(_FILE, encoding="utf-8") as file:
        lines = file.read().splitlines()
    for text in lines:
        if text and not text.startswith("#"):
            asked, means = text.split("\t")
            found.append((folded(asked), SynonymLine(tuple(asked.split(",")), tuple(means.split(",")))))
    return tuple(found)


def phrases_for(known: Iterable[tuple[str, SynonymLine]], words: WordSequence) -> Phrases:
    """The phrases that reports write, for each phrase that may occur among some words.

    Words are forms. Words that say nothing are left out.
    """
    begins = [root(word) for word in words]
    found: Phrases = {}
    for text, line in known:
        if any(begin in text for begin in begins):
            for phrase, means in _read(line):
                found[phrase] = (*found.get(phrase, ()), *means)
    return found


@lru_cache(maxsize=512)
def _read(line: SynonymLine) -> tuple[tuple[WordSequence, tuple[tuple[WordSequence, str], ...]], ...]:
    return tuple(_pairs(line))


def _pairs(line: SynonymLine) -> Iterator[tuple[WordSequence, tuple[tuple[WordSequence, str], ...]]]:
    means = [(words, (_telling(words), text.strip())) for text in line.means if (words := _words(text))]
    every = tuple(meant for _, meant in means)
    for text in line.asked:
        if phrase := _words(text):
            # All phrases share what they mean, unless one of them is among that.
            others = tuple(meant for words, meant in means if words != phrase)
            yield phrase, every if others == every else others


def _words(text: str) -> WordSequence:
    """The forms of a phrase, with hyphenated words divided as in a query."""
    return tuple(forms(text.replace("-", " ")))


def _telling(words: WordSequence) -> WordSequence:
    return tuple(word for word in words if word not in LINKING_WORDS) or words
