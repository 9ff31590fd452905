"""One thing as a record: its name, labelled facts, at most one table, and its source, for every output format of the shell.

Records hold values beside their words, so that text reads well and data stays data. Nothing here knows a format.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from tui.address import Address, Kind
from tui.display.spans import Line, plain

Scalar = str | int | float | None
Value = Scalar | tuple[Scalar, ...] | tuple[Mapping[str, Scalar], ...] | Mapping[str, Scalar]


class Said(NamedTuple):
    """A value with the words for it."""

    value: Value
    words: str


Cell = Scalar | Said


class Fact(NamedTuple):
    """Something that is so: a label and words for readers (without words it is for programs alone), a key and a value for programs
    (without a key it is for readers alone).
    """

    label: str
    words: str
    key: str = ""
    value: Value = None


class Column(NamedTuple):
    """A column: its key for programs, its name for readers.

    In a line of text its cells follow what is `before` them, or else a colon after the head of the line and commas from there on; `bare`
    where they do without the name.
    """

    key: str
    label: str
    bare: bool = False
    before: str = ""


class Grid(NamedTuple):
    """A table. `key` names its rows for programs (empty where the facts say it in another way), `title` for readers.

    In text a row is one line, led by its first cell, with the words for `nothing` where that is all there is to it; where its cells are
    texts themselves it is a `block` of several lines. Where the facts are the answer and it only goes with them, it stands `aside`.
    """

    key: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    block: bool = False
    nothing: str = ""
    aside: bool = False


class Record(NamedTuple):
    """One thing, with its place in the document that it is from. `kind` is None where the keys that others rely on have none."""

    address: Address
    kind: Kind | None
    title: str
    facts: tuple[Fact, ...]
    grid: Grid | None
    place: str
    document: str

    @property
    def source(self) -> str:
        """The place and the document in one."""
        return f"{self.place}; {self.document}" if self.place else self.document


def says(label: str, words: str) -> Fact:
    """A fact for readers."""
    return Fact(label, words)


def is_(key: str, value: Value, label: str = "", words: str = "") -> Fact:
    """A fact for programs, and with a label for readers too; its words are the value's own where it gives none."""
    return Fact(label, words or (str(value) if label and value is not None else ""), key, value)


def read_out(line: Line, label: str) -> Fact:
    """A line for readers; its first words are its label if they end in a colon, as in `2014: `."""
    head, *rest = line
    return says(head.text[:-2], plain(tuple(rest))) if rest and head.text.endswith(": ") else says(label, plain(line))


def each(label: str, key: str, texts: Iterable[str]) -> tuple[Fact, ...]:
    """Texts of one kind: each labelled for readers, in one list for programs."""
    found = tuple(texts)
    return (Fact("", "", key, found), *(Fact(label, text) for text in found))


def words(cell: Cell) -> str:
    """A cell for readers of a line."""
    return cell.words if isinstance(cell, Said) else "" if cell is None else str(cell)


def shown(cell: Cell) -> str:
    """A cell for readers of a table, which shows its value even where a line would leave it out."""
    return words(cell) or ("" if field(cell) is None else str(field(cell)))


def field(cell: Cell) -> Scalar:
    """A cell for a place that holds one value: its own, or the words for one that has parts."""
    told = value(cell)
    return words(cell) if isinstance(told, tuple | Mapping) else told


def value(cell: Cell) -> Value:
    """A cell for programs."""
    return cell.value if isinstance(cell, Said) else cell
