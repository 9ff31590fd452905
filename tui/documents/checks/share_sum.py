"""Shares that add up to 100%.

Where most columns of a table do, the others are wrong.
"""

from collections.abc import Iterator
from decimal import Decimal

from tui.documents.equation import Equation, linear, slot
from tui.documents.finding import CheckFinding, Unchecked
from tui.documents.grid import TableReading
from tui.documents.interval import NumberRange, exactly, total

from .coverings import is_member
from .sums import whole_rows

HUNDRED = exactly(100)
WHY = "the shares need not add up to 100%"
FEWEST_SHARES = 2


def check(reading: TableReading) -> Iterator[Equation | CheckFinding | Unchecked]:
    """The columns of shares of a table.

    Rows of shares are the same check of the table turned.
    """
    wholes = whole_rows(reading)
    for members in _groups(reading, wholes):
        printed = [each for whole in wholes for each in _to_total(reading, members, whole)]
        yield from printed
        if not printed and not wholes:
            yield from _to_hundred(reading, members)


def _groups(reading: TableReading, wholes: list[int]) -> list[list[int]]:
    """The rows that can share out a whole.

    All rows of percentages, or those of each group.
    """
    found: dict[tuple[str, ...], list[int]] = {}
    for place, row in enumerate(reading.rows):
        if place not in wholes and (is_member(row) or row.role == "share") and _all_percent(reading, place):
            found.setdefault((*row.outer, *row.words[:-1]), []).append(place)
    return [members for members in found.values() if len(members) >= FEWEST_SHARES]


def _all_percent(reading: TableReading, row: int) -> bool:
    """Whether a row has percentages, wherever its columns are not of something else."""
    values = [value for value, column in zip(reading.values[row], reading.columns, strict=True) if value is not None and column.percent]
    values = values or [value for value in reading.values[row] if value is not None]
    return bool(values) and all(value.unit == "%" for value in values)


def _to_total(reading: TableReading, members: list[int], whole: int) -> list[Equation]:
    """Shares above a printed 100%."""
    found: list[Equation] = []
    for column in range(len(reading.columns)):
        stated = reading.values[whole][column]
        if stated is not None and stated.unit == "%" and stated.value == 100 and (terms := _shares(reading, members, column)):
            slots = {slot(reading, member, column): each for member, each in terms.items()}
            way = f"{len(slots)} shares add up to"
            found.append(linear("share-sum", reading, slot(reading, whole, column), slots, dict.fromkeys(slots, 1), 1, way))
    holds = sum(each.holds for each in found)
    return found if holds >= max(1, len(found) - holds) else [each for each in found if each.holds]


def _to_hundred(reading: TableReading, members: list[int]) -> Iterator[CheckFinding | Unchecked]:
    sums = {column: terms for column in range(len(reading.columns)) if (terms := _shares(reading, members, column))}
    wrong = {column: terms for column, terms in sums.items() if not total(terms.values()).meets(HUNDRED)}
    if not wrong:
        return
    if len(sums) - len(wrong) < max(2, 2 * len(wrong)):
        yield Unchecked("share-sum", len(wrong), WHY)
        return
    for column, terms in wrong.items():
        yield _finding(reading, column, terms)


def _shares(reading: TableReading, members: list[int], column: int) -> dict[int, NumberRange]:
    """The percentages of a column; empty unless all of its figures are percentages."""
    values = {member: value for member in members if (value := reading.values[member][column]) is not None}
    if len(values) < FEWEST_SHARES or any(value.unit != "%" or value.value < 0 for value in values.values()):
        return {}
    if reading.columns[column].role in ("percent-change", "change", "target") or any(reading.signs[member][column] for member in members):
        return {}
    return {member: value.interval for member, value in values.items()}


def _finding(reading: TableReading, column: int, terms: dict[int, NumberRange]) -> CheckFinding:
    cells = [value for member in terms if (value := reading.values[member][column]) is not None]
    added = sum((cell.value for cell in cells), Decimal(0))
    heading = " ".join(reading.columns[column].words)
    return CheckFinding(
        place=cells[0].place,
        quote=", ".join(cell.text for cell in cells[:12]),
        kind="share-sum",
        stated="100%",
        computed=f"{added:,}%",
        verdict="differs",
        why=f"{heading}: {len(cells)} shares add up to {added:,}%. Those of the other columns add up to 100%.",
        beside=tuple(cell.place for cell in cells[1:]),
        weight=float(abs(added - 100) / 100),
    )
