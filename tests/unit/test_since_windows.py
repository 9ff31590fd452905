"""The periods that the window of a figure names, and those that it does not."""

import pytest

from tui.analysis.since.windows import compared_periods


@pytest.mark.parametrize(
    ("window", "periods"),
    [
        ("2014/15", "2014/15 2013/14"),
        ("July 2014", "2014-07 2013-07"),
        ("April to June 2017", "2017-Q2 2016-Q2"),
        ("2014/15 compared with 2013/14", "2014/15 2013/14"),
        ("2014/15 on 2012/13", "2014/15 2012/13"),
        ("2012/13 to 2014/15", "2014/15 2012/13"),
        ("Q3 2017/18 against the year before", "2017/18-Q3 2016/17-Q3"),
        ("2014/15 compared with the previous year", "2014/15 2013/14"),
        ("12 months to March 2015", "2015-03 2014-03"),
        ("so far this year", ""),
        ("compared with last year", ""),
        ("period not stated", ""),
        ("2013/14 compared with 2014/15", ""),
        ("2014/15 compared with July 2014", ""),
        ("31 March 2018", ""),
        ("", ""),
        ("to", ""),
        ("on on on", ""),
    ],
)
def test_a_window_and_its_base(window: str, periods: str) -> None:
    assert " ".join(map(str, compared_periods(window, base=True))) == periods


def test_a_level_has_no_base() -> None:
    assert list(map(str, compared_periods("2014/15 compared with 2013/14", base=False))) == ["2014/15"]
