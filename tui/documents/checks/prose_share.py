"""A share against its part and its whole in one sentence: 611 of 8,121 (7.5%)."""

import re
from collections.abc import Iterator

from tui.documents.finding import CheckFinding
from tui.documents.prose.figure import ProseSentence, StatedFigure
from tui.documents.prose.linking import light, strange
from tui.documents.prose.slips import is_slip

from .prose_finding import plain_number, stated_finding

_OF = re.compile(
    r"\b(?:of|out\s+of|among|amongst)\s+(?:(?:the|all|a|these|those|our|its|their|some|total|sample|number|overall|recorded)\s+|of\s+){0,5}$",
    re.IGNORECASE,
)
_OF_WHICH = re.compile(r"^[^.;]{0,60}\bof\s+(?:which|these|whom|those|them)\b[^.;\d]{0,20}$", re.IGNORECASE)
_OF_THESE = re.compile(r"^\W*(?:of|out\s+of|among)\s+(?:these|those|them|this\s+number|this\s+total|this)\b", re.IGNORECASE)
_BEFORE = re.compile(
    r"\b(?:from|than|against|compared\s(?:with|to)|versus|vs\.?)\s(?:(?:the|a|an|its|figure|of|share|just|previous)\s){0,4}$", re.IGNORECASE
)
"""Words before the share of another period: 2,211 of 15,122, down from 18.4%."""
_REPRESENT = re.compile(r"\b(?:represent(?:s|ed)?|accounts?\sfor|accounted\sfor|makes?\sup|made\sup|which\sis|equals?)\s$", re.IGNORECASE)
_WAS = re.compile(
    r"^\)\s(?:was|were|is|are|made\sup|makes?\sup|accounts?\sfor|accounted\sfor|represents?|represented|equals?)\s$", re.IGNORECASE
)
_OPENED = re.compile(r"^(?:[^.;()\[\d]|\([^()\d]{0,30}\)){0,90}[(\[]\s?$")
_BRACKET = re.compile(r"^\s?(?:[\w’'/-]+\s){0,4}[(\[]\s?$")
_BETWEEN_WORDS = re.compile(
    r"^[^.;:()]{0,50}?(?:,|\bor\b|–|-|=|\bis\b|\bwas\b|\bwere\b|\brepresent\w*|\bequat\w*|\bequivalent\s+to|\baccount\w*\s+for|\bmak\w+\s+up)\s*(?:or\s)?$",
    re.IGNORECASE,
)


def shares(sentence: ProseSentence, before: ProseSentence | None = None) -> Iterator[CheckFinding]:
    """Check every percentage beside its part against the whole.

    The sentence names the whole.
    """
    figures = sentence.figures
    wholes = [each for each in figures if _is_whole(sentence, each)]
    for at, percent in enumerate(figures):
        if (
            percent.unit != "%"
            or percent.sign
            or percent.role not in ("level", "ratio")
            or _BEFORE.search(sentence.text[: percent.start][-60:])
        ):
            continue
        for part, strong in _parts(sentence, at):
            candidates = [each for each in wholes if each is not part and each.value > part.value and each.unit == part.unit]
            if not candidates and before is not None and _OF_THESE.match(sentence.text):
                candidates, strong = _counts(before, part), strong and len(_counts(before, part)) == 1
            if candidates:
                yield from _held(sentence, percent, part, candidates, strong)
                break


def _held(
    sentence: ProseSentence, percent: StatedFigure, part: StatedFigure, wholes: list[StatedFigure], strong: bool
) -> Iterator[CheckFinding]:
    found = []
    for whole in wholes:
        share = part.allowed.over(whole.allowed)
        if share is None:
            continue
        value = 100 * part.value / whole.value
        why = f"{part.quote} of {whole.quote} is {plain_number(value)}%."
        passage = sentence.around(*sorted((percent, part), key=lambda each: each.start))
        found.append((stated_finding(sentence, percent, "share", share.times(100), why, value=value, passage=passage), share.times(100)))
    if agreeing := [each for each, _ in found if each.verdict == "agrees"]:
        yield agreeing[0]
    elif len(found) == 1 and (strong or is_slip(percent, found[0][1], 2)):
        yield found[0][0]


def _is_whole(sentence: ProseSentence, figure: StatedFigure) -> bool:
    if figure.role != "level" or not figure.counted or figure.sign:
        return False
    at = sentence.figures.index(figure)
    since = sentence.figures[at - 1].end if at else 0
    if _OF.search(sentence.text[since : figure.start]):
        return True
    after = sentence.figures[at + 1] if at + 1 < len(sentence.figures) else None
    return after is not None and bool(_OF_WHICH.match(sentence.text[figure.end : after.start]))


def _parts(sentence: ProseSentence, at: int) -> Iterator[tuple[StatedFigure, bool]]:
    """The number beside a percentage, and whether its place leaves no doubt."""
    figures, percent = sentence.figures, sentence.figures[at]
    if at + 2 < len(figures) and _is_whole(sentence, figures[at + 2]) and _OPENED.search(sentence.gap(percent, figures[at + 1])):
        # It is followed by its part and its whole in brackets.
        yield figures[at + 1], sentence.text[figures[at + 2].end : figures[at + 2].end + 30].lstrip().find(")") >= 0
        return
    for place in (at - 1, at - 2):
        if place >= 0 and (part := figures[place]).role == "level" and part.counted and not part.sign:
            gap = sentence.text[part.end : percent.start]
            if (place == at - 1 and _BRACKET.match(gap)) or (place == at - 1 and _WAS.match(gap)):
                yield part, True
            elif place == at - 1 and _BETWEEN_WORDS.match(gap) and strange(sentence, part, percent) <= 2:
                yield part, light(sentence, part, percent)
            elif place == at - 2 and _is_whole(sentence, figures[at - 1]) and _follows(sentence, figures[at - 1], percent):
                # The percentage follows its part and its whole.
                of = bool(_OF.search(sentence.text[part.end : figures[at - 1].start]))
                said = bool(_REPRESENT.search(sentence.gap(figures[at - 1], percent))) and len(figures) == 3
                yield part, of and (said or light(sentence, figures[at - 1], percent))
    if at + 1 < len(figures) and (part := figures[at + 1]).role == "level" and part.counted and not part.sign:
        gap = sentence.text[percent.end : part.start]
        if _BRACKET.match(gap) and not _OF.search(gap):
            yield part, True
        elif re.match(r"^[^.;:()]{0,40}(?:,|–|-)\s(?:or\s)?$", gap) and strange(sentence, percent, part) <= 2:
            yield part, False


def _follows(sentence: ProseSentence, whole: StatedFigure, percent: StatedFigure) -> bool:
    """Whether a percentage can be the share of the part and the whole before it."""
    said = len(sentence.figures) == 3 and bool(_REPRESENT.search(sentence.gap(whole, percent)))
    return said or strange(sentence, whole, percent) <= 3


def _counts(before: ProseSentence, part: StatedFigure) -> list[StatedFigure]:
    return [each for each in before.figures if each.role == "level" and each.counted and not each.sign and each.value > part.value]
