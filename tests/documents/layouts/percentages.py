"""Makes tables of counts, of how many met a condition, and of that percentage.

They cover two years, with the change in percentage points.
"""

from fractions import Fraction
from itertools import pairwise
from random import Random

from tests.documents.blocks import Cell, Grid
from tests.documents.facts import Built, Fact
from tests.documents.figure import Figure
from tests.documents.periods import Period
from tests.documents.relations import Linear, Movement, Ratio, Relation
from tests.documents.sources import FORCES, monthly
from tests.documents.style import Style

POINTS = ("Change (percentage points)", "Change (% points)", "Percentage point change", "Change (ppt)")


def percentages_table(style: Style, random: Random) -> Built:
    """Breath tests by force: tests, positive, per cent positive, in one or two years."""
    year = random.choice([2013, 2014])
    forces = list(FORCES)
    random.shuffle(forces)
    two = random.random() < 0.75
    years = [year - 1, year] if two else [year]
    return _Percentages(forces, years, style, random).build()


class _Percentages:
    def __init__(self, forces: list[str], years: list[int], style: Style, random: Random) -> None:
        self.forces, self.years, self.style, self.random = forces, years, style, random
        found = {(series.force, series.what.split()[0]): series for series in monthly() if "breath" in series.what}
        self.tests = {(force, year): sum(found[force, "screening"].years[year]) for force in forces for year in (2012, *years)}
        self.positive = {(force, year): sum(found[force, "positive"].years[year]) for force in forces for year in (2012, *years)}
        self.decimals = random.choice([1, 1, 2])
        self.whole = random.choice(["Region", "All four forces", "Most similar group"])
        self.counts = random.random() < 0.8 or len(years) == 1
        self.relations: list[Relation] = []
        self.shares: dict[tuple[str, int], Figure] = {}
        self.points: list[Figure] = []
        self.cells: dict[tuple[str, int, str], Figure] = {}

    def build(self) -> Built:
        for year in self.years:
            self.tests[self.whole, year] = sum(self.tests[force, year] for force in self.forces)
            self.positive[self.whole, year] = sum(self.positive[force, year] for force in self.forces)
        body: list[list[Cell | None]] = [self._row(force) for force in [*self.forces, self.whole]]
        if self.counts:
            for year in self.years:
                for what in ("tests", "positive"):
                    parts: list[tuple[Fraction | int, Figure]] = [(1, self.cells[force, year, what]) for force in self.forces]
                    self.cells[self.whole, year, what].unit = "total"
                    self.relations.append(Linear("sum", self.cells[self.whole, year, what], parts))
        headers = self._headers()
        title = self.random.choice(
            [
                "Breath tests and percentage positive",
                "Proportion of breath tests that were positive or refused",
                "Drink-driving: test results",
            ]
        )
        grid = Grid(title, headers + body, headers=len(headers))
        if not self.counts:
            grid.notes.append("The figure for the whole is not the average of the forces, because they test different numbers of drivers.")
        return Built(grid, self.relations, self._facts(), "percentages")

    def _share(self, force: str, year: int) -> Fraction:
        return Fraction(100 * self.positive[force, year], self.tests[force, year])

    def _row(self, force: str) -> list[Cell | None]:
        row: list[Cell | None] = [Cell(force, bold=force == self.whole)]
        for year in self.years:
            share = Figure(self.style.number(self._share(force, year), self.decimals) + "%", unit="percent")
            self.shares[force, year] = share
            if self.counts:
                tests, positive = self.style.count(self.tests[force, year]), self.style.count(self.positive[force, year])
                self.cells[force, year, "tests"], self.cells[force, year, "positive"] = tests, positive
                self.relations.append(Ratio("share", share, [positive], [tests]))
                row += [Cell(figure=tests), Cell(figure=positive)]
                if year != self.years[0]:
                    old = self.style.number(self._share(force, self.years[0]), self.decimals) + "%"
                    share.stale = old if old != share.text else ""
            row.append(Cell(figure=share))
        if len(self.years) == 2:
            moved = self._share(force, self.years[1]) - self._share(force, self.years[0])
            figure = Figure(self.style.signed(moved, self.decimals), unit="points")
            figure.mark = " pp" if self.style.years == "to" else ""
            movement = _Points("points", figure, [self.shares[force, self.years[1]]], [self.shares[force, self.years[0]]])
            self.relations.append(movement)
            self.points.append(figure)
            row.append(Cell(figure=figure))
        return row

    def _headers(self) -> list[list[Cell | None]]:
        each = ["Tests", "Positive or refused", "% positive"] if self.counts else []
        label = Cell("Force", bold=True)
        points = Cell(self.random.choice(POINTS), bold=True)
        if not self.counts:
            names = [f"% positive {year}" if self.style.separator else str(year) for year in self.years]
            return [[label, *[Cell(name, bold=True) for name in names], points]]
        if len(self.years) == 1:
            return [[label, *[Cell(name, bold=True) for name in each]]]
        if self.random.random() < 0.3:
            return [[label, *[Cell(f"{name} {year}", bold=True) for year in self.years for name in each], points]]
        outer: list[Cell | None] = [Cell("Force", bold=True, down=2)]
        for year in self.years:
            outer += [Cell(str(year), bold=True, across=3), None, None]
        points.down = 2
        return [[*outer, points], [None, *[Cell(name, bold=True) for _ in self.years for name in each], None]]

    def _facts(self) -> list[Fact]:
        found = []
        for force in [*self.forces, self.whole]:
            area = force if force != self.whole else {"Region": "the region", "All four forces": "all four forces together"}.get(
                self.whole, "the most similar group"
            )  # fmt: skip
            if len(self.years) == 2:
                new, old = self._share(force, self.years[1]), self._share(force, self.years[0])
                periods = [Period(year, "calendar") for year in self.years]
                found.append(
                    Fact(
                        "points", {"noun": f"the proportion of breath tests in {area} that were positive or refused", "area": area},
                        {"new": [self.shares[force, self.years[1]]], "old": [self.shares[force, self.years[0]]]},
                        {"points": new - old, "pct": 100 * (new / old - 1)}, {"p1": periods[1], "p0": periods[0]},
                        {period: self.shares[force, period.year] for period in periods}, rising=new > old,
                    )
                )  # fmt: skip
            if self.counts:
                year = self.years[-1]
                words = {"noun": f"breath tests in {area}", "whole": f"breath tests in {area}", "kind": "were positive or refused",
                         "p1": str(year)}  # fmt: skip
                cells = {"part": [self.cells[force, year, "positive"]], "whole_count": [self.cells[force, year, "tests"]]}
                found.append(Fact("of-which", words, cells, {"share": self._share(force, year)}))
        return found + self._gaps()

    def _gaps(self) -> list[Fact]:
        """The lead of one force over another, in points."""
        year, found = self.years[-1], []
        ordered = sorted(self.forces, key=lambda force: -self._share(force, year))
        for one, other in pairwise(ordered):
            cells = {"first": [self.shares[one, year]], "second": [self.shares[other, year]]}
            points = {"points": self._share(one, year) - self._share(other, year)}
            found.append(Fact("gap", {"one": one, "other": other}, cells | {"new": cells["first"], "old": cells["second"]}, points))
        return self.random.sample(found, 1)


class _Points(Movement):
    """A change whose unit is in the header: points, whatever the cell says."""

    def gap(self, *, tight: bool) -> Fraction:
        points = Linear("points", self.stated, [(1, self.new[0]), (-1, self.old[0])])
        return points.gap(tight=tight)
