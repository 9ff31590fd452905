"""The share of a member in its whole."""

from collections.abc import Iterator

from tui.analysis.selection import Selection, not_added
from tui.analysis.working import Amount, Percent, UsedCell, Working
from tui.model.claims import Claim
from tui.model.pack import Pack
from tui.model.table import Number, Table

from .base import CheckFault
from .selector import AtPeriod, PeriodKey


class Share(AtPeriod, frozen=True, kw_only=True, tag="share"):
    """The share of the members in `where`, in per cent.

    The last dimension in `where` is the one that is divided up; any before it narrow the whole. `{district: Leeds, offence: Robbery}` is
    the share of robbery in the offences of Leeds. `without` leaves members out of the whole: the claim is then read with them and without.
    """

    def single(self, table: Table, period: PeriodKey | None) -> Iterator[CheckFault]:
        """A share of nothing, of nobody, or of what may not be added up."""
        if not self.where:
            yield CheckFault("kind", "the check does not say whose share it is", "where")
        elif not self.selection(table, period).additive:
            yield CheckFault("kind", f"{not_added(self.selection(table, period))}, so they have no shares", "a column of counts or money")
        else:
            _, whole = self.parts(table, period)
            if not whole.value:
                yield CheckFault(
                    "without" if self.without else "kind",
                    f"the share is of nothing{f' in {period}' if period else ''}",
                    "a whole that is not 0",
                )

    def parts(self, table: Table, period: PeriodKey | None = None) -> tuple[Selection, Selection]:
        """The part and the whole."""
        part = self.selection(table, period)
        return part, Selection(table, part.column, {**dict([*part.where.items()][:-1])}, part.without, part.span)

    def volumes(self, table: Table, period: PeriodKey | None = None) -> tuple[Number, Number]:
        """The part and the whole as figures; a part without any is 0."""
        part, whole = self.parts(table, period)
        return part.value or 0, whole.value or 0

    def find(self, pack: Pack, claim: Claim) -> Working:
        """The share."""
        table = pack.tables[self.table]
        (part, whole), measure = self.volumes(table), self.selection(table).measure
        share = part * 100 / whole
        return Working(
            (Amount(part, measure), " / ", Amount(whole, measure), " = ", Percent(share)), share, cells=self.cells(table), unit="percent"
        )

    def cells(self, table: Table, period: PeriodKey | None = None) -> tuple[UsedCell, ...]:
        """The cells of the part, of the whole (or the sum of all), and those left out."""
        part, whole = self.parts(table, period)
        out = [
            UsedCell(table.id, part.column, row.period, row.members)
            for dimension, names in self.without.items()
            for name in names
            for row in table.select({**whole.where, dimension: name}, None, part.span)
        ]
        whole_cells = whole.cells if whole.where else [UsedCell(table.id, part.column, period, ()) for period in whole.periods or (None,)]
        return tuple(dict.fromkeys((*part.cells, *whole_cells, *out)))
