"""What one line of plain text is.

A heading, a bullet, a numbered paragraph, the underline of a heading.
"""

import re
from typing import NamedTuple

from .markup import without_marks

_HASHES = re.compile(r"\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*")
_WHOLLY_BOLD = re.compile(r"\s*(?:\d{1,2}\.?\s+)?(?:\*\*[^*]+\*\*|__[^_]+__|<b>[^<]+</b>|<strong>[^<]+</strong>):?\s*", re.IGNORECASE)
_BULLET = re.compile(r"(\s*)(?:[*•‣◦●○■□▪▫➢►✓·–—-]|o(?=\s{2,}|\t)|\uf0b7|\uf0a7|\uf0d8)\s+(?=\S)")
_NUMBER = re.compile(r"(\s*)(?:\(?\d{1,3}[.)]|\([a-z]\)|\([ivx]{1,4}\)|[a-z]\))\s+(?=\S)")
_UNDERLINE = re.compile(r"\s{0,3}(=+|-+)\s*")
_NOTE = re.compile(r"\s*(?:[¹²³⁴⁵⁶⁷⁸⁹⁰]+|\[\^?\d+\]:?|\*{1,2}(?=[A-Z]))\s*(?=\S)")
_LONGEST_HEADING = 90
_LONGEST_LINE = 400


class Marked(NamedTuple):
    """The text of a line without its mark, and how far it is indented."""

    text: str
    indent: int


def heading_marked(text: str) -> tuple[str, int] | None:
    """The text and level of a heading that says so: `## Crime`, or a line wholly bold."""
    if len(text) > _LONGEST_LINE:
        return None
    if found := _HASHES.fullmatch(text):
        return without_marks(found[2]).text, len(found[1])
    if _WHOLLY_BOLD.fullmatch(text) and len(text) <= _LONGEST_HEADING * 2:
        return without_marks(text).text.removesuffix(":"), 2
    return None


def underlined(text: str, below: str) -> int:
    """The level of a heading whose line is underlined with = or -; 0 where it is not."""
    found = _UNDERLINE.fullmatch(below)
    if not found or len(found[1]) < 3 or not text.strip() or len(text) > _LONGEST_HEADING or "  " in text.strip():
        return 0
    return 1 if found[1][0] == "=" else 2


def heading_alone(text: str) -> int:
    """The level of a line that stands alone and reads like a heading.

    0 where it does not.
    """
    line = text.strip()
    letters = [character for character in line if character.isalpha()]
    if len(letters) < 3 or len(line) > _LONGEST_HEADING or line[-1] in ".:;,!?" or "\t" in line:
        return 0
    if line.isupper():
        return 2
    begins = re.match(r"(?:\d+(?:\.\d+)*\.?\s+)?([^\W\d_])", line)
    return 3 if begins and begins[1].isupper() and len(line.split()) <= 8 and len(line) <= 60 else 0


def bullet(text: str) -> Marked | None:
    """A line that begins with the mark of a bullet."""
    found = _BULLET.match(text)
    return Marked(text[found.end() :], _indent(found[1])) if found else None


def numbered(text: str) -> Marked | None:
    """A line that begins with the number or letter of a paragraph: `1.`, `2)`, `(a)`."""
    found = _NUMBER.match(text)
    return Marked(text[found.end() :], _indent(found[1])) if found else None


def is_note(text: str) -> bool:
    """Whether a line begins with the mark of a footnote."""
    return bool(_NOTE.match(text))


def _indent(space: str) -> int:
    return len(space.expandtabs(8))
