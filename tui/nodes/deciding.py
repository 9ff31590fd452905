"""The claims that decide how a statement stands, or why all of them are left open."""

from collections import Counter
from collections.abc import Sequence

from tui.analysis.checks.share import Share
from tui.analysis.finding import Finding
from tui.analysis.standings import STANDINGS, standing, standing_of
from tui.model.sentence_case import capital, mid_sentence
from tui.text.lists import joined
from tui.text.spans import Line, Span

from .standing_words import SEVERAL_STANDING, STANDING_ROLES, STANDING_SIGNS, STANDING_WORDS

MOST_DECIDING = 2
"""The most claims to name."""


def deciding_line(findings: Sequence[Finding]) -> Line:
    """The claims that decide, and how the others stand; empty where all stand alike.

    `? The calls run up to the meeting: not settled. The other 5 claims hold.`
    """
    stands = standing_of(findings)
    decide = [each.claim.label for each in findings if standing(each) == stands]
    others = Counter(standing(each) for each in findings if standing(each) != stands)
    if stands is None or not others:
        return ()
    named = ", ".join(decide[:MOST_DECIDING]) + (f" and {more} more" if (more := len(decide) - MOST_DECIDING) > 0 else "")
    words = {each: (STANDING_WORDS if number == 1 else SEVERAL_STANDING)[each] for each, number in others.items()}
    if set(others) == {"holds"}:
        rest = "The other claim holds" if others["holds"] == 1 else f"The other {others['holds']} claims hold"
    else:
        rest = f"The others: {', '.join(f'{others[each]} {words[each]}' for each in STANDINGS if each in others)}"
    sign = Span(f"{STANDING_SIGNS[stands]}\u00a0", STANDING_ROLES[stands])
    return sign, Span(f"{named}: {STANDING_WORDS[stands]}", "strong"), Span(f". {rest}.", "quiet")


def open_line(findings: Sequence[Finding]) -> Line:
    """Why claims that all stand alike are not settled, if that can be said in a line.

    `? Not settled: with and without Cancelled the figures disagree.`
    """
    if standing_of(findings) != "ask" or any(standing(each) != "ask" for each in findings):
        return ()
    reason = next(filter(None, map(_open_reason, findings)), "")
    sign = Span(f"{STANDING_SIGNS['ask']}\u00a0", STANDING_ROLES["ask"])
    return (sign, Span(capital(STANDING_WORDS["ask"]), "strong"), Span(f": {reason}.", "quiet")) if reason else ()


def _open_reason(finding: Finding) -> str:
    check = finding.claim.check and finding.claim.check.itself
    if isinstance(check, Share) and check.without and not finding.claim.reason:
        return f"with and without {joined([name for names in check.without.values() for name in names])} the figures disagree"
    return mid_sentence(finding.claim.reason.rstrip("."))
