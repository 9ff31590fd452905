"""Figures in sentences.

Number, unit, sign, relation, role and period, in the words of many reports.
"""

import pytest

from tui.documents.document import DocumentPlace
from tui.documents.prose.figure import StatedFigure
from tui.documents.prose.read import read_prose


def figures(text: str) -> list[StatedFigure]:
    return [figure for sentence in read_prose(text, DocumentPlace(line=1)) for figure in sentence.figures]


@pytest.mark.parametrize(
    ("text", "value", "unit", "sign", "relation", "role"),
    [
        ("an increase of 3.6%", "3.6", "%", 1, "exactly", "percent-change"),
        ("there were over 1,200 additional offences", "1200", "", 1, "over", "change"),
        ("violence is 10% higher", "10", "%", 1, "exactly", "percent-change"),
        ("offences are down almost 180", "180", "", -1, "just under", "change"),
        ("it has decreased by 3.3%", "3.3", "%", -1, "exactly", "percent-change"),
        ("31 fewer offences were recorded", "31", "", -1, "exactly", "change"),
        ("a reduction in burglary of 12 per cent", "12", "%", -1, "exactly", "percent-change"),
        ("a rise of 3 percentage points", "3", "points", 1, "exactly", "change"),
        ("up 2.5pp on last year", "2.5", "points", 1, "exactly", "change"),
        ("just under 200 drivers per month were caught", "200", "", 0, "just under", "mean"),
        ("an average of 160 per month", "160", "", 0, "exactly", "mean"),
        ("more than 474 offences", "474", "", 0, "over", "level"),
        ("at least forty-two people", "42", "", 0, "over", "level"),
        ("about 8,000 tickets", "8000", "", 0, "about", "level"),
        ("a rate of 74.2 per 1,000 residents", "74.2", "", 0, "exactly", "rate"),
        ("savings of £4.3m were made", "4300000", "£", 0, "exactly", "level"),
        ("spending was £1.2 billion", "1200000000", "£", 0, "exactly", "level"),
        ("two in five agreed", "40", "%", 0, "exactly", "ratio"),
        ("over half of them", "50", "%", 0, "over", "ratio"),
        ("three quarters of victims", "75", "%", 0, "exactly", "ratio"),
        ("less than half a per cent", "0.5", "%", 0, "under", "ratio"),
        ("crime more than doubled", "2", "", 0, "over", "multiple"),
        ("it has halved", "0.5", "", 0, "exactly", "multiple"),
        ("ranked third highest", "3", "", 0, "exactly", "rank"),
        ("it was 2nd of 43 forces", "2", "", 0, "exactly", "rank"),
        ("a dozen officers", "12", "", 0, "exactly", "level"),
        ("(−9.3%)", "9.3", "%", -1, "exactly", "percent-change"),
        ("1,200 or more calls", "1200", "", 0, "over", "level"),
    ],
)
def test_a_figure_is_read_with_its_words(text: str, value: str, unit: str, sign: int, relation: str, role: str) -> None:
    found = figures(text)[0]
    assert (f"{found.value.normalize():f}", found.unit, found.sign, found.relation, found.role) == (value, unit, sign, relation, role)


@pytest.mark.parametrize(
    "text",
    [
        "on 16 June 2015",
        "at 10.30am",
        "from 09:00 to 17:30",
        "see page 12",
        "under section 172 of the Road Traffic Act 1988",
        "on the M6 and the A38",
        "activities 1a and 4d",
        "Wave 37 of the survey",
        "form T31",
        "ring 0121 626 5000",
        "call 101",
        "calls to 101 fell",
        "answered within 10 seconds",
        "lower than 12 months ago",
        "people aged 18 to 24",
        "in 2014/15",
        "since 2010",
        "in Tables 3 and 4",
        "the over 65s",
        "a 12-month programme",
        "version 1.2.3",
        "24/7 cover",
        "a note[12] follows",
        "4. Issues covered",
        "see https://example.org/2015/123",
        "in the first half of 2014",
        "every quarter",
        "COVID-19",
        "WMP2020",
        "in the 1990s",
        "paragraph 4.2 says",
    ],
)
def test_what_is_no_figure_is_left_out(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("7.5% of tickets", "7.45", "7.55"),
        ("just over 6%", "6", "6.6"),
        ("8,000 tickets", "7500", "8500"),
        ("45,210 crimes", "45210", "45210"),
        ("30 people", "30", "30"),
        ("£4.3m", "4250000", "4350000"),
        ("between 74 and 80 officers", "74", "80"),
        ("6-7 months", "6", "7.5"),
    ],
)
def test_digits_and_words_say_what_is_allowed(text: str, low: str, high: str) -> None:
    allowed = figures(text)[0].allowed
    assert (f"{allowed.low.normalize():f}", f"{allowed.high.normalize():f}") == (low, high)


@pytest.mark.parametrize(
    ("text", "window"),
    [
        ("In 2014/15 there were 5,214 offences", "2014/15"),
        ("5,214 offences in the 12 months to April 2014", "the 12 months to April 2014"),
        ("5,214 offences were recorded in Q1 2014/15", "Q1 2014/15"),
        ("the 804 tickets issued so far this year", "so far this year"),
        ("5,214 offences in January to March 2015", "January to March 2015"),
        ("5,214 offences, 3% more than in 2013", ""),
    ],
)
def test_a_figure_has_the_period_that_is_named_for_it(text: str, window: str) -> None:
    found = figures(text)[0].window
    assert (found.text if found else "") == window


@pytest.mark.parametrize(
    ("text", "restated"),
    [
        ("July was the busiest month, with 21,944 emergency calls, just under 22,000.", True),
        ("The force spent £289.4m (almost £290m) in the year.", True),
        ("There were 21,944 calls, and just under 22,000 visits.", False),
        ("There were 21,944 calls, just under 25,000.", False),
    ],
)
def test_a_figure_can_put_the_one_before_it_in_round_words(text: str, restated: bool) -> None:
    sentence = next(iter(read_prose(text, DocumentPlace(line=1))))
    assert sentence.is_restated(sentence.figures[-1]) is restated


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("The fourth most in 2004 was for Hampshire (2051).", [2051]),
        ("In 2004, Durham and Kent had 1303 and 1963 offences respectively.", [1303, 1963]),
        ("Offences in Durham and Kent were 1963 and 505 respectively.", [1963, 505]),
        ("There were 14442 breath tests in 2014, of which 2087 were positive.", [14442, 2087]),
        ("With 1940 tests in the first three months of 2015, the average was 647.", [1940]),
        ("With 2014 figures now complete, there were 31 tests.", [31]),
        ("Bicycle theft (1993) and theft from the person (1667) were close.", [1993, 1667]),
        ("Bicycle theft (667) and theft from the person (1993) were close.", [667, 1993]),
        ("Smith (1993) and Jones (1998) agree.", []),
        ("The best years were 2004 and 2005.", []),
        ("The survey (2014) was repeated in 2051.", []),
    ],
)
def test_a_number_that_looks_like_a_year_can_be_a_count(text: str, numbers: list[int]) -> None:
    assert [each.value for each in figures(text) if each.role == "level"] == numbers
