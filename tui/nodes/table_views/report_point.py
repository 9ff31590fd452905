"""Where a table opens: at the figure that the report makes a point of."""

from collections.abc import Iterator

from tui.analysis.checks.rank import Rank
from tui.analysis.checks.selector import Selector
from tui.analysis.own_row import own_members
from tui.model.claims import Check
from tui.model.pack import Pack
from tui.model.table import Table
from tui.navigation.table_parts import TablePart

from .layout import Layout
from .named_rows import NamedRows, named_rows


def opening(pack: Pack, layout: Layout) -> TablePart:
    """The row and the column of the first figure that the report cites.

    Otherwise the force's own row, if it has one, or where the layout begins.
    """
    start, cited = layout.start, tuple(_cited(pack, layout.table))
    members = next((members for _, members in cited if members), ()) or own_members(pack, layout.table)
    column = cited_column(pack, layout.table)
    wanted = start._replace(members=members or start.members, column=column or start.column)
    row, place = layout.place(wanted)
    if not column and not _across(layout, members):
        place = layout.place(start)[1]
    held = layout.part(row, place)
    return held if set(members) <= set(held.members) else start


def cited_column(pack: Pack, table: Table) -> str:
    """The column of the first figure that the report cites, if it is not the main one."""
    column = next((column for column, _ in _cited(pack, table)), "")
    return column if column and table.place(column) != table.main else ""


def point_of(pack: Pack, table: Table) -> tuple[str, tuple[tuple[str, str], ...], str, NamedRows, str]:
    """The column a report cites first, its force, that of a ranking, rows named, when."""
    every = (check.itself for check in _checks(pack, table) if check)
    ranks = (check.column for check in every if isinstance(check, Rank) and check.table == table.id)
    return cited_column(pack, table), own_members(pack, table), next(ranks, ""), named_rows(pack, table), said_window(pack, table)


def said_window(pack: Pack, table: Table) -> str:
    """What the report says of when the figures of a table without periods are.

    `July 2016`, `not dated`. Empty for other tables, and where it is not the same for all figures.
    """
    if table.periods or table.spec.topic not in pack.topics:
        return ""
    said = (statement for section in pack.topics[table.spec.topic].sections for statement in section.statements)
    checked = ((figure.window, figure.check.itself) for statement in said for figure in statement.figures if figure.check)
    windows = {window for window, check in checked if isinstance(check, Selector) and check.table == table.id}
    return windows.pop() if len(windows) == 1 else ""


def _across(layout: Layout, members: tuple[tuple[str, str], ...]) -> bool:
    """Whether the column of a cell depends on its members."""
    return layout.place(TablePart(members))[1] != layout.place(TablePart())[1]


def _cited(pack: Pack, table: Table) -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
    """The column and the members of each figure of a table that the report cites.

    First those of the topic's headlines, then those of its statements. The whole of a table is no member of it.
    """
    wholes = table.wholes
    for check in _checks(pack, table):
        if isinstance(check, Selector) and check.table == table.id:
            names = ((each.id, check.where.get(each.id)) for each in table.split)
            yield check.column, tuple((id, name) for id, name in names if name is not None and name != wholes.get(id))


def _checks(pack: Pack, table: Table) -> Iterator[Check | None]:
    """The checks of a table's topic, those of its headlines first."""
    if topic := pack.topics.get(table.spec.topic or ""):
        yield from (pack.figures[id].check for headline in topic.headlines for id in headline.figures)
        for statement in (statement for section in topic.sections for statement in section.statements):
            yield from (claim.check for claims in (statement.figures, statement.claims) for claim in claims)
