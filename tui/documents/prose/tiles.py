"""Reads headline figures as sentences, with their labels and their changes.

Arrests, 2013/14 | 43,660 | ▼ 18.2% on 2011/12 is read as "Arrests, 2013/14: 43,660, ▼ 18.2% on 2011/12.".
"""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from tui.documents.document import CheckedDocument, PrintedCell, PrintedTable
from tui.documents.printed import printed

from .figure import ProseSentence
from .read import read_prose

_CHANGE = re.compile(
    r"(?:[▲△↑⬆⇧▼▽↓⬇⇩+\-−–]|up\b|down\b)\s?\(?\d[\d.,]*\s?(?:%|per\s?cent|percentage\spoints?|points|pp)?\)?"
    r"\s(?:on|since|from|than|compared\s(?:with|to)|against|vs\.?)\s.{1,60}",
    re.IGNORECASE,
)
LONGEST_TILE = 200
"""The most characters of a label."""
MOST_TILE_CELLS = 120
"""A table of more cells is no box of headline figures."""


class Tile(Struct, frozen=True):
    """A headline figure as a sentence, with the cells of its value and of its change."""

    sentence: ProseSentence
    value: PrintedCell
    change: PrintedCell

    def cell_of(self, stated: str) -> PrintedCell:
        """The cell of a figure: 50 is the value beside a change of 250."""
        begins = self.sentence.text.rindex(self.change.text.rstrip("."))
        first = next((each.start for each in self.sentence.figures if each.quote == stated), begins)
        return self.value if first < begins else self.change


def tiles(document: CheckedDocument) -> Iterator[tuple[PrintedTable, list[Tile]]]:
    """Every table of headline figures, with those figures."""
    for block in document.blocks:
        if not isinstance(block, PrintedTable) or sum(map(len, block.rows)) > MOST_TILE_CELLS:
            continue
        if found := [*_tiles(tuple(zip(*block.rows, strict=True)))] or [*_tiles(block.rows)]:
            yield block, found


def _tiles(lines: Sequence[Sequence[PrintedCell]]) -> Iterator[Tile]:
    for line in lines:
        cells = [cell for cell in line if cell.text]
        for label, value, change in zip(cells, cells[1:], cells[2:], strict=False):
            if not _CHANGE.fullmatch(change.text) or printed(value.text, value.place) is None or not _is_label(label.text):
                continue
            text = f"{label.text.rstrip(' :.')}: {value.text}, {change.text.rstrip('.')}."
            sentence = next(read_prose(text, value.place), None)
            if sentence is not None and len(sentence.text) == len(text):
                yield Tile(sentence, value, change)


def _is_label(text: str) -> bool:
    return any(map(str.isalpha, text)) and len(text) <= LONGEST_TILE
