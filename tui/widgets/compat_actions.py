"""Reads the arguments of actions without Python's own parser.

That takes 0.4 MB of memory. Checked with Textual 8.2.8.
"""

import re
from types import SimpleNamespace

from textual import actions

ARGUMENT = re.compile(r"\s*(?:'([^',\\]*)'|(-?[0-9]+))\s*", re.ASCII)
"""A text without commas, or a whole number: no action of ours takes anything else."""


def arguments(text: str) -> object:
    """The tuple that a text writes, which ends with a comma.

    Raises ValueError or SyntaxError.
    """
    found = [ARGUMENT.fullmatch(each) for each in text[1:-2].split(",")]
    if None in found:
        from ast import literal_eval  # late: for actions of others

        return literal_eval(text)
    return tuple(int(each[2]) if each[2] else each[1] for each in found if each)


def read_arguments() -> None:
    """Let Textual read them so."""
    vars(actions)["ast"] = SimpleNamespace(literal_eval=arguments)
