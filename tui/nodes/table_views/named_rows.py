"""Finds forces that the report names together, such as similar ones."""

from collections.abc import Sequence
from typing import NamedTuple

from tui.analysis.checks.listed import Listed
from tui.analysis.own_row import own_members
from tui.model.pack import Pack
from tui.model.table import Table
from tui.text.glyphs import Glyphs
from tui.text.spans import Line, Span, width

from .cells import Cells, GridColumn
from .members import Member

FEWEST_NAMED = 2
"""The fewest rows that are named together."""


class NamedRows(NamedTuple):
    """Members of one dimension, and the title of the statement that names them."""

    members: tuple[tuple[str, str], ...] = ()
    title: str = ""

    def key(self, glyphs: Glyphs) -> tuple[Line, ...]:
        """What the sign beside their names means; nothing without any."""
        return ((Span(f"{_sign(glyphs)} named in “{self.title}”", "quiet"),),) if self.members else ()


NONE_NAMED = NamedRows()


def named_rows(pack: Pack, table: Table) -> NamedRows:
    """The members that a statement lists by name, beside the report's own force.

    Those of the first statement that does.
    """
    known = {dimension: {*table.members(dimension)} - {table.wholes.get(dimension)} for dimension, _ in own_members(pack, table)}
    if not known:
        return NONE_NAMED
    for topic in pack.topics.values():
        for statement in (statement for section in topic.sections for statement in section.statements):
            for check in (claim.check for claims in (statement.figures, statement.claims) for claim in claims):
                found = check.itself if check else None
                if isinstance(found, Listed) and len(found.names) >= FEWEST_NAMED:
                    for dimension, members in known.items():
                        if members.issuperset(found.names):
                            return NamedRows(tuple((dimension, name) for name in found.names), statement.title)
    return NONE_NAMED


def named_first(rows: Sequence[Member], named: NamedRows, own: tuple[tuple[str, str], ...]) -> list[Member]:
    """The rows, the report's own force and those named with it first."""
    if not named.members:
        return list(rows)
    places = {member: place for place, member in enumerate((*own, *named.members))}
    return sorted(rows, key=lambda row: min((places[each] for each in row.members if each in places), default=len(places)))


def marked_rows(cells: Cells, keys: set[str], glyphs: Glyphs) -> Cells:
    """A grid with a sign beside the name of some of its rows."""
    name = cells.columns[0]
    rows = (row._replace(cells=(_marked(row.cells[0], name, glyphs), *row.cells[1:])) if row.key in keys else row for row in cells.rows)
    return cells._replace(rows=tuple(rows))


def _marked(name: Line, column: GridColumn, glyphs: Glyphs) -> Line:
    """The sign a cell after the name, or right after the longest one."""
    gap = column.width - width(name)
    return (*name, Span(f"{' ' if gap > 1 else ''}{_sign(glyphs)}", "strong")) if gap else name


def _sign(glyphs: Glyphs) -> str:
    return "•" if glyphs.unicode else "*"
