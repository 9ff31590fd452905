"""Shares of the disposals as bars, the years of each side by side, with volumes."""

from tui.analysis.shares import shares, totals
from tui.display.bar import rightward
from tui.display.cells import cell_len
from tui.display.glyphs import Glyphs
from tui.display.numbers import count, share
from tui.display.spans import Line, Role, Span, width
from tui.display.wrap import fit
from tui.model.pack import Table
from tui.model.series import Disposals

YEAR, BAR = 6, 4
"""Cells for a bar's year with the space before and after it, and the fewest for a bar."""
ROLES: tuple[Role, ...] = ("muted", "mean", "flag", "mark")


def stacked(table: Table, columns: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """For each disposal a bar of its share in each year; the key at the top tells the years apart and says how many there were in all.

    Raises ValueError for a table of another shape.
    """
    if not isinstance(table.data, Disposals):
        raise ValueError(f"{table.note.id} is not a table of disposals")
    data, whole = table.data, totals(table.data)
    part = {year.year for year in table.note.part_years}
    lines: list[Line] = [(Span("Share of all disposals", "title"),)]
    for place, year in enumerate(data.years):
        note = " part year" if year in part else ""
        entry = Span(f"{_fill(place, glyphs) * 2} {year}{note}: {count(whole[year])}", ROLES[place % len(ROLES)])
        beside = (*lines[-1], Span("  "), entry)
        lines[-1:] = [beside] if width(beside) <= columns else [lines[-1], (entry,)]
    rows = shares(data)
    told = {
        (row.disposal, year): f" {share(row.shares.get(year, 0.0))}, {count(volume)}"
        for row in rows
        for year, volume in row.volumes.items()
    }
    room = columns - YEAR - max(map(len, told.values()), default=0)
    name = max(0, min(columns // 3, room - BAR, max((cell_len(row.disposal) for row in rows), default=0)))
    bar = max(BAR, room - name)
    top = max((value for row in rows for value in row.shares.values()), default=0) or 1
    for row in rows:
        for place, year in enumerate(data.years):
            head = Span(fit(row.disposal if place == 0 else "", name, glyphs), "strong")
            if year not in row.volumes:
                lines.append((head, Span(f" {year} none in the table", "muted")))
                continue
            value = row.shares.get(year, 0.0)
            drawn = rightward(value / top * bar, glyphs, _fill(place, glyphs))
            lines.append((head, Span(f" {year} "), Span(drawn, ROLES[place % len(ROLES)]), Span(told[row.disposal, year])))
    return tuple(lines)


def _fill(place: int, glyphs: Glyphs) -> str:
    """The first year is drawn light and the later ones denser, so that they are told apart without colour."""
    return glyphs.patterns[2] if place % 2 == 0 else glyphs.patterns[0]
