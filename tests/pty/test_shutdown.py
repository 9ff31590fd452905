"""However the browser ends, the terminal is restored and no process is left.

The exit code says how it ended.
"""

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

import pytest

from tests.browse import ROOT
from tests.in_turn import EVERY, in_turn, some
from tests.processes import PATIENCE, SLACK, gone, within
from tests.terminal import Terminal
from tests.warm import WarmTerminal
from tui.cli.progress import ERASE

if not Path("/dev/ptmx").exists():
    pytest.skip("this system has no pseudo-terminals", allow_module_level=True)

PROGRAM = [sys.executable, "-m", "tui"]
BROKEN = """
import sys
from tui.app.browser import Browser
from tui.app.launch import run_browser
from tui.pack.reader import read_pack
from tui.screens.topic import TopicPage
from pathlib import Path

def fail(self, *_):
    raise RuntimeError("drawn and quartered")

{where} = fail
sys.exit(run_browser(read_pack(Path("data/wmp-2015-06-16"))))
"""
SLOW = """
import os, sys, time
from tui.app.browser import Browser
from tui.app.launch import run_browser
from tui.pack.reader import read_pack
from tui.screens.home import HomePage
from pathlib import Path

def hold(self, *_):
    os.write(2, b"busy")
    time.sleep(600)

{where} = hold
sys.exit(run_browser(read_pack(Path("data/wmp-2015-06-16"))))
"""


@contextmanager
def browser(
    *words: str, env: dict[str, str] | None = None, command: list[str] | None = None, kind: type[Terminal] = WarmTerminal
) -> Iterator[Terminal]:
    """The real program in its own terminal, showing Home."""
    with kind(command or [*PROGRAM, *words], cwd=ROOT, env=env) as terminal:
        terminal.wait_for("? help")
        assert terminal.left_behind() != [], "a full-screen program switches modes on"
        yield terminal


def clean(terminal: Terminal) -> None:
    """Assert that the terminal is restored and no process is left."""
    assert terminal.left_behind() == []
    assert gone(terminal.processes())


@pytest.mark.parametrize(("way", "key"), in_turn([(), ("3",), ("m", "f")], ["q", "ctrl+q", "ctrl+c"]))
def test_keys_that_leave(way: tuple[str, ...], key: str) -> None:
    """A key that leaves exits with 0 and prints nothing.

    It also does so from a dialog, unless the dialog uses the key itself.
    """
    if key == "q" and way == ("m", "f"):
        pytest.skip("in a dialog q is no key")
    with browser() as terminal:
        for step in way:
            terminal.press(step)
            terminal.wait_quiet()
        terminal.press(key)
        assert terminal.wait() == 0
        clean(terminal)
        assert terminal.text().strip() == ""


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGQUIT, 131), (signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_signals(number: signal.Signals, code: int) -> None:
    """A signal ends the program with the shell's exit code for it, and no traceback."""
    with browser() as terminal:
        terminal.signal(number)
        assert terminal.wait() == code
        clean(terminal)
        assert "Traceback" not in terminal.text()


def test_signal_at_once() -> None:
    """A signal during the start leaves nothing switched on either."""
    for delay in some((0.05, 0.15, 0.3, 0.45, 0.6), 2):
        with Terminal(PROGRAM, cwd=ROOT) as terminal:
            sleep(delay)
            terminal.signal(signal.SIGTERM)
            assert terminal.wait() in (143, -signal.SIGTERM)
            clean(terminal)


@pytest.mark.parametrize("where", ["Browser.get_default_screen", "HomePage.body", "HomePage.show"])
def test_forced_exit_from_a_busy_start(where: str) -> None:
    """If the start is too busy to leave in time, the exit is forced.

    The terminal is restored all the same.
    """
    code = SLOW.format(where=where)
    with WarmTerminal([sys.executable, "-c", code], cwd=ROOT) as terminal:
        terminal.wait_for(lambda terminal: terminal.left_behind() != [] and "busy" in terminal.received.decode(errors="replace"))
        terminal.signal(signal.SIGHUP)
        assert terminal.wait() == 129
        clean(terminal)


@pytest.mark.exhaustive
def test_hang_up_at_any_moment_of_the_start() -> None:
    """A hang-up at any moment of the start leaves the terminal as it was.

    Before, while and after the program takes the terminal.
    """
    for tick in some(range(16), 5):
        with Terminal(PROGRAM, cwd=ROOT) as terminal:
            sleep(0.05 * tick)
            terminal.signal(signal.SIGHUP)
            assert terminal.wait() in (129, -signal.SIGHUP)
            clean(terminal)


def test_two_signals() -> None:
    """A second signal right after the first changes nothing."""
    with browser() as terminal:
        terminal.signal(signal.SIGTERM)
        terminal.signal(signal.SIGTERM)
        assert terminal.wait() == 143
        clean(terminal)


@pytest.mark.parametrize(
    ("control", "codes"),
    [("ctrl+c", {0, 130, -signal.SIGINT}), ("ctrl+z", {0}), ("ctrl+\\", {0, 131, -signal.SIGQUIT})],
    ids=["interrupt", "suspend", "quit"],
)
def test_control_keys_while_it_leaves(control: str, codes: set[int]) -> None:
    """Control keys while the program leaves lose no output and print no traceback.

    The keys send signals again as soon as the line's settings are restored, and would discard output that is still to be sent. A signal
    may arrive at any moment of the end, so several ends are tried.
    """
    for _ in range(4 if EVERY else 1):
        with browser(kind=Terminal) as terminal:
            terminal.press("q")
            terminal.wait_for(lambda seen: b"\x1b[?1049l" in seen.received)  # Sooner, the key would overtake the q, and hold it up.
            while terminal.code is None:
                terminal.press(control)
                terminal.read(0.0005)
            assert terminal.wait() in codes, terminal.text()
            assert "Error" not in terminal.text()
            clean(terminal)


def test_hang_up() -> None:
    """A lost connection ends the program soon, so that it does not use up a processor."""
    with browser() as terminal:
        began = monotonic()
        terminal.hang_up()
        assert terminal.wait() == 129
        assert monotonic() - began < 2 * SLACK
        assert gone(terminal.processes())


@pytest.mark.parametrize("way", [signal.SIGTERM, signal.SIGHUP, "line"], ids=str)
def test_a_terminal_that_reads_no_output(way: signal.Signals | str) -> None:
    """A signal or a hang-up ends the program even while it waits for a reader.

    Nobody reads what it draws.
    """
    with browser() as terminal:
        for _ in range(60):
            terminal.press(*"rr1r0")
            sleep(0.03)
        if way == "line":
            terminal.hang_up()
        else:
            assert isinstance(way, signal.Signals)
            terminal.signal(way)
        assert within(PATIENCE, lambda: terminal.code is not None), "nobody reads, and it waits"
        assert terminal.code == (143 if way == signal.SIGTERM else 129)


def test_stopped_and_continued() -> None:
    """If the terminal's stop key reaches the program, it leaves and returns."""
    with browser() as terminal:
        terminal.signal(signal.SIGWINCH)
        terminal.wait_quiet()
        terminal.press("q")
        assert terminal.wait() == 0
        clean(terminal)


@pytest.mark.parametrize("where", ["Browser.action_next_theme", "TopicPage.show", "TopicPage.body"])
def test_error_inside(where: str) -> None:
    """An internal error ends in a sentence on the normal screen, without a traceback.

    The terminal works afterwards.
    """
    with browser(command=[sys.executable, "-c", BROKEN.format(where=where)]) as terminal:
        terminal.press("T" if "theme" in where else "2")
        assert terminal.wait() == 1
        clean(terminal)
        shown = " ".join(terminal.text().split())
        assert "Beatbook stopped because of an error" in shown
        assert "drawn and quartered" in shown
        assert "Traceback" not in shown and "────" not in shown


def test_error_before_the_first_screen() -> None:
    """The same for an error before anything was drawn."""
    with WarmTerminal([sys.executable, "-c", BROKEN.format(where="Browser.get_default_screen")], cwd=ROOT) as terminal:
        assert terminal.wait() == 1
        clean(terminal)
        shown = " ".join(terminal.text().split())
        assert "Beatbook stopped because of an error" in shown and "Traceback" not in shown


def test_trace_on_request() -> None:
    """The traceback of an error is printed on request, and the terminal works."""
    with browser(command=[sys.executable, "-c", BROKEN.format(where="TopicPage.show")], env={"BEATBOOK_TRACE": "1"}) as terminal:
        terminal.press("2")
        assert terminal.wait() == 1
        clean(terminal)
        assert "drawn and quartered" in terminal.text()


@pytest.mark.parametrize("which", ["stdin", "stdout", "both"])
def test_no_terminal(which: str) -> None:
    """Without a terminal at both ends: one sentence, exit code 2, no escape sequence."""
    here = subprocess.DEVNULL
    redirect = {"stdin": "<&-", "stdout": "| cat", "both": ""}[which]
    if which == "both":
        run = subprocess.run(PROGRAM, cwd=ROOT, stdin=here, capture_output=True, text=True, timeout=PATIENCE)
        assert run.returncode == 2
        assert run.stdout == "" and "terminal" in run.stderr and len(run.stderr.splitlines()) == 1
        return
    script = f'"{sys.executable}" -m tui </dev/null' if which == "stdin" else f'set -o pipefail; "{sys.executable}" -m tui {redirect}'
    with Terminal(["bash", "-c", script], cwd=ROOT) as terminal:
        assert terminal.wait() == 2
        assert "terminal" in terminal.text()
        assert b"\x1b" not in terminal.received.replace(ERASE.encode(), b""), "a busy machine says what it reads, and erases that"
        clean(terminal)
