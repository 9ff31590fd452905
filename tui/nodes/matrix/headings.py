"""Titles of columns on two lines, so that they need not be shortened.

A title is broken at a space or a hyphen, and a long word between two consonants.
"""

import re
from typing import Literal

from tui.text.cells import cell_len

ColumnHeading = tuple[str, str]
"""The upper and the lower line of a column's title; the upper may be empty."""
Breaking = Literal["whole", "words", "syllables"]
"""Where a title may be broken: nowhere, between words, or inside long ones too."""

LEAST_PART = 4
"""The fewest letters of a part of a broken word."""
_WORDS = re.compile(r"(?<= )|(?<=[-/])(?=\w)")
_SYLLABLES = re.compile(rf"(?<=\w{{{LEAST_PART - 1}}}[^\Waeiou])(?=[^\Waeiou][aeiou]\w{{{LEAST_PART - 2},}})")


def broken_titles(title: str, breaking: Breaking) -> tuple[ColumnHeading, ...]:
    """The title whole, then broken in every allowed place."""
    found: list[ColumnHeading] = [("", title)]
    if breaking != "whole":
        found += [(title[:at].rstrip(), title[at:]) for at in _places(_WORDS, title)]
    if breaking == "syllables":
        found += [(f"{title[:at]}-", title[at:]) for at in _places(_SYLLABLES, title)]
    return tuple(found)


def _places(pattern: re.Pattern[str], title: str) -> list[int]:
    return [match.start() for match in pattern.finditer(title) if 0 < match.start() < len(title)]


def heading_width(heading: ColumnHeading) -> int:
    """The cells that a heading takes."""
    return max(map(cell_len, heading))


def narrowest(title: str, breaking: Breaking) -> int:
    """The fewest cells in which a title can be shown."""
    return min(map(heading_width, broken_titles(title, breaking)))


def heading_in(title: str, cells: int) -> ColumnHeading | None:
    """The title broken as little as it must be to fit, or None if it cannot fit."""
    breakings: tuple[Breaking, ...] = ("whole", "words", "syllables")
    for breaking in breakings:
        fitting = [heading for heading in broken_titles(title, breaking) if heading_width(heading) <= cells]
        if fitting:
            return min(fitting, key=heading_width)
    return None
