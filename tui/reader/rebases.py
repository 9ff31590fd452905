"""Rebases tried in a conversation: the command, and what a page then says."""

from tui.analysis.rebasing import Rebases
from tui.model.pack import Pack
from tui.model.period import Period
from tui.navigation.address import Address
from tui.navigation.table_parts import part_at
from tui.nodes.kinds import node
from tui.nodes.rebased_record import RebaseRefused, TableTrend
from tui.nodes.record import Record
from tui.nodes.table_views.period_words import signal
from tui.nodes.table_views.rebase_words import rebase_named
from tui.text.periods import when
from tui.text.spans import plain

from .page import ReadingLine

TYPE_REBASE = "To try a rebase there, type rebase {written}."


class ReaderRebases:
    """The rebases of each trend of each workshop, for one conversation."""

    def __init__(self) -> None:
        self._tried: dict[Address, Rebases] = {}

    def at(self, pack: Pack, address: Address) -> Rebases:
        """The rebases of the trend at an address, or of the one that it is part of."""
        return self._tried.get(trend_address(pack, address)._replace(workshop=pack.id), ())

    def switch(self, pack: Pack, address: Address, text: str) -> tuple[ReadingLine, ...]:
        """Set a rebase at the period that is typed or read, or take it away.

        Returns what the rebases change now. Raises RebaseRefused.
        """
        place = trend_address(pack, address)
        trend, tried = TableTrend(pack, place), self.at(pack, address)
        here = _period(pack, address)
        if not text and (here is None or place == address):
            raise RebaseRefused(_offer(trend, tried))
        (at,) = trend.named((text or str(here),))
        kept = tuple(each for each in tried if each != at) if at in tried else trend.periods((*map(str, tried), str(at)))
        self._tried[place._replace(workshop=pack.id)] = kept
        taken = (ReadingLine(f"The rebase at {when(at)} is removed."),) if at in tried else ()
        again = (ReadingLine("To read the page with it, type again."),) if kept else ()
        return (*taken, *(ReadingLine(f"{fact.label}: {fact.words}") for fact in trend.effect(kept)), *again)


def trend_address(pack: Pack, address: Address) -> Address:
    """The address of the trend that a part of a table belongs to."""
    period = _period(pack, address)
    if period is None:
        return address
    return address._replace(period="") if address.period else address._replace(part="")


def trend_record(pack: Pack, address: Address, rebases: Rebases) -> tuple[Record, tuple[ReadingLine, ...]]:
    """The record of an address with the rebases of its trend.

    Also lines to say first: on which side of the rebases a period is, or which rebase is worth trying.
    """
    record, place = node(pack, address).record(), trend_address(pack, address)
    try:
        trend = TableTrend(pack, place)
    except RebaseRefused:
        return record, ()
    period = _period(pack, address)
    if place == address:
        said = trend.suggestion(TYPE_REBASE) if not rebases else ()
        return trend.record(rebases), tuple(ReadingLine(fact.words) for fact in said)
    words = plain(signal(trend.series, period, rebases=rebases)[1:]) if rebases and period else ""
    return record, (ReadingLine(f"With the rebase that is tried: {words}."),) if words else ()


def _period(pack: Pack, address: Address) -> Period | None:
    table = pack.tables.get(address.thing) if node(pack, address).in_table else None
    return part_at(table, address.part, address.period).period if table else None


def _offer(trend: TableTrend, tried: Rebases) -> str:
    """What to type, and which rebases there are."""
    if tried:
        return f"Tried here: {rebase_named(tried, full=True)}. To add one, type rebase and a period; to remove one, its period."
    found = trend.suggestion(TYPE_REBASE)
    return found[0].words if found else f"Type rebase and a period, such as rebase {trend.series.periods[len(trend.series.periods) // 2]}."
