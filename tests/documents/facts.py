"""What a table lets a sentence say.

Which cells it compares, and the words for them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from tests.documents.blocks import Grid
from tests.documents.figure import Figure
from tests.documents.periods import Period
from tests.documents.relations import Relation


@dataclass(eq=False)
class Fact:
    """One thing to say.

    `kind` chooses the patterns: change, share, total, pair, mean, rate, ranked, extreme, points, so-far.
    """

    kind: str
    words: dict[str, str]
    cells: dict[str, list[Figure]]
    """By the pattern's field; several cells of one field are added up."""
    values: dict[str, Fraction] = field(default_factory=dict)
    """Figures that the table does not print but that follow from it, unrounded: pct, change, share, mean, rate …"""
    periods: dict[str, Period] = field(default_factory=dict)
    along: Mapping[Period, Figure] = field(default_factory=dict)
    """The row's cells by period, for sentences that name one."""
    months: Mapping[str, Figure] = field(default_factory=dict)
    """The cells of one year by the name of the month."""
    place: int = 0
    rising: bool = True


@dataclass(eq=False)
class Built:
    """A table with what holds in it and what can be said of it."""

    grid: Grid
    relations: list[Relation]
    facts: list[Fact]
    source: str = ""
    """Which real table it is made of: a report prints each once."""
