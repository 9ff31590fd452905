"""What files of separated values have in common.

The separators, a line that names one, and text guarded against Excel.
"""

import re

SEPARATORS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "vertical bar"}
_SEP = re.compile(r'"?sep=([!#-/:-@\[-`{-~\t])"?[ ,;\t]*(?:\r\n|\r|\n)', re.IGNORECASE)
_GUARD = re.compile(r"""^=\"(.*)\"$|^'(.+)$""")


def named_separator(text: str) -> tuple[str, str]:
    """The separator that a first line `sep=;` names, and the text without it.

    The separator is empty if there is no such line.
    """
    named = _SEP.match(text)
    return (named[1], text[named.end() :]) if named else ("", text)


def unguarded(cell: str) -> str:
    """A cell without the guard that keeps Excel from converting its text.

    Guards are such as `="01"` and `'01`.
    """
    return _GUARD.sub(r"\1\2", cell)
