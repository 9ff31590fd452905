"""Whether a table runs up to the meeting."""

from collections.abc import Iterator

from tui.analysis.described import noun_of
from tui.analysis.working import Sentence, Working
from tui.model.claims import Claim, Wording
from tui.model.pack import Pack
from tui.model.period import day
from tui.model.report import Figure
from tui.model.table import Table

from .base import CheckFault
from .selector import Selector


class Window(Selector, frozen=True, kw_only=True, tag="window"):
    """Whether a table runs up to the last whole period before the meeting.

    As words such as “so far” and “past” say. The period is a month, quarter or year.
    """

    relations = frozenset({"to date"})

    def selected(self, table: Table, claim: Figure | Wording) -> Iterator[CheckFault]:
        """A table without periods."""
        if not table.periods:
            yield CheckFault("table", "the table has no periods", "the id of a table by period")

    def find(self, pack: Pack, claim: Claim) -> Working:
        """The last period against the last whole one before the meeting."""
        table = pack.tables[self.table]
        selection, noun = self.select(table), noun_of(table)
        if not selection.periods:
            return Working((f"the table has no {noun}s",))
        last = selection.periods[-1]
        cells = selection.used((last,))
        dated = pack.report.held or pack.report.reported
        if dated is None:
            return Working(("the table ends with ", last, ", and the report does not say when the meeting was"), cells=cells)
        due = last.like(day(dated)).shift(-1)
        event = "workshop" if pack.report.held else "report"
        sentence: Sentence = ("the table ends with ", last, f", and the last whole {noun} before the {event} is ", due)
        if last < due:
            return Working((*sentence, ", so the report does not date the period"), cells=cells)
        return Working(sentence, holds=True, cells=cells)
