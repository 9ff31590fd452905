"""Finds the series in a table.

That is its header, its columns of periods and values, and the rows that are not part of it.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from tui.text.period_spelling import FORMS, LOWER_CASE_MONTHS, tidy
from tui.text.separated import SEPARATORS
from tui.text.visible import visible

from .errors import problem
from .figures import looks_like_figure
from .grid import MONTH, QUARTER, YEAR, is_part, is_year, lines_named
from .periods import looks_like_period, nearly_period
from .table import FileTable

_SAMPLE = 300
"""Enough rows to see what a column contains."""
_WEAK = re.compile(r"\d+(\.\d+)?")
"""Periods in digits alone, such as 2014, 201404 or 04.2014.

They could also be figures.
"""
_PARTS = {"month": range(1, 13), "quarter": range(1, 5), "week": range(1, 54)}
_NO_VALUES = frozenset({"year", "month", "quarter", "week", "day", "month number", "code", "id", "index", "rank", "row"})
_NO_VALUE = re.compile(r".*(?:code|latitude|longitude|easting|northing|(?:^|[ _])(?:id|identifier|period))s?", re.IGNORECASE)
"""Headers of numbers that are not values: codes and ranks."""
_MONTHS = re.compile(rf"({MONTH.pattern}) ?(?:-|to) ?({MONTH.pattern})", re.IGNORECASE)
"""The months of a quarter."""
_ENDING = re.compile(r"\b(?:(?:half-)?year|quarter|(?:3|6|12|three|six|twelve) months) (?:ending|ended|to)(?: [a-z]+)?$", re.IGNORECASE)
"""Headers that say what ends with the months or years below: `Year ending March`."""
_TOTAL = re.compile(
    r"(?:grand |sub-?|overall )?(?:total|sum|mean|average|median)s?\b.*|.*\b(?:total|average|mean)s?:?"
    r"|all(?: (?:months|quarters|years|periods))?|(?:ytd|year[- ]to[- ]date|cumulative|standard deviation)\b.*|min(?:imum)?|max(?:imum)?"
    r"|(?:% |percentage |per cent |annual )?(?:change|difference|variance)\b.*",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"(?:sources?|notes?|footnotes?|contains|contact|released|published|last updated|data|copyright|http)\b.*|[©\[(*].*",
    re.IGNORECASE | re.DOTALL,
)
_CELLS = 20_000
"""The most cells in the sample that is used to find the columns."""
_TOP = 20
"""The rows at the top that may contain a header."""
_FEW = 4
"""The most rows to name one by one, where none has a period."""
_DATED = re.compile(r"\b(?:date|day|week|month|quarter|year|period|time)\b", re.IGNORECASE)
_WORDS = 4
"""The number of words from which a text below the table is a note."""


class SeriesRows(NamedTuple):
    """The rows of a series: their places, periods and values, and the column names.

    Periods and values are as they are in the table. `header` is the row of the header, -1 if there is none, and `value` the column of the
    values.
    """

    rows: Sequence[int]
    periods: list[str]
    values: list[str]
    names: tuple[str, str]
    unread: tuple[str, ...]
    assumed: list[str]
    header: int
    value: int


class ChosenColumns(NamedTuple):
    """The columns that hold the series.

    The periods, the month or quarter where the periods are only years, and the values.
    """

    period: int
    part: int | None
    value: int


def lay_out(table: FileTable, shown: str, period: str | None = None, value: str | None = None) -> SeriesRows:
    """Find the series. Raises SeriesError.

    `period` and `value` name columns by their header or number.
    """
    columns = [column for column in table.columns if any(column)]
    if len(columns) < 2:
        wanted = f"two, a period and a value, separated by a {' or a '.join(SEPARATORS.values())}"
        raise problem(shown, "there is one column", wanted)
    assumed: list[str] = []
    columns = table.columns[: 1 + max(at for at, column in enumerate(table.columns) if any(column))]
    named = _named(columns, period, shown), _named(columns, value, shown)
    chosen = _chosen(columns, *named, shown)
    header, start = _header(columns, chosen)
    heads = [visible(column[header]) if header >= 0 else "" for column in columns]
    if header < 0:
        heads[chosen.period], heads[chosen.value] = "month", "value"
    names = [name or f"column {number}" for number, name in enumerate(heads, 1)]
    if chosen.part is not None and (filled := _filled(columns, chosen, start)):
        columns[chosen.period] = filled
        assumed.append(f"a blank {names[chosen.period]} is read as the one above")
    times, figures = _ending(_times(columns, chosen, names), names[chosen.period], start), columns[chosen.value]
    whole = "" not in times[start:]
    rows = range(start, len(times)) if whole else [row for row in range(start, len(times)) if times[row] or figures[row]]
    periods, values = (column[start:] if whole else [column[row] for row in rows] for column in (times, figures))
    first = names[chosen.period] if chosen.part is None else f"{names[chosen.period]}, {names[chosen.part]}"
    used = {chosen.period, chosen.part, chosen.value}
    unread = tuple(name for at, name in enumerate(names) if at not in used and (any(columns[at][start:]) or heads[at]))
    if above := [table.lines.of(row) for row in range(header) if any(column[row] for column in columns)]:
        assumed.append(f"{lines_named(above)} above the header left out")
    return SeriesRows(rows, periods, values, (first, names[chosen.value]), unread, assumed, header, chosen.value)


def rows_left_out(table: FileTable, series: SeriesRows, bad: Sequence[int]) -> tuple[list[int], list[str]]:
    """Which rows without a period are not part of the series, and what to say of them.

    `bad` gives the places of the rows. Totals and repeated headers are left out wherever they are, notes only below the last row of the
    series.
    """
    wrong = set(bad)
    last = next((at for at in reversed(range(len(series.rows))) if at not in wrong), -1)
    totals, notes, heads = [], [], []
    for at in bad:
        text, figure = tidy(series.periods[at]), series.values[at]
        cells = [column[series.rows[at]] for column in table.columns]
        if text and _TOTAL.fullmatch(text):
            totals.append(at)
        elif series.header >= 0 and cells == [column[series.header] for column in table.columns]:
            heads.append(at)
        elif at > last >= 0 and (not looks_like_figure(figure) or _NOTE.fullmatch(text) or len(text.split()) >= _WORDS) and text:
            notes.append(at)
    words = []
    for found, what in ((totals, "total, average or change"), (heads, "repeated header"), (notes, "note below the table")):
        if found:
            words.append(f"{lines_named([table.lines.of(series.rows[at]) for at in found])} left out ({what})")
    return sorted([*totals, *heads, *notes]), words


def _filled(columns: list[list[str]], chosen: ChosenColumns, start: int) -> list[str]:
    """The years with blanks filled from above, as in a table with merged cells.

    Empty if no blank is beside a month or quarter.
    """
    assert chosen.part is not None
    years, parts = columns[chosen.period], columns[chosen.part]
    if not any(not year and part for year, part in zip(years[start:], parts[start:], strict=True)):
        return []
    found, last = [], ""
    for row, (year, part) in enumerate(zip(years, parts, strict=True)):
        last = year or last if row >= start else ""
        found.append(year or (last if part else ""))
    return found


def _named(columns: list[list[str]], wanted: str | None, shown: str) -> int | None:
    """The column with a header or number.

    Raises SeriesError if there is none, or more than one.
    """
    if wanted is None:
        return None
    plain = tidy(wanted).casefold()
    found = [at for at, column in enumerate(columns) if any(tidy(cell).casefold() == plain for cell in column[:50])]
    if len(found) == 1:
        return found[0]
    if not found and wanted.isdecimal() and len(wanted) < 6 and 1 <= int(wanted) <= len(columns):
        return int(wanted) - 1
    heads = next(([cell for cell in row if cell] for row in zip(*columns, strict=True) if sum(map(bool, row)) > 1), [])
    what = f"{len(found)} columns are called {wanted!r:.60}" if found else f"there is no column {wanted!r:.60}"
    raise problem(shown, what, f"a number from 1 to {len(columns)} or one of {', '.join(map(visible, heads[:12]))}", absent=True)


def _chosen(columns: list[list[str]], period: int | None, value: int | None, shown: str) -> ChosenColumns:
    most = max(_TOP, min(_SAMPLE, _CELLS // len(columns)))
    sample = [[cell for cell in column[: most * 2] if cell][:most] for column in columns]
    heads = [next((tidy(cell) for cell in column if cell), "") for column in columns]
    if period is None and (period := _period(sample, value, heads)) is None:
        nearly = next((at for at, cells in enumerate(sample) if sum(map(_nearly, cells)) * 2 > len(cells) > 0), None)
        if nearly is None and max(map(len, sample)) > _FEW:
            raise problem(shown, "no column holds periods", f"{FORMS}; to choose the column, use --period")
        period = nearly if nearly is not None else 0 if value != 0 else 1
    part = _part_column(sample, columns, period, value)
    if value is None:
        others = [at for at in (*range(period + 1, len(columns)), *range(period)) if at not in (period, part)]
        found = [at for at in others if sum(map(looks_like_figure, sample[at])) * 2 >= max(1, len(sample[at])) and _any_digit(sample[at])]
        value = next((at for at in found if not _names_no_value(columns[at])), [*found, *others][0])
    return ChosenColumns(period, part, value)


def _nearly(cell: str) -> bool:
    return not _WEAK.fullmatch(cell) and nearly_period(cell)


def _names_no_value(column: Sequence[str]) -> bool:
    """Whether the header says that the numbers below are not values.

    They are a year, a code or a rank.
    """
    head = next((tidy(cell).casefold() for cell in column if cell), "")
    return head in _NO_VALUES or bool(_NO_VALUE.fullmatch(head))


def _any_digit(cells: Sequence[str]) -> bool:
    return any(character.isdigit() for cell in cells for character in cell)


def _period(sample: list[list[str]], value: int | None, heads: Sequence[str]) -> int | None:
    """The first of the columns with the most periods.

    Columns with periods that are not digits alone come first. Of two columns of digits, the one that a header calls a date or the like.
    """
    strong = [sum(not _WEAK.fullmatch(cell) and looks_like_period(cell) for cell in cells) for cells in sample]
    weak = [sum(bool(_WEAK.fullmatch(cell)) and looks_like_period(cell) for cell in cells) for cells in sample]
    weak = [number if number * 2 > len(cells) else 0 for number, cells in zip(weak, sample, strict=True)]
    named = [number if _DATED.search(head) else 0 for number, head in zip(weak, heads, strict=True)]
    for counts in (strong, named, weak):
        allowed = [0 if at == value else number for at, number in enumerate(counts)]
        if most := max(allowed):
            return allowed.index(most)
    return None


def _part_column(sample: list[list[str]], columns: list[list[str]], period: int, value: int | None) -> int | None:
    """The column with the month or quarter, where that of the periods has only years."""
    years = list(filter(is_year, sample[period]))
    if len(years) * 2 <= len(sample[period]):
        return None
    for at, cells in enumerate(sample):
        if at in (period, value):
            continue
        named = sum(is_part(cell) or bool(_MONTHS.fullmatch(tidy(cell))) for cell in cells)
        numbers = _PARTS.get(_part_named(next((cell for cell in columns[at] if cell), "")), range(0))
        numbered = sum(cell.isdecimal() and len(cell) <= 2 and int(cell) in numbers for cell in cells)
        if max(named, numbered) * 2 > len(cells):
            return at
    return None


def _part_named(header: str) -> str:
    """The part of the year that a header names, such as `Month number`."""
    return next((word for word in tidy(header).casefold().split() if word in _PARTS), "")


def _times(columns: list[list[str]], chosen: ChosenColumns, names: Sequence[str]) -> list[str]:
    """The cells with the periods; years and parts in two columns are joined."""
    if chosen.part is None:
        return columns[chosen.period]
    head = _part_named(names[chosen.part])
    return [_together(tidy(year), tidy(part), head) for year, part in zip(columns[chosen.period], columns[chosen.part], strict=True)]


def _ending(times: list[str], head: str, start: int) -> list[str]:
    """The cells with what their header says about all of them.

    2003 below `Year ending March` is the year ending March 2003.
    """
    found = _ENDING.search(tidy(head))
    if not found:
        return times
    whole = [f"{found[0]} {cell}" if cell and at >= start else cell for at, cell in enumerate(times)]
    periods = [at for at in range(start, len(times)) if looks_like_period(times[at])]
    if not all(looks_like_period(whole[at]) for at in periods):
        return times
    known = set(periods)
    return [whole[at] if at in known else cell for at, cell in enumerate(times)]


def _together(year: str, part: str, head: str) -> str:
    found = YEAR.fullmatch(year)
    if not found or not part or not is_year(year):
        return f"{year} {part}".strip()
    year = year.removesuffix(".0")
    if quarter := QUARTER.fullmatch(part):
        return f"{year} Q{quarter[1] or quarter[2]}"
    letter = {"month": "M", "quarter": " Q", "week": " W"}.get(head)
    if part.isdecimal() and letter and not (found[2] and letter == "M"):
        return f"{year}{letter}{part}"
    name = LOWER_CASE_MONTHS[int(part) - 1] if part.isdecimal() and 1 <= int(part) <= 12 else part
    if found[2] and (MONTH.fullmatch(name) or _MONTHS.fullmatch(name)):  # January to March are in the second year of a financial year.
        return f"{name} {int(found[1]) + (name[:3].casefold() in ('jan', 'feb', 'mar'))}"
    return f"{name} {year}"


def _header(columns: list[list[str]], chosen: ChosenColumns) -> tuple[int, int]:
    """The row of the header, -1 if there is none, and the row after it."""
    times, figures = columns[chosen.period], columns[chosen.value]
    filled = [row for row in range(min(len(times), _SAMPLE)) if times[row] or figures[row] or any(column[row] for column in columns)]
    periods = [row for row in filled if looks_like_period(times[row])]
    # A title above the header may look like a period, but has no figure beside it.
    sure = next((row for row in periods if looks_like_figure(figures[row])), periods[0] if periods else None)
    if sure is None:
        return (filled[0], filled[0] + 1) if filled else (-1, 0)
    above = [row for row in filled if row < sure and not looks_like_period(times[row])]
    if not above:
        return -1, periods[0]
    header = next((row for row in reversed(above) if not looks_like_figure(figures[row])), above[0])
    return header, header + 1
