"""The windows of figures, as reports write them.

When one ends, and which of two is the earlier.

Enough to say which of two figures of one measure is the current one. What cannot be read is not guessed.
"""

import re

from .dates import MONTH_NAMES, named_month

_NAMES = "|".join(name[:3] for name in MONTH_NAMES)
_YEAR = r"(?P<year>[12][0-9]{3})(?:\s?[/–]\s?(?P<ends>[0-9]{2})(?![0-9]))?"
# As texts, so that they are compiled only where a window is read.
_SHAPES = (
    rf"(?i)\b(?P<part>[qh])(?P<number>[1-4]),? {_YEAR}",
    rf"(?i)\b{_YEAR}[ -](?P<part>[qh])(?P<number>[1-4])\b",
    rf"(?i)\b(?P<month>{_NAMES})[a-z]*\.? {_YEAR}",
    r"\b(?P<year>[12][0-9]{3})-(?P<iso>0[1-9]|1[0-2])\b",
    rf"\b{_YEAR}",
)
_EARLIER = r"(?i)\b(last year|previous|prior|earlier|(?:the|a) year before|(?:the|a) year ago|baseline)\b"
_CURRENT = r"(?i)\b(this year|this quarter|this month|to date|so far|current|latest|now)\b"
_APRIL = 3


def end_of(window: str) -> int | None:
    """The last month that a window names, counted from January of the year 0.

    None where it names no year.

    A year written as `2014/15` ends in March. Its quarters and halves are those of a financial year.
    """
    ends: list[int] = []
    left = window
    for shape in _SHAPES:
        ends += [_end(found) for found in re.finditer(shape, left)]
        left = re.sub(shape, " ", left)  # The year of a month is not a year of its own.
    return max(ends, default=None)


def _end(found: re.Match[str]) -> int:
    names = found.groupdict()
    year, financial = int(names["year"]), bool(names.get("ends"))
    first = year * 12 + (_APRIL if financial else 0)
    if names.get("month"):
        return year * 12 + named_month(names["month"]) - 1
    if names.get("iso"):
        return year * 12 + int(names["iso"]) - 1
    if names.get("part"):
        return first + int(names["number"]) * (3 if names["part"].casefold() == "q" else 6) - 1
    return first + 11


def precedes(window: str, other: str) -> bool:
    """Whether the words of one window say that it ends before another does.

    False where they do not show it.
    """
    if bool(re.search(_EARLIER, window)) != bool(re.search(_EARLIER, other)):
        return bool(re.search(_EARLIER, window))
    if bool(re.search(_CURRENT, window)) != bool(re.search(_CURRENT, other)):
        return bool(re.search(_CURRENT, other)) and end_of(window) is not None
    first, second = end_of(window), end_of(other)
    return first is not None and second is not None and first < second
