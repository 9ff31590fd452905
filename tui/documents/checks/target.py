"""Checks words such as "met" or "red" against the figure and its target.

Most rows show which way is better.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from tui.documents.finding import CheckFinding, Unchecked
from tui.documents.grid import TableReading

TARGET_MET = re.compile(r"(?:met|achieved|on target|on track|exceeded|green|yes|✓|✔|above target|wedi'i gyflawni|gwyrdd)\W*", re.IGNORECASE)
MISSED = re.compile(
    r"(?:not met|not achieved|missed|off target|off track|red|no|✗|✘|×|below target|heb ei gyflawni|coch)\W*", re.IGNORECASE
)
AMBER = re.compile(r"(?:amber|near(?:ly)?|close|within tolerance|oren|melyn)\W*", re.IGNORECASE)
WHY = "the table does not show when a target is met"
FEWEST_TARGETS = 3
ACTUAL = frozenset(("plain", "share", "rate", "average", "total", "statistic"))


def check(reading: TableReading) -> Iterator[CheckFinding | Unchecked]:
    """The words of a column, for the figures and the targets of a table's rows."""
    targets = [place for place, column in enumerate(reading.columns) if column.role == "target"]
    words = _words(reading)
    for target in targets:
        if not words or not _one_measure(reading, words, target):
            continue
        ways = [(actual, higher) for actual in _actual(reading, target) for higher in (True, False)]
        tried = [found for actual, higher in ways if (found := _held(reading, words, actual, target, higher=higher))]
        best = min(tried, key=lambda found: sum(not holds for _, holds, _ in found), default=[])
        wrong = [(row, actual) for row, holds, actual in best if not holds]
        if not wrong:
            continue
        if len(best) - len(wrong) < max(FEWEST_TARGETS, 4 * len(wrong)) or _one_way(words):
            yield Unchecked("target", len(wrong), WHY)
        else:
            yield from (_finding(reading, words, row, actual, target) for row, actual in wrong)


def _words(reading: TableReading) -> dict[int, tuple[int, bool]]:
    """The column and the meaning of the word in each row."""
    found: dict[int, tuple[int, bool]] = {}
    if reading.turned:
        return found
    for row, line in enumerate(reading.rows):
        for place, cell in enumerate(reading.table.rows[line.at]):
            if cell.text and (TARGET_MET.fullmatch(cell.text) or MISSED.fullmatch(cell.text)):
                found[row] = place, bool(TARGET_MET.fullmatch(cell.text))
    return found


def _one_measure(reading: TableReading, words: dict[int, tuple[int, bool]], target: int) -> bool:
    """Whether the rows are of one measure, for which one way is better.

    Most have one target, and none is near it (amber).
    """
    goals = [goal.value for row in words if (goal := reading.values[row][target]) is not None]
    near = any(AMBER.fullmatch(cell.text) for line in reading.rows for cell in reading.table.rows[line.at])
    return bool(goals) and not near and max(map(goals.count, set(goals))) * 4 >= len(goals) * 3


def _one_way(words: dict[int, tuple[int, bool]]) -> bool:
    """Whether all rows have the same word, which shows no direction."""
    return len({met for _, met in words.values()}) < 2


def _actual(reading: TableReading, target: int) -> list[int]:
    """The columns that a target can be for, the nearest first."""
    near = sorted(range(len(reading.columns)), key=lambda place: abs(place - target))
    return [place for place in near if reading.columns[place].role in ACTUAL and place != target][:4]


def _held(
    reading: TableReading, words: dict[int, tuple[int, bool]], actual: int, target: int, *, higher: bool
) -> list[tuple[int, bool, int]]:
    """Each row with a word, and whether the word is right.

    It can be right if higher figures are better, or if lower ones are.
    """
    found = []
    for row, (_, met) in words.items():
        value, goal = reading.values[row][actual], reading.values[row][target]
        if value is not None and goal is not None and value.unit == goal.unit and value.value != goal.value:
            found.append((row, met is ((value.value > goal.value) is higher), actual))
    return found


def _finding(reading: TableReading, words: dict[int, tuple[int, bool]], row: int, actual: int, target: int) -> CheckFinding:
    place, met = words[row]
    cell = reading.table.rows[reading.rows[row].at][place]
    value, goal = reading.values[row][actual], reading.values[row][target]
    assert value is not None
    assert goal is not None
    return CheckFinding(
        place=cell.place,
        quote=cell.text,
        kind="target",
        stated=cell.text,
        computed="not met" if met else "met",
        verdict="differs",
        why=f"{reading.labels[row]}: {value.text} against a target of {goal.text}, which the other rows of the table count as "
        f"{'missed' if met else 'met'}.",
        beside=(value.place, goal.place),
        weight=float(min(abs(value.value - goal.value) / max(abs(goal.value), Decimal(1)), Decimal(10))),
    )
