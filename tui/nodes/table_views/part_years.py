"""The years that a table covers only in part."""

from tui.model.period import Period
from tui.model.table import Number, Series, Table
from tui.text.lists import joined
from tui.text.periods import short


def part_year_notes(table: Table) -> dict[str, str]:
    """Which part of a year the table covers, in words, by the year as written."""
    return {part.year: part.note for part in table.spec.part_years}


def part_year_words(table: Table, period: Period | None) -> str:
    """` (months not given, a part year)` after a year that is only covered in part.

    Empty for any other.
    """
    note = part_year_notes(table).get(str(period))
    return f" ({note}, a part year)" if note else ""


def unequal_years(table: Table) -> frozenset[str]:
    """The part years whose figures are not to be drawn to the scale of the whole ones.

    None where figures are not added up, such as rates, or where no year is whole.
    """
    part = part_year_notes(table)
    whole = any(str(period) not in part for period in table.periods)
    return frozenset(part) if whole and table.additive(table.main) else frozenset()


def names_over_bars(table: Table, period: Period) -> tuple[str, ...]:
    """What a period is called over its bars, the longest first.

    `2015 (months not given, a part year), other scale`, `2015 part year`, `2015 part`.
    """
    name, partly = short(period), part_year_words(table, period)
    if not partly:
        return (name,)
    brief = (f"{name} part year", f"{name} part")
    if str(period) not in unequal_years(table):
        return (f"{name}{partly}", *brief)
    return (f"{name}{partly}, other scale", *brief)


def whole_years(table: Table, column: int, series: Series) -> Series:
    """A series of years without those that the table covers only in part.

    The same series where its figures are not added up, or where its periods are shorter than a year.
    """
    part = part_year_notes(table)
    if not part or not table.additive(column) or table.spec.period.frequency not in ("year", "financial-year"):
        return series
    kept = [(period, value) for period, value in zip(series.periods, series.values, strict=True) if str(period) not in part]
    return series if len(kept) == len(series.periods) else Series(tuple(p for p, _ in kept), tuple(value for _, value in kept))


def part_years_left_out(table: Table, column: int, series: Series) -> str:
    """Which part years `whole_years` leaves out, in a sentence.

    Empty where it leaves out none.
    """
    kept = {*whole_years(table, column, series).periods}
    out = [
        f"{period}{f' ({note})' if (note := part_year_notes(table)[str(period)]) else ''}"
        for period in series.periods
        if period not in kept
    ]
    if not out:
        return ""
    return f"{joined(out)} {'is a part year' if len(out) == 1 else 'are part years'} and left out."


def months_worth(table: Table, sums: dict[Period | None, Number], year: Period, base: Period) -> float | None:
    """How many average months of the base year a part year's figures equal.

    None unless the year is a part year and the base is whole.
    """
    part = part_year_notes(table)
    if str(year) not in part or str(base) in part or year.frequency not in ("year", "financial-year"):
        return None
    now, before = sums.get(year), sums.get(base)
    return now * 12 / before if now and before else None
