"""Checks an order against values that the sentence lists itself.

A (12%), B (9%) and C (14%): A was the highest. Highest in A (12%), followed by B (14%).
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tui.documents.finding import CheckFinding
from tui.documents.prose.figure import ProseSentence, StatedFigure
from tui.documents.prose.superlatives import Superlative, superlatives

from .prose_finding import stated_finding

_NAME = re.compile(
    r"\b(?!(?:Of|Among|In|At|From|With|The|And|Both)\b)((?:[A-Z][\w’'&-]*)(?:\s(?:(?:and|of|the|upon|on)\s)?[A-Z][\w’'&-]*)*)\s\($"
)
_FOLLOWED = re.compile(r"[,;]?\s(?:closely\s)?(?:followed\sby|ahead\sof)\s", re.IGNORECASE)
_VERB = r"(?:was|is|had|has|recorded|saw|reported|remained|came)\s(?:the\s|at\sthe\s|its\s)?"
_COLON = re.compile(r"[:(–]\s?$")
_JOINED = re.compile(r"(?:,|,?\sand)\s")


def listed_orders(sentence: ProseSentence) -> Iterator[CheckFinding]:
    """Hold the value that an order is of against those that are listed beside it."""
    for claim in superlatives(sentence.text, sentence.windows):
        if claim.way:
            held = _named(sentence, claim) or _followed(sentence, claim) or _counted(sentence, claim)
            if held is not None:
                yield from _contradicted(sentence, claim, *held)


Held = tuple[StatedFigure, Sequence[StatedFigure], int]
"""A figure, those it is compared with, and the place that it has among them by the words."""


def _levels(sentence: ProseSentence) -> list[StatedFigure]:
    return [each for each in sentence.figures if each.role in ("level", "rate") and each.exact and not each.sign and not each.spelled]


def _named(sentence: ProseSentence, claim: Superlative) -> Held | None:
    """The figure of the one name of a list that the order is of."""
    named: dict[str, StatedFigure] = {}
    for each in _levels(sentence):
        if (found := _NAME.search(sentence.text[: each.start])) and sentence.text[each.end :].startswith(")"):
            if found[1] in named:
                return None
            named[found[1]] = each
    before = sentence.text[: claim.start]
    own = [name for name in named if re.search(rf"(?<![\w(]){re.escape(name)}\s{_VERB}$", before)]
    if len(named) < 2 or len(own) != 1 or (claim.among and claim.among != len(named)):
        return None
    return named[own[0]], [each for name, each in named.items() if name != own[0]], claim.place


def _followed(sentence: ProseSentence, claim: Superlative) -> Held | None:
    """The last figure before `followed by`, with the first one after it."""
    found = list(_FOLLOWED.finditer(sentence.text, claim.end))
    if len(found) != 1:
        return None
    levels = _levels(sentence)
    before = [each for each in levels if each.end <= found[0].start()]
    after = [each for each in levels if each.start >= found[0].end()]
    return (before[0], after[:1], 1) if len(before) == 1 and after else None


def _counted(sentence: ProseSentence, claim: Superlative) -> Held | None:
    """The figure before a list of as many as are compared.

    At 9, the highest of the four: 12, 9, 8 and 7.
    """
    levels = _levels(sentence)
    before = [each for each in levels if each.end <= claim.start]
    after = [each for each in levels if each.start >= claim.end]
    if len(before) != 1 or not claim.among or len(after) != claim.among or not _COLON.search(sentence.text[: after[0].start]):
        return None
    joined = all(_JOINED.fullmatch(sentence.gap(one, other)) for one, other in pairwise(after))
    others = [each for each in after if each.value != before[0].value]
    return (before[0], others, claim.place) if joined and len(others) < len(after) else None


def _contradicted(
    sentence: ProseSentence, claim: Superlative, own: StatedFigure, others: Sequence[StatedFigure], place: int
) -> Iterator[CheckFinding]:
    """The finding where the figure cannot have its place among those listed."""
    if any(each.unit != own.unit or each.role != own.role for each in others) or len({each.window for each in (own, *others)}) > 1:
        return
    better = [each for each in others if (each.allowed.low > own.allowed.high if claim.way > 0 else each.allowed.high < own.allowed.low)]
    worse = [each for each in others if (each.allowed.high < own.allowed.low if claim.way > 0 else each.allowed.low > own.allowed.high)]
    if 1 + len(better) <= place <= 1 + len(others) - len(worse):
        return
    other = (better or worse)[0]
    why = f"The sentence has {other.quote} beside {own.quote}, so {own.quote} is not the {claim.text.casefold()}."
    figures = sorted((own, *others), key=lambda each: each.start)
    passage = sentence.around(figures[0], figures[-1])
    yield stated_finding(sentence, own, "extreme", other.allowed, why, value=other.value, passage=passage, verdict="differs")
