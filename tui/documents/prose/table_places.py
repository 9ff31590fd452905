"""Which tables stand in the section of a sentence."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from tui.documents.document import Block, DocumentPlace, Heading, Paragraph, PrintedTable
from tui.documents.grid import TableReading

from .figure import ProseSentence

MOST_BESIDE = 2
"""The most tables of a section before a sentence to look at first, and the most after it."""


class TablePlaces:
    """The tables under each heading, and how many stand before each paragraph."""

    def __init__(self, blocks: Sequence[Block], readings: Sequence[TableReading]) -> None:
        parts = Counter(id(reading.table) for reading in readings)
        self._tables: dict[str, list[int]] = defaultdict(list)
        self._before: dict[DocumentPlace, int] = {}
        number = 0
        for block, above in under_headings(blocks):
            if isinstance(block, Paragraph):
                self._before[block.place] = number
            elif isinstance(block, PrintedTable):
                self._tables[above] += range(number, number + parts[id(block)])
                number += parts[id(block)]

    def beside(self, sentence: ProseSentence) -> Sequence[int]:
        """The tables of the sentence's own section that stand nearest to it."""
        own = self._tables.get(sentence.heading, [])
        at = bisect_left(own, self._before.get(sentence.place, 0))
        return own[max(0, at - MOST_BESIDE) : at + MOST_BESIDE]


def under_headings(blocks: Sequence[Block]) -> Iterator[tuple[Block, str]]:
    """Each paragraph and each table, with the headings above it."""
    headings: dict[int, str] = {}
    for block in blocks:
        if isinstance(block, Heading):
            headings = {level: text for level, text in headings.items() if level < block.level} | {block.level: block.text[:300]}
        else:
            yield block, " ".join(headings.values())


NOWHERE = TablePlaces((), ())
"""For tables that stand in no document."""
