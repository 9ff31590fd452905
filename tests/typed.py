"""What a terminal sends for keys."""

from textual.keys import format_key

KEYS = {
    "backspace": "\x7f",
    "ctrl+left": "\x1b[1;5D",
    "ctrl+right": "\x1b[1;5C",
    "delete": "\x1b[3~",
    "down": "\x1b[B",
    "end": "\x1b[F",
    "enter": "\r",
    "escape": "\x1b",
    "f5": "\x1b[15~",
    "home": "\x1b[H",
    "left": "\x1b[D",
    "pagedown": "\x1b[6~",
    "pageup": "\x1b[5~",
    "right": "\x1b[C",
    "shift+down": "\x1b[1;2B",
    "shift+tab": "\x1b[Z",
    "shift+up": "\x1b[1;2A",
    "space": " ",
    "tab": "\t",
    "up": "\x1b[A",
}
"""What a terminal sends for named keys, by Textual's names for them."""


def sent(key: str) -> bytes:
    """The bytes that a terminal sends for a key.

    The key is a character, a name of `KEYS`, `ctrl+` and a letter, or Textual's name for a character. Raises KeyError for any other.
    """
    if key in KEYS:
        return KEYS[key].encode()
    if key.startswith("ctrl+") and len(key) == 6:
        return bytes([ord(key[5].upper()) & 0x1F])
    character = format_key(key)
    if len(character) != 1 or not character.isprintable():
        raise KeyError(key)
    return character.encode()
