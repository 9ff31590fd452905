"""`beatbook new`.

What it prints, its exit codes, and that an interruption leaves nothing half written.
"""

import json
import os
import shlex
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.browse import ROOT
from tests.unit.drafted import REPORT
from tui.cli import main
from tui.cli.new import as_argument
from tui.documents import installing
from tui.documents.installing import install_command
from tui.drafting import make as making
from tui.drafting.needs import Missing

pytestmark = pytest.mark.slow

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def report(tmp_path: Path) -> Path:
    file = tmp_path / "report.md"
    file.write_text(REPORT, encoding="utf-8")
    return file


def new(folder: Path, *files: Path) -> int:
    return main(["new", str(folder), "--from", *map(str, files)])


def test_says_what_was_drafted_and_what_comes_next(tmp_path: Path, report: Path, capsys: Captured) -> None:
    folder = tmp_path / "anyshire-2015"
    assert new(folder, report) == 0
    said = capsys.readouterr()
    assert said.err == ""  # Progress is for terminals.
    lines = said.out.splitlines()
    assert lines[0].startswith("anyshire-2015: drafted ") and "1 table" in lines[0] and lines[0].endswith("1 term.")
    assert "Meeting: force Anyshire Police; board Anyshire Police and Crime Panel; reported 2015-06-09; author Ann Example." in lines
    assert lines[-1] == f"Next: beatbook review {folder}"
    assert main(["validate", str(folder), "--format", "json"]) == 0
    record = json.loads(capsys.readouterr().out)[0]
    assert record["problems"] == [] and record["drafts"] > 3


def test_second_run_says_what_changed(tmp_path: Path, report: Path, capsys: Captured) -> None:
    folder = tmp_path / "anyshire-2015"
    assert new(folder, report) == 0
    capsys.readouterr()
    assert new(folder, report) == 0
    assert "Nothing has changed since the last draft." in capsys.readouterr().out
    report.write_text(REPORT.replace("(31 offences)", "(35 offences)"), encoding="utf-8")
    assert new(folder, report) == 0
    assert "Renewed: statement robbery-fell" in capsys.readouterr().out


def test_several_files_are_one_workshop(tmp_path: Path, report: Path, capsys: Captured) -> None:
    tables = tmp_path / "tables.csv"
    tables.write_text("District,2013/14,2014/15\nNorth,10,12\nSouth,20,25\nTotal,30,37\n")
    folder = tmp_path / "anyshire-2015"
    assert new(folder, report, tables) == 0
    assert "2 tables" in capsys.readouterr().out
    assert main(["validate", str(folder)]) == 0


@pytest.mark.parametrize(
    ("name", "said"), [("Any Shire", "such as any-shire"), ("x" * 61, "small letters"), ("anyshire_2015", "such as anyshire-2015")]
)
def test_folder_must_have_the_name_of_a_workshop(tmp_path: Path, report: Path, name: str, said: str, capsys: Captured) -> None:
    assert new(tmp_path / name, report) == 2
    assert said in capsys.readouterr().err
    assert not (tmp_path / name).exists()


def test_file_that_cannot_be_read_is_named(tmp_path: Path, capsys: Captured) -> None:
    assert new(tmp_path / "draft", tmp_path / "none.docx") == 2
    said = capsys.readouterr().err
    assert said.startswith("beatbook: ") and "none.docx" in said and said.count("\n") == 1
    assert os.listdir(tmp_path) == []


def test_an_error_begins_a_line_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert new(tmp_path / "anyshire-2015", tmp_path / "absent.md") == 2
    assert "…\r\x1b[Kbeatbook: The file " in capsys.readouterr().err


def test_lines_are_as_wide_as_the_terminal(tmp_path: Path, report: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setattr("tui.cli.new.terminal_columns", lambda: 44)
    assert new(tmp_path / "anyshire-2015", report) == 0
    *lines, following = capsys.readouterr().out.splitlines()
    assert following.startswith("Next: beatbook review ") and len(lines) > 5
    assert max(map(len, lines)) <= 44


def test_same_file_twice_is_refused(tmp_path: Path, report: Path, capsys: Captured) -> None:
    assert new(tmp_path / "draft", report, report) == 2
    assert "Give each file once" in capsys.readouterr().err


def test_folder_of_the_folder_must_exist(tmp_path: Path, report: Path, capsys: Captured) -> None:
    assert new(tmp_path / "none" / "draft", report) == 2
    assert "Make it first" in capsys.readouterr().err


def test_missing_extra_is_named_with_the_command_that_installs_it(
    tmp_path: Path, report: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert new(tmp_path / "draft", report) == 0

    def absent(*_: object) -> None:
        raise Missing("ruamel.yaml")

    monkeypatch.setattr(making, "merged", absent)
    assert new(tmp_path / "draft", report) == 2
    assert f"ruamel.yaml is not installed. Install it with: {install_command()}" in capsys.readouterr().err


def test_what_is_missing_is_installed_from_where_it_runs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No index of packages has a checkout."""
    assert install_command().endswith(f"-m pip install {shlex.quote(f'{ROOT}[documents]')}")
    monkeypatch.setattr(installing, "_ROOT", str(tmp_path))
    assert install_command() == 'pip install "beatbook[documents]"'


def test_interruption_leaves_nothing(tmp_path: Path, report: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(making, "settle", interrupted)
    assert new(tmp_path / "draft", report) == 130
    assert os.listdir(tmp_path) == ["report.md"]


@pytest.mark.parametrize("phase", ["Reading report.md", "Drafting", "Checking report.md", "Checking figures"])
def test_interruption_of_each_phase_leaves_nothing(tmp_path: Path, report: Path, phase: str) -> None:
    def progress(what: str, _done: int, _of: int) -> None:
        if what == phase:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        making.make(tmp_path / "draft", [report], progress)
    assert os.listdir(tmp_path) == ["report.md"]


def test_interrupted_second_run_leaves_the_first(tmp_path: Path, report: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "draft"
    assert new(folder, report) == 0
    before = {path.name: path.read_bytes() for path in folder.iterdir()}

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    report.write_text(REPORT.replace("230", "231"), encoding="utf-8")
    monkeypatch.setattr(making, "put_files", interrupted)
    assert new(folder, report) == 130
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    assert sorted(os.listdir(tmp_path)) == ["draft", "report.md"]


def test_interrupt_while_files_are_replaced_leaves_the_new_pack(tmp_path: Path, report: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "draft"
    assert new(folder, report) == 0
    report.write_text(REPORT.replace("230 vehicle", "231 vehicle"), encoding="utf-8")
    replace = os.replace

    def interrupted(*paths: Path) -> None:
        signal.raise_signal(signal.SIGINT)
        replace(*paths)

    monkeypatch.setattr(os, "replace", interrupted)
    assert new(folder, report) == 0
    assert "231 vehicle" in (folder / "workshop.yaml").read_text(encoding="utf-8")
    assert "231 vehicle" in (folder / "drafting.yaml").read_text(encoding="utf-8")
    assert not [name for name in os.listdir(folder) if name.startswith(".")]


@pytest.mark.parametrize(
    ("path", "shown"), [("a b/draft", "'a b/draft'"), ("-x/draft", "./-x/draft"), ("it's/draft", "'it'\"'\"'s/draft'")]
)
def test_hint_is_as_a_shell_takes_it(path: str, shown: str) -> None:
    assert as_argument(path) == shown


@pytest.mark.slow
def test_ctrl_c_in_a_real_process_leaves_nothing(tmp_path: Path) -> None:
    file = tmp_path / "long.md"
    file.write_text("# Report of June 2015\n\n" + "\n\n".join(f"Crime {number} fell by {number} offences, 3%." for number in range(2000)))
    # What is started in the background ignores the interrupt, unless it says otherwise.
    heeding = "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler); from tui.cli import main; sys.exit(main())"
    for _ in range(5):
        process = subprocess.Popen(
            [sys.executable, "-c", heeding, "new", str(tmp_path / "draft"), "--from", str(file)], stderr=subprocess.PIPE
        )
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline and process.poll() is None and len(os.listdir(tmp_path)) == 1:
            time.sleep(0.002)
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=60)
        if process.returncode != 0:
            break
        shutil.rmtree(tmp_path / "draft")  # On a busy machine it can be done before the signal comes.
    assert process.returncode == 130 and b"interrupted" in said
    assert os.listdir(tmp_path) == ["long.md"]


@pytest.mark.parametrize("damaged", [b"a: [", b"[]", b"", b"\0", b"a\xff"])
def test_a_damaged_memory_is_named(tmp_path: Path, report: Path, capsys: Captured, damaged: bytes) -> None:
    folder = tmp_path / "anyshire-2015"
    assert new(folder, report) == 0
    (folder / "drafting.yaml").write_bytes(damaged)
    assert new(folder, report) == 2
    assert "drafting.yaml cannot be read" in capsys.readouterr().err
