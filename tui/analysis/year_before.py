"""The figure of the same period a year before, as a table gives it."""

from tui.model.period import Period
from tui.model.table import Number, Table, Where, added

from .printed import comparable_figure


def figure_a_year_before(table: Table, column: int, where: Where | None = None, period: Period | None = None) -> Number | None:
    """The figure of a year before, as the table prints it or as its columns give it."""
    related = table.related(column)
    if "previous" in related and (printed := table.cell(related["previous"], where, period).number) is not None:
        return printed
    earlier = period.years_later(-1) if period else None
    if earlier and (held := table.cell(column, where, earlier).number) is not None:
        return comparable_figure(table, column, where or {}, earlier, held)
    now = table.cell(column, where, period).number
    change = table.cell(related["change"], where, period).number if "change" in related else None
    return None if now is None or change is None else added((now, -change))
