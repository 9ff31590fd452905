"""Splits an unfinished command line into words as a shell would.

Nothing is run. Only `~` and the environment's variables are expanded; command substitutions and variables of the shell's own stay as they
were typed.
"""

import os
import re

_VARIABLE = re.compile(r"\$(?:(\w+)|\{(\w+)\})")
_ASSIGNMENT = re.compile(r"[A-Za-z_]\w*\+?=")
_ESCAPED = '\\"$`'
"""Characters that a backslash escapes between double quotes."""


def split(line: str) -> list[str]:
    """The words of a line up to the cursor, quotes removed.

    The last is the one being typed, empty behind a space.

    An open quote ends with the line. Assignments before the command (`LANG=C beatbook ...`) are left out.
    """
    words: list[str] = []
    word: str | None = None
    quote, at = "", 0
    while at < len(line):
        sign = line[at]
        expanded, length = _variable(line, at) if sign == "$" and quote != "'" else ("", 0)
        if length:
            word = (word or "") + expanded
            at += length
            continue
        at += 1
        if sign == "\\" and quote != "'" and at < len(line) and (not quote or line[at] in _ESCAPED):
            word = (word or "") + line[at]
            at += 1
        elif sign == quote:
            quote = ""
        elif not quote and sign in "'\"":
            quote, word = sign, word or ""
        elif not quote and sign.isspace():
            words += [] if word is None else [word]
            word = None
        elif sign == "~" and not quote and (not word or (word.startswith("--") and word.endswith("=") and word.count("=") == 1)):
            home, length = _home(line, at)
            word = (word or "") + home
            at += length
        else:
            word = (word or "") + sign
    words.append(word or "")
    while len(words) > 1 and _ASSIGNMENT.match(words[0]):
        del words[0]
    return words


def _variable(line: str, at: int) -> tuple[str, int]:
    """The value of the variable at a dollar sign and how many characters name it.

    Nothing for one that is not in the environment.
    """
    found = _VARIABLE.match(line, at)
    value = os.environ.get(found[1] or found[2]) if found else None
    return (value, len(found[0])) if found and value is not None else ("", 0)


def _home(line: str, at: int) -> tuple[str, int]:
    """The folder that a tilde means, and how many characters after it name the user."""
    found = re.compile(r"[\w.-]*(?=/|\s|$)").match(line, at)
    return (os.path.expanduser(f"~{found[0]}"), len(found[0])) if found else ("~", 0)
