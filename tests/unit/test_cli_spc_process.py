"""`beatbook spc` as a process: its output, its input, and what it imports."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.in_turn import few
from tests.unit.test_cli_spc import BREATH, PHONES, ROOT
from tui.charts.control import ASCII_MARKS
from tui.cli import main

pytestmark = pytest.mark.slow


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A place for a series file."""
    return tmp_path / "series.csv"


def beatbook(*words: str, **more: Any) -> subprocess.CompletedProcess[bytes]:
    """The program as a process."""
    environment = {**os.environ, **more.pop("environment", {})}
    given: dict[str, Any] = {"stdout": subprocess.PIPE, **more}
    return subprocess.run(
        [sys.executable, "-m", "tui", "spc", *words], cwd=ROOT, stderr=subprocess.PIPE, env=environment, check=False, **given
    )


def test_an_output_that_knows_ascii_only() -> None:
    done = beatbook(PHONES, environment={"PYTHONIOENCODING": "ascii"})
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.isascii() and b"\\x" not in done.stdout and ASCII_MARKS.point.encode() in done.stdout


def test_controls_in_a_file_are_made_visible(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.write_text("mon\x1b[2Jth,val\x07ue\n2014-01,5\n2014-02,6\n")
    assert main(["spc", str(file)]) == 0
    said = capsys.readouterr().out
    assert "val" in said and "\x1b" not in said and "\x07" not in said


def test_a_reader_that_has_left() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = beatbook(BREATH, "--format", "json", stdout=writing)
    os.close(writing)
    assert (done.returncode, done.stderr) == (1, b"")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no /dev/full here")
def test_a_full_disk() -> None:
    with open("/dev/full", "wb") as full:
        done = beatbook(BREATH, stdout=full)
    assert (done.returncode, done.stderr) == (1, b"beatbook: cannot write the output (No space left on device)\n")


@pytest.mark.parametrize(("row", "pandas"), few([("2014-01,5", False), ('"2014-01","5"', False), ('"2014"-01,5', True)], 2))
def test_only_ill_quoted_files_need_pandas(file: Path, row: str, pandas: bool) -> None:
    file.write_text(f"month,value\n{row}\n2014-02,6\n2014-03,7\n")
    probe = "import sys; from tui.cli import main\ntry: main(sys.argv[1:])\nfinally: print(*sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", probe, "spc", str(file)], cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = set(done.stderr.split())
    assert ("pandas" in loaded) == ("numpy" in loaded) == pandas and not {"textual", "plotext", "rich", "yaml"} & loaded


def test_standard_input(tmp_path: Path) -> None:
    rows = b"month,value\nApr-13,5\nMay-13,6\n"
    done = beatbook("-", "--format", "json", input=rows)
    assert (done.returncode, done.stderr.count(b"\n")) == (0, 1) and b"standard input: years of two digits" in done.stderr
    assert json.loads(done.stdout)["assumptions"] == ["years of two digits are read as 1970 to 2069, so Apr-13 is 2013-04"]


def test_what_is_said_of_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    for rows, code in ((b"month,value\nApr-13,5\nMay-13,6\n", 0), (b"", 1)):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(rows)))
        assert main(["spc", "-"]) == code
        said = capsys.readouterr()
        if rows:
            assert said.out.splitlines()[-1] == "Source: standard input"
        else:
            assert said.out == "" and said.err.startswith("standard input:1: the file is empty")
