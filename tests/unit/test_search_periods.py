"""Periods as people write them, relative ones from the workshop's own date."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model.period import month
from tui.search.periods import periods

HELD = month(2015, 6)


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("March 2014", ["March 2014"]),
        ("seat belts Apr 15", ["April 2015"]),
        ("Sept '14", ["September 2014"]),
        ("2014-03", ["March 2014"]),
        ("03/2014", ["March 2014"]),
        ("May", ["May"]),
        ("what happened in may", ["May"]),
        ("volumes may rise", []),
        ("may 2015 collisions", ["May 2015"]),
        ("Q1 2015", ["January to March 2015"]),
        ("2014-Q3", ["July to September 2014"]),
        ("Q1 2014/15", ["April to June 2014"]),
        ("2014/15-Q3", ["October to December 2014"]),
        ("first quarter", ["January to March"]),
        ("third half", []),
        ("first quarter of last year", ["January to March 2014"]),
        ("second half of 2014", ["July to December 2014"]),
        ("H1 2014", ["January to June 2014"]),
        ("summer 2014", ["June to August 2014"]),
        ("spring", ["March to May"]),
        ("winter 2014", ["December 2014 to February 2015"]),
        ("winter 2014/15", ["December 2014 to February 2015"]),
        ("2014/15", ["April 2014 to March 2015"]),
        ("2014-15", ["April 2014 to March 2015"]),
        ("2013/2014", ["April 2013 to March 2014"]),
        ("2014/16", ["2014"]),
        ("this year", ["2015"]),
        ("so far this year", ["2015"]),
        ("year to date", ["2015"]),
        ("last year", ["2014"]),
        ("last financial year", ["April 2014 to March 2015"]),
        ("this financial year", ["April 2015 to March 2016"]),
        ("last month's notices", ["May 2015"]),
        ("last quarter", ["January to March 2015"]),
        ("last March", ["March 2015"]),
        ("last summer", ["June to August 2014"]),
        ("last 12 months", ["June 2014 to May 2015"]),
        ("over Christmas 2014", ["December 2014"]),
        ("Christmas markets", []),
        ("Jan to Mar 2015", ["January to March 2015"]),
        ("November 2014 to February 2015", ["November 2014 to February 2015"]),
        ("2014 and 2015", ["2014", "2015"]),
        ("between March and May 2014", ["March to May 2014"]),
        ("March and May 2014", ["March", "May 2014"]),
        ("since April 2014", ["April 2014 to June 2015"]),
        ("since September", ["September 2014 to June 2015"]),
        ("since 2014", ["January 2014 to June 2015"]),
        ("first three months of 2015", ["January to March 2015"]),
        ("last 2 months of last year", ["November to December 2014"]),
        ("end of 2014", ["October to December 2014"]),
        ("early 2015", ["January to March 2015"]),
        ("past year", ["June 2014 to May 2015"]),
        ("last two years", ["June 2013 to May 2015"]),
        ("14/15", ["April 2014 to March 2015"]),
        ("FY2014/15", ["April 2014 to March 2015"]),
        ("Dec-14", ["December 2014"]),
        ("24/7", []),
        ("roads/collisions/2014-07", []),
        ("51102", []),
        ("marching", []),
    ],
)
def test_what_a_text_means(text: str, labels: list[str]) -> None:
    assert [period.label for period in periods(text, HELD)] == labels


def test_a_quarter_has_its_months_and_no_other() -> None:
    (quarter,) = periods("Q1 2015", HELD)
    assert [month for month in (month(2014, 12).shift(step) for step in range(6)) if quarter.has(month)] == list(quarter.span)
    (may,) = periods("May", HELD)
    assert may.has(month(2014, 5)) and may.has(month(2031, 5)) and not may.has(month(2014, 6))


def test_relative_periods_count_from_the_workshop() -> None:
    assert [period.label for period in periods("last year, last month", month(2021, 1))] == ["2020", "December 2020"]


@given(
    st.text(max_size=30)
    | st.lists(st.sampled_from(["last", "year", "Q1", "2014", "/15", "-", "to", "May", "first", "half", "of", "9999"])).map(" ".join)
)
def test_any_text_has_periods_in_order(text: str) -> None:
    found = periods(text, HELD)
    assert all(0 <= period.start < period.end <= len(text) and period.label for period in found)
    assert all(first.end <= second.start for first, second in pairwise(found))
    assert all(period.span or period.months for period in found)
