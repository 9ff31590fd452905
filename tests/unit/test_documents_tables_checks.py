"""What each check of tables finds.

The cell that it names, and what would fit there.
"""

import pytest

from tests.unit.report_tables import barred
from tests.unit.test_documents_tables_shapes import checked
from tui.documents.checks.date import impossible_dates

FORCES = """
Force | Crimes | Rank | Target | Actual | Status | n | Satisfied
A | 901 | 1 | 80% | 85% | Met | 40 | 85.0%
B | 800 | 2 | 80% | 75% | Not met | 33 | 75.8%
C | 700 | 3 | 80% | 79% | Not met | 20 | 80.0%
D | 650 | 4 | 80% | 91% | Met | 12 | 91.7%
E | 611 | 5 | 80% | 81% | Met | 16 | 81.3%
F | 403 | 6 | 80% | 83% | Met | 18 | 83.3%
"""
MONTHS = """
Month | Tests | Cumulative | Satisfied | Dissatisfied | Don't know
Jan 2014 | 120 | 120 | 61% | 29% | 10%
Feb 2014 | 131 | 251 | 55% | 31% | 14%
Mar 2014 | 98 | 349 | 70% | 25% | 5%
Apr 2014 | 143 | 492 | 57% | 33% | 10%
May 2014 | 111 | 603 | 58% | 31% | 11%
"""
YEARS = """
Year | Crimes | Change | % change
2011/12 | 45,204 | |
2012/13 | 44,001 | -1,203 | -2.7%
2013/14 | 46,611 | 2,610 | 5.9%
2014/15 | 47,000 | 389 | 0.8%
"""
POINTS = """
Force | 2013 | 2014 | Percentage point change
A | 81.2% | 83.0% | 1.8
B | 79.5% | 78.9% | -0.6
C | 88.1% | 90.0% | 1.9
"""
CHANGES = """
Offence | 2013 | 2014 | Change | % change
Burglary | 1,204 | 1,311 | 107 | 8.9%
Robbery | 388 | 402 | 14 | 3.6%
Theft | 902 | 850 | -52 | -5.8%
"""


@pytest.mark.parametrize(
    ("text", "right", "wrong", "kind", "stated", "computed"),
    [
        (FORCES, "| 2 |", "| 5 |", "rank", "5", "2"),
        (FORCES, "81% | Met", "81% | Not met", "target", "Not met", "met"),
        (FORCES, "81.3%", "82.3%", "grim", "82.3%", "81.3%"),
        (MONTHS, "| 349", "| 394", "cumulative", "394", "349"),
        (MONTHS, "70%", "75%", "share-sum", "100%", "105%"),
        (YEARS, "2,610", "2,160", "change", "2,160", "2,610"),
        (YEARS, "5.9%", "9.5%", "percent-change", "9.5%", "5.9%"),
        (YEARS, "2012/13", "2013/14", "date", "2013/14", "2012/13"),
        (POINTS, "Percentage point change", "% change", "points", "% change", "percentage points"),
        (POINTS, "-0.6", "-0.9", "points", "-0.9", "−0.6 points"),
        (CHANGES, "2013 | 2014", "2014 | 2013", "date", "2014", "2013"),
        ("Fund | Used\nA | £1.2m\nB | £2.3m\nC | £0.4m\nTotal | £3.9m", "£3.9m", "£9.3m", "total", "£9.3m", "£3.9m"),
    ],
)
def test_a_wrong_figure_is_named_with_what_would_fit(text: str, right: str, wrong: str, kind: str, stated: str, computed: str) -> None:
    assert right in text
    found = checked(barred(text.replace(right, wrong, 1))).differing
    assert [(each.kind, each.stated, each.computed) for each in found] == [(kind, stated, computed)]


def test_one_wrong_cell_is_one_finding() -> None:
    text = CHANGES + "Total | 2,494 | 2,563 | 69 | 2.8%"
    assert checked(barred(text)).differing == ()
    found = checked(barred(text.replace("1,311", "1,131"))).differing
    assert [(each.stated, each.computed) for each in found] == [("1,131", "1,311")]
    assert "also fits 2 other figures of the table" in found[0].why


def test_the_same_figure_in_two_tables() -> None:
    one = "Area | 2013 | 2014\nNorth | 1,204 | 1,311\nSouth | 988 | 1,002\nEast | 701 | 650"
    other = "Area | 2014 | 2015\nNorth | 1,311 | 1,377\nSouth | 1,020 | 990\nEast | 650 | 688\nWest | 301 | 311"
    assert checked(barred(one), barred(other.replace("1,020", "1,002"))).differing == ()
    apart = checked(barred(one), barred("Area | 2014\nNorth | 33\nSouth | 41\nEast | 9"))
    assert apart.differing == ()
    agreeing = one.replace("701", "702") + "\nWest | 288 | 301"
    found = checked(barred(agreeing), barred(other)).differing
    assert [(each.kind, each.stated, each.computed) for each in found] == [("cell", "1,020", "1,002")]


@pytest.mark.parametrize("text", ["31 June 2014", "29/02/2015", "30 February", "2014-04-31", "32/01/2014", "31st of September 2014"])
def test_dates_that_do_not_exist(text: str) -> None:
    assert len(list(impossible_dates(f"Extracted on {text}, at noon."))) == 1


@pytest.mark.parametrize("text", ["29 February 2012", "31 May 2014", "03/13/2014", "version 31.6.2", "31 May 14"])
def test_dates_that_exist(text: str) -> None:
    assert list(impossible_dates(text)) == []


def test_what_cannot_be_checked_is_counted() -> None:
    report = checked(barred("Offence | Change\nBurglary | +12\nRobbery | -9"))
    assert report.differing == ()
    assert [(each.kind, each.count, each.why) for each in report.unchecked] == [
        ("change", 2, "the report does not give the starting figure")
    ]
    assert (report.figures, report.tables) == (2, 1)


def test_part_years_are_not_compared_with_whole_ones() -> None:
    report = checked(barred("Offence | 2014 | 2015 (Jan to Mar) | Change\nBurglary | 1,204 | 311 | -12\nRobbery | 988 | 240 | +9"))
    assert report.differing == ()
    assert "part of a year is printed beside a whole one" in [each.why for each in report.unchecked]


def test_codes_are_no_sums() -> None:
    """Columns of one digit fit many sums by chance."""
    rows = ["Ref | Class | Light | Weather | Surface"]
    rows += [f"R{at} | {at % 2} | {(at + 1) % 2} | {9 if at % 8 == 7 else 1} | {at % 3}" for at in range(40)]
    assert checked(barred("\n".join(rows))).differing == ()


def test_a_heading_can_run_over_several_rows() -> None:
    text = "Type | | | Change to | \n | | | 2015 | \n | 31 | 31 | Number | % \n | March | March | | \n | 2014 | 2015 | | \n"
    text += "Officers | 4,979 | 4,873 | -106 | -2.1\nStaff | 3,119 | 3,249 | +130 | +4.2\nTotal | 8,098 | 8,122 | +24 | +0.3"
    assert checked(barred(text)).differing == ()
    found = checked(barred(text.replace("3,249", "3,429"))).differing
    assert [(each.stated, each.computed) for each in found] == [("3,429", "3,249")]


def test_a_scorecard_is_not_added_up() -> None:
    """Its figures are of several units: a percentage is no part of a number of crimes."""
    scorecard = """
    Indicator | 2016/17 | 2017/18 | Target
    Total recorded crime | 110,305 | 125,424 | –
    Calls answered in 10 seconds | 91.3% | 89.6% | 90.0%
    Victims satisfied | 84.2% | 82.9% | 85.0%
    Officers in post | 3,578 | 3,490 | 3,500
    Spending (£m) | – | 289.4 | 290.5
    Days lost to sickness | 9.8 | 8.7 | 9.0
    """
    assert checked(barred(scorecard)).differing == ()
