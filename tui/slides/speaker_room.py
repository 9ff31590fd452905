"""The room of the speaker's view: which part gets how many rows and columns.

The notes and the countdown always have room. The bars go first, then the charts, which need rows.
"""

from typing import NamedTuple

BESIDE_FROM, BESIDE_ROWS = 100, 30
"""The columns and rows from which the next slide stands beside the current one, below the time in large figures."""
FRAME, RULE, PADDING = 2, 1, 4
"""The rows of the frame, the row of a pane's title, and the cells at its sides."""
LARGE_TIME = 3
"""The rows of the time in large figures, which has the bars beside it."""
BARS = 2
"""The rows of the bars below a time in one row."""
NOTES = 10
"""The rows that the notes have at least, where the next slide stands beside the current one."""
NOW_WIDE, NOW_HIGH, PARTS = 13, 12, 20
"""How much of the width and of the rows the current slide has beside the next one, in so many parts.

At 120x40 it then has as many cells as a slide at 80x24, and looks like one.
"""
NEXT = 37
"""The columns that the next slide has at least."""


LEAST_NOTES = 3
"""The rows that the notes keep below words that are read out, unless more than one would cut these: `n` shows the rest."""


class SpeakerRoom(NamedTuple):
    """Columns and rows for each part, without rules and padding."""

    now: tuple[int, int]
    next: tuple[int, int]
    time: int
    bars: bool
    beside: bool

    def other_rows(self, after: int) -> int:
        """The rows of everything but the current slide and the notes.

        `after` are those of the next slide.
        """
        below = BARS if self.bars and not self.beside else 0
        return FRAME + self.time + below + (2 * RULE if self.beside else 3 * RULE + after)


def most_now(room: SpeakerRoom, rows: int, notes: int, after: int) -> int:
    """The rows of the current slide: at least its share.

    It has those that the notes leave free. `notes` and `after` are the rows of the notes and of the next slide.
    """
    return max(room.now[1], rows - room.other_rows(after) - notes)


def speaker_room(columns: int, rows: int) -> SpeakerRoom:
    """Divide a terminal."""
    left = rows - FRAME
    if columns >= BESIDE_FROM and rows >= BESIDE_ROWS:
        high = min(left * NOW_HIGH // PARTS, left - LARGE_TIME - 2 * RULE - NOTES)
        wide = min(columns * NOW_WIDE // PARTS, columns - NEXT - PADDING - 1)
        return SpeakerRoom((wide - PADDING, high), (columns - wide - PADDING - 1, high), LARGE_TIME, bars=True, beside=True)
    now = left * 4 // 11 - RULE
    after = 0 if left < 20 else 2 if left < 30 else 6
    return SpeakerRoom((columns - PADDING, now), (columns - PADDING, after), 1, left >= 36, beside=False)
