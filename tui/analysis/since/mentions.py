"""Statements of a later report that share the words of an earlier thing.

Words alone answer nothing: they only say where to look.
"""

from collections.abc import Iterable, Iterator

from tui.model.glossary import Term
from tui.model.pack import Pack
from tui.model.report import Statement
from tui.navigation.address import Address

from .words import content_words, has_word

MOST_MENTIONS = 3
"""The most places that words can point to; in more of them, they say nothing in particular."""


def mentions(later: Pack, phrases: Iterable[str], words: str, terms: Iterable[Term]) -> tuple[Address, ...]:
    """The statements that have a whole phrase, or a term that the words have too.

    A phrase has two words or more that mean something. What is in many statements says nothing.
    """
    found: dict[Address, None] = {}
    sought = [each for phrase in phrases if len(each := content_words(phrase)) > 1]
    named = [name for term in terms for name in term_names(term) if has_word(words, name)]
    for hits in (*(_having(later, each) for each in sought), *(_naming(later, name) for name in named)):
        if 0 < len(hits) <= MOST_MENTIONS:
            found |= dict.fromkeys(hits)
    return tuple(found)[:MOST_MENTIONS]


def term_names(term: Term) -> Iterator[str]:
    """What a term is called, if that is no ordinary word: `TIDU`, `Active Citizen`."""
    for name in (term.term, *term.also):
        if any(letter.isupper() for letter in name[1:]):
            yield name


def _having(pack: Pack, phrase: frozenset[str]) -> list[Address]:
    return [address for address, words in pack.once(_words_of_statements).items() if phrase <= words]


def _words_of_statements(pack: Pack) -> dict[Address, frozenset[str]]:
    return {_address(pack, each): content_words(f"{each.title} {each.text}") for each in pack.statements.values()}


def _naming(pack: Pack, name: str) -> list[Address]:
    return [_address(pack, each) for each in pack.statements.values() if has_word(f"{each.title} {each.text}", name)]


def _address(pack: Pack, statement: Statement) -> Address:
    return Address(pack.homes[statement.id], statement.id, workshop=pack.id)
