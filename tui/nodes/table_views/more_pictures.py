"""What else is drawn of a table at one period, where a high terminal has room.

The limits in the whole width, the figures beside targets, similar forces and a year before, and the rows over time.
"""

from collections.abc import Callable, Iterator, Sequence

from tui.model.period import Period
from tui.model.table import Table
from tui.text.glyphs import Glyphs
from tui.text.spans import BLANK, Line

from .interval_marks import limited_rows, whiskers_across
from .member_bars import MOST_PANEL, BarsRoom
from .members import Member
from .over_time import over_time
from .ratio_bars import ratio_bars

LEAST_MORE, LEAST_OF_NOTES = 7, 3
"""The fewest rows that are worth another picture, and the fewest for the notes below it."""
_Picture = Callable[[BarsRoom], tuple[Line, ...]]


def more_pictures(
    table: Table, rows: Sequence[Member], column: int | None, period: Period | None, room: BarsRoom, glyphs: Glyphs
) -> tuple[Line, ...]:
    """The pictures that fit whole, and leave some rows to the notes.

    Each is preceded by a blank row. `column` is the one whose limits are drawn, None where they are already.
    """
    lines: list[Line] = []
    rows_left = room.rows or 0
    most = rows_left - min(room.notes, max(LEAST_OF_NOTES, rows_left // 3))
    if most < LEAST_MORE:
        return ()
    columns = min(MOST_PANEL, room.columns)
    for picture in _pictures(table, tuple(rows), column, period, glyphs):
        left = most - len(lines) - 1
        drawn = (picture(BarsRoom(columns, left, thick)) for thick in (True, False))
        if found := next((each for each in drawn if 0 < len(each) <= left), ()):
            lines += [BLANK, *found]
    return tuple(lines)


def _pictures(table: Table, rows: tuple[Member, ...], column: int | None, period: Period | None, glyphs: Glyphs) -> Iterator[_Picture]:
    """The pictures, the one that matters most first."""
    parts = tuple(row for row in rows if row.members and not row.printed)
    if column is not None and any(limited_rows(table, rows, column, period)):
        yield lambda room: whiskers_across(table, rows, column, period, room, glyphs)
    yield lambda room: ratio_bars(table, parts, period, "target", room, glyphs)
    yield lambda room: ratio_bars(table, parts, period, "peer", room, glyphs)
    if not any(each.relation == "change" for each in table.columns):
        yield lambda room: ratio_bars(table, parts, period, "previous", room, glyphs)
    for own in table.own_columns:
        yield lambda room, own=own: over_time(table, own, parts, room, glyphs)  # type: ignore[misc]
