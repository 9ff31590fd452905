"""The columns of a table beside its own figures.

Totals over periods, changes, shares, targets, notes and other measures.
"""

from tui.documents.line import TableLine
from tui.documents.window import MonthWindow

from .cells import figure_number
from .columns import column_relation
from .layout import TidyColumn
from .placing import PlacedTable
from .units import KINDS_ADDED, fitting, kind_and_unit
from .wording import closed, harmless_line, label, unmarked


class BesideColumns:
    """Places the other columns.

    `own` are the columns of the table by those of the document.
    """

    def __init__(self, at: PlacedTable, own: dict[int, TidyColumn]) -> None:
        self.at, self.own = at, own

    def place(self) -> None:
        """The columns that are not of the table's own figures."""
        for at, line in enumerate(self.at.reading.columns):
            if at in self.own:
                continue
            if self.at.across and (line.role in ("total", "average", "whole") or self._covers(at)) and self._beside_periods(at):
                continue
            self._related(at)

    def _covers(self, at: int) -> bool:
        """Whether a column is of a year that the columns of shorter periods are in."""
        line, calendar = self.at.reading.columns[at], self.at.axes.calendar
        return line.role == "plain" and line.window is not None and calendar is not None and line.window.months > calendar.months

    def _beside_periods(self, at: int) -> bool:
        """Place the totals or means beside the periods of a row.

        Whether they have a place. They have one where the periods are a year of the table.
        """
        calendar, columns = self.at.axes.calendar, list(dict.fromkeys(column.id for column in self.own.values()))
        if calendar is None or calendar.frequency not in ("month", "quarter", "half-year", "week", "day") or len(columns) > 1:
            return False
        column = next(iter(self.own.values()))
        how = "means" if self.at.reading.columns[at].role == "average" else "totals"
        added = column.measure is not None and column.measure["kind"] in KINDS_ADDED
        for row in self.at.axes.rows:
            value, year = self.at.value(row, at), self._year(row)
            if value is None:
                continue
            whole = bool(self.at.result.dimensions) and self.at.result.dimensions[-1].whole
            counts = not self.at.result.dimensions or (len(self.at.result.dimensions) == 1 and self.at.members.of[row][-1] == whole)
            several = sum(self.at.value(row, each) is not None for each in self.own) > 1
            hidden = any(self.at.hidden(row, each) or (whole and self._hidden(each)) for each in self.own)
            if year and counts and not hidden and added and figure_number(value) and (several or how == "totals"):
                getattr(column, how)[year] = figure_number(value)
            else:
                self.at.leave(row, at)
        return True

    def _hidden(self, column: int) -> bool:
        """Whether any figure of a column is left out with a sign."""
        return any(self.at.hidden(row, column) for row in self.at.axes.rows)

    def _year(self, row: int) -> str:
        """The one year in which the figures of a row lie; empty where they lie in several."""
        assert self.at.axes.calendar is not None
        years = {
            self.at.axes.calendar.period(window).year
            for at in self.own
            if self.at.value(row, at) and (window := self.at.axes.window(row, at))
        }
        return str(years.pop()) if len(years) == 1 else ""

    def _related(self, at: int) -> None:
        """A column beside the figures.

        How it relates to those on its left, or its own measure. Where all are counted in the first column, it stays the first.
        """
        reading, line = self.at.reading, self.at.reading.columns[at]
        if self.at.across and line.window is not None and not line.compared and self._of_window(line) is None:
            for row in self.at.axes.rows:
                self.at.leave(row, at)
            return
        first = max((each for each in self.own if each < at), default=min(self.own))
        latest = self._latest(at) if self.at.across else first
        main = self.own[latest]
        earlier = self._earlier(latest) if self.at.across else self._previous(main)
        if self.at.across and latest is not None and self.at.axes.window(self.at.axes.rows[0], latest) is None:
            earlier = None
        known = any(column.of == main.id for column in self.at.result.columns)
        before = None if earlier is None else (lambda row: reading.values[row][earlier])
        kind = str((main.measure or {}).get("kind", "count"))
        how = column_relation(self.at.axes, at, lambda row: reading.values[row][latest], before, kind, self.at.axes.rows)
        if self.at.across and how in ("change", "percent-change") and earlier is None:
            how = ""
        if how != "note" and known and any(column.of == main.id and column.relation == how for column in self.at.result.columns):
            how = ""
        words = unmarked(" ".join(dict.fromkeys(line.words)))
        column = TidyColumn(self.at.ids.new(words, "column"), label(words, 60))
        self._fill_beside(column, at, latest, text=how == "note")
        if how == "rank":
            column.cells = {key: "[x]" if cell == "0" else cell for key, cell in column.cells.items()}
        if not any(column.cells.values()):
            return
        if how:
            column.of, column.relation = main.id, how
            if main.measure and how in ("target", "previous", "peer"):
                main.measure = fitting(main.measure, column.values)
        elif column.values:
            name = closed(unmarked(line.text)).strip(" ,:-–—") if self.at.across else ""
            column.measure = {"title": label(name or words, 60)} | fitting(
                kind_and_unit(column.title, self.at.subject, column.values, line.role, self.at.title), column.values
            )
        else:
            return
        ahead = line.role in ("total", "whole") and not self.at.across and at < min(self.own) and not how
        self.at.result.columns.insert(0 if ahead else len(self.at.result.columns), column)
        if column.measure and not self.at.across:
            self.own[at] = column

    def _fill_beside(self, column: TidyColumn, at: int, beside: int, *, text: bool) -> None:
        for row in self.at.axes.rows:
            key = self.at.key(row, beside)
            if key is None:
                continue
            if text:
                column.cells[key] = harmless_line(
                    self.at.reading.table.rows[self.at.reading.rows[row].at][self.at.reading.columns[at].at].text
                )
                continue
            column.cells[key] = self.at.cell(row, at)
            if (value := self.at.value(row, at)) is not None:
                column.values.append(value)
                self.at.result.gone[row, at] = (column.id, key)

    def _of_window(self, line: TableLine) -> int | None:
        """The column of periods that a column with a period belongs beside.

        The one of its period, or of the middle of its year.

        The population in the middle of 2017 is in 2017/18.
        """
        row, window = self.at.axes.rows[0], line.window
        dated = {each: found for each in self.own if (found := self.at.axes.window(row, each)) is not None}
        if same := [each for each, found in dated.items() if found == window]:
            return same[0]
        if line.role != "population" or window is None or not window.dated:
            return None
        middle = window.first + 5 if window.months == 12 else window.first
        return next((each for each, found in dated.items() if found.first <= middle <= found.last), None)

    def _latest(self, at: int) -> int:
        """The column of periods that a column beside them is about.

        The one of its own period, or the latest.
        """
        line = self.at.reading.columns[at]
        if not line.compared and line.window is not None and (of := self._of_window(line)) is not None:
            return of
        meant = line.compared[-1] if line.compared else line.window
        dated: list[tuple[MonthWindow, int]] = [
            (window, each) for each in self.own if (window := self.at.axes.window(self.at.axes.rows[0], each)) is not None
        ]
        same = [each for window, each in dated if meant is not None and window == meant]
        if same:
            return same[0]
        return max(dated, key=lambda each: each[0].last)[1] if dated else max(self.own)

    def _earlier(self, latest: int) -> int | None:
        """The column of the same period a year before."""
        row = self.at.axes.rows[0]
        now = self.at.axes.window(row, latest)
        return next(
            (
                each
                for each in self.own
                if self.own[each] is self.own[latest] and now and (window := self.at.axes.window(row, each)) and window.a_year_before(now)
            ),
            None,
        )

    def _previous(self, main: TidyColumn) -> int | None:
        found = next((column for column in self.at.result.columns if column.of == main.id and column.relation == "previous"), None)
        return None if found is None else next((at for (_, at), (id, _) in self.at.result.gone.items() if id == found.id), None)
