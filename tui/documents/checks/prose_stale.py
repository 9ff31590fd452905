"""Finds figures of the prose that are right for another period.

The words name one period, and the figure is that of another.
"""

from collections.abc import Iterator

from tui.documents.finding import CheckFinding
from tui.documents.prose.figure import StatedFigure
from tui.documents.prose.moves import moves
from tui.documents.prose.named_sentence import NamedSentence, NamedTable, meets
from tui.documents.prose.named_values import CHANGE_KINDS, NamedValue, ValueKind, values_of_cells

from .prose_named import is_comparable
from .prose_named_finding import named_finding

LARGE_STALE = 1_000
"""From here a number is hardly ever a cell by chance."""


def stale(named: NamedSentence) -> Iterator[CheckFinding]:
    """Compare the period stated for each figure with the period of its cell."""
    if not named.figures or not is_comparable(named.sentence):
        return
    yield from _same_twice(named)
    for figure, kinds in named.figures:
        if figure.start not in named.agreeing:
            yield from _of_another_period(named, figure, kinds[0])


def _of_another_period(named: NamedSentence, figure: StatedFigure, kind: ValueKind) -> Iterator[CheckFinding]:
    window = named.window(figure)
    relative = any(not each.known and each.kind == "relative" for each in named.sentence.windows)
    if window is None or not window.known or relative or (figure.base is None and kind in CHANGE_KINDS):
        return
    for table in named.read:
        beside = [value.cells for found in table.beside(figure) for value in found]
        given = [value for value in values_of_cells(table.cells, (kind,)) if _meant(figure, value, table)]
        for other in given:
            if not meets(figure, other) or other.when is None or not other.when.dated:
                continue
            right = [value for value in given if named.dated(window, value) and _same_lines(value, other) and not meets(figure, value)]
            said = any(named.dated(each, other) for each in named.sentence.windows)
            if right and (not said or other.cells in beside):
                words = other.cells[-1].first.words
                yield named_finding(named.sentence, figure, right[0], f" {figure.quote} is the figure for {words}.")
                return


def _meant(figure: StatedFigure, value: NamedValue, table: NamedTable) -> bool:
    if value.labels or (value.cells[0].whole and table.overlap > 1):
        return True
    return figure.exact and table.overlap > (1 if figure.value >= LARGE_STALE else 2)


def _same_lines(one: NamedValue, other: NamedValue) -> bool:
    """Whether two values are of the same row or column in two periods."""
    if one.when == other.when or len(one.cells) != len(other.cells):
        return False
    pairs = [(first.line, last.line) for first, last in zip(one.cells, other.cells, strict=True)]
    rows = all(first[0] == last[0] and first[1][1] == last[1][1] for first, last in pairs)
    columns = all(first[1] == last[1] and first[0][1] == last[0][1] for first, last in pairs)
    return rows or columns


def _same_twice(named: NamedSentence) -> Iterator[CheckFinding]:
    """The level after a change that repeats the level before it: fell from 23% to 23%."""
    for move in moves(named.sentence):
        before, after = move.before, move.after
        if before is None or after is None or before.value != after.value or not after.exact:
            continue
        for table in named.read:
            one, other = (
                [each for each in table.agreeing.get(level.start, []) if each.kind not in CHANGE_KINDS] for level in (before, after)
            )
            if not move.way and not (one and all(named.dated(before.window, value) for value in one)):
                continue
            if not one or {value.cells for value in one} != {value.cells for value in other} or len({value.when for value in one}) != 1:
                continue
            later = [
                value for value in values_of_cells(table.cells, (one[0].kind,)) if _same_lines(value, one[0]) and _after(value, one[0])
            ]
            if len(later) == 1 and not meets(after, later[0]):
                yield named_finding(named.sentence, after, later[0])
                return


def _after(one: NamedValue, other: NamedValue) -> bool:
    return one.when is not None and other.when is not None and one.when.first > other.when.first
