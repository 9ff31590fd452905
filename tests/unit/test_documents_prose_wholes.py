"""Wholes whose row is not called a total, and rows with withheld counts."""

from pathlib import Path

import pytest

from tui.documents.check import check_document
from tui.documents.read import read

TABLES = """# Road safety

Injury collisions by district, 2023

| District | Fatal | Serious | Slight | Total |
| --- | --- | --- | --- | --- |
| Northgate | 11 | 116 | 596 | 723 |
| Eastbrook | 3 | 63 | 223 | 289 |
| Southwell | 6 | 46 | 198 | 250 |
| Westmoor | 4 | 43 | 237 | 284 |
| Ashshire | 24 | 268 | 1,254 | 1,546 |

Seizures by item, 2023

| Item | Returned | Destroyed | Held | Total |
| --- | --- | --- | --- | --- |
| Mopeds | 104 | 31 | * | 138 |
| Trailers | 262 | 48 | 17 | 327 |
| All seizures | 366 | 79 | 20 | 465 |

Fewer than 5 is shown as *.

"""


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("In 2023, 46.8% of injury collisions were in Northgate (723 of 1,546).", []),
        ("In 2023, 46.8% of injury collisions were in Northgate (723 of 1,545).", [("1,545", "1,546")]),
        # The collisions outside Northgate, and those of another year.
        ("In 2023, Northgate had 723 injury collisions and the other districts 823.", []),
        ("Northgate had 723 of the 1,549 injury collisions of the past twelve months.", []),
        ("8 of the 138 mopeds seized in 2023 were electric.", []),
        ("31 of the 133 mopeds seized in 2023 were destroyed.", [("133", "138")]),
        # The sum of what is printed, where nothing is withheld.
        ("In all, 310 trailers were returned or destroyed in 2023.", []),
        ("Some 4.1% of injury collisions in Westmoor in 2023 were fatal.", [("Some 4.1%", "1.41%")]),
        ("Some 1.4% of injury collisions in Westmoor in 2023 were fatal.", []),
    ],
)
def test_a_whole_is_the_row_that_the_others_add_up_to(tmp_path: Path, sentence: str, expected: list[tuple[str, str]]) -> None:
    path = tmp_path / "report.md"
    path.write_text(f"{TABLES}{sentence}\n", "utf-8")
    assert [(each.stated, each.computed) for each in check_document(read(path)).differing] == expected
