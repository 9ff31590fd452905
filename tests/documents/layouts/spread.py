"""Tables that must not be added up.

Medians beside extremes, and rolling twelve months beside months.
"""

from random import Random
from statistics import median

from tests.documents.blocks import Cell, Grid
from tests.documents.facts import Built
from tests.documents.figure import Figure
from tests.documents.periods import MONTHS
from tests.documents.relations import Linear, Relation
from tests.documents.sources import FORCES, monthly
from tests.documents.style import Style


def spread_table(style: Style, random: Random) -> Built:
    """Lowest, median and highest month of a year by force, with the year's total.

    The last row is for the four forces together.
    """
    year = random.choice([2012, 2013, 2014])
    found = {series.force: series.years[year] for series in monthly() if series.what == "screening breath tests"}
    body: list[list[Cell | None]] = []
    totals: list[Figure] = []
    for force in FORCES:
        total = style.count(sum(found[force]))
        totals.append(total)
        body.append(_row(force, found[force], total, style))
    together = [sum(months) for months in zip(*found.values(), strict=True)]
    whole = style.count(sum(together))
    whole.unit = "total"
    body.append(_row("Four forces together", together, whole, style))
    relations: list[Relation] = [Linear("sum", whole, [(1, figure) for figure in totals])]
    names = ["Force", "Lowest month", "Median month", "Highest month", f"Total {year}"]
    grid = Grid(f"Breath tests a month, {year}", [[Cell(name, bold=True) for name in names], *body])
    return Built(grid, relations, [], "spread")


def _row(force: str, values: list[int] | tuple[int, ...], total: Figure, style: Style) -> list[Cell | None]:
    middle = median(values)
    texts = [style.number(min(values)), f"{middle:,.1f}".removesuffix(".0").replace(",", style.separator), style.number(max(values))]
    return [Cell(force), *[Cell(text) for text in texts], Cell(figure=total)]


def rolling_table(style: Style, random: Random) -> Built:
    """A month's figure beside the twelve months to its end.

    Neither column adds up to anything printed.
    """
    series = random.choice([each for each in monthly() if "breath" in each.what])
    year = random.choice([2013, 2014])
    values = [*series.years[year - 1], *series.years[year]]
    first = random.randrange(0, 6)
    body: list[list[Cell | None]] = []
    for month in range(first, first + 6):
        rolling = sum(values[month + 1 : month + 13])
        body.append([Cell(f"{MONTHS[month][:3]} {year}"), Cell(style.number(values[month + 12])), Cell(style.number(rolling))])
    names = ["Month", "In the month", "Rolling 12 months"]
    return Built(Grid(f"{series.title}: rolling 12 months", [[Cell(name, bold=True) for name in names], *body]), [], [], "rolling")
