"""The extract of a text that shows why it matches."""

from bisect import bisect_left, bisect_right

from tui.text.words import forms

from .query import Query, TextRange, Word, matches

LENGTH = 150
"""The most characters in a snippet, not counting ellipses."""


def snippet(query: Query, title: str, passages: tuple[str, ...]) -> tuple[str, tuple[TextRange, ...]]:
    """An extract of a passage, and where the matches are in it.

    The passage is the one with most of the words that the title lacks.
    """
    if not passages:
        return "", ()
    shown = _words_found(query, title)
    text = max(passages, key=lambda passage: len(_words_found(query, passage) - shown))
    found = matches(query, text)
    if len(text) > LENGTH:
        text = _cut(text, found)
        found = matches(query, text)
    return text, found


def _words_found(query: Query, text: str) -> set[Word]:
    """The words of a query that a text contains."""
    found = set(forms(text))
    return {word for word in query.words if any(map(word.meets, found))}


def _cut(text: str, found: tuple[TextRange, ...]) -> str:
    """The part of a long text with the most matches, cut at spaces."""
    start = 0
    if found and found[-1][1] > LENGTH:
        # Start a little before one of the matches.
        firsts, lasts = [first for first, _ in found], [last for _, last in found]
        starts = [max(0, first - LENGTH // 5) for first in firsts]
        start = max(starts, key=lambda begin: (bisect_right(lasts, begin + LENGTH) - bisect_left(firsts, begin), -begin))
        start = min(start, max(0, len(text) - LENGTH))
    end = min(len(text), start + LENGTH)
    inside = [place for place in found if start <= place[0] and place[1] <= end]
    if start:
        space = text.find(" ", start, inside[0][0] if inside else end)
        start = space + 1 if space >= 0 else start
    if end < len(text):
        space = text.rfind(" ", inside[-1][1] if inside else start, end)
        end = space if space >= 0 else end
    return f"{'…' if start else ''}{text[start:end]}{'…' if end < len(text) else ''}"
