"""What a search found, as a list under headings by kind: the kind of the best hit first, and in each kind the best hit first."""

from collections.abc import Iterable
from typing import NamedTuple

from tui.address import Kind
from tui.display.numbers import plural
from tui.search.things import Thing

HEADINGS: dict[Kind, tuple[str, str]] = {
    "home": ("place", "places"),
    "topic": ("topic", "topics"),
    "statement": ("statement", "statements"),
    "figure": ("figure", "figures"),
    "table": ("table", "tables"),
    "month": ("month", "months"),
    "year": ("year", "years"),
    "disposal": ("disposal", "disposals"),
    "matrix": ("place", "places"),
    "capability": ("capability", "capabilities"),
    "activity": ("activity", "activities"),
    "cell": ("cell of the matrix", "cells of the matrix"),
    "category": ("category", "categories"),
    "glossary": ("place", "places"),
    "term": ("term", "terms"),
    "audit": ("place", "places"),
    "help": ("place", "places"),
}
"""What hits of a kind are called, one and several."""


class Group(NamedTuple):
    """Hits of one kind under their heading."""

    heading: str
    hits: tuple[Thing, ...]


def grouped(hits: Iterable[Thing]) -> tuple[Group, ...]:
    """The hits, best first, as groups."""
    found: dict[tuple[str, str], list[Thing]] = {}
    for hit in hits:
        found.setdefault(HEADINGS.get(hit.kind, (hit.kind, f"{hit.kind}s")), []).append(hit)
    return tuple(Group(plural(len(group), *names), tuple(group)) for names, group in found.items())
