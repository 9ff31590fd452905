"""The verdicts of the audit as signs and words."""

from tui.analysis.relations import Verdict
from tui.text.spans import SpanRole
from tui.text.verdict_signs import CLOSE, DIFFERS, HOLDS, TO_ASK

VERDICT_SIGNS: dict[Verdict, str] = {"agrees": HOLDS, "close": CLOSE, "differs": DIFFERS, "unchecked": TO_ASK}
VERDICT_ROLES: dict[Verdict, SpanRole] = {"agrees": "better", "close": "strong", "differs": "worse", "unchecked": "quiet"}
COUNTED: dict[Verdict, tuple[str, str]] = {
    "agrees": ("holds", "hold"),
    "close": ("close", "close"),
    "differs": ("does not hold", "do not hold"),
    "unchecked": ("not settled", "not settled"),
}
"""For one claim and for several, in the words of the browser; data keeps the verdicts' own names."""
MEANS: dict[Verdict, str] = {
    "agrees": "the report's own figures support it",
    "close": "not as stated, but within 1%",
    "differs": "the report's own figures or words disagree",
    "unchecked": "nothing in the report settles it; the reason is given",
}
BRIEFLY: dict[Verdict, str] = {
    "agrees": "as stated",
    "close": "within 1%",
    "differs": "not as stated",
    "unchecked": "nothing settles it",
}


def verdict_word(verdict: Verdict) -> str:
    """A verdict in the words of the browser: `holds`, `does not hold`."""
    return COUNTED[verdict][0]
