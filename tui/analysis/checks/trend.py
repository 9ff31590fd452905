"""A trend: whether a series rises, falls or is stable, by its control chart."""

from collections.abc import Iterator
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Literal

from tui.analysis.described import member_names, noun_of
from tui.analysis.selection import Selection
from tui.analysis.working import Amount, Piece, Sentence, Working, counted
from tui.analysis.years import adds_up, covered, known, year_values
from tui.model.claims import Claim, Wording
from tui.model.measures import Measure
from tui.model.pack import Pack
from tui.model.period import PERIODS_A_YEAR, Period
from tui.model.report import Figure
from tui.model.sentence_case import capital
from tui.model.table import Number, Series, Table, added
from tui.text.digits import finer

from .base import COURSES, CheckFault
from .selector import Selector

if TYPE_CHECKING:
    from tui.analysis.xmr import Phase, Point

LEAST_YEARS_IN_ORDER = 2
"""The fewest whole years that can be compared one by one."""
POINT_WORDS = {"outside": "outside the limits", "shift": "part of a shift", "trend": "part of a trend", "two-of-three": "near a limit"}


class Trend(Selector, frozen=True, kw_only=True, tag="trend"):
    """Whether figures rise, fall or are stable over time.

    Stable without a signal, otherwise as their last shift or trend. With `by: year`, whether each whole year is above or below the one
    before: the sum of its periods, or their plain mean, which can confirm the word but cannot show that it is wrong.
    """

    relations = COURSES
    by: Literal["year"] | None = None

    def selected(self, table: Table, claim: Figure | Wording) -> Iterator[CheckFault]:
        """Figures that make no series, or no years to compare."""
        found = [*no_series(self, table)]
        yield from found
        if self.by and claim.relation == "stable":
            yield CheckFault("by", "by is year, which shows whether figures rise or fall each year", "no by for a word like “stable”")
        elif self.by and not found and len(self._whole_years(table)) < LEAST_YEARS_IN_ORDER:
            yield CheckFault("by", "by is year, but the table has fewer than two whole years", "no by")

    def _whole_years(self, table: Table) -> tuple[Period, ...]:
        """The years of which every period has a figure."""
        series = self.series(table)
        frequency = series.periods[0].frequency
        a_year = 0 if frequency == "rolling-12" else PERIODS_A_YEAR.get(frequency, 0)
        return tuple(year for year in series.years if len(covered(series, year)) == a_year)

    def _by_year(self, table: Table, relation: str) -> Working:
        """Each whole year against the one before."""
        selection = self.select(table)
        series, measure = selection.series, selection.measure
        years, adds = self._whole_years(table), adds_up(series, measure)
        sums = [added(year_values(series, year)) for year in years]
        values = sums if adds else [each / len(covered(series, year)) for each, year in zip(sums, years, strict=True)]
        rising = relation == "rising"
        follow = all(one.shift(1) == other for one, other in pairwise(years))
        each_year = follow and all(before < after if rising else before > after for before, after in pairwise(values))
        holds = each_year or (False if adds and follow else None)
        named = (
            (", " if at else "", year, " ", Amount(value, measure)) for at, (year, value) in enumerate(zip(years, values, strict=True))
        )
        of = f"the {'sums' if adds else 'plain means'} of the {noun_of(table)}s of each year: "
        begins = (of,) if len(series.periods) > len(series.years) else ()
        open_end = (f", not {'higher' if rising else 'lower'} each year",) if holds is None else ()
        return Working((*begins, *(piece for each in named for piece in each), *open_end), None, holds, selection.used(series.periods))

    def find(self, pack: Pack, claim: Claim) -> Working:
        """The limits, the signals, and what they say of the word."""
        # Late, as reading a pack needs only the keys of a check.
        from tui.analysis.detectable_change import dependence_caution, season_caution, unsure
        from tui.analysis.other_lengths import other_length
        from tui.analysis.xmr import xmr

        table = pack.tables[self.table]
        if self.by:
            return self._by_year(table, claim.relation)
        selection, noun = self.select(table), noun_of(table)
        series = selection.series
        phase = next(iter(xmr(series)), None)
        cells = selection.used(series.periods)
        if phase is None or phase.mean is None or phase.lower is None or phase.floor is None or phase.upper is None:
            if series.periods[0].frequency == "rolling-12":
                return Working(("twelve-month periods overlap, so they do not show the usual variation",), cells=cells)
            same = phase is not None and phase.n > 1 and len(set(known(series.values))) == 1
            none = f"every {noun} has the same value, so there is no variation to judge by"
            return Working((none if same else f"too few {noun}s have a figure to show the usual variation",), cells=cells)
        sentence = (*limits(phase, selection), *_signals(phase, selection))
        if phase.trial:
            return Working((*sentence, "; ", *unsure(phase, noun)) if phase.signals else sentence, phase.mean, None, cells)
        holds = _course(phase, claim.relation)
        sentence += (", which do not settle a direction",) if holds is None and phase.signals else ()
        every = not self.where and not self.without and selection.column == table.main
        if every and (other := other_length(pack, table)):
            sentence += (f"; {other.words}",)
        frequency = series.periods[0].frequency
        a_year = 1 if frequency == "rolling-12" else {"week": 52, "day": 365}.get(frequency) or PERIODS_A_YEAR[frequency]
        cautions = (dependence_caution(phase, noun), season_caution(phase.n, noun, a_year))
        sentence += tuple(f". {capital(caution)}" for caution in cautions if caution)
        return Working(sentence, phase.mean, holds, cells)


def no_series(check: Selector, table: Table) -> Iterator[CheckFault]:
    """Why figures cannot be read over time.

    No periods, or several figures in each that may not be added up.
    """
    if not table.periods:
        yield CheckFault("table", "the table has no periods", "the id of a table by period")
    elif check.select(table).known and not known(check.series(table).values):
        yield CheckFault("kind", "several figures in each period cannot be added up", "where, so that one is left")


def limits(phase: "Phase[Period]", selection: Selection) -> Sentence:
    """`15 months, mean 1,245, limits 1,020 to 1,460: `; of few points no limits."""
    series, measure = selection.series, selection.measure
    who = member_names(selection)
    sentence: Sentence = (*((f"{who}, ",) if who else ()), *counted(phase.n, noun_of(selection.table)), ", mean ")
    if not phase.has_limits:
        return (*sentence, Amount(whole_if_counts(phase.mean or 0, series, measure), measure), ": ")
    mean, lower, upper = (Amount(whole_if_counts(line or 0, series, measure), measure) for line in (phase.mean, phase.floor, phase.upper))
    return (*sentence, mean, f", {'trial' if phase.trial else 'natural'} limits ", lower, " to ", upper, ": ")


def whole_if_counts(value: float, series: Series, measure: Measure | None) -> Number:
    """Round a figure made from counts to a whole number, unless it is small.

    A figure made from any other series is unchanged.
    """
    counts = (measure is None or measure.kind == "count") and all(isinstance(each, int) and each >= 0 for each in known(series.values))
    if not counts:
        return value
    return round(value, places) if (places := finer(value)) else int(value + 0.5)


def _signals(phase: "Phase[Period]", selection: Selection) -> Sentence:
    if not phase.signals:
        from tui.analysis.detectable_change import no_signal  # late, as above

        measure = selection.measure
        return no_signal(phase, noun_of(selection.table), percentage=bool(measure and measure.percentage))
    sentence: list[Piece] = []
    for point in phase.signals[:3]:
        words = POINT_WORDS[point.special or "outside"]
        sentence += [", " if sentence else "", point.period, f" {words.replace('the limits', 'trial limits') if phase.trial else words}"]
    more = len(phase.signals) - 3
    return (*sentence, *((" and ", more, " more") if more > 0 else ()))


def _course(phase: "Phase[Period]", relation: str) -> bool | None:
    """Whether a series is stable, rises or falls as claimed; None if not settled.

    Stable means without a signal. A series rises or falls as its last shift or trend does. A run that ends before the last point counts
    only after an earlier one in the opposite direction, and never with a later signal against it. The absence of a signal does not show
    that nothing rises or falls.
    """
    from tui.analysis.rules import RUN  # late, as above

    if relation == "stable":
        return not phase.signals
    if not phase.signals:
        return None
    points = [point for point in phase.points if point.value is not None]
    runs: list[list[Point[Period]]] = []
    for side, group in groupby(points, key=lambda point: point.side):
        run = list(group)
        # Seven in a row outside a limit are a shift as well, though they are flagged with the stronger signal.
        if side and (len(run) >= RUN or any(point.special in ("shift", "trend") for point in run)):
            runs.append(run)
    if not runs:
        return False
    side = runs[-1][-1].side
    lasting = runs[-1][-1] is points[-1] or any(run[-1].side != side for run in runs)
    if not lasting or phase.signals[-1].side != side:
        return None
    return (side > 0) == (relation == "rising")
