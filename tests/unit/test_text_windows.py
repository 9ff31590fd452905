"""When the window of a figure ends, and which of two windows is the earlier."""

import pytest

from tui.text.windows import end_of, precedes


@pytest.mark.parametrize(
    ("window", "year", "month"),
    [
        ("2014", 2014, 12),
        ("2014/15", 2015, 3),
        ("1999/00", 2000, 3),
        ("May 2015", 2015, 5),
        ("Sept. 2014", 2014, 9),
        ("12 months to March 2015", 2015, 3),
        ("January to March 2015", 2015, 3),
        ("April 2013 to March 2014", 2014, 3),
        ("Q3 2014/15", 2014, 12),
        ("2014/15 Q4", 2015, 3),
        ("Q3 2014", 2014, 9),
        ("H1 2014", 2014, 6),
        ("2014-07", 2014, 7),
        ("2013/14 and 2014/15", 2015, 3),
    ],
)
def test_the_end_of_a_window(window: str, year: int, month: int) -> None:
    assert end_of(window) == year * 12 + month - 1


@pytest.mark.parametrize("window", ["", "period not stated", "so far this year", "the last 12 months", "wave 37"])
def test_a_window_without_a_year_has_no_end(window: str) -> None:
    assert end_of(window) is None


@pytest.mark.parametrize(
    ("window", "other"),
    [
        ("2013/14", "2014/15"),
        ("March 2014", "March 2015"),
        ("last year", "this year"),
        ("last year", "2014/15"),
        ("the same period last year", "so far this year"),
        ("2013/14", "so far this year"),
        ("the previous 12 months", "the last 12 months"),
        ("Q4 2013/14", "Q1 2014/15"),
    ],
)
def test_the_earlier_of_two_windows(window: str, other: str) -> None:
    assert precedes(window, other) and not precedes(other, window)


@pytest.mark.parametrize(("window", "other"), [("2014/15", "2014/15"), ("2014", "period not stated"), ("in Leeds", "in York"), ("", "")])
def test_windows_that_do_not_tell(window: str, other: str) -> None:
    assert not precedes(window, other) and not precedes(other, window)
