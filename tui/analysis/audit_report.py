"""Checks of claims against the rest of the report.

Its lists, its other figures, and the bases that its changes imply.
"""

import math
from typing import cast

from tui.model import claims
from tui.model.claims import Claim, Relation
from tui.model.pack import Pack
from tui.model.report import Figure
from tui.model.series import Month, Series

from .chance import CHANCE
from .changes import could_be_chance, counted, surely_by_chance
from .implied import Implied, Range, allowed, implied, rest
from .months import LikeForLike, like_for_like
from .working import Cell, Change, Months, Percent, Piece, Stated, Told, Working, between, in_percent


def count(pack: Pack, claim: Claim, check: claims.Count) -> Working:
    """Check a number against how many things of a kind the report lists."""
    number = {"capabilities": len(pack.capabilities), "activities": len(pack.activities), "categories": len(pack.categories)}[check.things]
    return Working(("the report lists ", number, f" {check.things}"), number)


def listed(pack: Pack, claim: Claim, check: claims.Listed) -> Working:
    """Check a number against how many names or statements of something there are."""
    names = (*check.names, *(pack.statements[id].title for id in check.statements))
    return Working(("the report names ", len(names), ": ", "; ".join(names)), len(names))


def compare(pack: Pack, claim: Claim, check: claims.Compare) -> Working:
    """Check a claim against the report's other figures.

    Their signs decide a direction and their values a level; a number has only one figure.
    """
    values = [pack.figures[name].value for name in check.others]
    only = values[0] if len(values) == 1 else None
    figures: Told = ("the report's own ",)
    for number, name in enumerate(check.others):
        figures += (", " if number else "", "“", pack.figures[name].printed, "”, ", _amount(pack.figures[name]), f" ({name})")
        if claim.relation in ("rising", "falling") and could_be_chance(pack, name):
            figures += (f", which {CHANCE}",)
    if claim.relation in ("rising", "falling"):
        return Working(figures, only, all(value > 0 if claim.relation == "rising" else value < 0 for value in values))
    if claim.relation in ("above", "below") and check.figure:
        own = pack.figures[check.figure]
        holds = all(own.value > value if claim.relation == "above" else own.value < value for value in values)
        return Working((_amount(own), f", {claim.relation if holds else 'not ' + claim.relation} ", *figures), own.value, holds)
    return Working(figures, only)


def _amount(figure: Figure) -> Piece:
    return Stated(figure.value, figure.unit, figure.printed)


def part_of(pack: Pack, claim: Claim, check: claims.PartOf) -> Working:
    """Check one change, or the level that it implies, as a part of another.

    The working also gives what the part leaves of the whole. The ranges of both are carried through.
    """
    part, whole = _implied(pack, check.part), _implied(pack, check.whole)
    if part is None or whole is None:
        return Working(("the change and its percentage go in opposite directions",))
    counts = all(counted(figure) for id in (check.part, check.whole) for figure in next(iter(pack.statements[id].pairs.values()))[:1])
    step = min(part.step, whole.step)
    if check.by == "change":
        bounds = in_percent(part.change.over(whole.change))
        told: Told = (
            *(*between(part.change, step=step), " of a change of ", *between(whole.change, step=step), ": "),
            *between(bounds, Percent),
        )
    else:
        bounds = in_percent(part.now.over(whole.now))
        told = ("the part is now ", *between(part.now, step=step), " of a total of ", *between(whole.now, step=step), ": ")
        told += between(bounds, Percent)
    if claim.relation == "within":
        told = (*between(part.change, step=step), " of a change of ", *between(whole.change, step=step))
        told += (", and ", *between(part.base, step=step), " of a starting figure of ", *between(whole.base, step=step))
        fits = (part.change.high <= whole.change.low) and (part.base.high <= whole.base.low)
        never = (part.change.low > whole.change.high) or (part.base.low > whole.base.high)
        told += (": it could be a part" if fits else ": it cannot be a part" if never else ": it may or may not be a part",)
        return Working((*told, *(() if never else _rest(part, whole, counts))), holds=True if fits else False if never else None)
    if claim.value is not None and check.by == "level":
        stated = allowed(abs(claim.value), cast("Relation", claim.relation), claim.stated, percent=True)
        needed = part.now.over(Range(stated.low / 100, stated.high / 100))
        told += ("; ", *between(stated, Percent), " would need a total of ", *between(needed, step=step))
    holds = None
    if claim.relation == "main":
        holds = True if bounds.low > 50 else False if bounds.high < 50 else None
    return Working((*told, *_rest(part, whole, counts)), holds=holds, bounds=bounds)


def _rest(part: Implied, whole: Implied, counts: bool) -> Told:
    """What a part leaves of the whole: its change, base and percentage.

    For counts it also says whether the change could be chance.
    """
    left = rest(part, whole)
    if left is None:
        return ()
    step = min(part.step, whole.step)
    share = part.change.over(whole.change) if part.falling is whole.falling else None
    told: Told = (". If it is a part, ",)
    if share and share.high <= 1:
        told += ("it is ", *_percents(share), " of the change, and ")
    size, way = left.size, " rose by " if left.change.low > 0 else " fell by " if left.change.high < 0 else " changed by "
    ends = (Change(left.change.low), " to ", Change(left.change.high)) if way == " changed by " else between(size, step=step)
    told += ("the rest", way, *ends)
    if left.base.low <= 0:
        return told
    told += (" on a starting figure of ", *between(left.base, step=step))
    told += () if left.percent is None or math.isinf(left.percent.high) else (" (", *_percents(left.percent), ")")
    return (*told, f", which {CHANCE}") if counts and surely_by_chance(left.change, left.base) else told


def _percents(fractions: Range) -> Told:
    """A range of fractions in per cent, to one place; one figure for equal ends."""
    low, high = (Percent(round(end * 100, 1)) for end in fractions)
    return (low,) if low == high else ("up to ", high) if not fractions.low else (low, " to ", high)


def base_of(pack: Pack, claim: Claim) -> Working:
    """Check the base that a change and its percentage imply.

    It is compared with the base in a table where there is one.
    """
    change, percent = (pack.figures[f"{claim.thing}/{id}"] for id in claim.pair or ())
    found = implied(change, percent)
    if found is None:
        return Working(("“", change.printed, "” and “", percent.printed, "” go in opposite directions"), holds=False)
    told: Told = (
        *between(found.change, step=found.step),
        " is ",
        *between(in_percent(found.percent), Percent),
        " of a starting figure of ",
    )
    told += between(found.base, step=found.step)
    base = _table_base(pack, change, percent)
    if base is None:
        return Working((*told, ". The report does not give it"))
    compared, certain, cells = base
    fits = found.base.low <= compared.base <= found.base.high
    first, last = Month(compared.base_year, compared.months[0]), Month(compared.base_year, compared.months[-1])
    told += (". The table has ", compared.base, " for ", Months(first, last))
    if not fits and not certain:
        return Working((*told, ", but the report may mean other months"), compared.base, cells=cells)
    return Working((*told, ", which is within it" if fits else ", which is outside it"), compared.base, fits, cells)


def _table_base(pack: Pack, change: Figure, percent: Figure) -> tuple[LikeForLike, bool, tuple[Cell, ...]] | None:
    """The base of a change in a monthly table, whether it is certain, and its cells.

    It is certain where a figure is checked against the table. Otherwise it is from the table of the measure, in its last year.
    """
    for figure in (change, percent):
        if isinstance(figure.check, claims.LikeForLike):
            return _compared(pack, figure.check.table, figure.check.year, certain=True)
    for id, table in pack.old_tables.items():
        if table.note.measure == change.measure and isinstance(table.data, Series) and table.data.years:
            return _compared(pack, id, table.data.years[-1], certain=False)
    return None


def _compared(pack: Pack, id: str, year: int, *, certain: bool) -> tuple[LikeForLike, bool, tuple[Cell, ...]] | None:
    data = pack.old_tables[id].data
    found = like_for_like(data, year) if isinstance(data, Series) else None
    if found is None:
        return None
    return found, certain, tuple(Cell(id, str(found.base_year), str(month)) for month in found.months)


def _implied(pack: Pack, statement: str) -> Implied | None:
    return implied(*next(iter(pack.statements[statement].pairs.values())))
