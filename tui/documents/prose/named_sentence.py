"""What a sentence names in each table, and which of its figures agree with that."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from msgspec import Struct

from .anchors import Anchors
from .cells import Tables, resolved
from .figure import ProseSentence, StatedFigure
from .mentions import Mention, by_table
from .named_cells import NamedCell, named_cells
from .named_values import CHANGE_KINDS, NamedValue, ValueKind, kinds_of, values_of_cells
from .placing import LEAD, is_compared
from .windows import NamedPeriod

_IN = re.compile(r"\b(?:in|for|during|at)\s(?:the\s)?$", re.IGNORECASE)
_MADE_UP = re.compile(r"\b(?:made\sup|makes?\sup|accounts?\sfor|accounted\sfor|comprised|constitutes?d?)\s(?:\w+\s){0,2}$", re.IGNORECASE)


class NamedTable(Struct, frozen=True):
    """The cells of one table that a sentence names.

    With the values that each of its figures agrees with, by the figure's place.

    `overlap` is how many words of its title the sentence and its headings have.
    """

    number: int
    cells: Sequence[NamedCell]
    overlap: int
    agreeing: dict[int, list[NamedValue]]

    def beside(self, figure: StatedFigure) -> Iterator[list[NamedValue]]:
        """The values that each other figure agrees with."""
        return (found for start, found in self.agreeing.items() if start != figure.start and found)


class NamedSentence(Struct, frozen=True, dict=True):
    """A sentence with its figures and the tables that it is about.

    It has the kinds of value that each figure can be.
    """

    sentence: ProseSentence
    tables: Tables
    anchors: Anchors
    mentions: Sequence[Mention]

    @cached_property
    def figures(self) -> list[tuple[StatedFigure, tuple[ValueKind, ...]]]:
        """The figures that can be values of cells, with the kinds that they can be."""
        return [(figure, kinds) for figure in self.sentence.figures if (kinds := self._kinds(figure))]

    def _kinds(self, figure: StatedFigure) -> tuple[ValueKind, ...]:
        """The kinds of value of a figure.

        What something makes up is its share, and no change.
        """
        kinds = kinds_of(figure)
        share = kinds[:1] == ("share",) and _MADE_UP.search(self.sentence.text[max(0, figure.start - LEAD) : figure.start])
        return kinds[:1] if share else kinds

    @cached_property
    def read(self) -> list[NamedTable]:
        """The tables that the sentence is about.

        It names one of their rows or columns, or shares a word with their titles.
        """
        found = []
        named = by_table(self.mentions)
        for number in self.tables.numbers if self.figures else ():
            overlap = self.tables.overlap(self.sentence, number)
            if (overlap or number in named) and (cells := named_cells(self.tables, number, named.get(number, []), self.sentence.text)):
                agreeing = {figure.start: self._agreeing(figure, [*values_of_cells(cells, kinds)]) for figure, kinds in self.figures}
                found.append(NamedTable(number, cells, overlap, agreeing))
        return found

    def _agreeing(self, figure: StatedFigure, values: Sequence[NamedValue]) -> list[NamedValue]:
        """The values that a figure can be.

        1.7% is no printed 1.8%, although 1.75% is both, where the numbers of the row give 1.84%.
        """
        found = [value for value in values if meets(figure, value) and self.timely(figure, value)]
        if found and all(len(value.cells) == 1 and _touches(figure, value) for value in found):
            rows = {value.cells[0].line for value in found}
            lines = {line for row, column in rows for line in (("row", row), ("column", column))}
            worked = [
                value
                for value in values
                if value.kind == found[0].kind
                and len(value.cells) > 1
                and self.dated(self.window(figure), value)
                and {("row", value.cells[0].line[0]), ("column", value.cells[0].line[1])} & lines
            ]
            if worked and not any(meets(figure, value) for value in worked):
                return []
        return found

    @cached_property
    def agreeing(self) -> frozenset[int]:
        """The places of the figures that some named value gives."""
        found = {start for table in self.read for start, found in table.agreeing.items() if found}
        return self.anchored | found

    @cached_property
    def anchored(self) -> frozenset[int]:
        """The places of the percentages that are right for a number of the sentence."""
        return frozenset(each.start for each in self.sentence.figures if self.anchors.fits(self.sentence, each))

    def window(self, figure: StatedFigure) -> NamedPeriod | None:
        """The period of a figure.

        Of the only level of a sentence, the only period that it names.
        """
        found = resolved(self.sentence, figure)
        levels = [each for each in self.sentence.figures if each.role == "level"]
        periods = self.sentence.windows
        if found is None and figure.base is None and len(periods) == 1 and levels == [figure] and periods[0].known:
            lead = self.sentence.text[: periods[0].start]
            return periods[0] if _IN.search(lead) and not is_compared(lead[-LEAD:]) else None
        return found

    def dated(self, window: NamedPeriod | None, value: NamedValue) -> bool:
        """Whether a value is for a period."""
        return window is not None and value.when is not None and self.tables.is_for(value.cells[0].first.table, value.when, window)

    def timely(self, figure: StatedFigure, value: NamedValue) -> bool:
        """Whether a value is for the period that the words name, where they name one."""
        number = value.cells[0].first.table
        window, base = self.window(figure), figure.base
        if base is not None and base.known and value.base is not None and not self.tables.is_for(number, value.base, base):
            return False
        if window is None or not window.known or value.when is None or not value.when.dated or self.dated(window, value):
            return True
        # One period beside a change can be the one that it is measured from.
        return base is None and value.base is not None and self.tables.is_for(number, value.base, window)


def meets(figure: StatedFigure, value: NamedValue) -> bool:
    """Whether a figure can be a value, a change in its own direction."""
    if value.kind in CHANGE_KINDS:
        return figure.signed.meets(value.interval) or (not figure.sign and figure.allowed.meets(-value.interval))
    return figure.allowed.meets(value.interval)


def _touches(figure: StatedFigure, value: NamedValue) -> bool:
    """Whether no more than the end of what rounding allows is common to both."""
    allowed, other = figure.allowed, value.interval
    return figure.unit == "%" and figure.exact and (allowed.high == other.low or other.high == allowed.low) and allowed.low < allowed.high


def named_sentence(sentence: ProseSentence, tables: Tables, anchors: Anchors) -> NamedSentence:
    """A sentence with the labels that it names."""
    return NamedSentence(sentence, tables, anchors, tables.mentions.of(sentence.text))
