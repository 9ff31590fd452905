"""What is wrong with a file that is not a series, line by line."""

from collections.abc import Sequence

from tui.text.problem import Problem


class SeriesError(Exception):
    """A file that is not a series, with every problem found in it.

    `absent` if there is no file to read.
    """

    def __init__(self, problems: Sequence[Problem], *, absent: bool = False) -> None:
        self.problems = tuple(sorted(problems, key=lambda problem: problem.line))
        self.absent = absent
        super().__init__("\n".join(map(str, self.problems)))


def problem(shown: str, what: str, expected: str, *, line: int = 1, absent: bool = False) -> SeriesError:
    """The error for one problem."""
    return SeriesError([Problem(shown, line, what, expected)], absent=absent)
