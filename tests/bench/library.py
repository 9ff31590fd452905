"""How commands and the browser grow with the number of workshops in a library.

Counted in seconds of the processor, with a cache that has what an earlier run has kept.
"""

import shutil
import sys
from math import log
from pathlib import Path
from time import sleep

from tests.bench.pace import processor
from tests.bench.programs import HOME, Program, leave, painted, whole
from tests.library.workshops import make_workshops
from tui.library.stamp import SETTLED

LIBRARY_SIZES = (1, 1_000, 2_000)
MEASURED = 1_000
"""The size whose time and memory are in the table."""
LIBRARY_COMMANDS = {
    "list": ["list"],
    "show ID:roads": ["show", "anyshire-2026-10-01:roads"],
    "find --all": ["find", "--all", "belts"],
}
START = "the browser's start"
LIBRARY_TRIES = 3
"""The quickest of so many turns counts, after one that fills the cache."""
LEAST_GROWTH = 0.02
"""Seconds. What grows by less from one workshop to 2,000 is in step with nothing but noise."""


def library_readings(folder: Path) -> dict[str, float]:
    """What a library of many workshops takes, and the exponents from one to the most.

    Milliseconds and megabytes by name.
    """
    found: dict[str, float] = {}
    times: dict[str, list[float]] = {}
    for size in LIBRARY_SIZES:
        library = make_workshops(folder / f"library {size}", size)
        sleep(SETTLED / 1e9)  # What has just changed is not kept.
        for name, (seconds, memory) in _taken(library, folder / "cache").items():
            times.setdefault(name, []).append(seconds)
            if size == MEASURED:
                found[f"library {name}"] = seconds * 1000
                found[f"library memory {name}"] = memory / 1e6
        shutil.rmtree(library)
    return found | {f"growth of {name}": _exponent(times[name]) for name in times}


def _taken(library: Path, cache: Path) -> dict[str, tuple[float, float]]:
    """Seconds, and bytes of memory where that is measured, the least of some turns."""
    found = {}
    for name, words in LIBRARY_COMMANDS.items():
        spent = [
            whole(["-c", HOME.code, *words, "--library", str(library)], {"XDG_CACHE_HOME": str(cache)}) for _ in range(LIBRARY_TRIES + 1)
        ]
        found[name] = min(each.seconds for each in spent[1:]), float(spent[-1].memory)
    started = [_started(library, cache) for _ in range(LIBRARY_TRIES + 1)]
    return found | {START: (min(started[1:]), 0.0)}


def _started(library: Path, cache: Path) -> float:
    program = Program("home", HOME.code, "L library", (sys.executable, "-c", HOME.code, "--no-state", "--library", str(library)))
    with program.open("xterm-256color", cache) as terminal:
        painted(program, terminal)
        spent = processor(terminal.pid)
        leave(terminal)
    return spent


def _exponent(times: list[float]) -> float:
    """1 is in step with the number, 2 with its square; 0 where nothing grows."""
    (small, middle, large), (least, more, most) = LIBRARY_SIZES, times
    if most - least < LEAST_GROWTH or more <= least:
        return 0.0
    return max(0.0, log((most - least) / (more - least)) / log((large - small) / (middle - small)))


if __name__ == "__main__":
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as place:
        for name, value in library_readings(Path(place)).items():
            print(f"{name}: {value:.2f}")
