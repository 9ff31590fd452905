"""The rank of a figure among those that can be compared with it.

The same measure in the same period, along one dimension of the table at a time.
"""

from collections.abc import Iterator

from tui.model.measures import Measure
from tui.model.period import Period
from tui.model.sentence_case import mid_sentence
from tui.model.table import Cell, Number, Table
from tui.text.numbers import ordinal
from tui.text.plurals import several

from .members import Member, cell_of, members, shown_dimensions
from .rank_words import rank_among, rank_caveat, rank_words

FEWEST_RANKED = 3
"""The fewest figures that have an order worth a word."""


def ranks(table: Table, member: Member, column: int, period: Period | None) -> Iterator[str]:
    """The rank of a row's figure along each dimension.

    `2nd lowest of 4 police forces`, where only the force differs. In a table of several dimensions along the first alone: that there are
    more thefts than robberies says nothing, and which of them is ranked is named: `3rd lowest of 6 kinds of place (shift: Day)`. Where a
    figure is left out because it is low, places count from the highest. Nothing where there is nothing to compare.
    """
    value = cell_of(table, member, column, period).number
    if value is None or table.shape == "scorecard":
        return
    measure = table.measure(column, [name for _, name in member.members])
    beside, found = table.once(_beside), []
    for dimension in shown_dimensions(table)[:1]:
        others = beside.get((dimension.id, _without(member, dimension.id)), ())
        alike = [each for each in others if table.measure(column, [name for _, name in each.members]) == measure]
        cells = [cell_of(table, each, column, period) for each in alike]
        values = [cell.number for cell in cells if cell.number is not None]
        if len(values) < FEWEST_RANKED:
            continue
        noun = f"{several(dimension)}{'' if len(values) == len(others) else ' with a figure'}"
        found.append(_rank(value, values, noun, measure, from_highest=any(map(left_out_as_low, cells))))
    # Money is known to the pound, so that chance makes no difference of it.
    untested = found and measure is not None and measure.kind != "money" and not measure.events
    names = dict(member.members)
    aside = [f"{mid_sentence(each.title)}: {names[each.id]}" for each in shown_dimensions(table)[1:] if each.id in names]
    aside += ["differences not tested for chance"] if untested else []
    yield from (f"{words} ({'; '.join(aside)})" if aside else words for words in found)


def rank_of_sum(table: Table, member: Member, period: Period | None) -> str:
    """The rank of the sum of a member: `highest of 6 kinds of place`.

    Empty where a figure is missing, and where the figures are not added up.
    """
    if not table.additive(table.main):
        return ""
    wholes = (Member(row.members[0][1], row.members[:1]) for row in members(table))
    sums = {each.members[0]: cell_of(table, each, table.main, period).number for each in wholes}
    known = [number for number in sums.values() if number is not None]
    own = sums.get(member.members[0])
    if own is None or len(known) < max(FEWEST_RANKED, len(sums)):
        return ""
    return rank_words(rank_among(own, known), several(shown_dimensions(table)[0]))


def report_rank_words(table: Table, member: Member, column: int, period: Period | None, rank: int) -> str:
    """A rank that the report prints: `ranked 3rd in the report, from the lowest`.

    The figures of the rows say which end is 1; where they do not, it is left out.
    """
    value = cell_of(table, member, column, period).number
    values = [number for each in members(table) if (number := cell_of(table, each, column, period).number) is not None]
    words = f"ranked {ordinal(rank)} in the report"
    if value is None or len(values) < FEWEST_RANKED:
        return words
    above, below = 1 + sum(other > value for other in values), 1 + sum(other < value for other in values)
    ends = [end for end, place in (("highest", above), ("lowest", below)) if place == rank]
    return f"{words}, from the {ends[0]}" if len(ends) == 1 else words


def left_out_as_low(cell: Cell) -> bool:
    """Whether a figure may be lower than those that are shown."""
    return cell.number is None and cell.mark in ("low", "confidential")


def _rank(value: Number, values: list[Number], noun: str, measure: Measure | None, *, from_highest: bool) -> str:
    found = rank_among(value, values, measure)
    words = rank_words(found, noun, from_highest=from_highest)
    return f"{words}, but {rank_caveat(found)}" if found.alike else words


def _without(member: Member, dimension: str) -> tuple[tuple[str, str], ...]:
    return tuple(each for each in member.members if each[0] != dimension)


def _beside(table: Table) -> dict[tuple[str, tuple[tuple[str, str], ...]], tuple[Member, ...]]:
    """The rows that differ in one dimension only, by it and their other members."""
    found: dict[tuple[str, tuple[tuple[str, str], ...]], list[Member]] = {}
    for each in members(table):
        for dimension, _ in each.members:
            found.setdefault((dimension, _without(each, dimension)), []).append(each)
    return {key: tuple(rows) for key, rows in found.items()}
