"""A chart with rebases: the same values, with a mean and limits for each phase."""

from collections.abc import Collection
from typing import NamedTuple

from tui.analysis.rebasing import Rebases
from tui.model.table import Series

from .plan import Plan, plan


class RebasedPlan(NamedTuple):
    """The new plan, the rebases that are on the chart, and the series that it shows."""

    plan: Plan
    rebases: Rebases
    series: Series


def rebased(found: Plan, written: Collection[str]) -> RebasedPlan | None:
    """A plan with rebases at periods as packs write them; None where none is on it."""
    series = Series(found.periods, found.values)
    rebases = tuple(period for period in found.periods[1:] if str(period) in written)
    new = plan(series, found.view, measure=found.measure, rebases=rebases) if rebases else None
    return RebasedPlan(new._replace(targets=found.targets), rebases, series) if new and len(new.phases) > 1 else None
