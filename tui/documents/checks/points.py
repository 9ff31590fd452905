"""Checks that percentage points and per cent are not confused.

The difference of two percentages is in points, and a column has one unit throughout.
"""

import re
from collections.abc import Iterator, Sequence

from tui.documents.equation import Equation
from tui.documents.finding import CheckFinding
from tui.documents.grid import TableReading
from tui.documents.printed import PrintedNumber
from tui.documents.trial import agreeing

POINT_ROLES = frozenset(("change", "percent-change", "points", "difference"))
FEWEST_POINTS = 2
PER_CENT = re.compile(
    r"\W*(?:%|per ?cent(?:age)?|pct)\W*(?:year[- ]on[- ]year\W*)?(?:change|chg|difference|increase|newid)\b", re.IGNORECASE
)
"""A heading that says per cent of the change itself; in `Change (%)` it can be the unit of what changes."""


def check(reading: TableReading) -> Iterator[CheckFinding]:
    """The units that are printed in a row of changes.

    Those of its columns are the same check of the table turned.
    """
    for at, row in enumerate(reading.rows):
        if row.role not in POINT_ROLES:
            continue
        found = [(place, value) for place, value in enumerate(reading.values[at]) if value is not None and _written(value)]
        for unit, other in (("points", "%"), ("%", "points")):
            same = sum(value.unit == unit for _, value in found)
            odd = [(place, value) for place, value in found if value.unit == other]
            if len(odd) == 1 and same >= FEWEST_POINTS:
                yield _odd(reading, at, odd[0][0], odd[0][1], unit)


def headed_per_cent(reading: TableReading, at: int, equations: Sequence[Equation]) -> Iterator[CheckFinding]:
    """A row headed as a percentage change whose figures are in points.

    They are the differences of percentages.
    """
    row = reading.rows[at]
    points = [each for each in equations if each.kind == "points"]
    if agreeing(points) < FEWEST_POINTS or not row.words or not PER_CENT.match(row.words[-1]):
        return
    cells = [cells[row.at] for cells in reading.table.rows] if reading.turned else reading.table.rows[row.at]
    cell = next((cell for cell in cells if cell.text and cell.text.strip("*_ ") == row.words[-1]), None)
    if cell is not None:
        why = f"The figures are the differences of percentages ({points[0].way} {points[0].printed.text}), so they are percentage points."
        beside = tuple(each.printed.place for each in points)
        yield CheckFinding(cell.place, cell.text, "points", cell.text, "percentage points", "differs", why, beside, 0.5)


def _written(value: PrintedNumber) -> bool:
    """Whether the unit stands in the cell itself."""
    return any(sign in value.text.casefold() for sign in ("%", "p", "per"))


def _odd(reading: TableReading, row: int, column: int, value: PrintedNumber, unit: str) -> CheckFinding:
    right = "percentage points" if unit == "points" else "per cent"
    why = f"{reading.named(row, column)}: the other changes beside it are in {right}."
    return CheckFinding(value.place, value.text, "points", value.text, right, "differs", why, (), 0.5)
