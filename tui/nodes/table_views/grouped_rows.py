"""Rows of a table of several dimensions, below one for each member of the first.

A force is named once, over its offences, with the sum of them where they may be added up.
"""

from collections.abc import Sequence

from tui.model.base import grouped
from tui.model.table import Table
from tui.text.wrapping import CUT_WORD, clip_distinct

from .members import Member, shown_dimensions

STEP_IN = " "
"""Before the name of a row that stands below another."""
FEWEST_BELOW = 2
"""The fewest rows, on average, for which a row above them is worth its place."""


def grouped_rows(table: Table, every: tuple[Member, ...]) -> tuple[Member, ...]:
    """The rows of a table, with a row above each group for its name."""
    shown = shown_dimensions(table)
    if len(shown) < 2:
        return every
    groups = grouped((each.members[0], each) for each in every)
    if len(groups) < 2 or len(every) < FEWEST_BELOW * len(groups):
        return every
    return tuple(row for first, rows in groups.items() for row in (Member(first[1], (first,)), *map(_below, rows)))


def heads_group(table: Table, row: Member) -> bool:
    """Whether a row stands for all that stand below it."""
    return 0 < len(row.members) < len(shown_dimensions(table))


def names_in_cells(rows: Sequence[Member], most: int) -> list[str]:
    """The names of rows in so many cells, those below another row stepped in."""
    steps = [STEP_IN if row.name.startswith(STEP_IN) else "" for row in rows]
    room = most - max(map(len, steps), default=0)
    short = clip_distinct([row.name.removeprefix(step) for row, step in zip(rows, steps, strict=True)], room, CUT_WORD)
    return [f"{step}{name}" for step, name in zip(steps, short, strict=True)]


def _below(row: Member) -> Member:
    return row._replace(name=STEP_IN + ", ".join(name for _, name in row.members[1:]))
