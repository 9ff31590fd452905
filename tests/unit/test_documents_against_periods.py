"""Two reports of different periods, and their sentences.

What is a revision, and what has only moved on.
"""

from pathlib import Path

import pytest

from tests.unit.report_pairs import JUNE, changed, compared, told

SEPTEMBER = changed(
    ("Quarter 1 2024/25", "Quarter 2 2024/25"),
    ("to June 2024 was 30,105, a fall of 3.6%", "to September 2024 was 29,840, a fall of 2.9%"),
    ("37 knife", "41 knife"),
    ("| 2022/23 | 2023/24 | Q1 2024/25 |", "| 2023/24 | Q1 2024/25 | Q2 2024/25 |"),
    ("| 2,041 | 1,861 | 450 |", "| 1,861 | 454 | 430 |"),
    ("| 939 | 908 | 214 |", "| 908 | 214 | 220 |"),
    ("| 4,310 | 4,698 | 1,101 |", "| 4,698 | 1,101 | 1,150 |"),
    ("| 120 | 204 | 48 |", "| 204 | 48 | 51 |"),
    ("88.1%", "89.0%"),
    ("76.4%", "77.0%"),
)
TABLE = """# {}

Crime

| Offence | 2022/23 | 2023/24 | {} |
| --- | --- | --- | --- |
| Burglary | 1,800 | 1,861 | {} |
| Robbery | 900 | {} | {} |
| Theft | 3,000 | 3,010 | {} |
"""


def test_a_quarter_that_moved_on_is_no_revision(tmp_path: Path) -> None:
    report = compared(tmp_path, SEPTEMBER, JUNE)
    assert told(tmp_path, SEPTEMBER, JUNE) == [("revised", "454", "450")]
    assert {each.why: each.count for each in report.unchecked if each.kind == "compared"} == {
        "nothing says for which period they are, and the earlier report is of another one": 6,
        "the earlier report has none for the same thing and period": 4,
    }


@pytest.mark.parametrize(
    ("titles", "heading"),
    [
        (("Report, September 2024", "Report, June 2024"), "2024/25 to date"),
        (("Report, September 2024", "Report, June 2024"), "2024/25"),
        (("Report", "Report"), "2024/25"),
    ],
)
def test_a_year_that_was_not_over_is_no_revision(tmp_path: Path, titles: tuple[str, str], heading: str) -> None:
    now = TABLE.format(titles[0], heading, 880, 908, 434, 1780)
    assert told(tmp_path, now, TABLE.format(titles[1], heading, 450, 909, 214, 880)) == [("revised", "908", "909")]


@pytest.mark.parametrize(
    ("now", "earlier", "expected"),
    [
        ("In 2022/23 Leeds recorded 5,302 crimes.", "In 2022/23 Leeds recorded 5,301 crimes.", [("5,302", "5,301")]),
        ("In all 41 calls came from schools.", "In all 37 calls came from schools.", [("41", "37")]),
        ("Satisfaction stood at 74.6% among victims of theft.", "Among victims of theft satisfaction was 74.6%.", []),
        ("Satisfaction stood at 74.6% among victims of theft.", "Among victims of theft satisfaction was 74.1%.", [("74.6%", "74.1%")]),
        ("In 2022/23 Leeds recorded 5,302 crimes.", "In 2022/23 Bradford recorded 4,100 crimes.", []),
        ("In 2022/23 Leeds recorded 5,302 crimes.", "In 2021/22 Leeds recorded 5,300 crimes.", []),
        ("In 2022/23 Leeds recorded 5,302 crimes.", "In 2021/22 Leeds recorded 5,302 crimes.", [("2022/23", "2021/22")]),
        ("Satisfaction among victims of theft was 4.4%.", "Satisfaction among victims of theft was 4.5%.", [("4.4%", "4.5%")]),
        ("Thefts of bicycles rose by 41 in Leeds.", "Thefts of bicycles fell by 41 in Leeds.", [("41 up", "41 down")]),
        ("Theft rose by 4.1 percentage points in Leeds.", "Theft rose by 4.1% in Leeds.", [("4.1 percentage points", "4.1%")]),
    ],
)
def test_sentences_of_two_versions(tmp_path: Path, now: str, earlier: str, expected: list[tuple[str, str]]) -> None:
    assert [(stated, was) for _, stated, was in told(tmp_path, f"{now}\n", f"{earlier}\n")] == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Since April 2024 there have been {} drug deaths.",
        "So far in 2024/25, {} officers have joined the force.",
        "In the last 12 months {} officers have joined the force.",
        "There were {} officers in the mounted section.",
    ],
)
def test_a_sentence_of_no_fixed_period_is_not_compared_with_one_of_another_report(tmp_path: Path, sentence: str) -> None:
    texts = [f"# Report, {month} 2024\n\n{sentence.format(figure)}\n" for month, figure in (("September", 61), ("June", 37))]
    assert told(tmp_path, *texts) == []


def test_a_series_that_goes_on(tmp_path: Path) -> None:
    now = "Month,Collisions\n2024-01,254\n2024-02,214\n2024-03,250\n2024-04,199\n2024-05,201\n"
    report = compared(tmp_path, now, now.replace("214", "213").replace("2024-05,201\n", ""), "csv")
    assert [(each.stated, each.computed) for each in report.differing] == [("214", "213")]


def test_the_last_quarter_is_this_quarter_of_the_earlier_report(tmp_path: Path) -> None:
    table = "# Report for Quarter {} 2024/25\n\nScorecard\n\n| Measure | This quarter | Last quarter |\n| --- | --- | --- |\n"
    now = table.format(2) + "| Burglary | 430 | 454 |\n| Robbery | 220 | 214 |\n| Theft | 900 | 880 |\n"
    earlier = table.format(1) + "| Burglary | 450 | 440 |\n| Robbery | 214 | 210 |\n| Theft | 880 | 860 |\n"
    assert told(tmp_path, now, earlier) == [("revised", "454", "450")]
