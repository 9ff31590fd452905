"""Problems of a pack, each in one line, and the error that carries all of them."""

from collections.abc import Iterable
from typing import NamedTuple

from tui.text.visible import legible


class Problem(NamedTuple):
    """One problem: the file as the user gave it, the line, the fault, what would fit.

    The line counts from 1, which also stands for the file as a whole.
    """

    path: str
    line: int
    what: str
    expected: str

    def __str__(self) -> str:
        return legible(f"{self.path}:{self.line}: {self.what}, expected {self.expected}")


class Fault(NamedTuple):
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
