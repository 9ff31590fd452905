"""Turns an error of the YAML parser into a line and a plain sentence with a hint.

Nothing is parsed here.
"""

import re
from itertools import islice

import yaml

from tui.text.visible import visible

from .problems import MOST_FAULTS, TextFault

_UNPRINTABLE = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_PLAIN = {
    "mapping values are not allowed": ("a second colon, or another indentation", "quotes around text with a colon and a space"),
    "cannot start any token": (
        "a sign that no text begins with",
        "spaces for indentation, and quotes around text that begins with a sign such as @, ` or %",
    ),
    "tab character": ("a tab in the indentation", "spaces"),
    "end of stream": ("text in quotes that does not end", "the quotation mark that closes the text"),
    "escape": ("an unknown escape", r"an escape that YAML knows, such as \n"),
    "simple key": ("a line without a key", "a colon and a space after the key"),
    "flow": ("brackets that do not end", "a comma or the closing bracket"),
    "while parsing a block": ("another indentation, or a missing key", "one indentation for the keys of a mapping or the items of a list"),
    "alias": ("text that begins with *", "quotes around it"),
    "the tag": ("text that begins with !", "quotes around it"),
    "single document": ("a second document", "no line of three hyphens"),
}
"""What the parser says, and the same in plain words: what is wrong, and what was expected."""
_UNKNOWN = ("this line cannot be read", "YAML 1.1")


def faults_of(error: yaml.YAMLError, text: str) -> list[TextFault]:
    """The faults behind an error of PyYAML.

    One, or one for each line with a character that YAML does not allow.
    """
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark is not None:
        message = f"{error.context or ''} {error.problem or ''}".strip()
        what, hint = next((plain for phrase, plain in _PLAIN.items() if phrase in message), _UNKNOWN)
        return [TextFault(error.problem_mark.line + 1, f"not YAML: {what}", hint)]
    found = (
        TextFault(number, f"not YAML: it contains the character {visible(match[0])}", "an escape in double quotes")
        for number, line in enumerate(text.split("\n"), start=1)
        if (match := _UNPRINTABLE.search(line))
    )
    return list(islice(found, MOST_FAULTS)) or [TextFault(1, f"not YAML: {visible(str(error))}", "YAML")]
