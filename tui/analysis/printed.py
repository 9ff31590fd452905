"""Figures that a report prints with a table and that follow from the others.

Totals, means, wholes, and the rows of changes and shares.
"""

from collections.abc import Sequence
from typing import NamedTuple

from msgspec.structs import replace

from tui.model.base import grouped
from tui.model.claims import Claim, PrintedFigure
from tui.model.period import Period
from tui.model.printed_claims import printed_claims
from tui.model.printed_rows import RowFigure, row_figures
from tui.model.table import Number, Series, Table, Where, added
from tui.text.digits import digit
from tui.text.lists import joined

from .described import added_up, dimension_noun
from .implied import Range
from .means import mean_of
from .member_shares import parts_of
from .selection import Selection
from .verdicts import judged
from .working import Amount, Difference, Percent, Piece, Sentence, UsedCell, Working

MOST_MISSING_NAMED = 3
"""The most members to name where several have no figure."""


class Misprint(NamedTuple):
    """A printed figure that the table's others do not give, and what they give."""

    claim: Claim
    check: PrintedFigure
    computed: Number


def misprints(table: Table) -> tuple[Misprint, ...]:
    """The printed totals, means and wholes of a table that do not hold."""
    return table.once(_misprints)


def misprint_of(table: Table, column: int, where: Where, period: Period | None) -> Misprint | None:
    """The printed total or whole that does not hold, where a figure is one.

    `where` may name the member that is the whole, or leave its dimension out.
    """
    split = {each.id for each in table.split}
    named = {id: member for id, member in where.items() if id in split}
    for each in table.once(_wrong_sums).get((table.columns[column].id, period), ()):
        of = {id: member for id, member in each.check.where.items() if id in split}
        if named in (of, {id: member for id, member in of.items() if id != each.check.dimension}):
            return each
    return None


def _wrong_sums(table: Table) -> dict[tuple[str, Period | None], tuple[Misprint, ...]]:
    """The misprinted totals and wholes by column and period."""
    return grouped(((each.check.column, each.check.period), each) for each in misprints(table) if each.check.how in ("total", "whole"))


def comparable_figure(table: Table, column: int, where: Where, period: Period | None, number: Number | None) -> Number | None:
    """A figure to compare with others: the sum of its parts where it does not hold."""
    found = None if number is None else misprint_of(table, column, where, period)
    return found.computed if found else number


def comparable_series(table: Table, column: int, where: Where, series: Series) -> Series:
    """The figures of a row to compare with each other."""
    if not misprints(table):
        return series
    known = zip(series.periods, series.values, strict=True)
    return Series(series.periods, tuple(comparable_figure(table, column, where, period, value) for period, value in known))


def _misprints(table: Table) -> tuple[Misprint, ...]:
    found = []
    for claim in printed_claims(table):
        check = claim.check
        if isinstance(check, PrintedFigure) and check.how != "rows" and not claim.reason:
            verdict, working, _ = judged(claim, work_out(table, check))
            if verdict == "differs" and working.computed is not None:
                found.append(Misprint(claim, check, working.computed))
    return tuple(found)


def work_out(table: Table, check: PrintedFigure) -> Working:
    """Work the figure out from the others."""
    if check.how == "whole":
        return _whole(table, check)
    if check.how == "rows":
        return _rows(table, table.place(check.column))
    selection = Selection(table, table.place(check.column), {}, {}, check.period)
    if check.how == "mean":
        return mean_of(selection)
    missing = _missing_parts(selection)
    if missing and selection.value is not None:
        return _bounded(added_up(selection), selection.numbers, missing, selection.cells)
    working = Working(added_up(selection), selection.value, cells=selection.cells)
    return _rounded(working, selection.numbers)


def _missing_parts(selection: Selection) -> list[str]:
    """The members that the periods of a total lack, but for small ones."""
    found = parts_of(selection.table, selection.column)
    return list(dict.fromkeys(name for period in selection.periods for name in found.get(period, ())))


def _bounded(sentence: Sentence, numbers: Sequence[Number], missing: Sequence[str], cells: tuple[UsedCell, ...]) -> Working:
    """What is known of a sum that lacks some of its parts.

    It is at least that of the others, for figures that are never below 0.
    """
    names = joined(missing) if len(missing) <= MOST_MISSING_NAMED else f"{len(missing)} others"
    sentence += (f"; {names} {'has' if len(missing) == 1 else 'have'} no figure",)
    if all(number >= 0 for number in numbers):
        return Working(sentence, bounds=Range(added(numbers), float("inf")), cells=cells)
    return Working(sentence, cells=cells)


def _whole(table: Table, check: PrintedFigure) -> Working:
    """The sum of the other members.

    A member without a figure leaves a lower bound, for figures that are never below 0.
    """
    place = table.place(check.column)
    at = next(number for number, each in enumerate(table.dimensions) if each.id == check.dimension)
    beside = {key: member for key, member in check.where.items() if key != check.dimension}
    others = table.select(beside, None, check.period)
    numbers = [number for row in others if (number := row.cells[place].number) is not None]
    missing = [row.members[at] for row in others if row.cells[place].number is None]
    total, measure = added(numbers), table.measures[place]
    cells = tuple(UsedCell(table.id, place, row.period, row.members) for row in others if row.cells[place].number is not None)
    sentence: Sentence = (len(numbers), f" {dimension_noun(table, check.dimension, len(numbers))}")
    sentence += (" of ", check.period) if check.period else ()
    sentence += (" adds up to " if len(numbers) == 1 else " add up to ", Amount(total, measure))
    if not missing:
        return _rounded(Working(sentence, total, cells=cells), tuple(numbers))
    return _bounded(sentence, numbers, missing, cells)


def _rows(table: Table, place: int) -> Working:
    """How many rows are as printed, with the worst of the others."""
    found = row_figures(table, place)
    wrong = [each for each in found if not each.holds]
    sentence: Sentence = (len(found) - len(wrong), f" of {len(found)} {'row' if len(found) == 1 else 'rows'} as printed")
    if not wrong:
        return Working(sentence, len(found))
    worst = max(wrong, key=lambda each: each.off - each.rounding)
    split = {each.id for each in table.split}
    names = [member for each, member in zip(table.dimensions, worst.row.members, strict=True) if each.id in split]
    sentence += ("; ", ", ".join(names))
    if worst.row.period and (not names or len(table.periods) > 1):
        sentence += (", " if names else "", worst.row.period)
    sentence += (": ", _piece(table, place, worst.printed), " printed, ", _piece(table, place, worst.computed), " by its figures")
    return Working(sentence, len(found) - len(wrong), cells=_used(table, place, worst))


def _piece(table: Table, place: int, value: Number) -> Piece:
    return Difference(value, table.measures[place]) if table.columns[place].relation == "change" else Percent(value)


def _used(table: Table, place: int, worst: RowFigure) -> tuple[UsedCell, ...]:
    """The cells of a row that a printed figure is worked out from.

    The figure, that of a year before, and what is printed beside them.
    """
    of = table.place(table.columns[place].of or "")
    places = (of, table.related(of).get("previous"), place)
    return tuple(
        UsedCell(table.id, each, worst.row.period, worst.row.members)
        for each in places
        if each is not None and worst.row.cells[each].number is not None
    )


def _rounded(working: Working, numbers: tuple[Number, ...]) -> Working:
    """Whether rounding alone explains a printed sum.

    Each rounded figure can move the sum by half a last digit, which is no misprint.
    """
    if working.computed is None or all(isinstance(number, int) for number in numbers):
        return working
    digits = [digit(abs(number), str(abs(number))) for number in numbers]
    return replace(working, slack=(sum(digits) + min(digits)) / 2)
