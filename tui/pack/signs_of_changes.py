"""Rules about the sign of a change: a rise is above zero, a fall below.

The printed words say which it is.
"""

import re
from collections.abc import Iterator

from tui.analysis.checks.base import ClaimCheck
from tui.model.report import CHANGES, Figure

from .draft import Draft
from .names import FIGURES
from .problems import Problem
from .words import quote

_FALL = re.compile(
    r"\b(fell|falls?|fallen|falling|down|drop(s|ped)?|declin(e|es|ed|ing)|decreas(e|es|ed|ing)|reduc(e|es|ed|ing|tions?)|lower"
    r"|fewer(?! than)|less(?! than))\b",
    re.IGNORECASE,
)
_RISE = re.compile(
    r"\b(rose|rises?|risen|rising|up(?! to)|grew|grow(s|n|th)?|increas(e|es|ed|ing)|higher|additional|extra|more(?! than))\b",
    re.IGNORECASE,
)


def printed_direction(printed: str) -> int:
    """1 for words of a rise, -1 for words of a fall, 0 for neither and for both."""
    return bool(_RISE.search(printed)) - bool(_FALL.search(printed))


def signs_of_changes(draft: Draft) -> Iterator[Problem]:
    """Changes whose sign contradicts their printed words.

    Words for both directions say nothing.
    """
    for document, pattern in FIGURES:
        of = draft.documents[document]
        for path, figure in of.each(pattern.removesuffix("/id"), Figure):
            printed = printed_direction(figure.printed)
            if _is_change(figure) and figure.value * printed < 0:
                word, sign = ("a fall", "below") if printed < 0 else ("a rise", "above")
                role = "" if figure.role in CHANGES else " and a role of change or percent-change"
                what = f"value is {figure.value}, but {quote(figure.printed)} is {word}"
                yield of.problem((*path, "value"), what, f"{-figure.value}{role}, as the value of {word} is {sign} zero")


def _is_change(figure: Figure) -> bool:
    """Whether a figure is a change, by its role or by its check."""
    return figure.role in CHANGES or (isinstance(figure.check, ClaimCheck) and type(figure.check).__struct_config__.tag in CHANGES)
