"""Titles, labels and units in a few words, cut from the words of a document."""

import re

from tui.model.sentence_case import capital
from tui.text.visible import visible

from .clauses import shorter_clause

TITLE = 60
"""The longest title, in characters."""
_NUMBERED = re.compile(
    r"^(?:(?:table|figure|appendix|annex|chart)\s*\d+[a-z]?\s*[.:–—-]?\s*|\(?\d{1,2}(?:\.\d{1,2})*[.)](?:\s+|(?=[^\W\d]))|\d{1,2}(?:\.\d{1,2})+\s+(?=[A-Z(“‘]))",
    re.IGNORECASE,
)
_PARAGRAPH = re.compile(r"^\d{1,2}(?:\.\d{1,2}){1,3}\.?\s+(?=[A-Z“‘(])")
_MARKS = re.compile(
    r"(?<=[^\W\d])(?<!\b[mM])(?<!\bkm)[¹²³⁰⁴-⁹†‡]+(?=\s|$|[,:;)])|(?<=\d)[¹²³⁰⁴-⁹†‡]+$"
    r"|\s?\[notes?\s?\d{1,2}(?:(?:,\s?|\s?(?:and|to|&|-|–)\s?)\d{1,2})*\](?=\s|$|[,:;.)\[])|\s?\[\d{1,2}\](?=\s|$)|(?<=\w)\s?\*{1,3}$|(?<=\w)\s\([a-z]\)$",
    re.IGNORECASE,
)
_UNCLOSED = re.compile(r"\s*\([^()]*$")
_END = re.compile(
    r"(?<!\be\.g)(?<!\bi\.e)(?<!\bviz)(?<!\bvs)(?<!\bapprox)(?<!\bincl)[.;:!?](?:\s|$)|\s[–—-]\s|,\s(?=(?:while|whilst|and|but|with|which|as)\b)"
)


def harmless_line(text: str) -> str:
    """One line of harmless text."""
    return visible(text)


def unmarked(text: str) -> str:
    """One line of harmless text without the marks of footnotes."""
    return _MARKS.sub("", harmless_line(text))


def closed(text: str) -> str:
    """A text without a bracket at its end that is not closed."""
    return _UNCLOSED.sub("", text).strip() or text


def unnumbered(text: str) -> str:
    """A heading without its number: `Crime` for `5.

    Crime`, `Arrests` for `Table 2: Arrests`.
    """
    plain = harmless_line(text)
    return _NUMBERED.sub("", plain).strip(" :–—-") or plain


def unnumbered_passage(text: str) -> str:
    """A passage without the number of its paragraph, such as 1.2."""
    return _PARAGRAPH.sub("", harmless_line(text))


def title_of(text: str, longest: int = TITLE) -> str:
    """The first words of a passage as a title.

    Its first clause, or a shorter one, or else cut after a whole word.
    """
    plain = unnumbered(text).strip(" .;:")
    end = next((found.start() for found in _END.finditer(plain) if found.start() >= 12), len(plain))
    cut = plain[: min(end, longest + 1)]
    if end > longest and (clause := shorter_clause(plain[:end], longest)):
        cut = clause
    elif end > longest:
        cut = cut[: cut.rfind(" ")] if " " in cut[12:] else cut[:longest]
        cut = f"{cut.rstrip(' ,(–—-')}…"
    return capital(cut.strip(" ,") or plain[:longest] or "Untitled")


def label(text: str, longest: int = 40) -> str:
    """A few words with a capital at the start."""
    plain = harmless_line(text)
    if len(plain) > longest:
        plain = f"{plain[:longest].rsplit(' ', 1)[0].rstrip(' ,(')}…"
    return capital(plain)
