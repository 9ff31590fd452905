"""The figures of sentences, held against those of the same sentences before."""

import re
from collections.abc import Iterator

from tui.documents.finding import CheckFinding
from tui.documents.prose.figure import ProseSentence, StatedFigure
from tui.documents.window import MonthWindow

from .changes import ReportChanges, change_weight
from .sentence_pairs import sentence_pairs, sentence_words
from .side import ReportSide
from .versions import Reach

_SINCE = re.compile(r"\b(?:since|so far|to date|year to date|ytd)\b", re.IGNORECASE)
LEAST_WEIGHT = 0.05
"""The weight of a change that is only one of a unit, a sign or a period."""


def sentence_changes(now: ReportSide, earlier: ReportSide, reached: Reach, changes: ReportChanges) -> Iterator[CheckFinding]:
    """The figures of each sentence against those of the same sentence before."""
    for sentence, other in sentence_pairs(now, earlier):
        yield from _periods(sentence, other, reached, changes)
        for one, two in _figures(sentence, other):
            if not _comparable(sentence, one, reached):
                continue
            if _same(one, two):
                yield changes.unchanged(sentence.place, one.quote, two.quote, other.place)
            else:
                passage = sentence.around(one, one)
                weight = max(change_weight(one.value, two.value), LEAST_WEIGHT)
                yield changes.revised(sentence.place, passage, "", _shown(one, two), _shown(two, one), other.place, weight)


def _periods(sentence: ProseSentence, other: ProseSentence, reached: Reach, changes: ReportChanges) -> Iterator[CheckFinding]:
    """The periods of a sentence that another version of the report gives differently."""
    if not reached.same or len(sentence.windows) != len(other.windows):
        return
    for one, two in zip(sentence.windows, other.windows, strict=True):
        if one.text.casefold() != two.text.casefold() and one.known and two.known:
            yield changes.revised(sentence.place, sentence.text, "", one.text, two.text, other.place, LEAST_WEIGHT)


def _same(one: StatedFigure, two: StatedFigure) -> bool:
    """Whether two figures are one.

    Of figures as exact as each other the digits decide.
    """
    if one.sign != two.sign or one.unit != two.unit:
        return False
    if one.exact and two.exact and one.power == two.power:
        return one.value == two.value
    return one.allowed.meets(two.allowed)


def _shown(figure: StatedFigure, other: StatedFigure) -> str:
    """A figure as stated, with the way of its change where that is all that differs."""
    if figure.quote != other.quote or not figure.sign:
        return figure.quote
    return f"{figure.quote} {'up' if figure.sign > 0 else 'down'}"


def _comparable(sentence: ProseSentence, figure: StatedFigure, reached: Reach) -> bool:
    """Whether a figure is of the same period in both reports."""
    if reached.same:
        return True
    window = figure.window
    if window is None or not window.known or window.partial or _SINCE.search(sentence.text):
        return False
    return reached.comparable(MonthWindow(window.first, window.last))


def _figures(sentence: ProseSentence, other: ProseSentence) -> Iterator[tuple[StatedFigure, StatedFigure]]:
    """The figures of two sentences in pairs.

    In order where all are of one kind; where the sentence is reworded, those that agree belong together first.
    """
    one, two = list(sentence.figures), list(other.figures)
    if sentence_words(sentence) != sentence_words(other):
        for figure in sentence.figures:
            same = next((each for each in two if _same(figure, each)), None)
            if same is not None:
                one.remove(figure)
                two.remove(same)
                yield figure, same
        if [each.role for each in one] != [each.role for each in two]:
            return
    if len(one) == len(two):  # A number that looks like a year can be a figure in one of them alone.
        yield from zip(one, two, strict=True)
