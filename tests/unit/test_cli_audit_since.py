"""`beatbook audit --since`: what it prints in each format, and what it refuses."""

import csv
import io
import json
from pathlib import Path

import pytest

from tests.in_turn import few
from tests.unit.quarters import QUARTERS
from tui.cli import main
from tui.cli.audit_since import SINCE_EPILOG
from tui.nodes.across.since_record import SINCE_KEYS

Captured = pytest.CaptureFixture[str]
ASKED = ["audit", "--since", "west-midlands-2017-12", "--workshop", "west-midlands-2018-03", "--library", str(QUARTERS)]


def told(words: list[str], capsys: Captured, code: int = 0) -> str:
    assert main(words) == code
    printed = capsys.readouterr()
    return printed.out if code == 0 else printed.out + printed.err


def test_text_says_what_was_answered_and_where(capsys: Captured) -> None:
    said = told(ASKED, capsys)
    flat = " ".join(said.split())
    assert said.startswith("West Midlands Police: since the report on October to December 2017\n")
    assert "Questions: 6 questions: 3 answered, 2 partly answered, 1 still open; the answers contradict 1 claim. 1 newly asked." in flat
    assert "Answer: 2,078 offences (Q3 2017/18), 1,840 offences (Q2 2017/18). See west-midlands-2018-03:follow-up/offence-types" in flat
    assert "Claim: “86 offences” does not hold: Q3 2017/18: 6,761, in Q2 2017/18 6,693: +68 (1.02%); not 86." in flat
    assert "Perhaps: It has the same words. See west-midlands-2018-03:follow-up/searches-note" in flat
    assert "Target: “1,900 robberies” was met: 1,840 offences (Q4 2017/18)." in flat
    assert "Later report: Nothing in it mentions this." in flat
    assert said.splitlines()[-1].startswith("Sources: ") and "\x1b" not in said
    assert all(len(line) <= 80 for line in said.splitlines()[:-1])


def test_the_documented_keys_are_the_keys(capsys: Captured) -> None:
    found = json.loads(told([*ASKED, "--format", "json"], capsys))
    documented = " ".join(SINCE_EPILOG.split())
    assert f"json with --since: {', '.join(key for key in found if key not in ('unknown', 'sources'))}, unknown" in documented
    question = next(each for each in found["questions"] if each["claims"])
    for name, keys in {
        "figures": question["figures"][0],
        "claims": question["claims"][0],
        "newly_asked": found["newly_asked"][0],
    }.items():
        assert all(key in documented.partition(f"{name}: ")[2] for key in keys)
    assert all(key in documented for key in (*question, *found["promises"][0], *found["promises"][0]["targets"][0]))
    assert ", ".join(SINCE_KEYS) in documented


def test_json_has_numbers_and_each_figure_once(capsys: Captured) -> None:
    found = json.loads(told([*ASKED, "--format", "json"], capsys))
    robbery = found["questions"][0]
    assert robbery["address"] == "west-midlands-2017-12:audit/questions/robbery-rise" and robbery["status"] == "answered"
    assert [each["value"] for each in robbery["figures"]] == [2078, 1840]
    assert [(each["stated"], each["verdict"]) for each in robbery["claims"]] == [("238 offences", "agrees"), ("12.9%", "agrees")]
    assert robbery["claims"][0]["from"] == [each["address"] for each in robbery["figures"]]
    assert [each["mentioned"] for each in found["promises"]] == [True, True, False]
    assert len(found["sources"]) == 2 and found["unknown"] == []


def test_csv_has_a_row_for_each_sentence(capsys: Captured) -> None:
    rows = list(csv.DictReader(io.StringIO(told([*ASKED, "--format", "csv"], capsys))))
    assert {row["group"] for row in rows} == {
        "Answered", "Partly answered", "Still open", "Newly asked",
        "Promises that the report speaks of", "Promises that it does not speak of",
    }  # fmt: skip
    assert [row["words"] for row in rows if row["what"] == "Missing"] == ["Q2 2017/18", "2010 to 2015"]


def test_markdown_has_a_heading_for_each_group(capsys: Captured) -> None:
    said = told([*ASKED, "--format", "markdown"], capsys)
    assert said.startswith("# West Midlands Police: since") and "\n## Still open (1)\n" in said


@pytest.mark.parametrize(
    ("since", "workshop", "expected"),
    few([
        ("merseyside-2018-03", "west-midlands-2018-03", "merseyside-2018-03 is a report of Merseyside Police, and west-midlands-2018-03"),
        ("west-midlands-2018-03", "west-midlands-2017-06", "To check it against that one: beatbook audit --since west-midlands-2017-06"),
        ("west-midlands-2018-03", "west-midlands-2018-03", "Give an earlier one of West Midlands Police: west-midlands-201"),
        ("merseyside-2018-03", "merseyside-2018-03", "same workshop, and there is no earlier one of Merseyside Police here."),
        ("nowhere", "west-midlands-2018-03", "no workshop is called 'nowhere'"),
        ("", "west-midlands-2018-03", "no workshop is called ''"),
    ], 3),
)  # fmt: skip
def test_what_is_refused(since: str, workshop: str, expected: str, capsys: Captured) -> None:
    assert expected in told(["audit", "--since", since, "--workshop", workshop, "--library", str(QUARTERS)], capsys, 2)


def test_without_a_workshop_the_latest_of_the_force_is_checked(capsys: Captured) -> None:
    """The workshop that opens is of another force."""
    words = ["audit", "--since", "merseyside-2018-03", "--library", str(QUARTERS)]
    assert "No later report of Merseyside Police than merseyside-2018-03" in told(words, capsys, 2)
    words[2] = "west-midlands-2017-12"
    assert "(west-midlands-2018-03)" in told(words, capsys)


def test_an_address_is_refused(capsys: Captured) -> None:
    assert "Leave out 'crime'" in told([*ASKED, "crime"], capsys, 2)


def test_a_broken_earlier_workshop_lists_its_problems(tmp_path: Path, capsys: Captured) -> None:
    broken = tmp_path / "west-midlands-2017-12"
    broken.mkdir()
    (broken / "datapackage.yaml").write_text("name: [")
    said = told([*ASKED[:-1], str(tmp_path), "--library", str(QUARTERS)], capsys, 1)
    assert "datapackage.yaml" in said and "Fix these problems" in said
