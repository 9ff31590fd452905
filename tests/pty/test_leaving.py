"""However the browser ends, the terminal is as it was, the exit code says how, and nothing of it still runs."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

import pytest

from tests.browse import ROOT
from tests.terminal import Terminal

if not Path("/dev/ptmx").exists():
    pytest.skip("this system has no pseudo-terminals", allow_module_level=True)

PROGRAM = [sys.executable, "-m", "tui"]
BROKEN = """
import sys
from tui.app import Browser
from tui.opening import run
from tui.pack.reader import read
from tui.screens.topic import TopicPage
from pathlib import Path

def fail(self, *_):
    raise RuntimeError("drawn and quartered")

{where} = fail
sys.exit(run(read(Path("data/wmp-2015-06-16"))))
"""
SLOW = """
import os, sys, time
from tui.app import Browser
from tui.opening import run
from tui.pack.reader import read
from tui.screens.home import HomePage
from pathlib import Path

def hold(self, *_):
    os.write(2, b"busy")
    time.sleep(20)

{where} = hold
sys.exit(run(read(Path("data/wmp-2015-06-16"))))
"""


@contextmanager
def browser(*words: str, env: dict[str, str] | None = None, command: list[str] | None = None, **options: object) -> Iterator[Terminal]:
    """The real program on Home, in a terminal of its own."""
    with Terminal(command or [*PROGRAM, *words], cwd=ROOT, env=env, **options) as terminal:  # type: ignore[arg-type]
        terminal.wait_for("quit", 20)
        assert terminal.left_behind() != [], "a full-screen program switches modes on"
        yield terminal


def clean(terminal: Terminal) -> None:
    """Assert that the terminal is as it was and that nobody stays."""
    assert terminal.left_behind() == []
    end = monotonic() + 3
    while terminal.processes() and monotonic() < end:
        sleep(0.02)
    assert terminal.processes() == []


@pytest.mark.parametrize("key", ["q", "ctrl+q", "ctrl+c"])
@pytest.mark.parametrize("way", [(), ("3",), ("m", "f")], ids=["home", "roads", "dialog"])
def test_keys_that_leave(key: str, way: tuple[str, ...]) -> None:
    """A key leaves with 0 and says nothing; from a dialog as well where the key is not the dialog's."""
    if key == "q" and way == ("m", "f"):
        pytest.skip("in a dialog q is no key")
    with browser() as terminal:
        for step in way:
            terminal.press(step)
            terminal.wait_quiet(200)
        terminal.press(key)
        assert terminal.wait() == 0
        clean(terminal)
        assert terminal.text().strip() == ""


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGQUIT, 131), (signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_signals(number: signal.Signals, code: int) -> None:
    """A signal ends with the shell's code for it, and no traceback."""
    with browser() as terminal:
        terminal.signal(number)
        assert terminal.wait() == code
        clean(terminal)
        assert "Traceback" not in terminal.text()


def test_signal_at_once() -> None:
    """A signal that comes while the program is still starting leaves nothing switched on either."""
    for delay in (0.05, 0.15, 0.3, 0.45, 0.6):
        with Terminal(PROGRAM, cwd=ROOT) as terminal:
            sleep(delay)
            terminal.signal(signal.SIGTERM)
            assert terminal.wait() in (143, -signal.SIGTERM)
            clean(terminal)


@pytest.mark.parametrize("where", ["Browser.get_default_screen", "HomePage.body", "HomePage.show"])
def test_forced_exit_from_a_busy_start(where: str) -> None:
    """A start that is too busy to leave in time is forced to, and the terminal is as it was."""
    code = SLOW.format(where=where)
    with Terminal([sys.executable, "-c", code], cwd=ROOT) as terminal:
        terminal.wait_for(lambda terminal: terminal.left_behind() != [] and "busy" in terminal.received.decode(errors="replace"), 20)
        terminal.signal(signal.SIGHUP)
        assert terminal.wait() == 129
        clean(terminal)


def test_hang_up_at_any_moment_of_the_start() -> None:
    """Before, while and after the program takes the terminal, a hang-up leaves it as it was."""
    for tick in range(16):
        with Terminal(PROGRAM, cwd=ROOT) as terminal:
            sleep(0.05 * tick)
            terminal.signal(signal.SIGHUP)
            assert terminal.wait() in (129, -signal.SIGHUP)
            clean(terminal)


def test_two_signals() -> None:
    """A second signal on the heels of the first changes nothing."""
    with browser() as terminal:
        terminal.signal(signal.SIGTERM)
        terminal.signal(signal.SIGTERM)
        assert terminal.wait() == 143
        clean(terminal)


@pytest.mark.parametrize("control", ["ctrl+c", "ctrl+z", "ctrl+\\"])
def test_control_keys_while_it_leaves(control: str) -> None:
    """They send signals again as soon as the line's settings are back, and would discard what is still to be sent."""
    with browser() as terminal:
        terminal.press("q")
        while terminal.code is None:
            terminal.press(control)
            terminal.read(0.0005)
        assert terminal.wait() in (0, 130, 131, -signal.SIGINT, -signal.SIGQUIT)
        clean(terminal)


def test_hang_up() -> None:
    """A lost line ends the program soon: nothing stays behind to eat a processor."""
    with browser() as terminal:
        terminal.hang_up()
        assert terminal.wait(6) == 129
        assert terminal.processes() == []


@pytest.mark.parametrize("way", [signal.SIGTERM, signal.SIGHUP, "line"], ids=str)
def test_a_terminal_that_takes_nothing(way: signal.Signals | str) -> None:
    """Where nobody reads what is drawn, and the program waits for somebody to, a signal or the end of the line still ends it."""
    with browser() as terminal:
        for _ in range(60):
            terminal.press(*"rr1r0")
            sleep(0.03)
        if way == "line":
            terminal.hang_up()
        else:
            assert isinstance(way, signal.Signals)
            terminal.signal(way)
        end = monotonic() + 10
        while terminal.code is None and monotonic() < end:
            sleep(0.05)
        assert terminal.code == (143 if way == signal.SIGTERM else 129)


def test_stopped_and_continued() -> None:
    """Where the terminal's stop key reaches the program, it leaves and takes the terminal again."""
    with browser() as terminal:
        terminal.signal(signal.SIGWINCH)
        terminal.wait_quiet(200)
        terminal.press("q")
        assert terminal.wait() == 0
        clean(terminal)


@pytest.mark.parametrize("where", ["Browser.action_next_theme", "TopicPage.show", "TopicPage.body"])
def test_error_inside(where: str) -> None:
    """An error of our own ends in a sentence on the normal screen, not in a traceback, and the terminal works."""
    with browser(command=[sys.executable, "-c", BROKEN.format(where=where)]) as terminal:
        terminal.press("T" if "theme" in where else "2")
        assert terminal.wait() == 1
        clean(terminal)
        told = " ".join(terminal.text().split())
        assert "Beatbook stopped because of an error" in told
        assert "drawn and quartered" in told
        assert "Traceback" not in told and "────" not in told


def test_error_before_the_first_screen() -> None:
    """The same before anything was drawn."""
    with Terminal([sys.executable, "-c", BROKEN.format(where="Browser.get_default_screen")], cwd=ROOT) as terminal:
        assert terminal.wait(20) == 1
        clean(terminal)
        told = " ".join(terminal.text().split())
        assert "Beatbook stopped because of an error" in told and "Traceback" not in told


def test_trace_on_request() -> None:
    """Who asks for the place of an error gets it, on a terminal that works."""
    with browser(command=[sys.executable, "-c", BROKEN.format(where="TopicPage.show")], env={"BEATBOOK_TRACE": "1"}) as terminal:
        terminal.press("2")
        assert terminal.wait() == 1
        clean(terminal)
        assert "drawn and quartered" in terminal.text()


@pytest.mark.parametrize("which", ["stdin", "stdout", "both"])
def test_no_terminal(which: str) -> None:
    """Without a terminal at both ends there is one sentence and exit code 2, and no escape sequence on the way."""
    here = subprocess.DEVNULL
    redirect = {"stdin": "<&-", "stdout": "| cat", "both": ""}[which]
    if which == "both":
        run = subprocess.run(PROGRAM, cwd=ROOT, stdin=here, capture_output=True, text=True, timeout=20)
        assert run.returncode == 2
        assert run.stdout == "" and "terminal" in run.stderr and len(run.stderr.splitlines()) == 1
        return
    script = f'"{sys.executable}" -m tui </dev/null' if which == "stdin" else f'set -o pipefail; "{sys.executable}" -m tui {redirect}'
    with Terminal(["bash", "-c", script], cwd=ROOT) as terminal:
        assert terminal.wait(20) == 2
        assert "terminal" in terminal.text()
        assert b"\x1b" not in terminal.received
        clean(terminal)
