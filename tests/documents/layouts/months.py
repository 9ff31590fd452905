"""Makes a grid of years by months, with a total and a monthly average.

The last row is often a part of a year.
"""

from fractions import Fraction
from random import Random

from tests.documents.blocks import Cell, Grid
from tests.documents.facts import Built, Fact
from tests.documents.figure import Figure
from tests.documents.periods import MONTHS, Period
from tests.documents.relations import Linear, Relation
from tests.documents.sources import Months
from tests.documents.style import Style

SHORT = tuple("Sept" if month == "September" else month[:3] for month in MONTHS)


def months_table(series: Months, style: Style, random: Random) -> Built:
    """Two or three years of the series."""
    years = sorted(series.years)
    last = random.randrange(1, len(years))
    shown = years[max(0, last - random.choice([1, 1, 2])) : last + 1]
    average = random.random() < 0.6
    relations: list[Relation] = []
    cells: dict[int, list[Figure]] = {}
    totals: dict[int, Figure] = {}
    means: dict[int, Figure] = {}
    names = SHORT if random.random() < 0.5 else tuple(month[:3] for month in MONTHS)
    body: list[list[Cell | None]] = []
    for year in shown:
        values = series.years[year]
        cells[year] = [style.count(value) for value in values]
        totals[year] = style.count(sum(values))
        totals[year].unit = "total"
        relations.append(Linear("sum", totals[year], [(1, figure) for figure in cells[year]]))
        means[year] = Figure(style.number(Fraction(sum(values), len(values)), random.choice([0, 1])), unit="mean")
        row: list[Cell | None] = [Cell(str(year)), *[Cell(figure=figure) for figure in cells[year]]]
        row += [Cell(random.choice(["", "", "-"])) for _ in range(12 - len(values))]
        row.append(Cell(figure=totals[year], bold=True))
        if average:
            relations.append(Linear("mean", means[year], [(Fraction(1, len(values)), totals[year])]))
            row.append(Cell(figure=means[year]))
        body.append(row)
    ends = ["Total", *(["Monthly Avg"] if average else [])]
    headers: list[list[Cell | None]] = [[Cell(text, bold=True) for text in ["Year", *names, *ends]]]
    if random.random() < 0.5:
        outer: list[Cell | None] = [Cell("Year", bold=True, down=2), Cell("Month", bold=True, across=12), *[None] * 11]
        outer += [Cell(text, bold=True, down=2) for text in ends]
        headers = [outer, [None, *[Cell(text, bold=True) for text in names], *[None for _ in ends]]]
    title = random.choice([f"{series.title}, {series.force}", f"{series.title}", f"{series.force}: {series.what} by month"])
    grid = Grid(title, headers + body, headers=len(headers))
    return Built(grid, relations, _facts(series, shown, cells, totals), series.title + series.force)


def _facts(series: Months, shown: list[int], cells: dict[int, list[Figure]], totals: dict[int, Figure]) -> list[Fact]:
    found: list[Fact] = []
    what = {"noun": series.what, "what": series.what, "force": series.force}
    for year in shown:
        values, period = series.years[year], Period(year, "calendar")
        count = len(values)
        window = str(year) if count == 12 else f"the first {_number(count)} months of {year}"
        mean = Fraction(sum(values), count)
        found.append(
            Fact("mean", {**what, "window": window, "p1": window}, {"total": [totals[year]]}, {"mean": mean, "n": Fraction(count)})
        )
        if count == 12:
            for extreme, words in ((max, "highest"), (min, "lowest")):
                value = extreme(values)
                if values.count(value) == 1:
                    month = values.index(value)
                    others = [figure for index, figure in enumerate(cells[year]) if index != month]
                    found.append(
                        Fact(
                            "extreme", {**what, "month": MONTHS[month], "extreme": words, "year": str(year)},
                            {"value": [cells[year][month]], "others": others}, place=1 if words == "highest" else -1,
                            months=dict(zip(MONTHS, cells[year], strict=True)),
                        )
                    )  # fmt: skip
        if year - 1 in shown:
            new, old = values, series.years[year - 1][:count]
            values_of = {"change": Fraction(sum(new) - sum(old)), "pct": 100 * (Fraction(sum(new), sum(old)) - 1)}
            if count == 12:
                if year - 2 in series.years:
                    values_of["stale"] = 100 * (Fraction(sum(old), sum(series.years[year - 2])) - 1)
                found.append(
                    Fact(
                        "change", what, {"new": [totals[year]], "old": [totals[year - 1]]}, values_of,
                        {"p1": period, "p0": Period(year - 1, "calendar")}, {Period(each, "calendar"): totals[each] for each in shown},
                        rising=sum(new) > sum(old),
                    )
                )  # fmt: skip
            else:
                found.append(
                    Fact(
                        "so-far", {**what, "last": MONTHS[count - 1], "year": str(year), "before": str(year - 1)},
                        {"new": [totals[year]], "old": cells[year - 1][:count]},
                        {**values_of, "earlier": Fraction(sum(old))}, rising=sum(new) > sum(old),
                    )
                )  # fmt: skip
            month = (sum(values) + year) % count
            if values[month] > 20:
                found.append(
                    Fact(
                        "change", {**what, "p1": f"{MONTHS[month]} {year}", "p0": f"{MONTHS[month]} {year - 1}"},
                        {"new": [cells[year][month]], "old": [cells[year - 1][month]]},
                        {"change": Fraction(new[month] - old[month]), "pct": 100 * (Fraction(new[month], old[month]) - 1)},
                        rising=new[month] > old[month],
                    )
                )  # fmt: skip
    return found


def _number(count: int) -> str:
    return ("no", "one", "two", "three", "four", "five")[count]
