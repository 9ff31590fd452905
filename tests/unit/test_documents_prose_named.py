"""Figures held against all that the cells give that a sentence names.

Slips, totals without a part, another period, points.
"""

from pathlib import Path

import pytest

from tests.unit.checked_text import differing_in
from tui.documents.prose.windows import named_periods

TABLES = """# Libraries

Loans by branch

| Branch | 2018 | 2019 |
| --- | --- | --- |
| Harbour | 14,213 | 15,038 |
| Mill Lane | 8,450 | 7,912 |
| Station | 2,264 | 3,107 |
| All branches | 24,927 | 26,057 |

Visits to the reading room

| Room | Visits 2018 | Left with a book 2018 | Visits 2019 | Left with a book 2019 |
| --- | --- | --- | --- | --- |
| Harbour | 40,120 | 6,137 | 38,274 | 7,391 |
| Mill Lane | 21,933 | 4,418 | 22,180 | 4,105 |

Fines by item

| Item | June 2019 Paid | June 2019 Waived | June 2019 Total |
| --- | --- | --- | --- |
| Map s | 186 | 493 | 679 |
| Records | 160 | 286 | 446 |
| All fines listed | 346 | 779 | 1,125 |

"""


def differing(folder: Path, sentence: str) -> list[tuple[str, str]]:
    return [(each.stated, each.computed) for each in differing_in(folder, f"{TABLES}{sentence}\n")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Altogether 26,057 loans were made in 2019.", []),
        ("Altogether 26,075 loans were made in 2019.", [("26,075", "26,057")]),
        ("All branches had 22,950 loans in 2019.", [("22,950", "26,057")]),
        ("With 7912, Mill Lane had the second most loans in 2019.", []),
        ("With 7192, Mill Lane had the second most loans in 2019.", [("7192", "7,912")]),
        ("Mill Lane had 7,912 loans in 2019; the figure for 2019 was 8,450.", [("8,450", "7,912")]),
        ("Mill Lane made up 30.4% of all loans in 2019, compared with 33.9% in 2018.", []),
        ("Mill Lane made up 33.9% of all loans in 2019.", [("33.9%", "30.4%")]),
        ("Mill Lane loans are down by 538 on 2018, equivalent to 6.4%.", []),
        ("Mill Lane loans are down by 538 on 2018, equivalent to 4.6%.", [("4.6%", "6.4%")]),
        ("Loans from Station grew by 37.2 percentage points between 2018 and 2019.", [("37.2 percentage points", "37.2%")]),
        ("In 2019 19.3% of visits to the Harbour reading room left with a book.", []),
        ("The museum shop had 26,750 visitors.", []),
        ("Station has 318 shelves.", []),
        ("In June 2019 60.4% of all fines listed were for maps (679 of 1,125).", []),
        ("In March there were 2,690 members. In May there were 2,152: a decrease of 538, or 20.0%.", []),
    ],
)
def test_a_figure_is_held_against_all_that_the_named_cells_give(tmp_path: Path, sentence: str, expected: list[tuple[str, str]]) -> None:
    assert differing(tmp_path, sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "periods"),
    [
        ("With 1841, staff were the second largest group.", []),
        ("Altogether 1959 loans were made.", []),
        ("Compared with 2017, the score was higher.", ["2017"]),
        ("Loans were 11.7% of the total (2015 of 10879).", []),
        ("Loans stood at 2510 and 1937 respectively.", []),
        ("Loans are down 16.2% (1930 compared with 2303).", []),
        ("Loans stood at 18,741 in 2013 compared with 17,958 in 2012.", ["2013", "2012"]),
        ("Loans in 2010 and 2011 respectively", ["2010", "2011"]),
        ("between January 2014 and January 2015", ["January 2014", "January 2015"]),
    ],
)
def test_a_number_is_a_year_only_where_a_year_can_stand(sentence: str, periods: list[str]) -> None:
    assert [window.text for window in named_periods(sentence)] == periods
