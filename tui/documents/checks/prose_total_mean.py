"""A mean of the prose against the total of a period that the words name.

Detentions averaged 1,255 a month in 2023/24: the table has 15,059 for the year.
"""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from tui.documents.finding import CheckFinding
from tui.documents.interval import NumberRange, exactly
from tui.documents.prose.cells import Tables, resolved
from tui.documents.prose.figure import ProseSentence, StatedFigure
from tui.documents.prose.meant import strange_words
from tui.documents.prose.named_cells import NamedCell, named_cells
from tui.documents.prose.named_values import months_beside
from tui.documents.prose.slips import is_slip

from .prose_finding import plain_number, stated_finding
from .prose_mean import MONTHS_IN
from .prose_named import is_comparable

FEWEST_OF_MEAN = 2
"""The fewest digits of a slip in a mean, where the table has all that the sentence names."""
_MEAN_WORD = re.compile(r"\baverag\w*", re.IGNORECASE)


def total_means(sentence: ProseSentence, tables: Tables) -> Iterator[CheckFinding]:
    """Hold the only figure of a sentence, if it is a mean, against a total."""
    figures = [each for each in sentence.figures if not each.spelled and each.role != "rank"]
    if len(figures) != 1 or not is_comparable(sentence):
        return
    figure = figures[0]
    window = resolved(sentence, figure)
    named = window is not None and window.known
    if figure.role != "mean" or figure.per not in MONTHS_IN or figure.unit or not figure.exact or (sentence.windows and not named):
        return
    found = list(_means(sentence, tables, figure))
    if found and not any(figure.allowed.meets(mean) for mean, _, _ in found):
        slips = [each for each in found if is_slip(figure, each[0], FEWEST_OF_MEAN)]
        if len({mean for mean, _, _ in slips}) == 1:
            mean, cell, number = slips[0]
            of = f"{plain_number(cell.interval.middle)} ({cell.first.words})"
            why = f"{of} over {plain_number(number.middle)} {figure.per}s is {plain_number(mean.middle)} a {figure.per}."
            yield stated_finding(sentence, figure, "mean", mean, why, beside=(cell.first.place,), passage=sentence.around(figure, figure))


def _means(sentence: ProseSentence, tables: Tables, figure: StatedFigure) -> Iterator[tuple[NumberRange, NamedCell, NumberRange]]:
    """What the totals that the words can mean come to in a period of the mean.

    Each with its cell, and the number of those periods.
    """
    mentions = tables.mentions.of(sentence.text)
    plain = replace(sentence, text=_MEAN_WORD.sub(lambda word: " " * len(word[0]), sentence.text))
    for number in tables.numbers:
        reading, own = tables.readings[number], [each for each in mentions if each.table == number]
        if not own and tables.overlap(sentence, number) == 0:
            continue
        rows, columns = ([each.line for each in own if each.axis == axis] for axis in (0, 1))
        if strange_words(plain, reading, rows, columns, ()):
            continue
        cells = [
            (each, months)
            for each in named_cells(tables, number, own, sentence.text)
            if (months := _months(sentence, tables, figure, each))
        ]
        most = max((each.labels for each, _ in cells), default=0)
        for cell, months in cells:
            count = exactly(months / MONTHS_IN[figure.per])
            mean = cell.interval.over(count) if count.low > 1 and count.low == count.low.to_integral_value() else None
            if mean is not None and cell.labels == most and not cell.percent:
                yield mean, cell, count


def _months(sentence: ProseSentence, tables: Tables, figure: StatedFigure, cell: NamedCell) -> int:
    """How many months a cell covers, 0 where it is not of the period that is named."""
    window = resolved(sentence, figure)
    if window is not None:
        return window.length if tables.is_for(cell.first.table, cell.when, window) else 0
    return months_beside(cell) if cell.whole else 0
