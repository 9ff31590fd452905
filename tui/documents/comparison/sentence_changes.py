"""The sentences of two reports that are the same but for their figures."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from tui.documents.finding import CheckFinding
from tui.documents.prose.figure import ProseSentence, StatedFigure
from tui.documents.prose.vocabulary import DOWN, FUNCTION, UP, words
from tui.documents.window import MonthWindow
from tui.text.words import forms, root

from .changes import ReportChanges, change_weight
from .side import ReportSide
from .versions import Reach

_SPACES = re.compile(r"\W+")
_VERBS = words(
    "stand stands stood took take had fall recorded dealt deal said reach reaches compare comes came go goes went see find found"
)
_SINCE = re.compile(r"\b(?:since|so far|to date|year to date|ytd)\b", re.IGNORECASE)
_UNNAMING = frozenset(root(form) for word in FUNCTION | UP | DOWN | _VERBS for form in forms(word))
"""The roots of words that name nothing: of a rise, of a fall, and of saying so."""
FEWEST_WORDS = 4
"""Sentences of fewer words are alike by chance."""
REWORDED = 0.7
"""So much of their words two sentences share that say the same."""
COMMON_WORD = 30
"""A word of so many sentences singles none out."""
SentencePair = tuple[ProseSentence, ProseSentence]


def sentence_changes(now: ReportSide, earlier: ReportSide, reached: Reach, changes: ReportChanges) -> Iterator[CheckFinding]:
    """The figures of each sentence against those of the same sentence before."""
    for sentence, other in _pairs(now, earlier):
        for one, two in _figures(sentence, other):
            if not _comparable(sentence, one, reached):
                continue
            if one.allowed.meets(two.allowed) and one.sign == two.sign and one.unit == two.unit:
                yield changes.unchanged(sentence.place, one.quote, two.quote, other.place)
            else:
                passage = sentence.around(one, one)
                weight = change_weight(one.value, two.value)
                yield changes.revised(sentence.place, passage, "", one.quote, two.quote, other.place, max(weight, 0.05))


def _comparable(sentence: ProseSentence, figure: StatedFigure, reached: Reach) -> bool:
    """Whether a figure is of the same period in both reports."""
    if reached.same:
        return True
    window = figure.window
    if window is None or not window.known or window.partial or _SINCE.search(sentence.text):
        return False
    return reached.comparable(MonthWindow(window.first, window.last))


def _pairs(now: ReportSide, earlier: ReportSide) -> Iterator[SentencePair]:
    """Sentences in the same words, then those that are reworded."""
    here, there = _by_words(now), _by_words(earlier)
    left: list[ProseSentence] = []
    taken: set[int] = set()
    for plain, found in here.items():
        others = there.get(plain, [])
        if len(others) != len(found):
            left += found
            continue
        taken.update(map(id, others))
        yield from zip(found, others, strict=True)
    past = [each for found in there.values() for each in found if id(each) not in taken]
    yield from _reworded(left, past)


def _reworded(now: Sequence[ProseSentence], earlier: Sequence[ProseSentence]) -> Iterator[SentencePair]:
    places: dict[str, list[int]] = defaultdict(list)
    for at, sentence in enumerate(earlier):
        for word in _naming(sentence):
            places[word].append(at)
    best: list[tuple[float, int, int]] = []
    for at, sentence in enumerate(now):
        named = _naming(sentence)
        votes = Counter(to for word in named if len(found := places.get(word, ())) <= COMMON_WORD for to in found)
        for to, _ in votes.most_common(5):
            other = earlier[to]
            alike = 2 * (named & _naming(other)).total() / max(1, named.total() + _naming(other).total())
            if (
                alike >= REWORDED
                and _of_one_thing(sentence, other)
                and len(sentence.figures) == len(other.figures)
                and _periods(sentence) == _periods(other)
            ):
                best.append((-alike, at, to))
    used_now: set[int] = set()
    used: set[int] = set()
    for _, at, to in sorted(best):
        if at not in used_now and to not in used:
            used_now.add(at)
            used.add(to)
            yield now[at], earlier[to]


def _of_one_thing(sentence: ProseSentence, other: ProseSentence) -> bool:
    """Whether two sentences name the same things.

    All that one of them names, the other does too.
    """
    named, past = (frozenset(_counted(_words(each))) - _UNNAMING for each in (sentence, other))
    return (named <= past or past <= named) and bool(named and past)


def _figures(sentence: ProseSentence, other: ProseSentence) -> Iterator[tuple[StatedFigure, StatedFigure]]:
    """The figures of two sentences in pairs.

    In order where all are of one kind; where the sentence is reworded, those that agree belong together first.
    """
    one, two = list(sentence.figures), list(other.figures)
    if _words(sentence) != _words(other):
        for figure in sentence.figures:
            same = next(
                (each for each in two if each.unit == figure.unit and each.allowed.meets(figure.allowed) and each.sign == figure.sign), None
            )
            if same is not None:
                one.remove(figure)
                two.remove(same)
                yield figure, same
        if [each.role for each in one] != [each.role for each in two]:
            return
    yield from zip(one, two, strict=True)


def _by_words(side: ReportSide) -> dict[str, list[ProseSentence]]:
    """The sentences of a report by their words without figures."""
    found: dict[str, list[ProseSentence]] = defaultdict(list)
    for paragraph in side.paragraphs:
        for sentence in paragraph:
            if sentence.figures and len((plain := _words(sentence)).split()) >= FEWEST_WORDS:
                found[plain].append(sentence)
    return found


def _words(sentence: ProseSentence) -> str:
    text, last = [], 0
    for figure in sentence.figures:
        text += [sentence.text[last : figure.start], "#"]
        last = figure.end
    return " ".join(_SPACES.split("".join((*text, sentence.text[last:])).casefold())).strip()


def _periods(sentence: ProseSentence) -> list[str]:
    return sorted(window.text.casefold() for window in sentence.windows)


def _naming(sentence: ProseSentence) -> Counter[str]:
    return _counted(_words(sentence))


@lru_cache(20_000)
def _counted(text: str) -> Counter[str]:
    return Counter(root(form) for form in forms(text))
