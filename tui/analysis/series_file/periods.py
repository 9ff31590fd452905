"""Reads a column of periods by one convention, or gives the reason why not.

The column itself must prove the convention.
"""

import datetime as dt
import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple, get_args

from tui.model.period import Period
from tui.model.series_periods import SeriesPeriods
from tui.text.lists import joined
from tui.text.period_spelling import FORMS, ORDERED, PAIRED, SERIALS, Convention, Order, Pair, PeriodOrDate, spelled, tidy

from .spacing import Spaced, spaced, stepped

_MIDNIGHTS = re.compile(r"(?P<date>\d{4}-\d\d-\d\d)[T ](?P<hour>00|23):00(?::00(?:\.0+)?)?(?:Z|\+00:?00)")
_TIMES = re.compile(r"[T ]\d{1,2}:\d\d")
_NIL = re.compile(r"[T ]0{1,2}:00(?::00(?:\.0+)?)?(?! ?pm)", re.IGNORECASE)
_SHORT = re.compile(
    r"(?:(?:.*[ -])?[a-z]{3,9}\.?[-/ ]?['’]?|q ?\d[-/ ]['’]?|(?:.* )?\d{1,2}[-/. ](?:\d{1,2}|[a-z]{3,9})[-/. ]"
    r"|\d{1,2}[a-z]{3}|(?:fy ?)?\d{2}[-/])\d{2}",
    re.IGNORECASE,
)
"""Cells with a year of two digits."""
_NAMED = re.compile(r"([a-z]{3,9})\.?[-/ ]?(\d{2})", re.IGNORECASE)

LONGEST_PERIOD_TEXT = 60
"""The most characters in a period."""
CLEARLY = 0.5
"""The margin by which more gaps must be regular in one reading than in another.

Not needed where all gaps are regular.
"""
DATE_ORDER_WORDS: dict[Order, str] = {"day": "day, month, year", "month": "month, day, year", "year": "year, month, day"}
NO_PERIODS = SeriesPeriods("day", ())


class PeriodFault(NamedTuple):
    """A fault of one cell, or of the column where `cell` is None.

    What is wrong, and what was expected.
    """

    cell: int | None
    what: str
    expected: str


class PeriodColumn(NamedTuple):
    """The periods of a column in its order, and the assumptions made.

    There are faults instead, if there are any.
    """

    periods: SeriesPeriods
    assumed: list[str]
    faults: list[PeriodFault]


def read_periods(cells: Sequence[str], order: Order | None = None, head: str = "") -> PeriodColumn:
    """Read cells that are not blank.

    `order` settles what comes first in dates such as 01/02/2014; `head` names the column.
    """
    if plain := _iso(cells):
        return PeriodColumn(plain.periods, [plain.note] if plain.note else [], [])
    tidied, assumed = _midnights([tidy(cell) for cell in cells])
    readings: dict[tuple[PeriodOrDate, ...], Convention] = {}
    named = pair_named(head)
    # A header "Month" settles only what is open: 2000/01, 2001/02, 2002/03 are financial years under any header.
    conventions = _conventions(tidied, order, named if named == "financial" else None)
    for convention in conventions:
        if found := _spelled(tidied, convention):
            readings.setdefault(tuple(found), convention)
    if not readings:
        return PeriodColumn(NO_PERIODS, [], min((_faults(tidied, cells, convention) for convention in conventions), key=len))
    judged = {convention: _as_periods(list(found)) for found, convention in readings.items()}
    if all(isinstance(each, PeriodFault) for each in judged.values()):
        return PeriodColumn(NO_PERIODS, [], [each for each in judged.values() if isinstance(each, PeriodFault)][:1])
    sound = {convention: each for convention, each in judged.items() if isinstance(each, Spaced)}
    convention, *others = sorted(sound, key=lambda way: sound[way].regular, reverse=True)
    each, rest = sound[convention], max((sound[way].regular for way in others), default=-1.0)
    if (each.regular < 1 or rest == 1) and each.regular - rest < CLEARLY:
        settled = [way for way in sound if way.pair == named]
        if len(settled) != 1:
            return PeriodColumn(NO_PERIODS, [], [_ambiguous(tidied, list(sound))])
        convention, each = settled[0], sound[settled[0]]
    if _one_month(tidied):
        what = f"{tidied[0]} and the rows below it could be days of one month or one month of several years"
        return PeriodColumn(NO_PERIODS, [], [PeriodFault(None, what, "a year of four digits, such as Apr 2013")])
    assumed += _assumptions(tidied, each.periods, convention, order, several=len(readings) > 1)
    if _serials(tidied) and each.regular < CLEARLY:
        what = "whole numbers that could be Excel's serial numbers of dates, but they are not evenly spaced"
        return PeriodColumn(NO_PERIODS, [], [PeriodFault(None, what, "dates; format the column as dates in Excel and save the file again")])
    return PeriodColumn(each.periods, [*assumed, *([each.note] if each.note else [])], [])


@lru_cache(10_000)
def looks_like_period(text: str) -> bool:
    """Whether a cell can be read as a period in some way."""
    if len(text) > LONGEST_PERIOD_TEXT or not any(map(str.isdigit, text)):
        return False
    plain = tidy(text)
    return any(_can(plain, convention) for convention in _conventions([plain], None, None))


def nearly_period(text: str) -> bool:
    """Whether a cell is nearly a period, such as a month without a year.

    The reason why it is not can be named.
    """
    return text[:LONGEST_PERIOD_TEXT] == text and not looks_like_period(text) and bool(_why_not(tidy(text), Convention()))


def _why_not(text: str, convention: Convention) -> str:
    """The reason why a cell is not a period.

    Empty if it is one, or if there is no particular reason.
    """
    try:
        spelled(text, convention)
    except ValueError as error:
        # Python's own messages about days and months are left out.
        return "" if str(error).startswith(("month must", "day ", "year ", "Invalid", "invalid")) else str(error)
    return ""


def _can(text: str, convention: Convention) -> bool:
    try:
        spelled(text, convention)
    except ValueError:
        return False
    return True


def _iso(cells: Sequence[str]) -> Spaced | None:
    """A column of months as in 2014-07 or dates as in 2014-07-16, read much faster.

    None if it is neither, or unclear.
    """
    if len(cells[0]) == 10:
        try:
            return spaced(list(map(dt.date.toordinal, map(dt.date.fromisoformat, cells)))) if set(map(len, cells)) == {10} else None
        except ValueError:
            return None
    months = []
    for cell in cells:
        year, _, number = cell.partition("-")
        if not (
            4 <= len(year) <= 5 and len(number) == 2 and cell.isascii() and year.isdigit() and number.isdigit() and 1 <= int(number) <= 12
        ):
            return None
        months.append((int(year), int(number)))
    if all(number == (year + 1) % 100 for year, number in months):  # These could be financial years.
        return None
    return stepped([Period("month", year * 12 + number - 1) for year, number in months])


def _midnights(cells: list[str]) -> tuple[list[str], list[str]]:
    """Read midnights of British Summer Time written in UTC as days.

    They are written as an hour before the day begins.
    """
    found = [_MIDNIGHTS.fullmatch(cell) for cell in cells]
    if not all(found) or not any(match["hour"] == "23" for match in found if match):
        return cells, []
    days = [dt.date.fromisoformat(match["date"]) for match in found if match]
    late = [match["hour"] == "23" for match in found if match]
    if not all(_summer(at) for at, is_late in zip(days, late, strict=True) if is_late):
        return cells, []
    moved = [(at + dt.timedelta(is_late)).isoformat() for at, is_late in zip(days, late, strict=True)]
    return moved, ["23:00 UTC in summer is read as midnight in British Summer Time, the beginning of the next day"]


def _summer(at: dt.date) -> bool:
    """Whether the night after a date is in British Summer Time.

    From the last Sunday of March to the day before the last Sunday of October.
    """
    begins, ends = (dt.date(at.year, number, 31) for number in (3, 10))
    begins, ends = (last - dt.timedelta(last.isoweekday() % 7) for last in (begins, ends))
    return begins <= at < ends


def pair_named(head: str) -> Pair | None:
    """What the header of a column says about its pairs of numbers, if anything."""
    words = tidy(head).casefold().split()
    if words and words[-1] in ("month", "months"):
        return "month"
    return "financial" if {"financial", "fiscal", "fy"} & set(words) and {"year", "years", "fy"} & {words[-1]} else None


def _conventions(cells: Sequence[str], order: Order | None, pair: Pair | None) -> list[Convention]:
    """The conventions under which these cells could differ."""
    pairs: tuple[Pair, ...] = get_args(Pair) if any(map(PAIRED.fullmatch, cells)) else ("month",)
    if pair and all(_can(cell, Convention(pair)) for cell in cells if PAIRED.fullmatch(cell)):
        pairs = (pair,)
    orders: tuple[Order, ...] = (order,) if order else get_args(Order) if any(map(ORDERED.fullmatch, cells)) else ("day",)
    return [Convention(pair, each) for pair in pairs for each in orders]


def _spelled(tidied: Sequence[str], convention: Convention) -> list[PeriodOrDate]:
    """All cells read by one convention; empty where it cannot read one of them."""
    try:
        return [spelled(text, convention) for text in tidied]
    except ValueError:
        return []


def _faults(tidied: Sequence[str], cells: Sequence[str], convention: Convention) -> list[PeriodFault]:
    faults: list[PeriodFault] = []
    for number, text in enumerate(tidied):
        if not _can(text, convention):
            reason = _why_not(text, convention)
            faults.append(PeriodFault(number, f"{cells[number]!r:.60} is not a period{f': {reason}' if reason else ''}", FORMS))
    return faults


def _as_periods(found: list[PeriodOrDate]) -> "Spaced | PeriodFault":
    """The cells as periods of one frequency, or the reason why they are not."""
    dates = [at for at in found if isinstance(at, dt.date)]
    if len(dates) == len(found):
        return spaced(list(map(dt.date.toordinal, dates)))
    named = [at for at in found if isinstance(at, Period)]
    kinds = Counter((at.frequency, at.starts) for at in named)
    if dates and set(kinds) == {("month", 1)}:
        return stepped([at if isinstance(at, Period) else Period("month", at.year * 12 + at.month - 1) for at in found])
    if len(kinds) == 1 and not dates:
        return stepped(named)
    words = [f"{number} {_kind(frequency, starts)}{'s' if number > 1 else ''}" for (frequency, starts), number in kinds.items()]
    words += [f"{len(dates)} date{'s' if len(dates) > 1 else ''}"] if dates else []
    return PeriodFault(None, f"the periods are of several kinds: {joined(words)}", "one kind only; remove the rows of the others")


def _kind(frequency: str, starts: int) -> str:
    return f"financial {frequency}" if frequency == "quarter" and starts > 1 else frequency.replace("-", " ", 1)


def _ambiguous(cells: Sequence[str], conventions: list[Convention]) -> PeriodFault:
    first = cells[0]
    if len({convention.pair for convention in conventions}) > 1:
        what = f"{first} could be a month or a financial year, and the other rows do not show which"
        return PeriodFault(None, what, "financial years such as FY2001/02, or months such as Feb 2001")
    ways = " or the ".join(convention.order for convention in conventions)
    what = f"dates such as {first} could have the {ways} first, and no row shows which"
    return PeriodFault(None, what, "dates such as 2014-04-28, or the option --dates day-first or --dates month-first")


def _one_month(cells: Sequence[str]) -> bool:
    found = [match for match in map(_NAMED.fullmatch, cells) if match]
    if len(cells) < 2 or len(found) < len(cells) or len({match[1].casefold() for match in found}) > 1:
        return False
    return all(1 <= int(match[2]) <= 31 for match in found)


def _serials(cells: Sequence[str]) -> bool:
    return all(len(cell) >= 5 and cell[:5].isdigit() and int(cell[:5]) in SERIALS and cell[5:].strip(".0") == "" for cell in cells)


def _assumptions(
    cells: Sequence[str], periods: Sequence[Period], convention: Convention, order: Order | None, *, several: bool
) -> list[str]:
    words = []
    if any(map(PAIRED.fullmatch, cells)) and convention.pair == "financial":
        words.append(f"{cells[0]} is read as a financial year, April to March")
    if any(map(ORDERED.fullmatch, cells)):
        why = "as asked" if order else "only this order gives regular dates" if several else "the only order in which all are dates"
        words.append(f"{next(filter(ORDERED.fullmatch, cells))} is read as {DATE_ORDER_WORDS[convention.order]} ({why})")
    short = next((at for at, cell in enumerate(cells) if _SHORT.fullmatch(cell)), None)
    if short is not None:
        words.append(f"years of two digits are read as 1970 to 2069, so {cells[short]} is {periods[short]}")
    if _serials(cells):
        words.append("whole numbers are read as Excel's serial numbers of dates, counted from 1900")
    elif any(_TIMES.search(cell) and not _NIL.search(cell) for cell in cells):
        words.append("the time of day is ignored")
    return words
