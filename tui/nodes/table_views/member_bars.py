"""The members of a table as lines that are read from afar.

Name, figure, bar, the highest first.
"""

from collections.abc import Sequence
from typing import NamedTuple

from tui.model.period import Period
from tui.model.report import CHANGES
from tui.model.table import Table
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.periods import short
from tui.text.spans import BLANK, Line, Span
from tui.text.wrapping import clip_distinct, fit

from .bars import Bar, bars
from .chance import change_by_chance
from .figures import cell_text
from .headings import heading
from .members import Member, cell_of, members

LEAST_BAR_COLUMN = 6
"""The fewest cells for a bar."""
LEAST_BARS_BELOW, MOST_BARS_BELOW = 3, 12
"""The fewest lines of bars below a grid, and the most."""
AT_LEAST, AT_LEAST_MEANS = "at least", "at least: a figure is missing"
"""Before the sum of the known parts of a whole, and what that means."""

MOST_PANEL = 96
"""The most cells across for bars with their names and figures."""


class BarsRoom(NamedTuple):
    """The cells across and the lines for bars; None for as many lines as they need.

    A `thick` bar has two rows and a blank one below it, and counts as one line. `notes` of the lines are left for the notes below.
    """

    columns: int
    rows: int | None = None
    thick: bool = False
    notes: int = 0
    alike: tuple["NamedBar", ...] = ()
    """All the bars on one scale with these, in other panels; empty where these have a scale of their own."""
    centred: bool = True
    """Whether an axis of bars to both sides stands in the middle, not where they are longest."""


class NamedBar(NamedTuple):
    """A bar with its name and its figure as text, empty where there is none."""

    name: str
    text: str
    bar: Bar


def member_bars(table: Table, column: int, period: Period | None, columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """The members by a column, the largest change or figure first.

    As many as there are rows for; the last row says how many are left out.
    """
    return named_bars(member_named_bars(table, column, period), BarsRoom(columns, rows), glyphs)


def member_named_bars(table: Table, column: int, period: Period | None) -> tuple[NamedBar, ...]:
    """The members by a column, the largest change or figure first."""
    return tuple(
        NamedBar(each.name, cell_text(table, column, cell_of(table, each, column, period), _names(each)), _bar(table, each, column, period))
        for each in largest_first(table, column, period)
    )


def named_bars(found: Sequence[NamedBar], room: BarsRoom, glyphs: Glyphs) -> tuple[Line, ...]:
    """Bars after their names and figures, in the order given."""
    columns, rows = room.columns, len(found) if room.rows is None else room.rows
    shown = found if len(found) <= rows else found[: max(1, rows - 1)]
    measured = room.alike or shown
    texts = [each.text or glyphs.missing for each in shown]
    longest = max((cell_len(each.text or glyphs.missing) for each in measured), default=0)
    name = min(max((cell_len(each.name) for each in measured), default=0), max(8, columns - longest - LEAST_BAR_COLUMN - 2))
    across = columns - name - longest - 2
    values = tuple(each.bar for each in shown)
    scaled = (*values, *(each.bar for each in room.alike))
    two_sided = any(bar.value is not None and bar.value < 0 for bar in scaled)
    drawn: tuple[Line, ...] = ((),) * len(shown)
    if across >= LEAST_BAR_COLUMN:
        drawn = bars(scaled, across, glyphs, two_sided=two_sided, centred=room.centred)[: len(values)]
    names = clip_distinct([each.name for each in shown], name)
    lines: list[Line] = [
        (Span(fit(short_name, name, glyphs)), Span(f" {text:>{longest}} ", "quiet" if value.chance else "strong"), *bar)
        for short_name, text, value, bar in zip(names, texts, values, drawn, strict=True)
    ]
    if room.thick:
        tails: list[Line] = [(Span(" " * (columns - across)), *bar) if bar else () for bar in drawn]
        lines = [row for line, tail in zip(lines, tails, strict=True) for row in (line, tail, BLANK)][:-1]
    return (*lines, *members_not_shown(len(found) - len(shown)))


def any_at_least(found: Sequence[NamedBar]) -> bool:
    """Whether a bar is the sum of only the known parts."""
    return any(each.text.startswith(AT_LEAST) for each in found)


def largest_first(table: Table, column: int, period: Period | None, among: Sequence[Member] = ()) -> list[Member]:
    """The members by a column, the largest change or figure first; missing ones last.

    Only those `among` some, where these are given.
    """
    changed = table.columns[column].relation in CHANGES

    def order(member: Member) -> tuple[bool, float]:
        number = cell_of(table, member, column, period).number
        return number is None, -(abs(number or 0) if changed else number or 0)

    return sorted(among or members(table), key=order)


def bars_below(table: Table, column: int, period: Period | None, key: str, room: BarsRoom, glyphs: Glyphs) -> tuple[Line, ...]:
    """The bars of a column under its name, for below a grid that has no room for them.

    `key` says what their fills mean. Nothing where there is room for fewer than three lines of bars.
    """
    title = title_of_bars(table, column, period)
    beside = bool(key) and cell_len(title) + 3 + cell_len(key) <= room.columns
    head: Line = (Span(title, "strong"), *((Span(f"   {key}", "quiet"),) if beside else ()))
    foot: tuple[Line, ...] = () if beside or not key else ((Span(key, "quiet"),),)
    lines = min(MOST_BARS_BELOW, MOST_BARS_BELOW if room.rows is None else room.rows - 1 - len(foot))
    if lines < LEAST_BARS_BELOW:
        return ()
    return (head, *member_bars(table, column, period, room.columns, lines, glyphs), *foot)


def title_of_bars(table: Table, column: int, period: Period | None) -> str:
    """A column over its bars, with the period where the table has several."""
    return ", ".join(filter(None, (heading(table, column), short(period) if period and len(table.periods) > 1 else "")))


def members_not_shown(number: int) -> tuple[Line, ...]:
    """How many rows are not shown."""
    return ((Span(f"and {number} more", "quiet"),),) if number else ()


def _bar(table: Table, member: Member, column: int, period: Period | None) -> Bar:
    by_chance = change_by_chance(table, member, column, period) if table.columns[column].relation in CHANGES else None
    return Bar(cell_of(table, member, column, period).number, by_chance)


def _names(member: Member) -> tuple[str, ...]:
    return tuple(name for _, name in member.members)
