"""The rebases that a reader tries: they last as long as the session."""

from tui.analysis.rebasing import Rebases
from tui.model.period import Period
from tui.model.table import Series, Table

from .layout import SeriesKey
from .rebase_words import refusal


class TriedRebases:
    """The rebases of each series of each table."""

    def __init__(self) -> None:
        self._tables: dict[str, dict[SeriesKey, Rebases]] = {}

    def of(self, table: Table) -> dict[SeriesKey, Rebases]:
        """The rebases of a table by series, as they are and as they will be."""
        return self._tables.setdefault(table.id, {})

    def switch(self, table: Table, key: SeriesKey, series: Series, at: Period | None) -> str:
        """Set a rebase at a period, or take it away if there is one.

        Returns why it cannot be; empty where it has been done.
        """
        held = self.of(table)
        rebases = held.get(key, ())
        if at is not None and at in rebases:
            held[key] = tuple(each for each in rebases if each != at)
            return ""
        why = refusal(series, rebases, at)
        if not why and at is not None:
            held[key] = tuple(sorted((*rebases, at)))
        return why
