"""The rows below a chart, read back: each name stands at the mark of its period."""

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.in_turn import few
from tui.charts.below import ShownPeriods, period_names, year_names, years_alone
from tui.charts.pitch import pitched
from tui.model.period import Frequency, Period, parse_period, places
from tui.text.glyphs import BLOCKS
from tui.text.periods import in_year, short
from tui.text.spans import plain

FIRST: dict[str, tuple[str, Frequency, int]] = {
    "months": ("2017-01", "month", 1),
    "months of financial years": ("2017-04", "month", 4),
    "quarters": ("2017-Q1", "quarter", 1),
    "quarters of financial years": ("2017/18-Q1", "quarter", 4),
    "halves of financial years": ("2017/18-H1", "half-year", 4),
    "weeks": ("2019-W50", "week", 1),
}


@pytest.mark.parametrize("kind", few(FIRST, 3))
@settings(max_examples=40, deadline=None)
@given(later=st.integers(0, 11), number=st.integers(2, 40), columns=st.integers(24, 180))
def test_a_year_on_an_axis_is_that_of_the_period_above_it(kind: str, later: int, number: int, columns: int) -> None:
    first = parse_period(*FIRST[kind])
    periods = [first.shift(later + at) for at in range(number)]
    assert places(periods)[-1] - places(periods)[0] == number - 1
    shown = ShownPeriods(periods, pitched(periods, columns, 0), columns)
    rows = [period_names(shown, years=True), year_names(shown, BLOCKS)]
    for row in rows[1:] if years_alone(shown) else rows:
        for found in re.finditer(r"(?:[QH]\d |\d+ [A-Z][a-z]{2} |[A-Z][a-z]{2} )?\d{4}(?:/\d{2})?(?!\d)|'\d{2}", plain(row)):
            marks = {shown.places.mark(place): periods[place] for place in shown.places.indices}
            middle = found.start() + (len(found[0]) - 1) // 2
            edge = [min(marks)] if found.start() == 0 else []
            stands = {marks[x] for x in (found.start() - 2, found.start(), found.start() + 1, middle, *edge) if x in marks}
            assert any(_names(found[0], period) for period in stands), (plain(row), found[0])


@pytest.mark.parametrize("columns", [41, 46, 52, 60, 78])
@pytest.mark.parametrize(("first", "frequency"), [("2024-W12", "week"), ("2002/03", "financial-year")])
def test_names_are_evenly_apart(first: str, frequency: Frequency, columns: int) -> None:
    """“18 Mar       24 Jun 12 Aug 30 Sep” left one out after the first."""
    begins = parse_period(first, frequency, 4 if frequency == "financial-year" else 1)
    periods = [begins.shift(at) for at in range(41)]
    places_shown = pitched(periods, columns, 0)
    names = {in_year(periods[place]): place for place in places_shown.indices}
    row = plain(period_names(ShownPeriods(periods, places_shown, columns), years=False))
    shown = re.findall(r"\d+ [A-Z][a-z]{2}|\d{4}/\d{2}", row)
    steps = {names[after] - names[before] for before, after in pairwise(shown)}
    assert len(steps) == 1, row


@pytest.mark.parametrize("columns", [41, 46, 60, 78])
def test_the_year_of_one_week_before_january_is_named(columns: int) -> None:
    """`2020` began under `30 Dec`, which is a day of 2019."""
    periods = [parse_period("2020-W01", "week").shift(at) for at in range(13)]
    row = plain(year_names(ShownPeriods(periods, pitched(periods, columns, 0), columns), BLOCKS))
    assert row.split() == ["2019", "2020"], row


def _names(text: str, period: Period) -> bool:
    """Whether a text on an axis names a period.

    In full, or its year alone, which is short only where it is a calendar year. The year of a week is that of its first day.
    """
    year = str(period.first.year if period.frequency == "week" else period.year)
    return text in (short(period), year) or (text == f"'{year[-2:]}" and "/" not in year and period.part == 1) or text == in_year(period)
