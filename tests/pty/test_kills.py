"""The browser is ended at random moments of its start, with first frames.

The terminal is restored, nothing stale is shown and no process is left, whatever state the cache is in. $BEATBOOK_BURSTS sets the number
of starts, and $BEATBOOK_SEED the moments, as in tests/ui/test_bursts.py.
"""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from random import Random
from time import monotonic, sleep

import pytest

from tests.browse import ROOT
from tests.in_turn import EVERY, few
from tests.processes import gone
from tests.pty.frames import CLEAR, Home, ready, replayed
from tests.terminal import Terminal
from tests.ui.test_bursts import BURSTS, SEED
from tui.library.cache_folder import LIMIT

if not Path("/dev/ptmx").exists():
    pytest.skip("this system has no pseudo-terminals", allow_module_level=True)

KILLS = max(2 if EVERY else 1, BURSTS // 100)
SETTLED = 0.1
"""Seconds after which a changed workshop is kept again; people wait for longer."""
CODE = f"import sys, tui.library.stamp; tui.library.stamp.SETTLED = {SETTLED * 1e9:.0f}; from tui.cli import main; sys.exit(main())"
PROGRAM = f"export PYTHONDONTWRITEBYTECODE=1; exec '{sys.executable}' -c '{CODE}'"
TITLES = ("Neighbourhood review", "Neighbourhood remade")
SIGNALS = (signal.SIGINT, signal.SIGQUIT, signal.SIGTERM, signal.SIGHUP, signal.SIGKILL)
ENDINGS: tuple[signal.Signals | str, ...] = (*SIGNALS, "ctrl+c", "hang up")
ALTERNATE = b"\x1b[?1049h"
ELSEWHERE = "not to be written"
CODES = {0, *(128 + number for number in SIGNALS), *(-number for number in SIGNALS)}
"""How a start may end: with 0 where ctrl+c came when the browser was there, else by the signal."""


def spoil(folder: Path, random: Random) -> None:
    """Put something else in the place of each file."""
    for file in folder.iterdir() if folder.is_dir() else ():
        if file.is_symlink():  # What it leads to is not ours to spoil.
            file.unlink()
            continue
        if file.is_dir():
            shutil.rmtree(file)
            continue
        damage: Callable[[Path], object] = random.choice((fifo, link, huge, garbage, os.mkdir, open_to_all, anothers))
        if damage in (fifo, link, os.mkdir):
            file.unlink()
        damage(file)


def fifo(file: Path) -> None:
    os.mkfifo(file)


def link(file: Path) -> None:
    elsewhere(file.parent).write_text(ELSEWHERE)
    file.symlink_to(elsewhere(file.parent))


def elsewhere(cache: Path) -> Path:
    """A file outside the cache, to which a link in it leads."""
    return cache.parents[1] / "elsewhere"


def huge(file: Path) -> None:
    if file.is_file():
        os.truncate(file, LIMIT + 1)


def garbage(file: Path) -> None:
    if file.is_file():
        file.write_bytes(os.urandom(3000))


def open_to_all(file: Path) -> None:
    file.chmod(0o666)


def anothers(file: Path) -> None:
    if os.geteuid() == 0:
        os.chown(file, 12345, -1, follow_symlinks=False)


@cache
def mounts() -> bool:
    """Whether this user may mount a folder: root, for whom no rights of a file count."""
    return subprocess.run(["unshare", "-m", "true"], capture_output=True, check=False).returncode == 0


def as_it_is(home: Home, _: Random) -> list[str]:
    del home
    return ["sh", "-c", PROGRAM]


def full(home: Home, _: Random) -> list[str]:
    del home
    return ["sh", "-c", f"ulimit -f 0; {PROGRAM}"]


def read_only(home: Home, _: Random) -> list[str]:
    folder = home.folder / "cache"
    if os.geteuid():
        folder.joinpath("beatbook").chmod(0o500)
        return ["sh", "-c", PROGRAM]
    if not mounts():
        pytest.skip("root may write everywhere, and cannot mount a folder to read only")
    return ["unshare", "-m", "sh", "-c", f"mount --bind {folder} {folder}; mount -o remount,ro,bind {folder}; {PROGRAM}"]


def missing(home: Home, random: Random) -> list[str]:
    folder = home.folder / "cache"
    if folder.exists():
        shutil.rmtree(random.choice((folder, folder / "beatbook")), ignore_errors=True)
    return ["sh", "-c", PROGRAM]


def hostile(home: Home, random: Random) -> list[str]:
    spoil(home.folder / "cache" / "beatbook", random)
    return ["sh", "-c", PROGRAM]


class Report:
    """The title of a report, which is changed in place."""

    def __init__(self, home: Home) -> None:
        self.home = home
        self.files = [file for file in home.pack.rglob("*.yaml") if TITLES[0] in file.read_text()]
        self.title, self.other = TITLES

    def change(self) -> None:
        """Another title of the same length, with the time set back."""
        self.title, self.other = self.other, self.title
        for file in self.files:
            status = file.stat()
            text = file.read_bytes().replace(self.other.encode(), self.title.encode())
            with file.open("r+b") as opened:
                opened.write(text)
            os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))

    def whole_start(self, command: list[str]) -> bool:
        """Start, quit once the first page is complete, and say if a frame was shown."""
        with Terminal(command, cwd=ROOT, env=self.home.env) as terminal:
            ready(terminal)
            terminal.press("q")
            assert terminal.wait() == 0 and terminal.left_behind() == []
            self.check(terminal)
            return replayed(bytes(terminal.received))

    def killed_start(self, command: list[str], how: signal.Signals | str, moment: float) -> None:
        """Start, and end that at a moment in seconds."""
        with Terminal(command, cwd=ROOT, env=self.home.env) as terminal:
            end = terminal.started + moment
            while (left := end - monotonic()) > 0:
                terminal.read(left)
            here = terminal.processes()
            if how == "ctrl+c":
                terminal.press(how)
            elif how == "hang up":
                terminal.hang_up()
            elif isinstance(how, signal.Signals):
                terminal.signal(how)
            # Python's own start, before any of ours, can end with other codes where ctrl+c interrupts it.
            python = how in (signal.SIGINT, "ctrl+c") and ALTERNATE not in terminal.received
            assert terminal.wait() in CODES or python, (how, moment, terminal.code, terminal.text())
            self.check(terminal)
            assert gone(here)
            if how not in ("hang up", signal.SIGKILL):
                assert terminal.left_behind() == [], (how, moment)

    def check(self, terminal: Terminal) -> None:
        """Nothing that is no longer so was shown, not even for a moment."""
        assert self.other.encode() not in terminal.received
        assert CLEAR not in terminal.received or "Traceback" not in terminal.text()


@pytest.mark.parametrize("state", few([as_it_is, full, read_only, missing, hostile], 2), ids=lambda state: state.__name__)
def test_kills_at_random_moments(state: Callable[[Home, Random], list[str]], tmp_path: Path) -> None:
    random, home = Random(SEED), Home(tmp_path, remembers=False)
    report = Report(home)
    sleep(SETTLED * 2)
    began = monotonic()
    report.whole_start(as_it_is(home, random))
    lasts = monotonic() - began
    assert report.whole_start(as_it_is(home, random)), "the first frame is on"
    endings = random.sample(ENDINGS, len(ENDINGS))
    for number in range(KILLS):
        if random.random() < 0.3:
            report.change()
            sleep(SETTLED * 2)
        if random.random() < 0.5:
            report.whole_start(state(home, random))
        report.killed_start(state(home, random), endings[number % len(ENDINGS)], random.uniform(0, lasts))
    report.whole_start(state(home, random))
    beyond = elsewhere(home.folder / "cache" / "beatbook")
    assert not beyond.exists() or beyond.read_text() == ELSEWHERE, "a link in the cache was written through"
