"""What a verdict rests on, or what is missing to reach one."""

from typing import Literal, get_args

from tui.model import claims
from tui.model.claims import Claim

from .relations import Verdict

Ground = Literal["table", "arithmetic", "own-words", "open-statistics", "bounded", "ask-for", "judgement"]
GROUNDS: tuple[Ground, ...] = get_args(Ground)

Standing = Literal["in line", "not in line", "mixed"]
"""How open statistics compare with a claim.

This is never a verdict: they cover another window or definition.
"""

_OWN_WORDS = claims.Count | claims.Listed | claims.Compare


def ground_of(claim: Claim, verdict: Verdict, *, computed: bool, printed: bool) -> Ground:
    """The ground of a claim, given its verdict.

    `computed` is whether its check gave a number, `printed` whether it is a total or mean that the report prints with a table. Without a
    check, a number needs figures and a word is a judgement, unless the pack names a question that would settle it. A cause stays a
    judgement: figures can help to judge it, but never settle it.
    """
    check = claim.check
    if claim.pair:
        return "table" if computed else "bounded" if verdict == "unchecked" else "arithmetic"
    if isinstance(check, claims.CrossCheck):
        return "open-statistics"
    if isinstance(check, claims.PartOf):
        return "bounded" if verdict == "unchecked" else "arithmetic"
    if claim.relation == "cause" and verdict == "unchecked":
        return "judgement"
    if verdict == "unchecked" and claim.ask and (claim.reason or not computed):
        return "ask-for"
    if check is None:
        return "judgement" if claim.value is None else "ask-for"
    if verdict == "unchecked" and claim.reason:
        return "bounded"
    if printed:
        return "arithmetic"
    return "own-words" if isinstance(check, _OWN_WORDS) else "table"
