"""A figure beside the average of similar forces that a table prints."""

from tui.model.period import Period
from tui.model.table import Table, added
from tui.text.units import figure

from .figures import difference_words
from .members import Member, cell_of


def beside_peers(table: Table, member: Member, column: int, period: Period | None) -> str:
    """`, 18.26 lower`, after the average; empty where one of the two is missing."""
    own, peers = (cell_of(table, member, place, period).number for place in (column, table.related(column)["peer"]))
    names = tuple(name for _, name in member.members)
    measure = table.measure(column, names)
    if own is None or peers is None or measure is None:
        return ""
    apart = added((peers, -own))
    if not apart:
        return ", the same"
    words = difference_words(table, column, apart, names)
    return f", {words}" if measure.percentage or measure.kind in ("count", "money") else f", {figure(abs(apart))} {words.split()[-1]}"
