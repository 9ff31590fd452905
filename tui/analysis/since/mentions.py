"""Statements of a later report that share the words of an earlier thing.

Words alone answer nothing: they only say where to look.
"""

from collections.abc import Iterable, Iterator

from tui.model.base import grouped
from tui.model.glossary import Term
from tui.model.pack import Pack
from tui.model.report import Statement
from tui.navigation.address import Address

from .words import content_words, has_word, name_parts

MOST_MENTIONS = 3
"""The most places that words can point to; in more of them, they say nothing in particular."""


def mentions(earlier: Pack, later: Pack, phrases: Iterable[str], words: str) -> tuple[Address, ...]:
    """The statements that have a whole phrase, or a term that the words have.

    A phrase has two words or more that mean something. What is in many statements says nothing.
    """
    found: dict[Address, None] = {}
    sought = [each for phrase in phrases if len(each := content_words(phrase)) > 1]
    terms = earlier.once(_terms_by_part)
    named = [name for part in name_parts(words) for name in terms.get(part, ()) if has_word(words, name)]
    for hits in (*(_having(later, each) for each in sought), *(_naming(later, name) for name in named)):
        if 0 < len(hits) <= MOST_MENTIONS:
            found |= dict.fromkeys(hits)
    return tuple(found)[:MOST_MENTIONS]


def _terms_by_part(pack: Pack) -> dict[str, tuple[str, ...]]:
    """The names of the terms by their first letters and digits."""
    names = dict.fromkeys(name for term in pack.glossary.terms for name in term_names(term))
    return grouped((parts[0], name) for name in names if (parts := name_parts(name)))


def term_names(term: Term) -> Iterator[str]:
    """What a term is called, if that is no ordinary word: `TIDU`, `Active Citizen`."""
    for name in (term.term, *term.also):
        if any(letter.isupper() for letter in name[1:]):
            yield name


def _having(pack: Pack, phrase: frozenset[str]) -> list[Address]:
    """The statements with all words of a phrase, found by the rarest of them."""
    having = pack.once(_statements_by_word)
    places = sorted((having.get(word, frozenset()) for word in phrase), key=len)
    return sorted(places[0].intersection(*places[1:]))


def _statements_by_word(pack: Pack) -> dict[str, frozenset[Address]]:
    pairs = ((word, _address(pack, each)) for each in pack.statements.values() for word in content_words(f"{each.title} {each.text}"))
    return {word: frozenset(places) for word, places in grouped(pairs).items()}


def _naming(pack: Pack, name: str) -> list[Address]:
    """The statements with a name: few of those with one of its words have to be read."""
    having = pack.once(_statements_by_part)
    places = sorted((having.get(part, ()) for part in name_parts(name)), key=len)
    return [_address(pack, each) for each in places[0] if has_word(f"{each.title} {each.text}", name)] if places else []


def _statements_by_part(pack: Pack) -> dict[str, tuple[Statement, ...]]:
    return grouped((part, each) for each in pack.statements.values() for part in frozenset(name_parts(f"{each.title} {each.text}")))


def _address(pack: Pack, statement: Statement) -> Address:
    return Address(pack.homes[statement.id], statement.id, workshop=pack.id)
