"""Text inside a line with the marks that exports leave in it.

`**bold**`, `<b>`, `5<sup>th</sup>`, `&amp;`.
"""

import html
import re
from typing import NamedTuple

from .clean import LONGEST_TEXT, raised

_RAISED = re.compile(r"<sup\b[^<>]{0,200}>(.{0,200}?)</sup>", re.IGNORECASE)
_BREAK = re.compile(r"</?(?:br|li|ul|ol|p|div)\b[^<>]{0,200}>", re.IGNORECASE)
_TAG = re.compile(r"</?(?:a|b|i|u|s|em|strong|sup|sub|span|font|small|del|ins|mark|code|abbr)\b[^<>]{0,200}>", re.IGNORECASE)
_BOLD = re.compile(r"(\*\*|__)(?=\S)(.{1,2000}?\S|\S)\1")
_ITALIC = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]{1,500}?)(?<=[^\s*])\*(?![\w*])")
_LINK = re.compile(r"!?\[([^\[\]]{0,500})\]\([^()\s]{0,1000}(?: \"[^\"]{0,200}\")?\)")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!|<>~-])")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,10});")
_WHOLLY_BOLD = re.compile(
    r"(?:\*\*(?!\*)(?:(?!\*\*).)+\*\*|__(?:(?!__).)+__|<(?:b|strong)>(?:(?!</?(?:b|strong)>).)+</(?:b|strong)>)", re.IGNORECASE
)


class MarkedText(NamedTuple):
    """The text without its marks, and whether all of it was bold."""

    text: str
    bold: bool


def without_marks(text: str) -> MarkedText:
    """Remove the marks of Markdown and HTML from a piece of text.

    What they stand for takes their place. Very long text is cut.
    """
    text = text[: 2 * LONGEST_TEXT]  # Enough to see that it is too long for a paragraph.
    bold = bool(_WHOLLY_BOLD.fullmatch(text.strip()))
    if "<" in text:
        text = _RAISED.sub(lambda found: raised(found[1]), text)
        text = _TAG.sub("", _BREAK.sub(" ", text))
    if "&" in text:
        text = _ENTITY.sub(lambda found: html.unescape(found[0]), text)
    if "*" in text or "__" in text:
        text = _ITALIC.sub(r"\1", _BOLD.sub(r"\2", text))
    if "](" in text:
        text = _LINK.sub(r"\1", text)
    if "\\" in text:
        text = _ESCAPE.sub(r"\1", text)
    return MarkedText(text.strip(), bold)
