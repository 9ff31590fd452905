"""What `beatbook check` gives to other programs.

Everything that its text has; lines that editors read; text that a spreadsheet runs.
"""

import csv
import io
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.unit.test_cli_check import WRONG, Captured
from tui.cli import main
from tui.cli.check_report import annotations
from tui.documents.document import CheckedDocument, DocumentPlace, Paragraph
from tui.documents.finding import CheckFinding, CheckReport
from tui.text.visible import legible

GREP = re.compile(r"(.+?):(\d+): (\w+): (.*)")
"""How problem matchers read the lines: file, line, verdict and words."""


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A report with a wrong change, a figure that nothing decides, and a long cell."""
    file = tmp_path / "report.md"
    long = "word " * 5_000
    text = (
        WRONG.replace("| Bradford |", "| =HYPERLINK(1) Bradford |")
        + f"\nIn all 1,234 staff were trained.\n\n| A | B |\n| - | - |\n| {long} | 1 |\n"
    )
    file.write_text(text, encoding="utf-8")
    return file


def printed(capsys: Captured, *words: object) -> tuple[str, str]:
    assert main(["check", *map(str, words)]) == 1
    out, err = capsys.readouterr()
    return out, err


def test_records_have_both_places_and_the_question(capsys: Captured, report: Path) -> None:
    out, err = printed(capsys, report, "--format", "json")
    (found,) = json.loads(out)
    assert found["beside"] and found["ask"].startswith("From which figure to which is the change “890”?") and found["count"] == 1
    assert "Not checked: 1 figure in sentences: no table has what the words name." in err
    assert "Not read: Part of a cell (line 15, column 1): only 20,000 characters of a cell are read." in err


@pytest.mark.parametrize("form", ["json", "csv"])
def test_what_was_not_checked_or_read_has_records_with_all(capsys: Captured, report: Path, form: str) -> None:
    out, err = printed(capsys, report, "--all", "--format", form)
    records = json.loads(out) if form == "json" else list(csv.DictReader(io.StringIO(out)))
    left = [(each["kind"], each["place"], int(each["count"])) for each in records if each["verdict"] == "unchecked"]
    assert ("sentence", "", 1) in left and ("unread", "line 15, column 1", 1) in left and err == ""
    assert {each["verdict"] for each in records} == {"differs", "agrees", "unchecked"}


def test_markdown_has_both_places_the_question_and_what_is_left_out(capsys: Captured, report: Path) -> None:
    out, _ = printed(capsys, report, "--format", "markdown")
    (row,) = [line for line in out.splitlines() if "| 890 |" in line]
    assert "line 8, columns 2 and 3" in row.replace("\\", "") or "column" in row
    assert "From which figure to which" in row and "| change |" in row
    assert "- Not checked: 1 figure in sentences" in out and "- Not read: Part of a cell" in out


def test_a_cell_of_a_document_is_no_formula_of_a_spreadsheet(capsys: Captured, tmp_path: Path) -> None:
    file = tmp_path / "table.md"
    file.write_text(WRONG.replace("890", "+890").replace("Wakefield", "=1+1").replace("Recorded crime", "@SUM(A1)"), encoding="utf-8")
    out, _ = printed(capsys, file, "--all", "--format", "csv")
    for row in csv.reader(io.StringIO(out)):
        for cell in row:
            assert cell[:1] not in ("=", "@") and (cell[:1] not in ("+", "-") or re.fullmatch(r"[+-][\d,]+", cell))


def found_at(place: DocumentPlace, words: str = "It is not.") -> CheckReport:
    finding = CheckFinding(place, words, "share", words, "7%", "differs", words)
    document = CheckedDocument(Path("dir/report.pdf"), "PDF document", "R", (Paragraph(words, place),), (), 9, "0" * 64)
    return CheckReport(document, (finding,), ())


def test_a_document_without_lines_has_line_0_and_its_place_in_words() -> None:
    (line,) = annotations(found_at(DocumentPlace(page=3, paragraph=12)), everything=False)
    assert line == "dir/report.pdf:0: differs: page 3, paragraph 12: “It is not.”, computed 7%. It is not."
    matched = GREP.fullmatch(line)
    assert matched and matched.groups()[:3] == ("dir/report.pdf", "0", "differs")


@pytest.mark.parametrize("words", ["a\nb", "a\r\nb", "a\x1b[31mb", "a\u2028b\x85c", "12:34: x"])
def test_controls_never_break_a_line(words: str) -> None:
    for place in (DocumentPlace(line=8), DocumentPlace(sheet=words, cell="B7")):
        (line,) = annotations(found_at(place, words), everything=False)
        assert len(legible(line).splitlines()) == 1 and GREP.fullmatch(legible(line))


@pytest.mark.skipif(shutil.which("vim") is None, reason="vim is not installed")
def test_vim_reads_the_lines(tmp_path: Path) -> None:
    lines = [
        legible(line) for place in (DocumentPlace(line=8), DocumentPlace(page=3)) for line in annotations(found_at(place), everything=False)
    ]
    (tmp_path / "errors").write_text("\n".join(lines) + "\n", encoding="utf-8")
    script = "let e = getqflist() | call writefile(map(e, {_, v -> bufname(v.bufnr) .. ' ' .. v.lnum .. ' ' .. v.valid}), 'read') | qall!"
    done = subprocess.run(
        ["vim", "-u", "NONE", "-i", "NONE", "-es", "-c", "set encoding=utf-8 | cgetfile errors", "-c", script],
        cwd=tmp_path,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=20,
        check=False,
    )
    assert (tmp_path / "read").read_text().splitlines() == ["dir/report.pdf 8 1", "dir/report.pdf 0 1"], done.stderr
