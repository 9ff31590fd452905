"""Whether the figures of a table meet their targets, in words."""

from tui.analysis import targets
from tui.model.period import Period
from tui.model.table import Table

from .members import Member, cell_of

MET = "met"
"""The last part of the key of the column that says whether a target is met."""


def target_met(table: Table, member: Member, column: int, period: Period | None) -> bool | None:
    """Whether a figure meets its target.

    A rating meets its target where it is no lower on its scale. None where there is no target or no figure, or where neither side is
    better.
    """
    target = table.related(column).get("target")
    measure = table.measure(column, [name for _, name in member.members])
    if target is None or measure is None:
        return None
    cells = cell_of(table, member, column, period), cell_of(table, member, target, period)
    if measure.kind == "rating":
        places = [measure.scale.index(cell.value) for cell in cells if isinstance(cell.value, str) and cell.value in measure.scale]
        return places[0] <= places[1] if len(places) == len(cells) else None
    value, aim = (cell.number for cell in cells)
    return None if value is None or aim is None else targets.meets_target(value, aim, measure.better)


def limits_words(table: Table, member: Member, column: int, period: Period | None) -> str:
    """That the report's limits for a figure include its target.

    Empty where they do not, or are not given.
    """
    related = table.related(column)
    if not {"lower", "upper", "target"} <= related.keys():
        return ""
    lower, upper, target = (cell_of(table, member, related[each], period).number for each in ("lower", "upper", "target"))
    return "the limits that the report gives include the target" if targets.includes(lower, upper, target) else ""


def met_word(found: bool) -> str:
    """`met` or `missed`, for a cell."""
    return "met" if found else "missed"


def met_words(found: bool | None) -> str:
    """Whether a target is met, before the target in a sentence.

    Empty where that is not known.
    """
    return "" if found is None else "meets its target of" if found else "misses its target of"
