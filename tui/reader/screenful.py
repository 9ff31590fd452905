"""Lines in screenfuls: as many as were asked for, and the rest when it is wanted."""

from collections import deque
from collections.abc import Iterable

from tui.text.paragraphs import wrap_indented


class Screenful:
    """Wraps lines to a width and gives them out by the screenful.

    A width of 0 leaves lines as they are, and a size of 0 gives all at once.
    """

    def __init__(self, size: int = 0, width: int = 0) -> None:
        self.size = size
        self.width = width
        self._left: deque[str] = deque()

    def begin(self, lines: Iterable[str]) -> tuple[str, ...]:
        """The first screenful of these lines; what was left of others is forgotten."""
        self._left = deque(lines)
        return self.more()

    @property
    def left(self) -> int:
        """The number of lines still to come."""
        return len(self._left)

    def wrapped(self, lines: Iterable[str]) -> tuple[str, ...]:
        """All of these lines, beside those that are still to come."""
        return tuple(row for line in lines for row in self._rows(line))

    def more(self) -> tuple[str, ...]:
        """The next screenful; a line is never broken off in the middle."""
        rows: list[str] = []
        while self._left:
            next_rows = self._rows(self._left[0])
            if self.size and rows and len(rows) + len(next_rows) > self.size:
                break
            rows += next_rows
            self._left.popleft()
        if self._left:
            rows.append(f"{len(self._left)} more {'line' if len(self._left) == 1 else 'lines'}. Press enter to go on.")
        return tuple(rows)

    def _rows(self, line: str) -> tuple[str, ...]:
        return tuple(wrap_indented(line, self.width, "")) if self.width else (line,)
