"""The audit in numbers, in the same words on pages, in the shell and on slides.

A sentence for a board, what the claims were tested on, and a line with signs.
"""

from collections import Counter
from collections.abc import Sequence

from tui.analysis.finding import Finding
from tui.analysis.standings import STANDINGS, AuditCounts, ClaimStanding, audit_counts, standing
from tui.analysis.support import Support
from tui.text.numbers import count, plural
from tui.text.spans import Line, Span, width

from .standing_words import STANDING_ROLES, STANDING_SIGNS

SAID: dict[ClaimStanding, tuple[str, str]] = {
    "holds": ("holds", "hold"),
    "close": ("is close", "are close"),
    "differs": ("does not", "do not"),
    "ask": ("is not settled", "are not settled"),
    "judgement": ("is a judgement", "are judgements"),
}
"""How claims stand in a sentence: one claim, and several."""
ALONE: dict[ClaimStanding, tuple[str, str]] = {
    "holds": ("it holds", "all hold"),
    "close": ("it is close", "all are close"),
    "differs": ("it does not hold", "none holds"),
}
"""The same, where every tested claim stands alike."""
TALLIED: dict[ClaimStanding, tuple[str, str]] = {
    "holds": ("holds", "hold"),
    "close": ("close", "close"),
    "differs": ("not", "not"),
    "ask": ("not settled", "not settled"),
    "judgement": ("judgement", "judgements"),
}
"""How claims stand beside the signs, in the words of the legend: one claim, and several."""
TESTED_ON: dict[Support, str] = {
    "table": "on tables",
    "arithmetic": "on sums and averages",
    "own-words": "on the report's own words",
}
LEFT_OPEN: dict[Support, str] = {
    "ask-for": "to ask the Force for",
    "bounded": "known only as a range",
    "open-statistics": "compared with open statistics",
    "table": "left open by tables",
    "arithmetic": "left open by sums",
    "own-words": "left open by its own words",
}
"""Why claims are not settled."""


def board_sentence(findings: Sequence[Finding]) -> str:
    """The audit for a board: each claim is counted once.

    `31 of 145 claims could be tested: 29 hold, 1 is close, 1 does not. 86 are not settled. 28 are judgements.`
    """
    counts = audit_counts(findings)
    if not counts.claims:
        return "There are no claims to check."
    rest: tuple[ClaimStanding, ...] = ("ask", "judgement")
    return " ".join((_tested(counts), *(f"{_said(each, counts)}." for each in rest if counts.by_standing[each])))


def _said(stands: ClaimStanding, counts: AuditCounts) -> str:
    number = counts.by_standing[stands]
    return f"{count(number)} {SAID[stands][number != 1]}"


def _tested(counts: AuditCounts) -> str:
    tested = counts.tested
    if not tested:
        return f"None of {count(counts.claims)} claims could be tested." if counts.claims > 1 else "The only claim could not be tested."
    of = plural(tested, "claim") if tested == counts.claims else f"{count(tested)} of {plural(counts.claims, 'claim')}"
    found = [each for each in ALONE if counts.by_standing[each]]
    if len(found) == 1:
        return f"{of} could be tested: {ALONE[found[0]][tested != 1]}."
    said = [_said(each, counts) for each in found]
    # `does not` has no verb of its own, so it needs `holds` before it.
    whole = [f"{each} hold" if each.endswith(" not") and not counts.holds else each for each in said]
    return f"{of} could be tested: {', '.join(whole)}."


def grounds_sentence(findings: Sequence[Finding]) -> str:
    """What the tested claims were tested on, and why the others are not settled.

    Empty where all of it is in the sentence for the board.
    """
    unsettled = Counter(finding.support for finding in findings if standing(finding) == "ask")
    tested = Counter(finding.support for finding in findings if finding.verdict != "unchecked")
    parts = (("Tested", tested, TESTED_ON), ("Not settled", unsettled, LEFT_OPEN))
    return " ".join(f"{title}: {', '.join(_by_ground(counts, words))}." for title, counts, words in parts if counts)


def _by_ground(counts: "Counter[Support]", words: dict[Support, str]) -> list[str]:
    return [f"{count(counts[each])} {words[each]}" for each in words if counts[each]]


def tally_line(findings: Sequence[Finding], columns: int, of: int = 0) -> Line:
    """The counts with their signs, fitted to a width.

    Where `of` is larger than the number of findings, it says `93 of 128 claims`. A narrow line drops the number, then words, those of the
    fewest claims first. Claims that nothing settles keep theirs longest: without them, the few that hold would seem to speak for all.
    """
    counts = audit_counts(findings)
    numbers = counts.by_standing
    number = f"{count(counts.claims)} of {plural(of, 'claim')}" if counts.claims < of else plural(counts.claims, "claim")
    worded = list(STANDINGS)
    leaves: list[ClaimStanding | None] = ["close", "differs", "holds", "judgement", "ask"]
    leaves.insert(3 if counts.claims < of else 0, None)
    total: Line = (Span(number, "strong"),)
    while True:
        spans = [*total, *(_signed(each, numbers[each], words=each in worded) for each in STANDINGS)]
        line = tuple(span for place, part in enumerate(spans) for span in ((Span("  "), part) if place else (part,)))
        if width(line) <= columns or not leaves:
            return line
        if (left := leaves.pop(0)) is None:
            total = ()
        else:
            worded.remove(left)


def _signed(stands: ClaimStanding, number: int, *, words: bool) -> Span:
    said = f" {TALLIED[stands][number != 1]}" if words else ""
    return Span(f"{STANDING_SIGNS[stands]} {count(number)}{said}", STANDING_ROLES[stands] if number else "quiet")
