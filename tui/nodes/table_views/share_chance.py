"""Whether the change of a printed share could be chance, where its counts show it."""

from tui.analysis.chance import CHANCE
from tui.analysis.member_shares import points_interval
from tui.analysis.ratios import ratios
from tui.analysis.xmr import LEAST_FOR_LIMITS
from tui.model.period import Period
from tui.model.table import Table
from tui.text.units import figure

from .chance import member_a_year_before
from .members import Member, cell_of, course_of


def share_doubt(table: Table, member: Member, column: int, period: Period | None, *, brief: bool) -> str:
    """`more than counting alone explains (95%: −8.6 to −1.2)`.

    Of a share whose part and whole are columns of the table, too short a series for limits. A `brief` one says only what could be chance.
    """
    found = next((each for each in ratios(table) if each.column == column and each.share), None)
    known = sum(value is not None for value in course_of(table, column, member).values)
    if found is None or period is None or known >= LEAST_FOR_LIMITS:
        return ""
    now = [cell_of(table, member, place, period).number for place in (found.part, found.whole)]
    before = [member_a_year_before(table, member, place, period) for place in (found.part, found.whole)]
    counts = [value for value in (*now, *before) if isinstance(value, int)]
    if len(counts) < len((*now, *before)) or not 0 <= counts[0] <= counts[1] > 0 or not 0 <= counts[2] <= counts[3] > 0:
        return ""
    interval = points_interval(*counts)
    beyond = interval.low > 0 or interval.high < 0
    reach = f"(95%: {figure(interval.low, 1)} to {figure(interval.high, 1)})"
    if brief:
        return "" if beyond else f", which {CHANCE}"
    return f", more than counting alone explains {reach}" if beyond else f", which {CHANCE} {reach}"
