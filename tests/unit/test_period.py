"""How periods are written, their order, neighbours, months and words."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model.period import Frequency, NotAPeriod, Period, day, missing_between, month, parse_any, parse_period, places, week
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
    assert period < after and after.shift(-1) == period and str(after) != written and missing_between(period, after) is None
    assert missing_between(period, period.shift(3)) == (after, period.shift(2))
    assert period.frequency == "rolling-12" or after.first == period.last + dt.timedelta(1)
    assert period.frequency == "rolling-12" or period.like(Period("day", period.first.toordinal())).number == period.number


def test_a_month_has_a_place_in_the_calendar() -> None:
    assert month(2014, 12).calendar == (2014, 12) and Period("financial-year", 2014, 4).calendar == (2014, 4)
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
    assert missing_between(four_weeks[1], four_weeks[2]) == (four_weeks[1].shift(1), four_weeks[1].shift(1))
    loose = [day(first + dt.timedelta(at), 0) for at in (0, 8, 30, 150)]
    assert places(loose) == [0, 1, 2, 4] and missing_between(loose[0], loose[1]) is None
    assert missing_between(loose[2], loose[3]) == (month(2014, 3), month(2014, 5))
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


PARSED: dict[Frequency, list[str]] = {
    "day": ["2014-02-30", "2014-7-16", "16 July 2014", "0999-01-01"],
    "week": ["2014-W53", "2014-W00", "2014W07", "2014-w07"],
    "month": [
        "", "2014", "2014-13", "2014-00", "2014-1", "14-01", "2014/01", "2014-01-01", " 2014-01", "2014-01\n", "+014-01", "٢٠١٤-٠١",
    ],
    "quarter": ["2014-Q5", "2014-q3", "2014/15-Q3", "2014 Q3"],
    "half-year": ["2014-H3", "2014/15-H1"],
    "year": ["2014/15", "14", "02014"],
    "financial-year": ["2014", "2014/16", "2014-15", "2014/2015"],
    "rolling-12": ["2014", "2014/15"],
}  # fmt: skip


@pytest.mark.parametrize(("frequency", "text"), [(frequency, text) for frequency, texts in PARSED.items() for text in texts])
def test_what_is_no_period(frequency: Frequency, text: str) -> None:
    with pytest.raises(NotAPeriod):
        parse_period(text, frequency)


@pytest.mark.parametrize(("period", "written", "words", "brief"), EACH)
def test_each_frequency_reads_back(period: Period, written: str, words: str, brief: str) -> None:
    found = parse_period(written, period.frequency, period.starts if period.frequency != "week" else 1)
    assert str(found) == written and found.months == period.months
    assert period.frequency == "rolling-12" or parse_any(written).months == period.months


@given(st.integers(1000, 9000), st.integers(1, 12), st.integers(-900, 900))
def test_shifting_keeps_time_order_and_turns_back(year: int, number: int, by: int) -> None:
    at = month(year, number)
    assert at.shift(by).shift(-by) == at and (at.shift(by) > at) is (by > 0)
    assert at.calendar == (year, number) and at.part == number and at.year.number == year


@given(st.text("0129-/QHW٠²+ \n", max_size=10))
def test_any_text_is_a_period_or_none(text: str) -> None:
    try:
        found = parse_any(text)
    except NotAPeriod:
        return
    assert str(found) == text and found.first <= found.last


def test_parts_of_a_financial_year_count_from_april() -> None:
    december = parse_period("2014-12", "month", 4)
    assert (december.part, str(december.year)) == (9, "2014/15")
    assert (parse_period("2014/15-Q3", "quarter", 4).part, str(parse_period("2014/15-Q3", "quarter", 4).year)) == (3, "2014/15")
    assert str(parse_period("2015-03", "rolling-12", 4).year) == "2014/15"
