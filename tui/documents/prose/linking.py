"""Whether the words between two figures let them belong together.

Only words of change, comparison and time lie between them.
"""

import re

from .figure import ProseSentence, StatedFigure
from .vocabulary import DOWN, FUNCTION, MONTH_NAME, UP, words

_SEPARATING = re.compile(r"[;?!]|\b(?:while|whilst|whereas|but|although|though|however|meanwhile|despite|unlike)\b", re.IGNORECASE)
_WORD = re.compile(r"[A-Za-z][\w’'-]*")
_MONTH = re.compile(rf"(?:{MONTH_NAME})\.?")
_LIGHT = FUNCTION | UP | DOWN | words(
    "compared comparison equivalent representing represents marks marking means meaning giving gave bringing brought taking "
    "took leaving left financial calendar rolling ending ended period same similar corresponding slightly sharply steadily "
    "significantly considerably roughly substantially marginally further nearly because therefore thus hence still "
    "respectively ie eg figure almost year-on-year actual numerical percentage-point relative absolute approximate "
    "approximately equating equates corresponds corresponding translating translates down from result resulting rising "
    "again"
)  # fmt: skip
_MOST = 16


def light(sentence: ProseSentence, one: StatedFigure, other: StatedFigure) -> bool:
    """Whether only such words lie between two neighbours, the noun of the first aside."""
    return not strange(sentence, one, other) and separated(sentence.text[one.end : other.start]) is False


def strange(sentence: ProseSentence, one: StatedFigure, other: StatedFigure) -> int:
    """How many words between two figures could name something else."""
    start, end = one.end, other.start
    text = list(sentence.text[start:end])
    for window in sentence.windows:
        if start <= window.start < end:
            text[window.start - start : window.end - start] = " " * (window.end - window.start)
    found = [word for word in _WORD.findall("".join(text)) if word.casefold() not in _LIGHT and not _MONTH.fullmatch(word)]
    nouns = {word.casefold() for word in one.noun.split()}
    # What is counted follows its number, and can be repeated.
    unknown = [word for word in found if word.casefold() not in nouns]
    return len(unknown) if len(found) <= _MOST else len(found)


def separated(gap: str) -> bool:
    """Whether a text ends one thought and begins another."""
    return bool(_SEPARATING.search(gap))
