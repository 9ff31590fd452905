"""`python -m tests.bench.meeting`: how long a slide takes to reach followers.

From one presenter to fifty followers, each a program in a terminal of its own.
"""

import argparse
import select
import sys
import tempfile
from contextlib import ExitStack
from statistics import median, quantiles
from time import monotonic

from tests.bench.memory import proportional
from tests.bench.programs import HOME, ROOT
from tests.terminal import Terminal

SLIDES = 10
SETTLED = 1.5
"""Seconds without a byte from anybody after which a slide has arrived everywhere."""


def main() -> None:
    """Measure how long a slide takes, and print it.

    From the presenter's key to each follower's first and last byte, and what a follower takes of memory.
    """
    parser = argparse.ArgumentParser(prog="python -m tests.bench.meeting", description="Measure how long a slide takes to followers.")
    parser.add_argument("--followers", type=int, default=50, help="how many (default 50)")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bb") as directory, ExitStack() as stack:

        def opened(*words: str) -> Terminal:
            return stack.enter_context(Terminal([sys.executable, "-c", HOME.code, *words, "--live-dir", directory, "--no-state"], cwd=ROOT))

        presenter = opened("present", "--live", "bench")
        presenter.wait_for("1 of ", 20)
        followers = []
        for _ in range(chosen.followers):
            followers.append(opened("follow", "bench"))
            followers[-1].wait_for("1 of ", 30)
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
        memory = median(proportional(each.pid) / 1e6 for each in followers)
    for what, times in (("presenter, first byte", own), ("followers, first byte", first), ("followers, last byte", last)):
        print(f"{what}: median {median(times) * 1000:.0f} ms, nine in ten within {quantiles(times, n=10)[-1] * 1000:.0f} ms")
    print(f"memory of a follower (Pss), of {chosen.followers}: {memory:.1f} MB")


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
