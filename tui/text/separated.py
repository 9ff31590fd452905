"""What files of separated values have in common: the separators, a line that names one, and text guarded against Excel."""

import re

SEPARATORS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "vertical bar"}
_SEP = re.compile(r'"?sep=([!#-/:-@\[-`{-~\t])"?[ ,;\t]*(?:\r\n|\r|\n)', re.IGNORECASE)
_GUARD = re.compile(r"""^=\"(.*)\"$|^'(.+)$""")


def named_separator(text: str) -> tuple[str, str]:
    """The separator that a first line `sep=;` names, empty if there is none, and the text without that line."""
    named = _SEP.match(text)
    return (named[1], text[named.end() :]) if named else ("", text)


def unguarded(cell: str) -> str:
    """A cell without what protects its text so that Excel does not read it as something else: `="01"`, `'01`."""
    return _GUARD.sub(r"\1\2", cell)
