"""Checks of claims against the report's own tables, one function for each kind.

They do not decide verdicts.
"""

from itertools import groupby

from tui.model import claims
from tui.model.claims import Claim
from tui.model.pack import Pack
from tui.model.series import Disposals, Month, Series
from tui.text.digits import finer

from .chance import CHANCE
from .intervals import newcombe
from .months import DEPENDENT, added, covered, known
from .months import like_for_like as same_months
from .rules import RUN
from .shares import part_year_months, shares, totals
from .unseen import alike, no_signal, too_few
from .unseen import season as too_short_for_seasons
from .working import Cell, Change, Months, Number, Percent, Piece, Points, Told, Working, counted
from .xmr import Phase, Point, xmr

STABLE = 0.05
"""The largest change of a stable share, as a fraction of the share.

A share that changes less is stable, however certain the change.
"""


def total(pack: Pack, claim: Claim, check: claims.Total) -> Working:
    """Check a year's total."""
    data = pack.old_tables[check.table].data
    if isinstance(data, Disposals):
        rows = data.year(check.year)
        total: Number = sum(row.volume for row in rows)
        cells = tuple(dict.fromkeys(Cell(check.table, row.disposal, str(check.year)) for row in rows))
        return Working((*counted(len(cells), "disposal"), " of ", str(check.year), _adds(len(cells)), total), total, cells=cells)
    values, cells = _year(check.table, data, check.year)
    total = added(values)
    return Working((*counted(len(values), "month"), " of ", str(check.year), _adds(len(values)), total), total, cells=cells)


def mean(pack: Pack, claim: Claim, check: claims.Mean) -> Working:
    """Check a year's mean, over the months that have a figure."""
    values, cells = _year(check.table, _series(pack, check.table), check.year)
    total = added(values)
    mean = total / len(values)
    return Working((total, " / ", len(values), " = ", mean), mean, cells=cells)


def value(pack: Pack, claim: Claim, check: claims.Value) -> Working:
    """Check a month's figure."""
    month = Month.parse(check.month)
    value = _series(pack, check.table).at(month)
    assert value is not None
    return Working((month, ": ", value), value, cells=(cell(check.table, month),))


def share(pack: Pack, claim: Claim, check: claims.Share) -> Working:
    """Check a disposal's share of its year."""
    part, of = _volumes(pack, check, check.year)
    share = part * 100 / of
    return Working((part, " / ", of, " = ", Percent(share)), share, cells=_part_cells(pack, check, check.year))


def share_change(pack: Pack, claim: Claim, check: claims.ShareChange) -> Working:
    """Check the change of a disposal's share between two years, with its interval."""
    part, of = _volumes(pack, check, check.year)
    part_before, of_before = _volumes(pack, check, check.base)
    # One division of whole numbers: subtracting two rounded shares could round either way.
    points = (part * of_before - part_before * of) * 100 / (of * of_before)
    low, high = (end * 100 for end in newcombe(part, of, part_before, of_before))
    share, before = part * 100 / of, part_before * 100 / of_before
    told: Told = (part, " / ", of, " = ", Percent(share), " in ", str(check.year), ", ", part_before, " / ", of_before)
    told += (" = ", Percent(before), " in ", str(check.base), ": ", Points(points))
    told += (" (95% interval ", Points(low, brief=True), " to ", Points(high, brief=True), ")")
    small, sure = abs(points) <= before * STABLE, low > 0 or high < 0
    changed = False if small else True if sure else None
    if claim.value is None:
        chance = ", though beyond chance" if small and sure else "" if small else " and beyond chance" if sure else ", which may be chance"
        told += (f", {'within' if small else 'outside'} 5% of the earlier share{chance}",)
    holds = {
        "rising": changed and points > 0,
        "falling": changed and points < 0,
        "changing": changed,
        "stable": None if changed is None else not changed,
    }.get(claim.relation)
    cells = (*_part_cells(pack, check, check.year), *_part_cells(pack, check, check.base))
    return Working(told, share if claim.relation == "stable" else points, holds, cells)


def part_year(pack: Pack, check: claims.ShareChange) -> Told:
    """A caution for a part year: how few cases it has, and that some may be open."""
    table = pack.old_tables[check.table]
    assert isinstance(table.data, Disposals)
    months = part_year_months(table, check.year, check.base)
    if months is None:
        return ()
    number = totals(table.data)[check.year]
    return (number, f" cases are only {months:.1f} months' worth at the {check.base} rate, so open cases may explain part of the change")


def like_for_like(pack: Pack, claim: Claim, check: claims.LikeForLike) -> Working:
    """Check the same months of two years against the usual range of a difference."""
    series = _series(pack, check.table)
    found = same_months(series, check.year)
    assert found is not None
    first, last = Month(found.year, found.months[0]), Month(found.year, found.months[-1])
    told: Told = (Months(first, last), ": ", found.total, ", a year before ", found.base, ": ", Change(found.difference))
    if found.percent is not None:
        told += (" (", Percent(found.percent), ")")
    usual = found.usual
    holds = None
    if usual is None:
        told += (f"; {found.few} months are too few to judge" if found.few else ", and there is no usual range to compare it with",)
    else:
        told += (", beyond" if found.beyond else ", within", " the usual ±", whole(usual, series))
        told += () if found.beyond else (f": {CHANCE}",)
        told += (f". {DEPENDENT}",) if found.beyond and found.dependent else ()
        up, down = found.difference > 0, found.difference < 0
        # A difference that could be chance does not prove that nothing rises or falls.
        holds = {"rising": up if found.beyond else None, "falling": down if found.beyond else None, "stable": not found.beyond}.get(
            claim.relation
        )
    cells = tuple(cell(check.table, Month(year, month)) for year in (found.base_year, found.year) for month in found.months)
    return Working(told, found.percent if check.by == "percent" else found.difference, holds, cells)


def months(pack: Pack, claim: Claim, check: claims.Months) -> Working:
    """Check the number of months."""
    series = _series(pack, check.table)
    months = known_months(series)
    told: Told = ("the table has ", *counted(len(months), "month"))
    told += (", ", Months(months[0], months[-1])) if months else ()
    return Working(told, len(months), cells=tuple(cell(check.table, month) for month in months))


def window(pack: Pack, claim: Claim, check: claims.Window) -> Working:
    """Check whether the months go up to the workshop."""
    months = known_months(_series(pack, check.table))
    if not months:
        return Working(("the table has no months",))
    held = pack.date
    due = Month(held.year, held.month).shift(-1)
    told: Told = ("the table ends with ", months[-1], ", and the last whole month before the workshop is ", due)
    if months[-1] < due:
        return Working((*told, ", so the report does not date the period"), cells=(cell(check.table, months[-1]),))
    return Working(told, holds=True, cells=(cell(check.table, months[-1]),))


def trend(pack: Pack, claim: Claim, check: claims.Trend) -> Working:
    """Check a word such as falling against the signals of the control chart."""
    series = _series(pack, check.table)
    cells = tuple(cell(check.table, month) for month in known_months(series))
    period = next(iter(xmr(series)), None)
    if period is None or period.mean is None or period.lower is None or period.upper is None:
        same = period is not None and period.n > 1 and len(set(known(series.values))) == 1
        none = "every month has the same value, so there is no variation to judge by"
        return Working((none if same else "too few months have a figure to show the usual variation",), cells=cells)
    told: Told = (*counted(period.n, "month"), ", mean ", whole(period.mean, series), f", {'trial' if period.trial else 'natural'} limits ")
    told += (whole(max(0, period.lower) if _counts(series) else period.lower, series), " to ", whole(period.upper, series))
    told += (": ", *_signals(period))
    if period.trial:
        return Working((*told, "; ", *too_few(period)) if period.signals else told, period.mean, None, cells)
    holds = _course(period, claim.relation)
    told += (", which do not settle a direction",) if holds is None and period.signals else ()
    told += tuple(f". {caution[0].upper()}{caution[1:]}" for caution in (alike(period), too_short_for_seasons(period.n)) if caution)
    return Working(told, period.mean, holds, cells)


def _signals(period: Phase[Month]) -> Told:
    if not period.signals:
        return no_signal(period)
    names = {"outside": "outside the limits", "shift": "part of a shift", "trend": "part of a trend", "two-of-three": "near a limit"}
    told: list[Piece] = []
    for point in period.signals[:3]:
        told += [", " if told else "", point.period, f" {names[point.special or 'outside']}"]
    more = len(period.signals) - 3
    return (*told, *((" and ", more, " more") if more > 0 else ()))


def _course(period: Phase[Month], relation: str) -> bool | None:
    """Whether a series is stable, rises or falls as claimed; None if not settled.

    Stable means without a signal. A series rises or falls as its last shift or trend does. A run that ends before the last month counts
    only after an earlier one in the opposite direction, and never with a later signal against it. The absence of a signal does not show
    that nothing rises or falls.
    """
    if relation == "stable":
        return not period.signals
    if not period.signals:
        return None
    points = [point for point in period.points if point.value is not None]
    runs: list[list[Point[Month]]] = []
    for side, group in groupby(points, key=lambda point: point.side):
        run = list(group)
        # Seven in a row outside a limit are a shift as well, though they are flagged with the stronger signal.
        if side and (len(run) >= RUN or any(point.special in ("shift", "trend") for point in run)):
            runs.append(run)
    if not runs:
        return False
    side = runs[-1][-1].side
    lasting = runs[-1][-1] is points[-1] or any(run[-1].side != side for run in runs)
    if not lasting or period.signals[-1].side != side:
        return None
    return (side > 0) == (relation == "rising")


def extreme(pack: Pack, claim: Claim, check: claims.Extreme) -> Working:
    """Check whether a month is the highest or the lowest."""
    series, month = _series(pack, check.table), Month.parse(check.month)
    value = series.at(month)
    assert value is not None
    numbers = known(series.values)
    end = max(numbers) if claim.relation == "highest" else min(numbers)
    at = series.months[series.values.index(end)]
    told: Told = (month, " has ", value, f"; the {claim.relation} of ", len(numbers), " months is ", end)
    told += () if value == end else (" in ", at)
    return Working(told, value, value == end, tuple(dict.fromkeys((cell(check.table, month), cell(check.table, at)))))


def _series(pack: Pack, table: str) -> Series:
    data = pack.old_tables[table].data
    assert isinstance(data, Series)
    return data


def _adds(number: int) -> str:
    return " adds up to " if number == 1 else " add up to "


def whole(value: float, series: Series) -> Number:
    """Round a figure made from counts to a whole number, unless it is small.

    A figure made from any other series is unchanged.
    """
    if not _counts(series):
        return value
    return round(value, places) if (places := finer(value)) else int(value + 0.5)


def _counts(series: Series) -> bool:
    return all(isinstance(value, int) and value >= 0 for value in series.values if value is not None)


def known_months(series: Series) -> list[Month]:
    """The months that have a figure."""
    return [month for month, value in zip(series.months, series.values, strict=True) if value is not None]


def _year(table: str, series: Series, year: int) -> tuple[tuple[Number, ...], tuple[Cell, ...]]:
    return known(series.year(year)), tuple(cell(table, Month(year, month)) for month in covered(series, year))


def cell(table: str, month: Month) -> Cell:
    """The cell of a month."""
    return Cell(table, str(month.year), str(month.month))


def _volumes(pack: Pack, check: claims.Share | claims.ShareChange, year: int) -> tuple[int, int]:
    data = pack.old_tables[check.table].data
    assert isinstance(data, Disposals)
    left = data.without(check.without)
    row = next(share for share in shares(left) if share.disposal == check.disposal)
    return row.volumes.get(year, 0), totals(left)[year]


def _part_cells(pack: Pack, check: claims.Share | claims.ShareChange, year: int) -> tuple[Cell, ...]:
    left_out = (Cell(check.table, disposal, str(year)) for disposal in check.without.get("disposal", ()))
    return Cell(check.table, check.disposal, str(year)), Cell(check.table, "total", str(year)), *left_out
