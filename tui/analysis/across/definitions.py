"""What changed in the definition of a measure between two reports."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from .in_report import InReport

DefinitionPart = Literal["unit", "kind", "base", "title", "definition", "caveat added", "caveat left out"]
"""The parts of a definition that can change; the base is that of a rate."""


class DefinitionChange(NamedTuple):
    """What changed, from what and to what; a caveat has one of these only."""

    what: DefinitionPart
    before: str
    after: str


def changed_definition(before: InReport, after: InReport) -> tuple[DefinitionChange, ...]:
    """The differences between the definitions of two reports.

    Capitals and spaces make no difference. Caveats are those of the measure: those of a table are about its figures.
    """
    return () if before is after else tuple(_changes(before, after))


def _changes(before: InReport, after: InReport) -> Iterator[DefinitionChange]:
    one, other = before.measure, after.measure
    pairs: tuple[tuple[DefinitionPart, str, str], ...] = (
        ("unit", one.unit, other.unit),
        ("kind", one.kind, other.kind),
        ("base", str(one.per), str(other.per)),
        ("title", one.title, other.title),
    )
    named: tuple[tuple[DefinitionPart, str, str], ...] = (
        ("definition", one.same_as or "", other.same_as or ""),
        ("definition", before.table.spec.definition, after.table.spec.definition),
    )
    # A report that gives its definition for the first time changes nothing.
    pairs += tuple(pair for pair in named if pair[1] and pair[2])
    yield from (DefinitionChange(*pair) for pair in pairs if _folded(pair[1]) != _folded(pair[2]))
    kept, now = set(map(_folded, one.caveats)), set(map(_folded, other.caveats))
    yield from (DefinitionChange("caveat added", "", text) for text in other.caveats if _folded(text) not in kept)
    yield from (DefinitionChange("caveat left out", text, "") for text in one.caveats if _folded(text) not in now)


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
