"""`beatbook check` on the command line.

The contract of its JSON, its other formats, several files and the exit codes.
"""

import csv
import io
import json
import os
import re
from pathlib import Path

import pytest

from tui.cli import main

Captured = pytest.CaptureFixture[str]
KEYS = ["file", "place", "quote", "kind", "stated", "computed", "verdict", "why", "beside", "ask", "count"]
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


def piped(monkeypatch: pytest.MonkeyPatch, file: Path) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(file.read_bytes())))


def test_a_dash_is_the_standard_input(capsys: Captured, monkeypatch: pytest.MonkeyPatch, wrong: Path) -> None:
    piped(monkeypatch, wrong)
    (found,) = json.loads(said(capsys, "-", "--format", "json", code=1))
    assert (found["file"], found["place"], found["stated"]) == ("-", "line 8, column 4", "890")


def test_a_piped_table_is_told_from_text(capsys: Captured, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    table = tmp_path / "table.csv"
    table.write_text("Offence,2023,2024,Total\nBurglary,10,20,31\nRobbery,5,6,11\nTheft,7,8,15\n", encoding="utf-8")
    piped(monkeypatch, table)
    assert "stated: 31" in said(capsys, "-", code=1)


def test_an_empty_input_and_a_folder_say_what_to_do(capsys: Captured, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"")))
    assert main(["check", "-", str(tmp_path)]) == 2
    empty, folder = capsys.readouterr().err.splitlines()
    assert empty.startswith("beatbook: the standard input is empty.")
    assert folder == f"beatbook: {tmp_path} is a folder. Give the documents in it one by one, such as {tmp_path}/*.docx."


def test_a_document_without_figures_does_not_say_that_they_fit(capsys: Captured, tmp_path: Path) -> None:
    minutes = tmp_path / "minutes.md"
    minutes.write_text("# Minutes\n\nThe board met.\n", encoding="utf-8")
    assert said(capsys, minutes, code=0).replace("\n", " ").startswith(f"{minutes}: no figures to check. Read 2 paragraphs.")


def test_what_could_not_be_checked_is_counted(capsys: Captured, right: Path) -> None:
    right.write_text(f"{right.read_text(encoding='utf-8')}\nIn all 1,234 staff were trained.\n", encoding="utf-8")
    text = " ".join(said(capsys, right, code=0).split())
    assert "nothing differs, 7 agree. Read 15 figures in 1 table and 1 in sentences." in text
    assert "Not checked: 1 figure in sentences: no table has what the words name." in text


def test_what_agrees_is_listed_with_all(capsys: Captured, right: Path) -> None:
    found = json.loads(said(capsys, right, "--all", "--format", "json", code=0))
    assert {each["verdict"] for each in found} == {"agrees"}
    assert "Total, 2013/14: the 4 rows from Bradford to Wakefield add up to 107,020." in [each["why"] for each in found]


def test_what_agrees_is_grouped_in_the_text(capsys: Captured, right: Path) -> None:
    text = " ".join(said(capsys, right, "--all", code=0).split())
    assert text.count("Agrees: ") == 2 and "Agrees: 2 figures (total): 107,020; 110,881: line 9, columns 2 and 3." in text


def test_a_finding_has_its_question(capsys: Captured, wrong: Path) -> None:
    assert "to ask: From which figure to which is the change “890”?" in " ".join(said(capsys, wrong, code=1).split())


def test_against_a_pack_open_statistics_have_not_disappeared(capsys: Captured, right: Path) -> None:
    text = said(capsys, right, "--against", "wmp-2015-06-16", "--format", "lines", code=0)
    assert f"{right}:0: close: The table “Road traffic collisions” is in wmp-2015-06-16, table 1. This report has none like it." in text
    assert "per 1,000 residents" not in text and "“”" not in text


def test_a_file_name_never_controls_the_terminal(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, wrong: Path, tmp_path: Path
) -> None:
    monkeypatch.setenv("COLUMNS", "1000")
    monkeypatch.chdir(tmp_path)
    odd = Path(os.fsdecode(b"odd\n\x1b[31m\xff.md"))
    odd.write_bytes(wrong.read_bytes())
    for form in ("text", "json", "csv", "markdown", "lines"):
        assert main(["check", "--format", form, str(odd)]) == 1
        assert not re.search(r"[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f]|odd\n", capfd.readouterr().out)


@pytest.mark.parametrize("empty", ["", " "])
def test_an_empty_against_is_wrong_usage(capsys: Captured, right: Path, empty: str) -> None:
    assert main(["check", str(right), "--against", empty]) == 2
    assert capsys.readouterr().err.startswith("beatbook: --against needs an earlier report")


def test_what_was_compared_is_said_where_nothing_is_revised(capsys: Captured, right: Path) -> None:
    text = " ".join(said(capsys, right, "--against", right, code=0).split())
    assert "Compared with right.md: 15 figures compared, none revised." in text
    assert said(capsys, right, "--against", right, "--format", "lines", code=0) == ""
    assert main(["check", str(right), "--against", str(right), "--format", "json"]) == 0
    assert "Compared with right.md: 15 figures compared, none revised." in capsys.readouterr().err


def test_both_places_stand_in_every_format(capsys: Captured, right: Path, tmp_path: Path) -> None:
    june = tmp_path / "june.md"
    june.write_text(f"{right.read_text('utf-8').replace('13,740', '13,741')}\nOne line more.\n", encoding="utf-8")
    for form in ("text", "json", "csv", "markdown", "lines"):
        text = " ".join(said(capsys, right, "--against", june, "--format", form, code=1).split())
        assert "Calderdale, 2014/15: 13,740, was 13,741 in june.md, line 6, column 3." in text
        assert "right.md:6: differs" in text if form == "lines" else "line 6, column 3" in text.replace("june.md, line 6, column 3", "")
    found = json.loads(said(capsys, right, "--against", june, "--format", "json", code=1))
    assert [list(each) for each in found] == [[*KEYS, "earlier"]] and found[0]["earlier"] == "june.md, line 6, column 3"
