"""The library in a real terminal: workshops in one process, and the kiosk."""

import os
import sys
from pathlib import Path

import pytest

from tests.browse import ROOT
from tests.library.workshops import make_workshops
from tests.warm import WarmTerminal

if not Path("/dev/ptmx").exists():
    pytest.skip("this system has no pseudo-terminals", allow_module_level=True)

BEATBOOK = [sys.executable, "-m", "tui"]


def snapshot(*folders: Path) -> dict[str, tuple[int, int]]:
    """Every file and folder, with its size and the time of its last change."""
    found = [path for folder in folders for path in (folder, *folder.rglob("*"))]
    return {str(path): (status.st_size, status.st_mtime_ns) for path in found if (status := path.lstat())}


@pytest.mark.exhaustive
def test_another_workshop_opens_in_the_same_process_and_is_opened_the_next_time(tmp_path: Path) -> None:
    library = make_workshops(tmp_path / "library", 5)
    words = [*BEATBOOK, "--library", str(library), "--no-cache"]
    env = {"XDG_STATE_HOME": str(tmp_path / "state")}
    with WarmTerminal(words, cwd=ROOT, env=env) as terminal:
        terminal.wait_for("L library")
        pid = terminal.processes()
        terminal.press("L")
        terminal.wait_for("6, by force")
        terminal.press("/", *"eastvale", "enter")
        terminal.wait_for("Eastvale Police · ")
        terminal.press("1")
        terminal.wait_for("Eastvale Police, 3 October 2026 ›")
        terminal.press("[", "[")
        terminal.wait_for("Southmere Police · ")
        terminal.press("]", "]")
        terminal.wait_for("Eastvale Police, 3 October 2026 ›")
        assert terminal.processes() == pid
        terminal.press("q")
        assert terminal.wait() == 0
    with WarmTerminal(words, cwd=ROOT, env=env) as terminal:
        terminal.wait_for("Eastvale Police · ")
        terminal.press("q")
        assert terminal.wait() == 0


@pytest.mark.skipif(os.geteuid() != 0, reason="needs folders that the viewer cannot change")
def test_the_kiosk_goes_through_its_library_and_writes_nothing(tmp_path: Path) -> None:
    library, home = make_workshops(tmp_path / "library", 5), tmp_path / "home"
    home.mkdir()
    for path in library.rglob("*"):
        path.chmod(0o555 if path.is_dir() else 0o444)
    before = snapshot(library, home, ROOT / "data")
    words = [*BEATBOOK, "kiosk", "--library", str(library), "--cache", str(tmp_path / "nothing")]
    with WarmTerminal(words, cwd=ROOT, env={"HOME": str(home)}) as terminal:
        terminal.wait_for("L library")
        terminal.press("L")
        terminal.wait_for("6 workshops")
        terminal.wait_for("= holds")
        terminal.press("/", *"westhaven", "enter")
        terminal.wait_for("Westhaven Police · ")
        terminal.press(":", *"southmere-2026-10-05:crime", "enter")
        terminal.wait_for("Southmere Police, 5 October 2026 ›")
        terminal.press("/", *"crime", "tab")
        terminal.wait_for("the library has no index")
        terminal.press("escape", ":", *"elsewhere-2020:crime", "enter")
        terminal.wait_for("No workshop is called")
        assert str(tmp_path) not in terminal.text(), "no folder of the server is shown"
        terminal.press("escape", "q")
        assert terminal.wait() == 0
    assert snapshot(library, home, ROOT / "data") == before
    assert not (tmp_path / "nothing").exists()
