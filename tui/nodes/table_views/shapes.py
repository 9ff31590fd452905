"""The layouts that each shape of table has; the first is shown first."""

from tui.model.table import Shape, Table

from .cross_table import CrossTable, crossed
from .layout import Layout
from .measures_by_member import MeasuresByMember
from .members import has_shares
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
    found = LAYOUTS[table.shape]
    if table.shape == "members-by-period" and has_shares(table):
        return (SharesByPeriod, *found)
    if crossed(table):
        # Over several periods the rows come first, because a cross-table shows only one of them.
        return (CrossTable, *found) if len(table.periods) < 2 else (*found, CrossTable)
    return found


def shares_shown(table: Table) -> bool:
    """Whether a table's members are shown as shares of one whole."""
    return layouts(table)[0] is SharesByPeriod
