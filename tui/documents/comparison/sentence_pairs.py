"""Matches the sentences of two reports.

Those in the same words, those reworded, and those of another period.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from tui.documents.prose.figure import ProseSentence
from tui.documents.prose.vocabulary import DOWN, FUNCTION, UP, words
from tui.text.words import forms, root

from .side import ReportSide

_SPACES = re.compile(r"\W+")
_VERBS = words(
    "stand stands stood took take had fall recorded dealt deal said reach reaches compare comes came go goes went see find found"
)
_UNNAMING = frozenset(root(form) for word in FUNCTION | UP | DOWN | _VERBS for form in forms(word))
"""The roots of words that name nothing: of a rise, of a fall, and of saying so."""
FEWEST_WORDS = 4
"""Sentences of fewer words are alike by chance."""
REWORDED = 0.7
"""So much of their words two sentences share that say the same."""
COMMON_WORD = 30
"""A word of so many sentences singles none out."""
SentencePair = tuple[ProseSentence, ProseSentence]


def sentence_pairs(now: ReportSide, earlier: ReportSide) -> Iterator[SentencePair]:
    """Sentences in the same words, then those that are reworded."""
    here, there = _bysentence_words(now), _bysentence_words(earlier)
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
    used: set[int] = set()
    for pair in _reworded(left, past):
        used.update(map(id, pair))
        yield pair
    yield from _redated(*([each for each in side if id(each) not in used] for side in (left, past)))


def _redated(now: Sequence[ProseSentence], earlier: Sequence[ProseSentence]) -> Iterator[SentencePair]:
    """Sentences that are the same but for the periods that they name."""
    here, there = (Counter(map(_undated, side)) for side in (now, earlier))
    places = {_undated(sentence): sentence for sentence in earlier}
    for sentence in now:
        if here[plain := _undated(sentence)] == 1 == there[plain] and len(sentence.windows) == len(places[plain].windows):
            yield sentence, places[plain]


def _undated(sentence: ProseSentence) -> str:
    """The words of a sentence without its periods. Its figures stand."""
    text, last = [], 0
    for window in sentence.windows:
        text.append(sentence.text[last : window.start])
        last = window.end
    return " ".join(_SPACES.split("#".join((*text, sentence.text[last:])).casefold()))


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
    named, past = (frozenset(_counted(sentence_words(each))) - _UNNAMING for each in (sentence, other))
    return (named <= past or past <= named) and bool(named and past)


def _bysentence_words(side: ReportSide) -> dict[str, list[ProseSentence]]:
    """The sentences of a report by their words without figures."""
    found: dict[str, list[ProseSentence]] = defaultdict(list)
    for paragraph in side.paragraphs:
        for sentence in paragraph:
            if sentence.figures and len((plain := sentence_words(sentence)).split()) >= FEWEST_WORDS:
                found[plain].append(sentence)
    return found


def sentence_words(sentence: ProseSentence) -> str:
    """The words of a sentence, with a sign in place of each figure."""
    text, last = [], 0
    for figure in sentence.figures:
        text += [sentence.text[last : figure.start], "#"]
        last = figure.end
    return " ".join(_SPACES.split("".join((*text, sentence.text[last:])).casefold())).strip()


def _periods(sentence: ProseSentence) -> list[str]:
    return sorted(window.text.casefold() for window in sentence.windows)


def _naming(sentence: ProseSentence) -> Counter[str]:
    return _counted(sentence_words(sentence))


@lru_cache(20_000)
def _counted(text: str) -> Counter[str]:
    return Counter(root(form) for form in forms(text))
