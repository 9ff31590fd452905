"""The cells that a sentence is about where no figure points at one.

By the rows, the columns and the periods that it names.
"""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from tui.documents.grid import TableReading
from tui.documents.line import TableLine
from tui.documents.printed import PrintedNumber
from tui.documents.window import MonthWindow as Months
from tui.documents.window import heading_windows
from tui.text.dates import named_month

from .cells import Tables
from .figure import ProseSentence
from .meant_lines import VALUES
from .mentions import GENERIC_ROOTS, Mention, by_table, roots
from .vocabulary import DOWN, UP
from .windows import NamedPeriod

MOST_MEANT = 5_000
"""The most cells of a table to look through."""
ALLOWED = frozenset(
    roots(
        "busiest quietest common frequent received"
        " highest lowest largest smallest biggest greatest most fewest least peak peaked trough bottomed top rank ranks ranked ranking"
        " place position first second third fourth fifth sixth seventh eighth ninth tenth four five six seven eight nine ten eleven"
        " twelve had has have recorded reported saw seen reached hit experienced occurred came come point shown listed held holds"
        " named continue continued maintain maintains stayed same went force forces district districts area areas region regions"
        " borough boroughs ward division group record table report financial calendar against monthly annual quarterly period"
        " doubled halved unchanged between followed ahead behind stable steady flat constant slightly sharply steadily significantly"
        " considerably marginally broadly largely relatively again throughout every grew grown gone went stayed"
    )
) | frozenset(roots(" ".join(sorted(UP | DOWN))))
"""Words of an order or a trend, and of what has one, that name no measure."""
_OTHERS = re.compile(r"\b(?:followed\sby|ahead\sof|compared\s(?:with|to)|than|above|below|behind|against|after|before)\s", re.IGNORECASE)

_RELATIVE = ("rate", "share")
_RATES = re.compile(r"\b(?:rates?|per|proportion|percentages?|share|satisfaction|confidence)\b|%", re.IGNORECASE)
_NUMBERS = re.compile(r"\b(?:numbers?|volumes?|counts?|totals?|most|fewest)\b", re.IGNORECASE)
_PER_HEAD = re.compile(r"\b(?:per|for\severy)\s[\d,]+\s(?:residents|people|population|inhabitants|households)\b", re.IGNORECASE)
_SINCE = re.compile(r"\b(?:since|after|before)\s(?:the\s)?$", re.IGNORECASE)


class Meant(Struct, frozen=True):
    """A cell that can be meant.

    `sure` is whether the words name its row or its period, and nothing that the table does not have; `one` is whether they single it out
    in its table. `named` is whether they name its row or its column.
    """

    table: int
    reading: TableReading
    row: int
    column: int
    sure: bool
    one: bool
    when: Months | None
    named: bool

    @property
    def value(self) -> PrintedNumber:
        """Its figure."""
        value = self.reading.values[self.row][self.column]
        assert value is not None
        return value


def meant(sentence: ProseSentence, tables: Tables, at: int, *, dated: bool = True, valued: bool = True) -> list[Meant]:
    """Every cell that a sentence can be about, with its claim at a place of the text.

    Where it names periods, only cells of one of them; where it states figures, only their cells, unless they need not be `valued`.
    """
    found: list[Meant] = []
    every = tables.mentions.of(sentence.text)
    others = [each for each in every if _is_other(sentence.text, each, at)]
    mentions = [each for each in every if each not in others]
    mentioned = by_table(mentions)
    for number in tables.numbers:
        reading, own = tables.readings[number], mentioned.get(number, [])
        if not own and not tables.overlap(sentence, number):
            continue
        if len(reading.rows) * len(reading.columns) <= MOST_MEANT:
            found += _of_table(sentence, tables, number, own, others, dated=dated, valued=valued)
    return found


def _is_other(text: str, mention: Mention, at: int) -> bool:
    """Whether a row stands after the claim as the one that it is compared with.

    Ahead of Leeds.
    """
    since = text[at : mention.start] if mention.start > at else ""
    return bool(_OTHERS.search(since))


def _of_table(
    sentence: ProseSentence, tables: Tables, number: int, own: Sequence[Mention], others: Sequence[Mention], *, dated: bool, valued: bool
) -> Iterator[Meant]:
    reading = tables.readings[number]
    rows, columns = (
        _named(lines, [each.line for each in own if each.axis == axis]) for axis, lines in enumerate((reading.rows, reading.columns))
    )
    strange = strange_words(sentence, reading, rows, columns, others)
    known = [each for each in sentence.windows if each.known and each.day is None and not _SINCE.search(sentence.text[: each.start])]
    bare = [window for window in sentence.windows if window.kind == "named"]
    levels = [each for each in sentence.figures if valued and each.role in ("level", "rate") and each.exact and not each.spelled]
    cells = []
    for row in rows or _plain(reading.rows):
        for column in columns or _plain(reading.columns):
            value = reading.values[row][column]
            if value is None or (levels and not any(each.allowed.meets(value.interval) for each in levels)):
                continue
            when = reading.window(row, column) or tables.periods[number]
            if dated and not _in(when, known, bare):
                continue
            cells.append((row, column, when))
    kind = _kind(sentence.text)
    one = len(rows) <= 1 and len(columns) <= 1
    labels = bool(rows) or bool(columns)
    for row, column, when in cells:
        sure = one and kind in (_is_relative(reading, row, column), None) and not strange
        yield Meant(number, reading, row, column, sure and (labels or bool(known or bare)), len(cells) == 1, when, labels)


def _named(lines: Sequence[TableLine], named: Sequence[int]) -> tuple[int, ...]:
    """The named lines without totals.

    The word for their parts names those too: outcomes, of all outcomes.
    """
    found = tuple(dict.fromkeys(named))
    return tuple(at for at in found if lines[at].role not in ("total", "whole", "subtotal")) or found


def _is_relative(reading: TableReading, row: int, column: int) -> bool:
    """Whether a cell is a rate, a share or a percentage."""
    value = reading.values[row][column]
    return any(line.role in _RELATIVE for line in (reading.rows[row], reading.columns[column])) or (value is not None and value.unit == "%")


def _kind(text: str) -> bool | None:
    """Whether a sentence is of rates or shares, or else of numbers.

    None where it does not say.
    """
    return True if _RATES.search(text) else False if _NUMBERS.search(text) else None


def _plain(lines: Sequence[TableLine]) -> list[int]:
    return [at for at, line in enumerate(lines) if line.role in VALUES and line.role not in ("text", "target")]


def _in(when: Months | None, known: Sequence[NamedPeriod], bare: Sequence[NamedPeriod]) -> bool:
    """Whether a cell is of a period that the sentence names.

    Any cell is where it names none or the table has none.
    """
    months = {named_month(each.text) for each in bare}
    if when is not None and not when.dated and when.part == "month" and months:
        return when.first + 1 in months
    if when is None or not when.dated or not (known or bare):
        return True
    if months:
        inside = not known or any(each.first <= when.first and when.last <= each.last for each in known)
        return when.months == 1 and when.first % 12 + 1 in months and inside
    return any((each.first, each.last) == (when.first, when.last) for each in known)


def strange_words(
    sentence: ProseSentence, reading: TableReading, rows: Sequence[int], columns: Sequence[int], others: Sequence[Mention]
) -> frozenset[str]:
    """The words of a sentence that can name something outside the table."""
    text = list(sentence.text)
    for start, end in [(each.start, each.end) for each in sentence.windows] + [(each.start, each.end) for each in others]:
        text[start:end] = " " * (end - start)
    head = reading.table.rows[: max(1, min((line.at for line in reading.rows), default=1))]
    words = [reading.title, *(cell.text for row in head[-3:] for cell in row), reading.table.title]
    words += [word for at in rows for word in (*reading.rows[at].outer, *reading.rows[at].words)]
    words += [word for at in columns for word in reading.columns[at].words]
    known = frozenset(each for word in words for each in roots(heading_windows(word[:300])[1]))
    return frozenset(each for each in roots(_PER_HEAD.sub(" ", "".join(text))) if not each[0].isdigit()) - known - ALLOWED - GENERIC_ROOTS
