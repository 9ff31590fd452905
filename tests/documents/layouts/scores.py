"""Scores and full-time equivalents.

Figures with decimals that cannot be added, or whose rounded parts need not add up.
"""

from fractions import Fraction
from random import Random

from tests.documents.blocks import Cell, Grid
from tests.documents.facts import Built, Fact
from tests.documents.figure import Figure
from tests.documents.periods import Period
from tests.documents.relations import Linear, Movement, Relation
from tests.documents.sources import FORCES, read
from tests.documents.style import Style

WORKERS = {"police officer": "Police officers", "police staff": "Police staff", "police community support officer": "PCSOs"}


def scores_table(style: Style, random: Random) -> Built:
    """The crime severity score of the four forces in some years.

    With the change in per cent.
    """
    header, rows = read("crime-severity")
    span = random.choice([2, 3, 4])
    start = random.randrange(2, len(header) - span)
    years = [int(year) for year in header[start : start + span]]
    decimals = random.choice([1, 2])
    relations: list[Relation] = []
    facts: list[Fact] = []
    body: list[list[Cell | None]] = []
    index = random.random() < 0.4
    for name, *texts in rows:
        values = [Fraction(text) for text in texts[start - 1 : start - 1 + span]]
        earlier = Fraction(texts[start - 1 + span - 3])
        figures = [Figure(style.number(value, decimals), unit="score") for value in values]
        moved = 100 * (values[-1] / values[-2] - 1)
        percent = style.percent_cell(moved, signed=True, stale=100 * (values[-2] / earlier - 1))
        relations.append(Movement("percent-change", percent, [figures[-1]], [figures[-2]]))
        row: list[Cell | None] = [Cell(name), *[Cell(figure=figure) for figure in figures], Cell(figure=percent)]
        if index:
            row.append(Cell(style.number(100 * values[-1] / values[0], 0)))
        body.append(row)
        periods = {Period(year, "calendar"): figure for year, figure in zip(years, figures, strict=True)}
        facts.append(
            Fact(
                "level", {"noun": f"the crime severity score for {name}", "force": name}, {"new": [figures[-1]], "old": [figures[-2]]},
                {"pct": moved}, {"p1": Period(years[-1], "calendar"), "p0": Period(years[-2], "calendar")}, periods, rising=moved > 0,
            )
        )  # fmt: skip
    names = ["Force", *map(str, years), style.column(random.choice(["% change", "Percentage change"]))]
    names += [f"Index ({years[0]} = 100)"] if index else []
    grid = Grid("Crime severity score by force", [[Cell(name, bold=True) for name in names], *body])
    grid.notes.append("Scores weigh offences by their seriousness and cannot be added up.")
    if span == 2:
        grid.periods = [cell for cell in grid.rows[0][1:3] if cell is not None]
    return Built(grid, relations, facts, "scores")


def equivalents_table(style: Style, random: Random) -> Built:
    """Full-time equivalents rounded to whole numbers.

    The parts may miss the total by one or two.
    """
    force = random.choice(FORCES)
    header, rows = read(f"workforce-fte-{force.lower().replace(' ', '-')}")
    column = random.randrange(2, len(header) - 1)
    years = [int(header[each]) for each in (column, column + 1)]
    body: list[list[Cell | None]] = []
    relations: list[Relation] = []
    columns: list[list[Figure]] = [[], []]
    kept = [row for row in rows if row[0] in WORKERS]
    for row in kept:
        figures = [Figure(style.number(Fraction(row[each])), unit="score") for each in (column, column + 1)]
        for each, figure in enumerate(figures):
            columns[each].append(figure)
        body.append([Cell(WORKERS[row[0]]), *[Cell(figure=figure) for figure in figures]])
    totals = []
    for each in (0, 1):
        whole = sum(Fraction(row[column + each]) for row in kept)
        totals.append(Figure(style.number(whole), unit="score"))
        relations.append(Linear("sum", totals[each], [(1, figure) for figure in columns[each]]))
    body.append([Cell("Total", bold=True), *[Cell(figure=figure) for figure in totals]])
    headers = [Cell("Full-time equivalents", bold=True), *[Cell(f"31 March {year}", bold=True) for year in years]]
    grid = Grid(
        f"Workforce (FTE), {force}", [list(headers), *body], notes=["Rounded to whole numbers; the parts may not add up to the total."]
    )
    return Built(grid, relations, [], "equivalents")
