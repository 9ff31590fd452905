"""A monthly table and a table of disposals as cells for a grid, keyed by month, year or disposal so that a cursor has a name."""

from typing import NamedTuple

from tui.analysis.months import year_means, year_totals
from tui.analysis.shares import shares, totals
from tui.display.dates import short_month
from tui.display.glyphs import Glyphs
from tui.display.numbers import MINUS, count, decimals, points, rounded, share
from tui.display.spans import Line, Span
from tui.model.pack import Table
from tui.model.series import Disposals, Month, Series

NAME, TOTAL, MEAN = "name", "total", "mean"
WHOLE = ""
"""The key of the row of all disposals: one that no disposal can have for its name."""


class Cells(NamedTuple):
    """Columns as (key, heading, width, right-aligned) and rows as (key, one line a column)."""

    columns: tuple[tuple[str, str, int, bool], ...]
    rows: tuple[tuple[str, tuple[Line, ...]], ...]


def months(series: Series, glyphs: Glyphs, *, across: bool) -> Cells:
    """The months of a series. Across: a row a year, with total and mean, in 77 cells; else a row a month and a column a year."""
    totals, means = year_totals(series), year_means(series)
    values = {
        (str(year), key): value
        for year in series.years
        for key, value in (
            *((str(month), series.at(Month(year, month))) for month in range(1, 13)),
            (TOTAL, totals[year]),
            (MEAN, means[year]),
        )
    }
    names = {str(month): short_month(Month(1, month)) for month in range(1, 13)} | {TOTAL: "Total", MEAN: "Mean"}
    years = [str(year) for year in series.years]
    places = decimals(series.values)

    def cell(year: str, key: str) -> Line:
        value = values[year, key]
        if value is None:
            return (Span(glyphs.missing, "muted"),)
        return (Span(str(rounded(value, places)).replace("-", MINUS), "strong" if key == TOTAL else "mean" if key == MEAN else "plain"),)

    if across:
        wide = {TOTAL: 7, MEAN: 6}
        columns = ((NAME, "Year", 4, False), *((key, name, wide.get(key, 5), True) for key, name in names.items()))
        return Cells(columns, tuple((year, ((Span(year, "strong"),), *(cell(year, key) for key in names))) for year in years))
    columns = ((NAME, "", 5, False), *((year, year, 7, True) for year in years))
    return Cells(columns, tuple((key, ((Span(name, "strong"),), *(cell(year, key) for year in years))) for key, name in names.items()))


def disposals(table: Table, data: Disposals, width: int, glyphs: Glyphs) -> Cells:
    """Volume and share of each disposal by year, and the difference of the shares in percentage points."""
    part = {year.year for year in table.note.part_years}
    columns: list[tuple[str, str, int, bool]] = []
    for year in data.years:
        columns += [(f"{year}", f"{year} part" if year in part else str(year), 10, True), (f"{year}-share", "share", 7, True)]
    columns.append(("difference", "points", 7, True))
    name = max(12, width - sum(column[2] for column in columns) - 1)
    rows = []
    for row in shares(data):
        line: list[Line] = [(Span(row.disposal),)]
        for year in data.years:
            volume, part_of = row.volumes.get(year), row.shares.get(year)
            line.append((Span(glyphs.missing, "muted"),) if volume is None else (Span(count(volume)),))
            line.append((Span(glyphs.missing, "muted"),) if part_of is None else (Span(share(part_of), "strong"),))
        line.append((Span(glyphs.missing, "muted"),) if row.points is None else (Span(points(row.points).removesuffix(" points")),))
        rows.append((row.disposal, tuple(line)))
    whole: list[Line] = [(Span("All disposals", "strong"),)]
    for total in totals(data).values():
        whole += [(Span(count(total), "strong"),), (Span(share(1.0), "muted"),)]
    rows.append((WHOLE, (*whole, ())))
    return Cells((("disposal", "Disposal", name, False), *columns), tuple(rows))
