"""What a query found: the things, best first, and how many there were; as hits with their snippets for who shows those."""

from typing import NamedTuple

from tui.address import Address, Kind

from .query import Query, Range, Word, matches
from .snippet import snippet
from .things import Thing


class Marks(NamedTuple):
    """The stretches of a hit's title and snippet that match."""

    title: tuple[Range, ...]
    snippet: tuple[Range, ...]


class Hit(NamedTuple):
    """Something found. `score` is between 0 and 100, and only says which of two hits of one query is the better."""

    address: Address
    kind: Kind
    title: str
    snippet: str
    score: float
    marks: Marks


class Answer(NamedTuple):
    """The best things for a query, each with its score, of so many in all.

    `absent` are words of the query that stand nowhere, `lacking` those of the others that the first thing does not have.
    """

    query: Query
    best: tuple[tuple[Thing, float], ...]
    total: int
    absent: tuple[Word, ...]
    lacking: tuple[Word, ...]

    @property
    def things(self) -> tuple[Thing, ...]:
        """The things alone, which is all that a list of titles needs: snippets are most of what an answer costs."""
        return tuple(thing for thing, _ in self.best)

    @property
    def hits(self) -> tuple[Hit, ...]:
        """The things with what is said there."""
        return tuple(self._hit(thing, score) for thing, score in self.best)

    def _hit(self, thing: Thing, score: float) -> Hit:
        told, places = snippet(self.query, thing.title, thing.passages)
        return Hit(thing.address, thing.kind, thing.title, told, score, Marks(matches(self.query, thing.title), places))
