"""Documents that are no reports: manuals, logs, code and law raise no alarm."""

from pathlib import Path

import pytest

from tests.unit.checked_text import differing_in
from tests.unit.test_documents_prose_checks import differing
from tui.documents.check import check_document
from tui.documents.checks.date import impossible_dates
from tui.documents.prose.listings import is_listing
from tui.documents.read import read


@pytest.mark.parametrize(
    "text",
    [
        "The digest has 32 octets. A key of 64 octets is hashed first.",
        "The force has 45 marked cars, 32 junior officers and 40 separate sites; 35 may be sold. The 45 March cases are closed.",
        "The change was on 00:00 Mar 28, not 00:00 Apr 1, in version 9.0.1969 (8.0/2005).",
        "Of these 60 blocks, 19 were freed, releasing a total of 242 bytes.",
        "lib/types.h | 22 +++++++++++----------- 1 file changed, 11 insertions(+), 11 deletions(-)",
        "It only affected systems between 239-1 and 239-5, and 12-10 was the score.",
        "32949 (see 32928, 32937): the manual.",
        "if test 5 -gt 2 echo Yes, five is greater than two end",
        "Subsection (2) does not apply where 3 or more of the 5 members, or 2 of them and 1 other, have given 28 days' notice.",
        "A fine not exceeding £1,000 (or £2,500 on a second conviction within 3 years) is payable within 14 days.",
    ],
)
def test_what_is_no_report_raises_no_alarm(text: str) -> None:
    assert differing(text) == []
    assert [*impossible_dates(text)] == []


@pytest.mark.parametrize("date", ["31 June", "31st June", "29 Feb 2015", "31 Sept 2014", "31.06.2015", "2016-07-35", "Apr 31, 2007"])
def test_a_date_that_does_not_exist_is_still_found(date: str) -> None:
    assert len([*impossible_dates(f"It met on {date}.")]) == 1


@pytest.mark.parametrize(
    ("text", "listing"),
    [
        ("for (const value of buf.values()) { console.log(value); }", True),
        ("const buf = Buffer.alloc(11, 'a'); // Prints: 12 bytes", True),
        ("$ make -j4 && make install", True),
        ("Theft and handling 7,203 6,339 -12% High 7,200 Red stolen goods", True),
        ("Robbery fell from 120 to 93 (-22.5%); burglary rose => see table 3.", False),
        ("Crime fell by 3% [1], while satisfaction (74.2%) rose -> 75.1%.", False),
    ],
)
def test_a_listing_is_no_prose(text: str, listing: bool) -> None:
    assert is_listing(text) is listing


def test_a_cell_without_a_label_is_not_named(tmp_path: Path) -> None:
    path = tmp_path / "manual.txt"
    path.write_text(
        "EXAMPLE Consider the 2-d array\n\n  1   2   3   4\n  5   6   7   8\n  9  10  11  12\n\nEXAMPLE A 100 element array.\n", "utf-8"
    )
    assert check_document(read(path)).differing == ()


@pytest.mark.parametrize("words", ["above its level of 2015/16", "back to the total recorded in 2015/16", "below the figure for 2015/16"])
def test_a_period_that_a_level_is_compared_with_is_not_the_figures_own(tmp_path: Path, words: str) -> None:
    rows = ["| Crime | 2015/16 | 2017/18 |", "|---|---|---|", "| Burglary | 86.1 | 83.7 |", "| Hate crime | 79.0 | 82.6 |"]
    table = "\n".join(("Table 1: Victims satisfied", "", *rows, ""))
    assert differing_in(tmp_path, f"{table}\nHate crime is {words}: 82.6 were satisfied.\n") == ()


QUARTERS = "| Area | Q2 2015 | Q3 2015 |\n|---|---|---|\n| Stockport | 70 | 57 |\n| Bury | 54 | 35 |\n| Manchester | 676 | 623 |\n"


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("In the second quarter there were 70 collisions. In the third quarter there were 57: a decrease of 13, or 18.6%.", []),
        ("There were 57 in the third quarter and 70 in the second, a decrease of 13 collisions.", []),
        ("In the second quarter there were 70 collisions. In the third quarter there were 57: a decrease of 31, or 18.6%.", ["18.6%"]),
    ],
)
def test_a_change_between_levels_of_the_text_needs_no_table(tmp_path: Path, text: str, wrong: list[str]) -> None:
    assert [
        each.stated for each in differing_in(tmp_path, f"Table 1: Collisions in Manchester by quarter\n\n{QUARTERS}\n{text}\n")
    ] == wrong


def test_a_sum_of_a_row_is_no_slip_of_its_cells(tmp_path: Path) -> None:
    table = "| Year | Jan | Feb | Mar |\n|---|---|---|---|\n| 2013 | 400 | 391 | 388 |\n| 2014 | 518 | 652 | 122 |\n"
    assert differing_in(tmp_path, f"Table 1: Breath tests by month\n\n{table}\nThat is 1,292 breath tests in three months.\n") == ()


def test_a_column_of_words_is_not_named(tmp_path: Path) -> None:
    groups = "| Group | 2013/14 | 2014/15 |\n|---|---|---|\n| Stolen goods | 7,203 | 6,339 |\n| Fraud | 727 | 717 |\n"
    rows = "| Arrests for stolen goods | 8,630 | 8,829 | Low |\n| Tests | 12 | 14 | High |\n"
    score = f"| Measure | 2013/14 | 2014/15 | Good is |\n|---|---|---|---|\n{rows}"
    sentence = "A rise of 2.3% in arrests for stolen goods between 2013/14 and 2014/15 means 199 more.\n"
    assert differing_in(tmp_path, f"Table 1: Arrests\n\n{groups}\nTable 2: Scorecard\n\n{score}\n{sentence}") == ()


def test_a_year_that_a_page_cuts_off_is_not_known(tmp_path: Path) -> None:
    table = "| Force | 2013 | 2014 |\n|---|---|---|\n| Merseyside | 5.2% | 6.1% |\n| Cheshire | 7.4% | 8.8% |\n"
    sentence = "The proportion of tests in Merseyside rose from 5.2% in calendar year 2013 to 6.1% in calendar year"
    assert differing_in(tmp_path, f"Proportion of tests that were positive\n\n{table}\n{sentence}\n") == ()


def test_a_number_shares_the_base_of_its_percentage(tmp_path: Path) -> None:
    months = "Jan | Feb | Mar | Apr | May | Jun | Jul | Aug | Sept | Oct | Nov | Dec"
    rows = [
        "2013 | 832 | 844 | 1073 | 1081 | 1048 | 3492 | 996 | 974 | 972 | 1053 | 1560 | 4816",
        "2014 | 1065 | 767 | 925 | 938 | 994 | 2416 | 966 | 924 | 761 | 965 | 1355 | 2366",
    ]
    table = "\n".join(f"| {row} |" for row in (f"Year | {months}", "---|" * 12 + "---", *rows))
    text = "The number of people employed (headcount) has decreased by 361 (3.0%) since March 2013."
    assert (
        differing_in(
            tmp_path, f"Table 1: Screening breath tests, West Midlands\n\n{table}\n\n## West Midlands: people employed\n\n{text}\n"
        )
        == ()
    )
