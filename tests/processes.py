"""What the system says about processes, from /proc."""

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from time import monotonic, sleep
from typing import NamedTuple

PATIENCE = 60.0
"""Seconds to wait for what a quiet machine does at once: the tests keep all processors busy. Only a test that fails waits so long."""
SLACK = 5
"""How many times as long as promised something may take for the same reason. `make bench` measures what is promised in seconds."""


class Process(NamedTuple):
    """A process that has not ended."""

    pid: int
    parent: int
    session: int


def running() -> Iterator[Process]:
    """All processes that have not ended."""
    for pid in filter(str.isdigit, os.listdir("/proc")):
        match read(f"/proc/{pid}/stat").rpartition(")")[2].split()[:4]:
            case [state, parent, _, session] if state not in "ZX":
                yield Process(int(pid), int(parent), int(session))


def descendants(pid: int) -> list[int]:
    """The processes that a process has started, and those that they have started."""
    parents = {process.pid: process.parent for process in running()}
    found = {pid}
    while more := {each for each, parent in parents.items() if parent in found} - found:
        found |= more
    return sorted(found - {pid})


def switches(pid: int) -> int:
    """How many times the threads of a process were put on or taken off a processor."""
    lines = [line for task in Path(f"/proc/{pid}/task").iterdir() for line in (task / "status").read_text().splitlines()]
    return sum(int(line.split()[1]) for line in lines if "ctxt_switches" in line)


def at_work(pids: Iterable[int]) -> bool:
    """Whether a thread of these processes has a processor or waits for one."""
    threads = (thread for pid in pids for thread in Path(f"/proc/{pid}/task").glob("*/stat"))
    return any(read(str(thread)).rpartition(")")[2].split()[:1] in (["R"], ["D"]) for thread in threads)


def stopped(pid: int) -> bool:
    """Whether a process is stopped by a signal."""
    return read(f"/proc/{pid}/stat").rpartition(")")[2].split()[:1] == ["T"]


def gone(pids: Iterable[int], seconds: float = PATIENCE) -> bool:
    """Whether all processes end within so many seconds."""
    left = [*pids]
    return within(seconds, lambda: not {process.pid for process in running()} & {*left})


def within(seconds: float, holds: Callable[[], bool]) -> bool:
    """Whether a condition holds before so many seconds are over."""
    end = monotonic() + seconds
    while not holds():
        if monotonic() > end:
            return False
        sleep(0.01)
    return True


def read(path: str) -> str:
    """A file in /proc; empty if the process has just ended."""
    try:
        return Path(path).read_text(errors="replace")
    except OSError:
        return ""
