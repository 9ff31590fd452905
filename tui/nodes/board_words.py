"""The audit for a board.

What the tests found, what to ask, and the tally of verdicts.
"""

from collections import Counter
from collections.abc import Sequence

from tui.analysis.audit import count_verdicts
from tui.analysis.finding import Finding
from tui.analysis.relations import VERDICTS, Verdict
from tui.analysis.statement_kinds import STANDINGS, ClaimStanding, standing
from tui.analysis.support import Support
from tui.text.numbers import count, plural
from tui.text.spans import Line, Span, width

from .standing_words import STANDING_ROLES, STANDING_SIGNS
from .verdict_words import COUNTED

RESULTS: dict[Verdict, tuple[str, str]] = {
    "agrees": ("holds", "hold"),
    "close": ("is close", "are close"),
    "differs": ("does not", "do not"),
    "unchecked": ("is not settled", "are not settled"),
}
"""The outcome of claims tested on data: for one claim, and for several."""
ALONE: dict[Verdict, tuple[str, str]] = {
    "agrees": ("it holds", "all hold"),
    "close": ("it is close", "all are close"),
    "differs": ("it does not hold", "none holds"),
    "unchecked": ("it is not settled", "none is settled"),
}
"""The same, where every tested claim has that outcome."""
TALLIED: dict[ClaimStanding, tuple[str, str]] = {
    "holds": ("holds", "hold"),
    "close": ("close", "close"),
    "differs": ("not", "not"),
    "ask": ("not settled", "not settled"),
    "judgement": ("judgement", "judgements"),
}
"""How claims stand, for one claim and for several, in the words of the legend."""
BESIDES: dict[Support, tuple[str, str]] = {
    "arithmetic": ("printed sum", "printed sums"),
    "own-words": ("claim against the report's own words", "claims against the report's own words"),
}
"""What the board reads beside the tests on data, where some of it is not as stated."""
UNCHECKED_WORDS: dict[Support, tuple[str, str]] = {
    "arithmetic": ("sum or average", "sums and averages"),
    "own-words": ("claim against the report's own words", "claims against the report's own words"),
    "bounded": ("figure known only as a range", "figures known only as a range"),
    "open-statistics": ("claim compared with open statistics", "claims compared with open statistics"),
}


def board_sentence(findings: Sequence[Finding], *, judged: bool = True) -> str:
    """The audit for a board: the results of the tests, the questions, the judgements.

    Printed sums and the report's own words have a sentence where some are not as stated. `judged` tells whether to count the judgements.

    `13 claims tested on data: 11 hold, 1 is close, 1 does not. 49 need figures to ask for. 43 are judgements.`
    """
    if not findings:
        return "There are no claims to check."
    supports = Counter(finding.support for finding in findings)
    sentence = [_tested([finding.verdict for finding in findings if finding.support == "table"])]
    wrong = [words for support in BESIDES if (words := _not_as_stated(findings, support))]
    sentence += wrong
    if asked := supports["ask-for"]:
        number = plural(asked, "claim") if wrong else count(asked)
        sentence.append(f"{number} {'needs' if asked == 1 else 'need'} figures to ask for.")
    if judged and (judgements := supports["judgement"]):
        sentence.append(f"{count(judgements)} {'is a judgement' if judgements == 1 else 'are judgements'}.")
    return " ".join(sentence)


def _tested(verdicts: Sequence[Verdict]) -> str:
    if not verdicts:
        return "No claim could be tested on data."
    counts = Counter(verdicts)
    number = plural(len(verdicts), "claim")
    if len(counts) == 1:
        (verdict,) = counts
        return f"{number} tested on data: {ALONE[verdict][0 if len(verdicts) == 1 else 1]}."
    found = [
        f"{count(counts[verdict])} {one if counts[verdict] == 1 else many}" for verdict, (one, many) in RESULTS.items() if counts[verdict]
    ]
    # `does not` has no verb of its own, so it needs `holds` before it.
    whole = [f"{result} hold" if result.endswith(" not") and not counts["agrees"] else result for result in found]
    return f"{number} tested on data: {', '.join(whole)}."


def _not_as_stated(findings: Sequence[Finding], support: Support) -> str:
    """`1 of 27 printed sums is not as stated.` Empty where none differs."""
    verdicts = [finding.verdict for finding in findings if finding.support == support]
    wrong = verdicts.count("differs")
    if not wrong:
        return ""
    of = f"{count(wrong)} of " if len(verdicts) > 1 else ""
    return f"{of}{plural(len(verdicts), *BESIDES[support])} {'is' if wrong == 1 else 'are'} not as stated."


def board_rest(findings: Sequence[Finding]) -> str:
    """What else was checked: sums, the report's own words, ranges, open statistics.

    Empty if nothing else was.
    """
    sentence = []
    for support, (one, many) in UNCHECKED_WORDS.items():
        of = [finding for finding in findings if finding.support == support]
        if of:
            bad = sum(finding.verdict in ("close", "differs") for finding in of)
            sentence.append(f"{plural(len(of), one, many)}{f' ({bad} not as stated)' if bad else ''}")
    return ", ".join(sentence)


def board_others(findings: Sequence[Finding]) -> str:
    """How many claims the board's sentence does not count, so that all add up."""
    others = sum(finding.support in UNCHECKED_WORDS for finding in findings)
    return f"{count(others)} {'is' if others == 1 else 'are'} checked in other ways." if others else ""


def verdict_counts(findings: Sequence[Finding]) -> str:
    """`123 claims: 22 hold, 1 close, 2 do not hold, 98 not settled`."""
    counts = count_verdicts(findings)
    sentence = ", ".join(f"{counts[verdict]} {COUNTED[verdict][counts[verdict] != 1]}" for verdict in VERDICTS)
    return f"{plural(len(findings), 'claim')}: {sentence}"


def tally_line(findings: Sequence[Finding], columns: int, of: int = 0) -> Line:
    """The tally with its signs, fitted to a width.

    Where `of` is larger than the number of findings, it says `93 of 128 claims`. A narrow line drops the number or the words. Claims that
    nothing settles are always counted: without them, the few that hold would seem to speak for all.
    """
    counts = Counter(map(standing, findings))
    roles = [STANDING_ROLES[each] if counts[each] else "quiet" for each in STANDINGS]
    sentence = [f"{counts[each]} {TALLIED[each][counts[each] != 1]}" for each in STANDINGS]
    number = f"{count(len(findings))} of {plural(of, 'claim')}" if len(findings) < of else plural(len(findings), "claim")
    signed = [Span(f"{STANDING_SIGNS[each]} {words}", role) for each, words, role in zip(STANDINGS, sentence, roles, strict=True)]
    brief = [Span(f"{STANDING_SIGNS[each]} {counts[each]}", role) for each, role in zip(STANDINGS, roles, strict=True)]
    total = Span(number, "strong")
    for parts in (
        [total, *signed],
        [total, *brief[:-2], *signed[-2:]],
        signed,
        [*brief[:-2], *signed[-2:]],
        brief,
    ):
        line = tuple(span for place, part in enumerate(parts) for span in ((Span("  "), part) if place else (part,)))
        if width(line) <= columns:
            return line
    return line
