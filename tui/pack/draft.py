"""A pack while it is checked: its documents and tables, each perhaps wanting, and the places where its texts stand."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from tui.model.series import Disposals, Levels, Series

from .document import Document
from .problems import Problem
from .words import Path


class Spot(NamedTuple):
    """Places of one kind: a document's name and a pattern of paths in it."""

    document: str
    pattern: str


class Text(NamedTuple):
    """A text of a document and where it stands."""

    document: Document[object]
    path: Path
    text: str

    def problem(self, what: str, expected: str) -> Problem:
        """A problem with the text."""
        return self.document.problem(self.path, what, expected)

    @property
    def where(self) -> str:
        """File and line, as a problem in another place refers to it."""
        return f"{self.document.shown}:{self.document.line(self.path)}"


class Draft(NamedTuple):
    """What was read of a pack: the folder's name, documents by name, and the tables that could be read, by the name of their resource."""

    name: str
    documents: Mapping[str, Document[object]]
    data: Mapping[str, Series | Disposals | Levels]

    def texts(self, spots: Iterable[Spot]) -> list[Text]:
        """The texts at the spots; what is not text is a problem that the document has noted."""
        return [
            Text(self.documents[document], path, value)
            for document, pattern in spots
            for path, value in self.documents[document].select(pattern)
            if isinstance(value, str)
        ]

    def complete(self, spots: Iterable[Spot]) -> bool:
        """Whether nothing that is wrong with the documents can hide a text at the spots.

        Where it can, a name that seems to be undefined may well be defined, so nothing is said of it.
        """
        return all(self.documents[document].sound and not _hides(self.documents[document].misfits, pattern) for document, pattern in spots)


def _hides(misfits: Iterable[tuple[str, ...]], pattern: str) -> bool:
    steps = pattern.split("/")
    return any(len(path) <= len(steps) and all(step in ("*", key) for key, step in zip(path, steps, strict=False)) for path in misfits)
