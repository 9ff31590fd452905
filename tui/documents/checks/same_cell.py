"""Checks that a figure is the same in two tables.

Where most of the cells that two tables share agree, those that do not are wrong in one of them.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from tui.documents.document import DocumentPlace
from tui.documents.finding import CheckFinding
from tui.documents.grid import TableReading, every_cell
from tui.documents.printed import PrintedNumber

FEWEST_SHARED = 3
MOST_TABLES = 400
_Key = tuple[tuple[str, ...], tuple[int, int] | None, str]


def check(readings: Sequence[TableReading]) -> Iterator[CheckFinding]:
    """The cells that two tables share, by their labels, their period and their unit."""
    if len(readings) < 2:
        return
    cells: dict[_Key, list[tuple[int, PrintedNumber]]] = defaultdict(list)
    for number, reading in enumerate(readings[:MOST_TABLES]):
        for key, value in _cells(reading):
            cells[key].append((number, value))
    shared: dict[tuple[int, int], list[tuple[PrintedNumber, PrintedNumber]]] = defaultdict(list)
    for found in cells.values():
        if 1 < len(found) <= 6:
            for at, (number, value) in enumerate(found):
                for other, beside in found[at + 1 :]:
                    if number != other:
                        shared[number, other].append((value, beside))
    for (number, other), pairs in shared.items():
        yield from _different(pairs, readings[number], readings[other])


def _cells(reading: TableReading) -> Iterator[tuple[_Key, PrintedNumber]]:
    """The figures of a table under their labels.

    None where two cells have the same ones.
    """
    found: dict[_Key, PrintedNumber | None] = {}
    for row, column, value in every_cell(reading):
        one, other = reading.rows[row], reading.columns[column]
        window = reading.window(row, column)
        if one.role not in ("plain", "total", "whole") or other.role not in ("plain", "total", "rate", "share"):
            continue
        words = tuple(sorted({word.casefold() for line in (one, other) for word in (*line.outer, *line.words, line.text) if _names(word)}))
        key = (words, (window.first, window.last) if window else None, value.unit)
        found[key] = None if key in found else value
    yield from ((key, value) for key, value in found.items() if value is not None and len(key[0]) > 0)


def _names(word: str) -> bool:
    return any(map(str.isalpha, word))


def _different(pairs: Sequence[tuple[PrintedNumber, PrintedNumber]], one: TableReading, other: TableReading) -> Iterator[CheckFinding]:
    same = sum(value.interval.meets(beside.interval) and abs(value.value) > 9 for value, beside in pairs)
    apart = [(value, beside) for value, beside in pairs if not value.interval.meets(beside.interval)]
    if not apart or same < max(FEWEST_SHARED, 3 * len(apart)):
        return
    for value, beside in apart:
        yield _finding(value, beside, one, other)


def _finding(value: PrintedNumber, beside: PrintedNumber, one: TableReading, other: TableReading) -> CheckFinding:
    where = f"“{one.title}”" if one.title and one.title != other.title else "an earlier table"
    size = max(abs(value.value), abs(beside.value))
    return CheckFinding(
        place=beside.place,
        quote=beside.text,
        kind="cell",
        stated=beside.text,
        computed=value.text,
        verdict="differs",
        why=f"The same figure is {value.text} in {where} ({_words(value.place)}). The other figures that the two tables share agree.",
        beside=(value.place,),
        weight=float(abs(value.value - beside.value) / size),
    )


def _words(place: DocumentPlace) -> str:
    return place.words() or "above"
