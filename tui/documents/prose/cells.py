"""Finds the cells whose row, column and period the words around a figure name."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from functools import lru_cache
from itertools import pairwise
from operator import itemgetter

from msgspec import Struct
from msgspec.structs import replace

from tui.documents.document import DocumentPlace
from tui.documents.grid import TableReading
from tui.documents.interval import NumberRange, total
from tui.documents.printed import PrintedNumber
from tui.documents.window import MonthWindow as Months
from tui.documents.window import heading_windows
from tui.text.dates import named_month

from .competitors import sum_of_others
from .figure import ProseSentence, StatedFigure
from .labels import quoted_label
from .meant_lines import VALUES, is_special, named_lines, nearest_lines, neutral_lines
from .mentions import Mention, Mentions, by_table, roots
from .table_periods import covered_months, has_one_period, is_rolling, is_yearly, only_title_period, table_subject
from .table_places import NOWHERE, TablePlaces
from .windows import NamedPeriod


class Named(Struct, frozen=True, dict=True):
    """A cell that a figure's words can mean.

    `labels` is how many of its two labels the sentence names; `dated` is whether it names exactly its period. `when` is its period, which
    is the `only` one of its table where its row and its column name none.
    """

    table: int
    reading: TableReading
    row: int
    column: int
    labels: int
    dated: bool
    when: Months | None
    only: bool = False

    @property
    def interval(self) -> NumberRange | None:
        """What the cell allows."""
        value = self.reading.values[self.row][self.column]
        return value.interval if value is not None else None

    @property
    def place(self) -> DocumentPlace:
        """Where the cell stands."""
        return self.reading.place(self.row, self.column)

    @property
    def percent(self) -> bool:
        """Whether the cell is a percentage."""
        value = self.reading.values[self.row][self.column]
        return value is not None and (value.unit == "%" or self.reading.rows[self.row].percent or self.reading.columns[self.column].percent)

    @property
    def label(self) -> tuple[str, ...]:
        """The innermost words of its row and its column, without periods."""
        lines = (self.reading.rows[self.row], self.reading.columns[self.column])
        return tuple(_plain_label(line.name) for line in lines)

    @property
    def words(self) -> str:
        """The cell in words: `Bradford, 2014/15`."""
        return quoted_label(self.reading.named(self.row, self.column))


@lru_cache(20_000)
def _plain_label(name: str) -> str:
    """A label without its periods, its words reduced to their roots."""
    return " ".join(roots(heading_windows(name)[1]))


class Tables:
    """The tables of a document, and what sentences name in them."""

    def __init__(self, readings: Sequence[TableReading], places: TablePlaces = NOWHERE) -> None:
        self.readings = readings
        self.numbers: Sequence[int] = range(len(readings))
        """The tables to look at, those of all `readings` or of some."""
        self.are_all = True
        """Whether the tables to look at are all that the words name."""
        self._places = places
        self.mentions = Mentions(readings)
        self.titles = [frozenset(roots(heading_windows(table_subject(reading))[1])) for reading in readings]
        self._titled: dict[str, list[int]] = {}
        for number, title in enumerate(self.titles):
            for word in title:
                self._titled.setdefault(word, []).append(number)
        self.periods = [only_title_period(reading) for reading in readings]
        self.rolling = [is_rolling(reading) for reading in readings]
        self.single = [has_one_period(reading) for reading in readings]
        self.yearly = [is_yearly(reading) for reading in readings]
        self.neutral = {
            (number, axis): neutral_lines(lines)
            for number, reading in enumerate(readings)
            for axis, lines in enumerate((reading.rows, reading.columns))
        }

        words = [word for each in readings for line in (*each.rows, *each.columns) for word in line.words]
        self.names = " | ".join((*(each.title for each in readings), *words)).casefold()
        self.sums = {
            (number, axis): sum_of_others(each) for number, one in enumerate(readings) for axis, each in enumerate((one, one.across))
        }

    def about(self, sentence: ProseSentence) -> "Tables":
        """The tables that are looked at for a sentence.

        All that it names. Of more than `MOST_NAMED_TABLES`, those of its section, and those whose titles and labels have most of its words.
        """
        if len(self.numbers) <= MOST_NAMED_TABLES:
            return self
        shared: Counter[int] = Counter()
        for word in _word_roots(sentence.text, sentence.heading):
            shared.update(self._titled.get(word, ()))
        for numbers in self.mentions.tables(sentence.text):
            shared.update(iter(numbers))
        if len(shared) <= MOST_NAMED_TABLES:
            return self._only(shared)
        own = [number for number in self._places.beside(sentence) if number in shared]
        best = [number for number, _ in sorted(shared.items(), key=itemgetter(1), reverse=True)]
        return self._only([*dict.fromkeys([*own, *best])][:NEAR_TABLES], are_all=False)

    def _only(self, numbers: Iterable[int], *, are_all: bool = True) -> "Tables":
        """The same with only some of its tables to look at."""
        found = copy(self)
        found.numbers, found.are_all, found.mentions = sorted(numbers), are_all, copy(self.mentions)
        found.mentions.within = found.numbers
        return found

    def named(
        self, sentence: ProseSentence, figure: StatedFigure, mentions: Sequence[Mention], *, nearest: bool, any_period: bool = False
    ) -> Iterator[Named]:
        """Every cell that the sentence can mean by a figure.

        Only cells of the figure's period, where that is known.

        With `nearest`, only those whose labels stand nearest to it; with `any_period`, those of every period.
        """
        window = None if any_period else resolved(sentence, figure)
        mentioned = by_table(mentions)
        for number in self.numbers:
            reading, own = self.readings[number], mentioned.get(number, [])
            if not own and self.overlap(sentence, number) < (1 if figure.value >= LARGE_SUM else 2):
                continue
            chosen = (nearest_lines(sentence, figure, own, axis) if nearest else named_lines(own, axis) for axis in (0, 1))
            rows, columns = (self._lines(number, axis, lines, figure) for axis, lines in enumerate(chosen))
            if len(rows) * len(columns) > MOST_COMPARED:
                continue
            for row, named_row in rows:
                for column, named_column in columns:
                    if reading.values[row][column] is None:
                        continue
                    own_period = self.when(number, row, column)
                    together = covered_months(reading, row, column)
                    when = own_period or together or self.periods[number]
                    dated = window is not None and any(self.is_for(number, each, window) for each in (when, together))
                    if window is not None and when is not None and when.dated and not dated:
                        continue
                    yield Named(
                        number, reading, row, column, named_row + named_column, dated, when, own_period is None or self.single[number]
                    )

    def is_for(self, number: int, when: Months | None, window: NamedPeriod) -> bool:
        """Whether a cell's period is the one that is named.

        A table of years can be of one day of each: at 31 March 2018.
        """
        if when is None or not when.dated:
            return False
        if self.rolling[number] and window.length == 12 and when.months == 1:
            return when.last == window.last
        inside = self.yearly[number] and window.length == 1 and when.first <= window.first <= window.last <= when.last
        return inside or (when.first, when.last) == (window.first, window.last)

    def with_year(self, number: int, window: Months | None) -> Months | None:
        """A period with the year of its table's title, where its heading gives none."""
        year = self.periods[number]
        return window if window is None or window.dated or year is None else window.inside(year) or window

    def when(self, number: int, row: int, column: int) -> Months | None:
        """The period that a cell is for, by its row, its column and the table's title."""
        return self.with_year(number, self.readings[number].window(row, column))

    def _lines(self, number: int, axis: int, named: Sequence[int], figure: StatedFigure) -> list[tuple[int, int]]:
        """The lines of an axis that are meant.

        Those that are named, or else those that single nothing out. With 1 where they are named.
        """
        lines = (self.readings[number].rows, self.readings[number].columns)[axis]
        if special := [at for at, line in enumerate(lines) if is_special(line, figure)]:
            both = [at for at in special if at in named]
            return [(at, 1) for at in both] if both else [(at, 0) for at in special]
        if figure.role != "rate" and figure.unit != "%":
            named = [at for at in named if lines[at].role != "share"]
        if named:
            return [(at, 1) for at in named if lines[at].role in VALUES]
        plain = [at for at in self.neutral[number, axis] if lines[at].role != "rate" and lines[at].role != "share"]
        if not plain:
            values = [at for at, line in enumerate(lines) if line.role in ("plain", "total", "whole")]
            plain = values if len(values) == 1 else []
        return [(at, 0) for at in plain]

    def fits_beside(self, figure: StatedFigure, mentions: Sequence[Mention]) -> bool:
        """Whether a figure is anywhere in a row or a column that the sentence names."""
        for mention in mentions:
            reading = self.readings[mention.table]
            values = [row[mention.line] for row in reading.values] if mention.axis else reading.values[mention.line]
            if any(value is not None and figure.allowed.meets(value.interval) and not _is_count_of(value, figure) for value in values):
                return True
        return self._fits_sum(figure, mentions)

    def _fits_sum(self, figure: StatedFigure, mentions: Sequence[Mention]) -> bool:
        """Whether a figure is the sum of several named rows or columns: fatal or serious."""
        for table, axis in {(mention.table, mention.axis) for mention in mentions}:
            lines = sorted({mention.line for mention in mentions if (mention.table, mention.axis) == (table, axis)})
            reading = self.readings[table].across if axis else self.readings[table]
            for column in range(len(reading.columns)) if len(lines) > 1 else ():
                values = [value.interval for line in lines if (value := reading.values[line][column]) is not None]
                if any(total(each).meets(figure.allowed) for each in (values, *pairwise(values)) if len(each) > 1):
                    return True
        return False

    def overlap(self, sentence: ProseSentence, table: int) -> int:
        """How many words of a table's title the sentence and its headings have."""
        return len(self.titles[table] & _word_roots(sentence.text, sentence.heading))


LARGE_SUM = 10_000
MOST_NAMED_TABLES = 24
"""A sentence whose words name more tables than these is held against the nearest only."""
NEAR_TABLES = 8
"""How many those are."""
MOST_COMPARED = 20_000
"""The most cells to look through for one figure."""


def _is_count_of(value: PrintedNumber, figure: StatedFigure) -> bool:
    """Whether a figure is a percentage with decimals, and a cell a number of things."""
    return figure.unit == "%" and figure.power < 0 and value.unit != "%" and value.exact


def resolved(sentence: ProseSentence, figure: StatedFigure) -> NamedPeriod | None:
    """The period of a figure where its months are known.

    A month without its year is of the one year that the sentence names.
    """
    window = figure.window
    if window is None or window.known:
        return window
    years = {(each.first, each.last) for each in sentence.windows if each.length == 12}
    if window.kind != "named" or len(years) != 1:
        return None
    first = next(iter(years))[0]
    at = first + (named_month(window.text) - 1 - first) % 12
    return replace(window, first=at, last=at)


@lru_cache(256)
def _word_roots(text: str, heading: str) -> frozenset[str]:
    return frozenset(roots(f"{text} {heading}"))
