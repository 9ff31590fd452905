"""Checks that a change is not from a period to the same one.

Fines rose from 15,747 in 2012 to 18,079 in 2012: one of the two years is wrong.
"""

import re
from collections.abc import Iterator

from tui.documents.finding import CheckFinding
from tui.documents.prose.figure import ProseSentence, StatedFigure
from tui.documents.prose.moves import moves
from tui.documents.prose.revised import EARLIER_REPORT

_FROM = re.compile(r"\bfrom\s(?:\w+\s){0,2}$", re.IGNORECASE)
_FROM_TO = re.compile(r"\s[^.;()\d]{0,40}\bto\s(?:the\s|a\s|only\s|just\s|around\s|about\s)?", re.IGNORECASE)
_IN = re.compile(r"\s(?:[\w-]+\s){0,3}(?:in|for|during)\s(?:the\s)?", re.IGNORECASE)


def same_periods(sentence: ProseSentence) -> Iterator[CheckFinding]:
    """The changes of a sentence that begin and end in one period."""
    if EARLIER_REPORT.search(sentence.text):
        return
    for move in moves(sentence):
        before, after = move.before, move.after
        if before is None or after is None or before.window is None or after.window is None:
            continue
        one, other = before.window, after.window
        alike = one.known and one.length >= 12 and (one.first, one.last) == (other.first, other.last) and one.text == other.text
        alike = alike and bool(_FROM.search(sentence.text[: before.start]))
        if not alike or before.value == after.value or not (_directly(sentence, before) and _directly(sentence, after)):
            continue
        if one.end > after.start or not _FROM_TO.fullmatch(f" {sentence.text[one.end : after.start].lstrip()}"):
            continue
        why = f"The change is from {before.quote} in {one.text} to {after.quote} in {other.text}, which is the same period."
        passage = sentence.around(before, after)
        yield CheckFinding(sentence.place, passage, "date", one.text, "another period", "differs", why, (), 1.0)


def _directly(sentence: ProseSentence, figure: StatedFigure) -> bool:
    """Whether its period follows a figure: 15,747 in 2012."""
    window = figure.window
    return window is not None and figure.end <= window.start and bool(_IN.fullmatch(sentence.text[figure.end : window.start]))
