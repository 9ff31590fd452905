"""A fault to put into the code, and the tests that have to notice it."""

from pathlib import Path
from typing import NamedTuple


class Mutant(NamedTuple):
    """A fault: the text that it replaces, and the tests that it must fail.

    The test files are below tests/, separated by spaces. The text is found wherever it stands below tui/, because files move. It must stand
    there once.
    """

    what: str
    old: str
    new: str
    tests: str

    def file(self, code: Path) -> Path | None:
        """The one file below a folder that has the text.

        None if there is none, or several, or if it stands twice.
        """
        texts = {path: path.read_text(encoding="utf-8") for path in sorted(code.rglob("*.py"))}
        found = [path for path, text in texts.items() if self.old in text]
        return found[0] if len(found) == 1 and texts[found[0]].count(self.old) == 1 else None
