"""Queries on the capability matrix.

Filter, rank and count its links, and find what stands in a cell.
"""

from collections.abc import Mapping
from typing import NamedTuple

from tui.model.capabilities import (
    BASES,
    COUNTED_BASES,
    EMPHASES,
    WHOLE_COLUMN,
    Activity,
    Basis,
    Capability,
    Emphasis,
    MatrixLink,
    whole_of,
)
from tui.model.pack import Pack

MatrixCell = tuple[str, str]
"""A row and a column of the matrix."""


class Filter(NamedTuple):
    """The filter of the explorer. No capabilities means all of them."""

    emphases: frozenset[Emphasis] = frozenset(EMPHASES)
    bases: frozenset[Basis] = frozenset(COUNTED_BASES)
    capabilities: frozenset[str] = frozenset()
    silent_rows: bool = True

    def shows(self, link: MatrixLink) -> bool:
        """Whether a link passes the filter.

        What is said of a whole category is said of every capability.
        """
        of = not self.capabilities or link.activity == WHOLE_COLUMN or whole_of(link.activity) in self.capabilities
        return of and link.emphasis in self.emphases and link.basis in self.bases

    @property
    def context(self) -> bool:
        """Whether our own reading is shown."""
        return "context" in self.bases

    def __str__(self) -> str:
        """The filter in a few words, `all` where it hides nothing that the report says."""
        sentence = []
        counted = [basis for basis in COUNTED_BASES if basis in self.bases]
        if len(counted) < len(COUNTED_BASES):
            shown = [basis for basis in BASES if basis in self.bases]
            sentence.append(" or ".join(shown) + " only" if shown else "no basis")
        elif self.context:
            sentence.append("with context")
        if self.emphases != frozenset(EMPHASES):
            sentence.append(", ".join(name for name in EMPHASES if name in self.emphases) or "no emphasis")
        if self.capabilities:
            sentence.append("capability " + ", ".join(sorted(self.capabilities, key=int)))
        if not self.silent_rows:
            sentence.append("rows with a link")
        return "; ".join(sentence) or "all"


def without_context(chosen: Filter) -> Filter:
    """A filter that hides our own reading, which says nothing of what the report says."""
    return chosen._replace(bases=chosen.bases & frozenset(COUNTED_BASES))


class CellLink(NamedTuple):
    """What stands in a cell.

    A link, and whether it is one of the cell's capability or category as a whole.
    """

    link: MatrixLink
    inherited: bool


class CapabilityRows(NamedTuple):
    """A capability, and those of its activities that the filter shows."""

    capability: Capability
    activities: tuple[Activity, ...]


def shown_links(pack: Pack, chosen: Filter) -> dict[MatrixCell, MatrixLink]:
    """The links that pass a filter, by row and column.

    Our own reading is among them where the filter shows it.
    """
    every = pack.links | pack.context if chosen.context else pack.links
    return {cell: link for cell, link in every.items() if chosen.shows(link)}


def cell_link(pack: Pack, row: str, column: str, chosen: Filter | None = None) -> CellLink | None:
    """What stands in a cell: its own link, or what is said of a whole around it.

    The nearest wins: a link of its own, then one of its capability, then one of its category as a whole. A link of its own that the filter
    hides does not let an inherited one through. Our own reading of a whole is not inherited.
    """
    wanted = chosen or Filter()
    own = pack.links.get((row, column)) or (pack.context.get((row, column)) if wanted.context else None)
    if own is not None:
        return CellLink(own, inherited=False) if wanted.shows(own) else None
    for whole in (whole_of(row), WHOLE_COLUMN):
        link = pack.links.get((whole, column)) if whole != row else None
        if link is not None:
            return CellLink(link, inherited=True) if wanted.shows(link) else None
    return None


def groups(pack: Pack, chosen: Filter) -> tuple[CapabilityRows, ...]:
    """Capabilities with the activities that pass a filter.

    A capability without any is left out.
    """
    shown = {row for row, _ in shown_links(pack, chosen)}
    found = []
    for capability in pack.matrix.capabilities:
        if chosen.capabilities and capability.id not in chosen.capabilities:
            continue
        activities = tuple(activity for activity in capability.activities if chosen.silent_rows or activity.id in shown)
        if activities or capability.id in shown:
            found.append(CapabilityRows(capability, activities))
    return tuple(found)


def count_emphases(links: Mapping[MatrixCell, MatrixLink], *, capability: str = "", category: str = "") -> dict[Emphasis, int]:
    """The number of links of each emphasis, in a capability, a category, both or all.

    Our own reading is never counted.
    """
    counts = dict.fromkeys(EMPHASES, 0)
    for (row, column), link in links.items():
        if link.counts and capability in ("", row, whole_of(row)) and category in ("", column):
            counts[link.emphasis] += 1
    return counts


def count_bases(links: Mapping[MatrixCell, MatrixLink], *, category: str = "") -> dict[Basis, int]:
    """The number of links that are stated and inferred, in a category or all."""
    found = [link.basis for (_, column), link in links.items() if category in ("", column)]
    return {basis: found.count(basis) for basis in COUNTED_BASES}


def ranked(pack: Pack, category: str, chosen: Filter | None = None) -> tuple[MatrixLink, ...]:
    """A category's links: core first, then present, less, different, questioned.

    Stated links come before inferred ones, our own reading last, and equals are in the matrix's order.
    """
    shown = shown_links(pack, chosen or Filter())
    links = [link for (_, place), link in shown.items() if place == category]
    order = {row: place for place, row in enumerate(row_ids(pack))}

    def rank(link: MatrixLink) -> tuple[bool, int, int, int]:
        return not link.counts, EMPHASES.index(link.emphasis), BASES.index(link.basis), order[link.activity]

    return tuple(sorted(links, key=rank))


def row_ids(pack: Pack) -> tuple[str, ...]:
    """Every row in order.

    The category as a whole where a link is to one, then each capability and its activities.
    """
    whole = (WHOLE_COLUMN,) if any(link.activity == WHOLE_COLUMN for link in pack.matrix.links) else ()
    return (*whole, *(id for each in pack.matrix.capabilities for id in (each.id, *(activity.id for activity in each.activities))))


def silent_rows(pack: Pack) -> tuple[str, ...]:
    """The capabilities and activities without any link of their own, in order."""
    linked = {row for row, _ in pack.links}
    return tuple(row for row in row_ids(pack) if row not in linked)


def linked_cells(pack: Pack, chosen: Filter) -> tuple[MatrixCell, ...]:
    """The cells with a link of their own that the filter shows, row by row."""
    shown = shown_links(pack, chosen)
    return tuple((row, column) for row in row_ids(pack) for column in pack.columns if (row, column) in shown)


def next_link(pack: Pack, chosen: Filter, row: str, column: str, step: int = 1) -> MatrixCell | None:
    """The next cell with a link in reading order; the one before where `step` is -1.

    A row or a column that is none of the matrix's stands before all of them. None after the last link.
    """
    rows, columns = list(row_ids(pack)), list(pack.columns)

    def place(at: MatrixCell) -> tuple[int, int]:
        return rows.index(at[0]) if at[0] in rows else -1, columns.index(at[1]) if at[1] in columns else -1

    here, cells = place((row, column)), linked_cells(pack, chosen)
    if step > 0:
        return next((cell for cell in cells if place(cell) > here), None)
    return next((cell for cell in reversed(cells) if place(cell) < here), None)
