"""Claims set beside open statistics, which never verify one: another window, another definition, and both are said."""

from tui.analysis.audit_tables import STABLE, cell, known_months
from tui.analysis.months import added, covered, known, like_for_like
from tui.analysis.told import Cell, Months, Number, Told, Working
from tui.model.claims import Claim, CrossCheck
from tui.model.pack import Pack
from tui.model.series import Levels, Month, Series


def cross_check(pack: Pack, claim: Claim, check: CrossCheck) -> Working:
    """Set open statistics beside a claim."""
    held = pack.statistics[check.statistic]
    definition: Told = (f". {held.note.definition}",)
    if isinstance(held.data, Series):
        told, computed, cells = _yearly(check.statistic, held.data)
    else:
        told, computed, cells = _placed(claim, check, held.data)
    return Working((*told, *definition), computed, cells=cells)


def _yearly(id: str, series: Series) -> tuple[Told, Number | None, tuple[Cell, ...]]:
    """The sums of the whole years, then the last part year like for like."""
    whole = [year for year in series.years if len(covered(series, year)) == 12]
    told: Told = ()
    for year in whole:
        told += (", " if told else "", added(known(series.year(year))), f" in {year}")
    last = series.years[-1]
    found = like_for_like(series, last)
    if found and last not in whole:
        first, end = Month(last, found.months[0]), Month(last, found.months[-1])
        told += ("; " if told else "", Months(first, end), ": ", found.total, ", a year before ", found.base)
    told = told or ("no whole year, and no month that two years have",)
    cells = tuple(cell(id, month) for month in known_months(series))
    return told, found.difference if found else None, cells


def _placed(claim: Claim, check: CrossCheck, data: Levels) -> tuple[Told, Number | None, tuple[Cell, ...]]:
    rows = [row for row in data.rows if row.area not in check.aside]
    every = tuple(Cell(check.statistic, row.area, row.period) for row in data.rows)
    if check.how == "areas":
        areas = len({row.area for row in data.rows})
        return (areas, " areas"), areas, every
    own = data.of(check.area)
    assert own is not None
    used = (Cell(check.statistic, own.area, own.period),)
    if check.how in ("lowest", "highest"):
        better = [row for row in rows if (row.value < own.value if check.how == "lowest" else row.value > own.value)]
        told: Told = (own.value, f" for {own.area}, ")
        told += (f"the {check.how} of ", len(rows)) if not better else ("number ", len(better) + 1, f" of {len(rows)} from the {check.how}")
        beside = sorted((row for row in rows if row is not own), key=lambda row: row.value, reverse=check.how == "highest")
        told += (f" (next is {beside[0].area}, ", beside[0].value, ")") if beside else ()
        told += (f", {' and '.join(check.aside)} left aside",) if check.aside else ()
        return told, len(better) + 1 if claim.value is not None else own.value, every
    if check.how == "monthly":
        monthly = own.value / 12
        return (own.value, " / 12 = ", monthly, f" a month, {own.area}, {own.period}: ", *_level(monthly, claim)), monthly, used
    return (own.value, f", {own.area}, {own.period}: ", *_level(own.value, claim)), own.value, used


def _level(computed: float, claim: Claim) -> Told:
    if claim.value is None:
        return ("another window",)
    same = abs(computed - claim.value) <= abs(claim.value) * STABLE
    return ("same level, other window" if same else "another level, and another window",)
