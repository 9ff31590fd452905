"""Which characters a terminal can show in its locale, and replacements for others."""

import codecs
import locale
import sys
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

from .cells import cell_len
from .glyphs import ascii_text
from .longer_signs import written_longer

_NAMED = {
    "£": "GBP ",
    "€": "EUR ",
    "ß": "ss",
    "æ": "ae",
    "Æ": "AE",
    "œ": "oe",
    "Œ": "OE",
    "ø": "o",
    "Ø": "O",
    "ł": "l",
    "Ł": "L",
    "\u2044": "/",
}
"""Characters that Unicode does not decompose into ASCII."""
_COERCED = "C.UTF-8"


def terminal_encoding(environment: Mapping[str, str], *, utf8_mode: bool = bool(sys.flags.utf8_mode)) -> str:
    """The encoding of the terminal, from the user's locale.

    ASCII where no locale is set, and for C and POSIX: Python writes UTF-8 there, and sets C.UTF-8 in the environment.
    """
    chosen = {name: environment.get(name, "") for name in ("LC_ALL", "LC_CTYPE", "LANG")}
    assumed = utf8_mode and not environment.get("PYTHONUTF8")
    if assumed and chosen["LC_CTYPE"] == _COERCED:
        chosen["LC_CTYPE"] = ""
    name = next(filter(None, chosen.values()), "C")
    base, _, codeset = name.partition("@")[0].partition(".")
    if not codeset:
        codeset = "ascii" if base in ("C", "POSIX") or assumed else locale.getpreferredencoding(False)
    return _codec(codeset) or _codec(locale.normalize(f"en_GB.{codeset}").partition(".")[2]) or "ascii"


def _codec(name: str) -> str:
    """Python's own name of an encoding; empty for one that it does not know.

    C names one iso88591, which is such.
    """
    try:
        return codecs.lookup(name).name
    except LookupError:
        return ""


def to_ascii(text: str) -> str:
    """A readable version of a text in ASCII.

    Our own signs have replacements, letters lose their accents, and anything else becomes an escape.
    """
    return "".join(map(_plain, ascii_text(written_longer(text))))


def _plain(character: str) -> str:
    if character.isascii():
        return character
    if character in _NAMED:
        return _NAMED[character]
    if unicodedata.combining(character):
        return ""
    letters = "".join(_NAMED.get(part, part) for part in unicodedata.normalize("NFKD", character) if not unicodedata.combining(part))
    return letters if letters.isascii() and letters else character.encode("ascii", "backslashreplace").decode("ascii")


@lru_cache(128)
def safe_cells(text: str, encoding: str) -> str:
    """The text with each character the encoding lacks replaced, at the same width."""
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return (
            "".join(map(_cell, text))
            if encoding == "ascii"
            else "".join(safe_cells(character, encoding) if len(text) > 1 else _cell(character) for character in text)
        )
    return text


def _cell(character: str) -> str:
    width = cell_len(character)
    if character.isascii() or not width:
        return character if character.isascii() else ""
    shown = "L" if character == "£" else _plain(character)
    return shown if len(shown) == width else "_" * width


def _replace(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return to_ascii(error.object[error.start : error.end]), error.end


ERROR_HANDLER = "beatbook-plain"
"""The name under which these replacements are registered with codecs."""
codecs.register_error(ERROR_HANDLER, _replace)
