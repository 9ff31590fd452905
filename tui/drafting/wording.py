"""Titles, labels and units in a few words, cut from the words of a document."""

import re

from tui.documents.prose.vocabulary import words
from tui.text.visible import visible

TITLE = 60
"""The longest title, in characters."""
_NUMBERED = re.compile(
    r"^(?:(?:table|figure|appendix|annex|chart)\s*\d+[a-z]?\s*[.:–—-]?\s*|\(?\d{1,2}(?:\.\d{1,2})*[.)](?:\s+|(?=[^\W\d]))|\d{1,2}(?:\.\d{1,2})+\s+(?=[A-Z(“‘]))",
    re.IGNORECASE,
)
_PARAGRAPH = re.compile(r"^\d{1,2}(?:\.\d{1,2}){1,3}\.?\s+(?=[A-Z“‘(])")
_MARKS = re.compile(r"(?<=[^\W\d])[¹²³⁰⁴-⁹†‡]+(?=\s|$|[,:;)])")
_UNCLOSED = re.compile(r"\s*\([^()]*$")
_NOUN = re.compile(r"[A-Za-z][A-Za-z'’-]*")
_NOT_UNITS = words(
    "figures details numbers months years quarters weeks days districts forces areas totals others status types categories values"
    " percentages rates levels measures indicators results wards divisions regions targets changes always across less has was is"
    " sex age ages bodies statistics series news analysis police apr jun aug address previous business process access class roads"
)
_END = re.compile(r"[.;:!?](?:\s|$)|\s[–—-]\s|,\s(?=(?:while|whilst|and|but|with|which|as)\b)")


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

    Its first clause, cut after a whole word.
    """
    plain = unnumbered(text).strip(" .;:")
    end = next((found.start() for found in _END.finditer(plain) if found.start() >= 12), len(plain))
    cut = plain[: min(end, longest + 1)]
    if end > longest:
        cut = cut[: cut.rfind(" ")] if " " in cut[12:] else cut[:longest]
        cut = f"{cut.rstrip(' ,(–—-')}…"
    return _capital(cut.strip(" ,") or plain[:longest] or "Untitled")


def label(text: str, longest: int = 40) -> str:
    """A few words with a capital at the start."""
    plain = harmless_line(text)
    if len(plain) > longest:
        plain = f"{plain[:longest].rsplit(' ', 1)[0].rstrip(' ,(')}…"
    return _capital(plain)


def unit_noun(*texts: str, any_noun: bool = False) -> str:
    """The last plural noun of the first text that has one, as what is counted.

    Empty if none has.

    In a heading, words such as `figures` and `districts` say how it is shown, and are left out unless `any_noun` is given.
    """
    for text in texts:
        nouns = [found[0] for found in _NOUN.finditer(re.sub(r"\([^)]*\)", "", text))]
        for word in reversed(nouns):
            plain = word.casefold()
            if (
                len(plain) > 3
                and plain.endswith("s")
                and not plain.endswith(("ss", "us", "is", "’s", "'s"))
                and (any_noun or plain not in _NOT_UNITS)
            ):
                return plain
            if plain in ("people", "children", "fte"):
                return plain
    return ""


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"
