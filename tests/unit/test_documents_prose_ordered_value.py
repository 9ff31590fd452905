"""The figure that an order is stated with, held against the cell in its place."""

from pathlib import Path

import pytest

from tests.unit.checked_text import differing_in
from tui.documents.prose.superlatives import order_clauses, superlatives

TABLES = """# Visitors

Visits by month, 2023

| Month | Visits | Groups |
| --- | --- | --- |
| January | 61 | 12 |
| February | 58 | 9 |
| March | 74 | 16 |
| April | 69 | 14 |
| May | 77 | 21 |
| June | 83 | 19 |

Loans by branch

| Branch | 2021/22 | 2022/23 | 2023/24 |
| --- | --- | --- | --- |
| Harbour | 9,812 | 10,240 | 10,655 |
| Mill Lane | 3,377 | 3,102 | 2,984 |
| Station | 1,205 | 1,388 | 1,420 |
| All branches | 14,394 | 14,730 | 15,059 |

Satisfaction by service

| Service | Satisfied (%) | Asked |
| --- | --- | --- |
| Reading room | 81.4 | 312 |
| Reserved or ordered books | 70.2 | 287 |
| Family events | 74.9 | 401 |
| Home visits | 78.8 | 196 |

"""


def differing(folder: Path, sentence: str) -> list[tuple[str, str]]:
    return [(each.stated, each.computed) for each in differing_in(folder, f"{TABLES}{sentence}\n")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Visits were lowest in February, with 85.", ("85", "58")),
        ("Visits were lowest in March, with 58.", ("58", "74")),
        ("Visits peaked in May at 83.", ("83", "77")),
        ("Visits were highest in June (83) and lowest in February (53).", ("53", "58")),
        ("June was the busiest month for visits, with 38.", ("38", "83")),
        ("At 15,509, loans in 2023/24 were the highest in three years.", ("15,509", "15,059")),
        ("Mill Lane recorded its lowest number of loans in 2023/24: 2,894.", ("2,894", "2,984")),
        ("Station, at 1,240, had the fewest loans of the three branches in 2023/24.", ("1,240", "1,420")),
        ("Satisfaction was highest with the reading room, at 84.1%.", ("84.1%", "81.4%")),
        ("Harbour had the most loans in 2023/24, 10,655, followed by Mill Lane with 2,894.", ("2,894", "2,984")),
        ("June saw the most visits, 83, followed by May with 71.", ("71", "77")),
        ("Home visits had the second highest satisfaction, 87.8%.", ("87.8%", "78.8%")),
        ("Reserved or ordered books had the lowest satisfaction, 72.0%.", ("72.0%", "70.2%")),
    ],
)
def test_where_two_of_three_agree_the_third_differs(tmp_path: Path, sentence: str, expected: tuple[str, str]) -> None:
    assert differing(tmp_path, sentence) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "Visits were lowest in February, with 58.",
        "Visits peaked in June at 83.",
        "Visits were highest in June (83) and lowest in February (58).",
        "Mill Lane recorded its lowest number of loans in 2023/24: 2,984.",
        "Reserved or ordered books had the lowest satisfaction, 70.2%.",
        "June saw the most visits, 83, followed by May with 77 and March with 74.",
        "June saw the most visits, 83, followed by two weeks without any.",
        "Harbour had the most loans in 2023/24, 10,655, followed by the van with 294.",
        # Another window, a part of the year, a day.
        "Loans at Harbour in the first quarter were the highest in three years, at 2,655.",
        "In the last three months Harbour had the most loans, 2,655.",
        "Visits were lowest on 14 February 2023, with 53.",
        # A part of what is counted.
        "Harbour had the most loans in 2023/24, of which 7,420 were of books.",
        "Harbour had the most loans of large print books in 2023/24, 3,920.",
        "Among children, visits were lowest in February, with 28.",
        # Another unit, and another measure of the same name.
        "Harbour had the most loans in 2023/24 (70.8%).",
        "Home visits had the second highest satisfaction, and 196 people were asked.",
        "Harbour had the most loans in 2023/24, with 44 staff.",
        # Rounded, hedged, or of another report.
        "Harbour had the most loans in 2023/24, about 10,700.",
        "Satisfaction was highest with the reading room, at 81%.",
        "The last report had Harbour with the most loans in 2023/24, 10,565.",
        "Harbour had the most loans in 2023/24, against a target of 11,000.",
    ],
)
def test_what_can_be_read_otherwise_does_not_differ(tmp_path: Path, sentence: str) -> None:
    assert differing(tmp_path, sentence) == []


def test_each_order_of_a_sentence_has_its_own_clause() -> None:
    text = "Visits were highest in June (83) and lowest in May; they fell."
    first, second = order_clauses(text)
    assert (first.rstrip(), second) == ("Visits were highest in June (83)", "Visits were" + " " * 22 + "and lowest in May; they fell.")
    assert order_clauses("The highest of the lowest.") == ["The highest of the lowest."]


def test_a_hedge_within_a_name_takes_no_order_back() -> None:
    text = "Positive or refused tests were highest in May."
    assert list(superlatives(text)) == []
    assert len(list(superlatives(text, names="positive or refused tests"))) == 1
    assert list(superlatives("Tests in May or June were highest.", names="positive or refused tests")) == []
