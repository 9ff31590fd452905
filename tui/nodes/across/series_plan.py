"""The chart of a joined series, with new limits after each new definition."""

from tui.analysis.across.joined import JoinedSeries
from tui.charts.plan import Plan, plan
from tui.model.table import Series


def series_plan(series: JoinedSeries) -> Plan | None:
    """The plan of the latest figures without part years.

    None where none can be drawn.
    """
    whole = Series(tuple(each.period for each in series.whole_periods), tuple(each.latest.value for each in series.whole_periods))
    known = set(whole.periods)
    breaks = [each.period for each in series.breaks if each.period in known]
    return next((found for view in ("limits", "raw") if (found := plan(whole, view, measure=series.last.measure, rebases=breaks))), None)
