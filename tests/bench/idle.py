"""What programs do when nobody does anything.

The bytes that they send, and how often they are woken.
"""

import sys
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from tests.bench.budgets import TERMS
from tests.bench.programs import HOME, ROOT, painted
from tests.processes import descendants, read
from tests.terminal import Terminal

IDLE = 10.0
"""The seconds over which they are watched, all at once: one that is idle disturbs no other."""
SETTLED = 3.0
"""Seconds after the first paint in which a start may put away what it keeps for the next one."""


def idle() -> dict[str, float]:
    """The bytes a second and the wake-ups, by name of reading.

    The bytes of Home in each kind of terminal, the wake-ups of each program in the whole time.
    """
    with TemporaryDirectory(prefix="bb") as live, ExitStack() as stack:

        def opened(*words: str) -> Terminal:
            command = [sys.executable, "-c", HOME.code, *words, "--no-state"]
            return stack.enter_context(Terminal(command, cwd=ROOT))

        homes = {term: stack.enter_context(HOME.open(term)) for term in TERMS}
        for terminal in homes.values():
            painted(HOME, terminal)
        presenter = opened("present", "--live", "bench", "--live-dir", live)
        presenter.wait_for("1 / ")
        watched = {"Home": homes[TERMS[0]], "Roads": opened(), "a slide": opened("present")}
        watched["a follower"] = opened("follow", "bench", "--live-dir", live)
        for name in ("a slide", "a follower"):
            watched[name].wait_for("1 / ")
        painted(HOME, watched["Roads"])
        watched["Roads"].press("3")
        watched["Roads"].wait_for("[Collisions]")
        everybody = [*homes.values(), presenter, *watched.values()]
        rest(everybody, SETTLED)
        sent = {term: terminal.count for term, terminal in homes.items()}
        programs = {name: terminal.pid for name, terminal in watched.items()}
        for pid in descendants(programs["a follower"]):
            programs["what renders for followers"] = pid
        woken = {name: wakes(pid) for name, pid in programs.items()}
        rest(everybody, IDLE)
        found = {f"idle {term}": (terminal.count - sent[term]) / IDLE for term, terminal in homes.items()}
        return found | {f"woken {name}": wakes(pid) - woken[name] for name, pid in programs.items()}


def wakes(pid: int) -> float:
    """How often the threads of a process have waited and been woken."""
    lines = [line for task in Path(f"/proc/{pid}/task").glob("*/status") for line in read(str(task)).splitlines()]
    return float(sum(int(line.split()[1]) for line in lines if line.startswith("voluntary_ctxt_switches")))


def rest(everybody: list[Terminal], seconds: float) -> None:
    """Let programs be for so long, and then read what they have sent."""
    end = monotonic() + seconds
    while (left := end - monotonic()) > 0:
        everybody[0].read(left)
    for each in everybody:
        while each.read(0):
            pass
