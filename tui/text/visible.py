"""Makes every string of a pack safe to show.

Characters that a terminal would obey or hide are replaced by something visible. Text to be read keeps its letters: right-to-left scripts,
wide glyphs, combining marks and accents are unchanged.
"""

import re

# Both are compiled when they are first used: most text is printable ASCII.
_SPACE = "[ \t\n\r\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+"

# Blank glyphs and selectors that Unicode counts as letters or marks, so str.isprintable accepts them.
_BLANK = "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180d\u180f\u3164\uffa0\U000e0100-\U000e01ef]"

# The emoji joiner is removed: the parts stay visible, and terminals differ on the width of the joined glyph.
_JOINER = "\u200d"


def visible(text: str) -> str:
    """One line of harmless text, with single spaces and none at the ends.

    Runs of white space become one space; the rest is as in `legible`. The result, and printable text already spaced like that, are
    unchanged by another pass.
    """
    if text.isascii() and text.isprintable() and "  " not in text and text[:1] != " " and text[-1:] != " ":
        return text
    return legible(re.sub(_SPACE, " ", text.replace(_JOINER, "")).strip(" "))


def legible(text: str) -> str:
    """The text with invisible characters shown by a picture or a code.

    Spaces stay as they are. Control, format, surrogate, separator and blank characters are replaced: an escape becomes the control
    picture U+241B, a right-to-left override `<U+202E>`.
    """
    if text.isprintable() and (text.isascii() or not re.search(_BLANK, text)):
        return text
    hidden = (character for character in set(text) if not character.isprintable() or re.match(_BLANK, character))
    return text.translate({ord(character): _shown(character) for character in hidden})


def _shown(character: str) -> str:
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else f"<U+{code:04X}>"
