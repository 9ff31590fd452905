"""Shares of the disposals as bars, the years side by side, with volumes."""

from tui.analysis.shares import Share, shares, totals, without
from tui.model.bridge import Table
from tui.model.series import Disposals
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.numbers import count, points, share, share_places
from tui.text.spans import Line, Role, Span, width
from tui.text.wrapping import fit, within

from .bar import rightward

NARROW = 70
YEAR, BAR = 6, 4
"""Cells for a bar's year with a space on either side; the fewest cells for a bar."""
ROLES: tuple[Role, ...] = ("muted", "mean", "flag", "mark")


def stacked(table: Table, columns: int, glyphs: Glyphs, most: int | None = None) -> tuple[Line, ...]:
    """A bar for each disposal and year, showing its share with the 95% interval.

    Below the name of a disposal is the difference of its shares in points. Where the table has a second base, the bars are repeated for
    it if there are rows (`most` in all). A key above the bars names the years and their numbers of cases. Raises ValueError for a table
    of another shape.
    """
    if not isinstance(table.data, Disposals):
        raise ValueError(f"{table.note.id} is not a table of disposals")
    lines = _bars(table, table.data, "Shares, points (95% interval)", columns, glyphs)
    if found := without(table):
        names, left = found
        second = _bars(table, left, f"Without {names}", columns, glyphs, both=True)
        if most is None or len(lines) + len(second) <= most:
            lines += second
    return within(lines, columns)


def _bars(table: Table, data: Disposals, title: str, columns: int, glyphs: Glyphs, *, both: bool = False) -> list[Line]:
    """A key and the bars; `both` leaves out disposals that are missing in a year."""
    whole = totals(data)
    part = {year.year for year in table.note.part_years}
    lines: list[Line] = [(Span(fit(title, min(columns, len(title)), glyphs), "title"),)]
    for place, year in enumerate(data.years):
        note = " part year" if year in part else ""
        entry = Span(f"{_fill(place, glyphs) * 2} {year}{note}: {count(whole[year])}", ROLES[place % len(ROLES)])
        beside = (*lines[-1], Span("  "), entry)
        lines[-1:] = [beside] if width(beside) <= columns else [lines[-1], (entry,)]
    rows = [row for row in shares(data) if row.points is not None or not both]
    # The volumes are in the table and the reading too, so on a narrow line the bars get the room.
    told = {(row.disposal, year): _told(row, year, volume=columns >= NARROW) for row in rows for year in row.volumes}
    apart = {row.disposal: _apart(row) for row in rows}
    room = columns - YEAR - max(map(len, told.values()), default=0)
    wanted = max((cell_len(text) for row in rows for text in (row.disposal, apart[row.disposal])), default=0)
    name = max(0, min(max(columns // 3, max(map(len, apart.values()), default=0)), room - BAR, wanted))
    bar = max(BAR, room - name)
    top = max((value for row in rows for value in row.shares.values()), default=0) or 1
    for row in rows:
        for place, year in enumerate(data.years):
            head = (row.disposal, apart[row.disposal])[place] if place < 2 else ""
            named = Span(fit(head, name, glyphs), "plain" if place else "strong")
            if year not in row.volumes:
                lines.append((named, Span(f" {year} none in the table", "muted")))
                continue
            value = row.shares.get(year, 0.0)
            drawn = rightward(value / top * bar, glyphs, _fill(place, glyphs))
            lines.append((named, Span(f" {year} "), Span(drawn, ROLES[place % len(ROLES)]), Span(told[row.disposal, year])))
    return lines


def _told(row: Share, year: int, *, volume: bool) -> str:
    """The text after a bar: ` 7.5% (7.0 to 8.1), 611`."""
    if year not in row.intervals:
        return f" {count(row.volumes[year])}"
    places = share_places(row.shares[year], *row.intervals[year])
    low, high = (share(end, places).removesuffix("%") for end in row.intervals[year])
    return f" {share(row.shares[year], places)} ({low} to {high}){f', {count(row.volumes[year])}' if volume else ''}"


def _apart(row: Share) -> str:
    """The difference of the shares, `−10.0 (−10.6 to −9.3)`; empty if a year has none."""
    if row.points is None or row.points_interval is None:
        return ""
    middle, low, high = (points(value).removesuffix(" points") for value in (row.points, *row.points_interval))
    return f"{middle} ({low} to {high})"


def _fill(place: int, glyphs: Glyphs) -> str:
    """The fill of a year's bar: light for the first, denser for later years.

    They differ without colour.
    """
    return glyphs.patterns[2] if place % 2 == 0 else glyphs.patterns[0]
