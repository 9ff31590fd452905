"""Headings in the type of the text, which only their numbers or capitals show."""

import re
from collections.abc import Sequence

from .words import PdfLine

_NUMBERED = re.compile(r"^(?P<number>\d{1,2})\.?\s+[A-Z][^.;:!?]{2,70}$")
_FORMAL = re.compile(r"^(?:official|not protectively marked|restricted|confidential|agenda item)\b", re.IGNORECASE)
_FEWEST = 2
_APART = 1.35
"""A heading stands at least so many times as far from the line above as the lines of a paragraph do."""
LineKey = tuple[int, float]
"""The page of a line, and how far from its top the line is."""


def plain_headings(pages: Sequence[Sequence[PdfLine]]) -> frozenset[LineKey]:
    """The lines that are headings by their numbers, 1, 2 and so on, or capitals.

    Each stands alone, apart from the line above it, and text follows. Numbers that follow one another line by line are a list.
    """
    numbered: list[tuple[int, LineKey]] = []
    found: set[LineKey] = set()
    for lines in pages:
        for at, line in enumerate(lines):
            text = line.text.strip()
            if len(line.pieces) > 2 or not _stands_alone(lines, at):
                continue
            if (number := _NUMBERED.match(re.sub(r"\s{2,}", " ", text))) is not None:
                numbered.append((int(number["number"]), (line.page, line.top)))
            elif (
                text.isupper()
                and 5 <= len(text) <= 70
                and len(line.pieces) == 1
                and not _FORMAL.match(text)
                and not text.endswith((".", ":"))
            ):
                found.add((line.page, line.top))
    expected = 1
    chain: list[LineKey] = []
    for each, key in numbered:
        if each == expected:
            chain.append(key)
            expected += 1
    return frozenset(found | (set(chain) if len(chain) >= _FEWEST else set()))


def _stands_alone(lines: Sequence[PdfLine], at: int) -> bool:
    """Whether a line has space above it, and no list goes on below it."""
    line = lines[at]
    if at + 1 >= len(lines) or _NUMBERED.match(lines[at + 1].text) or lines[at + 1].text[:1].islower():
        return False
    return at == 0 or line.top - lines[at - 1].top > _APART * 1.2 * line.size
