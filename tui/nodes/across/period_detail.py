"""One period of a comparison in words: what each report says, and the change."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tui.analysis.across.joined import JoinedPeriod, JoinedSeries, PrintedValue
from tui.charts.signals import of_point
from tui.model.sentence_case import capital, whole_sentence
from tui.nodes.links import Link
from tui.nodes.table_views.printed import misprint_words
from tui.text.lists import joined
from tui.text.numbers import count
from tui.text.periods import explained
from tui.text.spans import Line, Span
from tui.text.units import measured
from tui.text.verdict_signs import DIFFERS

from .report_words import report_name
from .revision_words import said_of_revision
from .series_record import YEARS_ALIKE, break_words, change_words, last_year_words, mark_words

MOST_LINKED = 6
"""The most reports of a period that have a link each."""
MOST_UNLINKED = 3
"""The most reports without a link that are named."""


def said_of_period(series: JoinedSeries, at: JoinedPeriod) -> tuple[Line, ...]:
    """The figure, how it changed, whether it was revised, and its definition.

    Of a period of the last year first that year like for like, which says more than the change of one of its periods.
    """
    return (
        *_like_for_like(series, at),
        *_figure(series, at),
        *_misprint(at),
        *_revisions(series, at),
        *_unlinked(at),
        *_breaks(series, at),
    )


def _figure(series: JoinedSeries, at: JoinedPeriod) -> Iterator[Line]:
    latest = at.latest
    part = f", a part year ({latest.part_of_year})" if latest.part_of_year else ""
    same = sum(each.value == latest.value for each in at.printed[:-1])
    where = f"{report_name(latest.report)} and {count(same)} before it" if same else report_name(latest.report)
    head = Span(
        f"{capital(explained(at.period))}: {measured(latest.value, latest.report.measure, series.places)}{mark_words(latest)}{part}",
        "strong",
    )
    phase, point = series.phase_of.get(at.period), series.points.get(at.period)
    signal = of_point(phase, point) if phase and point else ""
    said = "; ".join(filter(None, (change_words(series, at), signal and f"on the control chart, {signal}")))
    yield (head, Span(f", in {where}. {whole_sentence(said)}".rstrip()))


def _like_for_like(series: JoinedSeries, at: JoinedPeriod) -> Iterator[Line]:
    if (found := series.last_year) and at.period in found.periods:
        yield (Span(f"{YEARS_ALIKE}, ", "strong"), Span(last_year_words(series, found)))


def _misprint(at: JoinedPeriod) -> Iterator[Line]:
    if found := at.latest.report.misprint_at(at.period):
        yield (Span(f"{DIFFERS} ", "strong"), Span(f"{misprint_words(at.latest.report.table, found)}."))


def _revisions(series: JoinedSeries, at: JoinedPeriod) -> Iterator[Line]:
    """A sentence for each time that the figure was revised, with both reports."""
    for each in series.revisions:
        if each.period == at.period:
            yield (Span("r ", "strong"), Span(f"revised: {said_of_revision(each)}"))


def _breaks(series: JoinedSeries, at: JoinedPeriod) -> Iterator[Line]:
    yield from ((Span(words),) for each, words in zip(series.breaks, break_words(series), strict=True) if each.period == at.period)


def _linked(at: JoinedPeriod) -> Sequence[PrintedValue]:
    """What the reports with a link say, the latest first.

    All of them, if they are few. Of many, the latest, both sides of each revision and the first.
    """
    if len(at.printed) <= MOST_LINKED:
        return at.printed[::-1]
    sides = [each for pair in pairwise(at.printed) if pair[0].value != pair[1].value for each in pair]
    kept = {each.report.workshop for each in (at.printed[0], *sides, at.latest)}
    return [each for each in reversed(at.printed) if each.report.workshop in kept]


def _unlinked(at: JoinedPeriod) -> Iterator[Line]:
    """The other reports that print the figure, which none of them revised."""
    linked = {each.report.workshop for each in _linked(at)}
    if left := [report_name(each.report) for each in at.printed if each.report.workshop not in linked]:
        yield (Span(f"Not revised in {joined(left, most=MOST_UNLINKED)}."),)


def period_links(series: JoinedSeries, at: JoinedPeriod) -> tuple[Link, ...]:
    """To the figure in each report that prints it, the latest first."""
    return tuple(
        Link(
            "the latest" if each is at.latest else "the same" if each.value == at.latest.value else "",
            f"{capital(report_name(each.report).removeprefix('the '))}: {measured(each.value, each.report.measure, series.places)}",
            each.report.address_at(at.period),
        )
        for each in _linked(at)
    )
