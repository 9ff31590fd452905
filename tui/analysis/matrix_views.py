"""The matrix by category, by activity, and two of its columns compared."""

from typing import NamedTuple

from tui.model.capabilities import MatrixLink
from tui.model.pack import Pack
from tui.model.report import Statement

from .matrix import Filter, MatrixCell, cell_link, groups, row_ids, shown_links, without_context


class Comparison(NamedTuple):
    """Rows by how two columns differ, differences first.

    Each group is in the matrix's order. The report puts them differently, speaks of them in the first alone, in the second alone, puts them
    the same, says nothing of them but what it says of a whole around them, or is silent on both. A cell holds what the grid shows in it, so
    a link of its own in one column meets an inherited one in the other. Our own reading is left out.
    """

    differently: tuple[str, ...]
    first: tuple[str, ...]
    second: tuple[str, ...]
    same: tuple[str, ...]
    inherited: tuple[str, ...]
    silent: tuple[str, ...]

    @property
    def both(self) -> tuple[str, ...]:
        """The rows with a link in both columns."""
        return (*self.differently, *self.same)


class StatementLinks(NamedTuple):
    """A statement, and the links that rest on it; none where it names no activity."""

    statement: Statement
    links: tuple[MatrixLink, ...]


def compare(pack: Pack, first: str, second: str, chosen: Filter | None = None) -> Comparison:
    """Compare two columns.

    A capability, or the category as a whole, is among the rows where the report speaks of it in one of the two.
    """
    wanted = without_context(chosen or Filter())
    shown = shown_links(pack, wanted)
    of_wholes = {row for row, column in shown if column in (first, second) and row not in pack.activities}
    ids = {activity.id for group in groups(pack, wanted) for activity in group.activities} | of_wholes
    parts: dict[str, list[str]] = {name: [] for name in Comparison._fields}
    for id in (row for row in row_ids(pack) if row in ids):
        one, two = cell_link(pack, id, first, wanted), cell_link(pack, id, second, wanted)
        if all(found is None or found.inherited for found in (one, two)):
            parts["inherited" if one or two else "silent"].append(id)
        elif one and two:
            parts["same" if one.link.emphasis == two.link.emphasis else "differently"].append(id)
        else:
            parts["first" if one else "second"].append(id)
    return Comparison(**{name: tuple(found) for name, found in parts.items()})


def characteristics(pack: Pack, category: str, chosen: Filter | None = None) -> tuple[StatementLinks, ...]:
    """Each characteristic of a category, with the links in its column that rest on it."""
    links = _in_order(pack, {cell: link for cell, link in shown_links(pack, chosen or Filter()).items() if cell[1] == category})
    return tuple(StatementLinks(each, _resting_on(each, links)) for each in pack.columns[category].characteristics)


def other_evidence(pack: Pack, category: str, chosen: Filter | None = None) -> tuple[StatementLinks, ...]:
    """The other statements that links of a category rest on.

    Such as findings and conclusions, in the report's order.
    """
    own = {each.id for each in pack.columns[category].characteristics}
    return tuple(each for each in _evidence(pack, chosen, column=category) if each.statement.id not in own)


def row_evidence(pack: Pack, row: str, chosen: Filter | None = None) -> tuple[StatementLinks, ...]:
    """The statements that the links of a row rest on.

    In the report's order, characteristics of categories last.
    """
    return _evidence(pack, chosen, row=row)


def _evidence(pack: Pack, chosen: Filter | None, *, row: str | None = None, column: str | None = None) -> tuple[StatementLinks, ...]:
    shown = {
        cell: link for cell, link in shown_links(pack, chosen or Filter()).items() if row in (None, cell[0]) and column in (None, cell[1])
    }
    resting: dict[str, list[MatrixLink]] = {}
    for link in _in_order(pack, shown):
        for id in dict.fromkeys(link.evidence):
            resting.setdefault(id, []).append(link)
    return tuple(StatementLinks(statement, tuple(resting[id])) for id, statement in pack.statements.items() if id in resting)


def _resting_on(statement: Statement, links: tuple[MatrixLink, ...]) -> tuple[MatrixLink, ...]:
    return tuple(link for link in links if statement.id in link.evidence)


def _in_order(pack: Pack, links: dict[MatrixCell, MatrixLink]) -> tuple[MatrixLink, ...]:
    return tuple(links[row, column] for row in row_ids(pack) for column in pack.columns if (row, column) in links)
