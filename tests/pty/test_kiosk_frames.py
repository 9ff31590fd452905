"""The kiosk's first frame, as root prepared it, is shown at once.

The kiosk only reads it, and never shows one that is no longer right.
"""

import os
import shutil
import sys
from pathlib import Path
from time import sleep

import pytest

from tests.browse import ROOT
from tests.in_turn import in_turn, some
from tests.pty.frames import CLEAR, MODES, SETTLED, replayed
from tests.terminal import Terminal
from tui.cli import kiosk_frames, main

if not Path("/dev/ptmx").exists():
    pytest.skip("this system has no pseudo-terminals", allow_module_level=True)

PACK = "example-constabulary-2016"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A library, and the cache that root has prepared for its kiosk."""
    folder = tmp_path_factory.mktemp("served")
    shutil.copytree(ROOT / "tests" / "packs" / PACK, folder / "library" / PACK)
    sleep(SETTLED)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(kiosk_frames, "FRAME_SIZES", ((80, 24), (120, 40)))
        patch.setattr(kiosk_frames, "FRAME_TERMS", ("xterm-256color",))
        assert main(["cache", "--build", str(folder / "built"), "--library", str(folder / "library")]) == 0
    return folder / "library", folder / "built"


def session(library: Path, built: Path, *words: str, text: str = "q quit", **options: object) -> tuple[str, bytes]:
    """Start the kiosk as the launcher does, and quit.

    Its first screen, and what drew it.
    """
    command = [sys.executable, "-m", "tui", "kiosk", "--no-mouse", *words, "--library", str(library), "--cache", str(built), "--command="]
    with Terminal(command, cwd=ROOT, **options) as terminal:  # type: ignore[arg-type]
        terminal.wait_for(lambda terminal: MODES in terminal.received and text in terminal.text())
        terminal.wait_quiet(250)
        shown = terminal.text()
        terminal.press("q")
        assert terminal.wait() == 0 and terminal.left_behind() == []
        return shown, bytes(terminal.received)


@pytest.mark.parametrize(("size", "words"), in_turn([(80, 24), (120, 40)], [(), ("--live-dir", "/run/board")]))
def test_it_is_shown_once(served: tuple[Path, Path], size: tuple[int, int], words: tuple[str, ...]) -> None:
    before = {file.name: file.stat().st_mtime_ns for file in served[1].iterdir()}
    shown, drawn = session(*served, *words, columns=size[0], rows=size[1])
    assert replayed(drawn) and drawn.count(CLEAR) == drawn.count(b"?1049h") == 1
    assert shown == session(*served, *words, "--no-cache", columns=size[0], rows=size[1])[0]
    assert {file.name: file.stat().st_mtime_ns for file in served[1].iterdir()} == before, "the kiosk writes nothing"


def test_everybody_may_read_it_and_nobody_else_write(served: tuple[Path, Path]) -> None:
    frames = [file for file in served[1].iterdir() if file.suffix == ".frame"]
    assert len(frames) == 4 and {file.stat().st_mode & 0o777 for file in frames} == {0o644}


@pytest.mark.parametrize(
    ("words", "options"),
    some([((), {"columns": 90}), ((), {"term": "xterm"}), (("--theme", "light"), {}), ((), {"env": {"LC_ALL": "C"}})], 2),
)
def test_what_was_not_prepared_is_drawn(served: tuple[Path, Path], words: tuple[str, ...], options: dict[str, object]) -> None:
    assert not replayed(session(*served, *words, **options)[1])  # type: ignore[arg-type]


@pytest.mark.parametrize("words", [("show", "home"), ("list",)], ids=" ".join)
def test_look_ups_show_none(served: tuple[Path, Path], words: tuple[str, ...]) -> None:
    library, built = map(str, served)
    command = [sys.executable, "-m", "tui", "kiosk", "--library", library, "--cache", built, f"--command={' '.join(words)}"]
    with Terminal(command, cwd=ROOT) as terminal:
        assert terminal.wait() == 0 and CLEAR not in terminal.received


@pytest.mark.parametrize("damage", ["writable", "short"])
def test_one_that_is_not_right_is_not_shown(served: tuple[Path, Path], damage: str, tmp_path: Path) -> None:
    """Nor is it replaced, as the kiosk writes nothing."""
    built = Path(shutil.copytree(served[1], tmp_path / "built"))
    for file in built.iterdir():
        if file.suffix == ".frame":
            file.chmod(0o666) if damage == "writable" else os.truncate(file, file.stat().st_size - 5)
    before = {file.name: file.read_bytes() for file in built.iterdir()}
    assert not replayed(session(served[0], built)[1])
    assert {file.name: file.read_bytes() for file in built.iterdir()} == before


@pytest.mark.exhaustive
def test_a_changed_report_is_never_shown_old(served: tuple[Path, Path]) -> None:
    """A title of the same length, in place and with the time set back.

    The last test: nothing that was prepared is right afterwards.
    """
    file = served[0] / PACK / "workshop.yaml"
    status = file.stat()
    text = file.read_text().replace("Neighbourhood review", "Neighbourhood remade")
    with file.open("r+") as opened:
        opened.write(text)
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
    shown, drawn = session(*served)
    assert "Neighbourhood remade" in shown and not replayed(drawn) and b"Neighbourhood review" not in drawn
