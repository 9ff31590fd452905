"""Checks averages.

A row that is named so is the mean of the rows that a total would cover, or of their total.
"""

from collections.abc import Iterator

from tui.documents.equation import Equation, linear, slot
from tui.documents.finding import Unchecked
from tui.documents.grid import TableReading
from tui.documents.trial import agreeing, failing, most_hold, slip

from .coverings import TOTALS, coverings, is_member

WHY = "the table does not show which figures the average is of"
MANY_COUNTS = 6
"""A lone average of so many figures is their mean."""


def check(reading: TableReading) -> Iterator[Equation | Unchecked]:
    """The averages of a table's rows.

    Those of its columns are the same check of the table turned.
    """
    for at, row in enumerate(reading.rows):
        if row.role != "average":
            continue
        columns = [place for place, value in enumerate(reading.values[at]) if value is not None]
        sets = [(members, *way) for members in coverings(reading, at) for way in ((False, False), (True, False), (False, True))]
        tried = [found for members, every, signs in sets if (found := _means(reading, at, members, columns, every=every, signs=signs))]
        totals = [place for place, other in enumerate(reading.rows) if other.role in TOTALS]
        tried += [found for total in totals if (found := _of_total(reading, at, total, columns))]
        if not tried:
            continue
        best = max(tried, key=lambda found: (agreeing(found), -failing(found)))
        fails = failing(best)
        if most_hold(best, worded=True) or (fails == 1 and _alone(reading, tried, best)):
            yield from best
        elif fails:
            yield Unchecked("mean", fails, WHY)


def _means(reading: TableReading, at: int, members: tuple[int, ...], columns: list[int], *, every: bool, signs: bool) -> list[Equation]:
    """The means of some rows.

    `every` counts those without a figure as 0, and `signs` those with a sign as what it allows.
    """
    found: list[Equation] = []
    for column in columns:
        figures = {member: allowed for member in members if (allowed := reading.allowed(member, column)) is not None}
        if not signs:
            figures = {member: allowed for member, allowed in figures.items() if reading.values[member][column] is not None}
        terms = {slot(reading, member, column): allowed for member, allowed in figures.items()}
        count = len(members) if every else len(terms)
        if len(terms) > 1 and not (every and count == len(terms)):
            way = f"the mean of {count} {'columns' if reading.turned else 'rows'} is"
            found.append(linear("mean", reading, slot(reading, at, column), terms, dict.fromkeys(terms, 1), count, way))
    return found


def _of_total(reading: TableReading, at: int, total: int, columns: list[int]) -> list[Equation]:
    """The total divided by the number of rows with a figure."""
    found: list[Equation] = []
    for column in columns:
        whole = reading.values[total][column]
        count = sum(is_member(row) and reading.values[place][column] is not None for place, row in enumerate(reading.rows))
        if whole is not None and count > 1:
            stated, base = slot(reading, at, column), slot(reading, total, column)
            found.append(linear("mean", reading, stated, {base: whole.interval}, {base: 1}, count, f"{whole.text} divided by {count} is"))
    return found


def _alone(reading: TableReading, tried: list[list[Equation]], best: list[Equation]) -> bool:
    """Whether an average is wrong although nothing bears the reading out.

    It is where it is of many counts, and no other reading explains it.
    """
    if any(any(each.holds for each in found) for found in tried):
        return False
    wrong = next(each for each in best if not each.holds)
    members = [cell for row, column in wrong.slots[1:] if (cell := wrong.reading.values[row][column]) is not None]
    return len(members) >= MANY_COUNTS and all(member.exact for member in members) and slip(wrong.printed, wrong.computed)
