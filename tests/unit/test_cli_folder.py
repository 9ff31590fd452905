"""A workshop named by its folder, as a review names the one that it has finished."""

from pathlib import Path

import pytest

from tui.cli import main

REPORT = "# Anyshire Police\n\nReport to the board on 4 June 2026\n\n## Harbour crime\n\n- Theft of boats fell from 40 to 30, down 25%.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    report = tmp_path / "report.md"
    report.write_text(REPORT, "utf-8")
    assert main(["new", str(tmp_path / "anyshire-2026-06"), "--from", str(report)]) == 0
    return tmp_path / "anyshire-2026-06"


def test_an_address_in_the_workshop_of_a_folder(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    monkeypatch.chdir(folder.parent)
    assert main(["show", folder.name, "harbour-crime"]) == 0
    assert "1 statement drafted" in capsys.readouterr().out
    assert main(["audit", str(folder)]) == 0
    assert "theft-boats" in capsys.readouterr().out


def test_a_folder_without_a_workshop_is_an_address(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", str(tmp_path)]) == 2
    assert capsys.readouterr().err.startswith("beatbook: ")
