"""A report before it is written in any format.

Headings, paragraphs of sentences and tables, with the relations between their figures.
"""

from dataclasses import dataclass, field

from tests.documents.figure import Figure
from tests.documents.relations import Relation


@dataclass(eq=False)
class Cell:
    """One cell of a table.

    A merged cell says how many columns and rows it covers; the cells that it covers are None in their rows.
    """

    text: str = ""
    figure: Figure | None = None
    bold: bool = False
    across: int = 1
    down: int = 1

    @property
    def shown(self) -> str:
        return self.figure.shown if self.figure is not None else self.text


@dataclass(eq=False)
class Grid:
    """A table as printed. The first `headers` rows are its header."""

    title: str
    rows: list[list[Cell | None]]
    headers: int = 1
    notes: list[str] = field(default_factory=list)
    periods: list[Cell] = field(default_factory=list)
    """Header cells that name the periods a change column compares: two of them swapped contradict that column."""
    box: bool = False
    """A row of headline figures rather than a table of data."""

    @property
    def width(self) -> int:
        return len(self.rows[0])


@dataclass(eq=False)
class Sentence:
    """Words and figures in turn."""

    parts: list[str | Figure]
    pattern: str = ""

    @property
    def shown(self) -> str:
        return "".join(part if isinstance(part, str) else part.shown for part in self.parts)


@dataclass(eq=False)
class Paragraph:
    """Sentences, as a bullet, a numbered paragraph, a note or plain text."""

    sentences: list[Sentence]
    style: str = "plain"
    number: str = ""

    @property
    def shown(self) -> str:
        return " ".join(sentence.shown for sentence in self.sentences)


@dataclass(eq=False)
class Heading:
    text: str
    level: int = 2


Block = Heading | Paragraph | Grid


@dataclass(eq=False)
class Draft:
    """A whole report."""

    title: str
    blocks: list[Block] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)
    formulas: bool = False
    """Whether a workbook has its totals as formulas whose values nobody has stored."""

    def grids(self) -> list[Grid]:
        return [block for block in self.blocks if isinstance(block, Grid)]

    def sentences(self) -> list[Sentence]:
        return [sentence for block in self.blocks if isinstance(block, Paragraph) for sentence in block.sentences]
