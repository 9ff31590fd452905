"""Leaves out what every page repeats at its top or bottom.

Running heads, and page numbers.
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")
DEEP = 3
"""How many lines from the edge of a page may be repeated ones."""
MOST_HEAD_PARTS = 3
"""The most parts of a running head: left, middle and right. A line with more is a row of a table, whose header is repeated."""
_GAP = re.compile(r"\s{2,}")
_PAGE_NUMBER = re.compile(r"page\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?", re.IGNORECASE)
LONGEST_HEAD = 500
"""A line with more characters than this is no running head."""
_PAGE = "page"
"""The key of a line that says that it is the number of a page."""
_NUMBERS = re.compile(r"\d+")


def without_running_heads(pages: Sequence[Sequence[T]], text: Callable[[T], str]) -> list[list[T]]:
    """The lines of each page without running heads and feet.

    At least half of the pages repeat those. A page number may grow from page to page.
    """
    edges = [_edges(page, number, text) for number, page in enumerate(pages)]
    seen = Counter(key for page in edges for key in set().union(*page.values()))
    needed = max(2, (len(pages) + 1) // 2)
    left = []
    for page, edge in zip(pages, edges, strict=True):
        repeated = {at for at, keys in edge.items() if _PAGE in keys or any(seen[key] >= needed for key in keys)}
        texts = list(map(text, page))
        left.append([line for at, line in enumerate(page) if at not in repeated or _heads_rows(texts, at, repeated)])
    return left


def _heads_rows(texts: Sequence[str], at: int, repeated: set[int]) -> bool:
    """Whether a line is the header of a table that begins below it.

    The next line stays, and has as many parts.
    """
    parts = len(_GAP.split(texts[at].strip()))
    below = next((line for line in range(at + 1, len(texts)) if texts[line].strip()), None)
    return parts > 1 and below is not None and below not in repeated and len(_GAP.split(texts[below].strip())) == parts


def _edges(page: Sequence[T], number: int, text: Callable[[T], str]) -> dict[int, set[str]]:
    """The lines near the top and the bottom of a page, by place, with their keys."""
    filled = [at for at, line in enumerate(page) if text(line).strip()]
    return {at: _keys(text(page[at]), number) for at in {*filled[:DEEP], *filled[-DEEP:]}}


def _keys(line: str, page: int) -> set[str]:
    """What stays the same from page to page.

    The words, or the words and how far a number in them is from the number of the page.
    """
    if len(line) > LONGEST_HEAD or len(_GAP.split(line.strip())) > MOST_HEAD_PARTS:
        return set()
    words = " ".join(line.split())
    if _PAGE_NUMBER.fullmatch(words):
        return {_PAGE}
    numbers = [found for found in _NUMBERS.finditer(words) if len(found[0]) < 5]
    keys = {f"{words[: found.start()]}#{int(found[0]) - page}#{words[found.end() :]}" for found in numbers}
    return keys | {words} if any(map(str.isalpha, words)) else keys
