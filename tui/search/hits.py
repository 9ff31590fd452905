"""Search results grouped by kind.

The kind of the best result comes first, and each group has its best result first.
"""

from collections.abc import Iterable
from typing import NamedTuple

from tui.navigation.address import Kind
from tui.nodes.things import Thing
from tui.text.numbers import plural

HEADINGS: dict[Kind, tuple[str, str]] = {
    "home": ("page", "pages"),
    "topic": ("topic", "topics"),
    "statement": ("statement", "statements"),
    "figure": ("figure", "figures"),
    "claim": ("claim", "claims"),
    "statistic": ("open statistic", "open statistics"),
    "table": ("table", "tables"),
    "month": ("month", "months"),
    "year": ("year", "years"),
    "disposal": ("disposal", "disposals"),
    "matrix": ("page", "pages"),
    "capability": ("capability", "capabilities"),
    "activity": ("activity", "activities"),
    "cell": ("matrix cell", "matrix cells"),
    "category": ("category", "categories"),
    "glossary": ("page", "pages"),
    "term": ("term", "terms"),
    "audit": ("page", "pages"),
    "questions": ("page", "pages"),
    "help": ("page", "pages"),
}
"""The name of each kind of result, singular and plural."""


class Group(NamedTuple):
    """Results of one kind, under a heading."""

    heading: str
    hits: tuple[Thing, ...]


def grouped(hits: Iterable[Thing]) -> tuple[Group, ...]:
    """Group results by kind. Results and groups are best first."""
    found: dict[tuple[str, str], list[Thing]] = {}
    for hit in hits:
        found.setdefault(HEADINGS[hit.kind], []).append(hit)
    return tuple(Group(plural(len(group), *names), tuple(group)) for names, group in found.items())
