"""Changes without their levels, and levels in two clauses or sentences."""

from pathlib import Path

import pytest

from tests.unit.checked_text import differing_in
from tests.unit.test_documents_prose_checks import differing as differing_alone
from tui.documents.check import check_document
from tui.documents.read import read

TABLES = """# Crime

Arrests by offence group

| Offence group | 2009/10 | 2010/11 | 2011/12 |
| --- | --- | --- | --- |
| Violence against the person | 13,505 | 11,625 | 9,798 |
| Drug offences | 9,309 | 10,084 | 9,366 |
| Robbery | 821 | 738 | 740 |
| All offences | 23,635 | 22,447 | 19,904 |

Breath tests by month

| Year | Jan | Feb | Mar | Total | Monthly average |
| --- | --- | --- | --- | --- | --- |
| 2012 | 235 | 198 | 248 | 681 | 227.0 |
| 2013 | 245 | 227 | 262 | 734 | 244.7 |

"""


def differing(folder: Path, sentence: str) -> list[str]:
    return [each.stated for each in differing_in(folder, f"{TABLES}{sentence}\n")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Arrests for drug offences have risen by 57 (0.6%) since 2009/10.", []),
        ("Arrests for drug offences have risen by 57 (8.3%) since 2009/10.", ["8.3%"]),
        ("Arrests for drug offences have risen by 57 arrests (8.3%) since 2009/10.", ["8.3%"]),
        ("Arrests for drug offences have risen by 57 (8.3% of the total rise) since 2009/10.", []),
        ("Breath tests have increased by 53 (7.8%) since 2012.", []),
        ("Breath tests have increased by 53 (8.7%) since 2012.", ["8.7%"]),
        ("At 9,366, arrests for drug offences were 7.1% below the level of 2010/11.", []),
        ("At 9,366, arrests for drug offences were 8.3% below the level of 2010/11.", ["8.3%"]),
        ("There were 9,798 arrests for violence against the person in 2011/12.", []),
        ("We recorded 9,798 arrests for violence against the person in the year to March 2010.", ["9,798"]),
        ("We recorded 11,625 arrests for violence against the person in 2010/11, against 13,505 in 2009/10.", []),
    ],
)
def test_a_change_is_held_against_the_cells_of_its_periods(tmp_path: Path, sentence: str, expected: list[str]) -> None:
    assert differing(tmp_path, sentence) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Having been 68 in 2013, robberies fell 5.9% and ended 2014 at 64.", []),
        ("Having been 68 in 2013, robberies fell 9.5% and ended 2014 at 64.", ["9.5%"]),
        ("Robberies dropped from 800 to 779 over the period, a loss of 21.", []),
        ("Robberies dropped from 800 to 779 over the period, a loss of 91.", ["91"]),
        ("A loss of £91,000 was made, and robberies dropped from 800 to 779.", []),
        ("In 2013 there were 1,189 tests. In 2014 there were 1,292: an increase of 103, or 8.7%.", []),
        ("In 2013 there were 1,198 tests. In 2014 there were 1,292: an increase of 103, or 8.7%.", ["103", "8.7%"]),
        ("In 2013 there were 1,198 tests. In 2014 there were 1,292 arrests: an increase of 103, or 8.7%.", []),
        ("In 2013 there were 1,198 tests. In the first half of 2014 there were 1,292: an increase of 103, or 8.7%.", []),
    ],
)
def test_levels_in_two_clauses_or_sentences(text: str, expected: list[str]) -> None:
    assert [stated for _, stated, _ in differing_alone(text)] == expected


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("| Fatal | 5 | 4 | 9 |\n| Serious | 95 | 36 | 131 |\n| All | 100 | 41 | 140 |\n| Average | 33.3 | 13.3 | 46.7 |", ["41"]),
        ("| Fatal | 5.2 | 4 | 9 |\n| Serious | 95 | 36 | 131 |\n| All | 101 | 40 | 140 |\n| Average | 33.3 | 13.3 | 46.7 |", []),
    ],
)
def test_an_average_below_whole_numbers_leaves_them_exact(tmp_path: Path, table: str, expected: list[str]) -> None:
    path = tmp_path / "report.md"
    path.write_text(f"| Severity | 2013 | 2014 | Both |\n| --- | --- | --- | --- |\n{table}\n", "utf-8")
    assert [each.stated for each in check_document(read(path)).differing] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("On robbery in 2010/11: the last report gave 731 arrests for this figure; it has since been revised to 738.", []),
        ("On robbery in 2010/11: the last report gave 731 arrests for this figure; it has since been revised to 783.", ["783"]),
        ("Arrests for drug offences in 2010/11, previously reported as 10,048, are now 10,084.", []),
        ("Arrests for drug offences in 2010/11, previously reported as 10,048, are now 10,804.", ["10,804"]),
        ("Following a correction, arrests for drug offences in 2010/11 are now 10,804 rather than the 10,084 printed before.", []),
        ("The last report gave 10,804 arrests for drug offences in 2010/11; it has been revised.", []),
        ("The revised target for drug offences is 12% of 10,804 arrests by 2010/11.", []),
    ],
)
def test_only_the_new_figure_of_a_revision_is_held_against_the_table(tmp_path: Path, sentence: str, expected: list[str]) -> None:
    assert differing(tmp_path, sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Of the 1,738 in 2010/11, 148 (8.5%) were for robbery with a knife.", []),
        ("There was a drop of 2.4 points across all four forces, from 15.8% to 13.4%.", []),
        ("There was a drop of 4.2 percentage points across all four forces, from 15.8% to 13.4%.", ["4.2 percentage points"]),
        ("Of the 1954 in total, 723 (37.0%) were in Manchester.", []),
        ("Of the 1954 in total, 733 (37.0%) were in Manchester.", ["37.0%"]),
    ],
)
def test_figures_that_bear_each_other_out(tmp_path: Path, sentence: str, expected: list[str]) -> None:
    assert differing(tmp_path, sentence) == expected
