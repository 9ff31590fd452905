"""Without a workshop's name, the browser opens the one last chosen."""

import shutil
from pathlib import Path

import pytest

from tests.library.workshops import make_workshops
from tests.unit.test_cli_open import Opened, opened
from tui.app.settings import load
from tui.cli import main

__all__ = ["opened"]
LATEST, OLDER = "brackenshire-2026-10-06", "anyshire-2026-10-01"


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library, with a folder for the settings."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return make_workshops(tmp_path / "library", 6)


def saved(library: Path) -> str:
    return load(library.parent / "state" / "beatbook" / "state.json", {})[0].workshop


def opens(opened: Opened, library: Path, *words: str) -> str:
    assert main([*words, "--library", str(library)]) == 7
    return opened[-1][0]


def test_the_last_one_chosen_then_the_latest(library: Path, opened: Opened) -> None:
    assert opens(opened, library) == LATEST and not saved(library)
    assert opens(opened, library, "open", f"{OLDER}:roads") == OLDER and saved(library) == OLDER
    assert opens(opened, library) == OLDER
    assert opens(opened, library, "open", "roads") == OLDER
    assert opens(opened, library, "--no-state") == LATEST
    assert opens(opened, library, "--no-state", "--workshop", "eastvale-2026-10-03") == "eastvale-2026-10-03" and saved(library) == OLDER
    assert opens(opened, library, "--workshop", LATEST) == LATEST and not saved(library)
    assert opens(opened, library) == LATEST


def test_one_that_is_broken_or_gone_or_elsewhere(library: Path, opened: Opened) -> None:
    other = make_workshops(library.parent / "other", 1)
    opens(opened, library, "--workshop", OLDER)
    assert opens(opened, other) == OLDER, "which has a workshop of that name"
    shutil.rmtree(other / OLDER)
    make_workshops(other, 2)
    shutil.rmtree(other / OLDER)
    assert opens(opened, other) == "northmoor-2026-10-02"
    (library / OLDER / "workshop.yaml").write_text("title: [", encoding="utf-8")
    assert opens(opened, library) == LATEST
    shutil.rmtree(library / OLDER)
    assert opens(opened, library) == LATEST


def test_a_broken_one_gives_way_with_a_sentence(library: Path, opened: Opened, capsys: pytest.CaptureFixture[str]) -> None:
    opens(opened, library, "--workshop", OLDER)
    (library / OLDER / "workshop.yaml").write_text("title: [", encoding="utf-8")
    said = f"The workshop opened last, {OLDER}, has problems, so the latest is open instead."
    assert opens(opened, library) == LATEST
    assert opened.notice == f"{said} To list them: beatbook validate {library / OLDER}"
    assert capsys.readouterr().err == ""
    assert opens(opened, library, "--workshop", LATEST) == LATEST and not opened.notice


def test_a_broken_latest_one_gives_way_too(library: Path, opened: Opened, capsys: pytest.CaptureFixture[str]) -> None:
    """A report that is still being written stands beside those that are complete."""
    mended = (library / LATEST / "workshop.yaml").read_text(encoding="utf-8")
    (library / LATEST / "workshop.yaml").write_text(f"{mended}nobody-knows: 1\n", encoding="utf-8")
    before = opens(opened, library)
    assert before not in (LATEST, OLDER)
    said = f"The latest workshop, {LATEST}, has problems, so {before} is open instead."
    assert opened.notice == f"{said} To list them: beatbook validate {library / LATEST}"
    for _ in range(2):
        assert main(["show", "home", "--library", str(library)]) == 0
        assert said in " ".join(capsys.readouterr().err.split())
    assert main(["show", "home", "--library", str(library), "--workshop", LATEST]) == 1
    (library / LATEST / "workshop.yaml").write_text(mended, encoding="utf-8")
    capsys.readouterr()
    assert main(["show", "home", "--library", str(library)]) == 0
    shown = capsys.readouterr()
    assert "Brackenshire, October 2026" in shown.out and not shown.err


def test_where_all_are_broken_the_problems_of_the_latest_are_printed(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for file in library.glob("*/workshop.yaml"):
        with file.open("a", encoding="utf-8") as added:
            added.write("nobody-knows: 1\n")
    assert main(["show", "home", "--library", str(library)]) == 1
    assert f"open the workshop in {library / LATEST}." in " ".join(capsys.readouterr().err.split())


def test_look_ups_and_served_accounts_mean_the_latest(library: Path, opened: Opened, capsys: pytest.CaptureFixture[str]) -> None:
    opens(opened, library, "--workshop", OLDER)
    assert main(["show", "home", "--library", str(library)]) == 0
    assert "Brackenshire, October 2026" in capsys.readouterr().out
    assert opens(opened, library, "present", "--served") == LATEST
