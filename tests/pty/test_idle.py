"""A browser that nobody touches does nothing."""

import sys
from contextlib import ExitStack
from pathlib import Path
from time import sleep

import pytest

from tests.browse import ROOT
from tests.processes import PATIENCE, switches, within
from tests.warm import WarmTerminal

if not Path("/proc/self/task").exists():
    pytest.skip("this system does not count the wake-ups of a process", allow_module_level=True)

PROGRAMS: dict[str, tuple[tuple[str, ...], str]] = {
    "Home": ((), "? help"),
    "Roads": (("open", "roads"), "? help"),
    "a table": (("open", "roads/collisions"), "? help"),
    "the matrix": (("open", "matrix"), "? help"),
    "a slide": (("present", "roads"), "1 / "),
    "the kiosk": (("kiosk",), "? help"),
}
"""The command line of each program, and what its first screen shows."""
SETTLING, WATCHED = 1, 10
"""Seconds without a wake-up before they are watched, and while they are."""


def test_they_are_never_woken() -> None:
    with ExitStack() as stack:
        started = {
            name: stack.enter_context(WarmTerminal([sys.executable, "-m", "tui", *words], cwd=ROOT))
            for name, (words, _) in PROGRAMS.items()
        }

        def count() -> dict[str, tuple[int, int]]:
            for terminal in started.values():
                terminal.read(0)
            return {name: (switches(terminal.pid), terminal.count) for name, terminal in started.items()}

        def settle() -> bool:
            before = count()
            sleep(SETTLING)
            return count() == before

        for name, terminal in started.items():
            terminal.wait_for(PROGRAMS[name][1])
            terminal.wait_quiet(500)
        assert within(PATIENCE, settle)
        before = count()
        sleep(WATCHED)
        assert count() == before
        for terminal in started.values():
            terminal.press("ctrl+q")
            assert terminal.wait() == 0
