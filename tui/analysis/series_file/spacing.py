"""Finds the frequency of a column of dates or periods.

Month ends, quarter ends, year ends, weeks, every four weeks and so on. It judges the whole column, since one date shows nothing. Month
ends may move by a few days, as the last working day does.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice, pairwise
from math import gcd
from operator import lt, sub
from typing import NamedTuple

from tui.model.period import APRIL, Frequency, Period, month_number, week
from tui.model.series_periods import SeriesPeriods, uniform
from tui.text.dates import MONTH_NAMES

LATE, EARLY = 25, 6
"""Days of the month from which, and up to which, a date may be a moved month end.

From LATE on it may be a month end moved back. Up to EARLY it may be one moved on, or the beginning of a month.
"""
DECEMBER, MARCH = 12, 3
SATURDAY = 6
MONDAY = 1
"""The ordinal of a Monday, the first day that there is."""
SHORTEST_MONTH = 28
"""Days in the shortest month: dates this far apart may still be months."""


class Spaced(NamedTuple):
    """Periods in the order of the column, the assumption, and how regular they are.

    The assumption is a sentence, or '' for none. The last is the fraction of gaps that are regular.
    """

    periods: SeriesPeriods
    note: str
    regular: float


def spaced(numbers: Sequence[int]) -> Spaced:
    """Read ordinals of dates as periods of the frequency that their spacing shows."""
    ordered = numbers if all(map(lt, numbers, islice(numbers, 1, None))) else sorted(set(numbers))
    if len(ordered) == 1 < len(numbers):
        return Spaced(SeriesPeriods("day", numbers), "", 0.0)
    gaps = list(map(sub, islice(ordered, 1, None), ordered))
    step = _step(gaps, 2 if gaps and gcd(*set(gaps)) < SHORTEST_MONTH else 3)
    months = _months(ordered)
    # Dates four weeks apart are not moved month ends, though they look like that for a while.
    if months and (not step or _same_day(ordered)):
        return _in_order(numbers, ordered, *_calendar(ordered, months))
    if step == 1 and _working_days(ordered):
        note = "dates are working days, so weekends do not count as missing"
        return _in_order(numbers, ordered, SeriesPeriods("day", ordered, 1, 0), note, 1.0)
    if step:
        periods = uniform(list(map(week, _dates(ordered)))) if step == 7 else SeriesPeriods("day", ordered, 1, step)
        note = "dates are a week apart, each read as its ISO week" if step == 7 else f"dates are {_days(step)} apart" if step > 1 else ""
        return _in_order(numbers, ordered, periods, note, _regular(gaps, step))
    months = list(map(month_number, _dates(ordered)))
    if len(set(months)) == len(months):
        note = "there is one date in each month, read as that month"
        return _in_order(numbers, ordered, SeriesPeriods("month", months), note, 0.0)
    note = "dates are at irregular intervals, so each row is a separate point; a whole month without a date counts as a missing point"
    return _in_order(numbers, ordered, SeriesPeriods("day", ordered, 1, 0), note, float(len(gaps) < 2))


def _working_days(ordered: Sequence[int]) -> bool:
    """Whether no date is at a weekend, over more than one week."""
    return (ordered[0] - MONDAY) // 7 < (ordered[-1] - MONDAY) // 7 and all((at - MONDAY) % 7 + 1 < SATURDAY for at in ordered)


def _dates(numbers: Iterable[int]) -> Iterator[dt.date]:
    """Ordinals as dates, one by one, as a long list of them takes much room."""
    return map(dt.date.fromordinal, numbers)


def stepped(periods: Sequence[Period]) -> Spaced:
    """Periods of one frequency with the step between them, if regular and over one."""
    numbers = sorted({at.number for at in periods})
    gaps = [after - before for before, after in pairwise(numbers)]
    first = periods[0]
    if first.frequency == "day":
        return _spans(periods, gaps)
    step = (_step(gaps, 1) if gaps else 12) if first.frequency == "rolling-12" else _step(gaps, 3)
    step = step or 1
    if first.frequency == "month" and 12 % step and step % 12:
        step = 1
    if first.frequency == "rolling-12":
        return _windows(periods, step, _regular(gaps, step))
    if step == 1:
        return Spaced(uniform(periods), _COUNTED.get(first.frequency, "") if first.starts == 1 else "", _regular(gaps, 1))
    note = f"one period in every {step} {first.frequency.replace('financial-', '')}s"
    return Spaced(replace(uniform(periods), step=step), note, _regular(gaps, step))


_COUNTED: dict[Frequency, str] = {
    "quarter": "quarters are read as calendar quarters, so Q1 is January to March",
    "half-year": "half-years are read as calendar half-years, so H1 is January to June",
    "week": "weeks are numbered as in ISO 8601",
}


def _spans(periods: Sequence[Period], gaps: list[int]) -> Spaced:
    """Spans of a number of days, each beginning where the last one ended."""
    lengths = {at.step for at in periods}
    length = min(lengths)
    if len(lengths) == 1 and not any(gap % length for gap in gaps):
        return Spaced(uniform(periods), f"spans of {_days(length)} are read as the day on which each begins", _regular(gaps, length))
    note = "spans of days differ in length, so each row is a separate point; a whole month without a span counts as a missing point"
    return Spaced(replace(uniform(periods), step=0), note, float(len(gaps) < 2))


def _windows(periods: Sequence[Period], step: int, regular: float) -> Spaced:
    """Read windows of twelve months: consecutive ones are years, others overlap."""
    last = {at.number % 12 + 1 for at in periods}
    if step % 12 == 0 and last == {MARCH}:
        found = SeriesPeriods("financial-year", [at.number // 12 - 1 for at in periods], APRIL, step // 12)
        return Spaced(found, "years to March are read as financial years", regular)
    if step % 12 == 0 and last == {DECEMBER}:
        return Spaced(
            SeriesPeriods("year", [at.number // 12 for at in periods], 1, step // 12),
            "years to December are read as calendar years",
            regular,
        )
    note = "" if step % 12 == 0 else OVERLAP
    return Spaced(replace(uniform(periods), step=step), note, regular)


OVERLAP = (
    "the 12-month windows overlap, so neighbours share most of their months: the limits are too narrow and runs prove nothing. "
    "Use the monthly figures"
)


def _months(ordered: Sequence[int]) -> list[int]:
    """The month that each date stands for; empty if they do not stand for months.

    They do if they can be month beginnings or ends, or share a day of the month.
    """
    first = dt.date.fromordinal(ordered[0])
    if any(EARLY < at.day < LATE for at in _dates(ordered)) and any(at.day != first.day for at in _dates(ordered)):
        return []
    dates = list(_dates(ordered))
    late, early = [at for at in dates if at.day >= LATE], [at for at in dates if at.day <= EARLY]
    months = [month_number(at) for at in dates]
    if late and early:  # Some have moved into the next or the last month: the majority decides which.
        ends = len(late) >= len(early)
        months = [at - (found.day <= EARLY) if ends else at + (found.day >= LATE) for at, found in zip(months, dates, strict=True)]
    return months if len(set(months)) == len(months) else []


def _same_day(ordered: Sequence[int]) -> bool:
    """Whether all dates are the same day of their months, or the last day."""
    first = dt.date.fromordinal(ordered[0]).day
    return all(at.day == first for at in _dates(ordered)) or _last_days(ordered)


def _last_days(ordered: Iterable[int]) -> bool:
    """Whether all dates are the last day of their months."""
    return all((at + dt.timedelta(1)).day == 1 for at in _dates(ordered) if at < dt.date.max)


def _calendar(ordered: Sequence[int], months: list[int]) -> tuple[SeriesPeriods, str, float]:
    gaps = [after - before for before, after in pairwise(months)]
    step = _step(gaps, 2) or 1
    regular = _regular(gaps, step)
    ends = _last_days(ordered) or (not _same_day(ordered) and sum(at.day >= LATE for at in _dates(ordered)) * 2 >= len(ordered))
    first = not ends and all(at.day <= EARLY for at in _dates(ordered))
    which = "ends" if ends else "beginnings" if first else "dates"
    within = months[0] % step
    match step:
        case 3 | 6 if (within == step - 1 and ends) or (within == 0 and first):
            frequency = "quarter" if step == 3 else "half-year"
            found = SeriesPeriods("quarter" if step == 3 else "half-year", [at // step for at in months])
            return found, f"dates are {frequency} {which}, each read as its {frequency}", regular
        case 12 if (within == MARCH - 1 and ends) or (within == APRIL - 1 and first):
            # 5 April ends a tax year; 1 April begins a financial year.
            late = within == MARCH - 1 or all(at.day == 5 for at in _dates(ordered))
            found = SeriesPeriods("financial-year", [at // 12 - (1 if late else 0) for at in months], APRIL)
            words = "ends in March" if within == MARCH - 1 else "ends on 5 April" if late else "beginnings in April"
            return found, f"dates are year {words}, each read as its financial year", regular
        case 12:
            whole = (within == DECEMBER - 1 and ends) or (within == 0 and first)
            words = f"year {which}" if whole else f"one a year, in {MONTH_NAMES[within]}"
            return SeriesPeriods("year", [at // 12 for at in months]), f"dates are {words}, each read as its calendar year", regular
        case 1:
            slips = "" if _same_day(ordered) else ", give or take a few days"
            which = f"month {which}" if ends or first else f"all on day {dt.date.fromordinal(ordered[0]).day} of a month"
            return SeriesPeriods("month", months), f"dates are {which}{slips}, each read as its month", regular
    return SeriesPeriods("month", months, 1, step), f"dates are {step} months apart, each read as its month", regular


def _step(gaps: list[int], least: int) -> int:
    """The step that all gaps are multiples of, if more than half of them equal it.

    Otherwise 0, and also for fewer than `least` gaps.
    """
    step = gcd(*set(gaps))
    return step if len(gaps) >= least and gaps.count(step) * 2 > len(gaps) else 0


def _regular(gaps: list[int], step: int) -> float:
    return gaps.count(step) / len(gaps) if gaps else 0.0


def _days(step: int) -> str:
    return f"{step // 7} weeks" if step % 7 == 0 else f"{step} days"


def _in_order(numbers: Sequence[int], ordered: Sequence[int], periods: SeriesPeriods, note: str, regular: float) -> Spaced:
    if numbers is ordered:
        return Spaced(periods, note, regular)
    known = dict(zip(ordered, periods.numbers, strict=True))
    return Spaced(periods.numbered([known[at] for at in numbers]), note, regular)
