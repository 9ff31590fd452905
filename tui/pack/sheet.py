"""The rows of one CSV file of a pack (RFC 4180, UTF-8), and its problems.

What the cells mean is not known here.
"""

import csv
import io
from collections.abc import Iterator

from msgspec import Struct

from tui.text.visible import visible

from .files import LARGEST_PACK_FILE
from .problems import Problem
from .words import quote

_LISTED = 50
"""The most problems of a file to report one by one."""


class SheetRow(Struct, frozen=True):
    """A row of the file: its first line, from 1, and its cells."""

    number: int
    cells: list[str]


class Sheet:
    """The rows of a file with these columns, and problems found in reading."""

    def __init__(self, text: str, shown: str, columns: tuple[str, ...]) -> None:
        self.problems: list[Problem] = []
        self._unlisted = self._more = 0
        self._text = text
        self._shown = shown
        self._columns = columns

    def wrong(self, line: int, what: str, expected: str) -> None:
        """Record a problem; beyond the limit only the number of problems is kept."""
        if len(self.problems) < _LISTED:
            self.problems.append(Problem(self._shown, line, what, expected))
        else:
            self._more = self._more or line
            self._unlisted += 1

    def found(self) -> list[Problem]:
        """Every problem, those beyond the limit together in a last line."""
        if not self._unlisted:
            return self.problems
        several = f"{self._unlisted:,} more problems" if self._unlisted > 1 else "1 more problem"
        return [*self.problems, Problem(self._shown, self._more, f"{several} from here on", f"rows of {', '.join(self._columns)}")]

    def rows(self) -> Iterator[SheetRow]:
        """The rows below the header.

        Rows of the wrong length are recorded as problems and left out.
        """
        csv.field_size_limit(LARGEST_PACK_FILE)  # A value may be as long as its file; it is refused for its content, not its length.
        reader = csv.reader(io.StringIO(self._text, newline=""), strict=True)
        line = 1
        try:
            header = next(reader, [])
            if header != list(self._columns):
                self.wrong(1, f"the header is {quote(visible(','.join(header)))}", repr(",".join(self._columns)))
                return
            line = reader.line_num + 1
            for cells in reader:
                if len(cells) == len(self._columns):
                    yield SheetRow(line, cells)
                else:
                    self.wrong(
                        line,
                        f"the row has {len(cells)} value{'' if len(cells) == 1 else 's'}" if cells else "a blank row",
                        str(len(self._columns)) if cells else f"{len(self._columns)} values",
                    )
                line = reader.line_num + 1
            if line == 2:
                self.wrong(1, "no rows under the header", "at least one")
        except csv.Error as error:
            self.wrong(line, f"not CSV: {error}", "each quotation mark closed, and doubled inside quotes (RFC 4180)")
