"""Pages of readings that are longer than their rows, all of one height.

What stands above them keeps its rows while a reader turns the pages.
"""

from collections.abc import Iterable, Iterator

from .shortening import divisions, is_title, lines_that_fit
from .spans import Line, plain
from .wrapping import wrap

REST_BY_KEY = "space:\u00a0{}\u00a0more."
"""How to read the lines that do not fit."""
_SIGN = REST_BY_KEY.partition("{")[0]


def page_at(lines: Iterable[Line], cells: int, rows: int, number: int, *, filled: bool = False) -> tuple[Line, ...]:
    """A page; after the last one the first again."""
    found = pages(lines, cells, rows, filled=filled)
    return found[number % len(found)]


def pages(lines: Iterable[Line], cells: int, rows: int, *, filled: bool = False) -> tuple[tuple[Line, ...], ...]:
    """Lines wrapped into pages of at most so many rows, the first `filled` or not.

    Each one but the last says how many sentences are left, if need be by leaving its last clauses to the next one.
    """
    first, left = _page(tuple(lines), cells, rows, filled=filled)
    found = [first]
    while left and first:
        page, left = _page(left, cells, len(first))
        found.append((*page, *[()] * (len(first) - len(page))))
    return tuple(found)


def _page(lines: tuple[Line, ...], cells: int, rows: int, *, filled: bool = False) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """The rows of the first page, and the lines that it leaves to the next."""
    shown = lines_that_fit(lines, cells, rows, filled=filled, rest=REST_BY_KEY)
    whole = _whole(lines, cells, rows)
    if not shown and rows > 0 and len(lines) > 1:
        # A heading that has no room over its lines.
        return _page(lines[1:], cells, rows)
    if whole == len(lines) or not shown or filled or _says_rest(shown):
        return shown, lines[max(1, whole) :]
    at = max(1, whole) - 1
    for signed in (True, whole > 0):
        for begun, rest in _divided(lines[at]):
            divided = (*lines[:at], begun, rest, *lines[at + 1 :])
            found = lines_that_fit(divided, cells, rows, rest=REST_BY_KEY)
            if _whole(divided, cells, rows) == at + 1 and (_says_rest(found) or not signed):
                return found, divided[at + 1 :]
    return shown, lines[max(1, whole) :]


def _whole(lines: tuple[Line, ...], cells: int, rows: int) -> int:
    """How many lines fit whole; a heading is left to the lines below it."""
    number = 0
    for line in lines:
        rows -= len(wrap(line, cells)) if line else 1
        if rows < 0:
            break
        number += 1
    while 0 < number < len(lines) and is_title(lines[number - 1]):
        number -= 1
    return number


def _says_rest(shown: tuple[Line, ...]) -> bool:
    return any(_SIGN in plain(line) for line in shown[-2:])


def _divided(line: Line) -> Iterator[tuple[Line, Line]]:
    """A line in two, after as many sentences as possible, or else clauses."""
    found = list(divisions(line))
    for whole in (True, False):
        yield from ((begun, rest) for begun, rest, ends in reversed(found) if ends is whole)
