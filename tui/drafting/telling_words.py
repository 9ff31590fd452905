"""The words of a text that tell things apart, by their beginnings."""

from functools import lru_cache

from tui.documents.prose.mentions import GENERIC
from tui.documents.prose.vocabulary import FUNCTION
from tui.text.words import tokens

BEGINNING = 5
"""Words that begin with the same letters, so many, name the same: speed and speeding."""


@lru_cache(4096)
def telling_words(text: str) -> frozenset[str]:
    """The beginnings of the words of a text that name something in particular."""
    words = (token.form for token in tokens(text))
    return frozenset(
        word[:BEGINNING] for word in words if len(word) > 3 and word not in GENERIC and word not in FUNCTION and word.isalpha()
    )
