"""Checks of claims against what else the report says: its lists, its other figures, and the bases that its changes imply."""

from typing import cast

from tui.analysis.implied import Implied, Range, allowed, implied
from tui.analysis.told import Percent, Piece, Told, Working, between, in_percent
from tui.model import claims
from tui.model.claims import Claim, Relation
from tui.model.pack import Pack
from tui.model.report import Figure


def count(pack: Pack, claim: Claim, check: claims.Count) -> Working:
    """How many things of a kind the report lists."""
    number = {"capabilities": len(pack.capabilities), "activities": len(pack.activities), "categories": len(pack.categories)}[check.things]
    return Working(("the report lists ", number, f" {check.things}"), number)


def listed(pack: Pack, claim: Claim, check: claims.Listed) -> Working:
    """How many names or statements there are of something."""
    names = (*check.names, *(pack.statements[id].title for id in check.statements))
    return Working(("the report names ", len(names), ": ", "; ".join(names)), len(names))


def compare(pack: Pack, claim: Claim, check: claims.Compare) -> Working:
    """What the report's other figures say of it: their signs of a direction, their values of a level, the only one's of a number."""
    values = [pack.figures[name].value for name in check.others]
    only = values[0] if len(values) == 1 else None
    figures: Told = ("the report's own ",)
    for number, name in enumerate(check.others):
        figures += (", " if number else "", "“", pack.figures[name].printed, "”, ", _amount(pack.figures[name]), f" ({name})")
    if claim.relation in ("rising", "falling"):
        return Working(figures, only, all(value > 0 if claim.relation == "rising" else value < 0 for value in values))
    if claim.relation in ("above", "below") and check.figure:
        own = pack.figures[check.figure]
        holds = all(own.value > value if claim.relation == "above" else own.value < value for value in values)
        return Working((_amount(own), f", {claim.relation if holds else 'not ' + claim.relation} ", *figures), own.value, holds)
    return Working(figures, only)


def _amount(figure: Figure) -> Piece:
    return Percent(figure.value) if figure.unit == "%" else figure.value


def part_of(pack: Pack, claim: Claim, check: claims.PartOf) -> Working:
    """One change, or the level that it implies, as a part of another. The ranges of both are carried through."""
    part, whole = _implied(pack, check.part), _implied(pack, check.whole)
    if part is None or whole is None:
        return Working(("a change and its percentage go opposite ways",))
    if check.by == "change":
        bounds = in_percent(part.change.over(whole.change))
        told: Told = ("of the change, ", *between(whole.change), ", the part is ", *between(part.change), ": ", *between(bounds, Percent))
    else:
        bounds = in_percent(part.now.over(whole.now))
        told = ("the part is now ", *between(part.now), ", the whole ", *between(whole.now), ": ", *between(bounds, Percent))
    if claim.relation == "within":
        told = (*between(part.change), " of a change of ", *between(whole.change), ", from a base of ", *between(part.base))
        told += (" of ", *between(whole.base))
        fits = (part.change.high <= whole.change.low) and (part.base.high <= whole.base.low)
        never = (part.change.low > whole.change.high) or (part.base.low > whole.base.high)
        told += (": it can be a part" if fits else ": it cannot be a part" if never else ": it may be a part or not",)
        return Working(told, holds=True if fits else False if never else None)
    if claim.value is not None and check.by == "level":
        stated = allowed(abs(claim.value), cast("Relation", claim.relation), claim.stated, percent=True)
        told += (
            "; ",
            *between(stated, Percent),
            " would take a whole of ",
            *between(part.now.over(Range(stated.low / 100, stated.high / 100))),
        )
    holds = None
    if claim.relation == "main":
        holds = True if bounds.low > 50 else False if bounds.high < 50 else None
    return Working(told, holds=holds, bounds=bounds)


def base_of(pack: Pack, claim: Claim) -> Working:
    """The base that a change and its percentage imply."""
    change, percent = (pack.figures[f"{claim.thing}/{id}"] for id in claim.pair or ())
    found = implied(change, percent)
    if found is None:
        return Working(("“", change.printed, "” and “", percent.printed, "” go opposite ways"), holds=False)
    told: Told = (*between(found.change), " is ", *between(in_percent(found.percent), Percent), " of a base of ")
    return Working((*told, *between(found.base), ". The report does not give the starting figure"))


def _implied(pack: Pack, statement: str) -> Implied | None:
    return implied(*next(iter(pack.statements[statement].pairs.values())))
