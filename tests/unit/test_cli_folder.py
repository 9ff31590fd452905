"""A workshop named by its folder, as a review names the one that it has finished."""

import shutil
from pathlib import Path

import pytest

from tests.browse import ROOT
from tui.cli import main

BUNDLED = ROOT / "data" / "wmp-2015-06-16"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(BUNDLED, tmp_path / "my packs" / BUNDLED.name))


def test_an_address_in_the_workshop_of_a_folder(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "workshop.yaml").write_text(
        (folder / "workshop.yaml").read_text("utf-8").replace("How recorded crime has changed", "How offending has changed"), "utf-8"
    )
    monkeypatch.chdir(folder.parent)
    assert main(["show", folder.name, "crime"]) == 0
    assert "How offending has changed" in capsys.readouterr().out
    assert main(["audit", str(folder)]) == 0
    assert capsys.readouterr().out


def test_a_folder_without_a_workshop_is_an_address(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", str(tmp_path)]) == 2
    assert "Nothing called" in capsys.readouterr().err
