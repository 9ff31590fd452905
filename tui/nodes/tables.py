"""Tables of months and of disposals as cells for a grid.

Rows and columns are keyed by month, year or disposal, so that a cursor has a name.
"""

from typing import NamedTuple

from tui.analysis.months import year_means, year_totals
from tui.analysis.shares import shares, totals, without
from tui.analysis.xmr import xmr
from tui.charts.signals import sign
from tui.model.bridge import Table
from tui.model.series import Disposals, Month, Series
from tui.text.dates import short_month
from tui.text.glyphs import Glyphs
from tui.text.numbers import MINUS, count, decimals_of, mean_places, points, rounded, share
from tui.text.spans import Line, Role, Span

NAME, TOTAL, MEAN = "name", "total", "mean"
WHOLE, WITHOUT = "", "\0"
"""Keys of the row of all disposals, and the prefix of rows on the second base.

Neither can be the name of a disposal.
"""
ROLES: dict[str, Role] = {TOTAL: "strong", MEAN: "mean"}


class Cells(NamedTuple):
    """A grid: columns as (key, heading, width, right-aligned), rows as (key, lines).

    A row has one line for each column.
    """

    columns: tuple[tuple[str, str, int, bool], ...]
    rows: tuple[tuple[str, tuple[Line, ...]], ...]


def named(part: str) -> tuple[str, str]:
    """The year and the key that the part of a table's address names.

    `2014-07` is a month, `2014` and `total-2014` a total, `mean-2014` a mean.
    """
    first, _, last = part.partition("-")
    return (last, first) if first in (TOTAL, MEAN) else (first, str(int(last)) if last else TOTAL)


def months(series: Series, glyphs: Glyphs, *, across: bool) -> Cells:
    """The months of a series; a flagged month has its sign before the figure.

    `across` gives a row for each year, with total and mean, `width_across` cells wide. Otherwise there is a row for each month and a
    column for each year.
    """
    texts = _texts(series)
    flags = {
        str(point.period): sign(point.special, point.side, glyphs) for period in xmr(series) for point in period.signals if point.special
    }
    names = {str(month): short_month(Month(1, month)) for month in range(1, 13)} | {TOTAL: "Total", MEAN: "Mean"}
    years = [str(year) for year in series.years]

    def cell(year: str, key: str) -> Line:
        text = texts[year, key]
        if text is None:
            return (Span(glyphs.missing, "muted"),)
        flag = flags.get(f"{year:>04}-{key:>02}", "")
        return (*([Span(flag, "flag")] if flag else []), Span(text, ROLES.get(key, "plain")))

    if across:
        wide = _widths(texts)
        columns = ((NAME, "Year", 4, False), *((key, name, wide[key], True) for key, name in names.items()))
        return Cells(columns, tuple((year, ((Span(year, "strong"),), *(cell(year, key) for key in names))) for year in years))
    wide = dict.fromkeys(years, 7)
    for (year, _), text in texts.items():
        wide[year] = max(wide[year], len(text or "") + 2)
    columns = ((NAME, "", 5, False), *((year, year, wide[year], True) for year in years))
    return Cells(columns, tuple((key, ((Span(name, "strong"),), *(cell(year, key) for year in years))) for key, name in names.items()))


def width_across(series: Series) -> int:
    """The width of a row for a year: 77 cells if no month has over four digits."""
    return 4 + sum(_widths(_texts(series)).values())


def _texts(series: Series) -> dict[tuple[str, str], str | None]:
    """Every figure of the table as shown, by year and key."""
    totals, means, written, finest = year_totals(series), year_means(series), decimals_of(series), mean_places(series)
    texts: dict[tuple[str, str], str | None] = {}
    for year in series.years:
        found = {str(month): value for month, value in enumerate(series.year(year), 1)} | {TOTAL: totals[year], MEAN: means[year]}
        for key, value in found.items():
            places = finest if key == MEAN else written
            texts[str(year), key] = None if value is None else str(rounded(value, places)).replace("-", MINUS)
    return texts


def _widths(texts: dict[tuple[str, str], str | None]) -> dict[str, int]:
    """The width of each column: one more than its longest figure.

    The extra cell is the gap, or holds a flag. All months are equally wide.
    """
    longest: dict[str, int] = {}
    for (_, key), text in texts.items():
        longest[key] = max(longest.get(key, 0), len(text or ""))
    month = max(4, *(length for key, length in longest.items() if key not in (TOTAL, MEAN)))
    return {key: (max(6, length) if key == TOTAL else max(5, length) if key == MEAN else month) + 1 for key, length in longest.items()}


def disposals(table: Table, data: Disposals, width: int, glyphs: Glyphs) -> Cells:
    """Volume and share of each disposal by year, and the difference of the shares.

    The difference is in percentage points. Rows on the second base, if the table has one, come below the row of all disposals.
    """
    part = {year.year for year in table.note.part_years}
    columns: list[tuple[str, str, int, bool]] = []
    for year in data.years:
        columns += [(f"{year}", f"{year} part" if year in part else str(year), 10, True), (f"{year}-share", "share", 7, True)]
    columns.append(("difference", "points", 7, True))
    name = max(12, width - sum(column[2] for column in columns) - 1)
    rows = _rows(data, "All disposals", glyphs)
    if found := without(table):
        names, left = found
        head, *others = reversed(_rows(left, f"Without {names}", glyphs))
        rows.append((WITHOUT, head[1]))
        rows += [(f"{WITHOUT}{key}", ((Span("  "), *cells[0]), *cells[1:])) for key, cells in reversed(others)]
    return Cells((("disposal", "Disposal", name, False), *columns), tuple(rows))


def _rows(data: Disposals, every: str, glyphs: Glyphs) -> list[tuple[str, tuple[Line, ...]]]:
    """A row for each disposal, then one for all of them."""
    rows: list[tuple[str, tuple[Line, ...]]] = []
    for row in shares(data):
        line: list[Line] = [(Span(row.disposal),)]
        for year in data.years:
            volume, part_of = row.volumes.get(year), row.shares.get(year)
            line.append((Span(glyphs.missing, "muted"),) if volume is None else (Span(count(volume)),))
            line.append((Span(glyphs.missing, "muted"),) if part_of is None else (Span(share(part_of), "strong"),))
        line.append((Span(glyphs.missing, "muted"),) if row.points is None else (Span(points(row.points).removesuffix(" points")),))
        rows.append((row.disposal, tuple(line)))
    whole: list[Line] = [(Span(every, "strong"),)]
    for total in totals(data).values():
        whole += [(Span(count(total), "strong"),), (Span(share(1.0), "muted"),)]
    rows.append((WHOLE, (*whole, ())))
    return rows
