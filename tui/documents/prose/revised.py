"""What a sentence says of a figure that an earlier report gave otherwise.

The last report gave 4,940; it has since been revised to 4,962. Only the new figure has to be in the tables.
"""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from .figure import ProseSentence, StatedFigure
from .windows import NamedPeriod

EARLIER_REPORT = re.compile(
    r"\b(?:(?:last|previous|earlier|prior)\s(?:report|paper|edition|publication|bulletin|release)|revis(?:ed|ion)|restated|corrected|correction|amended"
    r"|originally|(?:previously|first|initially)\s(?:reported|published|stated|recorded|shown|given))\b",
    re.IGNORECASE,
)
"""Words that set a figure of an earlier report beside one of this report."""
_NEW = re.compile(
    r"\b(?:revised|restated|corrected|amended|updated|adjusted)\b[^.;\d]{0,50}?\s(?:to|at|as)\s(?:be\s)?(?:a\stotal\sof\s)?$"
    r"|\bnow\s(?:stands?\sat|shows?|reads?|gives?|put\sat|estimated\sat)?\s?(?:a\stotal\sof\s)?$"
    r"|\b(?:is|are|was|were)\snow\s(?:\w+\s){0,3}$"
    r"|\bshould\s(?:be|read|have\s(?:been|read))\s$"
    r"|\b(?:correct|corrected|revised|current|latest|final)\s(?:figure|number|total|count|value)\s(?:is|was|of|being|stands\sat)\s$",
    re.IGNORECASE,
)
"""Words that lead to the new figure."""


def current(sentence: ProseSentence) -> ProseSentence:
    """The sentence with those of its figures that this report stands by.

    All of them, unless it speaks of an earlier report: then those that words mark as the new ones.
    """
    if not EARLIER_REPORT.search(sentence.text):
        return sentence
    period = _period(sentence)
    return replace(sentence, figures=tuple(_dated(each, period) for each in _marked(sentence)))


def is_superseded(sentence: ProseSentence, number: str) -> bool:
    """Whether a sentence gives a number as that of an earlier report.

    A table can still have it.
    """
    plain = number.replace(",", "")
    return bool(EARLIER_REPORT.search(sentence.text)) and any(each.quote.replace(",", "") == plain for each in sentence.figures)


def _marked(sentence: ProseSentence) -> Iterator[StatedFigure]:
    for at, figure in enumerate(sentence.figures):
        since = sentence.figures[at - 1].end if at else 0
        if figure.role == "level" and figure.exact and _NEW.search(sentence.text[since : figure.start]):
            yield figure


def _period(sentence: ProseSentence) -> NamedPeriod | None:
    """The one period of the sentence, which both figures are for."""
    known = {(each.first, each.last): each for each in sentence.windows if each.known}
    return next(iter(known.values())) if len(known) == 1 and all(each.known for each in sentence.windows) else None


def _dated(figure: StatedFigure, period: NamedPeriod | None) -> StatedFigure:
    return replace(figure, window=period) if figure.window is None and figure.base is None else figure
