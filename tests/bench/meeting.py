"""`python -m tests.bench.meeting`: how long a slide takes to reach followers.

From one presenter to fifty followers, each a program in a terminal of its own; `--sizes 3` has terminals of three sizes, and with `--alone`
each follower renders alone, as those do who look around.
"""

import argparse
import os
import select
import sys
import tempfile
from collections.abc import Iterable
from contextlib import ExitStack
from statistics import median, quantiles
from time import monotonic

from tests.bench.memory import proportional
from tests.bench.programs import HOME, ROOT
from tests.processes import descendants, switches
from tests.terminal import Terminal

SLIDES = 10
SETTLED = 1.5
"""Seconds without a byte from anybody after which a slide has arrived everywhere."""
IDLE = 10.0
"""Seconds over which idle followers are watched."""
SIZES = ((80, 24), (60, 20), (120, 40))
ALONE = "import sys; from tui.cli.program import run_words; sys.exit(run_words(sys.argv[1:]))"
"""A command line that never shares a rendering."""


def main() -> None:
    """Measure how long a slide takes, and what followers take, and print it.

    From the presenter's key to each follower's first and last byte.
    """
    parser = argparse.ArgumentParser(prog="python -m tests.bench.meeting", description="Measure how long a slide takes to followers.")
    parser.add_argument("--followers", type=int, default=50, help="how many (default 50)")
    parser.add_argument("--sizes", type=int, default=1, choices=(1, 2, 3), help="how many sizes of terminal (default 1)")
    parser.add_argument("--alone", action="store_true", help="let each follower render alone")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bb") as directory, ExitStack() as stack:

        def opened(number: int, code: str, *words: str) -> Terminal:
            columns, rows = SIZES[number % chosen.sizes]
            command = [sys.executable, "-c", code, *words, "--live-dir", directory, "--no-state"]
            return stack.enter_context(Terminal(command, cwd=ROOT, columns=columns, rows=rows))

        presenter = opened(0, HOME.code, "present", "--live", "bench")
        presenter.wait_for("1 / ", 20)
        followers = []
        starts = []
        for number in range(chosen.followers):
            followers.append(opened(number, ALONE if chosen.alone else HOME.code, "follow", "bench"))
            followers[-1].wait_for("1 / ", 60)
            starts.append(followers[-1].last - followers[-1].started)
        everybody = [presenter, *followers]
        settle(everybody)
        first: list[float] = []
        last: list[float] = []
        own: list[float] = []
        for _ in range(SLIDES):
            marks = [len(each.arrivals) for each in everybody]
            pressed = presenter.press("right")
            settle(everybody)
            own.append(presenter.arrivals[marks[0]].at - pressed)
            for each, mark in zip(followers, marks[1:], strict=True):
                first.append(each.arrivals[mark].at - pressed)
                last.append(each.arrivals[-1].at - pressed)
        watched = [each.pid for each in followers]
        rendering = [pid for each in watched for pid in descendants(each)]
        before = [(processor(pids), sum(map(switches, pids))) for pids in (watched, rendering)]
        idle = monotonic()
        while monotonic() - idle < IDLE:
            for each in everybody:
                each.read(0)
            select.select([], [], [], IDLE / 10)
        spent = [(processor(pids), sum(map(switches, pids))) for pids in (watched, rendering)]
        memory = [proportional(pid) / 1e6 for pid in watched]
        unseen = [proportional(pid) / 1e6 for pid in rendering]
    for what, times in (
        ("follower, from start to first slide", starts),
        ("presenter, first byte", own),
        ("followers, first byte", first),
        ("followers, last byte", last),
    ):
        print(f"{what}: median {median(times) * 1000:.0f} ms, nine in ten within {quantiles(times, n=10)[-1] * 1000:.0f} ms")
    print(f"memory of a follower (Pss), of {chosen.followers}: {median(memory):.1f} MB, at most {max(memory):.1f} MB")
    print(f"memory of {len(unseen)} renderings (Pss): {sum(unseen):.0f} MB; of everything: {sum(memory) + sum(unseen):.0f} MB")
    for who, (time, count), (later, more) in zip(("followers", "renderings"), before, spent, strict=True):
        print(f"idle for {IDLE:.0f} s, all {who}: {(later - time) * 1000:.0f} ms of processor time, woken {more - count} times")


def processor(pids: Iterable[int]) -> float:
    """The processor time of processes so far, in seconds."""
    ticks = 0
    for pid in pids:
        with open(f"/proc/{pid}/stat", encoding="utf-8") as file:
            fields = file.read().rpartition(")")[2].split()
        ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def settle(everybody: list[Terminal]) -> None:
    """Read from all of them until they have been quiet for a while."""
    poll = select.poll()
    known = {each._master: each for each in everybody}
    for descriptor in known:
        poll.register(descriptor, select.POLLIN)
    quiet = monotonic()
    while monotonic() - quiet < SETTLED:
        for descriptor, _ in poll.poll(100):
            if known[descriptor].read(0):
                quiet = monotonic()


if __name__ == "__main__":
    main()
