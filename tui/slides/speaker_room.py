"""The room of the speaker's view: which part gets how many rows and columns.

The notes and the countdown always have room. The bars go first, then the charts, which need rows.
"""

from typing import NamedTuple

BESIDE_FROM, BESIDE_ROWS = 100, 20
"""The columns and rows from which the next slide stands beside the current one."""
FRAME, RULE, PADDING = 2, 1, 4
"""The rows of the frame, the row of a pane's title, and the cells at its sides."""
BARS = 3
"""The rows of the bars, with an empty one above."""
NOTES, NOTES_WITH_BARS = 8, 10
"""The fewest rows of the notes."""
NOW_WIDE, NOW_HIGH, PARTS = 13, 12, 20
"""How much of the width and of the rows the current slide has beside the next one, in so many parts.

At 120x40 it then has as many cells as a slide at 80x24, and looks like one.
"""
NEXT = 37
"""The columns that the next slide has at least."""


LEAST_NOTES = 3
"""The rows that the notes keep below words that are read out: `n` shows the rest."""


class SpeakerRoom(NamedTuple):
    """Columns and rows for each part, without rules and padding."""

    now: tuple[int, int]
    next: tuple[int, int]
    time: int
    bars: bool
    beside: bool


def most_now(room: SpeakerRoom, rows: int, notes: int, after: int) -> int:
    """The rows of the current slide; `notes` and `after` are those of the others.

    At least its share; beside the next slide it has no more.
    """
    return room.now[1] if room.beside else max(room.now[1], rows - FRAME - room.time - BARS * room.bars - after - 3 * RULE - notes)


def speaker_room(columns: int, rows: int) -> SpeakerRoom:
    """Divide a terminal."""
    left = rows - FRAME
    if columns >= BESIDE_FROM and rows >= BESIDE_ROWS:
        with_bars = left - BARS - NOTES_WITH_BARS >= left * 11 // 20 - 2
        top = min(left * NOW_HIGH // PARTS, left - NOTES - BARS * with_bars)
        wide = min(columns * NOW_WIDE // PARTS, columns - NEXT - PADDING - 1)
        time = 3
        return SpeakerRoom(
            (wide - PADDING, top - RULE), (columns - wide - PADDING - 1, top - time - 1 - RULE), time, with_bars, beside=True
        )
    now = left * 4 // 11 - RULE
    after = 0 if left < 20 else 2 if left < 30 else 6
    return SpeakerRoom((columns - PADDING, now), (columns - PADDING, after), 1, left >= 36, beside=False)
