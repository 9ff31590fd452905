"""A trend with rebases for the shell and the reader: what they change, each phase.

Also where a rebase is worth trying.
"""

from collections.abc import Mapping, Sequence

from tui.analysis.rebasing import Rebases
from tui.analysis.xmr import Phase, xmr
from tui.model.pack import Pack
from tui.model.period import Period
from tui.model.table import Series, Table
from tui.navigation.address import Address
from tui.navigation.table_parts import TablePart, part_at
from tui.text.periods import short, when
from tui.text.spans import Line, plain

from .kinds import node
from .record import Fact, Record, data_fact, line_fact, text_fact
from .table_views.members import series_of
from .table_views.rebase_words import refusal, suggestion
from .table_views.series_lines import series_lines

REBASE_FACT = "Rebase"


class RebaseRefused(ValueError):
    """Why there can be no rebase, in a sentence."""


class TableTrend:
    """The trend at an address: that of a table, or of a member of it.

    Raises RebaseRefused where there is none.
    """

    def __init__(self, pack: Pack, address: Address) -> None:
        self.pack = pack
        self.address = address
        table = pack.tables.get(address.thing) if node(pack, address).in_table else None
        part = part_at(table, address.part, address.period) if table else TablePart()
        series = _series_at(table, part) if table else None
        if table is None or series is None or part.period is not None:
            raise RebaseRefused(f"A rebase is for a table with a trend, or for a row of one; {address} is neither.")
        self.table: Table = table
        self.part = part
        self.series: Series = series

    def named(self, written: Sequence[str]) -> tuple[Period, ...]:
        """The periods that are meant by `2014-11` or `Nov 2014`. Raises RebaseRefused."""
        known: dict[str, Period] = {}
        for period in self.series.periods:
            known |= {words.casefold(): period for words in (str(period), when(period), short(period))}
        found = [known.get(" ".join(words.split()).casefold()) for words in written]
        if None in found:
            first, last = self.series.periods[0], self.series.periods[-1]
            raise RebaseRefused(f"{written[found.index(None)]} is not a period of {self.table.id}, which runs from {first} to {last}.")
        return tuple(filter(None, found))

    def periods(self, written: Sequence[str]) -> Rebases:
        """The rebases at periods that are written, in order. Raises RebaseRefused."""
        found: Rebases = ()
        for at in self.named(written):
            if at not in found:
                if why := refusal(self.series, found, at):
                    raise RebaseRefused(why)
                found = tuple(sorted((*found, at)))
        return found

    def record(self, rebases: Rebases) -> Record:
        """The record of the address, with what the rebases change before all else."""
        record = node(self.pack, self.address).record()
        if not rebases or self.table.measures[self.table.main] is None:
            return record
        before = set(map(plain, self._lines()))
        facts = (
            *self._facts(rebases),
            data_fact("rebases", tuple(map(str, rebases))),
            data_fact("phases", tuple(map(_phase, xmr(self.series, rebase=rebases)))),
        )
        return record._replace(facts=(*facts, *(fact for fact in record.facts if fact.words not in before)))

    def effect(self, rebases: Rebases) -> tuple[Fact, ...]:
        """What rebases change: the mean, the limits and the signals, then each phase."""
        return self._facts(rebases)[: 1 + len(xmr(self.series, rebase=rebases))] if rebases else ()

    def _facts(self, rebases: Rebases) -> tuple[Fact, ...]:
        effect, *lines = self._lines(rebases)
        return text_fact(REBASE_FACT, plain(effect).partition(" ")[2]), *(line_fact(line, "In short") for line in lines)

    def _lines(self, rebases: Rebases = ()) -> tuple[Line, ...]:
        member = None
        if self.part.members:
            from .table_views.members import member_of  # late: a table of one series has no members

            member = member_of(self.table, self.part)
        return series_lines(self.table, self.table.main, member, rebases=rebases)

    def suggestion(self, how: str) -> tuple[Fact, ...]:
        """Where a rebase is worth trying; `how` has the `period` and its `written` form."""
        words = suggestion(self.series, (), how)
        return (text_fact("Suggestion", words),) if words else ()


def _series_at(table: Table, part: TablePart) -> Series | None:
    """The series of a part of a table, in the first layout that has one."""
    if table.shape == "grid":
        return series_of(table, table.main)  # What its layout would say, in a quarter less time for the whole command.
    from .table_views.shapes import layouts  # late: the layouts are many

    return next((found for kind in layouts(table) if (found := kind(table).series(part)) is not None), None)


def _phase(phase: Phase[Period]) -> Mapping[str, str | float | bool | None]:
    return {
        "from": str(phase.points[0].period), "to": str(phase.points[-1].period), "n": phase.n, "mean": phase.mean, "lower": phase.lower,
        "upper": phase.upper, "trial": phase.trial, "signals": len(phase.signals),
    }  # fmt: skip
