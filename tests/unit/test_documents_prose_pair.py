"""Two figures of two labels in one sentence, of which one is right by a table."""

from pathlib import Path

import pytest

from tests.unit.checked_text import differing_in
from tui.documents.check import check_document
from tui.documents.read import read

TABLE = """Loans by branch

| Branch | 2022/23 | 2023/24 |
| --- | --- | --- |
| Harbour | 434 | 512 |
| Mill Lane | 406 | 398 |
| Station | 1963 | 1871 |
| Hill Street | 41 | 37 |
| All branches | 2844 | 2818 |

"""


def differing(folder: Path, sentence: str) -> list[tuple[str, str]]:
    return [(each.stated, each.computed) for each in differing_in(folder, f"{TABLE}{sentence}\n")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("In 2022/23, loans of Harbour and Mill Lane were 335 and 406 respectively.", ("335", "434")),
        ("Loans of Mill Lane and Harbour were 406 and 335 respectively in 2022/23.", ("335", "434")),
        ("Loans of Harbour came to 434 in 2022/23; loans of Hill Street came to 35.", ("35", "41")),
        ("In 2022/23 Harbour and Station had 434 and 1936 loans respectively.", ("1936", "1,963")),
        ("A fall of 8.2% in loans between 2022/23 and 2023/24 means 26 fewer.", ("8.2%", "0.9%")),
    ],
)
def test_the_other_figure_bears_out_which_cell_is_meant(tmp_path: Path, sentence: str, expected: tuple[str, str]) -> None:
    assert differing(tmp_path, sentence) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "In 2022/23, loans of Harbour and Mill Lane were 434 and 406 respectively.",
        "Loans of Harbour and Station were 434 and 1963 respectively in 2022/23.",
        "Loans to children at Harbour and Mill Lane were 120 and 133 respectively in 2022/23.",
        "In 2022/23 Harbour and Mill Lane sold 120 and 133 books respectively, and lent others.",
        "Loans of Harbour came to 434 in 2022/23; loans of Hill Street came to 37 a year later.",
    ],
)
def test_nothing_is_said_of_other_figures(tmp_path: Path, sentence: str) -> None:
    assert differing(tmp_path, sentence) == []


def test_what_something_makes_up_is_no_change(tmp_path: Path) -> None:
    path = tmp_path / "report.md"
    rows = "| Theft | 11,790 | 10,311 |\n| Fraud | 5,425 | 4,665 |\n| Burglary | 36,166 | 32,965 |\n| All | 53,381 | 47,941 |\n"
    sentence = "Arrests for fraud made up 10.2% of the total in 2012/13."
    path.write_text(f"Arrests by group\n\n| Group | 2011/12 | 2012/13 |\n|---|---|---|\n{rows}\n{sentence}\n", "utf-8")
    assert [(each.stated, each.computed) for each in check_document(read(path)).differing] == [("10.2%", "9.7%")]
