"""The texts to copy at a part of a table.

The value for a spreadsheet, and the row in words.
"""

from tui.analysis.member_shares import shares_of
from tui.analysis.years import year_means, year_totals
from tui.model.period import Period
from tui.model.table import Table
from tui.navigation.table_parts import TablePart
from tui.text.numbers import decimals_of, mean_places, rounded, share
from tui.text.periods import in_year
from tui.text.spans import plain
from tui.text.units import unit_in_words

from .node import CopyKind
from .table_views.cells import MEAN, WITHOUT
from .table_views.headings import part_name
from .table_views.members import cell_of, member_of, series_of
from .table_views.shapes import layouts

Texts = tuple[tuple[CopyKind, str], ...]


def table_copies(table: Table, part: TablePart, cursor: tuple[str, ...] = ()) -> Texts:
    """The value under the cursor and the row.

    The cursor is on a column, a mean or a second base.
    """
    if table.shape == "grid":
        year = part.period.year if part.period else table.years[-1]
        mean = MEAN in cursor[1:] and part.period in (None, year)
        return ("value", _grid_value(table, part.period or year, mean=mean)), ("row", _year_row(table, year))
    layout = layouts(table)[0](table, part.period if part.period in table.periods else None)
    part = part_under(table, part, cursor)
    shown = share_under(table, part, cursor)
    return ("value", shown or _value_of(table, part)), ("row", f"{table.spec.title}. {plain(layout.reading(part))}")


def part_under(table: Table, part: TablePart, cursor: tuple[str, ...]) -> TablePart:
    """The part with the column and the period under the cursor."""
    layout = layouts(table)[0](table, part.period if part.period in table.periods else None)
    if len(cursor) == 2:
        under = layout.part(*cursor)
        part = part._replace(column=under.column, without=cursor[0].startswith(WITHOUT))
        if under.period is not None and under.members == part.members:
            part = part._replace(period=under.period)
    return part


def latest(table: Table, part: TablePart) -> TablePart:
    """The part at its last period with a figure, where it names none: a whole row."""
    if part.period or not table.periods or not (part.members or len(table.periods) == 1):
        return part
    series = series_of(table, table.place(part.column), member_of(table, part))
    known = [period for period, value in zip(series.periods, series.values, strict=True) if value is not None]
    return part._replace(period=known[-1] if known else table.periods[-1])


def _value_of(table: Table, part: TablePart) -> str:
    """The value at a part; of a row that names no period, at the last one.

    Empty where that has no figure: an earlier one, without its period, would seem to be of the same time as the others.
    """
    under = latest(table, part)
    earlier = part.period is None and under.period is not None and under.period != table.periods[-1]
    return "" if earlier else _value(table, under)


def _value(table: Table, part: TablePart) -> str:
    """A figure as a spreadsheet reads it.

    No thousands separators, and a hyphen as minus; without a figure, the name.
    """
    if table.periods and part.period is None:
        return part_name(table, part)
    cell = cell_of(table, member_of(table, part), table.place(part.column), part.period)
    return part_name(table, part) if cell.value is None else str(cell.value)


def share_under(table: Table, part: TablePart, cursor: tuple[str, ...]) -> str:
    """The share under the cursor of a table that shows shares."""
    if len(cursor) < 2 or not cursor[1].endswith("-share") or not part.members or part.period is None:
        return ""
    without = table.without if part.without else None
    found = next((each for each in shares_of(table, table.split[0].id, without=without) if each.member == part.members[0][1]), None)
    return share(found.shares[part.period]) if found and part.period in found.shares else ""


def _grid_value(table: Table, period: Period, *, mean: bool) -> str:
    value = grid_figure(table, period, mean=mean)
    return "" if value is None else str(value)


def grid_figure(table: Table, period: Period, *, mean: bool) -> float | None:
    """The figure of a month, or the total or mean of a year, rounded as it is shown."""
    series, measure = series_of(table, table.main), table.measures[table.main]
    if period.frequency == table.spec.period.frequency:
        value, places = series.value_at(period), decimals_of(series)
    elif mean:
        value, places = year_means(series, measure).get(period), mean_places(series)
    else:
        value, places = year_totals(series, measure).get(period), decimals_of(series)
    return None if value is None else rounded(value, places)


def _year_row(table: Table, year: Period) -> str:
    """A year with its parts, its total and its mean."""
    series, measure = series_of(table, table.main), table.measures[table.main]
    places, finest = decimals_of(series), mean_places(series)
    texts = [f"{in_year(period)} {rounded(value, places)}" for period, value in series.within(year) if value is not None]
    for name, value, decimals in (
        ("total", year_totals(series, measure).get(year), places),
        ("mean", year_means(series, measure).get(year), finest),
    ):
        texts += [] if value is None else [f"{name} {rounded(value, decimals)}"]
    unit = "" if measure is None else measure.unit if measure.unit == "%" else unit_in_words(measure)
    if not texts:
        return f"{table.spec.title}, {year}: no figure."
    return f"{table.spec.title}, {year}: {', '.join(texts)} {unit}".rstrip() + "."
