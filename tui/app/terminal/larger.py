"""Text that the terminal itself draws larger, by kitty's text sizing protocol.

Textual knows nothing of it: what is drawn so stands over cells that Textual leaves blank. It is written after each frame, and cleared
before the frame that shows something else. https://sw.kovidgoyal.net/kitty/text-sizing-protocol/

DEC's double-height lines are not used, though they are as old as the VT100. They change whole lines, with everything beside the text,
and leave half of the columns; many emulators leave the sequence out, and none says whether it knows it.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from textual.color import Color

from tui.text.cells import cell_len

SIZE = 2
"""How many rows and columns a character takes."""
SAVE, RESTORE = "\x1b7", "\x1b8"
PROBE_ROW, PROBE_COLUMN = 2, 1
"""Where the probe writes. Its answer cannot be read as a key from there: those are answers from the first row."""
PROBE = f"{SAVE}\x1b[{PROBE_ROW};{PROBE_COLUMN}H\x1b]66;s={SIZE}; \x07\x1b[6n{RESTORE}"
"""A larger space, and the question where the cursor is now: two cells on, where the terminal knows the protocol."""
UNSAFE = ("tmux", "screen", "linux", "dumb", "vt", "ansi", "cons")
"""Beginnings of terminal types that pass the sequence on to something else, or are too old to leave it out."""


class LargerText(NamedTuple):
    """A text at a place on the screen, in cells from the top left corner."""

    x: int
    y: int
    text: str

    @property
    def width(self) -> int:
        """The cells that it takes in each of its rows."""
        return SIZE * cell_len(self.text)


class Larger:
    """What the terminal draws larger, and whether it can."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._safe = not (environment.get("TMUX") or environment.get("STY") or environment.get("TERM", "dumb").startswith(UNSAFE))
        self._asked = self._waiting = False
        self.known = False
        """Whether the terminal is known to draw larger text."""
        self._shown: tuple[LargerText, ...] = ()
        self._ground = ""
        """The colour that is behind the text, as a sequence."""

    def probe(self) -> str:
        """What to write to learn whether the terminal can; nothing the second time."""
        if self._asked or not self._safe:
            return ""
        self._asked = self._waiting = True
        return PROBE

    def answered(self, column: int, row: int) -> bool:
        """Take the cursor's place after the probe, from 0.

        Whether something was written where the probe was, so that the screen must be painted again. There is one answer: any further one
        means nothing, and would cost a whole frame.
        """
        if not self._waiting or row != PROBE_ROW - 1:
            return False
        self._waiting = False
        self.known = column == PROBE_COLUMN - 1 + SIZE
        return column != PROBE_COLUMN - 1

    def before(self, wanted: Sequence[LargerText]) -> str:
        """What to write before a frame: blanks over what it no longer shows.

        In the colour behind it: where the next frame is blank too, nothing else is painted there.
        """
        gone = [each for each in self._shown if each not in wanted]
        if not gone:
            return ""
        rows = "".join(f"\x1b[{each.y + row + 1};{each.x + 1}H{' ' * each.width}" for each in gone for row in range(SIZE))
        return f"{SAVE}\x1b[0m{self._ground}{rows}{RESTORE}"

    def after(self, wanted: Sequence[LargerText], colours: tuple[Color, Color], *, painted: bool) -> str:
        """What to write after a frame.

        The larger text, if it is new or may have been painted over.
        """
        fresh = tuple(wanted) != self._shown
        self._shown = tuple(wanted)
        if not wanted or not (fresh or painted):
            return ""
        self._ground = _colour(48, colours[1])
        pen = f"\x1b[0;1m{_colour(38, colours[0])}{self._ground}"
        texts = "".join(f"\x1b[{each.y + 1};{each.x + 1}H\x1b]66;s={SIZE};{each.text}\x07" for each in wanted)
        return f"{SAVE}{pen}{texts}{RESTORE}"

    def forget(self) -> None:
        """Forget what is shown: the terminal may show anything now."""
        self._shown = ()


def _colour(plane: int, colour: Color) -> str:
    """A colour for the text (38) or behind it (48).

    Nothing where the theme uses the terminal's own.
    """
    return "" if colour.ansi is not None or colour.a == 0 else f"\x1b[{plane};2;{colour.r};{colour.g};{colour.b}m"
