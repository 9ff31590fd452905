"""All checks of tables.

What each finds in every table, with one finding for each cell that is wrong.
"""

from collections.abc import Callable, Iterator, Sequence

from tui.documents.culprit import blamed
from tui.documents.equation import Equation
from tui.documents.explain import cell_finding, confirmed
from tui.documents.finding import CheckFinding, Unchecked
from tui.documents.grid import TableReading

from . import change, cumulative, grim, mean, parts, period_order, points, rank, ratio, same_cell, share_sum, steps, target, total

TableCheck = Callable[[TableReading], Iterator[Equation | CheckFinding | Unchecked]]
BOTH_WAYS: tuple[TableCheck, ...] = (
    total.check,
    mean.check,
    parts.check,
    change.check,
    steps.check,
    ratio.check,
    share_sum.check,
    cumulative.check,
    rank.check,
    grim.check,
    target.check,
    period_order.check,
    points.check,
)
"""The checks of rows, tried on columns as well."""


def table_findings(readings: Sequence[TableReading]) -> Iterator[CheckFinding | Unchecked]:
    """What the checks of tables find."""
    for reading in readings:
        yield from one_table(reading)
    yield from same_cell.check(readings)


def one_table(reading: TableReading) -> Iterator[CheckFinding | Unchecked]:
    """What the checks find in one table.

    A cell that explains several failures is named once.
    """
    equations: list[Equation] = []
    counted = 0
    for check in BOTH_WAYS:
        for way in (reading, reading.across):
            for each in check(way):
                if isinstance(each, Equation):
                    equations.append(each)
                    continue
                counted += each.count if isinstance(each, Unchecked) else 1
                yield each
    for at, failures in blamed(equations):
        yield cell_finding(at, failures)
    yield from _agreeing(equations)
    held = {at for each in equations for at in each.slots}
    if (left := reading.figures - len(held) - counted) > 0:
        yield Unchecked("table", left, "no total, change, share or mean in the table depends on them")


def _agreeing(equations: Sequence[Equation]) -> Iterator[CheckFinding]:
    """The figures that follow from others, once each."""
    failing = {at for each in equations if not each.holds for at in each.slots}
    found = {each.stated: each for each in equations if each.holds and each.stated not in failing and each.kind != "parts"}
    yield from map(confirmed, found.values())
