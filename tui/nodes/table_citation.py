"""A figure of a table in one line, for a citation.

What it is of, when, and its unit.
"""

from typing import NamedTuple

from tui.analysis.member_shares import known_wholes, shares_of, wholes_of
from tui.analysis.years import covered
from tui.model.period import Period
from tui.model.sentence_case import mid_sentence
from tui.model.table import Table
from tui.navigation.table_parts import TablePart
from tui.text.numbers import count, decimals_of, mean_places, share
from tui.text.periods import each, span, when
from tui.text.signs import WORDS
from tui.text.units import measured

from .table_copies import grid_figure, latest, part_under, share_under
from .table_views.cells import MEAN
from .table_views.headings import in_words, part_name
from .table_views.members import cell_of, member_of, series_of, shares_shown
from .table_views.part_years import part_year_notes
from .table_views.share_words import second_base

MOST_CITED = 4
"""The most periods of a row to cite; of a row with more, only the last one with a figure."""
PART_YEAR = " (part year)"
"""After a year of which the table covers only a part."""


def cited_figure(table: Table, part: TablePart, cursor: tuple[str, ...] = ()) -> str:
    """The figure at a part of a table, or under the cursor.

    `Phones, January to May 2015: mean 161 notices a month`, `Budget, Police officers, 2019/20: £32,400,000`; of a whole table its title.
    """
    if table.shape == "grid":
        return _of_grid(table, part, cursor)
    asked = part_under(table, part, cursor)
    under = latest(table, asked)
    if under.period is None and not under.members:
        return _of_wholes(table, asked) or table.spec.title
    if asked.period is None and 1 < len(table.periods) <= MOST_CITED:
        return _of_row(table, asked, cursor)
    column = mid_sentence(in_words(table, table.place(under.column)))
    # The title may end with the period, and the figure with the column.
    again = under.period is not None and table.spec.short.endswith(when(under.period))
    of = part_name(table, under._replace(period=None) if again else under)
    of += PART_YEAR if str(under.period) in part_year_notes(table) else ""
    shown = _shown(table, under, cursor)
    said = filter(None, (_short(table, under), of, "" if shown.endswith(column) else column))
    return f"{', '.join(said)}: {shown}{_later(table, asked, under)}"


def cited_part(table: Table, part: TablePart, cursor: tuple[str, ...] = ()) -> TablePart:
    """The part that a citation is of.

    Of a row with more periods than a citation has, it is the last one with a figure. Rows of a second base have no addresses: what is said
    of the whole table has them.
    """
    asked = part_under(table, part, cursor)
    if asked.without:
        return TablePart()
    whole_row = table.shape != "grid" and part.members and asked.period is None
    return part._replace(period=latest(table, asked).period) if whole_row and len(table.periods) > MOST_CITED else part


def _of_row(table: Table, part: TablePart, cursor: tuple[str, ...]) -> str:
    """A row with the figure of each period."""
    column = mid_sentence(in_words(table, table.place(part.column)))
    notes, shown = part_year_notes(table), {period: _shown(table, part._replace(period=period), cursor) for period in table.periods}
    figures = (f"{when(period)}{PART_YEAR if str(period) in notes else ''}: {figure}" for period, figure in shown.items())
    named = any(figure.endswith(column) for figure in shown.values())
    return f"{', '.join(filter(None, (_short(table, part), part_name(table, part), '' if named else column)))}, {'; '.join(figures)}"


def _of_wholes(table: Table, part: TablePart) -> str:
    """All members together in each of a few periods, where a table shows shares."""
    measure = table.measures[table.main]
    if not (1 < len(table.periods) <= MOST_CITED) or measure is None or not shares_shown(table):
        return ""
    notes, found = part_year_notes(table), known_wholes(table, None, None, table.without if part.without else None)
    figures = (
        f"{when(period)}{PART_YEAR if str(period) in notes else ''}: {measured(found[period], measure)}"
        for period in table.periods
        if period in found
    )
    return f"{_short(table, part)}, {'; '.join(figures)}"


def _short(table: Table, part: TablePart) -> str:
    """The table's name, and what a second base leaves out."""
    base = second_base(table) if part.without else None
    return f"{table.spec.short} without {base.names}" if base else table.spec.short


def _shown(table: Table, under: TablePart, cursor: tuple[str, ...]) -> str:
    """The figure of a part in words, with the share that it is."""
    place, member = table.place(under.column), member_of(table, under)
    cell, measure = cell_of(table, member, place, under.period), table.measure(place, member.where.values())
    value = cell.value
    counted = WORDS[cell.mark or ""] if value is None else measured(value, measure) if measure else str(value)
    marked = f" ({WORDS[cell.mark]})" if cell.mark and value is not None else ""
    of_whole = _of_whole(table, under) if place == table.main and value is not None else None
    shown = share_under(table, under, cursor)
    if of_whole:
        shown = f"{shown}, {counted} of {of_whole.whole}" if shown else f"{counted}, {of_whole.share} of {of_whole.whole}"
    return f"{shown or counted}{marked}"


def _later(table: Table, asked: TablePart, cited: TablePart) -> str:
    """That the last period has no figure, where an earlier one is cited for a row.

    `; no figure for 2015`: without it, two rows would seem to be cited for one year.
    """
    if asked.period is not None or cited.period is None or cited.period == table.periods[-1]:
        return ""
    last = cell_of(table, member_of(table, cited), table.place(cited.column), table.periods[-1])
    return f"; {WORDS[last.mark or '']} for {when(table.periods[-1])}"


class _OfWhole(NamedTuple):
    """The share of a figure, and the whole that it is a share of."""

    share: str
    whole: str


def _of_whole(table: Table, part: TablePart) -> _OfWhole | None:
    """The share of a member's figure, where a table shows shares of one whole."""
    if not part.members or not shares_shown(table):
        return None
    without = table.without if part.without else None
    found = next((each for each in shares_of(table, table.split[0].id, without=without) if each.member == part.members[0][1]), None)
    if found is None or part.period not in found.shares:
        return None
    return _OfWhole(share(found.shares[part.period]), count(wholes_of(table, None, None, without)[part.period]))


def _of_grid(table: Table, part: TablePart, cursor: tuple[str, ...]) -> str:
    period = part.period
    if period is None and not cursor:
        return table.spec.title
    period = period or table.years[-1]
    mean = MEAN in cursor[1:] and part.period in (None, period.year)
    value, measure, series = grid_figure(table, period, mean=mean), table.measures[table.main], series_of(table, table.main)
    places = mean_places(series) if mean else decimals_of(series)
    shown = "no figure" if value is None or measure is None else measured(value, measure, places)
    per = f" {each(series.periods[0])}" if mean and value is not None and measure and measure.additive and not measure.stock else ""
    return f"{table.spec.short}, {_window(series.periods, covered(series, period), period)}: {'mean ' if per else ''}{shown}{per}"


def _window(periods: tuple[Period, ...], known: tuple[Period, ...], period: Period) -> str:
    """A period, or the periods of a year that have figures."""
    return when(period) if period in periods or not known else span(known)
