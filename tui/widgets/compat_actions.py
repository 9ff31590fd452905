"""Reads the values in the actions of keys without the parser of Python.

Textual reads `app.go('home')` with `ast`, which takes 0.4 MB of memory. Without any of this everything would work the same. Checked with
Textual 8.2.8.
"""

import re
from types import SimpleNamespace

from textual import actions

_VALUE = r"'[^'\\\n]*'|-?(?:0|[1-9][0-9]*)"
"""A text without an escape, or a whole number."""
_VALUES = re.compile(rf"\((?:{_VALUE})(?:, *(?:{_VALUE}))*,\)")


def values_of(text: str) -> object:
    """The values of a tuple of literals. Whatever `ast` raises."""
    if not _VALUES.fullmatch(text):
        import ast  # late: no action of ours needs it

        return ast.literal_eval(text)
    return tuple(value[1:-1] if value[0] == "'" else int(value) for value in re.findall(_VALUE, text))


def read_actions() -> None:
    """Give Textual this way of reading them."""
    vars(actions)["ast"] = SimpleNamespace(literal_eval=values_of)
