"""One measure through all reports of a force, as one series.

The value of each period is that of the latest report that prints one. What earlier reports said is kept beside it.
"""

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from tui.analysis.chance import Chance
from tui.analysis.usual import counts_chance
from tui.analysis.xmr import Phase, Point, xmr
from tui.model.base import Whole
from tui.model.period import Period, missing_between
from tui.model.table import Mark, Number, Series, added

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


class PeriodChange(NamedTuple):
    """The change on the period before; `chance` is None where it cannot be tested."""

    value: Number
    chance: Chance | None


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
        """The mean and limits, worked out anew from each break on."""
        whole = Series(tuple(each.period for each in self.whole_periods), tuple(each.latest.value for each in self.whole_periods))
        return xmr(whole, rebase=[each.period for each in self.breaks])

    @cached_property
    def phase_of(self) -> dict[Period, Phase[Period]]:
        """The part between two breaks that each period is in."""
        return {period: phase for phase in self.phases for period in phase.labels}

    @cached_property
    def points(self) -> dict[Period, Point[Period]]:
        """Each period as its control chart shows it."""
        return {point.period: point for phase in self.phases for point in phase.points}

    @cached_property
    def changes(self) -> dict[Period, PeriodChange]:
        """The change of each period on its neighbour before.

        None over a break or a gap. Where a chart has limits of its own, not on trial, these judge a period, and its change is not tested.
        """
        broken = {each.period for each in self.breaks}
        judged = {period for phase in self.phases if not phase.trial for period in phase.labels}
        return {
            after.period: PeriodChange(
                added((after.latest.value, -before.latest.value)),
                None if after.period in judged else self._chance(before.latest, after.latest),
            )
            for before, after in pairwise(self.whole_periods)
            if after.period not in broken and not missing_between(before.period, after.period)
        }

    def _chance(self, before: PrintedValue, after: PrintedValue) -> Chance | None:
        """Whether the difference of two counts of events could be chance."""
        if after.report.series.periods[0].frequency == "rolling-12":
            return None
        return counts_chance(after.value, before.value, self.series, after.report.measure)


def joined_series(reports: Iterable[InReport]) -> JoinedSeries:
    """The series of these reports, which are of one force; there is at least one."""
    return JoinedSeries(tuple(sorted(reports, key=lambda each: (each.date, each.workshop))))


def _known(report: InReport) -> Iterator[Period]:
    return (period for period, value in zip(report.series.periods, report.series.values, strict=True) if value is not None)
