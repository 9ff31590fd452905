"""One measure by the members of two dimensions at one period.

One dimension down, the other across, with totals where the figures may be added up.
"""

from functools import cached_property
from typing import ClassVar

from tui.model.period import Period
from tui.model.sentence_case import mid_sentence
from tui.model.table import Cell, Table
from tui.model.tables import Dimension
from tui.navigation.table_parts import TablePart
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.periods import when
from tui.text.spans import Line, Span, SpanRole
from tui.text.wrapping import CUT_WORD, clip_distinct

from .bars import Bar
from .cells import NAME, WHOLE, Cells, GridColumn, GridRow, aligned, fit_column, halved, in_brief, in_halves
from .column_panels import BarPanel, bar_panels
from .figures import cell_text
from .layout import Layout, Sort, order_words
from .member_bars import AT_LEAST, AT_LEAST_MEANS, BarsRoom, NamedBar, any_at_least
from .members import Member, cell_of, known_part
from .reading import member_reading
from .share_of_all import share_of_all

HEADING = 10
"""The fewest cells of a heading that is cut because whole ones do not fit."""
ROWS_OVER_BARS = 8
"""The rows in view where all of them would leave no room for bars."""
ACROSS = "="
"""The prefix of the keys of columns of members, so that none is the key of another column."""


class CrossTable(Layout):
    """The layout of a table of two dimensions and one column, at one of its periods."""

    name: ClassVar[str] = "cross-table"
    sortable: ClassVar[bool] = True

    def __init__(self, table: Table, period: Period | None = None, sort: Sort | None = None) -> None:
        super().__init__(table, period, sort)
        self.down, self.across = dimensions(table)

    @property
    def choices(self) -> tuple[Period, ...]:
        """Every period of the table."""
        return self.table.periods

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """The keys of the members across, then that of their total where there is any."""
        return tuple(f"{ACROSS}{member}" for member in (*self._ordered(self.across), *self._total(self.across)))

    @cached_property
    def rows(self) -> tuple[str, ...]:
        """The members down in the reader's order, then their total where there is any."""
        table, found = self.table, list(self._ordered(self.down))
        if self.sort and self.sort.column == NAME:
            found.sort(key=str.casefold, reverse=self.sort.highest)
        elif self.sort:
            column, sign = self.sort.column, -1 if self.sort.highest else 1
            known = {row: cell_of(table, self._member(row, column), table.main, self.period).number for row in found}
            # Rows without a figure come last, whichever way the others are sorted.
            found.sort(key=lambda row: ((number := known[row]) is None, sign * (number or 0)))
        wholes = [row for row in found if row == table.wholes.get(self.down.id)]
        return (*(row for row in found if row not in wholes), *wholes, *self._total(self.down))

    @property
    def height(self) -> int:
        """The number of its rows."""
        return len(self.rows)

    @property
    def least_rows(self) -> int:
        """Where the totals have bars, so many that both are seen."""
        return min(self.height, ROWS_OVER_BARS) if self._has_whole(self.down) and self._has_whole(self.across) else self.height

    def cells(self, width: int, glyphs: Glyphs) -> Cells:
        """A row for each member down, and a column for each across.

        Headings have two lines where one would not fit, and are cut where those would not, each keeping what distinguishes it.
        """
        rows, columns = self.rows, self.columns
        titles = dict(zip(columns, map(self._title, columns), strict=True))
        figures = {column: [self._cell(row, column, glyphs) for row in rows] for column in columns}
        short = self._columns(dict(zip(columns, clip_distinct(list(titles.values()), HEADING, CUT_WORD), strict=True)), figures, glyphs)
        for names in (width // 3, width // 4):
            first, shown = self._first(names, glyphs)
            if found := self._fitting(titles, figures, width - first.width, glyphs):
                break
        else:
            found = short
        left = width - sum(each.width for each in found)
        if left < first.width:  # It scrolls: short names leave room for more columns.
            left = width - 1 - aligned(Cells((first, *found), ()), self.fixed, width - 1)[1]
            first, shown = self._first(width // 4 + max(0, left), glyphs)
        else:
            first, shown = self._first(left - 1, glyphs)
        lines = ((shown[at], *(figures[column][at] for column in columns)) for at in range(len(rows)))
        return Cells((first, *found), tuple(GridRow(row, line) for row, line in zip(rows, lines, strict=True)))

    def _fitting(self, titles: dict[str, str], figures: dict[str, list[Line]], room: int, glyphs: Glyphs) -> tuple[GridColumn, ...]:
        """The columns with headings on one or two lines, cut only as they must be.

        None where those do not fit either.
        """
        found = self._columns(titles, figures, glyphs)
        rows = tuple(GridRow("", cells) for cells in zip(*figures.values(), strict=True))
        longest = {key: max(map(cell_len, in_halves(title))) for key, title in titles.items()}
        brief = {
            key: (short, max(map(cell_len, in_halves(short)))) for key, short in zip(titles, map(in_brief, titles.values()), strict=True)
        }
        most = max(longest.values(), default=0)
        while sum(each.width for each in found) > room and most >= HEADING:
            cut = dict(zip(titles, clip_distinct(list(titles.values()), most, CUT_WORD), strict=True))
            for shorter in ({key: short if wide <= most else cut[key] for key, (short, wide) in brief.items()}, cut):
                shown = {key: title if longest[key] <= most else shorter[key] for key, title in titles.items()}
                found = halved(Cells(self._columns(shown, figures, glyphs), rows)).columns
                if sum(each.width for each in found) <= room:
                    break
            most -= 1
        return found if sum(each.width for each in found) <= room else ()

    def _first(self, room: int, glyphs: Glyphs) -> tuple[GridColumn, list[Line]]:
        """The column of names, in about so many cells, and its lines."""
        names = clip_distinct([self._title(row) for row in self.rows], max(15, room), CUT_WORD)
        shown: list[Line] = [(Span(name, self._role(row, self.down, "plain")),) for row, name in zip(self.rows, names, strict=True)]
        title = self.marked_title(NAME, f"{self.down.title} / {mid_sentence(self.across.title)}", glyphs)
        return fit_column(NAME, title, shown, right=False, most=max(16, room + 1), sign=CUT_WORD), shown

    def part(self, row: str, column: str) -> TablePart:
        """The members of a cell.

        A total has only one of them, and the total of all has none.
        """
        return TablePart(self._member(row, column).members, self.period)

    def place(self, part: TablePart) -> tuple[str, str]:
        """The cell of two members, or the total of one.

        The first row without a member, where nothing is added up.
        """
        rows, columns = self.rows, self.columns
        row = part.where.get(self.down.id, rows[-1] if self._has_whole(self.down) else rows[0])
        column = part.where.get(self.across.id)
        return row, f"{ACROSS}{column}" if column is not None else columns[-1] if self._has_whole(self.across) else NAME

    @property
    def start(self) -> TablePart:
        """The first cell."""
        return TablePart(self._member(self.rows[0], self.columns[0]).members, self.period)

    def reading(self, part: TablePart, *, brief: bool = False) -> Line:
        """The cell in words; a total with its share of all that is added up."""
        words = member_reading(self.table, part, brief=brief)
        return words if brief else (*words, *share_of_all(self.table, part, self.period))

    def drawing(self, part: TablePart, width: int, glyphs: Glyphs, rows: int | None = None) -> tuple[Line, ...]:
        """The totals of both dimensions as bars; nothing in the shell."""
        measure = self.table.measures[self.table.main]
        if rows is None or measure is None:
            return ()
        found = [
            BarPanel(self._named(each, measure.short), bars, note=AT_LEAST_MEANS if any_at_least(bars) else "")
            for each, other in ((self.down, self.across), (self.across, self.down))
            if len(bars := self._totals(each, other)) > 1
        ]
        # First what fits whole.
        found.sort(key=lambda panel: len(panel.bars) + 1 > rows)
        return bar_panels(found, BarsRoom(width, rows, notes=self.note_rows), glyphs)

    def _named(self, dimension: Dimension, measure: str) -> str:
        """What the totals of a dimension are of.

        In the words of the table where it is by that dimension: `Four offences by district` are not all crime.
        """
        by = f" by {mid_sentence(dimension.title)}"
        of, found, _ = self.table.spec.title.partition(by)
        return f"{of if found else measure}{by}"

    def _totals(self, dimension: Dimension, other: Dimension) -> tuple[NamedBar, ...]:
        """The totals of members over the other dimension, the largest first.

        Where a part has no figure, at least what the others add up to.
        """
        table, whole = self.table, table_whole(self.table, other)
        if whole is None:
            return ()
        found = []
        for name in self._ordered(dimension):
            if name == table.wholes.get(dimension.id):
                continue
            down, across = (name, f"{ACROSS}{whole}") if dimension is self.down else (whole, f"{ACROSS}{name}")
            cell = cell_of(table, self._member(down, across), table.main, self.period)
            known = known_part(table, {dimension.id: name}, table.main, self.period) if cell.number is None else cell.number
            text = cell_text(table, table.main, cell if cell.number is not None or known is None else Cell(known))
            text = text if cell.number is not None or known is None else f"{AT_LEAST} {text}"
            found.append((known, NamedBar(name, text, Bar(known))))
        if all(known is None for known, _ in found):
            return ()
        return tuple(bar for _, bar in sorted(found, key=lambda each: (each[0] is None, -(each[0] or 0))))

    @property
    def title(self) -> str:
        """The period, and the order that the reader chose."""
        period = when(self.period) if self.period and len(self.choices) > 1 else ""
        if not self.sort:
            return period
        name = self.down.title if self.sort.column == NAME else self._title(self.sort.column)
        return ", ".join(filter(None, (period, order_words(name, self.sort))))

    def _ordered(self, dimension: Dimension) -> tuple[str, ...]:
        """The members in the order of the file, the whole that the table prints last."""
        found, whole = self.table.members(dimension.id), self.table.wholes.get(dimension.id)
        return (*(each for each in found if each != whole), *((whole,) if whole else ()))

    def _has_whole(self, dimension: Dimension) -> bool:
        """Whether the last of the members is all of them: printed, or added up."""
        return dimension.id in self.table.wholes or bool(self._total(dimension))

    def _total(self, dimension: Dimension) -> tuple[str, ...]:
        """The key of the totals over a dimension.

        Only where its members may be added up and the table prints no whole.
        """
        return (WHOLE,) if self.table.additive(self.table.main) and dimension.id not in self.table.wholes else ()

    def _member(self, row: str, column: str) -> Member:
        """The members of a row and a column, in the order of the dimensions."""
        named = {self.down.id: row, self.across.id: column.removeprefix(ACROSS) if column != NAME else WHOLE}
        members = tuple((each.id, name) for each in self.table.split if (name := named[each.id]) != WHOLE)
        return Member(", ".join(name for _, name in members), members)

    def _title(self, key: str) -> str:
        member = key.removeprefix(ACROSS)
        return "Total" if member == WHOLE else member

    def _columns(self, titles: dict[str, str], figures: dict[str, list[Line]], glyphs: Glyphs) -> tuple[GridColumn, ...]:
        return tuple(fit_column(column, self.marked_title(column, title, glyphs), figures[column]) for column, title in titles.items())

    def _cell(self, row: str, column: str, glyphs: Glyphs) -> Line:
        member = self._member(row, column)
        cell = cell_of(self.table, member, self.table.main, self.period)
        text = cell_text(self.table, self.table.main, cell, tuple(name for _, name in member.members), glyphs.missing)
        role: SpanRole = (
            "quiet" if cell.value is None else self._role(row, self.down, self._role(column.removeprefix(ACROSS), self.across, "plain"))
        )
        return (Span(text, role),)

    def _role(self, key: str, dimension: Dimension, otherwise: SpanRole) -> SpanRole:
        """Totals and wholes stand out."""
        return "strong" if key in (WHOLE, self.table.wholes.get(dimension.id)) else otherwise


def table_whole(table: Table, dimension: Dimension) -> str | None:
    """The key of all members of a dimension.

    The whole that is printed, or that of their totals; None without either.
    """
    return table.wholes.get(dimension.id) or (WHOLE if table.additive(table.main) else None)


def dimensions(table: Table) -> tuple[Dimension, Dimension]:
    """The dimension that goes down, and the one across, which has fewer members."""
    first, second = table.split
    return (second, first) if len(table.members(first.id)) < len(table.members(second.id)) else (first, second)
