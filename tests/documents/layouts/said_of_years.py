"""What can be said of a table of rows by years."""

from collections.abc import Mapping
from fractions import Fraction
from itertools import pairwise

from tests.documents.facts import Fact
from tests.documents.figure import Figure
from tests.documents.sources import Frame


def facts_of_years(
    frame: Frame, columns: list[int], rows: list[int], cells: Mapping[tuple[int, int], Figure], values: Mapping[tuple[int, int], Fraction],
    *, share: bool,
) -> list[Fact]:  # fmt: skip
    """Changes, shares, pairs, ranks and extremes; row -1 is the whole."""
    found: list[Fact] = []
    for row in [*rows, -1]:
        for new, old in {(columns[-1], columns[-2]), (columns[-1], columns[0])}:
            found.append(change_fact(frame, row, new, old, columns, cells, values))
        if row >= 0 and share:
            found += share_facts(frame, row, columns[-1], columns[-2], cells, values)
    newest = columns[-1]
    ordered = sorted(rows, key=lambda row: -values[row, newest])
    for one, other in pairwise(ordered):
        found.append(
            Fact(
                "pair",
                {"one": frame.noun(one), "other": frame.noun(other), "what": frame.what},
                {"first": [cells[one, newest]], "second": [cells[other, newest]]},
                periods={"p1": frame.periods[newest]},
            )
        )
        times = {"times": 100 * values[one, newest] / values[other, newest]}
        found.append(Fact("times", found[-1].words, found[-1].cells, times, found[-1].periods))
    found += [trend for row in [*rows, -1] if (trend := _trend(frame, row, columns, cells, values)) is not None]
    counts = [values[row, newest] for row in rows]
    for place, row in enumerate(ordered, 1):
        last = place == len(ordered)
        if counts.count(values[row, newest]) == 1 and (share or not last):
            found.append(
                Fact(
                    "ranked",
                    {"noun": frame.noun(row), "label": frame.rows[row], "what": frame.what, "rows": frame.rows_are.lower()},
                    {"value": [cells[row, newest]], "others": [cells[other, newest] for other in rows if other != row]},
                    periods={"p1": frame.periods[newest]},
                    along={frame.periods[column]: cells[row, column] for column in columns},
                    place=-1 if last else place,
                )
            )
    return found


def change_fact(
    frame: Frame, row: int, new: int, old: int, columns: list[int], cells: Mapping[tuple[int, int], Figure],
    values: Mapping[tuple[int, int], Fraction],
) -> Fact:  # fmt: skip
    """A row's change between two years."""
    step = new - old
    values_of = {"change": values[row, new] - values[row, old], "pct": 100 * (values[row, new] / values[row, old] - 1)}
    if old - step >= 0 and values[row, old - step]:
        values_of["stale"] = 100 * (values[row, old] / values[row, old - step] - 1)
    return Fact(
        "change",
        {"noun": frame.noun(row) if row >= 0 else frame.what, "force": frame.force},
        {"new": [cells[row, new]], "old": [cells[row, old]]},
        values_of,
        {"p1": frame.periods[new], "p0": frame.periods[old]},
        {frame.periods[column]: cells[row, column] for column in columns},
        rising=values[row, new] > values[row, old],
    )


def share_facts(
    frame: Frame, row: int, new: int, old: int, cells: Mapping[tuple[int, int], Figure], values: Mapping[tuple[int, int], Fraction]
) -> list[Fact]:
    """A row's share of the whole, alone and beside that of the year before."""
    share, before = (100 * values[row, column] / values[-1, column] for column in (new, old))
    words = {"noun": frame.noun(row), "whole": _all(frame), "force": frame.force}
    parts = {"part": [cells[row, new]], "whole_count": [cells[-1, new]]}
    periods = {"p1": frame.periods[new], "p0": frame.periods[old]}
    alone = Fact("share", words, parts, {"share": share, "stale": before}, periods)
    earlier = {"part_before": [cells[row, old]], "whole_before": [cells[-1, old]]}
    both = Fact("share-before", words, parts | earlier, {"share": share, "before": before, "stale": before}, periods, rising=share > before)
    return [alone, both] if abs(share - before) >= 1 else [alone]


def _trend(
    frame: Frame, row: int, columns: list[int], cells: Mapping[tuple[int, int], Figure], values: Mapping[tuple[int, int], Fraction]
) -> Fact | None:
    """The last of three or more years as the highest or lowest of them."""
    *before, last = (values[row, column] for column in columns)
    if len(columns) < 3 or not (last > max(before) or last < min(before)):
        return None
    number = ("three", "four", "five")[len(columns) - 3]
    words = {
        "noun": frame.noun(row) if row >= 0 else frame.what,
        "extreme": "highest" if last > max(before) else "lowest",
        "number": number,
    }
    others = [cells[row, column] for column in columns[:-1]]
    periods = {"p1": frame.periods[columns[-1]], "p0": frame.periods[columns[0]]}
    return Fact("trend", words, {"new": [cells[row, columns[-1]]], "others": others}, {}, periods, place=1 if last > max(before) else -1)


def _all(frame: Frame) -> str:
    return f"total {frame.what}" if "(" in frame.what else f"all {frame.what}"
