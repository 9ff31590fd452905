"""Turns a table as it was read into tidy rows."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from tui.documents.grid import TableReading
from tui.documents.printed import Printed
from tui.documents.window import Window, windows

from .axes import Axes, axes
from .cells import figure, sign
from .columns import adds_up_columns, relation
from .figures_fit import near, sums
from .ids import Ids
from .layout import Key, Tidy, TidyColumn, TidyDimension
from .members import Members
from .units import KINDS_ADDED, fitting, kind_and_unit
from .wording import clean, label, unnumbered

_INDICATORS = re.compile(r"\b(?:scorecard|dashboard|indicators?|kpis?|key measures|performance measures)\b", re.IGNORECASE)
_BARE = re.compile(r"^(?:volumes?|numbers?|totals?|counts?|values?|figures?|amounts?|all|actual|result)?$", re.IGNORECASE)
LISTED = 12
"""The most figures that are left out of a table to name in its caveats."""


def tidy(reading: TableReading, title: str) -> Tidy | None:
    """A table as tidy rows; None where it has no figures of its own."""
    found = axes(reading, title)
    return _Builder(found, title).built() if found and found.rows else None


class _Builder:
    """Builds one table, column by column."""

    def __init__(self, found: Axes, title: str) -> None:
        self.axes, self.reading = found, found.reading
        self.subject = clean(windows(unnumbered(title))[1]).strip(" :,–—-") or unnumbered(title) or "Figures"
        self.ids = Ids(frozenset(("period",)))
        self.across = found.along and found.calendar is not None
        self.split = None if self.across else adds_up_columns(found)
        self.members = Members(found, self.ids, in_periods=found.calendar is not None)
        self.result = Tidy(unnumbered(title) or "Table", found.calendar, self.members.dimensions, [], [], [], {}, {})
        self.left: list[str] = []

    def built(self) -> Tidy:
        own = self._own()
        self._totals(own)
        if self.split is None:
            self._others(own)
        self.result.keys = list(dict.fromkeys(key for column in self.result.columns for key in column.cells))
        self._scorecard()
        if self.left:
            more = f" and {len(self.left) - LISTED} more" if len(self.left) > LISTED else ""
            self.result.caveats.append(f"The report also prints: {'; '.join(self.left[:LISTED])}{more}.")
        return self.result

    def _own(self) -> dict[int, TidyColumn]:
        """The columns with figures of their own, by the column of the document; those of several periods are one."""
        made: dict[str, TidyColumn] = {}
        found: dict[int, TidyColumn] = {}
        if self.split is not None:
            self.members.dimensions.append(TidyDimension(self.ids.new("category", "category"), "Category", self._heading(self.split)))
        for at in (*self.axes.columns, *([self.split] if self.split is not None else [])):
            words = "" if self.split is not None else self.axes.column_label(at)
            key = words if self.across or self.split is not None else f"{words}\0{at}"
            if key not in made:
                name = "" if _BARE.match(words) else words
                made[key] = TidyColumn(self.ids.new(name or words or "value", "value"), label(name or words, 60))
            found[at] = made[key]
        for at, column in found.items():
            if self.split is None:
                self.result.gone |= self._fill(column, at, self.axes.rows, self._key)
            else:
                self.result.gone |= self._fill(column, at, self.axes.rows, lambda row, where: _with(self._key(row, where), self._heading(where)))
        for column in made.values():
            around = " ".join((self.subject, *self.reading.label_heads))
            roles = {self.reading.columns[at].role for at, each in found.items() if each is column}
            kind = kind_and_unit(column.title, around, column.values, roles.pop() if len(roles) == 1 else "plain")
            column.measure = {"title": self._measure_title(column, len(made))} | fitting(kind, column.values)
            self.result.columns.append(column)
        return found

    def _measure_title(self, column: TidyColumn, columns: int) -> str:
        if not column.title or _BARE.match(column.title):
            return label(self.subject, 80)
        return column.title if columns > 1 else label(f"{self.subject}: {column.title}" if column.title.casefold() not in self.subject.casefold() else self.subject, 80)

    def _heading(self, column: int) -> str:
        return clean(" ".join(self.reading.columns[column].words)) or f"Column {column + 1}"

    def _key(self, row: int, column: int) -> Key | None:
        """The key of a cell; None where it has no period although the table has."""
        calendar = self.axes.calendar
        if calendar is None:
            return "", self.members.of[row]
        window = self.axes.window(row, column)
        if window is None or not window.dated or window.months != {"month": 1, "quarter": 3, "half-year": 6}.get(calendar.frequency, 12):
            return None
        period = str(calendar.period(window))
        if window.open:
            self.result.part_years.setdefault(period, "the year to date")
        return period, self.members.of[row]

    def _fill(self, column: TidyColumn, at: int, rows: Sequence[int], key_of: object) -> dict[tuple[int, int], tuple[str, Key]]:
        """Put the cells of a column of the document into a column of the table."""
        placed = {}
        for row in rows:
            key = key_of(row, at)  # type: ignore[operator]  # _key, or it with one more member
            if key is None:
                self._leave(row, at)
                continue
            if key in column.cells and column.cells[key]:
                self._leave(row, at)
                continue
            column.cells[key] = self._cell(row, at)
            if (value := self.reading.values[row][at]) is not None:
                column.values.append(value)
                placed[row, at] = (column.id, key)
        return placed

    def _cell(self, row: int, at: int) -> str:
        value = self.reading.values[row][at]
        if value is not None:
            return figure(value) or self._leave(row, at)
        text = sign(self.reading.table.rows[self.reading.rows[row].at][self.reading.columns[at].at])
        return self._leave(row, at) if text == "?" else text

    def _leave(self, row: int, at: int) -> str:
        """Name a cell that is not in the table; its sign there."""
        cell = self.reading.table.rows[self.reading.rows[row].at][self.reading.columns[at].at]
        if text := clean(cell.text):
            self.left.append(f"{self.reading.named(row, at) or 'a cell'}: {text}")
        return "[x]"

    def _value(self, row: int, at: int) -> Printed | None:
        return self.reading.values[row][at]

    def _totals(self, own: dict[int, TidyColumn]) -> None:
        """The rows that add up others: a whole of members, or totals over periods."""
        in_time = self.axes.down and self.axes.calendar is not None
        for row in self.axes.totals:
            if in_time:
                self._over_periods(row, own, "totals")
            elif not self._whole(row, own):
                self._leave_row(row, own)
        for row in self.axes.aside:
            if in_time and self.reading.rows[row].role == "average":
                self._over_periods(row, own, "means")
            else:
                self._leave_row(row, own)

    def _leave_row(self, row: int, own: dict[int, TidyColumn]) -> None:
        for at in own:
            self._leave(row, at)

    def _whole(self, row: int, own: dict[int, TidyColumn]) -> bool:
        """Make a row the whole of the last dimension that varies, where its figures bear that out."""
        if not self.result.dimensions or self.split is not None:
            return False
        added = [at for at, column in own.items() if column.measure and column.measure["kind"] in KINDS_ADDED]
        parts = [([self._value(each, at) for each in self.axes.rows], self._value(row, at)) for at in added]
        fits = sums(parts)
        if added and not (fits or (self.reading.rows[row].bare and near(parts))):
            return False
        members = self.members.total(row)
        dimension = self.result.dimensions[-1]
        if dimension.whole or members in self.members.of.values() or len(self.axes.rows) < 2:
            return False
        for place, each in enumerate(self.result.dimensions):
            if members[place] not in {of[place] for of in self.members.of.values()}:
                each.whole = members[place]
        self.members.of[row] = members
        for at, column in own.items():
            self.result.gone |= self._fill(column, at, (row,), self._key)
        self.axes = _with_row(self.axes, row)
        return True

    def _over_periods(self, row: int, own: dict[int, TidyColumn], how: str) -> None:
        """Totals or means below the periods of a column, where these lie in one year."""
        calendar = self.axes.calendar
        assert calendar is not None
        for at, column in own.items():
            value = self._value(row, at)
            if value is None:
                continue
            filled = [key for key, cell in column.cells.items() if cell and not cell.startswith("[")]
            years = {str(calendar.period(window).year) for each in self.axes.rows if (window := self.axes.window(each, at)) and self._value(each, at)}
            added = column.measure is not None and column.measure["kind"] in KINDS_ADDED
            if len(years) != 1 or self.result.dimensions or len(filled) < 2 or not added or not figure(value):
                self._leave(row, at)
                continue
            getattr(column, how)[years.pop()] = figure(value)

    def _others(self, own: dict[int, TidyColumn]) -> None:
        """The columns that are not of the table's own figures."""
        for at, line in enumerate(self.reading.columns):
            if at in own:
                continue
            if self.across and line.role in ("total", "average", "whole") and self._beside_periods(at, own):
                continue
            self._related(at, own)

    def _beside_periods(self, at: int, own: dict[int, TidyColumn]) -> bool:
        """Totals or means beside the periods of a row, where these are a year of the table."""
        calendar, columns = self.axes.calendar, list(dict.fromkeys(column.id for column in own.values()))
        if calendar is None or calendar.frequency not in ("month", "quarter", "half-year", "week", "day") or len(columns) > 1:
            return False
        column = next(iter(own.values()))
        how = "means" if self.reading.columns[at].role == "average" else "totals"
        added = column.measure is not None and column.measure["kind"] in KINDS_ADDED
        for row in self.axes.rows:
            value, year = self._value(row, at), self._year(row, own)
            if value is None:
                continue
            whole = bool(self.result.dimensions) and self.result.dimensions[-1].whole
            counts = not self.result.dimensions or (len(self.result.dimensions) == 1 and self.members.of[row][-1] == whole)
            several = sum(self._value(row, each) is not None for each in own) > 1
            if year and counts and added and figure(value) and (several or how == "totals"):
                getattr(column, how)[year] = figure(value)
            else:
                self._leave(row, at)
        return True

    def _year(self, row: int, own: dict[int, TidyColumn]) -> str:
        """The one year in which the figures of a row lie; empty where they lie in several."""
        assert self.axes.calendar is not None
        years = {self.axes.calendar.period(window).year for at in own if self._value(row, at) and (window := self.axes.window(row, at))}
        return str(years.pop()) if len(years) == 1 else ""

    def _related(self, at: int, own: dict[int, TidyColumn]) -> None:
        """A column beside the figures: what relates it to those on its left, or a measure of its own."""
        reading, line = self.reading, self.reading.columns[at]
        first = max((each for each in own if each < at), default=min(own))
        latest = self._latest(at, own) if self.across else first
        main = own[latest]
        earlier = self._earlier(latest, own) if self.across else self._previous(main)
        if self.across and latest is not None and self.axes.window(self.axes.rows[0], latest) is None:
            earlier = None
        known = any(column.of == main.id for column in self.result.columns)
        before = None if earlier is None else (lambda row: reading.values[row][earlier])
        kind = str((main.measure or {}).get("kind", "count"))
        how = relation(self.axes, at, lambda row: reading.values[row][latest], before, kind, self.axes.rows)
        if self.across and how in ("change", "percent-change") and earlier is None:
            how = ""
        if how != "note" and known and any(column.of == main.id and column.relation == how for column in self.result.columns):
            how = ""
        column = TidyColumn(self.ids.new(" ".join(line.words), "column"), label(" ".join(line.words), 60))
        self._fill_beside(column, at, latest, text=how == "note")
        if not any(column.cells.values()):
            return
        if how:
            column.of, column.relation = main.id, how
            if main.measure and how in ("target", "previous", "peer"):
                main.measure = fitting(main.measure, column.values)
        elif column.values:
            column.measure = {"title": label(" ".join(line.words), 60)} | fitting(kind_and_unit(column.title, self.subject, column.values, line.role), column.values)
        else:
            return
        self.result.columns.append(column)

    def _fill_beside(self, column: TidyColumn, at: int, beside: int, *, text: bool) -> None:
        for row in self.axes.rows:
            key = self._key(row, beside)
            if key is None:
                continue
            if text:
                column.cells[key] = clean(self.reading.table.rows[self.reading.rows[row].at][self.reading.columns[at].at].text)
                continue
            column.cells[key] = self._cell(row, at)
            if (value := self._value(row, at)) is not None:
                column.values.append(value)
                self.result.gone[row, at] = (column.id, key)

    def _latest(self, at: int, own: dict[int, TidyColumn]) -> int:
        """The column of periods that a column beside them is about: the one of its own period, or the latest."""
        line = self.reading.columns[at]
        meant = line.compared[-1] if line.compared else line.window
        dated: list[tuple[Window, int]] = [(window, each) for each in own if (window := self.axes.window(self.axes.rows[0], each)) is not None]
        same = [each for window, each in dated if meant is not None and window == meant]
        if same:
            return same[0]
        return max(dated, key=lambda each: each[0].last)[1] if dated else max(own)

    def _earlier(self, latest: int, own: dict[int, TidyColumn]) -> int | None:
        """The column of the same period a year before."""
        row = self.axes.rows[0]
        now = self.axes.window(row, latest)
        return next(
            (each for each in own if own[each] is own[latest] and now and (window := self.axes.window(row, each)) and window.a_year_before(now)), None
        )

    def _previous(self, main: TidyColumn) -> int | None:
        found = next((column for column in self.result.columns if column.of == main.id and column.relation == "previous"), None)
        return None if found is None else next((at for (_, at), (id, _) in self.result.gone.items() if id == found.id), None)

    def _scorecard(self) -> None:
        """Give each row a measure of its own where rows are of different units, or are indicators."""
        own = [column for column in self.result.columns if column.measure]
        if not self.result.dimensions or self.split is not None or not own or self.result.dimensions[-1].whole:
            return
        of: dict[str, list[Printed]] = {}
        for (row, _), (id, key) in self.result.gone.items():
            if any(column.id == id for column in own) and (value := self._at(row, id, key)) is not None:
                of.setdefault(key[1][-1], []).append(value)
        units = {frozenset(value.unit for value in values) for values in of.values()}
        heads = " ".join((self.result.title, *self.reading.label_heads))
        mixed = len({unit for found in units for unit in found}) > 1
        judged = any(column.relation in ("target", "note") for column in self.result.columns)
        if not (mixed or (_INDICATORS.search(heads) and judged)) or len(own) > 1:
            return
        dimension = self.result.dimensions[-1]
        for member in dict.fromkeys(key[1][-1] for key in self.result.keys):
            values = of.get(member, [])
            dimension.measures[member] = {"title": label(member, 80)} | fitting(kind_and_unit(member, "", values), values)
        own[0].measure = None

    def _at(self, row: int, id: str, key: Key) -> Printed | None:
        return next((self._value(row, at) for (each, at), gone in self.result.gone.items() if each == row and gone == (id, key)), None)


def _with(key: Key | None, member: str) -> Key | None:
    return None if key is None else (key[0], (*key[1], member))


def _with_row(found: Axes, row: int) -> Axes:
    return replace(found, rows=(*found.rows, row))
