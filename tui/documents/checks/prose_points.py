"""Percentage points of something that is no percentage.

37 more (48.1 percentage points).
"""

import re
from collections.abc import Iterator

from tui.documents.finding import CheckFinding
from tui.documents.prose.figure import ProseSentence, StatedFigure
from tui.documents.prose.linking import light, separated

_RATIO = re.compile(
    r"%|\bper\s?cent\b|\b(?:percentages?|proportions?|shares?|rates?|satisf\w+|confiden\w+|trust|conviction|detection|majority|turnout|margin|interest)\b",
    re.IGNORECASE,
)
_AT = re.compile(r"(?:^|\b)(?:at|with)\s$", re.IGNORECASE)


def points_of_counts(sentence: ProseSentence) -> Iterator[CheckFinding]:
    """Every change in percentage points that stands beside a number of things.

    Only in a sentence without any percentage.
    """
    points = [each for each in sentence.figures if each.unit == "points" and ("percent" in each.quote.casefold() or "pp" in each.quote)]
    if len(points) != 1 or _RATIO.search(_without(sentence.text, points[0])):
        return
    at = sentence.figures.index(points[0])
    for place in (at - 1, at + 1):
        if not 0 <= place < len(sentence.figures):
            continue
        count = sentence.figures[place]
        first, last = sorted((count, points[0]), key=lambda each: each.start)
        if count.role in ("level", "change", "mean") and count.unit != "points" and count.value >= 1 and _joined(sentence, first, last):
            shown = f"{points[0].value}%"
            why = f"“{count.quote}” is a number, and its change is in per cent, not in percentage points."
            yield CheckFinding(sentence.place, sentence.around(first, last), "points", points[0].quote, shown, "differs", why, (), 0.3)
            return


def _joined(sentence: ProseSentence, first: StatedFigure, last: StatedFigure) -> bool:
    """Whether two figures are of one thing.

    Neighbours, or `At 2,385, arrests were … below`.
    """
    led = len(sentence.figures) == 2 and bool(_AT.search(sentence.text[: first.start])) and not separated(sentence.gap(first, last))
    return led or light(sentence, first, last)


def _without(text: str, figure: StatedFigure) -> str:
    return text[: figure.start] + text[figure.end :]
