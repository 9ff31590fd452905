"""The GRIM test for percentages in tables.

A percentage of a few cases must be a whole number of them (Brown and Heathers 2017).
"""

import re
from collections.abc import Iterator
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal

from tui.documents.finding import CheckFinding, Unchecked
from tui.documents.grid import TableReading
from tui.documents.printed import PrintedNumber

BASE = re.compile(
    r"^n$|^\(?n ?=?\)?$|\bbase\b|\brespondents\b|\bresponses\b|\bsample(?: size)?\b|\bsurveyed\b|\bymatebwyr\b"
    r"|\bnumber (?:asked|surveyed|of respondents|interviewed)\b",
    re.IGNORECASE,
)
WEIGHTED = re.compile(r"\bweight(?:ed|ing|s)?\b|\bpwysol\w*", re.IGNORECASE)
WHY = "the percentages seem to be weighted"


def check(reading: TableReading) -> Iterator[CheckFinding | Unchecked]:
    """The percentages of a table's rows, with their number in another row."""
    for at, row in enumerate(reading.rows):
        if not BASE.search(row.text) or row.percent:
            continue
        words = " ".join((reading.title, *reading.notes, *reading.header, *reading.across.header))
        for place, percent in enumerate(reading.rows):
            if place == at or percent.role in ("change", "percent-change", "target", "points"):
                continue
            tested = [found for column in range(len(reading.columns)) for found in _tested(reading, at, place, column)]
            wrong = [found for holds, found in tested if found and not holds]
            if wrong and (WEIGHTED.search(words) or len(tested) - len(wrong) < max(3, 3 * len(wrong))):
                yield Unchecked("grim", len(wrong), WHY)
            else:
                yield from wrong


def _tested(reading: TableReading, at: int, row: int, column: int) -> Iterator[tuple[bool, CheckFinding | None]]:
    """The percentage of a row in a column.

    Nothing where so many cases can make every percentage.
    """
    base, value = reading.values[at][column], reading.values[row][column]
    if base is None or value is None or value.unit != "%" or not base.exact or base.value <= 0:
        return
    # With many cases every percentage is possible, and a test shows nothing.
    if 0 < value.value < 100 and base.value * (value.high - value.low) < 50:
        holds = possible(value, base.value)
        yield holds, None if holds else _finding(reading, row, column, value, base)


def possible(percent: PrintedNumber, cases: Decimal) -> bool:
    """Whether some whole number of so many cases rounds to the percentage."""
    least = (percent.low * cases / 100).to_integral_value(ROUND_CEILING)
    return least * 100 <= percent.high * cases


def _finding(reading: TableReading, row: int, column: int, value: PrintedNumber, base: PrintedNumber) -> CheckFinding:
    least = (value.value * base.value / 100).to_integral_value()
    nearest = (least * 100 / base.value).quantize(Decimal(1).scaleb(min(0, value.power)), ROUND_HALF_UP)
    return CheckFinding(
        place=value.place,
        quote=value.text,
        kind="grim",
        stated=value.text,
        computed=f"{nearest}%",
        verdict="differs",
        why=f"{reading.named(row, column)}: no whole number of {base.text} is {value.text}; {least} of {base.text} is {nearest}%.",
        beside=(base.place,),
        weight=float(abs(nearest - value.value) / 100),
    )
