"""How many periods of a table have a figure."""

from collections.abc import Iterator

from tui.analysis.described import noun_of
from tui.analysis.working import Sentence, Span, Working, counted
from tui.model.claims import Claim, Wording
from tui.model.pack import Pack
from tui.model.report import Figure
from tui.model.table import Table

from .base import Fault
from .selector import Selector


class Months(Selector, frozen=True, kw_only=True, tag="months"):
    """How many months of a table have a figure, or quarters, or whatever its periods are."""

    def selected(self, table: Table, claim: Figure | Wording) -> Iterator[Fault]:
        """A table without periods."""
        if not table.periods:
            yield Fault("table", "the table has no periods", "the id of a table by period")

    def find(self, pack: Pack, claim: Claim) -> Working:
        """Their number, from the first to the last."""
        table = pack.tables[self.table]
        selection = self.select(table)
        periods = selection.periods
        said: Sentence = ("the table has ", *counted(len(periods), noun_of(table)))
        said += (", ", Span(periods[0], periods[-1])) if periods else ()
        return Working(said, len(periods), cells=selection.cells)
