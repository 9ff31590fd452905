"""Parts and their sum in one sentence: 12 fatal and 30 serious, 42 in all."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from msgspec.structs import replace

from tui.documents.finding import CheckFinding
from tui.documents.interval import total
from tui.documents.prose.figure import ProseSentence, StatedFigure
from tui.documents.prose.masks import masked
from tui.documents.prose.mentions import roots
from tui.documents.prose.slips import is_slip

from .prose_finding import stated_finding, written_alike

_JOIN = re.compile(r"^[^.;:()\d]{0,45}(?:,\s?(?:and\s)?|\sand\s|\splus\s)(?:[a-z’'-]+\s){0,3}$", re.IGNORECASE)
_AFTER_TOTAL = re.compile(r"^[^.;:()\d]{0,40}\b(?:in\s+all|in\s+total|altogether|overall|combined|together|all\s+told)\b", re.IGNORECASE)
_BEFORE_TOTAL = re.compile(
    r"(?:\b(?:a\s+(?:combined\s+|grand\s+)?total\s+of|making|totalling|totaling|giving|bringing\s+the\s+total\s+to|adding\s+up\s+to|which\s+makes|for\s+a\s+total\s+of|a\s+total|in\s+total|sum\s+of)\s+(?:a\s+total\s+of\s+)?(?:[a-z]+\s)?)$",
    re.IGNORECASE,
)
_WHOLE_OF = re.compile(
    r"^[^.;()\d]{0,50}(?:[:(–]|\s-\s|\b(?:compris(?:es?|ed|ing)(?:\s+of)?|made\s+up\s+of|consisting\s+of|split\s+(?:into|between)|namely|being))\s?(?:[a-z’'-]+\s){0,1}$",
    re.IGNORECASE,
)
_LOOSELY_OF = re.compile(r"^[^.;()\d]{0,50}\b(?:of\s+(?:which|these|whom|them)|including|included|with)\b[^.;()\d]{0,30}$", re.IGNORECASE)
_OUT_OF = re.compile(r"\b(?:of|among|amongst)\s(?:these|those|the|all|all\sthe|its|their|our)\s$", re.IGNORECASE)
"""Words before a whole, which is no part of a list: of these 60 cases, 19 were closed."""
FARTHEST_SUM = Decimal("1.6")
"""A sum that is so many times the total, or more, is of other things."""
_ENDS = re.compile(r"^[^,;:()\d]{0,40}[).;]|^[^,;:()\d]{0,25}$")


_Sum = tuple[StatedFigure, Sequence[StatedFigure], bool]
"""A whole, its parts, and whether the words leave no doubt."""


def sums(sentence: ProseSentence) -> Iterator[CheckFinding]:
    """Hold every total of a sentence against the parts that it lists."""
    plain = _without_shares(sentence)
    at = 0
    while at < len(plain.figures):
        run = _run(plain, at)
        if len(run) < 2:
            at += 1
            continue
        for whole, parts, strong in _totals(plain, at, run):
            yield from _held(sentence, whole, parts, strong=strong)
        at += len(run)


def _without_shares(sentence: ProseSentence) -> ProseSentence:
    """The sentence without the percentages in brackets after its numbers.

    12 fatal (28%) and 30 serious (72%) collisions. What is no figure goes too.
    """
    text = sentence.text
    aside = [
        each for each in sentence.figures if each.unit == "%" and text[: each.start].endswith("(") and text[each.end : each.end + 1] == ")"
    ]
    if not aside:
        return sentence
    for start, end in [(each.start - 1, each.end + 1) for each in aside] + list(masked(text)):
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return replace(sentence, text=text, figures=tuple(each for each in sentence.figures if each not in aside))


def _run(sentence: ProseSentence, at: int) -> list[StatedFigure]:
    """The figures of a list from one place on.

    Counts of one unit with only a comma or `and` between them.
    """
    figures = sentence.figures
    run: list[StatedFigure] = []
    for place in range(at, len(figures)):
        figure = figures[place]
        if figure.role != "level" or not figure.counted or figure.sign or (run and figure.unit != run[0].unit):
            break
        if not run and _OUT_OF.search(sentence.text[: figure.start][-20:]):
            break
        if run and (not _JOIN.match(sentence.gap(run[-1], figure)) or _AFTER_TOTAL.match(sentence.text[figure.end :][:60])):
            break
        if run and _BEFORE_TOTAL.search(sentence.gap(run[-1], figure)):
            break
        run.append(figure)
    return run


def _totals(sentence: ProseSentence, at: int, run: Sequence[StatedFigure]) -> Iterator[_Sum]:
    figures, text = sentence.figures, sentence.text
    after = figures[at + len(run)] if at + len(run) < len(figures) else None
    if after is not None and _can_be_whole(after, run):
        gap = sentence.gap(run[-1], after)
        if (_AFTER_TOTAL.match(text[after.end :][:60]) and len(gap) < 70) or _BEFORE_TOTAL.search(gap):
            yield after, run, (";" not in gap and _one_kind(after, run))
            return
    # The first of the list can be the whole of the others: 42 collisions, 12 fatal and 30 serious.
    for whole, parts in ((figures[at - 1] if at else None, list(run)), (run[0], list(run[1:]))):
        if whole is None or len(parts) < 2 or not _can_be_whole(whole, parts) or _in_list(sentence, whole):
            continue
        gap = sentence.gap(whole, parts[0])
        closed = bool(_ENDS.match(text[parts[-1].end : parts[-1].end + 60]))
        if _WHOLE_OF.match(gap):
            listed = gap.rstrip().endswith(("(", ":")) or "–" in gap
            yield whole, parts, closed and not (listed and parts[0].window and whole.window)
            return
        if _LOOSELY_OF.match(gap):
            yield whole, parts, False
            return


def _can_be_whole(whole: StatedFigure, parts: Sequence[StatedFigure]) -> bool:
    if whole.spelled and whole.value in (len(parts), len(parts) + 1):
        return False  # The two divisions, 12 and 30: it counts the parts.
    return whole.role == "level" and whole.counted and not whole.sign and whole.unit == parts[0].unit


def _one_kind(whole: StatedFigure, parts: Sequence[StatedFigure]) -> bool:
    """Whether the nouns of figures let them be of one kind: no blocks and bytes."""
    of = set(roots(whole.noun))
    counted = {root for part in parts for root in roots(part.noun)}
    return not of or not counted or bool(of & counted)


def _in_list(sentence: ProseSentence, whole: StatedFigure) -> bool:
    """Whether a figure is one of a list itself.

    128, 192 and 256 bits (16, 24 and 32 octets).
    """
    at = sentence.figures.index(whole)
    return at > 0 and bool(_JOIN.match(sentence.gap(sentence.figures[at - 1], whole)))


def _held(sentence: ProseSentence, whole: StatedFigure, parts: Sequence[StatedFigure], *, strong: bool) -> Iterator[CheckFinding]:
    computed = total(part.allowed for part in parts)
    value = sum((part.value for part in parts), parts[0].value * 0)
    # Only a list with a slip in it differs for certain from one that leaves something out.
    if not computed.meets(whole.allowed):
        near = bool(whole.value) and 1 / FARTHEST_SUM < value / whole.value < FARTHEST_SUM
        possible = strong and near and all(0 < part.value <= whole.value for part in parts)
        if not (possible or is_slip(whole, computed)):
            return
    why = f"{' + '.join(part.quote for part in parts)} is {written_alike(value, whole)}."
    figures = sorted((whole, *parts), key=lambda each: each.start)
    yield stated_finding(sentence, whole, "parts", computed, why, value=value, passage=sentence.around(figures[0], figures[-1]))
