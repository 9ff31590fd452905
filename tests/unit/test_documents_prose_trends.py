"""Directions without figures, held against the rows that their words name."""

from pathlib import Path

import pytest

from tui.documents.check import check_document
from tui.documents.read import read

TABLES = """# Performance

Recorded crime in Avonshire by type

| Offence | 2021/22 | 2022/23 | Change | % change |
| --- | --- | --- | --- | --- |
| Burglary | 2,041 | 1,861 | -180 | -8.8 |
| Robbery | 939 | 908 | -31 | -3.3 |
| Vehicle offences | 4,310 | 4,698 | +388 | +9.0 |
| Arson | 120 | 204 | +84 | +70.0 |
| All crime | 7,410 | 7,671 | +261 | +3.5 |

Victim satisfaction by quarter (%)

| Measure | Q1 2022/23 | Q2 2022/23 | Q3 2022/23 | Q4 2022/23 |
| --- | --- | --- | --- | --- |
| Overall satisfaction | 71.2 | 73.5 | 74.9 | 76.0 |
| Kept informed | 58.0 | 58.1 | 57.9 | 58.0 |

"""


def directions(folder: Path, sentence: str) -> list[tuple[str, str]]:
    path = folder / "report.md"
    path.write_text(f"{TABLES}{sentence}\n", "utf-8")
    return [(each.stated, each.computed) for each in check_document(read(path)).differing]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Robbery rose in 2022/23.", [("rose", "a fall")]),
        ("Vehicle offences decreased.", [("decreased", "a rise")]),
        ("Burglary rose while vehicle offences fell.", [("rose", "a fall"), ("fell", "a rise")]),
        ("Overall satisfaction fell in every quarter of 2022/23.", [("fell", "a rise")]),
        ("Overall satisfaction continues to fall.", [("continues to fall", "a rise")]),
        ("Arson remained stable in 2022/23.", [("remained stable", "a rise")]),
        ("Robbery fell between 2021/22 and 2022/23.", []),
        ("Burglary fell while vehicle offences rose.", []),
        ("Overall satisfaction continues to rise.", []),
        ("Kept informed remained stable.", []),
        ("Kept informed fell in Q3 2022/23.", []),
        ("Kept informed rose.", []),
        ("Robbery remained broadly stable.", []),
    ],
)
def test_a_direction_differs_where_every_period_contradicts_it(tmp_path: Path, sentence: str, expected: list[tuple[str, str]]) -> None:
    assert sorted(directions(tmp_path, sentence)) == sorted(expected)


@pytest.mark.parametrize(
    "sentence",
    [
        "Robbery rose in 2020/21.",
        "Robbery rose in the last five years.",
        "Robbery rose so far this year.",
        "Robbery rose in Leeds.",
        "Robbery of shops rose.",
        "Detections for robbery rose.",
        "The number of officers for robbery rose in 2022/23.",
        "Robbery rose in most months.",
        "Robbery is expected to have increased.",
        "Where robbery rose, patrols were sent.",
        "Robbery rose nationally.",
        "The rate of robbery rose.",
        "Fear of burglary rose in 2022/23.",
        "Vehicle offences dropped off the agenda.",
        "Robbery and arson rose.",
        "The Chair increased the time given to robbery.",
        "Burglary had risen before it fell.",
    ],
)
def test_a_direction_that_may_be_of_something_else_raises_no_alarm(tmp_path: Path, sentence: str) -> None:
    assert directions(tmp_path, sentence) == []
