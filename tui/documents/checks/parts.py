"""Parts: a row "of which" is not larger than the row that it is a part of."""

from collections.abc import Iterator

from tui.documents.equation import Equation, slot, upright
from tui.documents.grid import TableReading
from tui.documents.interval import INFINITY, NumberRange

from .coverings import TOTALS, is_member


def check(reading: TableReading) -> Iterator[Equation]:
    """The rows that are parts of a row above them."""
    whole = -1
    for at, row in enumerate(reading.rows):
        if row.role == "part" and whole >= 0:
            yield from _parts(reading, at, whole)
        elif is_member(row) or row.role in TOTALS:
            whole = at


def _parts(reading: TableReading, at: int, whole: int) -> Iterator[Equation]:
    for column, heading in enumerate(reading.columns):
        part, all_of = reading.values[at][column], reading.values[whole][column]
        if part is None or all_of is None or not heading.additive or heading.role == "change" or part.unit != all_of.unit:
            continue
        if part.value < 0 or all_of.value < 0:
            continue
        stated, other = slot(reading, at, column), slot(reading, whole, column)
        limits = {stated: NumberRange(-INFINITY, all_of.high), other: NumberRange(part.low, INFINITY)}
        holds = part.low <= all_of.high
        yield Equation("parts", upright(reading), stated, (stated, other), limits[stated], holds, "it is a part of", limits.get)
