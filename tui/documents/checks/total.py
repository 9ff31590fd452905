"""Checks totals.

A row that is named so is the sum of rows above it, below it or of its group, in every column that can be added up.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from tui.documents.equation import Equation, linear, members_in_words, slot
from tui.documents.finding import Unchecked
from tui.documents.grid import TableReading
from tui.documents.interval import NumberRange
from tui.documents.line import TableLine
from tui.documents.printed import PrintedNumber
from tui.documents.trial import agreeing, failing, misprint, slip

from .coverings import TOTALS, coverings, is_member
from .sums import implied_sums

PARTLY = re.compile(
    r"\b(?:top|selected|main|key|largest|highest|most common|examples?|including|includes|such as|some|excluding|excludes|exclud\w+)\b",
    re.IGNORECASE,
)
"""Words that say that a table does not list everything."""
AMOUNT = re.compile(r"£|€|\$|\bfte\b|\bfull[- ]time|\bwte\b|\bhours\b|\bmillions?\b|\bthousands?\b|\bspend|\bcosts?\b", re.IGNORECASE)
NEAR_TOTAL = Decimal("0.1")
"""A lone total that misses by more than this fraction, and by no slip of a digit, may cover something else."""
ALL_OF = re.compile(r"\b(?:together|combined|in total|in all|gyda'i gilydd)\W*$", re.IGNORECASE)
"""Words that mean the sum as surely as "Total"."""
LONG_TOTAL = 5
"""A figure of so many digits that is one slip away from a sum is meant to be that sum, whatever its row is called."""
SAMPLE_TOTALS = 60
"""So many columns show what a total covers."""
STRONG = 2
"""With more columns than this that fit, any figure that does not is wrong."""
WHY = "the table does not show which figures the total covers"


def check(reading: TableReading) -> Iterator[Equation | Unchecked]:
    """The totals of a table's rows.

    Those of its columns are the same check of the table turned.
    """
    for at, row in enumerate(reading.rows):
        if row.role in TOTALS:
            yield from _total(reading, at, row)
    for equations in implied_sums(reading).values():
        yield from (each for each in equations if each.holds or not _is_fraction(reading, each, equations))


def _total(reading: TableReading, at: int, row: TableLine) -> Iterator[Equation | Unchecked]:
    columns = [place for place, column in enumerate(reading.columns) if column.additive and _is_amount(reading.values[at][place])]
    sets = [*coverings(reading, at), *_without_sums(reading, at)]
    pairs = [(found, members) for members in sets if (found := _added(reading, at, members, columns[:SAMPLE_TOTALS]))]
    if not pairs:
        return
    tried = [found for found, _ in pairs]
    best, members = max(pairs, key=lambda pair: (agreeing(pair[0]), -failing(pair[0])))
    best = _added(reading, at, members, columns) if len(columns) > SAMPLE_TOTALS else best
    holds, fails = agreeing(best), failing(best)
    if holds and fails <= max(1, holds):
        if _rounded(best, fails):
            yield Unchecked("total", fails, "the figures seem to be rounded")
        else:
            yield from (each for each in best if each.holds or _stands(reading, each, best, holds))
    elif fails == 1 and not holds and _alone(reading, row, tried, best):
        yield from best
    elif fails:
        yield Unchecked("total", fails, WHY)


def _is_amount(value: PrintedNumber | None) -> bool:
    return value is not None and value.unit not in ("%", "points")


def _without_sums(reading: TableReading, at: int) -> Iterator[tuple[int, ...]]:
    """The other rows without sums, and those sums alone.

    Sums of other rows would count twice.
    """
    sums = implied_sums(reading)
    if sums:
        plain = [place for place, row in enumerate(reading.rows) if is_member(row)]
        yield tuple(place for place in plain if place not in sums)
        yield tuple(place for place in plain if place not in sums and place < at)
        yield tuple(place for place in sums if place != at)


def _added(reading: TableReading, at: int, members: tuple[int, ...], columns: list[int]) -> list[Equation]:
    found: list[Equation] = []
    for column in columns:
        if any(not _is_amount(value) for member in members if (value := reading.values[member][column]) is not None):
            continue  # Figures of several units, such as a scorecard has, are not added up.
        allowed = {member: each for member in members if (each := reading.allowed(member, column)) is not None}
        terms = {slot(reading, member, column): each for member, each in allowed.items()}
        if len(terms) > 1:
            way = f"{members_in_words(reading, [*allowed])} add up to"
            found.append(linear("total", reading, slot(reading, at, column), terms, dict.fromkeys(terms, 1), 1, way))
    return found


def _rounded(equations: list[Equation], fails: int) -> bool:
    """Whether several sums miss by so little that the figures must be rounded."""
    small = sum(
        not each.holds and each.printed.interval.gap(each.computed) <= (Decimal(len(each.slots)) / 2).scaleb(each.printed.power)
        for each in equations
    )
    return small > 1 and small == fails


def _stands(reading: TableReading, equation: Equation, others: list[Equation], holds: int) -> bool:
    """Whether a figure that misses is wrong.

    It could be a sum, or so many others are that it must be one.
    """
    return _is_sum(reading, equation, others) or (holds > STRONG and not _is_fraction(reading, equation, others))


def _is_sum(reading: TableReading, equation: Equation, others: list[Equation]) -> bool:
    """Whether a figure that misses could be a sum.

    Not one that looks like an average, nor a rate.
    """
    members = _members(equation)
    if not members or _is_fraction(reading, equation, others):
        return False
    if _slipped(equation, members):
        return True
    return min(members) < 0 or equation.printed.value >= max(members)


def _is_fraction(reading: TableReading, equation: Equation, others: list[Equation]) -> bool:
    """Whether a figure has decimal places and is not known to be added up.

    Its unit or another column can show that such figures are.
    """
    if equation.printed.power >= 0 or _amount(reading, equation):
        return False
    return not any(each.holds and each.printed.power < 0 for each in others)


def _amount(reading: TableReading, equation: Equation) -> bool:
    """Whether a figure with decimal places is an amount.

    Its unit says so, or the words of its column.
    """
    row, column = equation.stated
    place = row if reading.turned else column
    words = " ".join((reading.title, *reading.columns[place].words))
    return equation.printed.unit in ("£", "€", "$") or bool(AMOUNT.search(words))


def _members(equation: Equation) -> list[Decimal]:
    cells = (equation.reading.values[row][column] for row, column in equation.slots[1:])
    return [cell.value for cell in cells if cell is not None]


def _alone(reading: TableReading, row: TableLine, tried: list[list[Equation]], best: list[Equation]) -> bool:
    """Whether a total is wrong although nothing bears the reading out.

    It is where it is named a total and nothing else, and no other reading explains it.
    """
    wrong = next(each for each in best if not each.holds)
    if any(any(each.holds for each in found) for found in tried):
        return False
    if not row.bare and not ALL_OF.search(row.text):
        return len(wrong.printed.value.as_tuple().digits) >= LONG_TOTAL and slip(wrong.printed, wrong.computed)
    words = " ".join((reading.title, *reading.notes, *(word for line in reading.rows for word in line.words)))
    if PARTLY.search(words) and wrong.printed.value > wrong.computed.high:
        return False
    members = _members(wrong)
    if not _is_sum(reading, wrong, best) or any(_adds(wrong, -member) for member in members):
        return False
    miss = wrong.printed.interval.gap(wrong.computed)
    twice = any(_adds(wrong, member) for member in members)
    return twice or _slipped(wrong, members) or miss <= abs(wrong.printed.value) * NEAR_TOTAL


def _slipped(wrong: Equation, members: list[Decimal]) -> bool:
    """Whether a slip in the total or in one of its members explains the miss."""
    if slip(wrong.printed, wrong.computed):
        return True
    miss = wrong.printed.value - wrong.computed.middle
    return any(misprint(member, member + miss, wrong.printed.power) for member in members if member + miss >= 0)


def _adds(wrong: Equation, step: Decimal) -> bool:
    """Whether the total leaves out one of its members or counts it twice.

    It may leave one out.
    """
    moved = NumberRange(wrong.computed.low + step, wrong.computed.high + step)
    return bool(step) and wrong.printed.interval.meets(moved)
