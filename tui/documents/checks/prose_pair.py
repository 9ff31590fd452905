"""Checks two figures of two labels, of which one is right by a table.

A and B were 335 and 406 respectively: where 406 is the cell of B in that period, 335 must be that of A.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from tui.documents.finding import CheckFinding
from tui.documents.grid import TableReading
from tui.documents.prose.cells import Tables
from tui.documents.prose.figure import ProseSentence, StatedFigure
from tui.documents.prose.labels import quoted_label
from tui.documents.prose.meant_lines import VALUES
from tui.documents.prose.mentions import Mention
from tui.documents.prose.named_cells import WHOLES

from .prose_finding import stated_finding
from .prose_named import is_comparable

_RESPECTIVELY = re.compile(r"\brespectively\b", re.IGNORECASE)
_CAME_TO = re.compile(
    r"(?:\s[a-z]{3,20}){0,2}\s(?:came\sto|was|were|stood\sat|numbered|totalled|reached|amounted\sto|had)\s(?:only\s|just\s)?$|\s?[(:]\s?$",
    re.IGNORECASE,
)
"""What lies between a label and its figure."""
SMALLEST_PAIRED = 10
"""A smaller number is in too many cells."""


def paired_cells(sentence: ProseSentence, tables: Tables) -> Iterator[CheckFinding]:
    """Hold one of two figures against the cell of its label beside that of the other."""
    levels = [each for each in sentence.figures if not each.spelled]
    if len(levels) != 2 or not is_comparable(sentence) or not all(map(_is_count, levels)):
        return
    mentions = tables.mentions.of(sentence.text)
    found: list[CheckFinding] = []
    for number, axis in sorted({(each.table, each.axis) for each in mentions}):
        lines = (tables.readings[number].rows, tables.readings[number].columns)[axis]
        own = sorted((each for each in mentions if (each.table, each.axis) == (number, axis)), key=lambda each: each.start)
        own = [each for each in own if lines[each.line].role not in WHOLES]
        if len(own) == 2 and own[0].end <= own[1].start and own[0].line != own[1].line and _are_paired(sentence, levels, own):
            if (each := _held(sentence, tables, number, axis, levels, own)) is None:
                return
            found.append(each)
    if len({each.computed for each in found}) == 1:
        yield found[0]


def _is_count(figure: StatedFigure) -> bool:
    return figure.role == "level" and figure.exact and not figure.unit and not figure.sign and not figure.power


def _are_paired(sentence: ProseSentence, levels: Sequence[StatedFigure], labels: Sequence[Mention]) -> bool:
    """Whether the words give each label its figure."""
    if labels[1].end <= levels[0].start:
        return bool(_RESPECTIVELY.search(sentence.text, levels[1].end))
    return all(
        label.end <= level.start and _CAME_TO.fullmatch(sentence.text[label.end : level.start])
        for label, level in zip(labels, levels, strict=True)
    )


def _held(
    sentence: ProseSentence, tables: Tables, number: int, axis: int, levels: Sequence[StatedFigure], labels: Sequence[Mention]
) -> CheckFinding | None:
    """The finding for one table.

    None where both figures fit one of its lines, or neither does.
    """
    reading = tables.readings[number].across if axis else tables.readings[number]
    window = levels[0].window or levels[1].window
    if window is not None and levels[1].window not in (None, window) and levels[0].window is not None:
        return None
    found = []
    for column in range(len(reading.columns)):
        when = tables.when(number, *((column, labels[0].line) if axis else (labels[0].line, column))) or tables.periods[number]
        if reading.columns[column].role not in VALUES or window is None or when is None or not tables.is_for(number, when, window):
            continue
        right = [_fits(reading, label.line, column, level) for label, level in zip(labels, levels, strict=True)]
        if all(right):
            return None
        if any(right):
            found.append((right.index(False), column))
    if len(found) != 1:
        return None
    at, column = found[0]
    line, figure, other = labels[at].line, levels[at], levels[1 - at]
    value = reading.values[line][column]
    if value is None or value.unit or other.value < SMALLEST_PAIRED or _stands(reading, line, column, figure):
        return None
    name, beside = (quoted_label(reading.named(each.line, column)) for each in (labels[at], labels[1 - at]))
    why = f"The table has {value.text} for {name}, and {other.quote} for {beside}, as the sentence says."
    place, other_place = reading.place(line, column), reading.place(labels[1 - at].line, column)
    passage = sentence.around(figure, figure)
    return stated_finding(sentence, figure, "cell", value.interval, why, value=value.value, beside=(place, other_place), passage=passage)


def _fits(reading: TableReading, line: int, column: int, figure: StatedFigure) -> bool:
    value = reading.values[line][column]
    return value is not None and value.unit != "%" and figure.allowed.meets(value.interval)


def _stands(reading: TableReading, line: int, column: int, figure: StatedFigure) -> bool:
    """Whether a figure is in the line or the column of its cell.

    The sum of two cells counts too.
    """
    along = [value.value for value in reading.values[line] if value is not None]
    down = [row[column] for row in reading.values]
    plain = [value.value for value in down if value is not None]
    return any(
        figure.value in values or any(one + other == figure.value for one, other in combinations(values[:40], 2))
        for values in (along, plain)
    )
