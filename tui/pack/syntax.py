"""Turns an error of the YAML parser into a line and a plain sentence with a hint.

Nothing is parsed here.
"""

import re
from itertools import islice

import yaml

from tui.text.visible import visible

from .problems import MOST_FAULTS, TextFault

_UNPRINTABLE = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_HINTS = {
    "mapping values are not allowed": "quotes around text with a colon and a space",
    "cannot start any token": "spaces for indentation, and quotes around text that begins with a sign such as @, ` or %",
    "end of stream": "the quotation mark that closes the text",
    "escape": r"an escape that YAML knows, such as \n",
    "simple key": "a colon and a space after the key",
    "flow": "a comma or the closing bracket",
    "while parsing a block": "one indentation for the keys of a mapping or the items of a list",
}


def faults_of(error: yaml.YAMLError, text: str) -> list[TextFault]:
    """The faults behind an error of PyYAML.

    One, or one for each line with a character that YAML does not allow.
    """
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark is not None:
        message = f"{error.context or ''} {error.problem or ''}".strip()
        hint = next((hint for phrase, hint in _HINTS.items() if phrase in message), "YAML")
        return [TextFault(error.problem_mark.line + 1, f"not YAML: {visible(message)}", hint)]
    found = (
        TextFault(number, f"not YAML: it contains the character {visible(match[0])}", "an escape in double quotes")
        for number, line in enumerate(text.split("\n"), start=1)
        if (match := _UNPRINTABLE.search(line))
    )
    return list(islice(found, MOST_FAULTS)) or [TextFault(1, f"not YAML: {visible(str(error))}", "YAML")]
