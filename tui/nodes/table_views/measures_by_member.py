"""Several measures by member at one period.

A row for each member, sorted by any column, with bars for it.
"""

from functools import cached_property
from typing import ClassVar, NamedTuple

from tui.model.period import Period
from tui.model.report import CHANGES
from tui.model.table import Cell, Number, Table
from tui.navigation.table_parts import TablePart
from tui.text.glyphs import Glyphs
from tui.text.periods import short, when
from tui.text.spans import Line, Span, SpanRole
from tui.text.squares import squares
from tui.text.wrapping import clip_distinct

from .bars import LEAST_BARS_WIDTH, MOST_BARS_WIDTH, Bar, bars, bars_key
from .cells import BARS, COLUMN_GAP, NAME, WHOLE, Cells, GridColumn, GridRow, fit_column, member_key
from .chance import change_by_chance, figure_column
from .figures import cell_text
from .headings import heading, member_heading
from .layout import Layout, order_words
from .member_bars import BarsRoom, bars_below
from .members import Member, cell_of, members, printed_whole
from .reading import member_reading
from .totals import total_row
from .verdicts import MET, met_word, target_met


class _Cell(NamedTuple):
    """A cell whatever the glyphs.

    Its text, its role, whether it is a note, and a rating with its scale.
    """

    text: str
    role: SpanRole
    note: bool
    rating: str
    scale: tuple[str, ...]


class MeasuresByMember(Layout):
    """The layout of a table with several columns, at one of its periods."""

    sortable: ClassVar[bool] = True
    _bars_in_grid: bool | None = None
    """Whether the grid that was laid out last has bars."""

    def sort_key(self, column: str) -> str:
        """The column that a heading sorts by.

        The column itself, the target for its verdict, and for the bars what they show.
        """
        base = column.removesuffix(f"-{MET}")
        known = {NAME, *(each.id for each in self.table.columns)}
        return column if column in known else base if base in known else self.table.columns[self.bar_column].id

    @property
    def choices(self) -> tuple[Period, ...]:
        """Every period of the table."""
        return self.table.periods

    @cached_property
    def rows(self) -> tuple[Member, ...]:
        """The members with a row at the period, in the reader's order.

        They are below the row of them all.
        """
        table, period = self.table, self.period
        found = [each for each in members(table) if _any(table, each, period)]
        if self.sort and self.sort.column != NAME:
            place = table.place(self.sort.column)
            known = {each: cell_of(table, each, place, period) for each in found}
            sign = -1 if self.sort.highest else 1
            # Rows without a figure come last, whichever way the others are sorted.
            found.sort(key=lambda each: _sort_key(table, place, each, known[each], sign))
        elif self.sort:
            found.sort(key=lambda each: each.name.casefold(), reverse=self.sort.highest)
        head = printed_whole(table) or total_row(table, period)
        return (*([head] if head and len(found) > 1 else []), *found)

    @property
    def bar_column(self) -> int:
        """The column that the bars show.

        The sorted one, else the change in per cent, else the change, else the main one.
        """
        table = self.table
        if self.sort and self.sort.column != NAME and _numbers(table, table.place(self.sort.column)):
            return table.place(self.sort.column)
        # Bars of counts would hide the small members.
        changes = [place for place, column in enumerate(table.columns) if column.relation == "percent-change"]
        changes += [place for place, column in enumerate(table.columns) if column.relation == "change"]
        return (changes or [table.main])[0]

    @property
    def height(self) -> int:
        """The number of its rows."""
        return len(self.rows)

    def cells(self, width: int, glyphs: Glyphs) -> Cells:
        """The table's columns, whether a target is met, and bars.

        Bars only where there is room.
        """
        table, rows = self.table, self.rows
        short = clip_distinct([row.name for row in rows], max(15, width // 2 - 1))
        names = [(Span(name, "strong" if not row.members or row.printed else "plain"),) for row, name in zip(rows, short, strict=True)]
        columns = [fit_column(NAME, self.marked_title(NAME, member_heading(table), glyphs), names, right=False, most=max(16, width // 2))]
        lines: list[list[Line]] = [[name] for name in names]
        for place, column in enumerate(table.columns):
            right = _numbers(table, place)
            shown = [self._line(cell, glyphs) for cell in self._shown(place)]
            # A column of words leaves a gap after the figures on its left.
            shown = shown if right else [(Span(" "), *cell) for cell in shown]
            title = self.marked_title(column.id, self._heading(place), glyphs)
            columns.append(fit_column(column.id, title if right else f" {title}", shown, right=right))
            for line, cell in zip(lines, shown, strict=True):
                line.append(cell)
            if column.relation == "target" and (verdicts := self._verdicts(place)):
                columns.append(fit_column(f"{column.id}-{MET}", "", verdicts, right=False))
                columns[-1] = columns[-1]._replace(width=columns[-1].width + 1)
                for line, cell in zip(lines, verdicts, strict=True):
                    line.append((Span(" "), *cell) if cell else ())
        room = min(MOST_BARS_WIDTH, width - sum(column.width for column in columns) - COLUMN_GAP)
        if self._has_bars and room >= LEAST_BARS_WIDTH:
            found, two_sided = self._bars, self._two_sided
            drawn = bars(found, room, glyphs, two_sided=two_sided)
            columns.append(GridColumn(BARS, self._bars_heading(room, two_sided=two_sided), room + COLUMN_GAP, right=False))
            for line, bar in zip(lines, drawn, strict=True):
                line.append((Span(" "), *bar) if bar else ())
        self._bars_in_grid = columns[-1].key == BARS
        return Cells(tuple(columns), tuple(GridRow(self._key(row), tuple(line)) for row, line in zip(rows, lines, strict=True)))

    def part(self, row: str, column: str) -> TablePart:
        """The member of a row at the period, and the column."""
        member = self._members.get(row)
        known = {each.id for each in self.table.columns}
        base = column.removesuffix(f"-{MET}")
        return TablePart(member.members if member else (), self.period, column if column in known else base if base in known else "")

    def place(self, part: TablePart) -> tuple[str, str]:
        """The row of a member; the whole's without one."""
        keys = [self._key(each) for each in self.rows]
        wanted = next((self._key(each) for each in self.rows if part.members and set(part.members) <= set(each.members)), "")
        row = wanted if part.members else keys[0] if keys else ""
        return row, part.column or NAME

    @property
    def start(self) -> TablePart:
        """The first row."""
        rows = self.rows
        return TablePart(rows[0].members if rows else (), self.period)

    def reading(self, part: TablePart, *, brief: bool = False) -> Line:
        """The row in words, the column under the cursor first."""
        return member_reading(self.table, part, brief=brief)

    @property
    def title(self) -> str:
        """The period, and the order that the reader chose."""
        period = when(self.period) if self.period and len(self.choices) > 1 else ""
        if not self.sort:
            return period
        name = member_heading(self.table) if self.sort.column == NAME else heading(self.table, self.table.place(self.sort.column))
        return ", ".join(filter(None, (period, order_words(name, self.sort))))

    def drawing(self, part: TablePart, width: int, glyphs: Glyphs, rows: int | None = None) -> tuple[Line, ...]:
        """What the fills of the bars mean, below the bars that the grid has no room for."""
        if not self._has_bars:
            return ()
        key = bars_key(self._bars, glyphs)
        if self._bars_in_grid if self._bars_in_grid is not None else self.cells(width, glyphs).columns[-1].key == BARS:
            return ((Span(key, "quiet"),),) if key else ()
        return bars_below(self.table, self.bar_column, self.period, key, BarsRoom(width, rows), glyphs)

    @property
    def _has_bars(self) -> bool:
        return self.table.measures[self.bar_column] is not None and _numbers(self.table, self.bar_column)

    @property
    def _two_sided(self) -> bool:
        return any(bar.value is not None and bar.value < 0 for bar in self._bars)

    def _bars_heading(self, room: int, *, two_sided: bool) -> str:
        """What the bars show: their column, or on which side there are fewer."""
        measure = self.table.measures[self.bar_column]
        if not two_sided or self.table.columns[self.bar_column].relation not in CHANGES or measure is None:
            return f" {self._heading(self.bar_column)}"[:room]
        less, more = ("fewer", "more") if measure.kind == "count" else ("lower", "higher")
        return f" {less}{more.rjust(room - len(less))}"

    def _key(self, member: Member) -> str:
        return member_key([name for _, name in member.members]) if member.members and not member.printed else WHOLE

    @cached_property
    def _members(self) -> dict[str, Member]:
        """The rows by their keys."""
        return {self._key(each): each for each in self.rows}

    def _heading(self, place: int) -> str:
        table = self.table
        if (
            table.columns[place].relation is None
            and len(table.own_columns) == 1
            and self.period is not None
            and not table.columns[place].title
        ):
            return short(self.period)
        return heading(table, place)

    def _shown(self, place: int) -> tuple[_Cell, ...]:
        """The cells of a column, worked out once for any width and glyphs."""
        if place not in self._columns:
            self._columns[place] = tuple(self._cell(row, place) for row in self.rows)
        return self._columns[place]

    @cached_property
    def _columns(self) -> dict[int, tuple[_Cell, ...]]:
        return {}

    def _cell(self, row: Member, place: int) -> _Cell:
        table = self.table
        cell = cell_of(table, row, place, self.period)
        names = tuple(name for _, name in row.members)
        role: SpanRole = "strong" if not row.members or row.printed else "plain"
        relation = table.columns[place].relation
        by_chance = relation in CHANGES and change_by_chance(table, row, place, self.period)
        if cell.value is None or by_chance or relation in ("previous", "target", "peer", "lower", "upper"):
            role = "quiet"
        measure = table.measure(place, names)
        rated = measure is not None and cell.value in measure.scale
        rating, scale = (str(cell.value), measure.scale) if measure and rated else ("", ())
        return _Cell(cell_text(table, place, cell, names), role, relation == "note", rating, scale)

    def _line(self, cell: _Cell, glyphs: Glyphs) -> Line:
        text = cell.text or ("" if cell.note else glyphs.missing)
        return (Span(f"{squares(cell.rating, cell.scale, glyphs)} "), Span(text, cell.role)) if cell.scale else (Span(text, cell.role),)

    def _verdicts(self, target: int) -> list[Line]:
        place = figure_column(self.table, target)
        if place not in self._met:
            self._met[place] = tuple(target_met(self.table, row, place, self.period) for row in self.rows)
        found = self._met[place]
        if all(each is None for each in found):
            return []
        return [() if each is None else (Span(met_word(each)),) for each in found]

    @cached_property
    def _met(self) -> dict[int, tuple[bool | None, ...]]:
        return {}

    @cached_property
    def _bars(self) -> tuple[Bar, ...]:
        table, place = self.table, self.bar_column
        change = table.columns[place].relation in CHANGES
        found = []
        for row in self.rows:
            whole = not row.members or row.printed
            value = cell_of(table, row, place, self.period).number
            # The whole is not drawn to the scale of its parts where they add up to it.
            hidden = whole and table.additive(place)
            chance = change_by_chance(table, row, place, self.period) if change else None
            found.append(Bar(None if hidden else value, None if hidden else chance))
        return tuple(found)


def _any(table: Table, member: Member, period: Period | None) -> bool:
    return any(cell_of(table, member, place, period) != Cell() for place in range(len(table.columns)))


def _numbers(table: Table, place: int) -> bool:
    """Whether a column has figures, not ratings or notes."""
    return any(row.cells[place].number is not None for row in table.rows)


def _sort_key(table: Table, place: int, member: Member, cell: Cell, sign: int) -> tuple[int, float, str]:
    """Figures by size, ratings from best to worst, others by name."""
    value: Number | None = cell.number
    measure = table.measure(place, [name for _, name in member.members])
    if isinstance(cell.value, str) and measure and cell.value in measure.scale:
        value = -measure.scale.index(cell.value)
    if value is None:
        return (1, 0.0, str(cell.value or ""))
    return (0, sign * float(value), "")
