"""Tables of two reports.

What is one table, what has changed in it, and what is gone.
"""

from pathlib import Path

import pytest

from tests.unit.report_pairs import JUNE, changed, compared, differences, told

HEADING = "| Offence | 2022/23 | 2023/24 | Q1 2024/25 |\n| --- | --- | --- | --- |\n"
DISTRICT = """## {}

Recorded crime

| Offence | 2022/23 | 2023/24 |
| --- | --- | --- |
| Burglary | {} | 112 |
| Robbery | 130 | {} |

"""


@pytest.mark.parametrize(
    "edit",
    [
        [],
        [("Recorded crime by type", "Recorded crimes, by type")],
        [
            (
                "| Burglary | 2,041 | 1,861 | 450 |\n| Robbery | 939 | 908 | 214 |",
                "| Robbery | 939 | 908 | 214 |\n| Burglary | 2,041 | 1,861 | 450 |",
            )
        ],
        [("| Vehicle offences |", "| Total thefts | 9 | 9 | 9 |\n| Vehicle offences |")],
        [
            ("Recorded crime by type\n", "Recorded crime by type: burglary and robbery\n"),
            ("| Vehicle offences |", f"\nRecorded crime by type: other\n\n{HEADING}| Vehicle offences |"),
        ],
    ],
    ids=["the same", "reworded title", "rows in another order", "a row added", "divided"],
)
def test_what_only_looks_different_is_no_difference(tmp_path: Path, edit: list[tuple[str, str]]) -> None:
    assert told(tmp_path, changed(*edit), JUNE) == []


def test_two_versions_are_compared_figure_by_figure(tmp_path: Path) -> None:
    report = compared(tmp_path, changed(("4,698", "4,689"), ("88.1%", "88.7%"), ("37 knife", "41 knife")), JUNE)
    found = differences(report)
    assert [(each.kind, each.stated, each.computed) for each in found] == [
        ("revised", "41", "37"), ("revised", "88.7%", "88.1%"), ("revised", "4,689", "4,698")
    ]  # fmt: skip
    assert [(each.place.words(), each.earlier) for each in found] == [
        ("line 9", "june.md, line 9"),
        ("line 28, column 3", "june.md, line 28, column 3"),
        ("line 17, column 3", "june.md, line 17, column 3"),
    ]
    assert report.earlier == "june.md" and sum(each.kind == "unchanged" for each in report.findings) == 19


@pytest.mark.parametrize("sign", ["[c]", "*", "..", "<5", "n/a"])
def test_a_redacted_row_is_not_a_missing_one(tmp_path: Path, sign: str) -> None:
    found = told(tmp_path, changed(("| Arson | 120 | 204 | 48 |", f"| Arson | {sign} | {sign} | {sign} |")), JUNE)
    assert found == [("redacted", sign, was) for was in ("120", "204", "48")]


def test_nil_can_be_a_dash(tmp_path: Path) -> None:
    earlier = changed(("| Arson | 120 |", "| Arson | 0 |"))
    assert told(tmp_path, changed(("| Arson | 0 |", "| Arson | – |"), text=earlier), earlier) == []


@pytest.mark.parametrize(
    ("old", "new", "kind", "stated", "computed"),
    [
        ("| Burglary |", "| Residential burglary |", "definition", "Residential burglary", "Burglary"),
        ("| Actual |", "| Provisional result |", "definition", "Provisional result", "Actual"),
        ("Recorded crime by type", "Violent crime by type", "definition", "Violent crime by type", "Recorded crime by type"),
        ("includes attempts", "excludes attempts", "definition", "Burglary excludes attempts.", "Burglary includes attempts."),
        ("| Sickness days | 8.0 | 9.1 |\n", "", "disappeared", "", "Sickness days"),
    ],
)
def test_a_measure_that_counts_something_else_or_is_gone(tmp_path: Path, old: str, new: str, kind: str, stated: str, computed: str) -> None:
    assert told(tmp_path, changed((old, new)), JUNE) == [(kind, stated, computed)]


@pytest.mark.parametrize(
    ("now", "was"), [("Cost (£m)", "Cost (£000)"), ("Response (seconds)", "Response (minutes)"), ("Rate per 10,000", "Rate per 1,000")]
)
def test_figures_in_another_unit_are_not_revised(tmp_path: Path, now: str, was: str) -> None:
    table = "Spend\n\n| Area | {} | Staff |\n| --- | --- | --- |\n| North | {} | 12 |\n| South | {} | 14 |\n"
    found = told(tmp_path, table.format(now, "1.9", "3.1"), table.format(was, "1,861", "3,102"))
    assert found == [("definition", now, was)]


def test_a_table_under_another_heading_is_another_table(tmp_path: Path) -> None:
    earlier = DISTRICT.format("Leeds", 101, 141) + DISTRICT.format("Bradford", 555, 777)
    found = told(tmp_path, DISTRICT.format("Wakefield", 777, 888) + DISTRICT.format("Leeds", 101, 143), earlier)
    assert found == [("revised", "143", "141"), ("disappeared", "", "Recorded crime")]


def test_a_table_on_its_side_is_the_same_table(tmp_path: Path) -> None:
    now = "Crime\n\n| Year | Burglary | Robbery |\n| --- | --- | --- |\n| 2022/23 | 1,800 | 900 |\n| 2023/24 | 1,861 | 908 |\n"
    was = "Crime\n\n| Offence | 2022/23 | 2023/24 |\n| --- | --- | --- |\n| Burglary | 1,800 | 1,861 |\n| Robbery | 900 | 909 |\n"
    assert told(tmp_path, now, was) == [("revised", "908", "909")]


def test_the_totals_of_a_divided_table_are_of_other_wholes(tmp_path: Path) -> None:
    whole = "Crime by type\n\n| Type | 2022/23 | 2023/24 |\n| --- | --- | --- |\n"
    rows = [
        f"| {name} | {one} | {two} |\n"
        for name, one, two in (("Theft", 310, 320), ("Arson", 41, 52), ("Fraud", 77, 91), ("Robbery", 18, 29))
    ]
    now = whole + "".join(rows) + "| Total | 446 | 492 |\n"
    parts = (rows[0] + rows[1] + "| Total | 351 | 372 |\n", rows[2] + rows[3] + "| Total | 95 | 120 |\n")
    assert told(tmp_path, now, "\n".join(whole.replace("by type", f"by type, part {at}") + part for at, part in enumerate(parts))) == []


def test_a_column_of_words_with_another_name_is_not_compared(tmp_path: Path) -> None:
    table = (
        "Fires\n\n| Area | {} | 2013/14 | 2014/15 |\n| --- | --- | --- | --- |\n| York | 12-15 | 499 | 283 |\n| Hull | 419 | 35 | 288 |\n"
    )
    assert all(kind == "definition" for kind, *_ in told(tmp_path, table.format("Per 1,000 homes"), table.format("Per 1,000 houses")))
