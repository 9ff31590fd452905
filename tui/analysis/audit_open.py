"""Compares claims with open statistics.

They never verify a claim: they cover another window or definition, and the result says so.
"""

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from tui.model.bridge import OpenData
from tui.model.claims import Beside, Claim, CrossCheck
from tui.model.pack import Pack
from tui.model.series import Level, Levels, Month, Series

from .audit_tables import STABLE, cell, known_months
from .grounds import Standing
from .months import added, covered, known
from .working import Cell, Months, Number, Percent, Piece, Told, Working

LOW = 4
"""A level is low if it is in the lowest 1/LOW of its own periods.

It is not low if it is in the upper half, and undecided in between.
"""
SHOWN = 3
"""The most periods of a gap to show."""


def cross_check(pack: Pack, claim: Claim, check: CrossCheck) -> Working:
    """Compare a claim with open statistics.

    Each reading has its own standing; the result has them all together.
    """
    found = [(pack.statistics[reading.statistic], _reading(pack, claim, reading)) for reading in check.readings]
    standing = together([working.standing for _, working in found])
    told: Told = (f"{standing}. ".capitalize(),) if standing else ()
    for held, working in found:
        word = f" ({working.standing})" if working.standing and len(found) > 1 else ""
        told += (f"{held.note.short}{working.divided}{word}: ", *working.told, ". ")
    used = dict.fromkeys(id for reading in check.readings for id in (reading.statistic, reading.per) if id)
    told += (" ".join(f"{pack.statistics[id].note.definition.rstrip('.')}." for id in used),)
    cells = tuple(dict.fromkeys(cell for _, working in found for cell in working.cells))
    return Working(told, found[0][1].computed, cells=cells, standing=standing)


def together(standings: Iterable[Standing | None]) -> Standing | None:
    """The standing of several readings together; None if none has one.

    The same standing if all agree, otherwise mixed.
    """
    said = {standing for standing in standings if standing}
    return said.pop() if len(said) == 1 else "mixed" if said else None


def _reading(pack: Pack, claim: Claim, reading: Beside) -> Working:
    data = pack.statistics[reading.statistic].data
    per = pack.statistics[reading.per] if reading.per else None
    working = _course(claim, reading, data, per) if isinstance(data, Series) else _levels(claim, reading, data, per)
    if per is None:
        return working
    base = f"{per.note.short[:1].lower()}{per.note.short[1:]}"
    return working._replace(divided=f" as a share of {base}" if reading.times == 100 else f" per {reading.times:,} of {base}")


def _course(claim: Claim, reading: Beside, series: Series, per: OpenData | None) -> Working:
    """The change over whole years, then over the last part year.

    A part year is compared with the same months of the year before. The values are a ratio if there is another series.
    """
    other = per.data if per and isinstance(per.data, Series) else None
    if other is not None:
        series = _shared(series, other)
    whole = [year for year in series.years if len(covered(series, year)) == 12]
    values = [_of(series, other, year, range(1, 13), reading.times) for year in whole]
    shown = _shown(reading)
    told: Told = ()
    for year, value in zip(whole, values, strict=True):
        told += (", " if told else "", shown(value), f" in {year}")
    steps = [after - before for before, after in pairwise(values)]
    bases = values[:-1]
    last = series.years[-1] if series.years else 0
    part = [month for month in covered(series, last) if month in covered(series, last - 1)]
    difference = None
    if part:
        now, before = (_of(series, other, year, part, reading.times) for year in (last, last - 1))
        difference = added((now, -before))
        if last not in whole:
            told += ("; " if told else "", Months(Month(last, part[0]), Month(last, part[-1])), ": ", shown(now), ", a year before ")
            told += (shown(before),)
            steps, bases = [*steps, now - before], [*bases, before]
    told = told or ("no complete year, and no month with a figure in two years",)
    cells = tuple(cell(reading.statistic, month) for month in known_months(series))
    return Working(told, difference, cells=cells, standing=_way(claim.relation, steps, bases))


def _shared(series: Series, other: Series) -> Series:
    """The series restricted to the months that the other series also has."""
    values = tuple(None if other.at(month) is None else value for month, value in zip(series.months, series.values, strict=True))
    return Series(series.months, values)


def _of(series: Series, other: Series | None, year: int, months: Iterable[int], times: int) -> Number:
    chosen = [Month(year, month) for month in months]
    total = added(known(tuple(series.at(month) for month in chosen)))
    if other is None:
        return total
    whole = added(known(tuple(other.at(month) for month in chosen)))
    return total * times / whole if whole else 0.0


def _shown(reading: Beside) -> Callable[[Number], Piece]:
    """A function that shows a value: a ratio of 100 is a percentage to one place."""
    if not reading.per:
        return lambda value: value
    if reading.times == 100:
        return lambda value: Percent(round(value, 1))
    return lambda value: round(value, 2)


def _way(relation: str, steps: Sequence[Number], bases: Sequence[Number]) -> Standing | None:
    """How the changes from year to year compare with a word such as rising."""
    if not steps or relation not in ("rising", "falling", "stable"):
        return None
    if relation == "stable":
        fits = [abs(step) <= abs(base) * STABLE for step, base in zip(steps, bases, strict=True)]
    else:
        fits = [step > 0 if relation == "rising" else step < 0 for step in steps]
    return "in line" if all(fits) else "mixed" if any(fits) else "not in line"


def _levels(claim: Claim, reading: Beside, data: Levels, per: OpenData | None) -> Working:
    rows = _divided(data, per.data if per and isinstance(per.data, Levels) else None, reading.times)
    period = reading.period or max((row.period for row in rows), default="")
    every = [row for row in rows if row.period == period]
    rows = [row for row in rows if row.area not in reading.aside]
    at = [row for row in rows if row.period == period]
    if reading.how == "areas":
        return Working((len(at), " areas"), len(at), cells=_cells(reading, every), standing=_fits(len(at) == claim.value, claim))
    own = next((row for row in at if row.area == reading.area), None)
    if own is None:
        return Working((f"no figure for {reading.area} in {period}",))
    match reading.how:
        case "lowest" | "highest":
            return _ranked(claim, reading, own, at)._replace(cells=_cells(reading, every))
        case "low" | "high":
            return _among_periods(reading, own, [row for row in rows if row.area == reading.area and row.period <= period])
        case "gap":
            return _gap(claim, reading, [row for row in rows if row.period <= period])
    value: Number = own.value / 12 if reading.how == "monthly" else own.value
    told: Told = (value, f" a month, {own.area}, {period}") if reading.how == "monthly" else (value, f", {own.area}, {period}")
    told = (own.value, " / 12 = ", *told) if reading.how == "monthly" else told
    if claim.value is None:
        return Working(told, value, cells=_cells(reading, [own]))
    same = abs(value - claim.value) <= abs(claim.value) * STABLE
    told += (", the same level" if same else ", a different level",)
    return Working(told, value, cells=_cells(reading, [own]), standing=_fits(same, claim))


def _divided(data: Levels, per: Levels | None, times: int) -> list[Level]:
    if per is None:
        return list(data.rows)
    by = {(row.area, row.period): row.value for row in per.rows}
    return [
        Level(row.area, row.period, row.value * times / by[row.area, row.period]) for row in data.rows if by.get((row.area, row.period))
    ]


def _ranked(claim: Claim, reading: Beside, own: Level, at: Sequence[Level]) -> Working:
    lowest = reading.how == "lowest"
    better = [row for row in at if (row.value < own.value if lowest else row.value > own.value)]
    place = len(better) + 1
    others = sorted((row for row in at if row is not own), key=lambda row: row.value, reverse=not lowest)
    told: Told = (own.value, f" for {own.area} in {own.period}, the {_nth(place)}{reading.how} of ", len(at))
    if others:
        told += (f" ({'next' if place == 1 else reading.how} is {others[0].area}, ", others[0].value, ")")
    told += (f", leaving out {' and '.join(reading.aside)}",) if reading.aside else ()
    fits = place == (1 if claim.value is None else claim.value)
    return Working(told, own.value if claim.value is None else place, cells=_cells(reading, at), standing=_fits(fits, claim))


def _among_periods(reading: Beside, own: Level, periods: Sequence[Level]) -> Working:
    """A level compared with the earlier levels of its area."""
    low = reading.how == "low"
    ranked = sorted(periods, key=lambda row: row.value, reverse=not low)
    place = 1 + sum(row.value < own.value if low else row.value > own.value for row in periods)
    end = "lowest" if low else "highest"
    told: Told = (own.value, f" for {own.area} in {own.period}, the {_nth(place)}{end} of ", len(periods))
    told += (f" periods since {min(row.period for row in periods)}",)
    told += (f" ({end} is ", ranked[0].value, f" in {ranked[0].period})") if place > 1 else ()
    standing: Standing = "in line" if place * LOW <= len(periods) else "not in line" if place * 2 > len(periods) else "mixed"
    return Working(told, own.value, cells=_cells(reading, periods), standing=standing if len(periods) > 1 else None)


def _gap(claim: Claim, reading: Beside, rows: Sequence[Level]) -> Working:
    """An area's distance from the mean of the others in its last periods.

    Whether it is above or below, and whether the distance grows.
    """
    gaps: list[tuple[str, float]] = []
    for period in sorted({row.period for row in rows})[-SHOWN:]:
        own = next((row.value for row in rows if row.period == period and row.area == reading.area), None)
        others = [row.value for row in rows if row.period == period and row.area != reading.area]
        if own is not None and others:
            gaps.append((period, own - added(others) / len(others)))
    told: Told = (f"{reading.area} against the mean of the others: ",)
    for number, (period, gap) in enumerate(gaps):
        told += (", " if number else "", round(abs(gap), 2), f" {'above' if gap > 0 else 'below'} in {period}")
    sizes = [abs(gap) for _, gap in gaps]
    steps = [after - before for before, after in pairwise(sizes)]
    one_side = len({gap > 0 for _, gap in gaps}) == 1
    standing = _way(claim.relation, steps, sizes[:-1]) if one_side else "mixed" if steps else None
    shown = {period for period, _ in gaps}
    # Across the mean, a smaller distance says nothing: the area may have moved further than ever.
    computed = sizes[-1] - sizes[-2] if steps and one_side else None
    return Working(told, computed, cells=_cells(reading, [row for row in rows if row.period in shown]), standing=standing)


def _nth(place: int) -> str:
    """The prefix of a rank: empty for the first, `2nd ` for the second."""
    if place == 1:
        return ""
    ending = "th" if 10 <= place % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(place % 10, "th")
    return f"{place}{ending} "


def _cells(reading: Beside, rows: Iterable[Level]) -> tuple[Cell, ...]:
    return tuple(Cell(reading.statistic, row.area, row.period) for row in rows)


def _fits(fits: bool, claim: Claim) -> Standing | None:
    """The standing of a claim that is a number or a word for a rank."""
    judged = claim.value is not None or claim.relation in ("highest", "lowest")
    return ("in line" if fits else "not in line") if judged else None
