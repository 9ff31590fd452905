"""How many periods of a table have a figure."""

from collections.abc import Iterator

from tui.analysis.described import noun_of
from tui.analysis.working import PeriodSpan, Sentence, UsedCell, Working, counted
from tui.model.claims import Claim, Wording
from tui.model.pack import Pack
from tui.model.report import Figure
from tui.model.table import Table

from .base import CheckFault
from .selector import Selector


class Months(Selector, frozen=True, kw_only=True, tag="months"):
    """How many periods of a table have a figure or a rating in any column.

    Months, quarters, or whatever the table's periods are.
    """

    def selected(self, table: Table, claim: Figure | Wording) -> Iterator[CheckFault]:
        """A table without periods."""
        if not table.periods:
            yield CheckFault("table", "the table has no periods", "the id of a table by period")

    def find(self, pack: Pack, claim: Claim) -> Working:
        """Their number, from the first to the last."""
        table = pack.tables[self.table]
        columns = [table.place(self.column)] if self.column else list(table.own_columns)
        rows = [row for row in table.select(self.where, self.without) if any(row.cells[column].value is not None for column in columns)]
        periods = sorted({row.period for row in rows if row.period})
        sentence: Sentence = ("the table has ", *counted(len(periods), noun_of(table)))
        sentence += (", ", PeriodSpan(periods[0], periods[-1])) if periods else ()
        return Working(sentence, len(periods), cells=tuple(UsedCell(table.id, columns[0], row.period, row.members) for row in rows))
