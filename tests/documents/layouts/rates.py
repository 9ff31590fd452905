"""Makes tables of counts, populations, rates per 1,000 and ranks.

Rates cannot be added up, so there is a figure for the whole group.
"""

from fractions import Fraction
from random import Random

from tests.documents.blocks import Cell, Grid
from tests.documents.facts import Built, Fact
from tests.documents.figure import Figure
from tests.documents.relations import Linear, Ratio, Relation
from tests.documents.sources import FORCES, by_part, by_year, read
from tests.documents.style import Style


def rates_table(style: Style, random: Random) -> Built:
    """Arrests or recorded crime of the four forces by population."""
    arrests = random.random() < 0.5
    year = random.randrange(2008, 2015) if arrests else 2017
    what = "arrests" if arrests else "recorded crimes"
    counts: dict[str, int] = {}
    for force in FORCES:
        if arrests:
            frame = next(each for each in by_year() if each.force == force and each.what == "arrests")
            column = [period.year for period in frame.periods].index(year)
            counts[force] = int(sum(row[column] for row in frame.values))
        else:
            frame = next(each for each in by_part() if each.force == force and each.what == "recorded offences")
            counts[force] = int(sum(sum(row) for row in frame.values))
    header, rows = read("population")
    people = {row[0]: int(row[header.index(str(year))]) for row in rows if row[0] in FORCES}
    return _rates(counts, people, what, year, style, random)


def _rates(counts: dict[str, int], people: dict[str, int], what: str, year: int, style: Style, random: Random) -> Built:
    forces = list(FORCES)
    random.shuffle(forces)
    decimals = random.choice([1, 2])
    per = random.choice([1000, 1000, 10000])
    rate_of = {force: Fraction(per * counts[force], people[force]) for force in forces}
    whole = random.choice(["All four forces", "Group as a whole", ""])
    ranked = random.random() < 0.6
    by_rate = sorted(forces, key=lambda force: -rate_of[force])
    relations: list[Relation] = []
    cells: dict[str, tuple[Figure, Figure, Figure]] = {}
    body: list[list[Cell | None]] = []
    for force in [*forces, *([whole] if whole else [])]:
        number = counts[force] if force != whole else sum(counts.values())
        population = people[force] if force != whole else sum(people.values())
        count, heads = style.count(number), style.count(population)
        rate = Figure(style.number(Fraction(per * number, population), decimals), unit="rate")
        relations.append(Ratio("rate", rate, [count], [heads], per))
        cells[force] = count, heads, rate
        row: list[Cell | None] = [Cell(force, bold=force == whole), *[Cell(figure=figure) for figure in cells[force]]]
        if ranked:
            row.insert(4, Cell(str(by_rate.index(force) + 1) if force in by_rate else "-"))
        body.append(row)
    if whole:
        for index in (0, 1):
            cells[whole][index].unit = "total"
            relations.append(Linear("sum", cells[whole][index], [(1, cells[force][index]) for force in forces]))
    names = ["Force", what.capitalize(), f"Population mid-{year}", f"Rate per {per:,}", *(["Rank"] if ranked else [])]
    period = f"{year}/{(year + 1) % 100:02d}"
    title = random.choice([f"{what.capitalize()} per {per:,} residents, {period}", f"Rates of {what} in the most similar group, {period}"])
    grid = Grid(title, [[Cell(name, bold=True) for name in names], *body])
    grid.notes.append(
        random.choice(["Rates cannot be added up.", "Population: ONS mid-year estimates.", "Rates use the mid-year population."])
    )
    facts = []
    for force in forces:
        others = [cells[other][2] for other in forces if other != force]
        place = by_rate.index(force) + 1
        words = {
            "noun": what,
            "force": force,
            "per": f"{per:,}",
            "p1": period,
            "group": random.choice(["four forces", "most similar group"]),
        }
        facts.append(
            Fact(
                "rate", words, {"count": [cells[force][0]], "people": [cells[force][1]], "rate_cell": [cells[force][2]], "others": others},
                {"rate": rate_of[force], "per": Fraction(per)}, place=place if place < 4 else -1,
            )
        )  # fmt: skip
    return Built(grid, relations, facts, "rates")
