"""How the figures of one report hang together.

Clean reports satisfy every relation; a seeded error breaks at least one beyond rounding.
"""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from tests.documents.bounds import Bounds, gap
from tests.documents.figure import Figure

IMPOSSIBLE = Fraction(10**9)


class Relation(ABC):
    """Figures that must agree."""

    kind: str

    @abstractmethod
    def figures(self) -> Sequence[Figure]:
        """Every figure that takes part, the stated one first."""

    @abstractmethod
    def gap(self, *, tight: bool) -> Fraction:
        """How far what is stated lies from what follows; 0 where they can meet."""

    def broken(self) -> bool:
        """Whether the contradiction goes beyond rounding.

        For rounded figures, by more than a unit of the last digit.
        """
        stated = self.figures()[0]
        allowed = Fraction(0) if stated.exact or stated.unit == "period" else Fraction(stated.step()) / 2
        return self.gap(tight=False) > allowed


@dataclass(eq=False)
class Linear(Relation):
    """A figure that is a weighted sum of others.

    A total, a difference, a mean, or the same figure again.
    """

    kind: str
    stated: Figure
    terms: Sequence[tuple[Fraction | int, Figure]]

    def figures(self) -> Sequence[Figure]:
        return [self.stated, *(term for _, term in self.terms)]

    def gap(self, *, tight: bool) -> Fraction:
        low = high = Fraction(0)
        for weight, term in self.terms:
            ends = sorted(weight * end for end in term.bounds(tight=tight))
            low, high = low + ends[0], high + ends[1]
        return gap(self.stated.bounds(tight=tight), (low, high))


@dataclass(eq=False)
class Ratio(Relation):
    """A share or a rate: `per` times one figure over another."""

    kind: str
    stated: Figure
    top: Sequence[Figure]
    bottom: Sequence[Figure]
    per: int = 100

    def figures(self) -> Sequence[Figure]:
        return [self.stated, *self.top, *self.bottom]

    def gap(self, *, tight: bool) -> Fraction:
        return gap(self.stated.bounds(tight=tight), _quotient(_added(self.top, tight), _added(self.bottom, tight), self.per))


@dataclass(eq=False)
class Movement(Relation):
    """A change between two figures, in per cent or in percentage points.

    The text's own unit says which.
    """

    kind: str
    stated: Figure
    new: Sequence[Figure]
    old: Sequence[Figure]

    def figures(self) -> Sequence[Figure]:
        return [self.stated, *self.new, *self.old]

    def gap(self, *, tight: bool) -> Fraction:
        new, old = _added(self.new, tight), _added(self.old, tight)
        if not self.stated.in_points():
            quotient = _quotient(new, old, 100)
            return gap(self.stated.bounds(tight=tight), (quotient[0] - 100, quotient[1] - 100))
        if self.new[0].unit != "percent":
            return IMPOSSIBLE
        return gap(self.stated.bounds(tight=tight), (new[0] - old[1], new[1] - old[0]))


@dataclass(eq=False)
class Lookup(Relation):
    """A figure and the period that the text names, against the table's cell."""

    kind: str
    period: Figure
    stated: Figure
    cells: Mapping[str, Figure]

    def figures(self) -> Sequence[Figure]:
        return [self.period, self.stated, *self.cells.values()]

    def gap(self, *, tight: bool) -> Fraction:
        cell = self.cells.get(self.period.text)
        return IMPOSSIBLE if cell is None else gap(self.stated.bounds(tight=tight), cell.bounds(tight=tight))


@dataclass(eq=False)
class Ranked(Relation):
    """A row said to be the nth highest of several."""

    kind: str
    stated: Figure
    others: Sequence[Figure]
    place: int

    def figures(self) -> Sequence[Figure]:
        return [self.stated, *self.others]

    def gap(self, *, tight: bool) -> Fraction:
        low, high = self.stated.bounds(tight=tight)
        higher = sum(other.bounds(tight=tight)[0] > high for other in self.others)
        lower = sum(other.bounds(tight=tight)[1] < low for other in self.others)
        possible = higher <= self.place - 1 <= len(self.others) - lower
        return Fraction(0) if possible else IMPOSSIBLE


def _added(figures: Sequence[Figure], tight: bool) -> Bounds:
    ends = [figure.bounds(tight=tight) for figure in figures]
    return sum((low for low, _ in ends), Fraction(0)), sum((high for _, high in ends), Fraction(0))


def _quotient(top: Bounds, bottom: Bounds, per: int) -> Bounds:
    if bottom[0] <= 0:
        return -IMPOSSIBLE, IMPOSSIBLE
    ends = [per * one / other for one in top for other in bottom]
    return min(ends), max(ends)
