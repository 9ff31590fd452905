"""Keys that arrive together, in the real program.

Words and enters in one write, and bursts sent without waiting, after a start with a cache and a first frame. $BEATBOOK_BURSTS sets the
number of bursts, as in tests/ui/test_bursts.py.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from time import monotonic

import pytest

from tests.browse import ROOT
from tests.in_turn import EVERY, in_turn
from tests.processes import PATIENCE, SLACK
from tests.pty.frames import PROGRAM, ready, replayed
from tests.terminal import Terminal
from tests.typed import sent
from tests.ui.test_bursts import BURSTS, LEAVING, SEED, burst
from tests.warm import WarmTerminal

if not Path("/dev/ptmx").exists():
    pytest.skip("this system has no pseudo-terminals", allow_module_level=True)

PROGRAMS: dict[str, tuple[tuple[str, ...], str]] = {
    "browser": (("--no-state",), "? help"),
    "presenter": (("present", "--no-state"), "1 / "),
    "live presenter": (("present", "--no-state", "--live", "board", "--live-dir", "{live}"), "1 / "),
    "kiosk": (("kiosk",), "? help"),
}
"""The command line of each program, and what its first screen shows."""
WRITES = {"/crime\r\r": "This statement", ":roads\r\r": "Tables show some", "\x10roads\r\r": "Tables show some"}
"""What arrives in one write, and the text of the page that the second enter opens."""
UNWAITED = ("browser", "presenter", "kiosk")
"""The programs among which the bursts sent without waiting are divided."""
SHARE = 1 if "BEATBOOK_BURSTS" in os.environ else 3 if EVERY else 6
"""One in so many bursts is sent to a program too, and all where CI asks for many.

An emulated terminal takes several times as long as the browser.
"""
FRAMED = ("browser", "presenter")
"""Those that keep their first frame: a kiosk writes nothing."""
TOGETHER = 1000
"""Bursts between checks that the program still answers."""


@contextmanager
def started(name: str, live: Path) -> Iterator[Terminal]:
    words, shown = PROGRAMS[name]
    with WarmTerminal([sys.executable, "-m", "tui", *(word.format(live=live) for word in words)], cwd=ROOT) as terminal:
        terminal.wait_for(shown)
        terminal.wait_quiet()
        yield terminal


@pytest.mark.parametrize(("name", "write"), in_turn(PROGRAMS, WRITES))
def test_words_and_enters_in_one_write(name: str, write: str, tmp_path: Path) -> None:
    """Two enters end no program: each shows the page, and quits with 0 on request."""
    with started(name, tmp_path) as terminal:
        terminal.send(write.encode())
        terminal.wait_for(WRITES[write])
        terminal.press("ctrl+q")  # In the glossary `q` goes to a term.
        assert terminal.wait() == 0, terminal.text()


@contextmanager
def with_cache(name: str, cache: Path) -> Iterator[Terminal]:
    """A second start, with the workshop and its first frame from the cache."""
    words, shown = PROGRAMS[name]
    for turn in (1, 2):
        with Terminal([*PROGRAM, *words], cwd=ROOT, env={"XDG_CACHE_HOME": str(cache)}) as terminal:
            ready(terminal, shown)
            if turn == 2:
                assert replayed(bytes(terminal.received)) == (name in FRAMED)
                yield terminal
            else:
                terminal.press("ctrl+q")
                assert terminal.wait() == 0, terminal.text()


def answers(terminal: Terminal, seconds: float = PATIENCE) -> None:
    """Wait until the program has handled its input, then have it redraw its screen.

    Raises AssertionError if it hangs.
    """
    terminal.wait_quiet(seconds=seconds)
    before = terminal.count
    terminal.press("ctrl+l")
    terminal.wait_for(lambda seen: seen.count > before)


@pytest.mark.parametrize("name", UNWAITED)
def test_bursts_without_pauses(name: str, tmp_path: Path) -> None:
    """However much is typed ahead, the program carries on and answers afterwards.

    ctrl+c ends it with 0 before the input that is still waiting; pressed twice, because slides that were changed are asked about.
    """
    random = Random(SEED)
    with with_cache(name, tmp_path) as terminal:
        for number in range(1, BURSTS // SHARE // len(UNWAITED) + 1):
            keys = [key for key in burst(random) if key not in LEAVING]
            terminal.send(b"".join(map(sent, keys)))
            terminal.read(0)
            assert terminal.code is None, f"ended with {terminal.code} in burst {number}:\n{terminal.text()}"
            if number % TOGETHER == 0:
                answers(terminal)
        answers(terminal)
        terminal.send(b"/c\x1b0" * (60 if EVERY else 20) + b"\x03\x03")
        asked = monotonic()
        assert terminal.wait() == 0, terminal.text()
        assert monotonic() - asked < 5 * SLACK
