"""Makes a scorecard of unlike indicators in one table.

It has last year, this year, a direction, a target and a colour. Nothing in it adds up.
"""

from collections.abc import Callable
from fractions import Fraction
from random import Random

from tests.documents.blocks import Cell, Grid
from tests.documents.facts import Built, Fact
from tests.documents.figure import Figure
from tests.documents.relations import Movement, Relation
from tests.documents.sources import FORCES, Frame, by_year, monthly
from tests.documents.style import Style

LOWER = ("Low", "High")


def scorecard_table(style: Style, random: Random) -> Built:
    """Six or seven indicators of one force in 2013/14 and 2014/15.

    Their targets were set for this report.
    """
    force = random.choice(FORCES)
    arrests = next(frame for frame in by_year() if frame.force == force and frame.what == "arrests")
    wanted = random.sample(range(len(arrests.rows)), random.choice([3, 4]))
    relations: list[Relation] = []
    facts: list[Fact] = []
    body: list[list[Cell | None]] = []
    change = random.random() < 0.6
    body += [_counted(arrests, row, style, random, relations, facts, change) for row in wanted]
    body.insert(random.randrange(len(body)), _positive(force, style, random, change))
    names = ["Indicator", "2013/14", "2014/15", *(["% change"] if change else []), "Good is", "Target", "Status"]
    title = random.choice([f"{force}: scorecard", "Performance scorecard 2014/15", "Key indicators"])
    grid = Grid(title, [[Cell(name, bold=True) for name in names], *body])
    grid.notes.append("The breath test indicator is for the calendar years 2013 and 2014.")
    return Built(grid, relations, facts, f"{force} arrests")


def _counted(
    frame: Frame, row: int, style: Style, random: Random, relations: list[Relation], facts: list[Fact], change: bool
) -> list[Cell | None]:
    old, new = frame.values[row][-2:]
    cells = [style.count(int(old)), style.count(int(new))]
    percent = style.percent_cell(100 * (new / old - 1), signed=True, stale=100 * (old / frame.values[row][-3] - 1))
    if "%" not in percent.text:
        percent.text, percent.stale = percent.text + "%", percent.stale + "%" if percent.stale else ""
    good = random.choice(LOWER)
    noun = frame.noun(row)
    line: list[Cell | None] = [Cell(noun[0].upper() + noun[1:]), *[Cell(figure=figure) for figure in cells]]
    if change:
        relations.append(Movement("percent-change", percent, [cells[1]], [cells[0]]))
        line.append(Cell(figure=percent))
    words = {"noun": noun, "force": frame.force}
    moved = {"change": new - old, "pct": 100 * (new / old - 1)}
    periods = {"p1": frame.periods[-1], "p0": frame.periods[-2]}
    along = {frame.periods[-2]: cells[0], frame.periods[-1]: cells[1]}
    facts.append(Fact("change", words, {"new": [cells[1]], "old": [cells[0]]}, moved, periods, along, rising=new > old))
    return [*line, *_target(good, new, round(old / 50) * 50, style.number)]


def _positive(force: str, style: Style, random: Random, change: bool) -> list[Cell | None]:
    found = {series.what.split()[0]: series.years for series in monthly() if series.force == force and "breath" in series.what}
    shares = [Fraction(100 * sum(found["positive"][year]), sum(found["screening"][year])) for year in (2013, 2014)]
    line: list[Cell | None] = [
        Cell("Breath tests positive or refused"),
        *[Cell(figure=Figure(f"{style.number(share, 1)}%")) for share in shares],
    ]
    line += [Cell("n/a")] if change else []
    return [*line, *_target(random.choice(LOWER), shares[1], round(shares[0]) + 1, lambda value: f"{style.number(value, 1)}%")]


def _target(good: str, value: Fraction, target: int, show: Callable[[Fraction], str]) -> list[Cell | None]:
    if target <= 0:
        return [Cell("-"), Cell("-"), Cell("-")]
    met = value <= target if good == "Low" else value >= target
    return [Cell(good), Cell(show(Fraction(target))), Cell("Green" if met else "Red")]
