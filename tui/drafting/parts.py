"""What a draft consists of.

Parts, each with the passage it was made from and what was written for it.

Everything is plain data, as the pack's files have it. What is written where is known in `layout.py`.
"""

from typing import Any, Literal

from msgspec import Struct

from tui.documents.document import DocumentPlace

Tree = dict[str, Any]
"""A mapping of a pack's file: text, numbers, lists and mappings."""
Kind = Literal["statement", "table", "measure", "term", "activity"]


class DraftPart(Struct, frozen=True):
    """One thing of a draft.

    `entry` is the outline's entry that it comes from, `source` the document's own text, and `tree` what was written for it. `csv` are the
    rows of a table, and `resource` what the data package says of them.
    """

    kind: Kind
    id: str
    tree: Tree
    entry: str = ""
    source: str = ""
    file: str = ""
    place: DocumentPlace = DocumentPlace()
    csv: str = ""
    resource: Tree | None = None


class DraftSection(Struct, frozen=True):
    """The statements under one heading."""

    id: str
    title: str
    statements: tuple[DraftPart, ...]


class Chapter(Struct, frozen=True):
    """A topic: its statements by section, and the tables below its headings."""

    id: str
    title: str
    sections: tuple[DraftSection, ...]
    tables: tuple[DraftPart, ...]


class DraftSource(Struct, frozen=True):
    """One document that the draft was made from. `id` is empty for the only one."""

    id: str
    name: str
    title: str
    sha256: str


class DraftedPack(Struct, frozen=True):
    """A whole draft.

    `left` says in sentences what was not drafted, and why. `front` are lines that the facts of the meeting are compared with.
    """

    title: str
    meeting: Tree
    chapters: tuple[Chapter, ...]
    measures: tuple[DraftPart, ...]
    terms: tuple[DraftPart, ...]
    entries: tuple[Tree, ...]
    sources: tuple[DraftSource, ...]
    left: tuple[str, ...] = ()
    matrix: Tree | None = None
    activities: tuple[DraftPart, ...] = ()
    front: tuple[str, ...] = ()

    @property
    def statements(self) -> tuple[DraftPart, ...]:
        """Every statement, in the order of the document."""
        return tuple(part for chapter in self.chapters for section in chapter.sections for part in section.statements)

    @property
    def tables(self) -> tuple[DraftPart, ...]:
        """Every table, in the order of the topics."""
        return tuple(part for chapter in self.chapters for part in chapter.tables)

    @property
    def parts(self) -> tuple[DraftPart, ...]:
        """Everything that can be accepted, the meeting and the matrix aside."""
        return (*self.measures, *self.tables, *self.statements, *self.terms)
