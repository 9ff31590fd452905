"""The facts of a monthly table of one measure, its months and its years.

The keys are a contract: do not add or remove any.
"""

from collections.abc import Iterator

from tui.analysis.like_for_like import compare_figures
from tui.analysis.period_reading import PeriodReading, read_period
from tui.analysis.seasons import level_phases
from tui.analysis.years import covered, year_means, year_totals
from tui.charts.signals import of_point
from tui.model.measures import Measure
from tui.model.pack import Pack
from tui.model.period import Period
from tui.model.table import Table, added
from tui.navigation.address import Address, NodeKind
from tui.text.numbers import mean_places, plural, rounded
from tui.text.periods import noun, parts, when
from tui.text.signs import BRACKETS, WORDS
from tui.text.spans import plain
from tui.text.units import difference as change_words
from tui.text.units import figure, measured

from .record import Fact, InWords, Record, RecordCell, RecordColumn, RecordTable, data_fact, line_fact, list_facts, text_fact
from .source import place_and_document
from .table_views.figures import cell_text, cell_words, column_decimals
from .table_views.members import series_of
from .table_views.notes import caveats, marks
from .table_views.period_words import span_words
from .table_views.rank_words import RankAmong, rank_words
from .table_views.series_lines import like_for_like_words, series_lines
from .table_views.stated_years import stated_years

NO_FIGURE_HERE = "no figure in the table"
MONTHLY = (RecordColumn("month", "Month", bare=True), RecordColumn("value", "Value", bare=True))


def monthly(table: Table) -> bool:
    """Whether a table is one measure by month, and nothing else."""
    return bool(table.spec.topic) and table.shape == "grid" and table.spec.period.frequency == "month" and len(table.columns) == 1


def monthly_record(pack: Pack, address: Address, kind: NodeKind, title: str, table: Table, period: Period | None) -> Record:
    """A monthly table, or a year or month of it."""
    if period is None:
        return months_record(pack, address, table)
    return (month_record if kind == "month" else year_record)(pack, address, title, table, period)


def months_record(pack: Pack, address: Address, table: Table) -> Record:
    """A table as a whole."""
    series, measure = series_of(table, table.main), table.measures[table.main]
    totals = {str(year): value for year, value in year_totals(series, measure).items()}
    means = {str(year): value for year, value in year_means(series, measure).items()}
    facts = (
        data_fact("unit", _unit(table), "Unit"),
        *(line_fact(line, "In short") for line in series_lines(table)),
        # What is not added up has no total, and the line on its mean says so, or that on the report's own figure of the year.
        *(
            line_fact(span_words(table, year, mean=mean), "")
            for mean in (False, True)
            for year in series.years
            if mean is (stated_years(table) is None) or table.additive(table.main, over_time=True)
        ),
        *(text_fact("Note", words) for words in (marks(table),) if words),
        *(Fact("Caveat", caveat) for caveat in caveats(table, part_years=False)),
        data_fact("source", "; ".join(place_and_document(pack, table.spec.sources))),
        data_fact("months", tuple(map(str, series.periods))),
        data_fact("values", series.values),
        *_signs(table, series.periods),
        data_fact("totals", totals),
        data_fact("means", means),
    )
    rows = tuple(_cells(table, at) for at in series.periods)
    return Record(
        address, None, table.spec.title, facts, RecordTable("", "Months", MONTHLY, rows), *place_and_document(pack, table.spec.sources)
    )


def _unit(table: Table) -> str:
    measure = table.measures[table.main]
    return measure.unit if measure else ""


def _cells(table: Table, at: Period) -> tuple[RecordCell, ...]:
    cell = table.cell(table.main, None, at)
    shown = (
        WORDS[cell.mark]
        if cell.mark and cell.value is None
        else cell_text(table, table.main, cell._replace(mark=""), missing=NO_FIGURE_HERE, most=column_decimals(table, table.main))
    )
    return InWords(str(at), when(at)), InWords(
        cell.number, f"{shown} ({WORDS[cell.mark]})" if cell.mark and cell.value is not None else shown
    )


def _signs(table: Table, periods: tuple[Period, ...]) -> Iterator[Fact]:
    """The signs of official statistics by month, for programs.

    Nothing for a table without any.
    """
    found = {str(at): cell.mark for at in periods if (cell := table.cell(table.main, None, at)).mark}
    if found:
        yield data_fact("signs", {at: BRACKETS[mark] for at, mark in found.items()})


def month_record(pack: Pack, address: Address, title: str, table: Table, at: Period) -> Record:
    """A month: value, rank in the year, same month of other years, year's mean."""
    series, measure = series_of(table, table.main), table.measures[table.main]
    assert measure is not None
    read = read_period(series, at, measure)
    (phase,) = level_phases(series)
    held = at in series.periods
    point = phase.points[series.place(at)] if held else None
    sentence = "" if read.value is None or point is None else of_point(phase, point)
    mean = None if read.mean is None else rounded(read.mean, mean_places(series))
    difference = None if mean is None or read.value is None else added((read.value, -mean))
    ranked = rank_words(RankAmong(read.rank or 1, read.ties, read.of)) if read.of > 1 else "the only one"
    facts = (
        data_fact("month", str(at)),
        data_fact("value", read.value, "Value", cell_words(table, table.main, table.cell(table.main, None, at))),
        data_fact("unit", measure.unit),
        data_fact("rank", read.rank, f"Rank in {at.year}" if read.rank else "", ranked),
        data_fact("of", read.of),
        *_around(read, measure, column_decimals(table, table.main)),
        data_fact("mean", read.mean, f"Mean of {at.year}" if measure.additive else "", _mean(mean, read, measure)),
        data_fact(
            "from_mean", read.from_mean, "Distance from the mean" if difference is not None else "", _difference(difference, measure)
        ),
        data_fact("signal", point.special if point else None, "Signal" if sentence else "", sentence),
        *list_facts("Caveat", "caveats", caveats(table, part_years=False)),
    )
    return Record(address, "month", title, facts, None, *place_and_document(pack, table.spec.sources))


def _mean(mean: float | None, read: PeriodReading, measure: Measure) -> str:
    return NO_FIGURE_HERE if mean is None else f"{measured(mean, measure)} a month, over {plural(read.of, noun(read.period))}"


def _around(read: PeriodReading, measure: Measure, decimal_places: int) -> tuple[Fact, ...]:
    facts = []
    for key, label, years, value in (
        ("year_before", "Same month a year before", -1, read.year_before),
        ("year_after", "Same month a year after", 1, read.year_after),
    ):
        other = read.period.years_later(years) or read.period
        if value is None and years > 0:  # The report may end before it: nothing is missing.
            label, words = "", ""
        elif value is None:
            words = f"{NO_FIGURE_HERE} for {when(other)}"
        elif read.value is None:
            words = f"{measured(value, measure, decimal_places)} in {when(other)}"
        else:
            difference = _difference(added((read.value, -value)), measure)
            words = f"{measured(value, measure, decimal_places)} in {when(other)}; this month is {difference}"
        facts.append(data_fact(key, value, label, words))
    return tuple(facts)


def _difference(difference: float | None, measure: Measure) -> str:
    if difference is None:
        return ""
    size = change_words(abs(difference), measure).removeprefix("+") if measure.percentage else figure(abs(difference))
    return f"{size} {'above' if difference > 0 else 'below'} it" if difference else "level with it"


def year_record(pack: Pack, address: Address, title: str, table: Table, year: Period) -> Record:
    """A year: its total and mean, and its months."""
    series, measure = series_of(table, table.main), table.measures[table.main]
    months, shown = covered(series, year), [at for at in series.periods if at.year == year]
    total, mean = year_totals(series, measure)[year], year_means(series, measure)[year]
    compared = compare_figures(table, table.main, None, series, year)
    named = "Year" if total is None and stated_years(table) else "Total"
    facts = (
        data_fact("year", year.number if year.frequency == "year" else str(year)),
        data_fact("unit", _unit(table)),
        data_fact("total", total, named, _after("total", plain(span_words(table, year, mean=False)))),
        data_fact("mean", mean, "Mean" if mean is not None else "", _after("mean", plain(span_words(table, year, mean=True)))),
        data_fact("covers", tuple(map(str, months)), "Covers", parts(months) if months else "no months"),
        Fact("Like for like" if compared else "", like_for_like_words(compared, measure) if compared else "", "", None),
        *list_facts("Caveat", "caveats", caveats(table, part_years=False)),
        data_fact("months", tuple(map(str, shown))),
        data_fact("values", tuple(map(series.value_at, shown))),
        *_signs(table, tuple(shown)),
    )
    grid = RecordTable("", "Months", MONTHLY, tuple(_cells(table, at) for at in shown))
    return Record(address, "year", title, facts, grid, *place_and_document(pack, table.spec.sources))


def _after(label: str, sentence: str) -> str:
    """A sentence on a year (`2014: total 15,108 …`) without the label already shown."""
    return sentence.partition(": ")[2].removeprefix(f"{label} ")
