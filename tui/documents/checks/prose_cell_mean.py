"""A mean of the prose against the months of a table.

On average there were 232 a month in 2014.
"""

from collections.abc import Iterator, Sequence

from tui.documents.finding import CheckFinding
from tui.documents.interval import NumberRange, exactly, total
from tui.documents.prose.cells import Named, Tables, resolved
from tui.documents.prose.figure import ProseSentence, StatedFigure
from tui.documents.prose.mentions import Mention, by_table
from tui.documents.prose.slips import is_slip

from .prose_finding import plain_number, stated_finding


def cell_means(sentence: ProseSentence, tables: Tables) -> Iterator[CheckFinding]:
    """Check each mean for a month against the months of the period it names.

    Only a table that has all of those months is used.
    """
    mentions = tables.mentions.of(sentence.text)
    for figure in sentence.figures:
        window = resolved(sentence, figure)
        if figure.role != "mean" or figure.per != "month" or window is None or window.length < 2 or figure.unit == "%":
            continue
        found = list(_means(sentence, figure, tables, mentions, (window.first, window.last)))
        fitting = [each for each in found if each[0].meets(figure.allowed)]
        slips = [each for each in found if is_slip(figure, each[0])]
        if fitting or len({interval for interval, _, _ in slips}) == 1:
            interval, cells, number = (fitting or slips)[0]
            why = f"{cells[0].reading.title or 'The table'}: the {number} months have a mean of {plain_number(interval.middle)}."
            beside = (cells[0].place, cells[-1].place)
            yield stated_finding(sentence, figure, "mean", interval, why, beside=beside, passage=sentence.around(figure, figure))


def _means(
    sentence: ProseSentence, figure: StatedFigure, tables: Tables, mentions: Sequence[Mention], months: tuple[int, int]
) -> Iterator[tuple[NumberRange, list[Named], int]]:
    """The mean of every row or column of months that fills a period, with its cells."""
    first, last = months
    mentioned = by_table(mentions)
    for turned in (False, True):
        groups: dict[tuple[int, int], list[Named]] = {}
        for number in tables.numbers:
            reading, own = tables.readings[number], mentioned.get(number, [])
            if not own and tables.overlap(sentence, number) < 2:
                continue
            for row in range(len(reading.rows)):
                for column in range(len(reading.columns)):
                    when, value = reading.window(row, column), reading.values[row][column]
                    derived = reading.rows[row].derived or reading.columns[column].derived
                    if when is None or not when.dated or when.months != 1 or value is None or value.unit == "%" or derived:
                        continue
                    line = (mention.line for mention in own if mention.axis == int(turned))
                    at = column if turned else row
                    if (first <= when.first <= last and (reading.columns if turned else reading.rows)[at].text == "") or at in line:
                        groups.setdefault((number, at), []).append(Named(number, reading, row, column, 0, True, when))
        for cells in groups.values():
            kept = [cell for cell in cells if cell.when is not None and first <= cell.when.first <= last]
            if len({cell.when for cell in kept}) == len(kept) == last - first + 1:
                mean = total(cell.interval for cell in kept if cell.interval is not None).over(exactly(len(kept)))
                if mean is not None:
                    yield mean, kept, len(kept)
