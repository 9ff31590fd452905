"""`beatbook review` at a shell: what cannot be reviewed, and the kiosk."""

from pathlib import Path

import pytest

from tui.cli import main, review


@pytest.fixture(autouse=True)
def at_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(review, "terminal_problem", lambda: "")


def test_a_folder_that_is_no_draft_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("nowhere", "."):
        assert main(["review", str(tmp_path / name)]) == 2
        said = capsys.readouterr().err.splitlines()
        assert len(said) == 1 and said[0].startswith("beatbook: ")


def test_without_a_terminal_it_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(review, "terminal_problem", lambda: "beatbook: there is no terminal")
    assert main(["review", str(tmp_path)]) == 2
    assert capsys.readouterr().err.splitlines() == ["beatbook: there is no terminal"]


@pytest.mark.parametrize("command", ["review draft", "new draft --from report.md", "check report.md"])
def test_a_kiosk_refuses_what_reads_or_writes_other_files(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["kiosk", f"--command={command}"]) == 2
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 1 and said[0].startswith("beatbook: you can use read, show, find, audit, compare or list here")
