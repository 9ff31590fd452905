"""A change as a part of another change, or of the level that it implies."""

import math
from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal, cast

from tui.analysis.chance import CHANCE
from tui.analysis.working import Difference, Percent, Sentence, Working, in_percent, range_words
from tui.model.base import Id
from tui.model.claims import Claim, ClaimRelation, FigureName, Wording
from tui.model.pack import Pack
from tui.model.report import Figure
from tui.navigation.address import quoted

from .base import NUMBER_RELATIONS, CheckFault, ClaimCheck, Known

if TYPE_CHECKING:
    from tui.analysis.implied import Implied, Range


class PartOf(ClaimCheck, frozen=True, kw_only=True, tag="part-of"):
    """How much one change, or the level that it implies, is of another.

    Both statements give a change and its percentage.
    """

    relations = NUMBER_RELATIONS | {"within", "main"}
    rests_on = "arithmetic"
    part: Id
    whole: Id
    by: Literal["change", "level"] = "level"

    def faults(self, claim: Figure | Wording, statement: str, known: Known) -> Iterator[CheckFault]:
        """A part of itself, and statements without a change and its percentage."""
        if self.part == self.whole:
            yield CheckFault("whole", f"{quoted(self.whole)} is compared with itself", "another statement")
        for key, id in (("part", self.part), ("whole", self.whole)):
            if id in known.statements and not known.statements[id].pairs:
                yield CheckFault(key, f"{quoted(id)} does not give a change and its percentage", "a statement that gives both")

    def given(self, pack: Pack) -> tuple[FigureName, ...]:
        """The change and the percentage of both statements."""
        pairs = {id: next(iter(pack.statements[id].pairs.values())) for id in (self.part, self.whole)}
        return tuple(f"{id}/{figure.id}" for id, pair in pairs.items() for figure in pair)

    def find(self, pack: Pack, claim: Claim) -> Working:
        """Check one change, or the level that it implies, as a part of another.

        The working also gives what the part leaves of the whole. The ranges of both are carried through.
        """
        # Late, as reading a pack needs only the keys of a check.
        from tui.analysis.changes import counts_things
        from tui.analysis.implied import Range, allowed

        part, whole = _implied(pack, self.part), _implied(pack, self.whole)
        if part is None or whole is None:
            return Working(("the change and its percentage go in opposite directions",))
        counts = all(
            counts_things(figure) for id in (self.part, self.whole) for figure in next(iter(pack.statements[id].pairs.values()))[:1]
        )
        step = min(part.step, whole.step)
        if self.by == "change":
            bounds = in_percent(part.change.over(whole.change))
            sentence: Sentence = (
                *(*range_words(part.change, step=step), " of a change of ", *range_words(whole.change, step=step), ": "),
                *range_words(bounds, Percent),
            )
        else:
            bounds = in_percent(part.now.over(whole.now))
            sentence = ("the part is now ", *range_words(part.now, step=step), " of a total of ", *range_words(whole.now, step=step), ": ")
            sentence += range_words(bounds, Percent)
        if claim.relation == "within":
            sentence = (*range_words(part.change, step=step), " of a change of ", *range_words(whole.change, step=step))
            sentence += (", and ", *range_words(part.base, step=step), " of a starting figure of ", *range_words(whole.base, step=step))
            fits = (part.change.high <= whole.change.low) and (part.base.high <= whole.base.low)
            never = (part.change.low > whole.change.high) or (part.base.low > whole.base.high)
            sentence += (": it could be a part" if fits else ": it cannot be a part" if never else ": it may or may not be a part",)
            return Working((*sentence, *(() if never else _rest(part, whole, counts))), holds=True if fits else False if never else None)
        if claim.value is not None and self.by == "level":
            stated = allowed(abs(claim.value), cast("ClaimRelation", claim.relation), claim.stated, percent=True)
            needed = part.now.over(Range(stated.low / 100, stated.high / 100))
            sentence += ("; ", *range_words(stated, Percent), " would need a total of ", *range_words(needed, step=step))
        holds = None
        if claim.relation == "main":
            holds = True if bounds.low > 50 else False if bounds.high < 50 else None
        return Working((*sentence, *_rest(part, whole, counts)), holds=holds, bounds=bounds)


def _rest(part: "Implied", whole: "Implied", counts: bool) -> Sentence:
    """What a part leaves of the whole: its change, base and percentage.

    For counts it also says whether the change could be chance.
    """
    from tui.analysis.changes import surely_by_chance  # late, as above
    from tui.analysis.implied import rest

    left = rest(part, whole)
    if left is None:
        return ()
    step = min(part.step, whole.step)
    share = part.change.over(whole.change) if part.falling is whole.falling else None
    sentence: Sentence = (". If it is a part, ",)
    if share and share.high <= 1:
        sentence += ("it is ", *_percents(share), " of the change, and ")
    size, way = left.size, " rose by " if left.change.low > 0 else " fell by " if left.change.high < 0 else " changed by "
    ends = (Difference(left.change.low), " to ", Difference(left.change.high)) if way == " changed by " else range_words(size, step=step)
    sentence += ("the rest", way, *ends)
    if left.base.low <= 0:
        return sentence
    sentence += (" on a starting figure of ", *range_words(left.base, step=step))
    sentence += () if left.percent is None or math.isinf(left.percent.high) else (" (", *_percents(left.percent), ")")
    return (*sentence, f", which {CHANCE}") if counts and surely_by_chance(left.change, left.base) else sentence


def _percents(fractions: "Range") -> Sentence:
    """A range of fractions in per cent, to one place; one figure for equal ends."""
    low, high = (Percent(round(end * 100, 1)) for end in fractions)
    return (low,) if low == high else ("up to ", high) if not fractions.low else (low, " to ", high)


def _implied(pack: Pack, statement: str) -> "Implied | None":
    from tui.analysis.implied import implied  # late, as above

    return implied(*next(iter(pack.statements[statement].pairs.values())))
