"""Suspending with ctrl+z in real terminals, and coming back with fg.

The shell gets its terminal back, fg shows the whole screen again, and without a shell nothing is lost.
"""

import os
import shutil
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.browse import ROOT
from tests.in_turn import EVERY, in_turn
from tests.terminal import Terminal
from tests.warm import WarmTerminal

if not Path("/dev/ptmx").exists() or not shutil.which("bash"):
    pytest.skip("this system has no pseudo-terminals, or no bash", allow_module_level=True)

PROGRAM = f"{sys.executable} -m tui"
SHELL = ["bash", "--norc", "--noprofile", "-i"]
PROMPT = "ready>"
OWN = {"bracketed paste on"}
"""The mode that bash itself switches on at its prompt."""
HELD = """
import os, sys, time
from tui.cli import main

def holding(call):
    def held(*given):
        if {early}:
            found = call(*given)
        while not os.path.exists({go!r}):
            time.sleep(0.01)
        return found if {early} else call(*given)
    return held

{patched}
sys.exit(main())
"""
EARLY = "import tui.app.first_frame.start as start; start.begin = holding(start.begin)"
LATE = "from tui.app.terminal import TerminalDriver as Driver; Driver.start_application_mode = holding(Driver.start_application_mode)"
"""The start held as soon as the frame is shown, and once the driver exists, which has not taken the terminal over."""


@contextmanager
def started(line: str = PROGRAM, shows: str = "? help", *, answering: bool = False) -> Iterator[Terminal]:
    """A shell with job control in which a line has been entered."""
    with Terminal(SHELL, env={"PS1": f"{PROMPT} "}, cwd=ROOT, answering=answering) as terminal:
        terminal.wait_for(PROMPT)
        terminal.press(*line, "enter")
        terminal.wait_for(shows)
        terminal.wait_quiet()
        yield terminal


def stopped(terminal: Terminal) -> None:
    """Wait until the shell says so at its prompt.

    The words may still stand there from the time before.
    """
    terminal.wait_for(lambda seen: "Stopped" in seen.text() and seen.text().rstrip().endswith(PROMPT))


def entered(terminal: Terminal, line: str, expected: str) -> None:
    terminal.press(*line, "enter")
    terminal.wait_for(expected)
    terminal.wait_quiet()


@pytest.mark.parametrize(("line", "answering"), in_turn([PROGRAM, f"sh -c '{PROGRAM}; true'"], [False, True]))
def test_suspended_and_continued(line: str, answering: bool) -> None:
    with started(line, answering=answering) as terminal:
        for _ in range(2 if EVERY else 1):
            shown = terminal.text()
            terminal.press("ctrl+z")
            stopped(terminal)
            terminal.wait_quiet()
            assert {*terminal.emulator.left_on()} <= OWN
            entered(terminal, "stty -a", " icanon")
            terminal.press(*"fg", "enter")
            terminal.wait_for(lambda seen, shown=shown: seen.text() == shown)  # type: ignore[misc]  # mypy infers no type for a default.
            terminal.press("m")
            terminal.wait_for(lambda seen: "Matrix" in seen.lines()[0])
            terminal.wait_quiet()
        terminal.press("q")
        terminal.wait_for(lambda seen: seen.text().rstrip().endswith(PROMPT))
        entered(terminal, "echo left with $?", "left with 0")
        assert {*terminal.emulator.left_on()} <= OWN


def test_suspended_from_a_dialog_by_a_signal_and_resized() -> None:
    with started(f"{PROGRAM} & fg") as terminal:
        terminal.press("/", "b", "e", "l", "t")
        terminal.wait_for("Seat")
        (browser,) = (pid for pid in terminal.processes() if b"-m\0tui" in Path(f"/proc/{pid}/cmdline").read_bytes())
        for by_key in (True, False):
            if by_key:
                terminal.press("ctrl+z")
            else:
                os.kill(browser, signal.SIGTSTP)
            stopped(terminal)
            terminal.resize(100, 30)
            entered(terminal, "fg", "Seat")
            assert "belt" in terminal.text() and len(terminal.lines()) == 30
            terminal.resize(80, 24)
            terminal.wait_quiet()


@pytest.mark.exhaustive
def test_a_start_from_a_kept_frame_can_be_suspended(tmp_path: Path) -> None:
    line = f"XDG_CACHE_HOME={tmp_path} {PROGRAM}"
    for _ in range(2):
        with started(line) as terminal:
            kept = [*tmp_path.glob("beatbook/*.frame")]
            shown = terminal.text()
            terminal.press("ctrl+z")
            stopped(terminal)
            terminal.press(*"fg", "enter")
            terminal.wait_for(lambda seen, shown=shown: seen.text() == shown)  # type: ignore[misc]  # mypy infers no type for a default.
            terminal.press("q")
            terminal.wait_for(lambda seen: seen.text().rstrip().endswith(PROMPT))
    assert kept, "the second start shows what the first has kept"


@pytest.mark.parametrize("patched", [EARLY, LATE], ids=["before the driver", "with the driver"])
def test_suspended_before_the_browser_has_the_terminal(tmp_path: Path, patched: str) -> None:
    """It was swallowed, and the browser then took `fg` as keys."""
    go = tmp_path / "go"
    held = tmp_path / "held.py"
    held.write_text(HELD.format(go=str(go), early=patched is EARLY, patched=patched), "utf-8")
    line = f"XDG_CACHE_HOME={tmp_path} {sys.executable} {held}"
    go.touch()
    with started(line) as terminal:
        terminal.press("q")
        terminal.wait_for(lambda seen: seen.text().rstrip().endswith(PROMPT))
    go.unlink()
    with started(line) as terminal:
        shown = terminal.text()
        terminal.press("ctrl+z")
        stopped(terminal)
        entered(terminal, "stty -a", " icanon")
        terminal.press(*"fg", "enter")
        terminal.wait_for(lambda seen: seen.text() == shown)
        go.touch()
        terminal.press("m")
        terminal.wait_for(lambda seen: "Matrix" in seen.lines()[0])
        terminal.wait_quiet()
        terminal.press("q")
        terminal.wait_for(lambda seen: seen.text().rstrip().endswith(PROMPT))
        assert {*terminal.emulator.left_on()} <= OWN


def test_continued_in_the_background_it_waits_for_the_foreground() -> None:
    with started() as terminal:
        terminal.press("ctrl+z")
        stopped(terminal)
        entered(terminal, "bg", "&")
        entered(terminal, "clear; jobs", "Stopped")
        assert {*terminal.emulator.left_on()} <= OWN
        entered(terminal, "fg", "? help")


def test_the_shell_may_leave_while_it_is_suspended() -> None:
    with started() as terminal:
        terminal.press("ctrl+z")
        stopped(terminal)
        entered(terminal, "exit", "stopped jobs")
        terminal.press(*"exit", "enter")
        terminal.wait()
        terminal.wait_for(lambda seen: not seen.processes())


@pytest.mark.parametrize("ignored", [False, True])
def test_without_job_control_it_stays(ignored: bool) -> None:
    """ctrl+z leaves the program running where no shell could continue it.

    The same where the parent process has set the stop signal to be ignored.
    """
    command = [*PROGRAM.split()] if not ignored else ["sh", "-c", f"trap '' TSTP; exec {PROGRAM}"]
    with Terminal(command, cwd=ROOT) as terminal:
        terminal.wait_for("? help")
        terminal.wait_quiet()
        home = terminal.lines()[4]  # The first rows are for notices.
        for _ in range(2):
            terminal.press("ctrl+z")
            terminal.wait_quiet()
            terminal.signal(signal.SIGTSTP)
            terminal.wait_quiet()
            assert terminal.lines()[4] == home
        terminal.press("ctrl+z")
        terminal.wait_for("Beatbook cannot")
        terminal.press("m")
        terminal.wait_for(lambda seen: "Matrix" in seen.lines()[0])
        terminal.press("q")
        assert terminal.wait() == 0
        assert terminal.left_behind() == []


def test_the_kiosk_is_never_suspended() -> None:
    with started(f"{PROGRAM} kiosk") as terminal:
        terminal.press("ctrl+z", "m")
        terminal.wait_for(lambda seen: "Matrix" in seen.lines()[0])
        assert "Stopped" not in terminal.text()


@pytest.mark.exhaustive
def test_a_suspended_follower_holds_up_nobody(tmp_path: Path) -> None:
    """The first follower has started the rendering that the other one sees."""
    live = f"--live-dir {tmp_path}"
    with Terminal([*PROGRAM.split(), "present", "--live", "board", *live.split()], cwd=ROOT) as presenter:
        presenter.wait_for("1 / ")
        with (
            started(f"{PROGRAM} follow board {live}", "1 / ") as first,
            Terminal([*PROGRAM.split(), "follow", "board", *live.split()], cwd=ROOT) as second,
        ):
            second.wait_for("1 / ")
            for number in (2, 3):
                first.press("ctrl+z")
                stopped(first)
                assert {*first.emulator.left_on()} <= OWN
                entered(first, "stty -a", " icanon")
                presenter.press("right")
                second.wait_for(f"{number} / ")
                first.press(*"fg", "enter")
                first.wait_for_same(second)
            (follower,) = (pid for pid in first.processes() if b"follow" in Path(f"/proc/{pid}/cmdline").read_bytes())
            os.kill(follower, signal.SIGSTOP)
            first.wait_for("Stopped")
            presenter.press("right")
            second.wait_for("4 / ")
            first.press(*"fg", "enter")
            first.wait_for_same(second)
            first.press("q")
            first.wait_for(lambda seen: seen.text().rstrip().endswith(PROMPT))
            presenter.press("right")
            second.wait_for("5 / ")


def test_followers_keep_the_slide_of_a_suspended_presenter(tmp_path: Path) -> None:
    live = f"--live-dir {tmp_path}"
    with started(f"{PROGRAM} present --live board {live}", "1 / ") as presenter:
        presenter.press("right")
        presenter.wait_for("2 / ")
        with WarmTerminal([*PROGRAM.split(), "follow", "board", *live.split()], cwd=ROOT) as follower:
            follower.wait_for("2 / ")
            presenter.press("ctrl+z")
            stopped(presenter)
            follower.wait_for("presenter gone")
            assert "2 / " in follower.text()
            entered(presenter, "fg", "2 / ")
            follower.wait_for("presenter is back")
            presenter.press("right")
            follower.wait_for("3 / ")
