"""Names the cell that explains most of the equations that fail.

So one wrong figure is reported once.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from .equation import Equation, Slot
from .interval import NumberRange
from .trial import misprint

MOST_FAILURES = 400
"""With more failures than this in one table, each is reported where it is stated."""


def blamed(equations: Sequence[Equation]) -> list[tuple[Slot, list[Equation]]]:
    """The cells that explain the equations that fail.

    Each comes with the equations that it explains.
    """
    left = [each for each in equations if not each.holds]
    if len(left) > MOST_FAILURES:
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
        explains = {at: _explained(at, around[at], holding[at]) for at in around}
        at, failures = _most(explains, holding) or (left[0].stated, [left[0]])
        found.append((at, failures))
        left = [each for each in left if all(each is not other for other in failures)]
    return found


def _most(explains: dict[Slot, list[Equation]], holding: dict[Slot, list[Equation]]) -> tuple[Slot, list[Equation]] | None:
    """The cell that explains most.

    Of several, the only one with a slip of a digit, or the one that is stated.

    Where several explain the same, the figure that they should give is named.
    """
    most = max(map(len, explains.values()), default=0)
    if not most:
        return None
    best = [at for at, failures in explains.items() if len(failures) == most]
    if most > 1:
        slips = [at for at in best if _slipped(at, explains[at], holding[at])]
        best = slips if len(slips) == 1 else best
    stated = {at: sum(each.stated == at for each in explains[at]) for at in best}
    best = [at for at in best if stated[at] == max(stated.values())]
    at = min(best, key=lambda each: len(holding[each]))
    if len(best) > 1 and not stated[at]:
        return explains[at][0].stated, explains[at]
    return at, explains[at]


def needed(at: Slot, failing: Iterable[Equation], holding: Iterable[Equation] = ()) -> NumberRange | None:
    """What a cell must be for the failing ones to hold without breaking the others.

    None where nothing fits them all.
    """
    common: NumberRange | None = None
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
    """The failing equations that would hold with another figure in a cell.

    Only where that breaks none of those that hold.
    """
    if failing[0].reading.values[at[0]][at[1]] is None:
        return []  # A sign such as <5 is no figure that could be another.
    found: list[Equation] = []
    for each in failing:
        if needed(at, (*found, each), holding) is not None:
            found.append(each)
    return found


def _slipped(at: Slot, failing: Sequence[Equation], holding: Sequence[Equation]) -> bool:
    """Whether a slip could turn what is needed into what is printed.

    One digit changed, or two that changed places.
    """
    value = failing[0].reading.values[at[0]][at[1]]
    right = needed(at, failing, holding)
    if value is None or right is None:
        return False
    return any(misprint(value.value, number, value.power) for number in (right.low, right.middle, right.high) if number.is_finite())
