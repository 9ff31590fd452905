"""What remarks on an answer ask of what was searched.

That is the index of a pack, or a library.
"""

from collections.abc import Sequence
from typing import Protocol

from tui.nodes.search_entries import SearchEntry

from .query import Query, Word
from .reading import KnownWords


class Searched(Protocol):
    """What was searched.

    `things` are all of one workshop, and none of a library, whose tables are too many to remark on.
    """

    @property
    def things(self) -> Sequence[SearchEntry]:
        """Everything that can be found in one workshop."""

    @property
    def words(self) -> KnownWords:
        """The words of everything."""

    def query(self, text: str, *, typing: bool = False) -> Query:
        """Read a text as a query."""

    def has(self, word: Word) -> bool:
        """Whether anything matches a word as written."""

    def spelt(self, form: str) -> str:
        """The word that a form stands for."""
