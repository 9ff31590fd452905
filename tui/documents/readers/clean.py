"""Text as a reader of the page sees it.

No soft hyphens, ligatures or invisible marks, and single spaces.
"""

import re

from tui.text.visible import visible

# Zero-width spaces and joiners, marks of direction, soft hyphens and variation selectors. Overrides of direction stay, and are shown.
_UNSEEN = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202c\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff\ufff9-\ufffb]")
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})
_ARROWS = str.maketrans(
    {"🔺": "▲", "🔼": "▲", "🔻": "▼", "🔽": "▼", "⬆": "▲", "⬇": "▼", "✔": "✓", "✅": "✓", "✘": "✗", "✖": "✗", "❌": "✗"}
)
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_UNLIKELY = re.compile("[^ -~]|  |^ | $")
LONGEST_TEXT = 20_000
"""The most characters of a paragraph or a cell that are read."""
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


def clean(text: str) -> str:
    """One line of text, without anything invisible.

    White space becomes single spaces.
    """
    if not _UNLIKELY.search(text):
        return text
    return visible(_CONTROL.sub(" ", _UNSEEN.sub("", text)).translate(_LIGATURES).translate(_ARROWS))


def raised(text: str) -> str:
    """Superscript text.

    Digits stay superscript, so that the mark of a footnote does not become part of a figure; "th" does not.
    """
    return text.translate(_RAISED)


def joined_lines(first: str, second: str) -> str:
    """Two lines of one paragraph.

    A word broken by a soft hyphen is put together; after a hard one there is no space.
    """
    if len(first) > LONGEST_TEXT:
        return first
    first, second = first.rstrip(), second.lstrip()
    if first.endswith("\u00ad"):
        return first[:-1] + second
    if first.endswith("-") and first[-2:-1].isalpha() and second[:1].islower():
        return first + second
    return f"{first} {second}" if first and second else first + second
