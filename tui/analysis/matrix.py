"""Queries on the capability matrix: filter, rank, compare and count its links."""

from typing import NamedTuple

from tui.model.capabilities import BASES, EMPHASES, Activity, Basis, Capability, Emphasis, MatrixLink, whole_of
from tui.model.pack import Pack


class Filter(NamedTuple):
    """The filter of the explorer. No capabilities means all of them."""

    emphases: frozenset[Emphasis] = frozenset(EMPHASES)
    bases: frozenset[Basis] = frozenset(BASES)
    capabilities: frozenset[str] = frozenset()
    silent_rows: bool = True

    def shows(self, link: MatrixLink) -> bool:
        """Whether a link passes the filter."""
        of = not self.capabilities or whole_of(link.activity) in self.capabilities
        return of and link.emphasis in self.emphases and link.basis in self.bases

    def __str__(self) -> str:
        """The filter in a few words, `all` where it hides nothing."""
        sentence = []
        if self.bases != frozenset(BASES):
            sentence.append(" or ".join(basis for basis in BASES if basis in self.bases) + " only" if self.bases else "no basis")
        if self.emphases != frozenset(EMPHASES):
            sentence.append(", ".join(name for name in EMPHASES if name in self.emphases) or "no emphasis")
        if self.capabilities:
            sentence.append("capability " + ", ".join(sorted(self.capabilities, key=int)))
        if not self.silent_rows:
            sentence.append("rows with a link")
        return "; ".join(sentence) or "all"


class CapabilityRows(NamedTuple):
    """A capability, and those of its activities that the filter shows."""

    capability: Capability
    activities: tuple[Activity, ...]


class Comparison(NamedTuple):
    """Activities by how two categories differ, in the matrix's order.

    They are linked in both, in the first alone, in the second alone, or in neither.
    """

    both: tuple[str, ...]
    first: tuple[str, ...]
    second: tuple[str, ...]
    neither: tuple[str, ...]


def shown_links(pack: Pack, chosen: Filter) -> dict[tuple[str, str], MatrixLink]:
    """The links that pass a filter, by (activity, category)."""
    return {cell: link for cell, link in pack.links.items() if chosen.shows(link)}


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


def count_emphases(links: dict[tuple[str, str], MatrixLink], *, capability: str = "", category: str = "") -> dict[Emphasis, int]:
    """The number of links of each emphasis, in a capability, a category, both or all."""
    counts = dict.fromkeys(EMPHASES, 0)
    for (activity, place), link in links.items():
        if capability in ("", activity, whole_of(activity)) and category in ("", place):
            counts[link.emphasis] += 1
    return counts


def ranked(pack: Pack, category: str, chosen: Filter | None = None) -> tuple[MatrixLink, ...]:
    """A category's links: core first, then present, less, questioned.

    Stated links come before inferred ones, and equals are in the matrix's order.
    """
    shown = shown_links(pack, chosen or Filter())
    links = [link for (_, place), link in shown.items() if place == category]
    order = {row: place for place, row in enumerate(row_ids(pack))}
    return tuple(sorted(links, key=lambda link: (EMPHASES.index(link.emphasis), BASES.index(link.basis), order[link.activity])))


def row_ids(pack: Pack) -> tuple[str, ...]:
    """Every row in order: each capability, then its activities."""
    return tuple(id for each in pack.matrix.capabilities for id in (each.id, *(activity.id for activity in each.activities)))


def compare(pack: Pack, first: str, second: str, chosen: Filter | None = None) -> Comparison:
    """Compare two categories."""
    shown = shown_links(pack, chosen or Filter())
    ids = []
    for capability, activities in groups(pack, chosen or Filter()):
        if (capability.id, first) in shown or (capability.id, second) in shown:
            ids.append(capability.id)
        ids += [activity.id for activity in activities]

    def where(in_first: bool, in_second: bool) -> tuple[str, ...]:
        return tuple(a for a in ids if ((a, first) in shown) is in_first and ((a, second) in shown) is in_second)

    return Comparison(where(True, True), where(True, False), where(False, True), where(False, False))
