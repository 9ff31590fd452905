"""Cuts, pads and wraps text to a number of cells; a wide character takes two."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter

from .cells import cell_len, chop_cells, set_cell_size, single_width
from .glyphs import Glyphs
from .spans import Line, Span, plain, width

LEADING_ON = frozenset({"and", "or", "of", "with", "without", "for", "in", "on", "to", "by", "the", "a", "/", "&", "-", "–"})
"""Words that no cut text ends in."""
CUT_WORD = "."
"""The sign of a word without its end."""
WORD = re.compile(r"[^ ]* |[^ ]+")
"""A word with the space after it."""
MOST_NAME_ROWS = 3
"""The most rows of a name in a list: one without spaces would take the whole of it."""
LEAST_HEAD = 4
"""The fewest cells of the beginning of a text that is cut in the middle."""


def clip(text: str, cells: int, glyphs: Glyphs) -> str:
    """The text in at most `cells` cells, ending in an ellipsis if it was cut."""
    if cell_len(text) <= cells:
        return text
    return set_cell_size(text, max(0, cells - 1)).rstrip() + glyphs.ellipsis if cells > 0 else ""


def clip_distinct(texts: Sequence[str], cells: int, sign: str = "") -> list[str]:
    """Each text in at most `cells` cells: whole words, different from the others.

    Texts that begin alike keep the word in which they differ: `Assault with injury` and `Assault with intent` become `Assault injury` and
    `Assault intent`. A word without its end has the `sign` there, as in `West Midl.`. Nothing marks words that are left out: whoever shows
    the texts shows the one under the cursor in full.
    """
    room = cells - cell_len(sign) if sign and cells > cell_len(sign) else cells
    found = {text: text if cell_len(text) <= cells else _first_words(text, room) for text in dict.fromkeys(texts)}
    for alike in _alike(found):
        _show_difference(alike, found, room, 0)
    if room < cells:
        found = {text: shown if _ends_whole(shown, text) else f"{shown}{sign}" for text, shown in found.items()}
    return [found[text] for text in texts]


def _ends_whole(shown: str, text: str) -> bool:
    """Whether the last word shown is a whole one of the text."""
    return shown.rpartition(" ")[2].lstrip("(") in re.split(r"[ ,;:(]+", text)


def _first_words(text: str, cells: int) -> str:
    """As many words of a text as fit, without one that leads on to the next."""
    if cell_len(text) <= cells:
        return text
    kept = ""
    for word in text.split(" "):
        longer = f"{kept} {word}" if kept else word
        if cell_len(longer) > cells:
            break
        kept = longer
    words = kept.split(" ")
    while len(words) > 1 and words[-1].casefold() in LEADING_ON:
        words.pop()
    return " ".join(words).rstrip(",;:(") if kept else set_cell_size(text, max(0, cells)).rstrip()


def _alike(found: dict[str, str]) -> list[list[str]]:
    """The texts that are cut to the same."""
    groups: dict[str, list[str]] = {}
    for text, shown in found.items():
        groups.setdefault(shown, []).append(text)
    return [texts for texts in groups.values() if len(texts) > 1]


def _show_difference(texts: list[str], found: dict[str, str], cells: int, before: int) -> None:
    """Cut texts that begin alike before the word in which they differ.

    And again those that are still alike.
    """
    differ = next((at for at, signs in enumerate(zip(*texts, strict=False)) if len({*signs}) > 1), min(map(len, texts)))
    if differ <= before:
        return
    for text in texts:
        word = text.rfind(" ", 0, differ) + 1
        tail = text[word if word and differ - word < cells // 2 else differ :]
        head = max(LEAST_HEAD, cells - cell_len(tail) - 1)
        start = _first_words(text[: word or differ].rstrip(), head if head > LEAST_HEAD else min(head, cells // 2))
        gap = " " if start and word and tail == text[word:] else ""
        found[text] = f"{start}{gap}{_first_words(tail, cells - cell_len(start) - len(gap))}"
    for alike in _alike({text: found[text] for text in texts}):
        _show_difference(alike, found, cells, differ)


def fit(text: str, cells: int, glyphs: Glyphs, *, right: bool = False) -> str:
    """The text in exactly `cells` cells: cut if too long, otherwise padded.

    The padding is on the left where `right`.
    """
    shown = clip(text, cells, glyphs)
    room = " " * (cells - cell_len(shown))
    return room + shown if right else shown + room


def within(lines: Iterable[Line], cells: int) -> tuple[Line, ...]:
    """The lines with everything beyond `cells` cells cut off.

    For charts, which cannot wrap, where there is less room than they need.
    """
    return tuple(line if width(line) <= cells else _within(line, cells) for line in lines)


def _within(line: Line, cells: int) -> Line:
    kept: list[Span] = []
    for span in line:
        text = span.text if cell_len(span.text) <= cells else set_cell_size(span.text, max(0, cells))
        cells -= cell_len(text)
        if text:
            kept.append(Span(text, span.role))
    return tuple(kept)


def with_right(line: Line, right: Span, cells: int, indent: int = 2) -> tuple[Line, ...]:
    """A line wrapped to so many cells, with a text at the right end of its first row.

    A text that would leave the line less than half of the row comes in a row of its own.
    """
    taken = cell_len(right.text)
    if not right.text or taken > cells // 2:
        return (*wrap(line, cells, indent), *(wrap((Span(" " * indent), right), cells, indent) if right.text else ()))
    first, *rest = wrap(line, cells - taken - 2, indent)
    return (*first, Span(" " * (cells - width(first) - taken)), right), *rest


def wrap(line: Line, cells: int, indent: int = 0) -> tuple[Line, ...]:
    """Wrap a line at spaces into rows of at most `cells` cells.

    Rows after the first are indented, by at most half of the width. A word longer than a row is broken. A wide character takes two cells
    even where `cells` is 1.
    """
    if width(line) <= cells:
        return (_joined(span for span in line if span.text),)
    indent = min(indent, cells // 2, max(0, cells - 2))
    text = plain(line)
    if single_width(text) and (ends := _row_ends(text, cells, indent)):
        return tuple(map(_joined, _cut(line, ends, indent)))
    rows: list[list[Span]] = [[]]
    room = cells
    for word, needed in _words(line, max(1, cells - indent)):
        if needed - word[-1].text.endswith(" ") > room and rows[-1]:
            rows.append([Span(" " * indent)] if indent else [])
            room = cells - indent
        for span in word:
            size = cell_len(span.text)
            shown = span.text if size <= room else span.text.rstrip(" ")
            rows[-1].append(Span(shown, span.role))
            room -= size if shown is span.text else cell_len(shown)
    return tuple(map(_joined, rows))


def _row_ends(text: str, cells: int, indent: int) -> list[tuple[int, int]]:
    """Where each row ends, and where without the spaces that do not fit.

    For characters that take one cell each. Nothing if a word is longer than a row.
    """
    ends: list[tuple[int, int]] = []
    room, at, spaces = cells, 0, 0
    for word in WORD.findall(text):
        size = len(word)
        needed = size - word.endswith(" ")
        if needed > cells - indent:
            return []
        if needed > room:
            ends.append((at, at - spaces))
            room, spaces = cells - indent, 0
        at += size
        if size > room:
            spaces += 1
            room = 0
        else:
            room -= size
    return [*ends, (at, at - spaces)]


def _cut(line: Line, ends: Iterable[tuple[int, int]], indent: int) -> Iterator[list[Span]]:
    """The spans of each row; those after the first are indented."""
    at = start = 0
    spans = (span for span in line if span.text)
    text, role = next(spans)
    for end, shown in ends:
        row = [Span(" " * indent)] if at and indent else []
        while at < end:
            if at == start + len(text):
                start, (text, role) = at, next(spans)
            stop = min(end, start + len(text))
            row.append(Span(text[at - start : max(at, min(stop, shown)) - start], role))
            at = stop
        yield row


def _joined(spans: Iterable[Span]) -> Line:
    """A row in which neighbours of one role are one span.

    A terminal sets its colours again for each.
    """
    return tuple(Span("".join(span.text for span in group), role) for role, group in groupby(spans, attrgetter("role")))


def _words(line: Line, cells: int) -> Iterator[tuple[list[Span], int]]:
    """The words of a line, each with the space after it, and their widths in cells.

    A word has one span for each role. A longer word is split into pieces of at most `cells` cells.
    """
    word: list[Span] = []
    taken = 0
    for span in line:
        for piece in WORD.findall(span.text):
            for part in chop_cells(piece, cells) if cell_len(piece) > cells else (piece,):
                size = cell_len(part)
                if word and (word[-1].text.endswith(" ") or taken + size - part.endswith(" ") > cells):
                    yield word, taken
                    word, taken = [], 0
                word.append(Span(part, span.role))
                taken += size
    if word:
        yield word, taken


def first_rows(line: Line, cells: int, indent: int = 0, most: int = MOST_NAME_ROWS) -> tuple[Line, ...]:
    """A name wrapped to a few rows at most, where it is one of a list.

    A word without its end has the sign of one. The caller shows the selected name in full.
    """
    rows = wrap(line, cells, indent)
    if len(rows) <= most:
        return rows
    *before, last = rows[:most]
    if plain(last).rstrip(" ").split(" ")[-1] in plain(line).split(" "):
        return (*before, last)
    # A wide character leaves a cell free where the sign takes its place.
    return (*before, (*within((last,), min(width(last), cells) - 1)[0], Span(CUT_WORD, last[-1].role)))


def even_rows(line: Line, cells: int) -> tuple[Line, ...]:
    """Wrap a line to as few rows as possible, all about equally long.

    No word stands alone on the last row.
    """
    rows = wrap(line, cells)
    if len(rows) < 2:
        return rows
    least = min(cells, -(-width(line) // len(rows)))
    return next(tried for narrower in range(least, cells + 1) if len(tried := wrap(line, narrower)) == len(rows))
