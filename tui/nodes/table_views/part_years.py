"""The years that a table covers only in part."""

from tui.model.period import Period
from tui.model.table import Number, Series, Table
from tui.text.lists import joined


def part_year_notes(table: Table) -> dict[str, str]:
    """Which part of a year the table covers, in words, by the year as written."""
    return {part.year: part.note for part in table.spec.part_years}


def part_year_words(table: Table, period: Period | None) -> str:
    """` (months not given, a part year)` after a year that is only covered in part.

    Empty for any other.
    """
    note = part_year_notes(table).get(str(period))
    return f" ({note}, a part year)" if note else ""


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
