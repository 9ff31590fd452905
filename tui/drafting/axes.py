"""What the rows and columns of a table stand for.

Periods, members of dimensions, or measures.
"""

import re
from collections.abc import Sequence
from itertools import product

from msgspec import Struct

from tui.documents.grid import TableReading
from tui.documents.line import TableLine
from tui.documents.window import MonthWindow, heading_windows

from .periods import Calendar, calendar
from .rolling_years import last_month, year_to
from .wording import closed, unmarked

_TIME = re.compile(
    r"^\W*(?:(?:financial |calendar )?(?:months?|years?|quarters?|periods?|dates?|weeks?|half[- ]years?)(?:\s(?:of|in|to|ending"
    r"|ended))?|y/e|ytd"
    r"|year to date)?\W*$",
    re.IGNORECASE,
)
"""Words above periods that only say what they are."""
_FINANCIAL = re.compile(r"\b(?:19|20)\d\d\s?[/-]\s?(?:\d\d|(?:19|20)\d\d)\b(?![/-])")
PREVIOUS = re.compile(
    r"\b(?:previous|prior|last)\s(?:year|period|month|quarter)|\b(?:year|12 months) (?:ago|before|earlier)\b|^(?:previous"
    r"|last year|prior)$",
    re.IGNORECASE,
)
"""Words above figures of an earlier period."""
_ASIDE = frozenset(("subtotal", "part"))
_BESIDE_PERIODS = frozenset(("average", "change", "percent-change", "points", "difference", "share", "rank", "cumulative", "target"))
FEWEST_PARTS = 3
"""A row that is the sum of so many others is so by chance in no table."""
MAIN = ("plain", "population", "statistic", "rate", "cumulative", "part", "share", "average")
"""The roles of columns with figures of their own, the surest first."""


class Axes(Struct, frozen=True):
    """How a table is read.

    `down` and `along` say whether its rows and its columns name periods.

    `rows` are those with figures of their own, `totals` those that add them up, and `aside` those that repeat them in another way.
    """

    reading: TableReading
    down: bool
    along: bool
    calendar: Calendar | None
    title_window: MonthWindow | None
    columns: tuple[int, ...]
    rows: tuple[int, ...]
    totals: tuple[int, ...]
    aside: tuple[int, ...]
    rolling: int | None = None
    """The month, from 0, in which the years end that the columns name by it."""

    def window(self, row: int, column: int) -> MonthWindow | None:
        """The period of a cell: that of its row and its column, or of the title."""
        down = self.reading.rows[row].window if self.down else None
        along = self.reading.columns[column].window if self.along else None
        found = joined_window(down, along, self.title_window)
        return found if found is None or self.rolling is None else year_to(found, self.rolling)

    def column_label(self, column: int) -> str:
        """The words of a column.

        Without its period where that is read, and empty where nothing else is left.
        """
        line = self.reading.columns[column]
        text = line.text if self.along and self.calendar else " ".join(dict.fromkeys(line.words))
        return "" if _TIME.match(text) else closed(unmarked(text)).strip(" ,:-–—")

    def row_labels(self, row: int) -> tuple[str, ...]:
        """The words of a row, by column of labels, without its period where that is read."""
        words = [unmarked(word) for word in self.reading.rows[row].words]
        if self.down and self.calendar:
            words = [left if (left := heading_windows(word)[1]) != word else word for word in words]
        return tuple("" if _TIME.match(word) else word.strip() for word in words)


def axes(reading: TableReading, title: str) -> Axes | None:
    """How a table is read. None where it has no figures of its own."""
    columns = next((found for role in MAIN if (found := _of(reading.columns, role, reading))), ()) or _of(reading.columns, "total", reading)
    if not columns:
        return None
    columns = _without_sums(reading.columns, _without_earlier(reading.columns, columns))
    columns = tuple(_without_years(reading.columns, columns))
    plain = [at for at, line in enumerate(reading.rows) if line.role == "plain"] or list(range(len(reading.rows)))
    years = [at for at in plain if at not in _without_years(reading.rows, plain)]
    plain = [at for at in plain if at not in years]
    down = all(reading.rows[at].window is not None for at in plain)
    along = all(reading.columns[at].window is not None for at in columns)
    named = heading_windows(unmarked(title))[0]
    dated = [each for each in dict.fromkeys(named) if each.dated]
    window = dated[0] if len(dated) == 1 else None
    periods = [
        joined_window(reading.rows[row].window if down else None, reading.columns[column].window if along else None, window)
        for row, column in product(plain, columns)
    ]
    rolling = last_month(title, periods)
    known = {each if rolling is None else year_to(each, rolling) for each in periods if each is not None}
    texts = [title, *(word for line in (*reading.rows, *reading.columns) for word in line.words)]
    dates = calendar(known, financial=any(_FINANCIAL.search(text) for text in texts)) if known and None not in periods else None
    mixed = len(_units(reading, plain, columns)) > 1
    totals = tuple(
        at
        for at, line in enumerate(reading.rows)
        if line.role in ("total", "whole") and at not in plain and (line.bare or not mixed)  # Rows of several units add up to nothing.
    )
    totals = (*totals, *years)
    counted = [column for column in columns if not reading.columns[column].percent]
    if not totals and not down and counted and len(_units(reading, plain, counted)) < 2:
        totals = _sum_of_others(reading, plain, counted)
        plain = [at for at in plain if at not in totals]
    aside = tuple(at for at, line in enumerate(reading.rows) if at not in plain and at not in totals and _is_aside(line, down))
    rows = tuple(at for at in range(len(reading.rows)) if at not in totals and at not in aside)
    return Axes(reading, down, along, dates, window, columns, rows, totals, aside, rolling)


def _units(reading: TableReading, rows: Sequence[int], columns: Sequence[int]) -> set[str]:
    """The units of some cells."""
    return {value.unit for at in rows for column in columns if (value := reading.values[at][column]) is not None}


def _without_earlier(lines: Sequence[TableLine], columns: Sequence[int]) -> tuple[int, ...]:
    """The columns without those of an earlier period, such as `Previous year`."""
    if any(lines[at].window is not None for at in columns):
        return tuple(columns)
    left = tuple(at for at in columns if not PREVIOUS.search(" ".join(lines[at].words)))
    return left or tuple(columns)


def _without_years(lines: Sequence[TableLine], places: Sequence[int]) -> Sequence[int]:
    """The lines without one such as `Year` that only stands beside its quarters."""
    dated = [at for at in places if lines[at].window is not None]
    years = {at for at in places if lines[at].window is None and all(_TIME.match(word) for word in lines[at].words)}
    return dated if len(dated) > 1 and len(dated) + len(years) == len(places) else places


def _without_sums(lines: Sequence[TableLine], columns: Sequence[int]) -> tuple[int, ...]:
    """The columns of periods without a year that stands beside its quarters."""
    windows = {at: window for at in columns if (window := lines[at].window) is not None}
    lengths = [window.months for window in windows.values() if window.dated]
    if (
        len(windows) < len(columns)
        or len(lengths) < len(columns)
        or len(set(lengths)) != 2
        or 2 * lengths.count(min(lengths)) <= len(lengths)
    ):
        return tuple(columns)
    return tuple(at for at in columns if windows[at].months == min(lengths))


def joined_window(down: MonthWindow | None, along: MonthWindow | None, title: MonthWindow | None) -> MonthWindow | None:
    """One period of what a row, a column and a title name.

    None where they name none, or two that do not go together.
    """
    if down is not None and along is not None:
        one = down.inside(along) or along.inside(down) or (down if down == along else None)
        if one is None:
            return None
    else:
        one = down or along
    if one is None:
        return title
    if not one.dated:
        return one.inside(title) if title is not None else None
    return one


def _of(lines: Sequence[TableLine], role: str, reading: TableReading) -> tuple[int, ...]:
    return tuple(at for at, line in enumerate(lines) if line.role == role and any(row[at] is not None for row in reading.values))


def _sum_of_others(reading: TableReading, rows: Sequence[int], columns: Sequence[int]) -> tuple[int, ...]:
    """The first or the last row, where in every column it is the sum of the others.

    So is the row of the force below its districts, whatever its name.
    """
    if len(rows) <= FEWEST_PARTS or any(reading.rows[at].role != "plain" for at in rows):
        return ()
    for whole in (rows[-1], rows[0]):
        parts = [[reading.values[at][column] for at in rows if at != whole] for column in columns]
        every = [reading.values[whole][column] for column in columns]
        sums = [sum(part.value for part in each if part) for each in parts]
        found = [(value, added) for value, added in zip(every, sums, strict=True) if value is not None]
        counted = found and all(value.unit != "%" and value.value == added > 0 for value, added in found)
        counted = counted and any(value.exact for value, _ in found)
        if counted and all(sum(part is not None for part in each) >= FEWEST_PARTS for each in parts):
            return (whole,)
    return ()


def _is_aside(line: TableLine, down: bool) -> bool:
    if line.role in _ASIDE or (down and line.role in _BESIDE_PERIODS):
        return True
    return line.role == "average" and len(line.text.split()) <= 2
