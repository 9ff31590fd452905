"""From the first frame until the browser takes the terminal over.

Whatever happens there leaves the terminal as it was.
"""

import shutil
import signal
import sys
from pathlib import Path

import pytest

from tests.browse import ROOT
from tests.processes import gone
from tests.pty.frames import Home, ready
from tests.terminal import Terminal

if not Path("/dev/ptmx").exists():
    pytest.skip("this system has no pseudo-terminals", allow_module_level=True)


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGQUIT, 131), (signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_signals_in_the_gap(begun: Home, number: signal.Signals, code: int) -> None:
    with begun.gap() as terminal:
        terminal.signal(number)
        terminal.signal(signal.SIGCONT)
        assert terminal.wait() == code
        assert terminal.left_behind() == [] and gone(terminal.processes())
        assert terminal.text().strip() == ""


@pytest.mark.exhaustive
def test_control_keys_in_the_gap(begun: Home) -> None:
    """Ctrl+c ends the start; ctrl+z has no effect where no shell could continue it."""
    with begun.gap() as terminal:
        terminal.press("ctrl+z")
        terminal.signal(signal.SIGCONT)
        terminal.wait_quiet()
        terminal.press("q")
        assert terminal.wait() == 0 and terminal.left_behind() == []
    with begun.gap() as terminal:
        terminal.press("ctrl+c")
        terminal.signal(signal.SIGCONT)
        assert terminal.wait() == 130 and terminal.left_behind() == []


def test_keys_in_the_gap_are_honoured(begun: Home) -> None:
    with begun.gap() as terminal:
        terminal.press("a", "?")
        terminal.signal(signal.SIGCONT)
        terminal.wait_for("Help")
        terminal.wait_quiet()
        terminal.press("escape")
        terminal.wait_for("Audit")
        assert "^M" not in terminal.text()
        terminal.press("q")
        assert terminal.wait() == 0 and terminal.left_behind() == []


def test_a_resize_in_the_gap(begun: Home) -> None:
    with begun.gap() as terminal:
        terminal.resize(100, 30)
        terminal.signal(signal.SIGCONT)
        terminal.wait_quiet()
        resized = terminal.text()
        terminal.press("q")
        assert terminal.wait() == 0 and terminal.left_behind() == []
    with begun.start(columns=100, rows=30) as terminal:
        ready(terminal)
        assert terminal.text() == resized


def test_a_hang_up_in_the_gap(begun: Home) -> None:
    with begun.gap() as terminal:
        terminal.hang_up()
        terminal.signal(signal.SIGCONT)
        assert terminal.wait() in (129, -signal.SIGHUP)
        assert gone(terminal.processes())


def test_a_problem_after_the_frame_is_said_on_the_own_screen(own: Home) -> None:
    """What the frame cannot know, such as a program that no longer works."""
    shutil.rmtree(own.folder / "cache" / "beatbook" / "none", ignore_errors=True)
    for file in (own.folder / "cache" / "beatbook").glob("*.pack"):
        file.unlink()
    code = "import sys, tui.library.workshop as w; w.open_workshop = w.open_to_search = None; from tui.cli import main; sys.exit(main())"
    with Terminal([sys.executable, "-c", code], cwd=ROOT, env=own.env) as terminal:
        assert terminal.wait() == 1
        assert terminal.left_behind() == [] and "TypeError" in terminal.text()


def test_a_library_that_goes_while_it_is_read(own: Home) -> None:
    with own.start() as terminal:
        ready(terminal)
        shutil.rmtree(own.library)
        terminal.press("q")
        assert terminal.wait() == 0 and terminal.left_behind() == [] and terminal.text().strip() == ""


@pytest.mark.exhaustive
def test_a_presentation_whose_name_is_taken(own: Home) -> None:
    """What only the start can find out is said on the normal screen."""
    words = ("present", "--live", "board", "--live-dir", str(own.folder))
    for _ in range(2):
        own.session(*words, text="1 / ")
    with own.start(*words) as first:
        ready(first, "1 / ")
        with own.start(*words) as second:
            assert second.wait() == 2
            assert second.left_behind() == [] and "board" in second.text()
