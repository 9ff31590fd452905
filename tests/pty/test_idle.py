"""A browser that nobody touches does nothing."""

import sys
from pathlib import Path

import pytest

from tests.browse import ROOT
from tests.terminal import Terminal

if not Path("/proc/self/task").exists():
    pytest.skip("this system does not count the wake-ups of a process", allow_module_level=True)


def switches(pid: int) -> int:
    """How many times the threads of a process were put on or taken off a processor."""
    lines = [line for task in Path(f"/proc/{pid}/task").iterdir() for line in (task / "status").read_text().splitlines()]
    return sum(int(line.split()[1]) for line in lines if "ctxt_switches" in line)


@pytest.mark.parametrize("words", [[], ["kiosk"]], ids=["browser", "kiosk"])
def test_it_is_never_woken(words: list[str]) -> None:
    with Terminal([sys.executable, "-m", "tui", *words], cwd=ROOT) as terminal:
        terminal.wait_for("? help")
        terminal.wait_quiet(500)
        before, count = switches(terminal.pid), terminal.count
        terminal.read(2)
        assert switches(terminal.pid) == before
        assert terminal.count == count
        terminal.press("q")
        assert terminal.wait() == 0
