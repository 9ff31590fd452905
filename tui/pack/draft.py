"""A pack while it is checked: the documents and tables read, and where texts are."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from msgspec import Struct

from tui.model.table import Table

from .document import Document, PlacedText


class Keys(NamedTuple):
    """Places of one kind: the name of a document, and a pattern of paths in it."""

    document: str
    pattern: str


class Draft(Struct, frozen=True):
    """What was read of a pack.

    The name of the folder, documents by name, and the tables that could be read, by id.
    """

    name: str
    documents: Mapping[str, Document[object]]
    data: Mapping[str, Table]

    def texts(self, places: Iterable[Keys]) -> list[PlacedText]:
        """The texts at the places."""
        return [text for document, pattern in places for text in self.documents[document].texts(pattern)]

    def complete(self, places: Iterable[Keys]) -> bool:
        """Whether every text at the places could be read.

        If not, a name that seems undefined may be defined after all, so it is not reported.
        """
        return all(self.documents[document].sound and not _hides(self.documents[document].misfits, pattern) for document, pattern in places)


def _hides(misfits: Iterable[tuple[str, ...]], pattern: str) -> bool:
    steps = pattern.split("/")
    return any(len(path) <= len(steps) and all(step in ("*", key) for key, step in zip(path, steps, strict=False)) for path in misfits)
