"""Quarters without a year, which the tables of the report decide."""

from pathlib import Path

import pytest

from tests.unit.checked_text import differing_in

QUARTERS = """# Crime

Recorded crime by quarter, {year}

| Offence | Q1 (Apr-Jun) | Q2 (Jul-Sep) | Q3 (Oct-Dec) | Q4 (Jan-Mar) | Total |
| --- | --- | --- | --- | --- | --- |
| Sexual offences | 2,302 | 2,435 | 2,358 | 2,427 | 9,522 |
| Robbery | 1,577 | 1,640 | 1,844 | 1,882 | 6,943 |
| Total | 3,879 | 4,075 | 4,202 | 4,309 | 16,465 |

"""


def differing(folder: Path, sentence: str, *years: str) -> list[str]:
    return [
        each.stated for each in differing_in(folder, f"{''.join(QUARTERS.format(year=year) for year in years or ('2017/18',))}{sentence}\n")
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Sexual offences fell by 3.2% between the second quarter and the third quarter.", []),
        ("Sexual offences fell by 8.2% between the second quarter and the third quarter.", ["8.2%"]),
        ("Sexual offences fell by 3.2 percentage points between the second quarter and the third quarter.", ["3.2 percentage points"]),
        ("Having been 2,435 in the second quarter, sexual offences fell 3.2% and ended the third quarter at 2,358.", []),
        ("Having been 2,435 in the second quarter, sexual offences fell 7.2% and ended the third quarter at 2,358.", ["7.2%"]),
        ("There were 1,844 robberies in the third quarter.", []),
        ("There were 1,484 robberies in the third quarter.", ["1,484"]),
        ("There were 1,640 robberies in the third quarter.", ["1,640"]),
        ("There were 1,882 robberies in the last quarter.", []),
        ("There were 1,640 robberies in the third quarter of the year before.", []),
        ("There were 1,484 robberies in the third quarter of 2014/15.", []),
    ],
)
def test_a_quarter_is_of_the_year_of_the_tables(tmp_path: Path, sentence: str, expected: list[str]) -> None:
    assert differing(tmp_path, sentence) == expected


def test_a_quarter_of_several_years_is_not_dated(tmp_path: Path) -> None:
    assert differing(tmp_path, "There were 1,640 robberies in the third quarter.", "2017/18", "2018/19") == []
