"""Shares of the disposals as bars, the years of each side by side, with volumes."""

from rich.cells import cell_len

from tui.analysis.shares import shares, totals
from tui.display.bar import rightward
from tui.display.glyphs import Glyphs
from tui.display.numbers import count, share
from tui.display.spans import Line, Role, Span
from tui.display.wrap import clip, fit
from tui.model.pack import Table
from tui.model.series import Disposals

ROLES: tuple[Role, ...] = ("muted", "mean", "flag", "mark")


def stacked(table: Table, columns: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """For each disposal its name, and a bar of its share for each year; the year's own line at the top says how many there were in all.

    Raises ValueError for a table of another shape.
    """
    if not isinstance(table.data, Disposals):
        raise ValueError(f"{table.note.id} is not a table of disposals")
    data, whole = table.data, totals(table.data)
    part = {year.year: year.note for year in table.note.part_years}
    lines: list[Line] = []
    key: list[Span] = [Span("Share of all disposals  ", "title")]
    for place, year in enumerate(data.years):
        note = " part year" if year in part else ""
        key += [Span(f"{_fill(place, glyphs) * 2} {year}{note}: {count(whole[year])}  ", ROLES[place % len(ROLES)])]
    lines.append(tuple(key))
    bar = max(8, columns - 30)
    top = max((value for row in shares(data) for value in row.shares.values()), default=0) or 1
    for row in shares(data):
        lines.append((Span(clip(row.disposal, columns, glyphs), "strong"),))
        for place, year in enumerate(data.years):
            if year not in row.volumes:
                lines.append((Span(f"  {year}  none in the table", "muted"),))
                continue
            value = row.shares.get(year, 0.0)
            drawn = rightward(value / top * bar, glyphs, _fill(place, glyphs))
            figures = f" {share(value)}, {count(row.volumes[year])}"
            lines.append((Span(f"  {year}  "), Span(drawn, ROLES[place % len(ROLES)]), Span(figures)))
    return tuple(
        line if sum(cell_len(span.text) for span in line) <= columns else (Span(fit("".join(s.text for s in line), columns, glyphs)),)
        for line in lines
    )


def _fill(place: int, glyphs: Glyphs) -> str:
    """The first year is drawn light and the later ones denser, so that they are told apart without colour."""
    return glyphs.patterns[2] if place % 2 == 0 else glyphs.patterns[0]
