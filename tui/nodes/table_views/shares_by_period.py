"""Counts that make up one whole, in two or three periods.

Volumes and shares, and how far each share has moved.

Where the table has a second base, the rows come again without the members that it leaves out.
"""

from tui.analysis.member_shares import MemberShare, known_wholes, shares_of, wholes_of
from tui.charts.share_bars import share_bars
from tui.model.period import Period
from tui.model.table import Without
from tui.navigation.table_parts import TablePart
from tui.text.glyphs import BLOCKS, Glyphs
from tui.text.numbers import LEAST_SHARE, points, rounded, share, share_briefly
from tui.text.periods import short
from tui.text.spans import Line, Span, plain
from tui.text.units import figure
from tui.text.wrapping import clip_distinct

from .cells import COLUMN_GAP, NAME, WHOLE, WITHOUT, Cells, GridColumn, GridRow, fit_column
from .figures import column_decimals
from .headings import member_heading, whole_name
from .layout import Layout
from .narrow_shares import narrow_shares
from .part_years import part_year_notes
from .share_words import member_words, second_base, whole_words

DIFFERENCE = "difference"
SHARE, POINTS = "share", "points"
_GAPS = (2, 1)
"""The cells between columns of figures: where there is room for whole names, and where there is not."""

NARROW_GRID = 70
"""The cells of a grid below which bars stand in it rather than below it, where names need the room."""
MOST_UNSCROLLED = 9
"""With more members, a grid on a small terminal scrolls."""
FEW_MOVED = 10
"""Where not even one share in so many has moved, their differences have no column."""
_NOTES = 8
"""The rows that the bars leave to the notes, because the grid has the shares of the second base too."""


class SharesByPeriod(Layout):
    """The layout of a table of counts that make up one whole."""

    def cells(self, width: int, glyphs: Glyphs) -> Cells:
        """Volume and share of each member by period, and the shares' difference.

        The difference is in percentage points.
        """
        table = self.table
        rows = self._rows(whole_name(table), None, glyphs)
        if base := second_base(table):
            head, *others = reversed(self._rows(f"Without {base.names}", base.without, glyphs))
            rows.append(GridRow(WITHOUT, head.cells))
            rows += [GridRow(f"{WITHOUT}{row.key}", ((Span("  "), *row.cells[0]), *row.cells[1:])) for row in reversed(others)]
        names = fit_column(NAME, member_heading(table), (row.cells[0] for row in rows), right=False)
        # The figures stand closer together before a name is cut.
        sets = [(found, width - sum(column.width for column in found)) for found in map(self._columns, _GAPS)]
        columns, name = next((each for each in sets if names.width - COLUMN_GAP <= each[1]), sets[-1])
        if name < names.width - COLUMN_GAP and width < NARROW_GRID:
            wide = Cells((names, *columns), tuple(rows))
            if narrow := narrow_shares(wide, self._shares_by_row(), table.periods, width, glyphs):
                return narrow
        name = max(12, name)
        rows = _shortened(rows, name)
        names = fit_column(NAME, member_heading(table), (row.cells[0] for row in rows), right=False, most=name)
        return Cells((names, *columns), tuple(rows))

    def _columns(self, gap: int) -> list[GridColumn]:
        """The columns of figures, parted by so many cells."""
        part = part_year_notes(self.table)
        columns: list[GridColumn] = []
        for period in self.table.periods:
            title = f"{short(period)} part" if str(period) in part else short(period)
            columns += [
                GridColumn(str(period), title, self._wide(title) + gap),
                GridColumn(f"{period}-share", SHARE, max(len(SHARE), len(share(0.1))) + gap),
            ]
        return columns + ([GridColumn(DIFFERENCE, POINTS, len(POINTS) + gap)] if self._moved else [])

    def _shares_by_row(self) -> dict[str, MemberShare]:
        """The shares of the rows of members, by key."""
        found = {row.member: row for row in self._shares(None)}
        if base := second_base(self.table):
            found |= {f"{WITHOUT}{row.member}": row for row in self._shares(base.without)}
        return found

    @property
    def least_rows(self) -> int:
        """The members and their whole; those of a second base may scroll.

        Many members scroll too, and leave room for the largest of them below.
        """
        return min(len(self._shares(None)), MOST_UNSCROLLED) + 1

    def rows_at(self, width: int) -> tuple[int, int]:
        """All rows stay in view where their bars stand in them."""
        if width >= NARROW_GRID:
            return super().rows_at(width)
        cells = self.cells(width, BLOCKS)
        return (cells.height,) * 2 if len(cells.columns) <= len(self.table.periods) + 2 else super().rows_at(width)

    def _wide(self, title: str) -> int:
        table = self.table
        sums = wholes_of(table).values()
        return max(len(title), *(len(figure(value, column_decimals(table, table.main))) for value in sums))

    def _rows(self, every: str, without: Without | None, glyphs: Glyphs) -> list[GridRow]:
        """A row for each member, then one for all of them."""
        table, decimal_places = self.table, column_decimals(self.table, self.table.main)
        missing: Line = (Span(glyphs.missing, "quiet"),)
        rows, moved = [], self._moved
        for found in self._shares(without):
            line: list[Line] = [(Span(found.member),)]
            for period in table.periods:
                volume, part_of = found.volumes.get(period), found.shares.get(period)
                line.append(missing if volume is None else (Span(figure(volume, decimal_places)),))
                line.append(missing if part_of is None else _share(part_of))
            if moved:
                line.append(missing if found.points is None else (Span(points(found.points).removesuffix(" points")),))
            rows.append(GridRow(found.member, tuple(line)))
        whole: list[Line] = [(Span(every, "strong"),)]
        sums = known_wholes(table, None, None, without)
        for period in table.periods:
            known = sums.get(period)
            all_known = any(period in found.shares for found in self._shares(without))
            shown: Line = (Span("100%", "quiet"),) if all_known else missing
            whole += [(Span(figure(known, decimal_places), "strong"),), shown] if known is not None else [missing, missing]
        return [*rows, GridRow(WHOLE, (*whole, ()) if moved else tuple(whole))]

    @property
    def _moved(self) -> bool:
        """Whether more than a few shares have moved by what the column shows."""
        found = [each.points for each in self._shares(None)]
        return sum(bool(points and rounded(points, 1)) for points in found) * FEW_MOVED > len(found)

    def part(self, row: str, column: str) -> TablePart:
        """The member of a row.

        On the row of all members a column of volumes is the period's total.
        """
        name, without = row.removeprefix(WITHOUT), row.startswith(WITHOUT)
        period = self._period(column)
        if name == WHOLE:
            return TablePart((), period, without=without)
        return TablePart(((self.table.split[0].id, name),), period, without=without)

    def place(self, part: TablePart) -> tuple[str, str]:
        """The row of a member, or the total of a period."""
        prefix = WITHOUT if part.without else ""
        name = WHOLE if self._everyone(part) else part.members[0][1]
        return f"{prefix}{name}", str(part.period) if part.period else NAME

    @property
    def start(self) -> TablePart:
        """The first member."""
        first = next(iter(self._shares(None)), None)
        return TablePart(((self.table.split[0].id, first.member),) if first else ())

    def reading(self, part: TablePart, *, brief: bool = False) -> Line:
        """The row in words."""
        if self._everyone(part):
            return whole_words(self.table, without=part.without)
        return member_words(self.table, part.members[0][1], without=part.without)

    def drawing(self, part: TablePart, width: int, glyphs: Glyphs, rows: int | None = None) -> tuple[Line, ...]:
        """The shares as bars, the periods side by side.

        They leave the notes some rows where these stand below.
        """
        part_years = frozenset(part_year_notes(self.table))
        drawn = share_bars(self.table, width, glyphs, None if rows is None else max(0, rows - min(self.note_rows, _NOTES)), part_years)
        return (
            drawn if rows is None or len(drawn) > 1 + len(self._shares(None)) else share_bars(self.table, width, glyphs, rows, part_years)
        )

    def _everyone(self, part: TablePart) -> bool:
        """Whether a part is of all members.

        Of none in particular, or of the whole that the table prints.
        """
        return not part.members or part.members[0][1] in self.table.wholes.values()

    def _shares(self, without: Without | None) -> tuple[MemberShare, ...]:
        return shares_of(self.table, self.table.split[0].id, without=without)

    def _period(self, column: str) -> Period | None:
        return next((period for period in self.table.periods if column in (str(period), f"{period}-share")), None)


def _share(part: float) -> Line:
    text = share_briefly(part)
    return (Span(text, "quiet" if text == LEAST_SHARE else "strong"),)


def _shortened(rows: list[GridRow], cells: int) -> list[GridRow]:
    """The rows with names that fit; the reading has the one under the cursor in full."""
    found = []
    for indent in ("", "  "):
        held = [row for row in rows if plain(row.cells[0]).startswith("  ") == bool(indent)]
        names = clip_distinct([plain(row.cells[0]).strip() for row in held], cells - len(indent))
        found += [
            row._replace(cells=((Span(f"{indent}{name}", row.cells[0][-1].role),), *row.cells[1:]))
            for row, name in zip(held, names, strict=True)
        ]
    order = [row.key for row in rows]
    return sorted(found, key=lambda row: order.index(row.key))
