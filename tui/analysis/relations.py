"""Whether a number is as stated: relations of figures, and the meaning of close."""

from typing import Literal, NamedTuple

from tui.model.claims import ClaimRelation
from tui.text.digits import digit, significant

Verdict = Literal["agrees", "close", "differs", "unchecked"]
"""As printed; not as printed but within 1%; not as printed; not settled.

A claim is not settled where nothing in the report decides it. A number printed in full is right or wrong, never close.
"""

ABOUT, JUST, CLOSE = 0.05, 0.10, 0.01
_SLIP = 1e-9
"""An allowance for the rounding error of binary fractions."""


class Judgement(NamedTuple):
    """A verdict, and the key of the sentence that explains it."""

    verdict: Verdict
    reason: str


def judge(
    computed: float, stated: float, relation: ClaimRelation, upto: float | None = None, printed: str = "", *, near: bool = True
) -> Judgement:
    """Judge a computed number against the stated one.

    `upto` is the end of a stated range; `printed` shows how many digits are meant. A number that is not as stated is still close if it is
    within 1% of the stated one, unless `near` is off.
    """
    reason = _reason(computed, stated, relation, upto, printed)
    if reason in AGREEING:
        return Judgement("agrees", reason)
    ends = (stated, stated if upto is None else upto)
    if near and any(abs(computed - end) <= abs(end) * CLOSE + _SLIP * abs(end) for end in ends):
        return Judgement("close", "close")
    return Judgement("differs", reason)


def in_full(computed: float, stated: float, printed: str = "") -> bool:
    """Whether both are whole numbers to the last digit, such as 18,214 and 18,241.

    Noughts at the end of the stated one can be rounding, where the computed one rounds to it.
    """
    if not float(computed).is_integer() or not float(stated).is_integer() or digit(stated, printed) != 1:
        return False
    return significant(stated) == 1 or not _at_most(abs(computed - stated), significant(stated) / 2)


AGREEING = frozenset({"same", "rounds", "between", "about rounds", "about near", "over", "under", "just over", "just under"})


def _reason(computed: float, stated: float, relation: ClaimRelation, upto: float | None, printed: str) -> str:
    if relation == "exactly":
        half = digit(stated, printed) / 2
        if upto is not None:
            return "between" if _at_most(stated - half, computed) and _at_most(computed, upto + half) else "outside"
        return "same" if computed == stated else "rounds" if _at_most(abs(computed - stated), half) else "not"
    if relation == "about":
        far = abs(stated if upto is None else upto) * ABOUT
        low, high = stated, stated if upto is None else upto
        if _at_most(low - significant(low) / 2, computed) and _at_most(computed, high + significant(high) / 2):
            return "about rounds"
        return "about near" if _at_most(low - abs(low) * ABOUT, computed) and _at_most(computed, high + far) else "far"
    bound = abs(stated) * JUST
    if relation in ("over", "just over"):
        if computed <= stated:
            return "not over"
        return "over" if relation == "over" else "just over" if _at_most(computed, stated + bound) else "far over"
    if computed >= stated:
        return "not under"
    return "under" if relation == "under" else "just under" if _at_most(stated - bound, computed) else "far under"


def _at_most(one: float, other: float) -> bool:
    return one <= other + _SLIP * max(1.0, abs(one), abs(other))
