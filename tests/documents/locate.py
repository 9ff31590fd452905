"""Finds a seeded error in the document that the readers give.

Says whether a finding covers it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from tests.documents.errors import Error
from tui.documents.document import CheckedDocument, DocumentPlace, PrintedCell, PrintedTable
from tui.documents.finding import CheckFinding


@dataclass(frozen=True)
class Target:
    """Where an error is: its own places, and the other cells of its row and column."""

    own: frozenset[DocumentPlace]
    crossing: frozenset[DocumentPlace] = frozenset()
    sentence: str = ""
    until: int = 0
    """The line before which a passage of a text file ends."""

    def covered(self, finding: CheckFinding) -> bool:
        """Whether the finding covers the place.

        It names it, or the cell's row or column, or was held against it.
        """
        if any(self._here(place) for place in finding.beside):
            return True
        if self.sentence:
            return self._here(finding.place) and _overlap(finding.quote, self.sentence)
        return finding.place in self.own or finding.place in self.crossing

    def _here(self, place: DocumentPlace) -> bool:
        return any(place == own or _line_within(place, own, self.until) for own in self.own)


def locate(error: Error, document: CheckedDocument) -> Target | None:
    """The error's place, or None where the readers did not read it."""
    if error.sentence:
        return _passage(error, document)
    found = _row(error, document)
    if found is None:
        return None
    table, row = found
    if error.where == "header":
        cells = [cell for line in table.rows for cell in line]
        return Target(frozenset(cell.place for cell in cells))
    column = _column(error, table.rows[row])
    crossing = [*table.rows[row], *(line[column] for line in table.rows)]
    return Target(frozenset({table.rows[row][column].place}), frozenset(cell.place for cell in crossing))


def bare(text: str) -> str:
    """A text without signs, spaces and marks.

    The readers may show those in their own way.
    """
    unmarked = re.sub(r"(?<=\d) ?(?:[(\[]?[rp][)\]]?|pp)$", "", text.lower().strip())
    return re.sub(r"[^0-9a-z.,%()]", "", unmarked)


def _row(error: Error, document: CheckedDocument) -> tuple[PrintedTable, int] | None:
    wanted = [bare(text) for text in error.texts if bare(text)]
    best: tuple[float, PrintedTable, int] | None = None
    for table in (block for block in document.blocks if isinstance(block, PrintedTable)):
        for number, texts in _row_texts(table, error):
            shown = [bare(text) for text in texts if bare(text)]
            if bare(error.texts[error.column]) not in shown:
                continue
            alike = sum(text in shown for text in wanted) / max(len(wanted), len(shown))
            if best is None or alike > best[0]:
                best = alike, table, number
    return (best[1], best[2]) if best is not None and best[0] > 0.6 else None


def _row_texts(table: PrintedTable, error: Error) -> Iterator[tuple[int, list[str]]]:
    """The texts of each row; of a heading also those that run over several rows."""
    for number, row in enumerate(table.rows):
        yield number, [cell.text for cell in row]
        for depth in (2, 3) if error.where == "header" else ():
            columns = zip(*table.rows[number : number + depth], strict=True)
            yield number, [" ".join(cell.text for cell in column if cell.text) for column in columns]


def _column(error: Error, row: tuple[PrintedCell, ...]) -> int:
    places = [column for column, cell in enumerate(row) if bare(cell.text) == bare(error.texts[error.column])]
    return min(places, key=lambda column: abs(column - error.column))


def _passages(document: CheckedDocument) -> Iterator[tuple[str, DocumentPlace]]:
    for block in document.blocks:
        if isinstance(block, PrintedTable):
            yield from ((cell.text, cell.place) for row in block.rows for cell in row)
        else:
            yield block.text, block.place


def _passage(error: Error, document: CheckedDocument) -> Target | None:
    """The passage that holds the sentence.

    Where a page breaks it, the passages that hold its halves.
    """
    passages = list(_passages(document))
    sentence = bare(error.sentence)
    # An arrow from a symbol font is a letter to some readers.
    parts = [bare(part) for part in re.split("[▲▼]", error.sentence)]
    found = [number for number, (text, _) in enumerate(passages) if all(part in bare(text) for part in parts)]
    if not found:
        found = [number for number, (text, _) in enumerate(passages) if len(bare(text)) > 20 and bare(text) in sentence]
    if not found:
        return None
    places = frozenset(passages[number][1] for number in found)
    after = passages[found[-1] + 1][1].line if found[-1] + 1 < len(passages) else 10**9
    return Target(places, sentence=error.sentence, until=after)


def _line_within(place: DocumentPlace, own: DocumentPlace, until: int) -> bool:
    return bool(own.line) and own.line <= place.line < until


def _overlap(quote: str, sentence: str) -> bool:
    """Whether most of the shorter is in the other.

    A quote can begin with the number of its paragraph, or end within the sentence.
    """
    one, other = bare(quote), bare(sentence)
    match = SequenceMatcher(None, one, other, autojunk=False).find_longest_match()
    return match.size >= 0.6 * min(len(one), len(other))
