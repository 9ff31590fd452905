"""The sections of the help in lists side by side.

A section that its own list has no room for stands below another, so that no list is half blank while others scroll.
"""

from collections.abc import Sequence
from typing import NamedTuple

from .help_rows import HelpPart, HelpRow

PARTS_OF_LISTS: tuple[tuple[HelpPart, ...], ...] = (("page", "signs"), ("every", "other"), ("methods",))
"""What belongs in each of three lists; the last of fewer lists have more."""
WORTHWHILE = 4
"""By how many more free rows another list gets a section that no list has room for."""


class NumberedRow(NamedTuple):
    """A row with its number among all rows."""

    number: int
    row: HelpRow


def help_lists(rows: Sequence[HelpRow], lists: int, height: int) -> tuple[tuple[NumberedRow, ...], ...]:
    """The rows of three lists, `height` of which are seen at once.

    A list that is not shown has none.
    """
    if lists < len(PARTS_OF_LISTS):
        beside = PARTS_OF_LISTS[1] if lists > 1 else ()
        numbered = [NumberedRow(number, row) for number, row in enumerate(rows)]
        first = tuple(each for each in numbered if each.row.part not in beside)
        return first, tuple(each for each in numbered if each.row.part in beside), ()
    found: list[list[NumberedRow]] = [[] for _ in PARTS_OF_LISTS]
    left = []
    for section in _sections(rows):
        own = next(place for place, parts in enumerate(PARTS_OF_LISTS) if section[0].row.part in parts)
        if _free(found[own], height) >= _seen(section):
            found[own] += section
        else:
            left.append((own, section))
    for own, section in left:
        free = [_free(each, height) for each in found]
        roomy = max(range(len(PARTS_OF_LISTS)), key=lambda place: (free[place], place == own))
        fits = free[roomy] >= _seen(section)
        found[roomy if fits or free[roomy] >= max(0, free[own]) + WORTHWHILE else own] += section
    return tuple(tuple(each[:-1]) for each in found)


def _sections(rows: Sequence[HelpRow]) -> list[list[NumberedRow]]:
    """Each heading with the rows below it, and a blank one."""
    found: list[list[NumberedRow]] = []
    for number, row in enumerate((*rows, HelpRow((), "methods"))):
        if row.heading or not found:
            found.append([])
        found[-1].append(NumberedRow(number, row))
    return found


def _rows_of(section: Sequence[NumberedRow]) -> int:
    return sum(max(1, len(each.row.lines)) for each in section)


def _seen(section: Sequence[NumberedRow]) -> int:
    """The rows of a section without the blank one at its end."""
    return _rows_of(section[:-1])


def _free(section: Sequence[NumberedRow], height: int) -> int:
    return height - _rows_of(section)
