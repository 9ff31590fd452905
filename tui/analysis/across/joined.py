"""One measure through all reports of a force, as one series.

The value of each period is that of the latest report that prints one. What earlier reports said is kept beside it.
"""

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from tui.analysis.chance import Chance
from tui.analysis.like_for_like import YearComparison, compare_means, compare_years
from tui.analysis.seasons import without_seasonal_limits
from tui.analysis.share_changes import of_two_shares, too_short
from tui.analysis.usual import change_chance, counts_chance, neighbour_chance
from tui.analysis.xmr import Phase, Point, xmr
from tui.analysis.years import adds_up
from tui.model.base import Whole
from tui.model.period import Period, missing_between
from tui.model.table import Mark, Number, Series, added
from tui.text.numbers import decimals, places_beside_others, rounded

from .definitions import DefinitionChange, changed_definition
from .in_report import InReport


class PrintedValue(NamedTuple):
    """What a report says of a period: its figure and its sign.

    `part_of_year` says which part of a year the figure is for, where it is for a part only.
    """

    report: InReport
    value: Number
    mark: Mark
    part_of_year: str = ""


class JoinedPeriod(NamedTuple):
    """A period, with what each report says of it, the earliest report first."""

    period: Period
    printed: tuple[PrintedValue, ...]

    @property
    def latest(self) -> PrintedValue:
        """What the latest of them says."""
        return self.printed[-1]


class Revision(NamedTuple):
    """A figure that a later report has changed.

    `redefined` says that the definition changed between the two.
    """

    period: Period
    before: PrintedValue
    after: PrintedValue
    redefined: bool

    @property
    def difference(self) -> Number:
        """How much larger the later figure is."""
        return added((self.after.value, -self.before.value))

    @property
    def part(self) -> float | None:
        """The difference as a part of the earlier figure; None of nothing."""
        return self.difference / abs(self.before.value) if self.before.value else None


class Overlap(NamedTuple):
    """Periods that a report and the next one both have, and how many were revised."""

    earlier: InReport
    later: InReport
    periods: tuple[Period, ...]
    revised: int


class Break(NamedTuple):
    """The first period of a new definition, the reports beside it and what changed."""

    period: Period
    before: InReport
    after: InReport
    changes: tuple[DefinitionChange, ...]


LEAST_SHARED = 2
"""The fewest periods of a year that are compared with those of the year before: one has its own change."""
COMPARED_BY_YEAR = ("month", "quarter", "half-year")
"""The frequencies whose figures are compared with those of the year before."""


class PeriodChange(NamedTuple):
    """The change since an earlier period; `chance` is None where it cannot be tested."""

    value: Number
    chance: Chance | None
    since: Period


class JoinedSeries(Whole, frozen=True):
    """The reports of a force with figures of one measure, the earliest first."""

    reports: tuple[InReport, ...]

    @property
    def last(self) -> InReport:
        """The latest report."""
        return self.reports[-1]

    @cached_property
    def periods(self) -> tuple[JoinedPeriod, ...]:
        """Every period for which a report has a figure, in time order."""
        found: dict[Period, list[PrintedValue]] = {}
        for report in self.reports:
            for period, value in zip(report.series.periods, report.series.values, strict=True):
                if value is not None:
                    found.setdefault(period, []).append(
                        PrintedValue(report, value, report.mark_at(period), report.part_years.get(period, ""))
                    )
        return tuple(JoinedPeriod(period, tuple(found[period])) for period in sorted(found))

    @cached_property
    def series(self) -> Series:
        """The latest figures by period."""
        return Series(tuple(each.period for each in self.periods), tuple(each.latest.value for each in self.periods))

    @cached_property
    def places(self) -> int:
        """The decimal places of its figures beside each other.

        At most two, or as many as tell a revised figure from the one before.
        """
        values = [each.value for at in self.periods for each in at.printed]
        least, most = places_beside_others(values), decimals(values)
        told = (
            places
            for places in range(least, most)
            if all(rounded(each.before.value, places) != rounded(each.after.value, places) for each in self.revisions)
        )
        return next(told, most)

    @cached_property
    def whole_periods(self) -> tuple[JoinedPeriod, ...]:
        """The periods whose latest figures are for all of them: no part of a year."""
        return tuple(each for each in self.periods if not each.latest.part_of_year)

    @cached_property
    def revisions(self) -> tuple[Revision, ...]:
        """Every figure that a later report has changed, in time order.

        A year that an earlier report has in part is completed, not revised.
        """
        return tuple(
            Revision(each.period, before, after, bool(changed_definition(before.report, after.report)))
            for each in self.periods
            for before, after in pairwise(each.printed)
            if before.value != after.value and not (before.part_of_year or after.part_of_year)
        )

    @cached_property
    def overlaps(self) -> tuple[Overlap, ...]:
        """The periods that each report has in common with the one before it."""
        revised = {(each.period, each.before.report.workshop, each.after.report.workshop) for each in self.revisions}
        found = []
        for earlier, later in pairwise(self.reports):
            shared = tuple(period for period in _known(earlier) if later.series.value_at(period) is not None)
            if shared:
                again = sum((period, earlier.workshop, later.workshop) in revised for period in shared)
                found.append(Overlap(earlier, later, shared, again))
        return tuple(found)

    @cached_property
    def gaps(self) -> tuple[tuple[Period, Period], ...]:
        """The first and the last period of each gap that no report fills."""
        return tuple(gap for before, after in pairwise(self.series.periods) if (gap := missing_between(before, after)))

    @cached_property
    def breaks(self) -> tuple[Break, ...]:
        """Where the figures of one definition end and those of another begin.

        A report that prints earlier periods again moves the break back to the first of these.
        """
        return tuple(
            Break(after.period, before.latest.report, after.latest.report, changes)
            for before, after in pairwise(self.periods)
            if (changes := changed_definition(before.latest.report, after.latest.report))
        )

    @cached_property
    def phases(self) -> tuple[Phase[Period], ...]:
        """The mean and limits, worked out anew from each break on; a season has no limits."""
        whole = Series(tuple(each.period for each in self.whole_periods), tuple(each.latest.value for each in self.whole_periods))
        return without_seasonal_limits(xmr(whole, rebase=[each.period for each in self.breaks]))

    @cached_property
    def phase_of(self) -> dict[Period, Phase[Period]]:
        """The part between two breaks that each period is in."""
        return {period: phase for phase in self.phases for period in phase.labels}

    @cached_property
    def points(self) -> dict[Period, Point[Period]]:
        """Each period as its control chart shows it."""
        return {point.period: point for phase in self.phases for point in phase.points}

    @cached_property
    def by_year(self) -> bool:
        """Whether changes are on the same period of the year before.

        So that a season is no change, as in the table: where the series has the period a year before its last.
        """
        known = [each.period for each in self.whole_periods]
        return bool(known) and known[0].frequency in COMPARED_BY_YEAR and known[-1].years_later(-1) in known

    @cached_property
    def could_be_seasons(self) -> bool:
        """Whether a season could explain a change.

        It could where months, quarters or half-years are compared with the ones before.
        """
        return not self.by_year and self.series.periods[0].frequency in COMPARED_BY_YEAR

    @cached_property
    def judged(self) -> frozenset[Period]:
        """The periods that limits judge, so that their changes are not tested."""
        limited = (phase for phase in self.phases if not phase.trial and phase.lower is not None)
        return frozenset() if self.by_year else frozenset(period for phase in limited for period in phase.labels)

    @cached_property
    def changes(self) -> dict[Period, PeriodChange]:
        """The change of each period on the year before, or else on its neighbour.

        None over a break or a gap.
        """
        broken = [each.period for each in self.breaks]
        return {
            after.period: PeriodChange(added((after.latest.value, -before.latest.value)), self._chance(before, after), before.period)
            for before, after in self._pairs()
            if not any(before.period < period <= after.period for period in broken)
        }

    @cached_property
    def last_year(self) -> YearComparison | None:
        """The last year like for like with the one before, as the table compares it.

        None for whole years, over a break, and for figures that have neither a sum nor a mean over several periods.
        """
        measure, year = self.last.measure, self.periods[-1].period.year
        if self.periods[-1].period.frequency == "rolling-12" or self.whole_periods != self.periods:
            return None
        found = compare_means(self.series, year, measure)
        found = found or (compare_years(self.series, year, measure) if adds_up(self.series, measure) else None)
        if found is None or len(found.periods) < LEAST_SHARED:
            return None
        return None if any(found.before[0] < each.period <= found.periods[-1] for each in self.breaks) else found

    def _pairs(self) -> Iterator[tuple[JoinedPeriod, JoinedPeriod]]:
        """Each period, after the one that it is compared with."""
        if not self.by_year:
            neighbours = pairwise(self.whole_periods)
            yield from ((before, after) for before, after in neighbours if not missing_between(before.period, after.period))
            return
        known = {each.period: each for each in self.whole_periods}
        yield from ((known[earlier], after) for period, after in known.items() if (earlier := period.years_later(-1)) in known)

    def _chance(self, since: JoinedPeriod, at: JoinedPeriod) -> Chance | None:
        """Whether the difference could be chance: by the series, or of two counts."""
        if at.period in self.judged or self.could_be_seasons:
            return None
        if at.period.frequency == "rolling-12":
            return None if self.breaks else neighbour_chance(added((at.latest.value, -since.latest.value)), self.series)
        test = change_chance if self.by_year and not self.breaks else counts_chance
        before = since.latest
        return test(at.latest.value, before.value, self.series, at.latest.report.measure) or self._share_chance(since, at)

    def _share_chance(self, since: JoinedPeriod, at: JoinedPeriod) -> Chance | None:
        """Whether the difference of two shares could be chance, by their counts."""
        if not too_short(self.series.values):
            return None
        return of_two_shares(at.latest.report.counts_at(at.period), since.latest.report.counts_at(since.period))


def joined_series(reports: Iterable[InReport]) -> JoinedSeries:
    """The series of these reports, which are of one force; there is at least one."""
    return JoinedSeries(tuple(sorted(reports, key=lambda each: (each.date, each.workshop))))


def _known(report: InReport) -> Iterator[Period]:
    return (period for period, value in zip(report.series.periods, report.series.values, strict=True) if value is not None)
