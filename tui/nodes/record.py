"""A record describes one thing, for every output format of the shell.

It has a name, labelled facts, at most one table, and a source. Records hold values beside their words, so that text reads well and data
stays data. Nothing here knows a format.
"""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from tui.navigation.address import Address, NodeKind
from tui.text.spans import Line, plain

from .source import place_and_document

if TYPE_CHECKING:
    from .node import Node

Scalar = str | int | float | None
RecordValue = Scalar | tuple[Scalar, ...] | tuple[Mapping[str, Scalar], ...] | Mapping[str, Scalar]


class InWords(NamedTuple):
    """A value with the words for it.

    Lines of text leave out what is not `aloud`, because they say it elsewhere.
    """

    value: RecordValue
    words: str
    aloud: bool = True


RecordCell = Scalar | InWords


class Fact(NamedTuple):
    """A fact, for readers, for programs or for both.

    The label and the words are for readers; without words the fact is for programs only. The key and the value are for programs; without
    a key the fact is for readers only.
    """

    label: str
    words: str
    key: str = ""
    value: RecordValue = None


class RecordColumn(NamedTuple):
    """A column: its key for programs, its name for readers.

    In a line of text the cells follow `before`. Without it they follow a colon after the head of the line, and then commas. A `bare`
    column leaves out its name. One of `data` is for programs only.
    """

    key: str
    label: str
    bare: bool = False
    before: str = ""
    data: bool = False


class RecordTable(NamedTuple):
    """A table: `key` names its rows for programs, `title` for readers.

    The key is empty where the facts give the same to programs. In text a row is one line that begins with its first cell, with `nothing`
    in place of a row that has no more; a `block` has several lines, because its cells are texts. A table is `aside` where the facts are
    the answer and it only accompanies them.
    """

    key: str
    title: str
    columns: tuple[RecordColumn, ...]
    rows: tuple[tuple[RecordCell, ...], ...]
    block: bool = False
    nothing: str = ""
    aside: bool = False


class Record(NamedTuple):
    """One thing, with its place in its source document.

    `kind` is None where the contract for programs has no such key.
    """

    address: Address
    kind: NodeKind | None
    title: str
    facts: tuple[Fact, ...]
    grid: RecordTable | None
    place: str
    document: str

    @property
    def source(self) -> str:
        """The place and the document together."""
        return f"{self.place}; {self.document}" if self.place else self.document


def record_of(node: "Node", facts: tuple[Fact, ...], grid: RecordTable | None = None, *, sources: Iterable[str] | None = None) -> Record:
    """The record of a node: its own sources unless others are given."""
    place, document = place_and_document(node.pack, node.sources if sources is None else sources)
    return Record(node.address, node.kind, node.title, facts, grid, place, document)


def text_fact(label: str, words: str) -> Fact:
    """A fact for readers."""
    return Fact(label, words)


def data_fact(key: str, value: RecordValue, label: str = "", words: str = "") -> Fact:
    """A fact for programs, and for readers too if it has a label.

    Without words, readers get the value.
    """
    return Fact(label, words or (str(value) if label and value is not None else ""), key, value)


def line_fact(line: Line, label: str) -> Fact:
    """A line for readers, with a label.

    The label is its first words if they end in a colon, as in `2014: `.
    """
    head, *rest = line
    return text_fact(head.text[:-2], plain(tuple(rest))) if rest and head.text.endswith(": ") else text_fact(label, plain(line))


def list_facts(label: str, key: str, texts: Iterable[str]) -> tuple[Fact, ...]:
    """Texts of one kind: each labelled for readers, in one list for programs."""
    found = tuple(texts)
    return (Fact("", "", key, found), *(Fact(label, text) for text in found))


def record_words(cell: RecordCell) -> str:
    """A cell in a line of text."""
    return cell.words if isinstance(cell, InWords) else "" if cell is None else str(cell)


def shown(cell: RecordCell) -> str:
    """A cell in a table for readers.

    It shows the value even where a line of text would leave it out.
    """
    return record_words(cell) or ("" if field(cell) is None else str(field(cell)))


def field(cell: RecordCell) -> Scalar:
    """A cell as one plain value.

    It is the cell's own value, or its words where the value has parts.
    """
    found = value(cell)
    return record_words(cell) if isinstance(found, tuple | Mapping) else found


def value(cell: RecordCell) -> RecordValue:
    """A cell for programs."""
    return cell.value if isinstance(cell, InWords) else cell
