"""The browser in a real terminal that reports any size."""

import sys
from pathlib import Path

import pytest

from tests.browse import ROOT
from tests.warm import WarmTerminal

if not Path("/proc/self/status").exists() or not Path("/dev/ptmx").exists():
    pytest.skip("this system has no pseudo-terminals, or does not say how much memory a process takes", allow_module_level=True)

MOST = 400 * 1024
"""The most memory that the browser may use, in KiB."""


def peak(pid: int) -> int:
    """The peak memory use of a process, in KiB."""
    (line,) = (line for line in Path(f"/proc/{pid}/status").read_text().splitlines() if line.startswith("VmHWM:"))
    return int(line.split()[1])


@pytest.mark.parametrize("columns", ["999999999", "0", "-5", "many"])
def test_whatever_the_environment_says(columns: str) -> None:
    with WarmTerminal([sys.executable, "-m", "tui"], cwd=ROOT, env={"COLUMNS": columns, "LINES": columns}) as terminal:
        terminal.wait_for("Performance Workshop")
        assert peak(terminal.pid) < MOST
        terminal.press("q")
        assert terminal.wait() == 0


@pytest.mark.exhaustive
def test_whatever_the_terminal_says() -> None:
    with WarmTerminal([sys.executable, "-m", "tui"], cwd=ROOT) as terminal:
        terminal.wait_for("? help")
        for size in ((65535, 65535), (65535, 1), (1, 65535), (0, 0)):
            terminal.claim(*size)
            terminal.read(0.3)
        terminal.claim(80, 24)
        terminal.press("m")
        terminal.wait_for(lambda seen: "Matrix" in seen.lines()[0])
        assert peak(terminal.pid) < MOST
        terminal.press("q")
        assert terminal.wait() == 0


INTERRUPTED = """
import signal, sys, termios
from tui.app.terminal import TerminalDriver
from tui.cli import main

measured = TerminalDriver.terminal_size

def interrupted(driver):
    size = measured(driver)
    if size == (70, 20):
        termios.tcsetwinsize(1, (24, 100))
        signal.raise_signal(signal.SIGWINCH)
    return size

TerminalDriver.terminal_size = interrupted
sys.exit(main())
"""


def test_the_last_of_two_sizes_counts() -> None:
    """Also where the second is reported while the first is being measured."""
    with WarmTerminal([sys.executable, "-c", INTERRUPTED], cwd=ROOT) as terminal:
        terminal.wait_for("? help")
        terminal.emulator.resize(100, 24)
        terminal.claim(70, 20)
        terminal.wait_for(lambda seen: len(seen.lines()[1]) > 90 and "q quit" in seen.lines()[23])
        terminal.press("q")
        assert terminal.wait() == 0


@pytest.mark.parametrize("size", [(0, 0), (0, 24), (80, 0)], ids=str)
@pytest.mark.parametrize("words", [(), ("follow", "nobody")], ids=str)
def test_a_terminal_that_reports_no_size(size: tuple[int, int], words: tuple[str, ...], tmp_path: Path) -> None:
    """As a serial line does: it counts as a usual one, at the start and later."""
    folder = {"XDG_RUNTIME_DIR": str(tmp_path)}
    with WarmTerminal([sys.executable, "-m", "tui", *words], cwd=ROOT, env=folder, claims=size) as terminal:
        terminal.wait_for(lambda seen: "q quit" in seen.lines()[23])
        terminal.emulator.feed(b"\x1b[2J")
        for claimed in ((70, 20), size):
            terminal.claim(*claimed)
        terminal.wait_for(lambda seen: "q quit" in seen.lines()[23])
        terminal.press("q")
        assert terminal.wait() == 0


def test_the_screen_is_whole_after_a_resize_there_and_back() -> None:
    """The terminal may have lost it, and the program sees no other size."""
    with WarmTerminal([sys.executable, "-m", "tui"], cwd=ROOT) as terminal:
        terminal.wait_for("? help")
        terminal.wait_quiet()
        whole = terminal.text()
        for _ in range(3):
            terminal.emulator.feed(b"\x1b[2J")
            for columns in (70, 80):
                terminal.claim(columns, 24)
            terminal.wait_for(lambda seen: seen.text() == whole)
        terminal.press("q")
        assert terminal.wait() == 0
