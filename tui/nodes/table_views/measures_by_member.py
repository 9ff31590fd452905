"""Several measures by member at one period: a row for each, sorted, with bars."""

from collections.abc import Sequence
from functools import cached_property
from typing import ClassVar

from tui.model.period import Period
from tui.model.table import Table
from tui.navigation.table_parts import TablePart
from tui.text.glyphs import Glyphs
from tui.text.periods import short, when
from tui.text.spans import Line, Span
from tui.text.wrapping import CUT_WORD

from .bars import MOST_BARS_WIDTH
from .cells import BARS, COLUMN_GAP, NAME, WHOLE, Cells, GridColumn, GridRow, aligned, fit_column, halved, member_key
from .chance import figure_column
from .column_order import brief_heading, by_weight, most_in_view, name_cells
from .column_panels import column_panels, columns_to_draw
from .figures import figures_in
from .grouped_rows import grouped_rows, heads_group, names_in_cells
from .headings import heading, member_heading
from .interval_marks import whiskers_below
from .layout import Layout, Sort, order_words
from .member_bars import BarsRoom, bars_below
from .member_cells import MemberCell, member_cell, member_line, order_of_cell
from .members import Member, cell_of, has_row, members, printed_whole
from .more_pictures import more_pictures
from .named_rows import named_first
from .over_time import lines_over_time
from .reading import member_reading
from .row_bars import RowBars, row_bars
from .rows_in_words import rows_in_words
from .share_of_all import share_of_all
from .totals import total_row
from .verdicts import MET, met_word, target_met


class MeasuresByMember(Layout):
    """The layout of a table with several columns, at one of its periods."""

    sortable: ClassVar[bool] = True
    _bars_in_grid: bool | None = None
    """Whether the grid that was laid out last has bars."""

    def sort_key(self, column: str) -> str:
        """The column that a heading sorts by.

        The column itself, the target for its verdict, and for the bars what they show. For the names first what the report ranks them by.
        """
        if column == NAME and self.ranked and not self.sort:
            return self.ranked
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

        They are below the row of them all; unsorted, forces that the report names together come first.
        """
        table, period = self.table, self.period
        found = [each for each in members(table) if has_row(table, each, period)]
        if self.sort and self.sort.column != NAME:
            place = table.place(self.sort.column)
            known = {each: cell_of(table, each, place, period) for each in found}
            sign = -1 if self.sort.highest else 1
            found.sort(key=lambda each: order_of_cell(table, place, each, known[each], sign))
        elif self.sort:
            found.sort(key=lambda each: each.name.casefold(), reverse=self.sort.highest)
        else:
            found = named_first(grouped_rows(table, tuple(found)), self.named, self.own)
        head = printed_whole(table) or total_row(table, period)
        return (*([head] if head and len(found) > 1 else []), *found)

    @property
    def bar_column(self) -> int:
        """The column that the bars show.

        The sorted one, else the one of the report's point, the change in per cent, the change, or the main one.
        """
        table = self.table
        if self.sort and self.sort.column != NAME and figures_in(table, place := table.place(self.sort.column)):
            # A rank or a limit has the bars of its figure.
            return figure_column(table, place) if table.columns[place].relation in ("rank", "lower", "upper") else place
        if self.leading and figures_in(table, place := table.place(self.leading)):
            return place
        # Bars of counts would hide the small members.
        changes = [place for place, column in enumerate(table.columns) if column.relation == "percent-change"]
        changes += [place for place, column in enumerate(table.columns) if column.relation == "change"]
        return (changes or [table.main])[0]

    @classmethod
    def first_sort(cls, table: Table) -> Sort | None:
        """By rank, where the table has one."""
        ranks = [column.id for column in table.columns if column.relation == "rank"]
        return Sort(ranks[0], highest=False) if ranks else None

    @property
    def height(self) -> int:
        """The number of its rows."""
        return len(self.rows)

    def cells(self, width: int, glyphs: Glyphs) -> Cells:
        """The table's columns, whether a target is met, and bars.

        Bars only where there is room. Headings have two lines where the grid would be too wide with one.
        """
        names = name_cells([row.name for row in self.rows], width // 2)
        found = self._cells(width, names, glyphs)
        if found.width > width:
            found = most_in_view(self._cells(width, names, glyphs, brief=True), self.fixed, width)
        if found.width <= width:
            return found
        # It scrolls: what matters most is in view, and names have the cells that whole columns leave.
        places = by_weight(self.table)
        found = most_in_view(self._cells(width, names, glyphs, places, brief=True), self.fixed, width)
        left = width - 1 - aligned(found, self.fixed, width - 1)[1]
        wider = self._cells(width, names + left, glyphs, places, brief=True) if left > 0 else found
        return halved(wider) if found.heading_lines > 1 else wider

    def _cells(self, width: int, widest: int, glyphs: Glyphs, places: Sequence[int] | None = None, *, brief: bool = False) -> Cells:
        """The cells with names of `widest`, or where they do not fit the `brief` ones.

        Brief cells only say that there is a note; the reading has its words. `places` are the columns in another order than the table's.
        """
        table, rows = self.table, self.rows
        short = names_in_cells(rows, max(15, widest - 1))
        heads = [heads_group(table, row) for row in rows]
        strong = [head or not row.members or row.printed for head, row in zip(heads, rows, strict=True)]
        names = [(Span(name, "strong" if bold else "plain"),) for bold, name in zip(strong, short, strict=True)]
        columns = [
            fit_column(
                NAME,
                self.marked_title(NAME, member_heading(table), glyphs),
                names,
                right=False,
                most=max(16, widest),
                sign=CUT_WORD,
            )
        ]
        lines: list[list[Line]] = [[name] for name in names]
        for place in range(len(table.columns)) if places is None else places:
            column = table.columns[place]
            right = figures_in(table, place)
            cells = zip(heads, self._shown(place), strict=True)
            shown = [() if head and not cell.text else member_line(cell, glyphs, brief=brief) for head, cell in cells]
            # A column of words leaves a gap after the figures on its left.
            shown = shown if right else [(Span(" "), *cell) for cell in shown]
            title = self.marked_title(column.id, (str if places is None else brief_heading)(self._heading(place)), glyphs)
            columns.append(fit_column(column.id, title if right else f" {title}", shown, right=right))
            for line, cell in zip(lines, shown, strict=True):
                line.append(cell)
            if column.relation == "target" and (verdicts := self._verdicts(place)):
                columns.append(fit_column(f"{column.id}-{MET}", "", verdicts, right=False))
                columns[-1] = columns[-1]._replace(width=columns[-1].width + 1)
                for line, cell in zip(lines, verdicts, strict=True):
                    line.append((Span(" "), *cell) if cell else ())
        room = min(max(MOST_BARS_WIDTH, width // 3), width - sum(column.width for column in columns) - COLUMN_GAP)
        if self._has_bars and room >= self._bars.least:
            # Beside their own column, its name would be there twice.
            name = "" if columns[-1].key == table.columns[self.bar_column].id else self._heading(self.bar_column)
            title = self._bars.heading(name, room)
            columns.append(GridColumn(BARS, f" {title}", room + COLUMN_GAP, right=False))
            for line, bar in zip(lines, self._bars.drawn(room, glyphs), strict=True):
                line.append((Span(" "), *bar) if bar else ())
        self._bars_in_grid = columns[-1].key == BARS
        found = (GridRow(self._key(row), tuple(line), heads=head) for row, line, head in zip(rows, lines, heads, strict=True))
        return Cells(tuple(columns), tuple(found))

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
        """The first row below the one of them all."""
        first = next((row for row in self.rows if self._key(row) != WHOLE), None)
        return TablePart(first.members if first else (), self.period)

    def reading(self, part: TablePart, *, brief: bool = False) -> Line:
        """The row in words, the column under the cursor first; a group with its share."""
        words = member_reading(self.table, part, brief=brief)
        return words if brief else (*words, *share_of_all(self.table, part, part.period or self.period))

    @property
    def title(self) -> str:
        """The period, and the order that the reader chose."""
        period = when(self.period) if self.period and len(self.choices) > 1 else ""
        if not self.sort:
            return period
        if self.sort.column != NAME and self.table.columns[self.table.place(self.sort.column)].relation == "rank":
            return ", ".join(filter(None, (period, f"by rank{', last first' if self.sort.highest else ''}")))
        name = member_heading(self.table) if self.sort.column == NAME else heading(self.table, self.table.place(self.sort.column))
        return ", ".join(filter(None, (period, order_words(name, self.sort))))

    def drawing(self, part: TablePart, width: int, glyphs: Glyphs, rows: int | None = None) -> tuple[Line, ...]:
        """What the signs of the bars mean, over the other columns as bars.

        Where the grid has no room for bars, they are drawn here.
        """
        if not self._has_bars:
            return ()
        key = self._bars.key(glyphs)
        if self._bars_in_grid if self._bars_in_grid is not None else self.cells(width, glyphs).columns[-1].key == BARS:
            head: tuple[Line, ...] = ((Span(key, "quiet"),),) if key else ()
            drawn = (*head, *self.panels(width, glyphs, rows, len(head)))
            more = self.with_more(drawn, width, glyphs, rows)
            # Panels repeat figures of the grid, and nothing else has the other years.
            room = BarsRoom(width, (rows or 0) - len(head))
            lines = lines_over_time(self.table, self.bar_column, self.rows, room, glyphs) if len(more) == len(drawn) else ()
            return (*head, *lines) if lines else more
        if self._bars.whiskers:
            return whiskers_below(self.table, self.rows, self.bar_column, self.period, BarsRoom(width, rows), glyphs)
        return bars_below(self.table, self.bar_column, self.period, key, BarsRoom(width, rows), glyphs)

    def panels(self, width: int, glyphs: Glyphs, rows: int | None, used: int) -> tuple[Line, ...]:
        """The columns that the grid does not draw, as far as there are rows."""
        if rows is None:
            return ()
        columns = columns_to_draw(self.table, self.bar_column)
        return column_panels(self.table, columns, self.period, BarsRoom(width, rows - used, notes=self.note_rows), glyphs)

    def with_more(self, drawn: tuple[Line, ...], width: int, glyphs: Glyphs, rows: int | None) -> tuple[Line, ...]:
        """What is drawn, and what else there is room for below it."""
        if rows is None:
            return drawn
        room = BarsRoom(width, rows - len(drawn), notes=self.note_rows)
        column = None if self._bars.whiskers else self.bar_column
        rows_drawn = tuple(row for row in self.rows if not heads_group(self.table, row))
        more = more_pictures(self.table, rows_drawn, column, self.period, room, glyphs)
        return (*drawn, *more[0 if drawn else 1 :])

    @property
    def arrows(self) -> bool:
        """Whether a change has an arrow in its cell, as it is beyond chance."""
        return any(cell.beyond for place in range(len(self.table.columns)) for cell in self._shown(place))

    def in_words(self) -> tuple[Line, ...]:
        """The highest and the lowest, what is beyond chance, and the targets met."""
        return rows_in_words(self.table, self.period)

    @property
    def _has_bars(self) -> bool:
        return self.table.measures[self.bar_column] is not None and figures_in(self.table, self.bar_column)

    @cached_property
    def _bars(self) -> RowBars:
        return row_bars(self.table, self.rows, self.bar_column, self.period)

    def _key(self, member: Member) -> str:
        return member_key([name for _, name in member.members]) if member.members and not member.printed else WHOLE

    @cached_property
    def _members(self) -> dict[str, Member]:
        """The rows by their keys."""
        return {self._key(each): each for each in self.rows}

    def _heading(self, place: int) -> str:
        table, column = self.table, self.table.columns[place]
        alone = column.relation is None and len(table.own_columns) == 1 and not column.title
        return short(self.period) if alone and self.period is not None else heading(table, place)

    def _shown(self, place: int) -> tuple[MemberCell, ...]:
        """The cells of a column, worked out once for any width and glyphs."""
        if place not in self._columns:
            self._columns[place] = tuple(member_cell(self.table, row, place, self.period) for row in self.rows)
        return self._columns[place]

    @cached_property
    def _columns(self) -> dict[int, tuple[MemberCell, ...]]:
        return {}

    def _verdicts(self, target: int) -> list[Line]:
        place = figure_column(self.table, target)
        if place not in self._met:
            self._met[place] = tuple(target_met(self.table, row, place, self.period) for row in self.rows)
        shown: list[Line] = [() if each is None else (Span(met_word(each)),) for each in self._met[place]]
        return shown if any(shown) else []

    @cached_property
    def _met(self) -> dict[int, tuple[bool | None, ...]]:
        return {}
