"""The exit codes of the shell, and the error that ends in the one for wrong usage."""

TYPE_CHECKING = False
if TYPE_CHECKING:  # Importing it would delay the first frame.
    from collections.abc import Iterable

FOUND = 0
PROBLEMS = 1
USAGE = 2
INTERRUPTED = 130


class UsageError(Exception):
    """The command line or the environment asks for something that does not exist.

    A sentence, and perhaps lines to print below it.
    """

    def __init__(self, sentence: str, lines: "Iterable[str]" = ()) -> None:
        super().__init__(sentence)
        self.lines = tuple(lines)
