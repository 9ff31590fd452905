"""One measure of several forces: rates beside rates, with their places.

A count is set beside another only as a rate: a large force has more of everything. Without a population a force is left out, and the
reason is given.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from tui.analysis.funnel import FunnelReading, funnel
from tui.analysis.intervals import Interval, byar
from tui.analysis.ranks import Placing, rank
from tui.analysis.ratios import population_row
from tui.analysis.selection import Selection
from tui.model.base import Whole
from tui.model.measures import Measure
from tui.model.table import Number, added
from tui.text.numbers import decimals, rounded

from .common_span import SpanValue, common_span
from .joined import JoinedSeries

SIDE_BY_SIDE = frozenset(("rate", "percentage", "mean", "score"))
"""The kinds whose figures of a large and of a small force can be set side by side."""
PER = 1000
"""The base of the rates that are worked out of counts."""


class ForceFigure(NamedTuple):
    """A force's figure in the common period, printed or worked out of a count.

    `rate` is what is compared. `printed` is the count or the figure itself. The interval holds the rate 95 times in 100 where the events of
    a count vary by chance alone; None where that is not known.
    """

    joined: JoinedSeries
    span: SpanValue
    rate: Number
    population: int | None = None
    interval: Interval | None = None

    @property
    def name(self) -> str:
        """The force, and the row of its table if that is not the force itself."""
        return self.joined.last.name

    @property
    def subject(self) -> str:
        """The force."""
        return self.joined.last.subject

    @property
    def printed(self) -> Number:
        """The figure as printed, or the sum of those of the parts."""
        return self.span.value


class NotCompared(NamedTuple):
    """A force that is not compared, and why, as a sentence without its end."""

    force: str
    reason: str


class RankedForce(NamedTuple):
    """A force's figure and its place, and the places that its interval allows.

    The lowest and the highest of these are None where there is no interval.
    """

    figure: ForceFigure
    placing: Placing
    from_place: int | None
    to_place: int | None


class Forces(Whole, frozen=True):
    """Several forces beside each other in one period.

    `worked_out` says that their rates are made of counts and populations.
    """

    measure: Measure
    figures: tuple[ForceFigure, ...]
    left_out: tuple[NotCompared, ...]
    worked_out: bool

    @cached_property
    def ranked(self) -> tuple[RankedForce, ...]:
        """The forces from the first place on: the lowest first unless higher is better."""
        by_number = {str(at): figure for at, figure in enumerate(self.figures)}
        placings = rank([(name, figure.rate) for name, figure in by_number.items()], lowest=self.lowest_first)
        return tuple(RankedForce(by_number[each.member], each, *self._places(by_number[each.member])) for each in placings)

    @property
    def lowest_first(self) -> bool:
        """Whether the first place is that of the lowest figure."""
        return self.measure.better != "higher"

    def _places(self, own: ForceFigure) -> tuple[int | None, int | None]:
        """The first and the last place that the intervals leave open."""
        if own.interval is None or any(each.interval is None for each in self.figures):
            return None, None
        below = sum(each.interval.high < own.interval.low for each in self.figures if each.interval)
        above = sum(each.interval.low > own.interval.high for each in self.figures if each.interval)
        before, after = (below, above) if self.lowest_first else (above, below)
        return 1 + before, len(self.figures) - after

    def mean_of_others(self, own: ForceFigure) -> float:
        """The plain mean of the figures of the other forces.

        With itself in it, a force would seem nearer to them.
        """
        others = [each.rate for each in self.figures if each is not own]
        return added(others) / len(others)

    def apart(self, own: ForceFigure) -> float:
        """How far a force's figure is above the mean of the others."""
        return own.rate - self.mean_of_others(own)

    @cached_property
    def funnel(self) -> FunnelReading | None:
        """The rates around that of all, for five forces or more with populations."""
        areas = [
            (each.name, each.printed, each.population)
            for each in self.figures
            if each.population is not None and isinstance(each.printed, int)
        ]
        return funnel(areas, share=False) if self.measure.events and len(areas) == len(self.figures) else None


def compare_forces(several: Sequence[JoinedSeries]) -> Forces:
    """Set two forces or more beside each other, each with its joined series.

    The measure of the first one says what is compared.
    """
    measure = several[0].last.measure
    left_out = [NotCompared(each.last.name, reason) for each in several if (reason := _unlike(measure, each.last.measure))]
    alike = [each for each in several if not _unlike(measure, each.last.measure)]
    spans = common_span(alike) if len(alike) > 1 else ()
    if len(alike) > 1 and not spans:
        left_out += [NotCompared(each.last.name, "no period is in the reports of all of them") for each in alike]
    figures = []
    for joined, span in zip(alike, spans, strict=False):
        if measure.kind in SIDE_BY_SIDE:
            figures.append(ForceFigure(joined, span, span.value))
        elif people := _population(joined, span):
            figures.append(_rate(joined, span, people))
        else:
            left_out.append(NotCompared(joined.last.name, f"{_why_no_rate(joined)}, and a count mostly shows how large a force is"))
    if len(figures) == 1:
        left_out.append(NotCompared(figures.pop().name, "no other force is left to compare it with"))
    return Forces(measure, tuple(figures), tuple(left_out), measure.kind not in SIDE_BY_SIDE)


def rates_agree(one: Forces, other: Forces) -> bool:
    """Whether the rates of two measures are the same to the precision printed.

    Of the same forces in the same period.
    """
    worked_out, printed = (one, other) if one.worked_out else (other, one)
    rates = {_force_span(each): each.rate for each in worked_out.figures}
    if printed.measure.kind != "rate" or rates.keys() != {_force_span(each) for each in printed.figures}:
        return False
    places = decimals(each.rate for each in printed.figures)
    return all(rounded(rates[_force_span(each)], places) == each.rate for each in printed.figures)


def _force_span(figure: ForceFigure) -> tuple[str, dt.date, dt.date]:
    period = figure.span.period
    return figure.name, period.first, period.last


def _unlike(one: Measure, other: Measure) -> str:
    """Why the figures of two measures cannot be compared; empty where they can."""
    if other.kind == "rating":
        return "a rating is a word of the force's own scale"
    if one.kind != other.kind:
        return f"the figure is a {other.kind}, not a {one.kind}"
    if one.unit.casefold() != other.unit.casefold():
        return f"the unit is {other.unit}, not {one.unit}"
    return f"the base is {other.per}, not {one.per}" if str(one.per) != str(other.per) else ""


def _rate(joined: JoinedSeries, span: SpanValue, people: int) -> ForceFigure:
    rate, interval = span.value / people * PER, None
    if joined.last.measure.events and isinstance(span.value, int) and span.value >= 0:
        low, high = byar(span.value)
        interval = Interval(low / people * PER, high / people * PER)
    return ForceFigure(joined, span, rate, people, interval)


def _population(joined: JoinedSeries, span: SpanValue) -> int | None:
    """The people of the rows that the value is of, when its period begins.

    From the latest report that gives them.
    """
    return next((people for report in reversed(joined.reports) if (people := sum(_people(report.selection, span)))), None)


def _why_no_rate(joined: JoinedSeries) -> str:
    """Why there is no population: a report may print one for other tables only."""
    if any(report.selection.table.population for report in joined.reports):
        return "the population that the table names does not cover these figures"
    return "the table names no population"


def _people(selection: Selection, span: SpanValue) -> Iterator[int]:
    """The people of each row of the first part of a span; none if one lacks them."""
    found = []
    named = selection.table.spec.population
    for row in (row for row in selection.rows if row.period == span.parts[0]):
        held = population_row(selection.table, row)
        number = (
            held.cells[selection.table.population.place(named.column or "")].number
            if held and named and selection.table.population
            else None
        )
        if not isinstance(number, int) or number <= 0:
            return
        found.append(number)
    yield from found
