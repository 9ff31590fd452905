"""A problem with a file that a person gave, in one line."""

from typing import NamedTuple

from .visible import legible


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
