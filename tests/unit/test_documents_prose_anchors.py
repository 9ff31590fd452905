"""Rows that a sentence names only by their figures, and bases that are no period."""

from pathlib import Path

import pytest

from tests.unit.checked_text import differing_in
from tests.unit.test_documents_prose_checks import differing as differing_alone
from tui.documents.prose.labels import quoted_label

TABLES = """# Allotments

Plots by site, April to September 2019

| | Northgate | Riverside | Hill Street | All sites |
| --- | --- | --- | --- | --- |
| Plots | 4,216 | 3,087 | 1,544 | 8,847 |
| of which half plots | 371 | 296 | 118 | 785 |

Accidents by kind

| Kind | 2010-14 average | 2017 | 2018 | 2019 | 2019 v. baseline |
| --- | --- | --- | --- | --- | --- |
| Falls | 31.6 | 35 | 31 | 28 | -11% |
| Cuts | 51.4 | 42 | 40 | 34 | -34% |
| All | 83.0 | 77 | 71 | 62 | -25% |

Complaints

| Subject | Q2 2021-22 | Q1 2022-23 | Q2 2022-23 |
| --- | --- | --- | --- |
| Hedges reported | 297 | 305 | 318 |
| Fires reported | 1,377 | 1,291 | 1,208 |

"""


def differing(folder: Path, sentence: str) -> list[str]:
    return [each.stated for each in differing_in(folder, f"{TABLES}{sentence}\n")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Northgate had 4,216 plots, 47.7% of the total.", []),
        ("Falls are the exception: 28 in 2019, only 11% below the baseline.", []),
        ("By 2019 the number of all accidents had come down to 62, a reduction of 25%.", []),
        ("Hedges: 318 complaints, which is 7.1% more than in the second quarter of 2021-22.", []),
        ("Hedges: 381 complaints, which is 7.1% more than in the second quarter of 2021-22.", ["381"]),
    ],
)
def test_a_figure_can_be_of_a_row_that_only_a_number_names(tmp_path: Path, sentence: str, expected: list[str]) -> None:
    assert differing(tmp_path, sentence) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2016/17 there were 5,852 loans. The year before had 5,550: an increase of 302, or 5.4%.", []),
        ("In 2016/17 there were 5,852 loans. The year before had 5,550: an increase of 302, or 6.4%.", ["6.4%"]),
        ("Prose leads verse by 14.5 percentage points (75.9% against 61.4%).", []),
        ("Prose leads verse by 15.5 percentage points (75.9% against 61.4%).", ["15.5 percentage points"]),
    ],
)
def test_a_change_can_stand_beside_the_earlier_level(text: str, expected: list[str]) -> None:
    assert [stated for _, stated, _ in differing_alone(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In total 16,169 loans were made in 2022/23, a 1.4% increase on 2021/22 (15,945).", []),
        ("In total 16,169 loans were made in 2022/23, a 2.4% increase on 2021/22 (15,945).", ["2.4%"]),
        ("61% felt safe after dark (last year 58%), a rise of three percentage points.", []),
        ("The rate was 34.2 per cent, 1.6 percentage points lower than the five-year mean of 35.8 per cent.", []),
        ("The budget of £312.4m comprises £180.1m from grants, £120.3m from tax and £12.0m from fees.", []),
        ("The budget of £312.4m comprises £180.1m from grants, £102.3m from tax and £12.0m from fees.", ["£312.4m"]),
        ("There were 42 collisions: 12 (29%) fatal and 30 (71%) serious.", []),
        ("There were 43 collisions: 12 (28%) fatal and 30 (70%) serious.", ["43"]),
    ],
)
def test_brackets_give_a_share_or_the_level_of_another_period(text: str, expected: list[str]) -> None:
    assert [stated for _, stated, _ in differing_alone(text)] == expected


@pytest.mark.parametrize(
    ("label", "shown"),
    [
        ("Speeding. Cancelled, Volume", "“Speeding. Cancelled, Volume”"),
        ("Robbery: all, 2014", "“Robbery: all, 2014”"),
        ("Bradford, 2014/15", "Bradford, 2014/15"),
        ("No. of thefts.", "“No. of thefts”"),
        ("St.Helens, 2.5 miles", "St.Helens, 2.5 miles"),
    ],
)
def test_a_label_with_stops_of_its_own_is_quoted(label: str, shown: str) -> None:
    assert quoted_label(label) == shown
