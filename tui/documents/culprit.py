"""Names the cell that explains most of the equations that fail, so that one wrong figure is reported once."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from .equation import Equation, Slot
from .interval import Interval
from .printed import Printed
from .trial import misprint

MOST = 400
"""With more failures than this in one table, each is reported where it is stated."""


def blamed(equations: Sequence[Equation]) -> list[tuple[Slot, list[Equation]]]:
    """The cells that explain the equations that fail, each with those that it explains."""
    left = [each for each in equations if not each.holds]
    if len(left) > MOST:
        return [(each.stated, [each]) for each in left]
    holding: dict[Slot, list[Equation]] = defaultdict(list)
    suspects = {at for each in left for at in each.slots}
    for each in equations:
        if each.holds:
            for at in each.slots:
                if at in suspects:
                    holding[at].append(each)
    found: list[tuple[Slot, list[Equation]]] = []
    while left:
        around: dict[Slot, list[Equation]] = defaultdict(list)
        for each in left:
            for at in each.slots:
                around[at].append(each)
        best = max(around, key=lambda at: _score(at, around[at], holding[at]))
        explained = _explained(best, around[best], holding[best])
        if not explained:
            best, explained = left[0].stated, [left[0]]
        found.append((best, explained))
        left = [each for each in left if all(each is not other for other in explained)]
    return found


def needed(at: Slot, failing: Iterable[Equation], holding: Iterable[Equation] = ()) -> Interval | None:
    """What a cell must be for the failing ones to hold without breaking the others; None where nothing fits them all."""
    common: Interval | None = None
    for each in failing:
        found = each.solve(at)
        common = found if common is None or found is None else common.common(found)
        if common is None:
            return None
    for each in holding:
        found = each.solve(at)
        if found is not None and common is not None and (common := common.common(found)) is None:
            return None
    return common


def _explained(at: Slot, failing: Sequence[Equation], holding: Sequence[Equation]) -> list[Equation]:
    """The failing equations that would hold with another figure in a cell, without breaking those that hold."""
    found: list[Equation] = []
    for each in failing:
        if needed(at, (*found, each), holding) is not None:
            found.append(each)
    return found


def _score(at: Slot, failing: Sequence[Equation], holding: Sequence[Equation]) -> tuple[int, int, int, int]:
    """How well a cell explains what fails: by how much, by being what is stated, by a slip of a digit, and by standing in few that hold."""
    explained = _explained(at, failing, holding)
    stated = sum(each.stated == at for each in explained)
    value = failing[0].reading.values[at[0]][at[1]]
    right = needed(at, explained) if explained else None
    slipped = value is not None and right is not None and _is_slip(value, right)
    return len(explained), int(slipped) if len(explained) > 1 else 0, stated, -len(holding)


def _is_slip(value: Printed, right: Interval) -> bool:
    return any(misprint(value.value, number, value.power) for number in (right.low, right.middle, right.high) if number.is_finite())
