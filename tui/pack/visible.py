"""The border that every string of a pack crosses: what a terminal would obey or hide is replaced by something visible.

Text to be read keeps its letters: right-to-left scripts, wide glyphs, combining marks and accents pass unchanged.
"""

import re

_SPACE = re.compile("[ \t\n\r\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")

# Blank glyphs and selectors that Unicode counts as letters or marks, so that str.isprintable lets them by.
_BLANK = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180d\u180f\u3164\uffa0\U000e0100-\U000e01ef]")

# The emoji joiner goes: its parts stay in sight, and terminals do not agree on the width of what it joins.
_JOINER = "\u200d"


def visible(text: str) -> str:
    """One line of harmless text: runs of white space become one space, the ends are stripped, the rest as in `legible`.

    The result passes through unchanged, and so does printable text that is already spaced like that.
    """
    if text.isascii() and text.isprintable() and "  " not in text and text[:1] != " " and text[-1:] != " ":
        return text
    return legible(_SPACE.sub(" ", text.replace(_JOINER, "")).strip(" "))


def legible(text: str) -> str:
    """The text with its spaces as they are, each control, format, surrogate, separator and blank character shown by a picture or code.

    An escape becomes the control picture U+241B, a right-to-left override `<U+202E>`.
    """
    if text.isprintable() and not _BLANK.search(text):
        return text
    return "".join(character if character.isprintable() and not _BLANK.match(character) else _shown(character) for character in text)


def _shown(character: str) -> str:
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else f"<U+{code:04X}>"
