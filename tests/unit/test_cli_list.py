"""`beatbook list` with a workshop chosen."""

from pathlib import Path

import pytest

from tui.cli import main
from tui.library import finder


def test_list_of_one_workshop(small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "none").mkdir()
    monkeypatch.setattr(finder, "bundled", lambda: tmp_path / "none")
    assert main(["--workshop", "small", "list", "--library", str(small.parent)]) == 0
    assert capsys.readouterr().out.startswith("small: A small workshop\n")
    assert main(["--workshop", "nosuch", "list", "--library", str(small.parent)]) == 2
    out, err = capsys.readouterr()
    assert not out and err == "beatbook: no workshop is called 'nosuch'. The library has: small\n"
