"""Turns a table as it was read into tidy rows."""

import re

from tui.documents.grid import TableReading
from tui.documents.printed import PrintedNumber

from .axes import axes
from .beside_columns import BesideColumns
from .layout import Tidy, TidyColumn, TidyDimension, TidyKey
from .parts import Tree
from .placing import PlacedTable
from .table_names import SCORES, is_point_in_time
from .total_rows import TotalRows
from .units import KINDS_ADDED, fitting, kind_and_unit
from .wording import closed, label

_BARE = re.compile(r"^(?:volumes?|numbers?|totals?|counts?|values?|figures?|amounts?|all|actual|result)?$", re.IGNORECASE)
LISTED_LEFT_OUT = 12
"""The most figures that are left out of a table to name in its caveats."""


def tidy_table(reading: TableReading, title: str) -> Tidy | None:
    """A table as tidy rows; None where it has no figures of its own."""
    found = axes(reading, title)
    return _Builder(PlacedTable(found, title)).built() if found and found.rows else None


class _Builder:
    """Builds one table.

    Its own columns, then the rows of totals, then what stands beside.
    """

    def __init__(self, at: PlacedTable) -> None:
        self.at = at

    def built(self) -> Tidy:
        own = self._own()
        result, left = self.at.result, self.at.left
        TotalRows(self.at, own).place()
        if self.at.split is None:
            BesideColumns(self.at, own).place()
        result.keys = list(dict.fromkeys(key for column in result.columns for key in column.cells))
        self._scorecard()
        if left:
            more = f" and {len(left) - LISTED_LEFT_OUT} more" if len(left) > LISTED_LEFT_OUT else ""
            result.caveats.append(f"The report also prints: {'; '.join(left[:LISTED_LEFT_OUT])}{more}.")
        return result

    def _own(self) -> dict[int, TidyColumn]:
        """The columns with figures of their own, by the column of the document.

        Those of several periods are one.
        """
        made: dict[str, TidyColumn] = {}
        found: dict[int, TidyColumn] = {}
        if self.at.split is not None:
            self.at.members.dimensions.append(
                TidyDimension(self.at.ids.new("category", "category"), "Category", self.at.heading(self.at.split))
            )
        for at in (*self.at.axes.columns, *([self.at.split] if self.at.split is not None else [])):
            words = "" if self.at.split is not None else self.at.axes.column_label(at)
            key = words if self.at.across or self.at.split is not None else f"{words}\0{at}"
            if key not in made:
                name = "" if _BARE.match(words) else words
                made[key] = TidyColumn(self.at.ids.new(name or words or "value", "value"), label(closed(name or words), 60))
            found[at] = made[key]
        for at, column in found.items():
            if self.at.split is None:
                self.at.result.gone |= self.at.fill(column, at, self.at.axes.rows, self.at.key)
            else:
                self.at.result.gone |= self.at.fill(
                    column, at, self.at.axes.rows, lambda row, where: _with(self.at.key(row, where), self.at.heading(where))
                )
        for column in made.values():
            around = " | ".join((self.at.subject, *self.at.reading.label_heads))
            roles = {self.at.reading.columns[at].role for at, each in found.items() if each is column}
            kind = kind_and_unit(column.title, around, column.values, roles.pop() if len(roles) == 1 else "plain", self.at.title)
            measure: Tree = {"title": self._measure_title(column, len(made))} | fitting(kind, column.values)
            if measure["kind"] in KINDS_ADDED and is_point_in_time(f"{self.at.title} {column.title}"):
                measure["stock"] = True
            column.measure = measure
            self.at.result.columns.append(column)
        return found

    def _measure_title(self, column: TidyColumn, columns: int) -> str:
        if not column.title or _BARE.match(column.title):
            return label(self.at.subject, 80)
        return (
            column.title
            if columns > 1
            else label(
                f"{self.at.subject}: {column.title}" if column.title.casefold() not in self.at.subject.casefold() else self.at.subject, 80
            )
        )

    def _scorecard(self) -> None:
        """Give each row its own measure where they differ in unit, or are indicators."""
        own = [column for column in self.at.result.columns if column.measure]
        if not self.at.result.dimensions or self.at.split is not None or not own or self.at.result.dimensions[-1].whole:
            return
        of: dict[str, list[PrintedNumber]] = {}
        for (row, _), (id, key) in self.at.result.gone.items():
            if any(column.id == id for column in own) and (value := self._at(row, id, key)) is not None:
                of.setdefault(key[1][-1], []).append(value)
        units = {frozenset(value.unit for value in values) for values in of.values()}
        heads = " ".join((self.at.result.title, *self.at.reading.label_heads))
        mixed = len({unit for found in units for unit in found}) > 1
        judged = any(column.relation in ("target", "note") for column in self.at.result.columns)
        if not (mixed or (SCORES.search(heads) and judged)) or len(own) > 1:
            return
        dimension = self.at.result.dimensions[-1]
        for member in dict.fromkeys(key[1][-1] for key in self.at.result.keys):
            values = of.get(member, [])
            keys = {"title": label(member, 80)} | fitting(kind_and_unit(member, "", values), values)
            standing = keys["kind"] in KINDS_ADDED and is_point_in_time(member)
            dimension.measures[member] = keys | ({"stock": True} if standing else {})
        own[0].measure = None

    def _at(self, row: int, id: str, key: TidyKey) -> PrintedNumber | None:
        return next((self.at.value(row, at) for (each, at), gone in self.at.result.gone.items() if each == row and gone == (id, key)), None)


def _with(key: TidyKey | None, member: str) -> TidyKey | None:
    return None if key is None else (key[0], (*key[1], member))
