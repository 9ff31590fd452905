"""The units of two tables: what their figures, headings and titles say."""

import re
from functools import lru_cache

from tui.documents.line import TableLine

from .cell_keys import CellAt
from .pairing import TablePair

_UNIT = re.compile(
    r"%|\bper ?cent\b|\bpercentages?\b|\b(?:percentage )?points?\b|£ ?(?:millions?|thousands?|m|k|bn|['’]?000s?)?(?!\w)|€|\$"
    r"|\b['’]?000s?\b|\bthousands?\b"
    r"|\bmillions?\b|\bm(?=\))|\b(?:hours|days|minutes|seconds|weeks|months|miles|km|fte|headcount|index|scores?|ratio)\b"
    r"|\bper (?:100k|[\d,]+|head|thousand|million)",
    re.IGNORECASE,
)
_SAME = {
    "percent": "%",
    "percentage": "%",
    "percentages": "%",
    "thousand": "000",
    "thousands": "000",
    "000s": "000",
    "million": "m",
    "millions": "m",
    "£000s": "£000",
    "£k": "£000",
    "£thousand": "£000",
    "£thousands": "£000",
    "£million": "£m",
    "£millions": "£m",
    "scores": "score",
    "perthousand": "per1000",
    "per100k": "per100000",
    "permillion": "per1000000",
}
"""Units in other words, without the spaces and signs between them."""
_BETWEEN = re.compile("[ ,'’]")


@lru_cache(20_000)
def named_units(text: str) -> frozenset[str]:
    """The units that a title or a heading names."""
    found = (_BETWEEN.sub("", each.casefold()) for each in _UNIT.findall(text))
    return frozenset(_SAME.get(each, each) for each in found)


def without_units(text: str) -> str:
    """A heading without the units that it names."""
    return _UNIT.sub(" ", text)


def line_units(line: TableLine) -> frozenset[str]:
    """The units that the heading of a row or a column names."""
    return named_units(" ".join((*line.outer, *line.words)))


def other_unit(pair: TablePair, at: CellAt, to: CellAt) -> bool:
    """Whether a figure is in another unit than it was.

    Its sign, its headings and the title of the table say so.
    """
    now, past = pair.now.reading, pair.earlier.reading
    value, old = now.values[at[0]][at[1]], past.values[to[0]][to[1]]
    if value is not None and old is not None and value.unit != old.unit:
        return True
    lines, old_lines = (now.rows[at[0]], now.columns[at[1]]), (past.rows[to[0]], past.columns[to[1]])
    named, was = (frozenset().union(*map(line_units, each)) for each in (lines, old_lines))
    return named != was or (bool(pair.now.title and pair.earlier.title) and named_units(pair.now.title) != named_units(pair.earlier.title))
