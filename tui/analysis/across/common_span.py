"""The period at which several series are compared: the longest that all have."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui.model.base import grouped
from tui.model.period import APRIL, PERIODS_A_YEAR, Period
from tui.model.table import Number, added

from .joined import JoinedSeries

Days = tuple[dt.date, dt.date]
"""The first and the last day of a period."""


class SpanValue(NamedTuple):
    """A period, the value of a series in it, and the periods that make it up."""

    period: Period
    value: Number
    parts: tuple[Period, ...]


def common_span(several: Sequence[JoinedSeries]) -> tuple[SpanValue, ...]:
    """The value of each series in the longest period that all have.

    Of several that are as long, in the latest. It may be a year that one series has as such and another as twelve months. Empty where
    there is none.
    """
    found = [dict(_values(each)) for each in several]
    shared = set(found[0]).intersection(*found[1:]) if found else set()
    if not shared:
        return ()
    days = max(shared, key=lambda each: (_months(each), each[1]))
    return tuple(each[days] for each in found)


def _months(days: Days) -> int:
    """How many months a span has, so that a leap year is no longer than another."""
    first, last = days
    return round((last - first).days / 30.44)


def _values(joined: JoinedSeries) -> Iterator[tuple[Days, SpanValue]]:
    """The value of each period of a series, and of each complete year that adds up.

    A year in which the definition changed does not add up.
    """
    known = {each.period: each.latest.value for each in joined.whole_periods}
    measure, broken = joined.last.measure, {each.period for each in joined.breaks}
    for period, value in known.items():
        yield (period.first, period.last), SpanValue(period, value, (period,))
    first = next(iter(known), None)
    if first is None or not measure.additive or measure.stock or first.frequency not in ("month", "quarter", "half-year"):
        return
    for year, parts in grouped((year, each) for each in known for year in _years(each)).items():
        if len(parts) == PERIODS_A_YEAR[first.frequency] and not broken.intersection(parts[1:]):
            yield (year.first, year.last), SpanValue(year, added(known[each] for each in parts), parts)


def _years(period: Period) -> Iterator[Period]:
    """The calendar year and the financial year that hold a period wholly."""
    first = period.first
    for year in (Period("year", first.year), Period("financial-year", first.year - (first.month < APRIL), APRIL)):
        if period.within(year):
            yield year
