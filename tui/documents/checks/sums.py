"""Rows that are sums of others though no word says so.

"Fatal and serious", or a force below its districts.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from tui.documents.equation import Equation, linear, members_in_words, slot
from tui.documents.grid import TableReading
from tui.documents.trial import agreeing, failing, surely

from .coverings import TOTALS, is_member

MOST_SUM_ROWS = 120
LONGEST_SUM = 9
"""The most neighbours of a sum, but for all rows of a table."""
FIRST_COLUMNS = 3
HOLD = 3
HOLD_APART = 5
"""So many columns must bear out a sum of rows that do not stand beside it."""
DIGITS, DIGITS_OF_ALL = 9, 5
"""So many digits that fit exactly are no coincidence, however few the figures."""
FEW_COLUMNS = 12
"""With no more rows than this, every pair is tried."""


def implied_sums(reading: TableReading) -> dict[int, list[Equation]]:
    """The rows that most columns show to be sums of others.

    With what follows for each column.
    """
    if "sums" not in reading.__dict__:
        reading.__dict__["sums"] = dict(_found(reading)) if len(reading.rows) <= MOST_SUM_ROWS else {}
    found: dict[int, list[Equation]] = reading.__dict__["sums"]
    return found


def whole_rows(reading: TableReading) -> list[int]:
    """The rows that are totals by their names, or sums of all others by their figures."""
    named = [place for place, row in enumerate(reading.rows) if row.role in TOTALS]
    sums = implied_sums(reading)
    plain = sum(is_member(row) for row in reading.rows)
    widest = {place: max(len(each.slots) for each in equations) for place, equations in sums.items()}
    return named + [place for place, width in widest.items() if width > max(3, (plain - len(sums)) * 2 // 3)]


def _found(reading: TableReading) -> Iterator[tuple[int, list[Equation]]]:
    plain = [place for place, row in enumerate(reading.rows) if is_member(row) and not row.percent]
    columns = [place for place, column in enumerate(reading.columns) if column.additive and column.role != "target"]
    if len(plain) < 3 or not columns:
        return
    for index, at in enumerate(plain):
        best: list[Equation] = []
        for members in _sets(plain, index):
            if not _holds_first(reading, at, members, columns):
                continue
            found = _sums(reading, at, members, columns)
            beside = abs(members[0] - at) == 1 or abs(members[-1] - at) == 1
            if _borne_out(found, beside=beside, every=len(members) == len(plain) - 1) and agreeing(found) > agreeing(best):
                best = found
        if best:
            yield at, best


def _borne_out(equations: Sequence[Equation], *, beside: bool, every: bool) -> bool:
    """Whether so many figures or digits fit that it is no coincidence.

    `beside` is a sum of neighbours, and `every` one of all other rows.
    """
    holds, fails = surely(equations), failing(equations)
    digits = sum(len(each.printed.value.as_tuple().digits) for each in equations if each.holds and each.printed.exact)
    if holds >= max(HOLD if beside else HOLD_APART, 3 * fails):
        return True
    return holds >= max(1, fails) and beside and digits >= (DIGITS_OF_ALL if every else DIGITS)


def _sets(plain: Sequence[int], index: int) -> Iterator[Sequence[int]]:
    """All other rows for the first and the last, and the neighbours on either side."""
    if index in (0, len(plain) - 1) and len(plain) > 2:
        yield [*plain[:index], *plain[index + 1 :]]
    for length in range(2, LONGEST_SUM + 1):
        if index >= length:
            yield plain[index - length : index]
        if index + length < len(plain):
            yield plain[index + 1 : index + 1 + length]
    if len(plain) <= FEW_COLUMNS:
        yield from combinations([*plain[:index], *plain[index + 1 :]], 2)


def _holds_first(reading: TableReading, at: int, members: Sequence[int], columns: Sequence[int]) -> bool:
    """Whether the sum holds in one of the first columns, and is not 0 there."""
    for column in columns[:FIRST_COLUMNS]:
        value = reading.values[at][column]
        if value is None:
            continue
        cells = [cell for member in members if (cell := reading.values[member][column]) is not None]
        added = sum(cell.value for cell in cells)
        if len(cells) > 1 and value.value and abs(added - value.value) <= sum(cell.high - cell.low for cell in (*cells, value)):
            return True
    return False


def _sums(reading: TableReading, at: int, members: Sequence[int], columns: Sequence[int]) -> list[Equation]:
    found: list[Equation] = []
    for column in columns:
        if reading.values[at][column] is None:
            continue
        allowed = {member: each for member in members if (each := reading.allowed(member, column)) is not None}
        terms = {slot(reading, member, column): each for member, each in allowed.items()}
        if len(terms) > 1:
            way = f"{members_in_words(reading, [*allowed])} add up to"
            found.append(linear("total", reading, slot(reading, at, column), terms, dict.fromkeys(terms, 1), 1, way))
    return found
