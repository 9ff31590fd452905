"""A period of a series in a sentence, and a year's total or mean."""

from tui.analysis.period_reading import read_period
from tui.analysis.rebasing import Rebases, phase_with
from tui.analysis.seasons import level_phases, seasons
from tui.analysis.years import adds_up, averaged, covered, known_periods, whole_year_mean
from tui.charts.signals import of_point
from tui.model.measures import Measure
from tui.model.period import PERIODS_A_YEAR, Period
from tui.model.table import Number, Series, Table, added
from tui.model.tables import Printed
from tui.text.numbers import count, decimals, mean_places, plural, rounded, value_places
from tui.text.periods import each, noun, parts, short, when
from tui.text.signs import MEANINGS, WORDS
from tui.text.spans import Line, Span
from tui.text.units import difference, measured, plain_figure, signed_places

from .difference_words import usual_words
from .figures import cell_words
from .members import Member, cell_of, printed_whole, series_of
from .printed import printed_with
from .rank_words import RankAmong, extreme_words, rank_words
from .rebase_words import phase_words
from .stated_years import stated_years
from .verdicts import limits_words, met_words, target_met


def period_words(table: Table, period: Period, *, brief: bool = False, rebases: Rebases = ()) -> Line:
    """A period of a table of one measure.

    Figure, neighbours, its year's mean, rank, target and signal.

    The neighbours are the same period of the years before and after. `brief` shortens periods to `Jan 2014` and leaves out the rank, for
    two rows of 57 cells.
    """
    named = short if brief else when
    series, measure = series_of(table, table.main), table.measures[table.main]
    cell = cell_of(table, Member(""), table.main, period)
    found = read_period(series, period, measure)
    if found.value is None or measure is None:
        why = MEANINGS[cell.mark] if cell.mark else "no figure in the table, which does not mean zero"
        return (Span(f"{named(period)}: ", "strong"), Span(f"{why}."))
    places = value_places(series)
    shown = [f"{measured(found.value, measure, places)}{f' ({WORDS[cell.mark]})' if cell.mark else ''}"]
    for years, value in ((-1, found.year_before), (1, found.year_after)):
        other = period.years_later(years)
        if value is None or other is None:
            continue
        if years > 0 and value != found.value:
            shown.append(
                f"{plain_figure(value, measure, places)} in {named(other)} ({_more(added((value, -found.value)), measure, places)})"
            )
        else:
            apart = added((found.value, -value))
            shown.append(f"{_difference(apart, measure, places)} {named(other)} ({plain_figure(value, measure, places)})")
            shown += [usual_words(series, apart)] if years < 0 and seasons(series) else []
    place = ""
    if found.mean is not None and found.of > 1:
        mean = rounded(found.mean, mean_places(series))
        # Subtracted from the mean as shown, so that a reader's own subtraction gives the same.
        gap = added((found.value, -mean))
        side = f"{count(abs(gap))} {'above' if gap > 0 else 'below'}" if gap else "level with"
        whole = str(period.year) if found.of == PERIODS_A_YEAR.get(period.frequency) else f"{found.of}-{noun(period)}"
        shown.append(f"{side} the {whole} mean of {count(mean)}")
    if found.of > 1 and not brief:
        # The mean names the whole year.
        named_before = found.mean is not None and found.of == PERIODS_A_YEAR.get(period.frequency)
        among = f"{noun(period)}s{'' if named_before else f' in {period.year}'}"
        longer = extreme_words(found.value, series) if len(known_periods(series)) > found.of else ""
        rank = longer or rank_words(RankAmong(found.rank or 1, found.ties, found.of), among)
        place = f"; {rank}"
    return (
        Span(f"{named(period)}: ", "strong"),
        Span(f"{', '.join(shown)}{place}"),
        *_target(table, period, measure),
        *signal(series, period, brief=brief, rebases=rebases),
        Span("."),
    )


def _difference(apart: Number, measure: Measure, places: int) -> str:
    if not apart:
        return "level with"
    return f"{difference(apart, measure, places) if measure.unit == '%' else signed_places(apart, places)} on"


def _more(later: Number, measure: Measure, places: int) -> str:
    """How far a later figure is from this one: `113 fewer`, `+1.2 percentage points`."""
    return f"{count(abs(later))} {'more' if later > 0 else 'fewer'}" if measure.kind == "count" else difference(later, measure, places)


def _target(table: Table, period: Period, measure: Measure) -> Line:
    place = table.related(table.main).get("target")
    target = cell_of(table, Member(""), place, period).number if place is not None else None
    if target is None:
        return ()
    verdict = met_words(target_met(table, Member(""), table.main, period)) or "target"
    doubt = limits_words(table, Member(""), table.main, period)
    return (Span(f"; {verdict} {measured(target, measure)}{f', but {doubt}' if doubt else ''}"),)


def signal(series: Series, period: Period, *, brief: bool = False, rebases: Rebases = ()) -> Line:
    """The signal of a period on the series' control chart, after a semicolon.

    Nothing without limits, and nothing of a part year, which is not on the chart. With rebases, it names the side of them.
    """
    if period.frequency == "rolling-12" or period not in series.periods:
        return ()
    _, phase, place = phase_with(level_phases(series, rebases), series.place(period))
    point = phase.points[place]
    words = of_point(phase, point, brief=brief)
    return (Span("; "), Span(f"{words}{phase_words(series, rebases, period)}", "strong" if point.special else "plain")) if words else ()


def span_words(table: Table, year: Period, *, mean: bool, member: Member | None = None, column: int | None = None) -> Line:
    """A year's total or mean, of all or of a member.

    The part of the year that it covers, and the figure in the report.
    """
    place = table.main if column is None else column
    series, measure = series_of(table, place, member), table.measures[place]
    known = covered(series, year) if year in series.years else tuple(period for period in known_periods(series) if period.within(year))
    head = Span(f"{', '.join(filter(None, (member.name if member else '', str(year))))}: ", "strong")
    if not known or measure is None:
        return (head, Span("the table has no figures."))
    period = known[0]
    whole = len(known) * PERIODS_A_YEAR.get(year.frequency, 1) == PERIODS_A_YEAR.get(period.frequency)
    window = f"over {plural(len(known), noun(period))}{'' if whole else f' ({parts(known)}, a part year)'}"
    printed = printed_with(table, place) if not (member and member.where) or member == printed_whole(table) else Printed()
    stated = (printed.means if mean else printed.totals).get(str(year))
    values = tuple(value for each in known if (value := series.value_at(each)) is not None)
    total = added(values) if adds_up(series, measure) else None
    average = added(values) / len(values) if averaged(series, measure) else None
    found = average if mean else total
    if found is None:
        why = measure.not_added or "figures for overlapping periods cannot be added up"
        given = "" if stated is None else f" The report prints a {'mean' if mean else 'total'} of {measured(stated, measure)}."
        if (
            not mean
            and not (member and member.where)
            and place == table.main
            and (years := stated_years(table))
            and (cell := years.cell(year))
        ):
            of_year = cell_words(years.table, years.table.main, cell, years.names)
            return (
                head,
                Span(f"{of_year} for the year, in {years.table.spec.short}; {plural(len(known), noun(period))} with a figure here."),
            )
        if mean and (plain_mean := whole_year_mean(series, year)) is not None:
            worked = measured(rounded(plain_mean, mean_places(series)), measure)
            return (head, Span(f"plain mean {worked} of {plural(len(known), noun(period))}, worked out.{given}"))
        return (head, Span(f"{plural(len(known), noun(period))} with a figure; {why}.{given}"))
    shown = measured(rounded(found, max(1, mean_places(series))) if mean else found, measure)
    words = f"mean {shown}{'' if measure.stock else f' {each(period)}'}" if mean else f"total {shown}"
    closing = f"no {'mean' if mean else 'total'}." if stated is None else _printed(found, stated)
    said = f" The report prints {closing}" if stated is not None or not (member and member.where) else ""
    return (head, Span(f"{words} {window}.{said}"))


def _printed(value: float, printed: float) -> str:
    """The report's own figure compared with ours, at the decimal places as printed."""
    if value == printed:
        return "the same."
    return f"{count(printed)}{', rounded.' if rounded(value, decimals((printed,))) == printed else ', which is different.'}"
