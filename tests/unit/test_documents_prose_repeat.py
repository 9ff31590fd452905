"""A figure that a document states twice with different values."""

from pathlib import Path

import pytest

from tui.documents.check import check_document
from tui.documents.finding import CheckFinding
from tui.documents.read import read


def said_twice(folder: Path, text: str) -> list[CheckFinding]:
    path = folder / "report.md"
    path.write_text(f"# Report\n\n{text}\n", "utf-8")
    return [each for each in check_document(read(path)).differing if each.kind == "repeat"]


TABLE = "Bradford\n\n| Quarter | Number |\n| --- | --- |\n| Q1 | 2,000 |\n| Q2 | 2,712 |"


@pytest.mark.parametrize(
    ("one", "other", "stated", "computed"),
    [
        ("There were 4,712 burglaries in Leeds in 2014/15.", "Burglaries in Leeds: 4,721 in 2014/15.", "4,721", "4,712"),
        ("In March 2014 the force issued 239 seat belt notices.", "The force issued 293 seat belt notices in March 2014.", "293", "239"),
        ("In 2014, 82.5% of victims were satisfied.", "82.9% of victims were satisfied in 2014.", "82.9%", "82.5%"),
    ],
)
def test_two_values_for_one_figure_differ(tmp_path: Path, one: str, other: str, stated: str, computed: str) -> None:
    (finding,) = said_twice(tmp_path, f"{one}\n\n{other}")
    assert (finding.stated, finding.computed, finding.verdict) == (stated, computed, "differs")
    assert (finding.place.line, [place.line for place in finding.beside]) == (5, [3])


def test_the_odd_one_of_three_differs(tmp_path: Path) -> None:
    said = (
        "Burglaries in Leeds: 4,721 in 2014/15.",
        "There were 4,712 burglaries in Leeds in 2014/15.",
        "In 2014/15 Leeds had 4,712 burglaries.",
    )
    assert [each.stated for each in said_twice(tmp_path, "\n\n".join(said))] == ["4,721"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("There were 4,712 burglaries in Leeds in 2014/15.", "There were about 4,700 burglaries in Leeds in 2014/15."),
        ("There were 4,712 burglaries in Leeds in 2014/15.", "There were 4.7 thousand burglaries in Leeds in 2014/15."),
        ("There were 4,712 burglaries in Leeds in 2014/15.", "There were 4,698 burglaries in Leeds in 2013/14."),
        ("There were 4,712 burglaries in Leeds in 2014/15.", "There were 3,904 burglaries in Bradford in 2014/15."),
        ("There were 4,712 burglaries in Leeds in 2014/15.", "There were 2,113 domestic burglaries in Leeds in 2014/15."),
        ("There were 4,712 burglaries in Leeds in 2014/15.", "The target was 4,500 burglaries in Leeds in 2014/15."),
        ("There were 4,712 burglaries in Leeds in 2014/15.", "There were 1,104 burglaries in Leeds in the first quarter of 2014/15."),
        ("There were 4,712 burglaries in Leeds in 2014/15.", "Leeds spent £4,800 on burglaries in 2014/15."),
        ("There were 4,712 burglaries in Leeds in 2014/15.", "Without attempts, there were 4,001 burglaries in Leeds in 2014/15."),
        ("## North\n\nThere were 4,712 burglaries in 2014/15.", "## South\n\nThere were 3,112 burglaries in 2014/15."),
        ("Altogether 4,712 offences were recorded in 2014/15.", "Altogether 4,821 offences were recorded in 2014/15."),
        (f"There were 412 burglaries in 2014/15.\n\n{TABLE}", "There were 321 burglaries in 2014/15."),
        ("In 2013/14 they had come to 3,117.", "In 2013/14 they had come to 1,362."),
        ("There were 4,712 burglaries in Leeds.", "There were 4,812 burglaries in Leeds."),
        ("There were 300 men and 200 women in custody in 2014.", "There were 310 men and 200 women in custody in 2014."),
    ],
)
def test_what_can_be_another_figure_does_not_differ(tmp_path: Path, one: str, other: str) -> None:
    assert said_twice(tmp_path, f"{one}\n\n{other}") == []


def test_the_title_of_a_table_repeats_a_figure(tmp_path: Path) -> None:
    table = "Burglaries in Leeds in 2014/15: 4,712\n\n| Quarter | Number |\n| --- | --- |\n| Q1 | 2,000 |\n| Q2 | 2,712 |"
    found = said_twice(tmp_path, f"There were 4,721 burglaries in Leeds in 2014/15.\n\n{table}")
    assert {each.stated for each in found} <= {"4,721", "4,712"}
    assert len(found) == 1
