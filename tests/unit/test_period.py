"""Periods: how each is written, its order, its neighbours, its months and its words."""

import datetime as dt

import pytest

from tui.model.period import Period, between, day, month, of, places, week
from tui.model.series import Month
from tui.text.periods import each, explained, in_year, noun, parts, short, span, when

JANUARY = month(2014, 1)
WEEK = week(dt.date(2014, 1, 10))
EACH = [
    (day(dt.date(2014, 7, 16)), "2014-07-16", "16 July 2014", "16 Jul 2014"),
    (WEEK, "2014-W02", "week of 10 January 2014", "10 Jan 2014"),
    (month(2014, 7), "2014-07", "July 2014", "Jul 2014"),
    (Period("quarter", 2014 * 4 + 2), "2014-Q3", "Q3 2014", "Q3 2014"),
    (Period("quarter", 2014 * 4 + 2, 4), "2014/15-Q3", "Q3 2014/15", "Q3 2014/15"),
    (Period("half-year", 2014 * 2), "2014-H1", "H1 2014", "H1 2014"),
    (Period("year", 2014), "2014", "2014", "2014"),
    (Period("financial-year", 1999, 4), "1999/00", "1999/00", "1999/00"),
    (Period("rolling-12", 2014 * 12 + 2), "2014-03", "year to March 2014", "Mar 2014"),
]
MONTHS = {
    "2014-07-16": ("2014-07", "2014-07"), "2014-W02": ("2014-01", "2014-01"), "2014-07": ("2014-07", "2014-07"),
    "2014-Q3": ("2014-07", "2014-09"), "2014/15-Q3": ("2014-10", "2014-12"), "2014-H1": ("2014-01", "2014-06"),
    "2014": ("2014-01", "2014-12"), "1999/00": ("1999-04", "2000-03"), "2014-03": ("2013-04", "2014-03"),
}  # fmt: skip


@pytest.mark.parametrize(("period", "written", "words", "brief"), EACH)
def test_each_frequency(period: Period, written: str, words: str, brief: str) -> None:
    assert (str(period), when(period), short(period)) == (written, words, brief)
    assert tuple(str(Period("month", number)) for number in period.months) == MONTHS[written]
    after = period.shift(1)
    assert period < after and after.shift(-1) == period and str(after) != written and between(period, after) is None
    assert between(period, period.shift(3)) == (after, period.shift(2))
    assert period.frequency == "rolling-12" or after.first == period.last + dt.timedelta(1)
    assert period.frequency == "rolling-12" or period.like(Period("day", period.first.toordinal())).number == period.number


def test_a_month_of_the_model_is_a_period() -> None:
    assert of(Month(2014, 1)) == JANUARY and places([Month(2014, 1), Month(2014, 3)])[1] - places([Month(2014, 1)])[0] == 2
    with pytest.raises(ValueError, match="no month 13"):
        month(2014, 13)


def test_spans_say_what_they_share_once() -> None:
    assert span([JANUARY, JANUARY.shift(6)]) == "January to July 2014" and span([JANUARY]) == "January 2014"
    assert span([JANUARY.shift(-1), JANUARY]) == "December 2013 to January 2014"
    assert span([WEEK, WEEK.shift(2)]) == "weeks of 10 January to 24 January 2014"
    assert span([Period("financial-year", 2000, 4), Period("financial-year", 2011, 4)]) == "2000/01 to 2011/12"
    rolling = Period("rolling-12", 2014 * 12)
    assert span([rolling, rolling.shift(2)]) == "years ending January to March 2014"


def test_steps_and_irregular_dates() -> None:
    first = dt.date(2014, 1, 6)
    four_weeks = [day(first + dt.timedelta(28 * at), 28) for at in (0, 1, 3)]
    assert [at - places(four_weeks)[0] for at in places(four_weeks)] == [0, 1, 3]
    assert between(four_weeks[1], four_weeks[2]) == (four_weeks[1].shift(1), four_weeks[1].shift(1))
    loose = [day(first + dt.timedelta(at), 0) for at in (0, 8, 30, 150)]
    assert places(loose) == [0, 1, 2, 4] and between(loose[0], loose[1]) is None
    assert between(loose[2], loose[3]) == (month(2014, 3), month(2014, 5))
    assert [noun(at) for at in (JANUARY, loose[0], four_weeks[0], day(first), WEEK)] == ["month", "point", "point", "day", "week"]
    assert places([]) == []


def test_heads_of_columns_leave_out_the_year() -> None:
    assert [in_year(period) for period, *_ in EACH] == ["16 Jul", "10 Jan", "Jul", "Q3", "Q3", "H1", "2014", "1999/00", "Mar"]


def test_a_mean_is_for_one_period() -> None:
    assert [each(period) for period, *_ in EACH] == [
        "a day", "a week", "a month", "a quarter", "a quarter", "a half-year", "a year", "a year", "a year",
    ]  # fmt: skip


def test_parts_of_a_year_are_a_run_or_a_list() -> None:
    april = month(2014, 4)
    quarter = Period("quarter", 2014 * 4, 4)
    assert parts([JANUARY, JANUARY.shift(1), JANUARY.shift(2)]) == "January to March" and parts([april]) == "April"
    assert parts([JANUARY, april]) == "January and April" and parts([]) == "no periods"
    assert parts([quarter, quarter.shift(1)]) == "Q1 to Q2" and parts([quarter, quarter.shift(2)]) == "Q1 and Q3"


def test_months_explain_names_that_do_not_give_them() -> None:
    assert explained(Period("quarter", 2014 * 4 + 2, 4)) == "Q3 2014/15 (October to December 2014)"
    assert explained(Period("financial-year", 2014, 4)) == "2014/15 (April 2014 to March 2015)"
    assert explained(JANUARY) == "January 2014" and explained(Period("year", 2014)) == "2014"
