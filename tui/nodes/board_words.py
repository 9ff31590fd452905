"""The audit in numbers, in the same words on pages, in the shell and on slides.

A sentence for a board, what the claims were tested on, and a line with signs.
"""

from collections import Counter
from collections.abc import Sequence

from tui.analysis.finding import Finding
from tui.analysis.standings import STANDINGS, AuditCounts, ClaimStanding, audit_counts, standing
from tui.analysis.support import Support
from tui.text.lists import joined
from tui.text.numbers import count, plural
from tui.text.spans import Line, Span, width

from .standing_words import STANDING_ROLES, STANDING_SIGNS

SAID: dict[ClaimStanding, tuple[str, str]] = {
    "holds": ("holds", "hold"),
    "close": ("is close", "are close"),
    "differs": ("does not", "do not"),
    "ask": ("is not settled", "are not settled"),
}
"""How claims stand in a sentence: one claim, and several."""
ALONE: dict[ClaimStanding, tuple[str, str]] = {
    "holds": ("it holds", "all hold"),
    "close": ("it is close", "all are close"),
    "differs": ("it does not hold", "none holds"),
    "ask": ("it is not settled", "none is settled"),
}
"""The same, where all claims have the same standing."""
ON_DATA: Support = "table"
IN_THE_REPORT: tuple[Support, ...] = ("arithmetic", "own-words")
"""What claims can be tested on without a table."""
GO_BY: dict[Support, str] = {"bounded": "a range", "open-statistics": "open statistics", "own-words": "other figures of the report"}
"""What stands beside claims that nothing has tested. Only open claims have the report's own words among it."""
UNTESTABLE: dict[Support, tuple[str, str]] = {
    "ask-for": ("needs figures to ask for", "need figures to ask for"),
    "judgement": ("is a judgement", "are judgements"),
}
"""Claims that nothing in the report can test: one, and several."""
MORE = ("needs more figures", "need more figures")
"""Claims that figures to ask for would settle, together with those that have only a range or open statistics to go by."""
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
TESTED_ON_BOTH = "on sums or the report's own words"
LEFT_OPEN: dict[Support, str] = {
    "ask-for": "to ask the Force for",
    "bounded": "known only as a range",
    "open-statistics": "compared with open statistics",
    "table": "left open by tables",
    "arithmetic": "left open by sums",
    "own-words": "agreeing only with other figures of the report",
}
"""Why claims are not settled."""


def board_sentence(findings: Sequence[Finding], *, brief: bool = False) -> str:
    """The audit for a board. Each claim is counted once.

    `13 claims tested on data: 10 hold, 1 is close, 1 does not, 1 is not settled. 65 need figures to ask for. 28 are judgements. 17 tested
    on sums or the report's own words: all hold. 20 have only a range or open statistics to go by.` Where `brief`, the last are among those
    that `need more figures`, and the sentence before has fewer words.
    """
    if not findings:
        return "There are no claims to check."
    open_now = Counter(finding.support for finding in findings if finding.verdict == "unchecked")
    data = [finding for finding in findings if finding.support == ON_DATA]
    summed = [finding for finding in findings if finding.support in IN_THE_REPORT and not _open_words(finding)]
    nouns = iter(("claim", ""))  # The first number says what is counted.

    def of(number: int) -> str:
        noun = next(nouns, "")
        return plural(number, noun) if noun else count(number)

    parts = [f"{of(len(data))} tested on data: {_alike_or_listed(audit_counts(data))}."] if data else []
    beside = sum(open_now[each] for each in GO_BY)
    merged = beside if brief and len(findings) > beside else 0
    for each, words in UNTESTABLE.items():
        more = merged if each == "ask-for" else 0
        if number := open_now[each] + more:
            parts.append(f"{of(number)} {(MORE if more else words)[number != 1]}.")
    if summed:
        tested = "on sums or words" if brief and parts else _tested_on({finding.support for finding in summed})
        parts.append(f"{of(len(summed))} {tested}: {_alike_or_listed(audit_counts(summed))}.")
    if beside and not merged:
        to_go_by = joined([words for each, words in GO_BY.items() if open_now[each]], "or")
        parts.append(f"{of(beside)} {'has' if beside == 1 else 'have'} only {to_go_by} to go by.")
    return " ".join(parts)


def needing_more(findings: Sequence[Finding]) -> int:
    """How many claims `need more figures`.

    Those to ask for, and those that have only a range or open statistics to go by.
    """
    return sum(finding.verdict == "unchecked" and (finding.support == "ask-for" or finding.support in GO_BY) for finding in findings)


def _open_words(finding: Finding) -> bool:
    """Whether a claim agrees only with figures that are not settled."""
    return finding.support == "own-words" and finding.verdict == "unchecked"


def _alike_or_listed(counts: AuditCounts) -> str:
    found = [each for each in ALONE if counts.by_standing[each]]
    if len(found) == 1:
        return ALONE[found[0]][counts.claims != 1]
    return _listed(counts, found)


def _listed(counts: AuditCounts, found: Sequence[ClaimStanding]) -> str:
    numbers = counts.by_standing
    said = [f"{count(numbers[each])} {SAID[each][numbers[each] != 1]}" for each in found]
    # `does not` has no verb of its own, so it needs `holds` before it.
    return ", ".join(f"{each} hold" if each.endswith(" not") and "holds" not in found else each for each in said)


def _tested_on(found: set[Support]) -> str:
    """What claims without a table were tested on."""
    one = next((TESTED_ON[each] for each in IN_THE_REPORT if found == {each}), "")
    return f"tested {one or TESTED_ON_BOTH}"


def grounds_sentence(findings: Sequence[Finding]) -> str:
    """What the settled claims were tested on, and why the others are not settled.

    Empty where every claim is a judgement.
    """
    unsettled = Counter(finding.support for finding in findings if standing(finding) == "ask")
    settled = Counter(finding.support for finding in findings if finding.verdict != "unchecked")
    parts = (("Settled", settled, TESTED_ON), ("Not settled", unsettled, LEFT_OPEN))
    return " ".join(f"{title}: {', '.join(_by_ground(counts, words))}." for title, counts, words in parts if counts)


def _by_ground(counts: "Counter[Support]", words: dict[Support, str]) -> list[str]:
    return [f"{count(counts[each])} {words[each]}" for each in words if counts[each]]


def tally_line(findings: Sequence[Finding], columns: int, of: int = 0) -> Line:
    """The counts with their signs, fitted to a width.

    How no claim stands is left out. Where `of` is larger than the number of findings, it says `93 of 128 claims`. A narrow line drops the
    number, then words, those of the fewest claims first. Claims that nothing settles keep theirs longest: without them, the few that hold
    would seem to speak for all.
    """
    counts = audit_counts(findings)
    numbers = counts.by_standing
    stand = [each for each in STANDINGS if numbers[each]]
    worded = list(stand)
    order: tuple[ClaimStanding, ...] = ("close", "differs", "holds", "judgement", "ask")
    leaves: list[ClaimStanding | None] = [each for each in order if each in stand]
    leaves.insert(3 if counts.claims < of else 0, None)
    total: Line = (_claims(counts, of),)
    while True:
        spans = [*total, *(_signed(each, numbers[each], words=each in worded) for each in stand)]
        line = tuple(span for place, part in enumerate(spans) for span in ((Span("  "), part) if place else (part,)))
        if width(line) <= columns or not leaves:
            return line
        if (left := leaves.pop(0)) is None:
            total = ()
        else:
            worded.remove(left)


def tally_lines(findings: Sequence[Finding], columns: int, of: int = 0) -> tuple[Line, ...]:
    """The counts in one row, or in several where otherwise a sign would have no word."""
    counts = audit_counts(findings)
    signed = [_signed(each, counts.by_standing[each], words=True) for each in STANDINGS if counts.by_standing[each]]
    line = tally_line(findings, columns, of)
    if set(signed) <= set(line):
        return (line,)
    rows: list[Line] = []
    for part in (_claims(counts, of), *signed):
        longer = (*rows[-1], Span("  "), part) if rows else (part,)
        rows[-1:] = [longer] if width(longer) <= columns else [*rows[-1:], (part,)]
    return tuple(rows)


def _claims(counts: AuditCounts, of: int) -> Span:
    """How many claims there are, of how many."""
    return Span(f"{count(counts.claims)} of {plural(of, 'claim')}" if counts.claims < of else plural(counts.claims, "claim"), "strong")


def _signed(stands: ClaimStanding, number: int, *, words: bool) -> Span:
    said = f" {TALLIED[stands][number != 1]}" if words else ""
    return Span(f"{STANDING_SIGNS[stands]} {count(number)}{said}", STANDING_ROLES[stands])
