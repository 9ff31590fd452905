"""One claim checked: its verdict, and what the verdict rests on.

A claim that gives a reason stays unchecked, whatever its working shows.
"""

from typing import NamedTuple

from msgspec.structs import replace

from tui.model.claims import Claim, PrintedFigure
from tui.model.pack import Pack
from tui.model.table import Number
from tui.text.numbers import NO_UNIT

from .checks.base import ClaimCheck
from .checks.share import Share
from .consistency import Consistency
from .implied_base import base_of
from .printed import work_out
from .relations import Verdict
from .scales import in_unit_of
from .support import Support
from .verdicts import judged
from .working import Sentence, Unit, UsedCell, Working

NO_CHECK = "There is no check for this claim"


class Finding(NamedTuple):
    """A claim with its verdict, and what the verdict rests on.

    `sentence` is the working and the result in one line; `distance` how far a number is from the stated one, as a fraction of that;
    `consistency` how any open statistics beside the claim compare with it; `unit` that of `computed` where it is not the claim's.
    """

    claim: Claim
    verdict: Verdict
    computed: Number | None
    sentence: Sentence
    cells: tuple[UsedCell, ...]
    distance: float
    support: Support
    consistency: Consistency | None = None
    unit: Unit = ""

    @property
    def beside(self) -> bool:
        """Whether open statistics are compared with the claim."""
        return self.support == "open-statistics"


def find_verdict(pack: Pack, claim: Claim) -> Finding:
    """Check one claim."""
    if claim.pair:
        working = base_of(pack, claim)
        verdict: Verdict = "unchecked" if working.holds is None else "agrees" if working.holds else "differs"
        sentence = working.sentence
    elif claim.check is None:
        verdict, working = "unchecked", Working((claim.reason.rstrip(".") or NO_CHECK,))
        sentence = working.sentence
    else:
        verdict, working, sentence = _settled(pack, claim)
        if claim.reason:
            verdict, sentence = "unchecked", (*sentence, f". {claim.reason}")
    computed = working.computed
    distance = abs(computed - claim.value) / abs(claim.value) if computed is not None and claim.value and claim.check else 0
    support = _support(claim, verdict, computed=computed is not None)
    return Finding(claim, verdict, computed, sentence, working.cells, distance, support, working.consistency, working.unit)


def _settled(pack: Pack, claim: Claim) -> tuple[Verdict, Working, Sentence]:
    """A check's verdict, its working, and the working with its result in words.

    A share whose base leaves members out is judged on both bases. Where the two disagree, the verdict depends on the base, so the claim is
    not settled.
    """
    check = claim.check and claim.check.itself
    if isinstance(check, PrintedFigure):
        verdict, working, sentence = judged(claim, work_out(pack.tables[check.table], check))
        # How many rows are as printed is the result already.
        return verdict, working, working.sentence if check.how == "rows" else sentence
    assert isinstance(check, ClaimCheck)
    if not isinstance(check, Share) or not check.without:
        working = in_unit_of(claim, pack, check, check.find(pack, claim))
        verdict, working, sentence = judged(claim, working, settles=check.relations is not None)
        return verdict, working, _cautioned(pack, check, sentence)
    verdict, working, sentence = judged(claim, replace(check, without={}).find(pack, claim))
    other, _, other_sentence = judged(claim, check.find(pack, claim))
    names = ", ".join(name for out in check.without.values() for name in out)
    measure = check.selection(pack.tables[check.table]).measure
    every = f"all {measure.unit}" if measure and measure.kind == "count" and measure.unit != NO_UNIT else "all"
    sentence = (f"of {every}, ", *sentence, f". Without {names}, ", *other_sentence)
    if other != verdict:
        verdict, sentence = (
            "unchecked",
            (*sentence, f". The two disagree, and the report does not say which {every.partition(' ')[2] or 'figures'} count"),
        )
    return verdict, working, _cautioned(pack, check, sentence)


def _cautioned(pack: Pack, check: ClaimCheck, sentence: Sentence) -> Sentence:
    cautions = check.cautions(pack)
    return (*sentence, ". ", *cautions) if cautions else sentence


def _support(claim: Claim, verdict: Verdict, *, computed: bool) -> Support:
    """What a verdict rests on.

    Without a check, a number needs figures and a word is a judgement, unless the pack names a question that would settle it. A cause
    stays a judgement: figures can help to judge it, but never settle it.
    """
    check = claim.check
    rests_on: Support = (
        "arithmetic" if isinstance(check, PrintedFigure) else check.rests_on if isinstance(check, ClaimCheck) else "judgement"
    )
    if claim.pair:
        return "table" if computed else "bounded" if verdict == "unchecked" else "arithmetic"
    if rests_on == "open-statistics":
        return rests_on
    if isinstance(check, ClaimCheck) and rests_on == "arithmetic":
        return "bounded" if verdict == "unchecked" else "arithmetic"
    if claim.relation == "cause" and verdict == "unchecked":
        return "judgement"
    if verdict == "unchecked" and claim.ask and (claim.reason or not computed):
        return "ask-for"
    if check is None:
        return "judgement" if claim.value is None else "ask-for"
    return "bounded" if verdict == "unchecked" and claim.reason else rests_on
