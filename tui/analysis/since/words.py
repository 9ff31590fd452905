"""The words of a text that mean something, in a form to compare."""

import re

from tui.text.plurals import singular

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_PART = re.compile(r"\w+")
SHORTEST = 4
"""The fewest letters of a word that means something."""
COMMON = frozenset(
    {
        "about", "above", "after", "again", "against", "also", "among", "another", "area", "average", "been", "before", "being", "below",
        "between", "both", "called", "compared", "could", "crime", "crimes", "current", "dates", "decrease", "decreased", "does", "down",
        "during", "each", "every", "fall", "falling", "fell", "figure", "figures", "first", "force", "from", "further", "give", "given",
        "have", "higher", "highest", "increase", "increased", "last", "later", "less", "level", "like", "lower", "lowest", "many",
        "month", "more", "most", "much", "number", "offence", "offences", "only", "other", "over", "part", "percent", "period", "police",
        "previous", "quarter", "question", "rate", "recent", "recorded", "report", "rise", "rising", "rose", "share", "should", "since",
        "some", "stable", "still", "such", "than", "that", "their", "them", "then", "there", "these", "they", "this", "those", "through",
        "time", "total", "type", "under", "until", "were", "what", "when", "where", "which", "while", "whole", "will", "with", "work",
        "would", "year",
    }
)  # fmt: skip
"""Words that are in many statements of any report."""


def content_words(text: str) -> frozenset[str]:
    """The words of a text that mean something, in small letters and the singular."""
    found = (singular(word.casefold()) for word in _WORD.findall(text))
    return frozenset(word for word in found if len(word) >= SHORTEST and word not in COMMON)


def has_word(text: str, name: str) -> bool:
    """Whether a text has a name as a whole word, with its capitals."""
    return name in text and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None


def name_parts(text: str) -> list[str]:
    """The letters and digits that stand together: what a name is looked up by."""
    return _PART.findall(text)
