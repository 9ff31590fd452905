"""The headings of a part of a table.

Which columns are labels, and the words above each of the others.
"""

import re
from collections.abc import Sequence

from .document import PrintedCell, PrintedTable
from .line import TableLine, line
from .sections import CellKind, TableSection, cell_kind

_CODE = re.compile(
    r"\b(?:code|id|ref(?:erence)?|no\.?|number|#|year|month|quarter|period|date|week|wave|item|row)$|^(?:no\.?|#|ref|blwyddyn|mis)$",
    re.IGNORECASE,
)
_TIME = re.compile(r"\b(?:year|month|quarter|period|date|week|wave|blwyddyn|mis|chwarter)\b", re.IGNORECASE)
SAMPLE_COLUMNS = 400
"""So many rows show what a column holds."""


class Columns:
    """How the columns of a part of a table are read."""

    def __init__(self, table: PrintedTable, section: TableSection) -> None:
        rows = [table.rows[at] for at in section.body[:SAMPLE_COLUMNS]]
        self.width = len(table.rows[0])
        self.heads = _heads(table, section.header, self.width)
        self.kinds: list[list[CellKind]] = [
            [kind for row in rows if (kind := cell_kind(row[place])) != "blank"] for place in range(self.width)
        ]
        self.labels = self._labels([[row[place].text for row in rows if row[place].text] for place in range(self.width)])

    def lines(self) -> tuple[TableLine, ...]:
        """The columns of figures, and of text between them."""
        found: list[TableLine] = []
        for place in range(self.labels, self.width):
            kinds = self.kinds[place]
            if not kinds and not self.heads[place]:
                continue
            words = self.heads[place]
            figures = sum(kind in ("figure", "period", "sign") for kind in kinds)
            made = line(place, words)
            found.append(made if figures * 2 > len(kinds) or (not kinds) else text_line(made))
        return tuple(found)

    def _labels(self, texts: Sequence[Sequence[str]]) -> int:
        """How many of the first columns are labels."""
        count = self._codes(texts)
        for place in range(count, self.width):
            kinds, words = self.kinds[place], " ".join(self.heads[place][-1:])
            figures = [kind for kind in kinds if kind in ("figure", "sign")]
            text = [kind for kind in kinds if kind == "text"]
            periods = len(kinds) - len(figures) - len(text)
            if len(text) * 2 > len(kinds) or (periods and len(text) + periods == len(kinds) and (place == 0 or _TIME.search(words))):
                count = place + 1
                continue
            if kinds and periods * 2 > len(kinds) and place == 0:
                count = 1
                continue
            numbered = list(texts[place]) == [str(number) for number in range(1, len(texts[place]) + 1)] and len(texts[place]) > 2
            if (place == 0 and (numbered or _CODE.search(words))) or (place == count and _is_key(words, kinds)):
                count = place + 1
                continue
            if kinds or place > 0:
                break
            count = 1
        return count if count < self.width else 0

    def _codes(self, texts: Sequence[Sequence[str]]) -> int:
        """How many columns of codes stand before the first column of text.

        Codes are whole numbers, each of them different.
        """
        for place in range(min(3, self.width)):
            if self.kinds[place].count("text") * 2 > len(self.kinds[place]) > 0:
                return place
            if not all(text.isdecimal() for text in texts[place]) or len(set(texts[place])) < len(texts[place]):
                return 0
        return 0


def text_line(made: TableLine) -> TableLine:
    """A column of words, such as ratings or comments."""
    return TableLine(made.at, made.words, made.text, "text", made.window)


def _is_key(words: str, kinds: Sequence[CellKind]) -> bool:
    return bool(re.search(r"\b(?:code|id)$", words, re.IGNORECASE)) or bool(
        _TIME.search(words) and kinds and kinds.count("period") == len(kinds)
    )


def _heads(table: PrintedTable, header: Sequence[int], width: int) -> list[tuple[str, ...]]:
    """The words above each column, the outermost first.

    An outer heading reaches over the blanks to its right.
    """
    levels: list[list[str]] = []
    for level, at in enumerate(header):
        row, last = table.rows[at], level == len(header) - 1
        below = [table.rows[other] for other in header[level + 1 :]]
        levels.append(_level(row, table.rows[header[level - 1]] if level else None, below, last=last))
    return [tuple(dict.fromkeys(texts[place] for texts in levels if texts[place])) for place in range(width)]


def _level(
    row: Sequence[PrintedCell], above: Sequence[PrintedCell] | None, below: Sequence[Sequence[PrintedCell]], *, last: bool
) -> list[str]:
    texts: list[str] = []
    reach = ""
    for place, cell in enumerate(row):
        reach = cell.text or reach
        from_above = above is not None and cell.merged and (above[place].merged or above[place].text != "")
        beneath = any(each[place].text for each in below)
        covered = cell.merged and not from_above if cell.merged else not last and beneath and place > 1
        texts.append(reach if cell.text or (covered and place > 0) else "")
    return texts
