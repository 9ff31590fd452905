"""Finds figures of the prose that are slips for what named cells give.

Only where nothing that the sentence names gives the figure.
"""

import re
from collections.abc import Iterator, Sequence

from tui.documents.finding import CheckFinding
from tui.documents.grid import every_cell
from tui.documents.interval import total
from tui.documents.prose.figure import ProseSentence, StatedFigure
from tui.documents.prose.named_cells import WHOLES, NamedCell
from tui.documents.prose.named_sentence import NamedSentence, NamedTable, meets
from tui.documents.prose.named_values import CHANGE_KINDS, NamedValue, ValueKind, values_of_cells
from tui.documents.prose.shares_of import is_other_share
from tui.documents.prose.slips import is_slip

from .prose_named_finding import named_finding

_TOTAL = re.compile(r"\b(?:total|totals|altogether|in all|overall|add up|together|sum)\b", re.IGNORECASE)
_SHARE = re.compile(
    r"\b(?:of\s(?:all|the|total|which|these)|among|share|proportion|accounted|made\sup|represent\w*)\b|^some\b", re.IGNORECASE
)
_SO_FAR = re.compile(
    r"\bsame\s(?:period|months|point|time|stage|part)\b|\bto\sdate\b|\bso\sfar\b"
    r"|\b(?:last|past|previous|latest)\s(?:\w+\s)?(?:months|weeks|days)\b|\brolling\b",
    re.IGNORECASE,
)
_REST = re.compile(
    r"\b(?:others?|rest|remaining|remainder|elsewhere|outside|without|except|excluding|excludes?|apart\sfrom|aside\sfrom|less|minus)\b",
    re.IGNORECASE,
)
"""Words of a whole without one of its parts."""
_OF = re.compile(r"\s(?:out\s)?of\s(?:the\s|all\s|a\stotal\sof\s)?", re.IGNORECASE)
_BY_DIGITS = ((5, 2, 200), (4, 3, 60), (3, 4, 12), (0, 5, 4))
"""From so many digits, how much has to bear out which value is meant, and among how many a slip says anything."""
MONEY = ("£", "€", "$")
LARGE_NAMED = 100
LEAST_DIGITS = 3
"""Numbers of fewer digits are a slip away from too many cells."""
MOST_READ = 24
"""A sentence that is about more tables leaves doubt which it means."""
FEW_NAMED = 3
"""In a table of more periods a change can be one of many."""
BESIDE = 3
"""How much more it takes where the figure stands elsewhere in a row or a column that the sentence names."""


def is_comparable(sentence: ProseSentence) -> bool:
    """Whether a sentence is about whole periods."""
    return not _SO_FAR.search(sentence.text)


def slips(named: NamedSentence) -> Iterator[CheckFinding]:
    """Hold every figure of a sentence against all that the cells give that it names."""
    if not named.figures or not is_comparable(named.sentence):
        return
    for figure, kinds in named.figures:
        if figure.start in named.agreeing or named.sentence.is_restated(figure):
            continue
        if figure.unit == "points" and (points := _in_points(named, figure)) is not None:
            yield points
        elif (value := _between_levels(named, figure, kinds[0]) or _slip(named, figure, kinds[0])) is not None:
            yield named_finding(named.sentence, figure, value)


def _slip(named: NamedSentence, figure: StatedFigure, kind: ValueKind) -> NamedValue | None:
    """The value that a figure is a slip for, if the words leave no doubt which."""
    if len(named.read) > MOST_READ or (kind == "cell" and _is_sum(named, figure)):
        return None
    if kind == "share" and any(is_other_share(figure, table.cells) for table in named.read):
        return None
    digits = len(figure.value.as_tuple().digits)
    needed, most = next((needed, most) for least, needed, most in _BY_DIGITS if digits >= least)
    elsewhere = any(meets(figure, value) for table in named.read for value in values_of_cells(table.cells, (kind,)))
    if elsewhere or named.tables.fits_beside(figure, named.mentions):
        needed += BESIDE
    if kind == "share" and not _SHARE.search(named.sentence.text):
        needed += 1
    found: list[tuple[int, NamedValue]] = []
    for table in named.read:
        if kind == "cell" and _stands_in(named, figure, table):
            continue  # Its row can be named in other words.
        beside = [value for each in table.beside(figure) for value in each]
        taken = {(value.kind, value.cells) for value in beside}
        candidates = [
            (evidence, value)
            for value in values_of_cells(table.cells, (kind,))
            if named.timely(figure, value) and (evidence := _evidence(named, figure, value, table)) >= needed
        ]
        candidates = [each for each in candidates if (each[1].kind, each[1].cells) not in taken and _one_money(figure, each[1])]
        if len(candidates) > most:
            best = max(evidence for evidence, _ in candidates)
            candidates = [each for each in candidates if each[0] == best]
        if len(candidates) <= most:
            rest = bool(_REST.search(named.sentence.text))
            found += [each for each in candidates if _slipped(figure, each[1], rest=rest)]
    best = max((evidence for evidence, _ in found), default=0)
    likely = [value for evidence, value in found if evidence == best]
    likely = _with_part(named, figure, likely) or likely
    return likely[0] if likely and all(value.interval.meets(likely[0].interval) for value in likely) else None


def _with_part(named: NamedSentence, figure: StatedFigure, likely: Sequence[NamedValue]) -> list[NamedValue]:
    """The wholes of the period of a part that stands before it: 1,608 of 32,878."""
    parts = [each for each in named.sentence.figures if each.end <= figure.start and _OF.fullmatch(named.sentence.gap(each, figure))]
    cells = {cell for part in parts for table in named.read for value in table.agreeing.get(part.start, ()) for cell in value.cells}
    return [value for value in likely if any(cell.when == value.when and cell.first.table == value.cells[0].first.table for cell in cells)]


def _stands_in(named: NamedSentence, figure: StatedFigure, table: NamedTable) -> bool:
    """Whether a figure of three digits or more stands in a table, in a fitting period."""
    reading, window = named.tables.readings[table.number], named.window(figure)
    if figure.unit or figure.power < 0 or len(figure.value.as_tuple().digits) < LEAST_DIGITS:
        return False
    for row, column, value in every_cell(reading):
        when = reading.window(row, column)
        dated = window is None or when is None or not when.dated or named.tables.is_for(table.number, when, window)
        if value.value == figure.value and dated and reading.columns[column].additive and reading.rows[row].additive:
            return True
    return False


def _is_sum(named: NamedSentence, figure: StatedFigure) -> bool:
    """Whether a figure can be the sum of a row or a column that the sentence names."""
    for mention in named.mentions:
        reading = named.tables.readings[mention.table]
        reading = reading.across if mention.axis else reading
        plain = [at for at, line in enumerate(reading.columns) if line.role == "plain"]
        parts = [value.interval for at in plain if (value := reading.values[mention.line][at]) is not None]
        withheld = any(reading.values[mention.line][at] is None and reading.signs[mention.line][at] is not None for at in plain)
        if len(parts) > 1 and not withheld and total(parts).meets(figure.allowed):
            return True
    return False


def _between_levels(named: NamedSentence, figure: StatedFigure, kind: ValueKind) -> NamedValue | None:
    """The change between the two other figures of a sentence, if both are right."""
    levels = [each for each in named.sentence.figures if each is not figure]
    if kind not in CHANGE_KINDS or not all(each.role == "level" and each.exact for each in levels):
        return None
    based = figure.base is not None and figure.base.known
    if not (len(levels) == 2 or (len(levels) == 1 and based)):
        return None
    found = [
        value
        for table in named.read
        for value in values_of_cells(table.cells, (kind,))
        if named.timely(figure, value)
        and (value.cells[0].labels or table.overlap > 1)
        and all(any(_is_cell(each, cell) for cell in value.cells) for each in levels)
        and all(any(_is_cell(each, cell) for each in levels) for cell in value.cells[-len(levels) :])
    ]
    return found[0] if found and all(value.interval.meets(found[0].interval) for value in found) else None


def _one_money(figure: StatedFigure, value: NamedValue) -> bool:
    """Whether both are amounts of money, or neither is."""
    place = value.cells[0].first
    printed = place.reading.values[place.row][place.column]
    return (
        value.kind != "cell"
        or printed is None
        or (figure.unit in MONEY) == (printed.unit in MONEY or any(sign in place.words for sign in MONEY))
    )


def _is_cell(figure: StatedFigure, cell: NamedCell) -> bool:
    return figure.allowed.meets(cell.interval) and (figure.unit == "%") == cell.percent


def _in_points(named: NamedSentence, figure: StatedFigure) -> CheckFinding | None:
    """A change of a number that is right in per cent, and stated in percentage points."""
    percents = any(each.unit == "%" and each.role == "level" for each in named.sentence.figures)
    if percents or any(meets(figure, value) for table in named.read for value in values_of_cells(table.cells, ("points",))):
        return None
    needed = 3 if len(figure.value.as_tuple().digits) >= LEAST_DIGITS else 4
    for table in named.read:
        for value in values_of_cells(table.cells, ("percent-change",)):
            counted = not any(cell.percent for cell in value.cells)
            cells = {cell for found in table.beside(figure) for each in found for cell in each.cells}
            stated = len(cells & set(value.cells))
            periods = _periods(named, figure, value)
            meant = (value.labels or periods > 1 or stated > 1) and 2 * value.labels + table.overlap + periods + stated >= needed
            if counted and meant and meets(figure, value) and named.timely(figure, value):
                return named_finding(named.sentence, figure, value, " A number does not change by percentage points.", in_points=True)
    return None


def _periods(named: NamedSentence, figure: StatedFigure, value: NamedValue) -> int:
    """How many of the two periods of a change the sentence names for it."""
    base = figure.base is not None and value.base is not None and named.tables.is_for(value.cells[0].first.table, value.base, figure.base)
    return named.dated(named.window(figure), value) + base


def _evidence(named: NamedSentence, figure: StatedFigure, value: NamedValue, table: NamedTable) -> int:
    """How much bears out that the figure is this value.

    A change needs one of its cells or its periods in the sentence.
    """
    beside = list(table.beside(figure))
    periods = _periods(named, figure, value)
    near = 0
    if value.kind in CHANGE_KINDS:
        levels = [each for each, kinds in named.figures if kinds[0] == "cell" and each.exact and each.value >= LARGE_NAMED]
        if levels and not any(table.agreeing[each.start] for each in levels):
            return 0  # The sentence is about another table.
        others = [other for found in beside for other in found]
        if any(set(other.cells) == set(value.cells) for other in others):
            near = 2
        elif not periods and not {cell for other in others for cell in other.cells} & set(value.cells) and len(_spans(table)) > FEW_NAMED:
            return 0
        near += _neighbours(value, table)
    elif not value.named or not (any(value.cells[0].first.label) or value.when):
        return 0
    whole = value.cells[0].whole and bool(_TOTAL.search(named.sentence.text))
    together = sum(1 for found in beside if any(other.when == value.when for other in found))
    return 2 * min(value.labels, 2) + min(table.overlap, 2) + periods + whole + 2 * min(len(beside), 2) + min(together, 2) + near


def _spans(table: NamedTable) -> set[tuple[int, int]]:
    return {(cell.when.first, cell.when.last) for cell in table.cells if cell.when is not None}


def _neighbours(value: NamedValue, table: NamedTable) -> bool:
    """Whether a change is from one period to the next, or to the same a year later."""
    one, other = value.base, value.when
    return one is not None and other is not None and (one.last + 1 == other.first or one.first + 12 == other.first)


def _slipped(figure: StatedFigure, value: NamedValue, *, rest: bool) -> bool:
    """Whether a figure is a likely slip for a value.

    One digit is wrong, two are exchanged, or one part of a total is left out or added; not where the sentence is of the `rest`.
    """
    interval = value.interval
    if value.kind in CHANGE_KINDS:
        if figure.sign * interval.middle < 0:
            return False
        interval = -interval if interval.middle < 0 else interval
    if figure.unit != "%" and len(figure.value.as_tuple().digits) < LEAST_DIGITS:
        return False
    if is_slip(figure, interval, 2 if figure.unit == "%" else 3):
        return True
    return value.kind == "cell" and figure.exact and not rest and len(value.cells[0].places) == 1 and _part_off(figure, value.cells[0])


def _part_off(figure: StatedFigure, cell: NamedCell) -> bool:
    """Whether a total leaves out one of its parts, or has one twice."""
    place = cell.first
    off = abs(figure.value - cell.interval.middle)
    for reading, row, column in ((place.reading, place.row, place.column), (place.reading.across, place.column, place.row)):
        parts = [
            value
            for at, values_of in enumerate(reading.values)
            if at != row and reading.rows[at].role in ("plain", "part") and (value := values_of[column]) is not None and value.unit != "%"
        ]
        whole = reading.rows[row].role in WHOLES or sum(part.value for part in parts) == cell.interval.middle
        if whole and off and any(part.value == off for part in parts):
            return True
    return False
