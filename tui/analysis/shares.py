"""How cases divide among their disposals, year by year."""

from typing import NamedTuple

from tui.model.series import Disposals


class Share(NamedTuple):
    """One disposal: its volume and its share of all (a fraction) by year, and the last year's share less the first's in percentage points.

    A year without the disposal is absent from both; the points need both years.
    """

    disposal: str
    volumes: dict[int, int]
    shares: dict[int, float]
    points: float | None


def totals(data: Disposals) -> dict[int, int]:
    """All cases of each year."""
    return {year: sum(row.volume for row in data.year(year)) for year in data.years}


def shares(data: Disposals) -> tuple[Share, ...]:
    """Every disposal of any year, in the order in which the table first names it; several offences of a year are added up."""
    whole = totals(data)
    volumes: dict[str, dict[int, int]] = {}
    for row in data.rows:
        of = volumes.setdefault(row.disposal, {})
        of[row.year] = of.get(row.year, 0) + row.volume
    found = []
    for disposal, by_year in volumes.items():
        parts = {year: volume / whole[year] for year, volume in by_year.items() if whole[year]}
        first, last = data.years[0], data.years[-1]
        points = None
        if first != last and first in parts and last in parts:
            # One division of whole numbers: shares taken from one another first would turn halves either way.
            points = (by_year[last] * whole[first] - by_year[first] * whole[last]) * 100 / (whole[first] * whole[last])
        found.append(Share(disposal, by_year, parts, points))
    return tuple(found)
