"""What a change is of, in the words before it.

`Violence with injury` in "Violence with injury is 10% higher".
"""

import re

from tui.documents.prose.figure import ProseSentence, StatedFigure

from .wording import label

_VERB = re.compile(
    r"\s(?:is|are|was|were|has|have|had|saw|rose|fell|increased?|decreased?|reduced|dropped|grew|went|declined"
    r"|remains?|continues?|stands?|shows?|there)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[.;:,()]|\b(?:while|whilst|whereas|but|although|that|which|where)\b", re.IGNORECASE)
_NOTHING = re.compile(
    r"^(?:it|this|that|these|those|they|there|which|levels?|numbers?|figures?|overall|however|given"
    r"|within|in|on|at|by|for|during|over|of|the same|compared|as|and|an?|more|fewer)\b",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"^(?:the|a|an|total number of|the number of|numbers? of)\s", re.IGNORECASE)
MOST_SUBJECT_WORDS = 8
"""The most words of a subject."""


def figure_subject(sentence: ProseSentence, first: StatedFigure) -> str:
    """The words before the verb of the clause that a figure is in.

    Empty where they name nothing.
    """
    before = sentence.text[: first.start]
    cut = max((found.end() for found in _CLAUSE.finditer(before) if found.end() < len(before) - 3), default=0)
    for start in (cut, 0):
        clause = before[start:]
        verb = _VERB.search(clause)
        words = _ARTICLE.sub("", (clause[: verb.start()] if verb else "").strip(" ,–—-"))
        if words and not _NOTHING.match(words) and len(words.split()) <= MOST_SUBJECT_WORDS and any(map(str.isalpha, words)):
            return label(words, 60)
    return ""
