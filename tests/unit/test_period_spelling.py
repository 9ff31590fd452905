"""One cell that names a period, and a column of them.

What is read, what is refused and with which reason.
"""

import datetime as dt

import pytest

from tui.analysis.series_file.periods import PeriodColumn, read_periods
from tui.model.period import month
from tui.text.period_spelling import Convention, spelled, tidy

PLAIN, FINANCIAL, AMERICAN = Convention(), Convention("financial"), Convention("month", "month")


@pytest.mark.parametrize(
    ("written", "cells"),
    [
        ("2014-05", ["2014-05", "2014-5", "2014/05", "May 2014", "may 2014", "MAY-2014", "2014 MAY", "2014May", "May2014",
                     "May-14", "May 14",
                     "May '14", "05/2014", "5/2014", "05-2014", "05.2014", "201405", "2014M05", "2014\u00a0May", "May  2014",
                     "May\u20092014",
                     "May/2014", "2014 05", "2014_05", "2014.05", "2014–05", "May 2014 [p]", "May 2014 (r)", "May 2014*", "05/14"]),
        ("2014-09", ["Sep 2014", "Sept 2014", "September 2014", "Sept. 2014", "Sept-14"]),
        ("2014-Q2", ["2014-Q2", "2014 Q2", "2014Q2", "2014/Q2", "Q2 2014", "q2-2014", "Q2, 2014", "Q2/2014", "Quarter 2 2014", "2014 Qtr 2",
                     "2nd quarter 2014", "Q2 14", "Apr-Jun 2014", "Apr to Jun 2014", "April – June 2014", "April 2014 to June 2014",
                     "quarter ending June 2014", "3 months to June 2014", "2Q2014", "2Q14", "14Q2", "2014:Q2", "2014.Q2",
                     "2014 Apr-Jun", "Q2 2014 (Apr-Jun)"]),
        ("2013/14-Q3", ["2013/14 Q3", "2013/14-Q3", "2013-14 Q3", "Q3 2013/14", "Q3 2013-14", "FY2013/14 Q3", "Q3 FY13/14",
                     "2013/2014 Q3"]),
        ("2013/14", ["FY2013/14", "FY 2013-14", "FY13/14", "2013/2014", "2013 to 2014", "2013-14 FY"]),
        ("2014-H1", ["2014-H1", "2014 H1", "H1 2014", "Jan-Jun 2014"]),
        ("2014", ["2014", "2014.0"]),
        ("2014-W07", ["2014-W07", "2014 W7", "2014 week 7", "Week 7, 2014", "Wk 7 2014"]),
        ("2014-04-28", ["2014-04-28", "2014/4/28", "28/04/2014", "28.04.2014", "28-04-14", "28 April 2014", "28th April 2014",
                     "28-Apr-2014",
                        "28-Apr-14", "Mon 28 Apr 2014", "Monday, 28 April 2014", "April 28, 2014", "20140428", "2014-W18-1",
                        "w/e 28/04/2014",
                        "week commencing 28 April 2014", "2014-04-28T00:00:00+01:00", "2014-04-28 13:30", "28/04/2014 00:00:00", "41757"]),
    ],
)  # fmt: skip
def test_a_cell_has_one_reading(written: str, cells: list[str]) -> None:
    for cell in cells:
        assert str(spelled(tidy(cell), PLAIN)) == written, cell


@pytest.mark.parametrize("cell", ["2013/14", "2013-14", "201314", "13/14"])
def test_a_pair_of_years(cell: str) -> None:
    assert str(spelled(cell, FINANCIAL)) == "2013/14"
    with pytest.raises(ValueError, match=r"no month 1[34]"):
        spelled(cell, PLAIN)


def test_a_window_of_twelve_months_is_named_by_its_last() -> None:
    for cell in ("Year ending March 2014", "year to 31 Mar 2014", "12 months to March 2014", "YE Mar 2014", "Apr 2013 to Mar 2014"):
        found = spelled(tidy(cell), PLAIN)
        assert (str(found), getattr(found, "frequency", "")) == ("2014-03", "rolling-12"), cell


@pytest.mark.parametrize(
    "cell", ["", "May", "Total", "2014-13", "2014-00", "2014-02-30", "31/02/2014", "Q5 2014", "Mayor 2014", "5", "2014-W54", "٢٠١٤-٠٥",
    "NaN",
             "2013.5", "2013/15", "999", "Source: ONS, 2014"]
)  # fmt: skip
def test_what_is_not_a_period(cell: str) -> None:
    for convention in (PLAIN, FINANCIAL, AMERICAN):
        with pytest.raises(ValueError):  # noqa: PT011  # Most have no message: the column has one for all.
            spelled(tidy(cell), convention)


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        ("FY2014", "begins or ends"),
        ("FY14 Q1", "begins or ends"),
        ("13-Apr", "a day without a year"),
        ("Dec 2013 to Feb 2014", "a period of 3"),
    ],
)
def test_what_is_refused_with_a_reason(cell: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        spelled(cell, PLAIN)


def column(*cells: str, **more: object) -> tuple[str, list[str]]:
    """The frequency of a column and its periods as they are written."""
    found = read_periods(cells, **more)  # type: ignore[arg-type]  # Only `order` is given.
    assert not found.faults, found.faults
    return found.periods[0].frequency, [str(at) for at in found.periods]


def fault(*cells: str) -> str:
    """What is said of a column that is refused."""
    found: PeriodColumn = read_periods(cells)
    assert not found.periods
    return "; ".join(each.what for each in found.faults)


def days(first: str, *steps: int) -> list[str]:
    """Dates so many days after each other."""
    at = [dt.date.fromisoformat(first)]
    for step in steps:
        at.append(at[-1] + dt.timedelta(step))
    return [str(each) for each in at]


@pytest.mark.parametrize("form", ["{0}/{1:02d}", "{0}-{1:02d}", "{0}{1:02d}", "{0} / {1:02d}".replace(" ", "")])
def test_consecutive_years_are_financial_years_however_many(form: str) -> None:
    for years in (range(2000, 2004), range(2000, 2012), range(1995, 2013), [2009, 2010, 2012, 2013]):
        cells = [form.format(year, (year + 1) % 100) for year in years]
        assert column(*cells)[0] == "financial-year", cells
    assert column("2000/01", "2001/02", "2003/04")[1] == ["2000/01", "2001/02", "2003/04"]


def test_years_of_one_digit_follow_too() -> None:
    assert column("2007/8", "2008/9", "2009/10", "2010/11")[1] == ["2007/08", "2008/09", "2009/10", "2010/11"]
    assert column("2008/9", "2008/10", "2008/11")[1] == ["2008-09", "2008-10", "2008-11"]


def test_working_days_are_neighbours_over_a_weekend() -> None:
    cells = days("2014-01-06", 1, 1, 1, 1, 3, 1, 1, 1, 1, 3)
    found = read_periods(cells)
    assert {at.step for at in found.periods} == {0} and found.assumed == ["dates are working days, so weekends do not count as missing"]


def test_march_of_several_years() -> None:
    assert column("Mar-96", "Mar-97", "Mar-98", "Mar-99")[1][0] == "1996-03", "no month has 96 days"


def test_months_are_months() -> None:
    assert column("2013-01", "2013-02", "2013-03")[0] == "month"
    assert column("2011-12", "2012-01", "2012-02")[0] == "month"
    assert "could be a month or a financial year" in fault("2000/01")
    assert "'2013/13' is not a period" in fault("2012/12", "2013/13", "2014/01")


@pytest.mark.parametrize(
    ("cells", "frequency", "first"),
    [
        (["2010-03-31", "2010-06-30", "2010-09-30", "2010-12-31"], "quarter", "2010-Q1"),
        (["2010-03-31", "2010-07-01", "2010-09-29", "2010-12-31"], "quarter", "2010-Q1"),
        (["2010-01-01", "2010-04-01", "2010-07-01", "2011-01-01"], "quarter", "2010-Q1"),
        (["2010-03-31", "2011-03-31", "2012-03-30"], "financial-year", "2009/10"),
        (["2010-04-01", "2011-04-01", "2012-04-01"], "financial-year", "2010/11"),
        (["2010-04-05", "2011-04-05", "2012-04-05"], "financial-year", "2009/10"),
        (["2010-12-31", "2011-12-31", "2012-12-31"], "year", "2010"),
        (["2010-06-30", "2011-06-30", "2012-06-30"], "year", "2010"),
        (["2010-06-30", "2010-12-31", "2011-06-30"], "half-year", "2010-H1"),
        (["2014-01-31", "2014-02-28", "2014-03-31", "2014-04-30", "2014-05-30"], "month", "2014-01"),
        (["2014-01-31", "2014-03-01", "2014-03-31", "2014-05-01"], "month", "2014-01"),
        (["2014-01-02", "2014-01-31", "2014-03-03", "2014-04-01"], "month", "2014-01"),
        (["28/04/2013", "28/05/2013", "28/06/2013"], "month", "2013-04"),
        (["41365", "41395", "41426", "41456"], "month", "2013-04"),
        (["2013-03-31T23:00:00Z", "2013-04-30T23:00:00Z", "2013-05-31T23:00:00Z"], "month", "2013-04"),
        (["2013-01-01T00:00:00Z", "2013-02-01T00:00:00Z", "2013-03-01T00:00:00Z", "2013-03-31T23:00:00Z"], "month", "2013-01"),
        (["Year ending Mar 2012", "Year ending Mar 2013", "Year ending Mar 2014", "Year ending Mar 2015"], "financial-year", "2011/12"),
        (["Year ending Dec 2012", "Year ending Dec 2013", "Year ending Dec 2014", "Year ending Dec 2015"], "year", "2012"),
        (["Year ending Mar 2014", "Year ending Jun 2014", "Year ending Sep 2014", "Year ending Dec 2014"], "rolling-12", "2014-03"),
        (days("2014-01-06", 7, 7, 14, 7), "week", "2014-W02"),
        (days("2014-01-10", 7, 7, 7), "week", "2014-W02"),
        (days("2014-01-06", 28, 28, 28, 28), "day", "2014-01-06"),
        (days("2014-01-06", 10, 10, 20, 10), "day", "2014-01-06"),
        (days("2014-01-06", 1, 1, 2, 1), "day", "2014-01-06"),
        (days("2014-01-06", 7, 21), "day", "2014-01-06"),
        (["2014-05-31", "2014-06"], "month", "2014-05"),
        (["2014-05-17"], "month", "2014-05"),
    ],
)  # fmt: skip
def test_the_spacing_of_dates_tells_their_frequency(cells: list[str], frequency: str, first: str) -> None:
    found = column(*cells)
    assert (found[0], found[1][0]) == (frequency, first)
    assert len(set(found[1])) == len(cells)


def test_regular_spacing_makes_neighbours_and_gaps() -> None:
    for cells, step in ((days("2014-01-06", 28, 28, 56, 28), 28), (days("2014-01-06", 10, 10, 20), 10), (days("2014-01-06", 1, 5, 2), 0)):
        assert {at.step for at in read_periods(cells).periods} == {step}
    quarters = read_periods(["Mar 2014", "Jun 2014", "Sep 2014", "Dec 2014", "Jun 2015"])
    assert {at.step for at in quarters.periods} == {3} and quarters.assumed == ["one period in every 3 months"]


def test_the_file_proves_the_order_of_its_dates() -> None:
    year = [f"01/{number:02d}/2013" for number in range(1, 13)]
    assert column("28/04/2013", "01/05/2013", "28/06/2013")[1] == ["2013-04", "2013-05", "2013-06"]
    assert column("04/28/2013", "05/28/2013", "06/28/2013")[1] == ["2013-04", "2013-05", "2013-06"]
    assert column(*year, "01/01/2014")[1][:2] == ["2013-01", "2013-02"]
    assert column("01/01/2013", "01/01/2014", "01/01/2015")[0] == "year"
    assert "could have the day or the month first" in fault(*year) and "no row shows which" in fault("01/04/2013", "01/05/2013")
    assert column(*year, order="day")[1][1] == "2013-02"
    assert column(*year, order="month")[1][1] == "2013-01-02"


def test_years_of_two_digits() -> None:
    assert column("Apr-13", "May-13", "Jun-13")[1] == ["2013-04", "2013-05", "2013-06"]
    assert read_periods(["Dec-99", "Jan-00"]).assumed == ["years of two digits are read as 1970 to 2069, so Dec-99 is 1999-12"]
    assert "could be days of one month" in fault("Apr-01", "Apr-02", "Apr-03")
    assert column("13/14", "14/15", "15/16")[1] == ["2013/14", "2014/15", "2015/16"]
    assert column("05/06", "06/07", "07/08")[0] == "financial-year" and column("04/13", "05/13", "06/13")[1][0] == "2013-04"


def test_serial_numbers_are_named_or_refused() -> None:
    assert any("Excel's serial numbers" in line for line in read_periods(["41365", "41395", "41426"]).assumed)
    assert "could be Excel's serial numbers" in fault("41365", "41371", "41400", "41555")


def test_kinds_that_do_not_mix() -> None:
    assert fault("2013", "2013 Q1", "2013 Q2", "2013 JAN") == "the periods are of several kinds: 1 year, 2 quarters and 1 month"
    assert "1 quarter and 1 financial quarter" in fault("2013 Q1", "2013/14 Q1")


@pytest.mark.parametrize("step", [1, 3, 12])
def test_any_run_of_months_in_any_spelling(step: int) -> None:
    months = [month(2005, 3).shift(at * step) for at in range(30)]
    spellings = {
        "{0}-{1:02d}": 1, "{0}{1:02d}": 1, "{1:02d}/{0}": 1, "{0}M{1:02d}": 1, "28/{1:02d}/{0}": 1, "{0}-{1:02d}-28T00:00:00+00:00": 1
    }  # fmt: skip
    shown = {tuple(column(*(form.format(*at.calendar) for at in months))[1]) for form in spellings if step == 1}
    assert shown <= {tuple(map(str, months))}
    assert len(set(column(*(f"{at.calendar[1]:02d}/{at.calendar[0]}" for at in months))[1])) == 30
