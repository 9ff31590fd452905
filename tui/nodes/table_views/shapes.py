"""The layouts that each shape of table has; the first is shown first."""

from importlib import import_module
from typing import cast

from tui.analysis.ratios import ratios
from tui.model.table import Shape, Table

from .layout import Layout
from .members import shares_shown

LAYOUTS: dict[Shape, str] = {
    "grid": "years_grid:YearsGrid",
    "members-by-period": "members_by_period:MembersByPeriod",
    "measures-by-member": "measures_by_member:MeasuresByMember",
    "scorecard": "scorecard:Scorecard",
    "list": "plain_list:PlainList",
}
"""The module and the class of each, imported with the first table of the shape: few workshops have tables of all."""


def layouts(table: Table) -> tuple[type[Layout], ...]:
    """The layouts of a table."""
    return (*_of_figures(table), *_of_several(table), *table.once(_of_ratios))


def is_later(layout: Layout) -> bool:
    """Whether a table is shown in another layout than the first."""
    return type(layout) is not layouts(layout.table)[0]


def layout_of(shape: Shape) -> type[Layout]:
    """The layout that only tables of a shape have."""
    module, _, name = LAYOUTS[shape].partition(":")
    return cast("type[Layout]", getattr(import_module(f".{module}", __package__), name))


def crossed(table: Table) -> bool:
    """Whether a table can be shown with one dimension across another.

    It has one column, and figures for most pairs of members. Where members lie in one another, as wards in districts, most cells of a
    cross-table would be empty.
    """
    if len(table.split) != 2 or len(table.columns) != 1 or table.shape == "scorecard":
        return False
    down, across = table.split
    return 2 * len(table.rows) >= len(table.members(down.id)) * len(table.members(across.id)) * max(1, len(table.periods))


def _of_figures(table: Table) -> tuple[type[Layout], ...]:
    found = (layout_of(table.shape),)
    if shares_shown(table):
        from .shares_by_period import SharesByPeriod  # late: as for the shapes

        return (SharesByPeriod, *found)
    if crossed(table):
        from .cross_table import CrossTable

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
