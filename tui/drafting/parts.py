"""What a draft consists of.

Parts, each with the passage it was made from and what was written for it.

Everything is plain data, as the pack's files have it. What is written where is known in `layout.py`.
"""

from typing import Any, Literal

from msgspec import Struct

from tui.documents.document import Place

Tree = dict[str, Any]
"""A mapping of a pack's file: text, numbers, lists and mappings."""
Kind = Literal["statement", "table", "measure", "term"]


class Part(Struct, frozen=True):
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
    place: Place = Place()
    csv: str = ""
    resource: Tree | None = None


class Section(Struct, frozen=True):
    """The statements under one heading."""

    id: str
    title: str
    statements: tuple[Part, ...]


class Chapter(Struct, frozen=True):
    """A topic: its statements by section, and the tables below its headings."""

    id: str
    title: str
    sections: tuple[Section, ...]
    tables: tuple[Part, ...]


class Source(Struct, frozen=True):
    """One document that the draft was made from. `id` is empty for the only one."""

    id: str
    name: str
    title: str
    sha256: str


class Draft(Struct, frozen=True):
    """A whole draft. `left` says in sentences what was not drafted, and why."""

    title: str
    meeting: Tree
    chapters: tuple[Chapter, ...]
    measures: tuple[Part, ...]
    terms: tuple[Part, ...]
    entries: tuple[Tree, ...]
    sources: tuple[Source, ...]
    left: tuple[str, ...] = ()

    @property
    def statements(self) -> tuple[Part, ...]:
        """Every statement, in the order of the document."""
        return tuple(part for chapter in self.chapters for section in chapter.sections for part in section.statements)

    @property
    def tables(self) -> tuple[Part, ...]:
        """Every table, in the order of the topics."""
        return tuple(part for chapter in self.chapters for part in chapter.tables)

    @property
    def parts(self) -> tuple[Part, ...]:
        """Everything that can be accepted, the meeting aside."""
        return (*self.measures, *self.tables, *self.statements, *self.terms)
