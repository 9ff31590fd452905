"""Titles of columns on two or three lines, so that they need not be shortened.

A title is broken at a space or a hyphen, and a long word between two consonants.
"""

import re
from functools import lru_cache
from typing import Literal

from tui.text.cells import cell_len

ColumnHeading = tuple[str, ...]
"""The lines of a column's title; the upper ones may be empty."""
LINES, MOST_LINES = 2, 3
"""The lines of a heading, and the most, where the columns would otherwise scroll."""
Breaking = Literal["whole", "words", "syllables"]
"""Where a title may be broken: nowhere, between words, or inside long ones too."""

LEAST_PART = 4
"""The fewest letters of a part of a broken word."""
WIDEST_LINE = 60
"""The most characters of an upper line. A title so long that it needs more stands whole, or is replaced."""
KEPT_TITLES = 256
"""The titles of which the headings are kept: every size and slide asks for those of a workshop again."""
_WORDS = re.compile(r"(?<= )|(?<=[-/])(?=\w)")
_SYLLABLES = re.compile(rf"(?<=\w{{{LEAST_PART - 1}}}[^\Waeiou])(?=[^\Waeiou][aeiou]\w{{{LEAST_PART - 2},}})")


def broken_titles(title: str, breaking: Breaking, lines: int = LINES) -> tuple[ColumnHeading, ...]:
    """The title whole, then broken in every allowed place, on so many lines."""
    found: list[ColumnHeading] = [(*("",) * (lines - 1), title)]
    if lines > 1 and breaking != "whole":
        for at in _places(_WORDS, title):
            found += [(title[:at].rstrip(), *rest) for rest in broken_titles(title[at:], breaking, lines - 1)]
        if breaking == "syllables":
            for at in _places(_SYLLABLES, title):
                found += [(f"{title[:at]}-", *rest) for rest in broken_titles(title[at:], breaking, lines - 1)]
    return tuple(map(_lowered, found))


def _lowered(heading: ColumnHeading) -> ColumnHeading:
    """A heading with its empty lines on top."""
    held = tuple(filter(None, heading))
    return (*("",) * (len(heading) - len(held)), *held)


def _places(pattern: re.Pattern[str], title: str) -> list[int]:
    """Where the first line of a title may end.

    Only so far on that the ways do not become as many as the square of its length.
    """
    end = min(len(title), WIDEST_LINE)
    return [match.start() for match in pattern.finditer(title, 0, end + LEAST_PART) if 0 < match.start() < end]


def heading_width(heading: ColumnHeading) -> int:
    """The cells that a heading takes."""
    return max(map(cell_len, heading))


@lru_cache(KEPT_TITLES)
def narrowest(title: str, breaking: Breaking, lines: int = LINES) -> int:
    """The fewest cells in which a title can be shown on so many lines."""
    return min(map(heading_width, broken_titles(title, breaking, lines)))


@lru_cache(KEPT_TITLES)
def heading_in(title: str, cells: int, lines: int = LINES) -> ColumnHeading | None:
    """The title broken as little as it must be to fit, or None if it cannot fit."""
    breakings: tuple[Breaking, ...] = ("whole", "words", "syllables")
    for breaking in breakings:
        fitting = [heading for heading in broken_titles(title, breaking, lines) if heading_width(heading) <= cells]
        if fitting:
            return min(fitting, key=lambda heading: (len([*filter(None, heading)]), heading_width(heading)))
    return None
