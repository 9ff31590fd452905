"""From the working of a check to its verdict, and the result in words."""

from typing import cast

from tui.model.claims import Claim, ClaimRelation

from .implied import allowed
from .relations import Verdict, in_full, judge
from .working import Sentence, Stated, Working


def judged(claim: Claim, working: Working, *, settles: bool = True) -> tuple[Verdict, Working, Sentence]:
    """The verdict of a working, and the working with its result in words.

    A working that does not settle anything, as of open statistics, leaves the claim unchecked.
    """
    if not settles:
        return "unchecked", working, working.sentence
    verdict, result = _judged(claim, working)
    separate = "" if result and str(result[0]).startswith(",") else "; "
    return verdict, working, (*working.sentence, separate, *result) if result and not claim.reason else working.sentence


def _judged(claim: Claim, working: Working) -> tuple[Verdict, Sentence]:
    """The verdict of a working, and its result in words."""
    if claim.value is None:
        if working.holds is None:
            return "unchecked", ()
        return ("agrees", ()) if working.holds else ("differs", (f"not {claim.relation}",))
    if working.bounds is not None:
        return _bounded(claim, working)
    if working.computed is None:
        return "unchecked", ()
    computed, stated = working.computed, claim.value
    if claim.signed:
        if computed * stated < 0:
            return "differs", ("in the other direction",)
        computed, stated = abs(computed), abs(stated)
    judgement = judge(computed, stated, cast("ClaimRelation", claim.relation), claim.upto, claim.stated, near=_near(claim, working))
    if judgement.verdict != "agrees" and working.only_confirms:
        return "unchecked", (", which does not show that the stated one is wrong, as the figures may be of different sizes",)
    if judgement.verdict != "agrees" and 0 < working.slack >= abs(computed - stated):
        return "unchecked", (", which the rounding of its figures can explain",)
    return judgement.verdict, _result(judgement.reason, Stated(stated, claim.unit, claim.stated))


def _near(claim: Claim, working: Working) -> bool:
    """Whether a figure that is not as stated can still be close.

    One printed with its own table is right or wrong, and so is a number in full beside a number in full.
    """
    if claim.with_table:
        return False
    assert claim.value is not None
    assert working.computed is not None
    counted = claim.relation == "exactly" and claim.upto is None and claim.unit != "%" and not working.unit and not working.slack
    return not (counted and in_full(working.computed, claim.value, claim.stated))


def _bounded(claim: Claim, working: Working) -> tuple[Verdict, Sentence]:
    """The verdict on a number known only as a range.

    It agrees if the whole range does, and differs if none of the range can agree.
    """
    assert working.bounds is not None
    assert claim.value is not None
    stated = allowed(abs(claim.value), cast("ClaimRelation", claim.relation), claim.stated, percent=claim.unit == "%")
    if stated.low <= working.bounds.low and working.bounds.high <= stated.high:
        return "agrees", ("the whole range is as stated",)
    if working.bounds.high < stated.low or stated.high < working.bounds.low:
        return "differs", ("none of the range is as stated",)
    return "unchecked", ("the range neither confirms nor rules out the stated figure",)


def _result(reason: str, stated: Stated) -> Sentence:
    words: dict[str, Sentence] = {
        "same": ("as stated",),
        "rounds": ("rounds to ", stated),
        "not": ("not ", stated),
        "close": ("not ", stated, ", but within 1% of it"),
        "between": ("within the stated range",),
        "outside": ("outside the stated range",),
        "about rounds": ("rounds to ", stated),
        "about near": ("within 5% of ", stated),
        "far": ("not within 5% of ", stated),
        "over": ("over ", stated),
        "just over": ("over ", stated, " and within 10% of it"),
        "far over": ("over ", stated, ", not within 10% of it"),
        "not over": ("not over ", stated),
        "under": ("under ", stated),
        "just under": ("under ", stated, " and within 10% of it"),
        "far under": ("under ", stated, ", not within 10% of it"),
        "not under": ("not under ", stated),
    }
    return words[reason]
