"""Sentences held against the tables that their words name.

Cells, other periods, shares, changes and means.
"""

from pathlib import Path

import pytest

from tests.unit.checked_text import differing_in

TABLES = """# Crime

Recorded crime by district

| District | 2013/14 | 2014/15 |
| --- | --- | --- |
| Bradford | 45,120 | 47,365 |
| Leeds | 61,904 | 60,218 |
| Wakefield | 21,377 | 22,846 |
| Total | 128,401 | 130,429 |

Seat belt notices by month

| Year | Jan | Feb | Mar | Apr | Total |
| --- | --- | --- | --- | --- | --- |
| 2014 | 571 | 423 | 239 | 697 | 1930 |
| 2015 | 471 | 303 | 126 | 167 | 1067 |

"""


def differing(folder: Path, sentence: str) -> list[tuple[str, str, str]]:
    return [(each.kind, each.stated, each.computed) for each in differing_in(folder, f"{TABLES}{sentence}\n")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("In 2014/15 Bradford recorded 47,365 crimes.", []),
        ("In 2014/15 Bradford recorded 47,635 crimes.", [("cell", "47,635", "47,365")]),
        ("In 2014/15 Bradford recorded 45,120 crimes.", [("cell", "45,120", "47,365")]),
        ("Leeds recorded 60,218 crimes in 2014/15 and Wakefield 22,846.", []),
        ("Leeds recorded 60,218 crimes in 2014/15 and Wakefield 22,486.", [("cell", "22,486", "22,846")]),
        ("In 2014/15 Bradford and Leeds recorded 47,365 and 60,218 crimes respectively.", []),
        ("In 2014/15 Bradford recorded about 47,000 crimes.", []),
        ("Bradford recorded 5.0% more crimes in 2014/15 than in 2013/14.", []),
        ("Bradford recorded 7.0% more crimes in 2014/15 than in 2013/14.", [("percent-change", "7.0%", "5.0%")]),
        ("In 2014/15 Bradford recorded 1,204 burglaries.", []),
        ("Bradford has 12 neighbourhood teams.", []),
        ("The last report gave 47,356 crimes for Bradford in 2014/15; it has been revised.", []),
        ("Seat belt notices averaged 482.5 a month in January to April 2014.", []),
        ("Seat belt notices averaged 428.5 a month in January to April 2014.", [("mean", "428.5", "482.5")]),
        ("Bradford accounted for 36.3% of all crimes in 2014/15.", []),
        ("Bradford accounted for 33.6% of all crimes in 2014/15.", [("share", "33.6%", "36.3%")]),
        ("Bradford accounted for 39.3% of all crimes in 2014/15.", [("share", "39.3%", "36.3%")]),
    ],
)
def test_a_sentence_is_held_against_the_table_that_it_names(tmp_path: Path, sentence: str, expected: list[tuple[str, str, str]]) -> None:
    assert differing(tmp_path, sentence) == expected
