"""How many rows of a table have each rating."""

from tui.model.measures import Measure
from tui.model.period import Period
from tui.model.table import Table
from tui.text.lists import joined

from .members import Member, cell_of


def rating_of(table: Table, place: int) -> Measure | None:
    """The measure of a column of ratings; None for other columns."""
    measure = table.measures[place]
    return measure if measure is not None and measure.scale and table.columns[place].relation is None else None


def rating_change(table: Table, member: Member, column: int, period: Period | None) -> str:
    """A rating beside that of a year before, in words; empty where there is none."""
    measure = table.measure(column, [name for _, name in member.members])
    previous, before = table.related(column).get("previous"), period.years_later(-1) if period else None
    if measure is None or not measure.scale:
        return ""
    if previous is not None:
        earlier = cell_of(table, member, previous, period).value
    else:
        earlier = cell_of(table, member, column, before).value if before in table.periods else None
    now = cell_of(table, member, column, period).value
    if not (isinstance(now, str) and isinstance(earlier, str) and {now, earlier} <= set(measure.scale)):
        return ""
    moved = measure.scale.index(earlier) - measure.scale.index(now)
    return f"{'better than' if moved > 0 else 'worse than' if moved else 'as'} a year before{f' ({earlier})' if moved else ''}"


def count_ratings(
    table: Table, rows: tuple[Member, ...], place: int, measure: Measure, period: Period | None
) -> tuple[dict[str, int], int]:
    """How many rows have each rating, the best first, and how many have none."""
    found = [cell_of(table, row, place, period).value for row in rows]
    numbers = {rating: found.count(rating) for rating in measure.scale}
    return numbers, len(found) - sum(numbers.values())


def rating_counts(table: Table, rows: tuple[Member, ...], place: int, measure: Measure, period: Period | None) -> str:
    """How many rows have each rating: `1 Excellent, 2 Good and 1 Risk`.

    Empty where none is rated.
    """
    numbers, _ = count_ratings(table, rows, place, measure, period)
    return joined(f"{number} {rating}" for rating, number in numbers.items() if number)
