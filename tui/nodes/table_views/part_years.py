"""The years that a table covers only in part."""

from tui.model.period import Period
from tui.model.table import Number, Table


def part_year_notes(table: Table) -> dict[str, str]:
    """Which part of a year the table covers, in words, by the year as written."""
    return {part.year: part.note for part in table.spec.part_years}


def part_year_words(table: Table, period: Period | None) -> str:
    """` (months not given, a part year)` after a year that is only covered in part.

    Empty for any other.
    """
    note = part_year_notes(table).get(str(period))
    return f" ({note}, a part year)" if note else ""


def months_worth(table: Table, sums: dict[Period | None, Number], year: Period, base: Period) -> float | None:
    """How many average months of the base year a part year's figures equal.

    None unless the year is a part year and the base is whole.
    """
    part = part_year_notes(table)
    if str(year) not in part or str(base) in part or year.frequency not in ("year", "financial-year"):
        return None
    now, before = sums.get(year), sums.get(base)
    return now * 12 / before if now and before else None
