"""The shares of a table's members as bars, the periods side by side, with volumes."""

from typing import NamedTuple

from tui.analysis.member_shares import MemberShare, known_wholes, shares_of
from tui.model.period import Period
from tui.model.table import Table, Without
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.numbers import count, points, share, share_places
from tui.text.periods import short
from tui.text.spans import BLANK, Line, Span, SpanRole, width
from tui.text.wrapping import clip_distinct, fit, within

from .bar import rightward
from .share_rows import share_rows

VOLUMES_FROM = 70
LEAST_BAR_WIDTH = 4
"""The fewest cells for a bar."""
FILL_ROLES: tuple[SpanRole, ...] = ("quiet", "plain", "strong", "plain")


def share_bars(
    table: Table, columns: int, glyphs: Glyphs, most: int | None = None, part_years: frozenset[str] = frozenset()
) -> tuple[Line, ...]:
    """A bar for each member and period, showing its share.

    With the 95% interval for counts of events. Below the name of a member is the difference of its shares in points. Where the table has a
    second base, the bars are repeated for it if there are rows (`most` in all); where there are too few for the first, each member has
    one line. A key above the bars names the periods and their totals; `part_years` are covered only in part.
    """
    tested = any(each.intervals for each in shares_of(table, table.split[0].id))
    base = _Base(None, f"Shares, points{' (95% interval)' if tested else ''}")
    names = ", ".join(name for names in table.without.values() for name in names)
    second = [_Base(table.without, f"Without {names}")] if table.without else []
    for airy in _AIRY if most is not None else ():
        drawn = [_bars(table, each, columns, glyphs, part_years, airy) for each in (base, *second)]
        if sum(map(len, drawn)) + len(second) <= (most or 0):
            return within([*drawn[0], *(line for lines in drawn[1:] for line in (BLANK, *lines))], columns)
    lines = _bars(table, base, columns, glyphs, part_years)
    if most is not None and len(lines) > most:
        return share_rows(table, columns, glyphs, part_years, most)
    for each in second:
        found = _bars(table, each, columns, glyphs, part_years)
        if most is None or len(lines) + len(found) <= most:
            lines += found
    return within(lines, columns)


class _Base(NamedTuple):
    """All members, or all but some, and the title of their bars."""

    without: Without | None
    title: str


_AIRY = (2, 1)
"""The rows of a bar where there is a blank row between members, the most first."""


def _bars(table: Table, base: _Base, columns: int, glyphs: Glyphs, part_years: frozenset[str], airy: int = 0) -> list[Line]:
    """A key and the bars.

    Each has `airy` rows, and then there is a blank row between members.

    Without some members, those that are missing in a period are left out too.
    """
    without, title = base
    sums = known_wholes(table, None, None, without)
    lines: list[Line] = [(Span(fit(title, min(columns, len(title)), glyphs), "strong"),)]
    for place, period in enumerate(table.periods):
        note = " part year" if str(period) in part_years else ""
        whole = f": {count(sums[period])}" if period in sums else ""
        entry = Span(f"{_fill(place, glyphs) * 2} {short(period)}{note}{whole}", FILL_ROLES[place % len(FILL_ROLES)])
        beside = (*lines[-1], Span("  "), entry)
        lines[-1:] = [beside] if width(beside) <= columns else [lines[-1], (entry,)]
    rows = [row for row in shares_of(table, table.split[0].id, without=without) if row.points is not None or not without]
    # The volumes are in the table and the reading too, so on a narrow line the bars get the room.
    texts = {
        (row.member, period): _bar_text(row, period, volume=columns >= VOLUMES_FROM)
        for row in rows
        for period in table.periods
        if period in row.volumes
    }
    differences = {row.member: _difference_text(row) for row in rows}
    when = max((len(short(period)) for period in table.periods), default=0) + 2
    room = columns - when - max(map(len, texts.values()), default=0)
    wanted = max((cell_len(text) for row in rows for text in (row.member, differences[row.member])), default=0)
    # Bars are shortened to a fifth of the width before a name is cut.
    most = max(columns * 2 // 5, room - columns // 5, max(map(len, differences.values()), default=0))
    name = max(0, min(most, room - LEAST_BAR_WIDTH, wanted))
    bar = max(LEAST_BAR_WIDTH, room - name)
    top = max((value for row in rows for value in row.shares.values()), default=0) or 1
    names = dict(zip([row.member for row in rows], clip_distinct([row.member for row in rows], name), strict=True))
    for number, row in enumerate(rows):
        lines += [BLANK] if airy and number else []
        for place, period in enumerate(table.periods):
            head = (names[row.member], differences[row.member])[place] if place < 2 else ""
            named = Span(fit(head, name, glyphs), "plain" if place else "strong")
            if period not in row.volumes:
                lines.append((named, Span(f" {short(period)} none in the table", "quiet")))
                continue
            value = row.shares.get(period, 0.0)
            drawn = rightward(value / top * bar, glyphs, _fill(place, glyphs))
            bar_span = Span(drawn, FILL_ROLES[place % len(FILL_ROLES)])
            lines.append((named, Span(f" {short(period)} "), bar_span, Span(texts[row.member, period])))
            lines += [(Span(" " * (name + when)), bar_span)] * (airy - 1)
    return lines


def _bar_text(row: MemberShare, period: Period, *, volume: bool) -> str:
    """The text after a bar: ` 7.5% (7.0 to 8.1), 611`."""
    if period not in row.shares:
        return f" {count(row.volumes[period])}"
    if period not in row.intervals:
        return f" {share(row.shares[period])}{f', {count(row.volumes[period])}' if volume else ''}"
    places = share_places(row.shares[period], *row.intervals[period])
    low, high = (share(end, places).removesuffix("%") for end in row.intervals[period])
    return f" {share(row.shares[period], places)} ({low} to {high}){f', {count(row.volumes[period])}' if volume else ''}"


def _difference_text(row: MemberShare) -> str:
    """The difference of the shares, `−10.0 (−10.6 to −9.3)`.

    Empty if a period has none.
    """
    if row.points is None:
        return ""
    if row.points_interval is None:
        return points(row.points).removesuffix(" points")
    middle, low, high = (points(value).removesuffix(" points") for value in (row.points, *row.points_interval))
    return f"{middle} ({low} to {high})"


def _fill(place: int, glyphs: Glyphs) -> str:
    """The fill of a period's bar: light for the first, denser for later ones.

    They differ without colour.
    """
    return glyphs.patterns[2] if place % 2 == 0 else glyphs.patterns[0]
