"""Makes tables with months down the page and two or three measures.

They have a subtotal, a total row and a monthly average.
"""

from fractions import Fraction
from random import Random

from tests.documents.blocks import Cell, Grid
from tests.documents.facts import Built, Fact
from tests.documents.figure import Figure
from tests.documents.periods import MONTHS
from tests.documents.relations import Linear, Relation
from tests.documents.sources import read
from tests.documents.style import Style

SERIES = {
    "gm-collisions-monthly": ("Greater Manchester", "injury collisions", "fatal or serious"),
    "wy-collisions-monthly": ("West Yorkshire", "injury collisions", "fatal or serious"),
    "stop-search-monthly": ("West Midlands", "stop and searches", "an arrest"),
}


def series_table(style: Style, random: Random) -> Built:
    """One of the monthly series, whole or in part."""
    name = random.choice(list(SERIES))
    force, what, severe = SERIES[name]
    header, rows = read(name)
    if random.random() < 0.4:
        start = random.randrange(0, 7)
        rows = rows[start : start + 6]
    collisions = header[1] == "Fatal"
    subtotal = collisions and random.random() < 0.6
    values = [[int(cell) for cell in row[1:]] for row in rows]
    sums = [sum(row[column] for row in values) for column in range(3)]
    relations: list[Relation] = []
    made = [_figures(row, style, subtotal, relations) for row in values]
    total = _figures(sums, style, subtotal, relations)
    for column, figure in enumerate(total):
        figure.unit = "total"
        relations.append(Linear("sum", figure, [(1, row[column]) for row in made]))
    names = [*header[1:], random.choice(["Total", "All"])]
    if subtotal:
        names.insert(2, "Fatal and serious")
    spelt = random.random() < 0.5
    body: list[list[Cell | None]] = []
    for row, figures in zip(rows, made, strict=True):
        year, month = row[0].split("-")
        label = f"{MONTHS[int(month) - 1]} {year}" if spelt else f"{MONTHS[int(month) - 1][:3]}-{year[2:]}"
        body.append([Cell(label), *[Cell(figure=figure) for figure in figures]])
    body.append([Cell("Total", bold=True), *[Cell(figure=figure, bold=True) for figure in total]])
    if random.random() < 0.5:
        means = [Figure(style.number(Fraction(int(figure.text.replace(",", "")), len(rows)), 1), unit="mean") for figure in total]
        relations += [Linear("mean", mean, [(Fraction(1, len(rows)), figure)]) for mean, figure in zip(means, total, strict=True)]
        body.append([Cell(random.choice(["Monthly average", "Average per month"])), *[Cell(figure=mean) for mean in means]])
    first, last = rows[0][0], rows[-1][0]
    window = f"{MONTHS[int(first[5:]) - 1]} {first[:4]} to {MONTHS[int(last[5:]) - 1]} {last[:4]}"
    title = random.choice([f"{what.capitalize()} in {force}, {window}", f"{force}: monthly {what}", f"Monthly {what}, {window}"])
    grid = Grid(title, [[Cell(text, bold=True) for text in ["Month", *names]], *body])
    whole = total[-1]
    words = {"noun": what, "what": what, "force": force, "window": window, "p1": window, "whole": f"all {what}"}
    facts = [
        Fact("mean", words, {"total": [whole]}, {"mean": Fraction(sum(sums), len(rows)), "n": Fraction(len(rows))}),
        Fact("total", {**words, "n": str(len(rows)), "rows": "month"}, {"total": [whole]}),
    ]
    part = [total[2]] if subtotal else total[:2] if collisions else total[:1]
    count = sums[0] + sums[1] if collisions else sums[0]
    kind = f"were {severe}" if collisions else f"led to {severe}"
    share = {"share": Fraction(100 * count, sum(sums))}
    facts.append(Fact("of-which", {**words, "kind": kind}, {"part": part, "whole_count": [whole]}, share))
    return Built(grid, relations, facts, name)


def _figures(values: list[int], style: Style, subtotal: bool, relations: list[Relation]) -> list[Figure]:
    parts = [style.count(value) for value in values]
    total = style.count(sum(values))
    relations.append(Linear("sum", total, [(1, part) for part in parts]))
    total.unit = "total"
    if not subtotal:
        return [*parts, total]
    severe = style.count(values[0] + values[1])
    relations.append(Linear("subtotal", severe, [(1, parts[0]), (1, parts[1])]))
    return [*parts[:2], severe, parts[2], total]
