"""What a search of a library needs of the index.

The index itself belongs to the library, which knows nothing of searching.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from tui.nodes.indexed import FormCount, Indexed, IndexedWorkshop


class Store(Protocol):
    """The words and entries of a library."""

    @property
    def size(self) -> int:
        """How many entries there are."""

    @property
    def workshops(self) -> Sequence[IndexedWorkshop]:
        """The workshops that are searched, the latest first."""

    @property
    def month(self) -> tuple[int, int]:
        """The year and the month of the latest workshop."""

    @property
    def topics(self) -> Sequence[str]:
        """The topics of the workshops, those of most workshops first."""

    def form(self, form: str) -> FormCount | None:
        """A form, if anything has it."""

    def longer(self, form: str, most: int) -> list[FormCount]:
        """The most common forms that begin with a form, including the form itself."""

    def rooted(self, root: str) -> list[FormCount]:
        """The forms with a root."""

    def alike(self, begins: Iterable[str], shortest: int) -> Iterator[str]:
        """The forms that begin with one of some letters, or have it in second place."""

    def terms(self, begins: Iterable[str]) -> list[tuple[str, str | None, list[str], list[str]]]:
        """The glossaries' terms whose texts have one of some beginnings of words.

        Each with its expansion, what people search for, and its other forms.
        """

    def matching(self, expression: str, most: int) -> list[int]:
        """The ids of so many entries, of the latest workshops first."""

    def entries(self, ids: Iterable[int]) -> Iterator[tuple[int, IndexedWorkshop, Indexed]]:
        """The entries with these ids, with their workshops."""

    def table_of(self, id: int, number: int) -> int:
        """The id of a table, by that of one of its parts and its number."""
