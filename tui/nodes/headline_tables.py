"""The leading figure of a table, for a headline.

Which figure it is, how it changed, and what the change is worth.

Counts and money of the parts of a year lead with their mean, like for like on the year before. Any other table leads with its latest
period: percentages, rates, means and ratings are never added up. Where another table has the report's figure of that year, that one leads.
A table of members without a whole gives its range, a scorecard its tally.
"""

from typing import NamedTuple

from tui.analysis.like_for_like import YearComparison, compare_means, compare_years
from tui.analysis.table_changes import TableChange, change_at
from tui.analysis.years import adds_up, covered, known_periods, year_means
from tui.model.measures import Measure
from tui.model.period import PERIODS_A_YEAR, Period
from tui.model.table import GRIDS, Number, Series, Table, added
from tui.text.dates import date
from tui.text.numbers import decimals, mean_places, plural, rounded
from tui.text.periods import each, noun, when
from tui.text.units import WITH_UNIT, figure, heading_unit, measured, plain_figure, signed_figure, signed_places

from .table_views.chance import change_chance_at, figure_to_compare, member_a_year_before
from .table_views.figures import cell_text, cell_words, column_decimals, places_shown
from .table_views.members import Member, cell_of, members, series_of, values_at, whole
from .table_views.printed import printed_with
from .table_views.ratings import rating_counts, rating_of
from .table_views.series_lines import mean_decimals
from .table_views.stated_years import stated_years
from .table_views.verdicts import met_word, target_met

MEAN_FREQUENCIES = (*GRIDS, "week", "day")
"""The frequencies of parts of a year, whose mean leads."""


class TableFigure(NamedTuple):
    """A figure as words and number, its unit, and its change in words.

    `full` are the words with the unit, where a label alone would not say what the figure is in; `in_sentence` always have it. `percent` is
    None for a change in percentage points. `base` says what the figure is compared with. `year` is set for the mean of its parts, and
    `compared` where there is a year before. `beyond` is None where the change cannot be tested.
    """

    words: str = ""
    full: str = ""
    in_sentence: str = ""
    value: Number | None = None
    unit: str = ""
    measure: Measure | None = None
    period: Period | None = None
    change: str = ""
    percent: float | None = None
    base: str = ""
    difference: float = 0
    beyond: bool | None = None
    year: Period | None = None
    compared: YearComparison | None = None
    target: str = ""
    series: Series | None = None

    @property
    def by_chance(self) -> bool:
        """Whether the change was tested and could be chance."""
        return self.beyond is False

    @property
    def notes(self) -> tuple[str, ...]:
        """What goes with the figure.

        Its target, and its period where the figure is of one alone.
        """
        return tuple(filter(None, (self.target, when(self.period) if self.period else "")))

    @property
    def year_words(self) -> str:
        """The year of a mean, with whether there is more of it to come: `2015 so far`.

        Of weeks and days, up to which date: `2020 to 29 March`. The period where it is of one alone: `February 2015`.
        """
        if self.year is None:
            return ""
        if self.alone:
            return when(self.alone)
        if self.series is None or not self.unfinished:
            return when(self.year)
        last = covered(self.series, self.year)[-1]
        return (
            f"{when(self.year)} to {date(last.last).rpartition(' ')[0]}"
            if last.frequency in ("day", "week")
            else f"{when(self.year)} so far"
        )

    @property
    def alone(self) -> Period | None:
        """The only month or quarter that a mean is of; None for several."""
        return None if self.series is None or self.year is None else _only_period(self.series, self.year)

    @property
    def unfinished(self) -> int:
        """How many periods of its year a mean is of; 0 where the year has no later ones."""
        known = covered(self.series, self.year) if self.series and self.year else ()
        return len(known) if known and known[-1].shift(1).year == self.year else 0


def table_figure(table: Table) -> TableFigure:
    """The leading figure of a table; its words are empty where it has no figure."""
    return table.once(_table_figure)


def _table_figure(table: Table) -> TableFigure:
    if table.shape == "scorecard":
        return _scorecard(table)
    row = members(table)[0] if len(members(table)) == 1 else whole(table, table.main)
    return _range(table) if row is None else row_figure(table, row)


def row_figure(table: Table, row: Member) -> TableFigure:
    """The leading figure of a row of a table."""
    measure, series = table.measures[table.main], series_of(table, table.main, row)
    if table.spec.period.frequency in MEAN_FREQUENCIES and len(known_periods(series)) > 1 and adds_up(series, measure):
        return _mean(measure, series)
    return _printed_mean(table, row, measure, series) or year_stated(table) or _latest(table, row, measure, series)


def year_stated(table: Table) -> TableFigure | None:
    """The report's figure of the last year of a table that does not add up.

    With the table's series. Its change is left out: the table compares the parts that both years have, and may have fewer than the figure.
    """
    found, measure, series = stated_years(table), table.measures[table.main], table.main_series
    year = known_periods(series)[-1].year if known_periods(series) else None
    if found is None or measure is None or year not in found.table.periods:
        return None
    leading = _latest(found.table, found.row, measure, series_of(found.table, found.table.main, found.row))
    unchanged = leading._replace(change="", percent=None, base="", difference=0, beyond=None, series=series)
    return unchanged if leading.period == year else None


def _printed_mean(table: Table, row: Member, measure: Measure | None, series: Series) -> TableFigure | None:
    """The mean of the last whole year, on that of the year before.

    None unless the report prints it, and its periods give it: a plain mean of means or rates is the mean of its year only if the report
    says so. Another one would stand beside the figure that the report has for that year.
    """
    year = known_periods(series)[-1].year if known_periods(series) and not row.members else None
    stated = printed_with(table, table.main).means.get(str(year))
    found = compare_means(series, year, measure) if year and stated is not None else None
    if found is None or stated is None or measure is None or rounded(found.total, decimals((stated,))) != stated:
        return None
    if len(found.periods) < PERIODS_A_YEAR.get(found.periods[0].frequency, 0):
        return None
    percent = None if found.percent is None else rounded(found.percent, 1)
    points = f"{signed_places(found.difference, mean_decimals(found))} points"
    return TableFigure(
        words=plain_figure(stated, measure),
        full=measured(stated, measure) if measure.kind in WITH_UNIT else "",
        in_sentence=measured(stated, measure),
        value=stated,
        unit=heading_unit(measure),
        measure=measure,
        change=points if percent is None else f"{figure_signed(percent)}%",
        percent=percent,
        base=f"the same {noun(found.periods[0])}s of {found.base_year}",
        difference=found.difference,
        beyond=found.beyond,
        year=year,
        compared=found,
        series=series,
    )


def _mean(measure: Measure | None, series: Series) -> TableFigure:
    """The mean of the last year, against the same parts of the year before."""
    year = known_periods(series)[-1].year
    mean = year_means(series, measure)[year]
    compared = compare_years(series, year, measure)
    if mean is None or measure is None:
        return TableFigure()
    shown = rounded(mean, mean_places(series))
    # One month is no mean, and says nothing of the others.
    a_period = "" if _only_period(series, year) else f" {each(series.periods[0])}"
    change = None if compared is None or compared.percent is None else rounded(compared.percent, 1)
    return TableFigure(
        words=f"{plain_figure(shown, measure)}{a_period}",
        in_sentence=f"{measured(shown, measure)}{a_period}",
        value=shown,
        unit=heading_unit(measure) if measure.unit == "%" else f"{heading_unit(measure)}{a_period}".strip(),
        measure=measure,
        change="" if change is None else f"{signed_figure(change, measure) if measure.unit == '%' else figure_signed(change)}%",
        percent=change,
        base=f"the same {noun(compared.periods[0])}s of {compared.base_year}" if compared else "",
        difference=compared.difference if compared else 0,
        beyond=compared.beyond if compared and compared.chance and change is not None else None,
        year=year,
        compared=compared,
        series=series,
    )


def _only_period(series: Series, year: Period) -> Period | None:
    """The only month or quarter of a year with a figure; None for several."""
    known = [period for period in known_periods(series) if period.within(year)]
    return known[0] if len(known) == 1 and known[0].frequency in GRIDS else None


def _latest(table: Table, row: Member, measure: Measure | None, series: Series) -> TableFigure:
    """The latest figure, and its change since a year before."""
    column = table.main
    period = known_periods(series)[-1] if known_periods(series) else None
    cell, names = cell_of(table, row, column, period), tuple(member for _, member in row.members)
    if cell.number is None or measure is None:
        return TableFigure()
    found = _change(table, row, column, period)
    own = table.measures[column] is None  # Each row has the decimals of its measure.
    decimal_places = decimals((found.now, found.before)) if found and own else column_decimals(table, column)
    change, percent, difference, beyond = "", None, 0.0, None
    if found:
        difference, beyond = found.difference, found.chance.beyond if found.chance else None
        percent = None if found.percent is None else rounded(found.percent, 1)
        change = f"{figure(found.difference, decimal_places)} points" if measure.percentage else ""
        change = change or (f"{figure_signed(percent)}%" if percent is not None else signed_figure(difference, measure, decimal_places))
        change = f"+{change}" if measure.percentage and difference > 0 else change
    aimed = target_met(table, row, column, period)
    place = table.related(column).get("target")
    target = cell_text(table, place, cell_of(table, row, place, period), names) if place is not None else ""
    result = "" if aimed is None else f", {met_word(aimed)}"
    return TableFigure(
        words=cell_text(table, column, cell, names),
        full=cell_words(table, column, cell, names, most=places_shown(table, column)) if measure.kind in WITH_UNIT else "",
        in_sentence=cell_words(table, column, cell, names),
        value=cell.number,
        unit=heading_unit(measure),
        measure=measure,
        period=period,
        change=change,
        percent=percent,
        base=(when(before) if period and (before := period.years_later(-1)) else "a year before") if found else "",
        difference=difference,
        beyond=beyond,
        target=f"target {target}{result}" if target else "",
        series=series if len(series.periods) > 2 else None,
    )


def _change(table: Table, row: Member, column: int, period: Period | None) -> TableChange | None:
    """The change of a row since a year before.

    Of the sum of all members where the table prints none.
    """
    if row.members or len(members(table)) == 1:
        return change_at(table, column, row.where, period)
    now, before = figure_to_compare(table, row, column, period), member_a_year_before(table, row, column, period)
    if now is None or before is None:
        return None
    difference = added((now, -before))
    chance = change_chance_at(table, row, column, period)
    return TableChange(now, before, difference, difference * 100 / before if before > 0 else None, chance)


def _range(table: Table) -> TableFigure:
    """The lowest and the highest member at the latest period with figures.

    For members that make no whole.
    """
    column, measure = table.main, table.measures[table.main]
    for period in reversed(table.periods or (None,)):
        values = values_at(table, column, period)
        if values and measure:
            low, high = (plain_figure(each, measure, column_decimals(table, column)) for each in (min(values), max(values)))
            words = low if low == high else f"{low} to {high}"
            return TableFigure(words=words, unit=heading_unit(measure), measure=measure, period=period)
    return TableFigure()


def _scorecard(table: Table) -> TableFigure:
    """How many rows have each rating, or meet their targets, at the latest period."""
    period = table.periods[-1] if table.periods else None
    rows = members(table)
    for place in range(len(table.columns)):
        if (measure := rating_of(table, place)) is not None:
            return TableFigure(words=rating_counts(table, rows, place, measure, period), period=period)
    results = [found for row in rows if (found := target_met(table, row, table.main, period)) is not None]
    words = f"{sum(results)} of {plural(len(results), 'target')} met" if results else plural(len(rows), "measure")
    return TableFigure(words=words, period=period)


def figure_signed(value: float) -> str:
    """A percentage of change with its sign and without its unit."""
    return f"{'+' if value > 0 else ''}{figure(value)}"
