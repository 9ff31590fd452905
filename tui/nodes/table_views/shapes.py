"""The layouts that each shape of table has; the first is shown first."""

from tui.analysis.ratios import ratios
from tui.model.table import Shape, Table

from .cross_table import CrossTable, crossed
from .layout import Layout
from .measures_by_member import MeasuresByMember
from .members import shares_shown
from .members_by_period import MembersByPeriod
from .plain_list import PlainList
from .scorecard import Scorecard
from .shares_by_period import SharesByPeriod
from .years_grid import YearsGrid

LAYOUTS: dict[Shape, tuple[type[Layout], ...]] = {
    "grid": (YearsGrid,),
    "members-by-period": (MembersByPeriod,),
    "measures-by-member": (MeasuresByMember,),
    "scorecard": (Scorecard,),
    "list": (PlainList,),
}


def layouts(table: Table) -> tuple[type[Layout], ...]:
    """The layouts of a table."""
    return (*_of_figures(table), *_of_several(table), *table.once(_of_ratios))


def is_later(layout: Layout) -> bool:
    """Whether a table is shown in another layout than the first."""
    return type(layout) is not layouts(layout.table)[0]


def _of_figures(table: Table) -> tuple[type[Layout], ...]:
    found = LAYOUTS[table.shape]
    if shares_shown(table):
        return (SharesByPeriod, *found)
    if crossed(table):
        # Over several periods the rows come first, because a cross-table shows only one of them.
        return (CrossTable, *found) if len(table.periods) < 2 else (*found, CrossTable)
    return found


def _of_several(table: Table) -> tuple[type[Layout], ...]:
    """Small charts, where there are several series of enough periods."""
    if table.shape not in ("members-by-period", "list"):
        return ()
    from .small_charts import LEAST_POINTS_OF_SERIES, SmallChartsOfColumns, SmallChartsOfMembers  # late: a grid has one series

    if len(table.periods) < LEAST_POINTS_OF_SERIES:
        return ()
    if table.shape == "members-by-period":
        return (SmallChartsOfMembers,)
    several = table.shape == "list" and not table.split and len(table.own_columns) > 1 and len(table.rows) == len(table.periods)
    return (SmallChartsOfColumns,) if several else ()


def _of_ratios(table: Table) -> tuple[type[Layout], ...]:
    """A view for each share or rate whose counts are in the table."""
    known = list(ratios(table))
    if not known:
        return ()
    from .funnel_view import FunnelView  # late: few tables have a share or rate with its counts
    from .p_view import PChartView
    from .ratio_words import funnel_of, shares_by_period

    found: list[type[Layout]] = []
    for number, ratio in enumerate(known):
        if len(table.split) == 1 and any(funnel_of(table, ratio, period) for period in table.periods or (None,)):
            found.append(type("FunnelView", (FunnelView,), {"number": number}))
        elif shares_by_period(table, ratio):
            found.append(type("PChartView", (PChartView,), {"number": number}))
    return tuple(found)
