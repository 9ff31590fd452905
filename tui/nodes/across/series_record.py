"""One measure through all reports of a force: what is said of it."""

from collections.abc import Iterator, Sequence

from tui.analysis.across.comparison import NotJoined
from tui.analysis.across.joined import JoinedPeriod, JoinedSeries, PrintedValue
from tui.analysis.chance import chance_words
from tui.analysis.detectable_change import season_caution
from tui.analysis.like_for_like import YearComparison
from tui.charts.signals import of_point, signal_words
from tui.model.base import grouped
from tui.model.period import PERIODS_A_YEAR
from tui.model.sentence_case import capital
from tui.nodes.record import Fact, InWords, RecordColumn, RecordTable, data_fact, text_fact
from tui.nodes.table_views.printed import misprint_words
from tui.nodes.table_views.series_lines import NO_LIMITS, like_for_like_words
from tui.text.lists import joined as listed
from tui.text.numbers import count, mean_places, plural
from tui.text.periods import explained, noun, span, when
from tui.text.signs import BRACKETS, WORDS
from tui.text.units import difference, heading_unit, measured
from tui.text.verdict_signs import DIFFERS

from .across_record import AcrossRecord
from .report_grid import report_grid
from .report_words import report_name, report_sources
from .revision_words import revision_words
from .series_tables import series_tables

SEASONAL = "not tested: it could be a season"
"""What is said of a change on a period of another season."""
LEAST_PHASE = 3
"""The fewest points for which a mean and signals are given."""
MOST_LEFT_OUT = 6
"""The most reports that a sentence names."""
MOST_OVERLAPS = 3
"""The most overlaps that have a sentence each."""


YEARS_ALIKE = "Like for like"
"""The fact that compares the last year with the year before."""
MOST_REVISIONS = 8
"""The most revisions that have a sentence each."""
MOST_EARLIER = 3
"""The most figures of earlier reports beside the latest."""


def series_comparison(series: JoinedSeries, left_out: Sequence[NotJoined] = ()) -> AcrossRecord:
    """What is said of one series: the latest figure first, then what was revised."""
    title = f"{capital(series.last.measure.title)}: {series.last.name}, {plural(len(series.reports), 'report')}"
    return AcrossRecord(
        title,
        (*_head(series), *series_facts(series), *(text_fact("Left out", words) for words in left_out_words(left_out))),
        (_values(series),),
        (*series_tables(series), _left_out(left_out)),
        report_sources(series.reports),
        (report_grid(series),) if len(series.reports) > 1 else (),
    )


def _head(series: JoinedSeries) -> Iterator[Fact]:
    last, measure = series.last, series.last.measure
    yield data_fact("measure", measure.id)
    yield data_fact("title", measure.title)
    yield data_fact("unit", heading_unit(measure))
    yield data_fact("kind", measure.kind)
    yield data_fact("force", last.force)
    yield data_fact("frequency", series.periods[0].period.frequency)
    yield Fact("Address", str(last.address), "address", str(last.address))


def series_facts(series: JoinedSeries) -> Iterator[Fact]:
    """The facts of a series for readers, the most important first."""
    measure, latest = series.last.measure, series.periods[-1]
    printed = latest.latest
    if series.last_year:
        yield text_fact(YEARS_ALIKE, capital(last_year_words(series, series.last_year)))
    yield text_fact(
        "Latest figure",
        f"{_figure_words(series, printed)}, {explained(latest.period)}{mark_words(printed)}, in {report_name(printed.report)}.",
    )
    if printed.part_of_year:
        yield text_fact("Part year", f"{explained(latest.period)} is not compared with whole years: {printed.part_of_year}.")
    if words := change_words(series, latest):
        yield text_fact("Change", f"{words}.")
    yield from (text_fact("Does not hold", f"{DIFFERS} {words}.") for words in misprints_said(series))
    yield from (text_fact("Revised", words) for words in revised_words(series))
    if unknown := marked_only(series):
        yield text_fact(
            "Marked as revised",
            f"{listed(unknown, most=MOST_LEFT_OUT)}; no report here prints the figure before. Ask what it was, and why.",
        )
    if len(series.reports) == 1:
        yield text_fact("Reports", f"Only {report_name(series.last)} has these figures, so nothing can be revised.")
    yield from (text_fact("Definition", words) for words in break_words(series))
    yield from (text_fact("Overlap", words) for words in overlap_words(series))
    yield from (text_fact("Gap", f"No report has a figure for {span([first, last])}.") for first, last in series.gaps)
    yield from (text_fact("Limits", words) for words in limit_words(series))
    if words := _season(series):
        yield text_fact("Seasons", f"{capital(words)}.")
    if measure.activity_driven:
        yield text_fact("Reading", "The figures depend on police activity, so neither more nor fewer is better.")


def last_year_words(series: JoinedSeries, found: YearComparison) -> str:
    """The last year like for like, and how many of its figures are provisional."""
    marks = [at.latest.mark for at in series.periods if at.period in found.periods]
    words, provisional = like_for_like_words(found, series.last.measure), marks.count("provisional")
    if not provisional:
        return words
    named = plural(provisional, noun(found.periods[0]))
    return f"{words} {named} of {found.year} {'is' if provisional == 1 else 'are'} provisional."


def mark_words(said: PrintedValue) -> str:
    """`, provisional`, after a figure and its period; empty without a sign."""
    return f", {WORDS[said.mark]}" if said.mark else ""


def _figure_words(series: JoinedSeries, said: PrintedValue) -> str:
    return measured(said.value, said.report.measure, series.places)


def misprints_said(series: JoinedSeries) -> Iterator[str]:
    """What the latest reports print otherwise than the parts give."""
    for each in series.periods:
        report = each.latest.report
        if found := report.misprint_at(each.period):
            yield misprint_words(report.table, found)


def marked_only(series: JoinedSeries) -> list[str]:
    """The periods that are marked as revised while no report has another figure."""
    return [
        when(each.period) for each in series.periods if each.latest.mark == "revised" and len({said.value for said in each.printed}) == 1
    ]


def left_out_words(left_out: Sequence[NotJoined]) -> Iterator[str]:
    """Why reports are left out, those with the same reason together."""
    for reason, workshops in grouped((each.reason, each.workshop) for each in left_out).items():
        yield f"{listed(workshops, most=MOST_LEFT_OUT)}: {reason}."


def revised_words(series: JoinedSeries) -> Iterator[str]:
    """What was revised: the latest periods in sentences, and how many more."""
    more = series.revisions[:-MOST_REVISIONS]
    yield from map(revision_words, series.revisions[-MOST_REVISIONS:])
    if more:
        yield f"{plural(len(more), 'more revision')} of earlier periods. The JSON form has all of them."


def change_words(series: JoinedSeries, at: JoinedPeriod) -> str:
    """The change on an earlier period, if any, and whether it could be chance."""
    if not (change := series.changes.get(at.period)):
        return ""
    earlier = when(change.since) if series.by_year else f"the {noun(at.period)} before"
    words = f"{difference(change.value, at.latest.report.measure, series.places)} on {earlier}"
    if change.chance is None:
        return f"{words}, {SEASONAL}" if change.value and series.could_be_seasons and at.period not in series.judged else words
    return f"{words}, {chance_words(change.chance)}"


def break_words(series: JoinedSeries) -> Iterator[str]:
    """Where the definition changed, and how."""
    for each in series.breaks:
        changes = [
            f"{change.what}: “{change.before or change.after}”"
            if change.what.startswith("caveat")
            else f"{change.what}: “{change.before or 'none'}”, then “{change.after or 'none'}”"
            for change in each.changes
        ]
        yield (
            f"Changed from {explained(each.period)} on, between {report_name(each.before)} and {report_name(each.after)}: "
            f"{'; '.join(changes)}. Figures before and after are not compared, and the limits start again."
        )


def overlap_words(series: JoinedSeries) -> Iterator[str]:
    """How many periods reports have in common, and whether these agree.

    Of many reports, how many print periods again.
    """
    if len(series.overlaps) > MOST_OVERLAPS:
        revised = sum(each.revised > 0 for each in series.overlaps)
        again = f"{plural(len(series.overlaps), 'report')} print periods of the report before again"
        yield f"{again}, {count(revised)} of them with revised figures."
        return
    for each in series.overlaps:
        shared, name = len(each.periods), noun(each.periods[0])
        agrees = "with the same figures" if not each.revised else f"{each.revised} of them revised" if shared > 1 else "revised"
        yield (
            f"{capital(report_name(each.later))} prints {plural(shared, name)} of {report_name(each.earlier)} again, "
            f"{span([each.periods[0], each.periods[-1]])}, {agrees}."
        )


def limit_words(series: JoinedSeries) -> Iterator[str]:
    """The level and the signals of each phase that has points enough for words."""
    if series.periods[0].period.frequency == "rolling-12":
        yield NO_LIMITS
        return
    measure, several = series.last.measure, len(series.phases) > 1
    for phase in (each for each in series.phases if each.n >= LEAST_PHASE):
        name, mean = noun(phase.labels[0]), measured(phase.mean or 0, measure, mean_places(series.series))
        begins = f"{span([phase.labels[0], phase.labels[-1]])} on the control chart: " if several else "On the control chart: "
        yield f"{begins}mean {mean}; {signal_words(phase, name, percentage=measure.percentage)}."


def _season(series: JoinedSeries) -> str:
    first = series.periods[0].period
    a_year = 1 if first.frequency == "rolling-12" else PERIODS_A_YEAR.get(first.frequency, 1)
    return season_caution(len(series.whole_periods), noun(first), a_year)


def _values(series: JoinedSeries) -> RecordTable:
    """The latest figure of each period, with what earlier reports said."""
    first = series.periods[0].period
    columns = (
        RecordColumn("period", capital(noun(first))),
        RecordColumn("value", "Latest figure", bare=True),
        RecordColumn("sign", "Sign", bare=True),
        RecordColumn("part_of_year", "Part of a year", bare=True),
        RecordColumn("earlier", "Earlier reports", bare=True),
        RecordColumn("change", "Change", bare=True),
        RecordColumn("special", "Signal", bare=True),
        RecordColumn("workshop", "Report", data=True),
        RecordColumn("address", "Address", data=True),
    )
    return RecordTable("values", f"By {noun(first)}", columns, tuple(_row(series, each) for each in series.periods))


def _row(series: JoinedSeries, at: JoinedPeriod) -> tuple[InWords | str | int | float | None, ...]:
    latest, change, point = at.latest, series.changes.get(at.period), series.points.get(at.period)
    phase = series.phase_of.get(at.period)
    earlier, wrong = _earlier(series, at), f"{DIFFERS} " if latest.report.misprint_at(at.period) else ""
    return (
        InWords(str(at.period), when(at.period)),
        InWords(latest.value, f"{wrong}{_figure_words(series, latest)}"),
        InWords(BRACKETS.get(latest.mark), WORDS[latest.mark] if latest.mark else ""),
        InWords(latest.part_of_year or None, latest.part_of_year and f"a part year ({latest.part_of_year})"),
        InWords(earlier or None, earlier),
        InWords(change.value if change else None, change_words(series, at)),
        InWords(point.special if point else None, of_point(phase, point) if phase and point and point.special else ""),
        InWords(latest.report.workshop, "", aloud=False),
        InWords(str(latest.report.address_at(at.period)), "", aloud=False),
    )


def _earlier(series: JoinedSeries, at: JoinedPeriod) -> str:
    """What earlier reports said otherwise: `57,021 offences in the report on …`."""
    other = [each for each in at.printed[:-1] if each.value != at.latest.value]
    return listed((f"{_figure_words(series, each)} in {report_name(each.report)}" for each in other), most=MOST_EARLIER)


def _left_out(left_out: Sequence[NotJoined]) -> RecordTable:
    columns = (RecordColumn("workshop", "Workshop"), RecordColumn("reason", "Reason"))
    return RecordTable("left_out", "Left out", columns, tuple(tuple(each) for each in left_out))
