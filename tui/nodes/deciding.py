"""The claims that decide how a statement stands, where not all stand alike."""

from collections import Counter
from collections.abc import Sequence

from tui.analysis.finding import Finding
from tui.analysis.standings import STANDINGS, standing, standing_of
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
