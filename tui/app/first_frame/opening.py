"""From the first frame to the browser's own: the same picture, so nothing is sent.

Until the first page is complete, what it paints is held back. What it shows then is kept for the next start.
"""

from collections.abc import Callable
from contextlib import suppress

from textual.message import Message

from tui.app.paint import Painter
from tui.app.paint.kept_rows import rows_as_bytes, rows_from_bytes
from tui.app.paint.rows import PaintedRow
from tui.library.sources import Sources
from tui.widgets.compat_tokens import KeptTokens

from .start import Start


class FirstPageComplete(Message):
    """Nothing is left to do for the first page, and no key has come before.

    `changing` is a text on it that the next start may show differently.
    """

    def __init__(self, changing: str) -> None:
        super().__init__()
        self.changing = changing


class Opening:
    """How the browser begins.

    `holds` is whether what it paints is held back, because the terminal shows a kept frame.
    """

    def __init__(self, start: Start | None, painter: Painter) -> None:
        self._start = start
        self._painter = painter
        self._shown: tuple[str, bytes] | None = None
        self._kept = True
        self.holds = bool(start and start.frame)
        self._tokens = KeptTokens(start.cache) if start else None

    def sized(self, size: tuple[int, int]) -> bool:
        """Take note of the size of the terminal.

        Whether the painter can go on from the frame that the terminal shows: if it has this size, and was not resized meanwhile.
        """
        if not (self.holds and self._start and self._start.frame):
            return False
        fits = size == self._start.terminal.size and not self._start.terminal.resized
        rows = rows_from_bytes(self._start.frame.rows, size) if fits else None
        self._painter.take_over(rows or [])
        self.holds = rows is not None
        return self.holds

    def withdraw(self) -> None:
        """Leave the alternate screen, so that a message is seen on the normal one."""
        self.holds = False
        if self._start:
            self._start.withdraw()

    def spoil(self) -> None:
        """Keep nothing that is painted from now on: a notice, the time, or what a key did."""
        self._kept = False

    def complete(self, changing: str) -> None:
        """Take note of what the terminal shows now that the first page is complete.

        The text that is `changing` is left out, as the next start may have another.
        """
        if self._start and self._kept:
            rows = [_without(row, changing) for row in self._painter.rows()]
            if rows and self._start.terminal.size == (len(rows[0].characters), len(rows)):
                self._shown = self._as_kept(rows)

    def _as_kept(self, rows: list[PaintedRow]) -> tuple[str, bytes]:
        """What shows the rows, and the rows as bytes.

        Mostly it is the frame that the terminal has shown.
        """
        packed, before = rows_as_bytes(rows), self._start.frame if self._start else None
        return before.sequences.decode() if before and before.rows == packed else self._painter.anew(rows), packed

    @property
    def prepares(self) -> bool:
        """Whether nothing but the first frame is wanted."""
        return bool(self._start and self._start.prepares)

    def close(self) -> bool:
        """What is painted from now on is no first frame.

        Whether it was held back until now.
        """
        if self._tokens:
            self._tokens.stop()
        held, self.holds = self.holds, False
        return held

    def keep(self, sources: Callable[[], Sources]) -> None:
        """Keep the first frame for the next start, with what it depends on.

        Not where one of them cannot be read any more.
        """
        if self._start and self._shown:
            with suppress(OSError, ValueError):
                self._start.keep(*self._shown, sources())
        if self._tokens:
            self._tokens.save()


def _without(row: PaintedRow, text: str) -> PaintedRow:
    """A row with blank cells for a text, which has a cell for each letter.

    The breadcrumb may have left out the text's last parts.
    """
    shown = "".join(row.characters)
    while text and text not in shown:
        text = text.rpartition(", ")[0]
    size = len(text)
    for at in range(len(row.characters) - size + 1) if text else ():
        if "".join(row.characters[at : at + size]) == text:
            row = row.copy()
            row.characters[at : at + size], row.pens[at : at + size] = [" "] * size, [row.pens[at - 1]] * size
            break
    return row
