"""`beatbook check`: the contract of its JSON, its other formats, several files and the exit codes."""

import csv
import io
import json
from pathlib import Path

import pytest

from tui.cli import main

Captured = pytest.CaptureFixture[str]
KEYS = ["file", "place", "quote", "kind", "stated", "computed", "verdict", "why"]
WRONG = """\
# Recorded crime

| District | 2013/14 | 2014/15 | Change |
| --- | ---: | ---: | ---: |
| Bradford | 41,200 | 43,260 | 2,060 |
| Calderdale | 14,020 | 13,740 | -280 |
| Kirklees | 27,300 | 28,401 | 1,101 |
| Wakefield | 24,500 | 25,480 | 890 |
| Total | 107,020 | 110,881 | 3,861 |
"""


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    """A report whose change for Wakefield should be 980."""
    file = tmp_path / "wrong.md"
    file.write_text(WRONG, encoding="utf-8")
    return file


@pytest.fixture
def right(tmp_path: Path) -> Path:
    file = tmp_path / "right.md"
    file.write_text(WRONG.replace("890", "980"), encoding="utf-8")
    return file


def said(capsys: Captured, *words: object, code: int) -> str:
    assert main(["check", *map(str, words)]) == code
    return capsys.readouterr().out


def test_json_is_the_contract(capsys: Captured, wrong: Path) -> None:
    found = json.loads(said(capsys, wrong, "--format", "json", code=1))
    assert [list(record) for record in found] == [KEYS]
    assert found[0]["file"] == str(wrong) and found[0]["verdict"] == "differs"
    assert (found[0]["stated"], found[0]["computed"]) == ("890", "980")
    assert "line 8" in found[0]["place"]


def test_text_labels_every_part_and_ends_with_the_source(capsys: Captured, wrong: Path) -> None:
    lines = said(capsys, wrong, code=1).splitlines()
    assert "1 figure differs" in " ".join(lines)
    for label in ("quote: ", "stated: 890", "computed: 980", "check: ", "why: ", "beside: "):
        assert any(line.startswith(f"  {label}") for line in lines)
    assert [line for line in lines if line.startswith("Source: ")] == [line for line in lines[-2:] if line.startswith("Source: ")]


def test_a_document_that_fits_exits_with_0(capsys: Captured, right: Path) -> None:
    assert "nothing differs" in " ".join(said(capsys, right, code=0).split())
    assert json.loads(said(capsys, right, "--format", "json", code=0)) == []


def test_csv_and_markdown_have_the_same_findings(capsys: Captured, wrong: Path) -> None:
    rows = list(csv.reader(io.StringIO(said(capsys, wrong, "--format", "csv", code=1))))
    assert rows[0] == KEYS and len(rows) == 2 and rows[1][4:7] == ["890", "980", "differs"]
    assert "| 890 | 980 | differs |" in said(capsys, wrong, "--format", "markdown", code=1)


def test_lines_for_an_editor_begin_with_path_and_line(capsys: Captured, wrong: Path) -> None:
    (line,) = said(capsys, wrong, "--format", "lines", code=1).splitlines()
    assert line.startswith(f"{wrong}:8: differs: “890”, computed 980. ")


def test_several_files_are_all_checked(capsys: Captured, wrong: Path, right: Path) -> None:
    text = said(capsys, right, wrong, code=1)
    assert f"{right}: nothing differs" in text.replace("\n", " ") and "stated: 890" in text


def test_a_file_that_cannot_be_read_does_not_stop_the_others(capsys: Captured, wrong: Path, tmp_path: Path) -> None:
    absent = tmp_path / "absent.docx"
    assert main(["check", str(absent), str(wrong)]) == 2
    printed = capsys.readouterr()
    assert "stated: 890" in printed.out
    assert str(absent) in printed.err and printed.err.startswith("beatbook: ") and "Traceback" not in printed.err


def test_open_takes_one_file_and_needs_a_terminal(capsys: Captured, wrong: Path, right: Path) -> None:
    assert main(["check", "--open", str(wrong), str(right)]) == 2
    assert "one file" in capsys.readouterr().err
    assert main(["check", "--open", str(wrong)]) == 2
    assert "terminal" in capsys.readouterr().err


def test_against_names_what_it_cannot_find(capsys: Captured, wrong: Path) -> None:
    assert main(["check", str(wrong), "--against", "nowhere-2001"]) == 2
    assert "nowhere-2001" in capsys.readouterr().err
