"""What share of all a member of one of two dimensions has, after its reading."""

from tui.model.period import Period
from tui.model.table import Table
from tui.navigation.table_parts import TablePart
from tui.text.numbers import share
from tui.text.spans import Line, Span

from .figures import figure_words
from .members import Member, cell_of, known_part


def share_of_all(table: Table, part: TablePart, period: Period | None) -> Line:
    """` 34.0% of all 27,176.`, or of those that are known where a figure is missing.

    Nothing for a part that is no member of one of several dimensions.
    """
    if len(part.members) != 1 or len(table.split) < 2 or len(table.own_columns) > 1 or part.members[0] in table.wholes.items():
        return ()
    total, own = (cell_of(table, Member("", members), table.main, period).number for members in ((), part.members))
    every = known_part(table, {}, table.main, period) if total is None else total
    if own is None or not every:
        return ()
    words = figure_words(table, table.main, every)
    return (Span(f" {share(own / every)} of {f'all {words}' if total is not None else f'the {words} that are known'}."),)
