"""Problems of a pack, each in one line, and the error that carries all of them."""

from collections.abc import Iterable
from typing import NamedTuple

from tui.text.problem import Problem

__all__ = ["MOST_FAULTS", "PackError", "Problem", "TextFault"]


MOST_FAULTS = 1000
"""The most faults of one kind to list, such as keys that are given twice: with more, something else is wrong with the file."""


class TextFault(NamedTuple):
    """A problem in a text whose file is not yet known.

    The line from 1, what is wrong, and what was expected.
    """

    line: int
    what: str
    expected: str


class PackError(Exception):
    """A pack that cannot be shown.

    It has every problem found, sorted by file and line.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems, key=lambda problem: (problem.path, problem.line)))
        super().__init__("\n".join(map(str, self.problems)))
