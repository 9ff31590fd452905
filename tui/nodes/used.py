"""The table cells that a check used, shown among their neighbours.

They are bold, and in square brackets for terminals without bold.
"""

from collections.abc import Iterable, Sequence

from tui.analysis.months import added, known
from tui.analysis.shares import shares, totals
from tui.analysis.working import Cell
from tui.model.pack import Pack
from tui.model.series import Disposals, Levels, Month, Series
from tui.text.dates import month as month_words
from tui.text.dates import short_month
from tui.text.glyphs import Glyphs
from tui.text.numbers import count, rounded
from tui.text.spans import Line, Span
from tui.text.wrapping import clip, within, wrap

Row = tuple[str, Sequence[tuple[str, bool]]]
"""The name of a row and its cells: each a text, and whether the check used it."""

FEW = 3
"""The most periods side by side; more than these go below one another."""
MOST = 8
"""The most areas to show from a long list; used areas come first."""


def used_lines(pack: Pack, cells: Iterable[Cell], glyphs: Glyphs, columns: int) -> tuple[Line, ...]:
    """A heading for each table, and the rows that hold a used cell."""
    by_table: dict[str, set[tuple[str, str]]] = {}
    for cell in cells:
        by_table.setdefault(cell.table, set()).add((cell.row, cell.column))
    lines: list[Line] = []
    for id, used in by_table.items():
        held = pack.old_tables.get(id) or pack.statistics[id]
        lines += wrap((Span(f"Figures used (in brackets): {held.note.short}", "strong"),), columns)
        lines += _rows(held.data, used, glyphs, columns)
    return within(lines, columns)


def every_line(data: Series | Levels, glyphs: Glyphs, columns: int) -> tuple[Line, ...]:
    """A whole table, with no cell marked as used."""
    if isinstance(data, Series):
        return within(_months(data, None, glyphs, columns), columns)
    return within(_levels(data, set(), glyphs, columns, len(data.rows)), columns)


def _rows(data: Series | Disposals | Levels, used: set[tuple[str, str]], glyphs: Glyphs, columns: int) -> list[Line]:
    if isinstance(data, Series):
        return _months(data, used, glyphs, columns)
    if isinstance(data, Disposals):
        years = [str(year) for year in data.years if any(column == str(year) for _, column in used)]
        whole = totals(data)
        rows: list[Row] = [
            (row.disposal, [(_shown(row.volumes.get(int(year)), glyphs), (row.disposal, year) in used) for year in years])
            for row in shares(data)
        ]
        rows.append(("All disposals", [(count(whole[int(year)]), ("total", year) in used) for year in years]))
        # Used cells come first: on a small terminal the others may be out of sight.
        rows.sort(key=lambda row: not any(mark for _, mark in row[1]))
        return _table(("", *years), rows, glyphs, columns)
    return _levels(data, used, glyphs, columns, MOST)


def _levels(data: Levels, used: set[tuple[str, str]], glyphs: Glyphs, columns: int, most: int) -> list[Line]:
    """Areas down and periods across; many periods go down, with areas across.

    Used areas come first.
    """
    values = {(row.area, row.period): row.value for row in data.rows}
    periods = [period for period in dict.fromkeys(row.period for row in data.rows) if not used or any(at == period for _, at in used)]
    areas = sorted(
        dict.fromkeys(row.area for row in data.rows),
        key=lambda area: (bool(used) and not any(name == area for name, _ in used), -max(values.get((area, at), 0) for at in periods)),
    )
    if len(periods) > FEW:
        return _periods(values, areas, sorted(periods), used, glyphs, columns)
    rows: list[Row] = [(area, [(_level(values.get((area, at)), glyphs), (area, at) in used) for at in periods]) for area in areas[:most]]
    lines = _table(("", *periods), rows, glyphs, columns)
    return [*lines, *([(Span(f"and {len(areas) - most} more areas", "muted"),)] if len(areas) > most else [])]


def _periods(
    values: dict[tuple[str, str], float], areas: list[str], periods: list[str], used: set[tuple[str, str]], glyphs: Glyphs, columns: int
) -> list[Line]:
    """Periods down, and as many areas across as fit."""
    name = max(map(len, periods))
    shown: list[str] = []
    room = columns - name - 2
    for area in areas:
        room -= max(6, len(area)) + 1
        if room < 0 and shown:
            break
        shown.append(area)
    rows: list[Row] = [(at, [(_level(values.get((area, at)), glyphs), (area, at) in used) for area in shown]) for at in periods]
    lines = _table(("", *shown), rows, glyphs, columns)
    return [*lines, *([(Span(f"and {len(areas) - len(shown)} more areas", "muted"),)] if len(areas) > len(shown) else [])]


def _level(value: float | None, glyphs: Glyphs) -> str:
    return glyphs.missing if value is None else count(value if isinstance(value, int) else rounded(value, 2))


def _months(series: Series, used: set[tuple[str, str]] | None, glyphs: Glyphs, columns: int) -> list[Line]:
    """Years down and months across where there is room; otherwise the months used.

    Those are one to a line. None means all months, with none marked as used.
    """
    if used is None:
        years, listed, used = series.years, series.months, set()
    else:
        years = tuple(sorted({int(year) for year, _ in used}))
        listed = tuple(sorted(Month(int(year), int(month)) for year, month in used))
    rows: list[Row] = []
    for year in years:
        values = series.year(year)
        total = added(known(values)) if known(values) else None
        # Without commas, as the report prints its months, so that a year fits in 80 columns.
        cells = [(_shown(value, glyphs).replace(",", ""), (str(year), str(month)) in used) for month, value in enumerate(values, 1)]
        rows.append((str(year), [*cells, (_shown(total, glyphs).replace(",", ""), False)]))
    wide = 5 + sum(1 + max(4, *(len(cells[at][0]) for _, cells in rows)) for at in range(13)) if rows else 0
    if wide <= columns:
        heads = tuple(short_month(Month(1, month)) for month in range(1, 13))
        return _table(("", *heads, "Total"), rows, glyphs, columns)
    shown = [(month, _shown(series.at(month), glyphs)) for month in listed]
    return [(Span(f"{month_words(month)}: "), Span(f"[{text}]", "mark") if used else Span(text)) for month, text in shown]


def _table(heads: Sequence[str], rows: Sequence[Row], glyphs: Glyphs, columns: int) -> list[Line]:
    widths = [
        max(len(heads[at + 1]), *(len(cells[at][0]) for _, cells in rows if at < len(cells)), 4 if len(heads) > 6 else 6)
        for at in range(len(heads) - 1)
    ]
    room = max(4, columns - sum(widths) - len(widths) - 1)
    name = min(room, max(len(name) for name, _ in rows))
    head = " " * name + " " + " ".join(text.rjust(width) for text, width in zip(heads[1:], widths, strict=True))
    lines: list[Line] = [(Span(head, "muted"),)]
    for title, cells in rows:
        spans = [Span(clip(title, name, glyphs).ljust(name))]
        before = False
        for (text, mark), width in zip(cells, widths, strict=False):
            # One bracket before the first of several used cells and one after the last, in spaces already there.
            spans.append(Span("[" if mark and not before else "]" if before and not mark else " ", "mark" if mark or before else "plain"))
            spans.append(Span(text.rjust(width), "mark" if mark else "plain"))
            before = mark
        if before:
            spans.append(Span("]", "mark"))
        lines.append(tuple(spans))
    return lines


def _shown(value: float | None, glyphs: Glyphs) -> str:
    return glyphs.missing if value is None else count(value)
