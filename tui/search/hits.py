"""Search results grouped by kind.

The kind of the best result comes first, and each group has its best result first.
"""

from collections.abc import Iterable
from typing import NamedTuple

from tui.nodes.kinds import description
from tui.nodes.search_entries import SearchEntry
from tui.text.numbers import plural


class HitGroup(NamedTuple):
    """Results of one kind, under a heading."""

    heading: str
    hits: tuple[SearchEntry, ...]


def grouped_by_kind(hits: Iterable[SearchEntry]) -> tuple[HitGroup, ...]:
    """Group results by kind. Results and groups are best first."""
    found: dict[tuple[str, str], list[SearchEntry]] = {}
    for hit in hits:
        found.setdefault(description(hit.kind).noun, []).append(hit)
    return tuple(HitGroup(plural(len(group), *names), tuple(group)) for names, group in found.items())
