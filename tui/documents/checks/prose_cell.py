"""A figure of the prose against the cell of a table that its words name."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from tui.documents.finding import CheckFinding
from tui.documents.prose.cells import Named, Tables
from tui.documents.prose.figure import ProseSentence, StatedFigure
from tui.documents.prose.mentions import Mention
from tui.documents.prose.slips import is_slip

from .prose_finding import stated_finding

LARGE_LEVEL = 10_000
"""Numbers of five digits and more are hardly ever near a cell by chance."""
SMALLEST_LEVEL = 10
"""Smaller numbers fit too many cells for that to say anything."""
FARTHEST = Decimal(10)
"""A slip of one digit changes a number at most so many times; what is farther off is something else."""


def cells(sentence: ProseSentence, tables: Tables, agreeing_at: frozenset[int] = frozenset()) -> Iterator[CheckFinding]:
    """Hold every level of a sentence against the cells that its words name.

    Those at `agreeing_at` are right.
    """
    mentions = tables.mentions.of(sentence.text)
    levels = [each for each in sentence.figures if each.role in ("level", "rate", "mean") and each.unit != "points" and not each.sign]
    fitting = {
        at: [cell for cell in tables.named(sentence, each, mentions, nearest=False) if _fits(each, cell)] for at, each in enumerate(levels)
    }
    taken = {(cell.table, cell.row, cell.column) for found in fitting.values() for cell in found}
    agreeing = {cell.table for found in fitting.values() for cell in found if cell.dated or cell.labels}
    for at, figure in enumerate(levels):
        if fitting[at]:
            cell = max(fitting[at], key=lambda each: (each.labels, each.dated))
            if cell.labels + cell.dated > 1 and figure.value >= SMALLEST_LEVEL:
                yield _finding(sentence, figure, cell)
        elif figure.role != "mean" and figure.start not in agreeing_at and not sentence.is_restated(figure):
            near = list(tables.named(sentence, figure, list(_left(mentions, taken)), nearest=True))
            if found := _differing(sentence, figure, near, tables, mentions, agreeing, taken):
                yield found


def _left(mentions: Sequence[Mention], taken: set[tuple[int, int, int]]) -> Iterator[Mention]:
    """The mentions that no other figure has taken.

    All those of an axis where others have taken every one.
    """
    free = [each for each in mentions if not _is_taken(each, taken)]
    axes = {(each.table, each.axis) for each in free}
    yield from free
    yield from (each for each in mentions if (each.table, each.axis) not in axes)


def _is_taken(mention: Mention, taken: set[tuple[int, int, int]]) -> bool:
    """Whether another figure of the sentence is in the named row or column."""
    return any(table == mention.table and (row, column)[mention.axis] == mention.line for table, row, column in taken)


def _fits(figure: StatedFigure, cell: Named) -> bool:
    interval = cell.interval
    return interval is not None and figure.allowed.meets(interval) and (figure.unit == "%") == cell.percent


def _differing(
    sentence: ProseSentence,
    figure: StatedFigure,
    near: Sequence[Named],
    tables: Tables,
    mentions: Sequence[Mention],
    agreeing: set[int],
    taken: set[tuple[int, int, int]],
) -> CheckFinding | None:
    sure = [cell for cell in near if cell.percent == (figure.unit == "%") and _sure(sentence, figure, cell, tables)]
    free = [cell for cell in sure if (cell.table, cell.row, cell.column) not in taken]
    if figure.relation == "exactly" and (other := _other_period(sentence, figure, sure, free)):
        return other
    if tables.fits_beside(figure, mentions):
        return None
    slips = [
        cell
        for cell in free
        if cell.interval is not None
        and _comparable(figure, cell)
        and (cell.labels or figure.exact)
        and is_slip(figure, cell.interval, 2 if cell.table in agreeing or (cell.percent and cell.labels and cell.dated) else 3)
    ]
    if len({cell.interval for cell in slips}) == 1:
        return _finding(sentence, figure, slips[0])
    return None


def _sure(sentence: ProseSentence, figure: StatedFigure, cell: Named, tables: Tables) -> bool:
    """Whether the words can mean no other cell of the table."""
    undated = cell.only and figure.window is None
    if not any(cell.label) and cell.when is None:
        return False  # Nothing says what it is.
    return (cell.dated or undated) and (cell.labels > 0 or tables.overlap(sentence, cell.table) > (figure.value < LARGE_LEVEL))


def _comparable(figure: StatedFigure, cell: Named) -> bool:
    interval = cell.interval
    if interval is None or not interval.middle or not figure.value:
        return False
    return 1 / FARTHEST < abs(figure.value / interval.middle) < FARTHEST


def _other_period(sentence: ProseSentence, figure: StatedFigure, sure: Sequence[Named], free: Sequence[Named]) -> CheckFinding | None:
    """The finding where a figure is that of another period of the same row."""
    for cell in sure:
        follows = figure.window is not None and figure.window.start >= figure.end
        if not cell.dated or not _comparable(figure, cell) or not (cell in free or follows):
            continue
        for row, column in ((cell.row, None), (None, cell.column)):
            same = [each for each in _along(cell, row, column) if _fits(figure, each)]
            if len(same) == 1 and same[0].when is not None and cell.when is not None and same[0].when.months == cell.when.months:
                why = f"The table has {_text(cell)} for {cell.words}. {figure.quote} is its figure for {same[0].words}."
                return _finding(sentence, figure, cell, why)
    return None


def _along(cell: Named, row: int | None, column: int | None) -> list[Named]:
    reading = cell.reading
    places = [(row, at) for at in range(len(reading.columns))] if row is not None else [(at, column) for at in range(len(reading.rows))]
    found = []
    for down, along in places:
        assert down is not None
        assert along is not None
        when = reading.window(down, along)
        alike = reading.rows[down].role == reading.rows[cell.row].role and reading.columns[along].role == reading.columns[cell.column].role
        if alike and when is not None and when.dated and when != cell.when and reading.values[down][along] is not None:
            found.append(Named(cell.table, reading, down, along, cell.labels, False, when))
    return found


def _text(cell: Named) -> str:
    value = cell.reading.values[cell.row][cell.column]
    return value.text if value is not None else ""


def _finding(sentence: ProseSentence, figure: StatedFigure, cell: Named, why: str = "") -> CheckFinding:
    interval = cell.interval
    value = cell.reading.values[cell.row][cell.column]
    assert interval is not None
    assert value is not None
    title = f" in “{cell.reading.title}”" if cell.reading.title else ""
    why = why or f"The table has {_text(cell)} for {cell.words}{title}."
    passage = sentence.around(figure, figure)
    return stated_finding(sentence, figure, "cell", interval, why, value=value.value, beside=(cell.place,), passage=passage)
