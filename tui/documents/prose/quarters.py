"""The quarters that a sentence names without their year.

The second quarter is that of the one year whose quarters the tables have.
"""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from tui.documents.line import MONTHS_OF_QUARTER
from tui.documents.window import MonthWindow as Months

from .cells import Tables
from .figure import ProseSentence
from .windows import NamedPeriod

_NUMBER = re.compile(
    r"\b(?:q|quarter |qtr )\s?(?P<number>[1-4]|one|two|three|four)\b|\b(?P<nth>first|second|third|fourth|final|1st|2nd|3rd|4th) quarter\b",
    re.IGNORECASE,
)
_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4}


def with_quarters(sentence: ProseSentence, tables: Tables) -> ProseSentence:
    """The sentence with the months of its quarters.

    Only where all tables that it can be about have that quarter of one year.
    """
    found = {window.start: dated for window in sentence.windows if window.kind == "bare" and (dated := _dated(window, sentence, tables))}
    if not found:
        return sentence
    figures = tuple(
        replace(
            each,
            window=found.get(each.window.start, each.window) if each.window is not None else None,
            base=found.get(each.base.start, each.base) if each.base is not None else None,
        )
        for each in sentence.figures
    )
    return replace(sentence, figures=figures, windows=tuple(found.get(each.start, each) for each in sentence.windows))


def _dated(window: NamedPeriod, sentence: ProseSentence, tables: Tables) -> NamedPeriod | None:
    number = quarter_number(window.text)
    about = {mention.table for mention in tables.mentions.of(sentence.text)}
    months = {
        when
        for table in tables.numbers
        if table in about or tables.overlap(sentence, table)
        for when in _ofquarter_number(tables, table, number)
    }
    if len(months) != 1 or (when := months.pop()) is None:
        return None
    return replace(window, kind="quarter", first=when.first, last=when.last)


def _ofquarter_number(tables: Tables, table: int, number: int) -> Iterator[Months | None]:
    """The months of a table's lines that are headed as this quarter.

    None where nothing gives their year.
    """
    reading = tables.readings[table]
    for lines in (reading.rows, reading.columns):
        for line in lines:
            if quarter_number(" ".join(line.words)) == number:
                when = tables.with_year(table, line.window)
                yield when if when is not None and when.dated and when.months == MONTHS_OF_QUARTER else None


def quarter_number(text: str) -> int:
    """The number of the quarter that a text names, 0 where it names none."""
    found = _NUMBER.search(text)
    if found is None:
        return 0
    word = (found["number"] or found["nth"]).casefold()
    return _NUMBERS.get(word) or int(word[0])
