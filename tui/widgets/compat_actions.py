"""Reads the values in the actions of keys without the parser of Python.

Textual reads `app.go('home')` with `ast`, which takes 0.4 MB of memory. Without any of this everything would work the same. Checked with
Textual 8.2.8.
"""

import re
from types import SimpleNamespace

from textual import actions

_NAMES = {"True": True, "False": False, "None": None}
_VALUE = rf"'[^'\\\n]*'|-?(?:0|[1-9][0-9]*)|{'|'.join(_NAMES)}"
"""A text without an escape, a whole number, or a name."""
_VALUES = re.compile(rf"\((?:{_VALUE})(?:, *(?:{_VALUE}))*,\)")


def values_of(text: str) -> object:
    """The values of a tuple of literals. Whatever `ast` raises."""
    if not _VALUES.fullmatch(text):
        import ast  # late: no action of ours needs it

        return ast.literal_eval(text)
    return tuple(map(_value, re.findall(_VALUE, text)))


def _value(text: str) -> str | int | bool | None:
    if text in _NAMES:
        return _NAMES[text]
    return text[1:-1] if text[0] == "'" else int(text)


def read_actions() -> None:
    """Give Textual this way of reading them."""
    vars(actions)["ast"] = SimpleNamespace(literal_eval=values_of)
