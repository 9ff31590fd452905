"""Characters of symbol fonts, as the signs that a reader sees.

Arrows, ticks, crosses and bullets.
"""

_UP, _DOWN, _RIGHT, _LEFT, _TICK, _CROSS = "▲", "▼", "►", "◄", "✓", "✗"
_WINGDINGS = {
    0x6C: "●", 0x6D: "○", 0x6E: "■", 0x6F: "□", 0x71: "□", 0x72: "□", 0x74: "◆", 0x75: "◆", 0x76: "◆", 0x77: "◆", 0x9E: "·", 0x9F: "•",
    0xA7: "▪", 0xA8: "□", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE3: "↖", 0xE4: "↗", 0xE5: "↙", 0xE6: "↘",
    0xE7: "←", 0xE8: "→", 0xE9: _UP, 0xEA: _DOWN, 0xEB: "↖", 0xEC: "↗", 0xED: "↙", 0xEE: "↘", 0xEF: "←", 0xF0: "→", 0xF1: _UP, 0xF2: _DOWN,
    0xF3: "↔", 0xF4: "↕", 0xF5: "↖", 0xF6: "↗", 0xF7: "↙", 0xF8: "↘", 0xFB: _CROSS, 0xFC: _TICK, 0xFD: "☒", 0xFE: "☑",
    0x4A: "☺", 0x4B: "😐", 0x4C: "☹",
}  # fmt: skip
_WINGDINGS_2 = {0x4F: _CROSS, 0x50: _TICK, 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x97: "●", 0xA2: "■", 0xA3: "□"}
_WINGDINGS_3 = {
    0x66: "←", 0x67: "→", 0x68: _UP, 0x69: _DOWN, 0x6A: "↖", 0x6B: "↗", 0x6C: "↙", 0x6D: "↘", 0x6E: "↔", 0x6F: "↕", 0x70: _UP, 0x71: _DOWN,
    0x72: "△", 0x73: "▽", 0x74: _LEFT, 0x75: _RIGHT, 0x76: "◁", 0x77: "▷", 0x78: "◣", 0x79: "◢", 0x7A: "◤", 0x7B: "◥", 0x7D: _RIGHT,
    0x80: _UP, 0x81: _DOWN, 0x82: "△", 0x83: "▽", 0xC7: _UP, 0xC8: _DOWN,
}  # fmt: skip
_WEBDINGS = {0x33: _LEFT, 0x34: _RIGHT, 0x35: _UP, 0x36: _DOWN, 0x3D: "●", 0x61: _TICK, 0x63: "□", 0x67: "■", 0x6E: "●", 0x72: _CROSS}
_DINGBATS = {
    0x33: _TICK, 0x34: _TICK, 0x35: _CROSS, 0x36: _CROSS, 0x37: _CROSS, 0x38: _CROSS, 0x6C: "●", 0x6E: "■", 0x6F: "□", 0x70: "□", 0x71: "□",
    0x72: "□", 0x73: _UP, 0x74: _DOWN, 0x75: "◆", 0xD4: "→", 0xD5: "→", 0xD8: "➢", 0xDC: "→",
}  # fmt: skip
_SYMBOL = {
    0x2D: "−", 0xA3: "≤", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•",
    0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xBC: "…", 0xD6: "√", 0xD7: "·", 0xDB: "⇔", 0xDC: "⇐", 0xDD: "⇑", 0xDE: "⇒", 0xDF: "⇓",
}  # fmt: skip
_FONTS = {
    "wingdings": _WINGDINGS, "wingdings2": _WINGDINGS_2, "wingdings3": _WINGDINGS_3, "webdings": _WEBDINGS,
    "symbol": _SYMBOL, "symbolmt": _SYMBOL, "zapfdingbats": _DINGBATS, "dingbats": _DINGBATS,
}  # fmt: skip
_PRIVATE = range(0xF020, 0xF100)


def is_symbol_font(font: str) -> bool:
    """Whether a font draws signs in place of letters."""
    return _plain(font) in _FONTS


def in_symbol_font(text: str, font: str) -> str:
    """Text in a symbol font as the signs that it shows.

    A sign that is not known becomes "�"; spaces and Symbol's digits stay.
    """
    table = _FONTS.get(_plain(font))
    if table is None:
        return without_private(text)
    return "".join(_sign(ord(character), character, table) for character in text)


def without_private(text: str) -> str:
    """Text whose font is not known.

    Private characters are read as Wingdings or Symbol where both do not differ, else as "�".
    """
    if not any(ord(character) in _PRIVATE for character in text):
        return text
    return "".join(_guess(ord(character) & 0xFF) if ord(character) in _PRIVATE else character for character in text)


def _sign(code: int, character: str, table: dict[int, str]) -> str:
    low = code & 0xFF if code in _PRIVATE or code < 0x100 else -1
    if low in table:
        return table[low]
    if character.isspace() or low == 0x20:
        return " "
    if table is _SYMBOL and 0x20 < low < 0x7F:
        return chr(low)
    return character if low < 0 else "�"


def _guess(low: int) -> str:
    found = {table[low] for table in (_WINGDINGS, _SYMBOL) if low in table}
    return found.pop() if len(found) == 1 else "�"


def _plain(font: str) -> str:
    return font.rpartition("+")[2].lower().replace(" ", "").replace("-", "").removesuffix("regular")
