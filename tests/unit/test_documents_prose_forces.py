"""Changes as forces write them: rolling years, points, quarters and dates."""

from pathlib import Path

import pytest

from tests.unit.checked_text import differing_in

TABLES = """# Performance

Victim-based crime by district, year to September

| District | Sep-17 | Sep-18 | Change |
| --- | --- | --- | --- |
| Dover | 8,930 | 8,744 | -186 |
| Thanet | 15,201 | 16,870 | 1,669 |
| Total | 24,131 | 25,614 | 1,483 |

Satisfaction of victims by crime type (%)

| Crime type | 2015 | 2016 | Change (percentage points) |
| --- | --- | --- | --- |
| Burglary | 84.2 | 86.9 | +2.7 |
| Vehicle crime | 79.5 | 76.1 | -3.4 |

Officer strength

| | 31 March 2018 | 31 March 2019 |
| --- | --- | --- |
| Police officers | 2,928 | 3,034 |
| Special constables | 411 | 522 |

"""


def differing(folder: Path, sentence: str) -> list[str]:
    return [each.stated for each in differing_in(folder, f"{TABLES}{sentence}\n")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Thanet stood at 16,870 in the year to September 2018.", []),
        ("Thanet stood at 16,780 in the year to September 2018.", ["16,780"]),
        ("Thanet recorded 1,402 offences in September 2018 alone.", []),
        ("Dover had 186 fewer offences than in the 12 months to September 2017, or 2.1%.", []),
        ("Dover had 186 fewer offences than in the 12 months to September 2017, or 2.7%.", ["2.7%"]),
        ("In the year to September 2018 Thanet rose, from 15,201 to 16,870 offences.", []),
        ("Satisfaction of burglary victims rose by 2.7 percentage points to 86.9% in 2016.", []),
        ("Satisfaction of burglary victims rose by 2.7% to 86.9% in 2016.", ["2.7%"]),
        ("Satisfaction of burglary victims rose by 3.2% to 86.9% in 2016.", []),
        ("Satisfaction of burglary victims rose by 2.7% in 2016.", []),
        ("At 31 March 2019 there were 3,034 police officers, 106 more than a year earlier (3.6%).", []),
        ("At 31 March 2019 there were 3,034 police officers, 106 more than a year earlier (6.3%).", ["6.3%"]),
        ("At 31 March 2019 there were 3,034 police officers, 106 more than a year earlier (6.3% of whom are new).", []),
    ],
)
def test_a_change_in_the_manner_of_a_force(tmp_path: Path, sentence: str, expected: list[str]) -> None:
    assert differing(tmp_path, sentence) == expected
