"""Reads a file as a series in time order, or reports everything wrong with it.

Every assumption is a line of text.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import islice, pairwise
from operator import lt
from pathlib import Path

from tui.model.period import Frequency, Period, day
from tui.model.series_periods import SeriesPeriods
from tui.model.table import Number
from tui.text.period_spelling import FORMS, PAIRED, Convention, Order, spelled, tidy
from tui.text.problem import Problem
from tui.text.visible import visible

from .decoding import decode_file
from .errors import SeriesError, problem
from .figures import read_figures
from .grid import Turned, turned
from .layout import SeriesRows, lay_out, rows_left_out
from .numerals import Decimal
from .periods import NO_PERIODS, PeriodColumn, PeriodFault, pair_named, read_periods
from .spacing import OVERLAP
from .table import FileTable, split_into_cells

_GROUPED = re.compile("[+-]?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?")
_ROLLING = re.compile(r"\b(?:rolling|moving|(?:12|twelve)[- ]months?|year (?:to|ending))\b", re.IGNORECASE)
_DOTTED = re.compile(r"\d{1,2}\.\d{1,2}\.\d{2,4}")
"""Dates as 28.04.2013, a form not used in Britain."""
_SAMPLE = 50
_FINANCIAL = re.compile(r"\b(?:financial|fiscal|fy)\b", re.IGNORECASE)
_UNSAID = re.compile(r"\d{4}(?:\.0)?|.*[qh] ?\d.*", re.IGNORECASE)
_ADDED = re.compile(r"\b(?:cumulative|year[- ]to[- ]date|ytd)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Readings:
    """A series from a file in time order: periods, positions and values.

    Neighbours are one position apart, and values are None where missing. `columns` are the two that were read, `unread` the others;
    `assumed` says in sentences what the file left open.
    """

    labels: SeriesPeriods
    places: tuple[int, ...]
    values: tuple[Number | None, ...]
    columns: tuple[str, str]
    unread: tuple[str, ...]
    assumed: tuple[str, ...]
    unit: str = ""

    @property
    def frequency(self) -> Frequency:
        """The frequency of its periods."""
        return self.labels.frequency

    def start(self, text: str) -> int:
        """The place of the period at which a new stretch begins, in any spelling.

        Raises ValueError, in a sentence, if the series does not have it.
        """
        first, last = self.labels[0], self.labels[-1]
        at = _spelled(text, self.frequency)
        try:
            number = first.like(at).number
            if number < first.number and at.months[1] >= first.months[0]:
                number = first.number
        except (ValueError, OverflowError):
            number = last.number + 1
        if not first.number <= number <= last.number:
            raise ValueError(f"{at} is outside the file, which runs from {first} to {last}")
        if not first.step:
            return next(place for place, label in zip(self.places, self.labels, strict=True) if label.number >= number)
        return -(-(number - first.number % first.step) // first.step)


def read_series(
    path: Path,
    shown: str,
    *,
    period: str | None = None,
    value: str | None = None,
    order: Order | None = None,
    decimal: Decimal | None = None,
    progress: Callable[[float], None] = lambda part: None,
) -> Readings:
    """Read a file. Raises SeriesError.

    `period` and `value` name its columns; `order` and `decimal` settle what it leaves open. `progress` receives the part that is done.
    """
    text = decode_file(path, shown)
    progress(0.05)
    table = split_into_cells(text.text, shown)
    progress(0.4)
    table, across = turned(table, shown) if value is None else Turned(table, [])
    series = lay_out(table, shown, period, value)
    series, times = _periods(table, series, order)
    progress(0.7)
    if not times.faults:
        _whole(table, series, shown)
        _wide(table, series, shown)
        _begun(table, series, times.periods, shown)
    continental = table.separator == ";" and any(map(_DOTTED.fullmatch, series.periods[:_SAMPLE]))
    figures = read_figures(series.values, table.separator, decimal, continental=continental)
    problems = [_problem(fault, table, series, shown) for fault in (*times.faults, *figures.faults)]
    if problems:
        raise SeriesError(problems)
    if not series.rows:
        raise problem(shown, "there are no rows under the header", "a header row, then a period and a value in each row")
    progress(0.9)
    labels, values, ordered = _in_order(table, series, times.periods, figures.values, shown)
    labels, words = _windows(labels, series.names)
    assumed = [*text.assumed, *across, *series.assumed, *times.assumed, *words, *figures.assumed, *ordered]
    return Readings(labels, tuple(labels.places), tuple(values), series.names, series.unread, tuple(assumed), figures.unit)


def _periods(table: FileTable, series: SeriesRows, order: Order | None) -> tuple[SeriesRows, PeriodColumn]:
    """The periods of the rows, without the rows that are not part of the series."""
    head = series.names[0]
    times = read_periods(series.periods, order, head) if series.rows else PeriodColumn(NO_PERIODS, [], [])
    bad = [fault.cell for fault in times.faults if fault.cell is not None]
    out, words = rows_left_out(table, series, bad)
    if not out:
        return series, times
    dropped = set(out)
    kept = [at for at in range(len(series.rows)) if at not in dropped]
    series = series._replace(
        rows=[series.rows[at] for at in kept],
        periods=[series.periods[at] for at in kept],
        values=[series.values[at] for at in kept],
        assumed=[*series.assumed, *words],
    )
    return series, read_periods(series.periods, order, head) if kept else PeriodColumn(NO_PERIODS, [], [])


def _problem(fault: PeriodFault, table: FileTable, series: SeriesRows, shown: str) -> Problem:
    if fault.cell is None:
        return Problem(shown, table.lines.of(series.rows[0]), fault.what, fault.expected)
    what = fault.what if series.periods[fault.cell] else "the period is missing"
    return Problem(shown, table.lines.of(series.rows[fault.cell]), visible(what), fault.expected)


def _in_order(
    table: FileTable, series: SeriesRows, labels: SeriesPeriods, values: Sequence[Number | None], shown: str
) -> tuple[SeriesPeriods, Sequence[Number | None], list[str]]:
    """Periods and values in time order.

    Raises SeriesError for a period that is given twice.
    """
    numbers = labels.numbers
    if all(map(lt, numbers, islice(numbers, 1, None))):
        return labels, values, []
    words = (
        "the rows are newest first, and are read in reverse"
        if all(before > after for before, after in pairwise(numbers))
        else "the rows are not in time order, and are sorted"
    )
    order = sorted(range(len(labels)), key=numbers.__getitem__)
    if len(set(numbers)) < len(numbers):
        raise SeriesError(_repeated(table, series, labels, shown))
    return labels.numbered([numbers[at] for at in order]), [values[at] for at in order], [words]


def _repeated(table: FileTable, series: SeriesRows, labels: Sequence[Period], shown: str) -> list[Problem]:
    """A problem for each period that is given more than once."""
    lines: dict[Period, list[int]] = {}
    for label, row in zip(labels, series.rows, strict=True):
        lines.setdefault(label, []).append(table.lines.of(row))
    expected = f"each {labels[0].frequency.replace('-', ' ')} once"
    if series.unread:
        expected += f"; to keep one series, remove the other rows by {series.unread[0] if len(series.unread) == 1 else 'the other columns'}"
    return [
        Problem(
            shown,
            found[1],
            f"{label} is given {'twice' if len(found) == 2 else f'{len(found):,} times'}, first on line {found[0]}",
            expected,
        )
        for label, found in lines.items()
        if len(found) > 1
    ]


def _windows(labels: SeriesPeriods, names: Sequence[str]) -> tuple[SeriesPeriods, list[str]]:
    """Turn months that stand for the twelve months up to them into windows.

    The name of the column says so. Where it says that the figures add up over a year, there is a caution instead.
    """
    if labels.frequency == "month" and labels.step < 12 and any(map(_ROLLING.search, names)):
        return replace(labels, frequency="rolling-12"), [OVERLAP]
    if any(map(_ADDED.search, names)):
        return labels, ["the column's name says that its figures add up over the year, so these limits mean nothing"]
    return labels, []


def _whole(table: FileTable, series: SeriesRows, shown: str) -> None:
    """Raise SeriesError where all figures are numbers cut at their thousands commas.

    The rest of each number is in the cells after it, which have no name.
    """
    value = series.value
    heads = [column[series.header] if series.header >= 0 else "" for column in table.columns]
    after = [at for at in range(value + 1, len(table.columns)) if not any(heads[value + 1 : at + 1])]
    if not after:
        return
    columns = [[table.columns[at][row] for row in series.rows] for at in (value, *after)]
    found = [(row, cells) for row, cells in zip(series.rows, zip(*columns, strict=True), strict=True) if any(cells[1:])]
    written = [(row, table.separator.join(cells).rstrip(table.separator)) for row, cells in found]
    if written and all(_GROUPED.fullmatch(text.replace("−", "-")) for _, text in written):
        wanted = "quotation marks around it, or a header row that names each column"
        raise SeriesError([Problem(shown, table.lines.of(row), f"{text} looks like one number", wanted) for row, text in written])


def _begun(table: FileTable, series: SeriesRows, labels: Sequence[Period], shown: str) -> None:
    """Raise SeriesError where it is unclear in which year financial years begin.

    A header speaks of financial years, and the rows do not say.
    """
    calendar = labels and labels[0].frequency in ("year", "quarter", "half-year") and labels[0].starts == 1
    if calendar and _FINANCIAL.search(series.names[0]) and _UNSAID.fullmatch(tidy(series.periods[0])):
        what = f"{series.names[0]} {series.periods[0]} does not say whether the financial year begins or ends then"
        line = table.lines.of(series.rows[0])
        raise problem(shown, visible(what), "financial years such as 2013/14, or quarters such as 2013/14 Q1", line=line)
    if (
        labels
        and labels[0].frequency == "month"
        and pair_named(series.names[0]) == "financial"
        and PAIRED.fullmatch(tidy(series.periods[0]))
    ):
        what = f"{series.names[0]} {series.periods[0]} is a month, not a financial year"
        raise problem(shown, visible(what), "financial years such as 2013/14", line=table.lines.of(series.rows[0]))


def _wide(table: FileTable, series: SeriesRows, shown: str) -> None:
    """Raise SeriesError for rows with more cells than the header.

    Without a header, than the first row.
    """
    top = series.header if series.header >= 0 else series.rows[0] if series.rows else 0
    if len(table.columns) <= 2 or all(column[top] for column in table.columns):
        return
    most = max(len(table.lines.cells(top)), 1 + max((at for at, column in enumerate(table.columns) if column[top]), default=0))
    beyond = [at for at in range(most, len(table.columns)) if any(table.columns[at])]
    wrong = [row for row in series.rows if any(table.columns[at][row] for at in beyond)]
    if wrong:
        width = {row: 1 + max(at for at in range(len(table.columns)) if table.columns[at][row]) for row in wrong}
        raise SeriesError(
            [Problem(shown, table.lines.of(row), f"the row has {width[row]} cells", f"{most}, as in the header") for row in wrong]
        )


def _spelled(text: str, frequency: Frequency) -> Period:
    """A period named in an option, in any spelling.

    A pair of numbers is a year if the file has financial years.
    """
    pair = Convention("financial"), Convention("month")
    for convention in pair if frequency == "financial-year" else reversed(pair):
        try:
            found = spelled(tidy(text), convention)
        except (ValueError, OverflowError):
            continue
        return found if isinstance(found, Period) else day(found)
    raise ValueError(f"{text!r:.60} is not {FORMS}")
