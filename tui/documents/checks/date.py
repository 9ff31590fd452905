"""Dates that do not exist.

31 June, 30 February, the 29th of a February that has 28 days.
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from typing import NamedTuple

from tui.documents.document import DocumentPlace, Heading, Paragraph, PrintedTable
from tui.documents.finding import CheckFinding
from tui.text.dates import MONTH_NAMES, named_month

_NAMES = "|".join(name[:3] for name in MONTH_NAMES)
_FULL = "|".join(f"{name[:3]}(?:{name[3:]})?" if name[3:] else name for name in MONTH_NAMES)
_MONTH = rf"(?P<name>(?:{_FULL}|Sept)\b)\.?"
_SHAPES = tuple(
    re.compile(shape, re.IGNORECASE)
    for shape in (
        rf"(?<![\w.,/:-])(?P<day>\d{{1,2}})(?P<ordinal>st|nd|rd|th)?(?:\s+of)?[\s-]{_MONTH},?[\s-]*(?P<year>(?:19|20)\d\d)?(?![\w/])",
        rf"\b{_MONTH}\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,\s(?P<year>(?:19|20)\d\d)(?![\w/])",
        r"(?<![\w./-])(?P<day>\d{1,2})(?P<between>[/.])(?P<number>0?[1-9]|\d\d)(?P=between)(?P<year>(?:19|20)\d\d)(?![\w/])",
        r"(?<![\w./-])(?P<year>(?:19|20)\d\d)-(?P<number>\d\d)-(?P<day>\d\d)(?![\w/-])",
    )
)
LAST_DAY = 31
"""A higher number without a year is a count."""
_LIKELY = re.compile(rf"\d[/.-]\d{{1,2}}[/.-]\d|\d.{{0,6}}(?:{_NAMES})|(?:{_NAMES}).{{0,8}}\d", re.IGNORECASE)


class Wrong(NamedTuple):
    """A date that does not exist, as printed, and why."""

    text: str
    computed: str
    why: str


def impossible_dates(text: str) -> Iterator[Wrong]:
    """The dates in a text that do not exist.

    A month first, as Americans write it, is no mistake.
    """
    if not _LIKELY.search(text):
        return
    for shape in _SHAPES:
        for found in shape.finditer(text):
            part = {key: value for key, value in found.groupdict().items() if value}
            if _is_count(part):
                continue
            number = int(part["number"]) if "number" in part else named_month(part["name"])
            if (wrong := _wrong(found[0].strip(" ,"), int(part["day"]), number, int(part.get("year", "2000")))) is not None:
                yield wrong


def _is_count(part: dict[str, str]) -> bool:
    """Whether a number before a month is no day: the 45 March cases, 40 may."""
    if "name" not in part or "year" in part or "ordinal" in part:
        return int(part["day"]) == 0
    return part["name"][0].islower() or not 1 <= int(part["day"]) <= LAST_DAY


def _wrong(text: str, day: int, number: int, year: int) -> Wrong | None:
    if number > 12 and day <= 12:
        day, number = number, day
    if number > 12 or number < 1:
        return Wrong(text, "12 months in a year", f"there is no month {number}.")
    last = monthrange(year, number)[1]
    if 1 <= day <= last:
        return None
    month = MONTH_NAMES[number - 1]
    when = f"{month} {year}" if number == 2 else month
    return Wrong(text, f"{last} {month}", f"{when} has {last} days.")


def check(block: Heading | Paragraph | PrintedTable) -> Iterator[CheckFinding]:
    """The dates of a heading, a paragraph or a table that do not exist."""
    texts = (
        [(cell.text, cell.place) for row in block.rows for cell in row] if isinstance(block, PrintedTable) else [(block.text, block.place)]
    )
    for text, place in texts:
        yield from (_finding(wrong, text, place) for wrong in impossible_dates(text))


def _finding(wrong: Wrong, quote: str, place: DocumentPlace) -> CheckFinding:
    around = quote if len(quote) <= 120 else wrong.text
    return CheckFinding(place, around, "date", wrong.text, wrong.computed, "differs", f"{wrong.text} does not exist: {wrong.why}", (), 1.0)
