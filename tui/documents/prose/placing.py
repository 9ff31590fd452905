"""Finds the period of each figure in a sentence, and what it is compared with."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import zip_longest

from msgspec.structs import replace

from .figure import StatedFigure
from .vocabulary import COMPARISON
from .windows import NamedPeriod

LEAD = 50
"""So many characters before a period can say that something is compared with it."""


def placed(text: str, stated: list[StatedFigure], found: tuple[NamedPeriod, ...]) -> Iterator[StatedFigure]:
    """The figures with their periods.

    A period directly after a figure is its own, or what it is compared with; otherwise the nearest one before that is not a comparison.
    """
    starts = [window.start for window in found]
    for at, each in enumerate(stated):
        following = stated[at + 1] if at + 1 < len(stated) else None
        until = following.start if following else len(text)
        since = stated[at - 1].end if at else 0
        own = base = None
        later = found[bisect_right(starts, each.end - 1) :]
        for window, after in zip_longest(later, later[1:]):
            if window.start >= until:
                break
            lead = text[each.end : window.start]
            if after is not None and _BETWEEN.search(lead) and _AND.fullmatch(text[window.end : after.start]):
                own, base = after, window
                break
            if following and _OF_NEXT.match(text[window.end : following.start]):
                continue  # It is of the next figure, as in: 2,967 (2010/11: 3,666).
            if is_compared(lead) and not (window.kind == "months" and lead.endswith("from ")):
                base = base or window
            elif own is None and not _NEW_THOUGHT.search(lead):
                own = window
        if base is None and each.role in ("change", "percent-change"):
            base = _base_before(text, [window for window in found if window.end <= each.start])
        if own is None:
            own = _window_before(text, each, since, [window for window in found if window.end <= each.start])
        yield replace(each, window=own, base=base)


def listed(text: str, found: list[StatedFigure]) -> Iterator[StatedFigure]:
    """The figures with the period that follows their list, or their level.

    4,209 and 620 respectively in 2019; by 57 to 5,908 in 2018.
    """
    for at, each in enumerate(found):
        later = next((other for other in found[at + 1 : at + 12] if other.window is not None), None)
        gap = text[each.end : later.start] if later is not None else ""
        is_list = bool(_LIST.fullmatch(gap) or (each.sign and _TO.fullmatch(gap)))
        follows = later is not None and later.window is not None and later.window.start >= later.end
        yield replace(each, window=later.window) if each.window is None and later is not None and is_list and follows else each


_TO = re.compile(r"\s(?:\([^()]{1,20}\)\s)?to\s", re.IGNORECASE)
"""What lies between a change and its level: by 57 to 5,908 in 2018."""
_LIST = re.compile(r"(?:\s?+(?:,|and|&|\d[\d,.]*+)\s?+)++", re.IGNORECASE)
"""What lies between the figures of a list. It gives nothing back once matched, for a long row of digits can be cut in too many ways."""


def _base_before(text: str, earlier: list[NamedPeriod]) -> NamedPeriod | None:
    """The one period before a change that the sentence begins to compare with.

    Compared with 2013, offences went up 3.7%.
    """
    other = [window for window in earlier if is_compared(text[max(0, window.start - LEAD) : window.start])]
    return other[0] if len(other) == 1 and len(earlier) == 1 else None


def _window_before(text: str, each: StatedFigure, since: int, earlier: list[NamedPeriod]) -> NamedPeriod | None:
    if _FROM_LEVEL.search(text[max(0, each.start - LEAD) : each.start]) and _TO_LEVEL.match(text[each.end : each.end + LEAD]):
        return None  # In 2016/17, from 363 to 433: the first is of an earlier period.
    other = [window for window in earlier if is_compared(text[max(0, window.start - LEAD) : window.start])]
    if since and _AGAINST.search(text[since : each.start]) and not any(window.start >= since for window in earlier):
        # 876 as against 946: the second is for the period of the comparison, where the sentence names one.
        return other[-1] if len({(window.first, window.last) for window in other}) == 1 else None
    plain = [window for window in earlier if window not in other]
    near = [window for window in plain if window.start >= since and ";" not in text[window.end : each.start]]
    if near:
        return near[-1]
    if not plain or ";" in text[plain[0].end : each.start]:
        return None
    return plain[0] if len({(window.first, window.last, window.text.casefold()) for window in plain}) == 1 else None


_FROM_LEVEL = re.compile(r"\bfrom\s(?:the\s|a\s|an\s|just\s|only\s)?$", re.IGNORECASE)
_TO_LEVEL = re.compile(r"[^.;,\d]{0,30}\sto\s(?:the\s|a\s|an\s|just\s|only\s)?[£$€]?\d", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s(?:the\s)?$", re.IGNORECASE)
_AND = re.compile(r"\sand\s(?:the\s)?", re.IGNORECASE)
_OF_NEXT = re.compile(r"^\s?(?:[:=]|figure of|total of|was|were|it was|there were)\s?$", re.IGNORECASE)
_NEW_THOUGHT = re.compile(r"[;]|^\)\sand\b|\bwhile\b|\bwhereas\b|\bbut\b|\band\b.{12}")
_AGAINST = re.compile(r"\b(?:against|compared (?:with|to)|than|versus|vs\.?|up from|down from|from)\s(?:the\s|a\s)?$", re.IGNORECASE)


def is_compared(lead: str) -> bool:
    """Whether the words before a period say that something is compared with it."""
    found = list(COMPARISON.finditer(lead))
    return bool(found) and len(lead) - found[-1].end() < 25 and not re.search(r"\d", lead[found[-1].end() :])
