"""Splits a text into words in the form that search compares.

Forms have no case, accents, plural endings, hyphens or thousands separators.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

# Runs of characters between spaces. Reports repeat them, so the words of each run are found once and kept.
_RUN = re.compile(r"\w[\w,.'’%\u2010\u2011-]*")
# A percentage, a word with digits and inner hyphens, a figure with separators, a decimal, digits with letters. A final ’s is not a word.
_WORD = re.compile(
    r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?%|"
    r"[^\W\d_][^\W_]*(?:[-\u2010\u2011][^\W_]+)*|\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\w)|\d+\.\d+(?!\w)|[^\W_]+(?:[-\u2010\u2011][^\W_]+)*|['’][sS](?!\w)"
)
_PIECE = re.compile(r"[^-\u2010\u2011]+")
_SPACED = re.compile(r"(?<![\w.,])\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\w)")
_SPACE = re.compile(r"\s")
_PER_CENT = re.compile(r"(?<=\d)\s*(?:%|per\s?cent(?!\w))", re.IGNORECASE)


MOST_CACHED_RUNS = 20_000
"""The most runs to keep."""

WORD_ENDINGS = ("ation", "ement", "ment", "ing", "ion", "ed", "er", "or", "ly")
"""Endings of inflected words, longest first."""

SHORTEST_INFLECTED, SHORTEST_ROOT = 5, 3
"""The fewest letters of an inflected word, and of the word without its ending."""


class Token(NamedTuple):
    """A word of a text: the form to compare, its start and its end."""

    form: str
    start: int
    end: int


def tokens(text: str) -> Iterator[Token]:
    """Every word with its place in the text.

    For a hyphenated word the parts, then the whole; for a percentage the whole, then its figure.
    """
    for found in _RUN.finditer(text):
        start = found.start()
        for form, first, last in _TOKENS[found[0]]:
            yield Token(form, start + first, start + last)


def forms(text: str) -> list[str]:
    """The forms of the same words without their places, ten times faster."""
    return [form for run in _RUN.findall(text.lower() if text.isascii() else text) for form in _FORMS[run]]


def compounds(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every hyphenated word: its form without hyphens, and its parts."""
    for word in _WORD.findall(text):
        if len(found := tuple(_pieces(word))) > 1:
            yield found[-1].form, tuple(token.form for token in found[:-1])


def figures_closed_up(text: str) -> str:
    """The text with figures closed up: 51 102 is 51102, and 6 per cent is 6%."""
    return _PER_CENT.sub("%", _SPACED.sub(lambda found: _SPACE.sub("", found[0]), text))


def folded(word: str) -> str:
    """A word or a text without case and accents."""
    if word.isascii():
        return word.lower()
    spread = unicodedata.normalize("NFKD", word.casefold())
    # Translating is slow, and most texts that are not ASCII have dashes and quotation marks, not accents.
    accents = dict.fromkeys(map(ord, filter(unicodedata.combining, set(spread))))
    return (spread.translate(accents) if accents else spread).casefold()


def stem(word: str) -> str:
    """A folded word without its plural ending.

    The same for singular and plural. The result need not be a word.
    """
    if len(word) <= 3 or not word.endswith("s") or word.endswith("ss"):
        return word
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-2] if word.endswith(("sses", "shes", "ches", "xes", "zes")) else word[:-1]


def root(form: str) -> str:
    """The beginning that a form shares with its other inflections.

    `cancel` for cancelled, `driv` for driver and driving.
    """
    found = form
    if len(form) >= SHORTEST_INFLECTED and form.isalpha():
        ending = next((ending for ending in WORD_ENDINGS if form.endswith(ending) and len(form) - len(ending) >= SHORTEST_ROOT), "")
        found = form[: len(form) - len(ending)]
        while len(found) > SHORTEST_ROOT and (found[-1] in "eiy" or (found[-1] == found[-2] and found[-1] not in "aeiou")):
            found = found[:-1]
    return found


def forget_runs() -> None:
    """Forget the words of runs, which many texts share and a query hardly needs."""
    _TOKENS.clear()
    _FORMS.clear()


class _Tokens(dict[str, tuple[Token, ...]]):
    """The words of each run, with their places in the run."""

    def __missing__(self, run: str) -> tuple[Token, ...]:
        if len(self) > MOST_CACHED_RUNS:
            self.clear()
        words = ((word.start(), word[0]) for word in _WORD.finditer(run))
        found = tuple(Token(form, start + first, start + last) for start, word in words for form, first, last in _pieces(word))
        self[run] = found
        return found


class _Forms(dict[str, tuple[str, ...]]):
    """The forms of each run."""

    def __missing__(self, run: str) -> tuple[str, ...]:
        if len(self) > MOST_CACHED_RUNS:
            self.clear()
        # Nearly every run is one word: this is a fast path for those.
        word = run.rstrip(",.")
        found = (stem(folded(word)),) if word.isalpha() else tuple(token.form for token in _TOKENS[run])
        self[run] = found
        return found


_TOKENS, _FORMS = _Tokens(), _Forms()


def _pieces(word: str) -> Iterator[Token]:
    if word[0] in "'’":
        return
    if word.endswith("%"):
        figure = word[:-1].replace(",", "")
        yield Token(f"{figure}%", 0, len(word))
        yield Token(figure, 0, len(word) - 1)
        return
    if word[0].isdigit() and "," in word:
        yield Token(word.replace(",", ""), 0, len(word))
        return
    pieces = [found.span() for found in _PIECE.finditer(word)]
    parts = [folded(word[first:last]) for first, last in pieces]
    yield from (Token(stem(part), first, last) for part, (first, last) in zip(parts, pieces, strict=True))
    if len(parts) > 1 and not (whole := "".join(parts)).isdigit():
        yield Token(stem(whole), 0, len(word))
