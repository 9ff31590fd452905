"""The stretch of a text that shows why it was found."""

from .query import Query, Range, Word, matches
from .words import forms

LENGTH = 150
"""Characters of a snippet at most, ellipses aside."""


def snippet(query: Query, title: str, passages: tuple[str, ...]) -> tuple[str, tuple[Range, ...]]:
    """Of the passages the one with most words that the title does not show, cut to their neighbourhood; and where words stand."""
    if not passages:
        return "", ()
    shown = _met(query, title)
    text = max(passages, key=lambda passage: len(_met(query, passage) - shown))
    found = matches(query, text)
    if len(text) > LENGTH:
        text = _cut(text, found)
        found = matches(query, text)
    return text, found


def _met(query: Query, text: str) -> set[Word]:
    """Which of the words looked for stand in a text."""
    found = set(forms(text))
    return {word for word in query.words if any(map(word.meets, found))}


def _cut(text: str, found: tuple[Range, ...]) -> str:
    """The window of a long text that holds most of the places, cut at spaces."""
    start = 0
    if found and found[-1][1] > LENGTH:
        # A window that begins a little before one of the places.
        starts = [max(0, first - LENGTH // 5) for first, _ in found]
        start = max(starts, key=lambda begin: (sum(begin <= first and last <= begin + LENGTH for first, last in found), -begin))
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
