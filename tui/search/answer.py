"""The results of a query, best first.

Things are for a list of titles; hits, with snippets, are for a page of results.
"""

from typing import NamedTuple

from tui.navigation.address import Address, NodeKind
from tui.nodes.search_entries import SearchEntry

from .query import Query, TextRange, Word, matches
from .snippet import snippet


class Matches(NamedTuple):
    """The matches in the title and in the snippet of a hit."""

    title: tuple[TextRange, ...]
    snippet: tuple[TextRange, ...]


class Hit(NamedTuple):
    """A result.

    `score`, from 0 to 100, compares results of one query only.
    """

    address: Address
    kind: NodeKind
    title: str
    snippet: str
    score: float
    marks: Matches


class Answer(NamedTuple):
    """The best things for a query, each with its score, and the total number found.

    `absent` are the words of the query that nothing matches; `lacking` are the other words that the first thing does not match.
    """

    query: Query
    best: tuple[tuple[SearchEntry, float], ...]
    total: int
    absent: tuple[Word, ...]
    lacking: tuple[Word, ...]

    @property
    def things(self) -> tuple[SearchEntry, ...]:
        """The things without snippets, which take most of the time."""
        return tuple(thing for thing, _ in self.best)

    @property
    def hits(self) -> tuple[Hit, ...]:
        """The things with their snippets."""
        return tuple(self._hit(thing, score) for thing, score in self.best)

    def _hit(self, thing: SearchEntry, score: float) -> Hit:
        words, places = snippet(self.query, thing.title, thing.passages)
        return Hit(thing.address, thing.kind, thing.title, words, score, Matches(matches(self.query, thing.title), places))
