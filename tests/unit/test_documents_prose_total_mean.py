"""A mean of the prose held against the total of the period that it is of."""

from pathlib import Path

import pytest

from tui.documents.check import check_document
from tui.documents.read import read

TABLES = """# Custody

Detentions by suite

| Suite | 2022/23 | 2023/24 |
| --- | --- | --- |
| Harbour | 10,240 | 10,655 |
| Mill Lane | 3,102 | 2,984 |
| Station | 1,388 | 1,420 |
| All suites | 14,730 | 15,059 |

Knife crime by month, 2023

| Month | Offences |
| --- | --- |
| January | 61 |
| February | 58 |
| March | 74 |
| April | 69 |
| Total | 262 |

"""


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Detentions averaged 1,255 a month in 2023/24.", []),
        ("Detentions averaged 1,525 a month in 2023/24.", [("1,525", "1,255")]),
        ("At Harbour there were on average 838 detentions a month in 2023/24.", [("838", "888")]),
        ("There was an average of 65 knife offences a month.", []),
        ("There was an average of 56 knife offences a month.", [("56", "66")]),
        # Another window, a part of a year, a part of what is counted, another unit.
        ("Detentions averaged 1,525 a month in 2021/22.", []),
        ("Detentions averaged 1,525 a month in the first quarter of 2023/24.", []),
        ("Detentions averaged 1,525 a month over the last three months.", []),
        ("Detentions of children averaged 125 a month in 2023/24.", []),
        ("There was an average of 56 knife robberies a month.", []),
        ("Detentions lasted 15 hours on average in 2023/24.", []),
        ("Detentions averaged about 1,500 a month in 2023/24.", []),
    ],
)
def test_a_mean_is_held_against_the_total_of_its_period(tmp_path: Path, sentence: str, expected: list[tuple[str, str]]) -> None:
    path = tmp_path / "report.md"
    path.write_text(f"{TABLES}{sentence}\n", "utf-8")
    found = [(each.stated, each.computed.split(".")[0]) for each in check_document(read(path)).differing]
    assert found == expected
