"""In how many periods, or of how many members, a target was met or missed."""

from collections.abc import Iterator
from typing import Literal

from tui.analysis.described import dimension_noun, noun_of
from tui.analysis.ratings import ordered
from tui.analysis.targets import meets_target
from tui.analysis.working import Sentence, UsedCell, Working, counted
from tui.model.claims import Claim, Wording
from tui.model.pack import Pack
from tui.model.report import Figure
from tui.model.table import Number, Row, Table
from tui.text.lists import joined
from tui.text.periods import when

from .base import CheckFault
from .selector import PeriodKey, Selector, period_of_check

MOST_JUDGED = 5
"""The most periods or members to name."""


class TargetCount(Selector, frozen=True, kw_only=True, tag="target-count"):
    """In how many periods, or of how many members, a target was met or missed.

    `result` says which. The targets are those of the table's column, or `target` for all of them. A figure without a target is not counted.
    """

    orders_ratings = True
    result: Literal["met", "missed"]
    period: PeriodKey | None = None
    target: int | float | str | None = None

    def selected(self, table: Table, claim: Figure | Wording) -> Iterator[CheckFault]:
        """A period without figures, and figures without a target or a better way."""
        found = [*self.period_faults(table, "period", self.period)]
        yield from found
        if not found and not self.judged(table):
            what = "the table has no target for any of these figures, or does not say which way is better"
            yield CheckFault("kind", what, "target, or a column of targets, of a measure that is better higher or lower")

    def judged(self, table: Table) -> list[tuple[Row, bool]]:
        """Each row with a figure and a target, and whether it meets the target."""
        table = ordered(table)
        span = None if self.period is None else period_of_check(table, self.period)
        found = []
        for row in table.select(self.where, self.without, span):
            met = self._meets(table, row)
            if met is not None:
                found.append((row, met))
        return found

    def _meets(self, table: Table, row: Row) -> bool | None:
        place = table.place(self.column)
        measure, value, target = table.measure(place, row.members), row.cells[place].number, self._target(table, row)
        if measure is None or value is None or target is None:
            return None
        return meets_target(value, target, "higher" if measure.kind == "rating" else measure.better)

    def _target(self, table: Table, row: Row) -> Number | None:
        place = table.place(self.column)
        if self.target is None:
            related = table.related(place)
            return row.cells[related["target"]].number if "target" in related else None
        measure = table.measure(place, row.members)
        if isinstance(self.target, str):
            scale = measure.scale if measure else ()
            return len(scale) - scale.index(self.target) if self.target in scale else None
        return self.target

    def find(self, pack: Pack, claim: Claim) -> Working:
        """Their number, of how many, and which they are."""
        table = pack.tables[self.table]
        judged = self.judged(table)
        those = [row for row, met in judged if met == (self.result == "met")]
        sentence: Sentence = (len(those), " of ", *counted(len(judged), self._noun(table, judged)))
        sentence += (" ", self.result, " the target")
        place = table.place(self.column)
        if 0 < len(those) < len(judged) and len(those) <= MOST_JUDGED:
            sentence += (f": {joined([_name(table, row, judged) for row in those])}",)
        return Working(sentence, len(those), cells=tuple(UsedCell(table.id, place, row.period, row.members) for row, _ in judged))

    def _noun(self, table: Table, judged: list[tuple[Row, bool]]) -> str:
        """What is counted: periods, members of one dimension, or figures of both."""
        rows = [row for row, _ in judged]
        if len({row.period for row in rows}) == len(rows) and rows[0].period:
            return noun_of(table)
        if len({row.period for row in rows}) == 1:
            for place, dimension in enumerate(table.dimensions):
                if len({row.members[place] for row in rows}) == len(rows):
                    return dimension_noun(table, dimension.id)
        return "figure"


def _name(table: Table, row: Row, judged: list[tuple[Row, bool]]) -> str:
    """What sets a row apart from the others: its members, its period or both."""
    differ = [len({other.members[place] for other, _ in judged}) > 1 for place in range(len(table.dimensions))]
    names = [member for member, different in zip(row.members, differ, strict=True) if different]
    if row.period and len({other.period for other, _ in judged}) > 1:
        names.append(when(row.period))
    return ", ".join(names)
