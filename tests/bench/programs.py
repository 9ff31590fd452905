"""The programs that are measured.

The browser and the bare app as programs in a terminal, the shell's commands, and when each is ready.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from pathlib import Path
from time import monotonic
from typing import NamedTuple

from tests.bench.bare import COLUMNS, LAST
from tests.bench.bare import ROWS as MONTHS
from tests.terminal import Terminal

ROOT = Path(__file__).parents[2]
CONTENT = 1000
"""More bytes than the modes of a terminal take: what comes with them is content."""
QUIET = 250
"""Milliseconds without a byte after which a program has painted what it had to paint."""


@dataclass(frozen=True)
class Program:
    """A program, and the text that is on its screen when its first paint is done."""

    name: str
    code: str
    ready: str
    command: tuple[str, ...] = ()
    """What starts it, where that is not the code."""

    def open(self, term: str, cache: Path | None = None) -> Terminal:
        """Start it in a kind of terminal, at 80x24 unless its name has a size.

        Without a folder for the cache, nothing is kept.
        """
        size, _, name = term.rpartition(" ")
        columns, rows = map(int, (size or "80x24").split("x"))
        return Terminal(
            self.command or [sys.executable, "-c", self.code],
            term=name,
            cwd=ROOT,
            columns=columns,
            rows=rows,
            env={"XDG_CACHE_HOME": str(cache or os.devnull)},
        )


# Both from a line of code rather than from an installed command, so that neither pays for a launcher that the other has not.
HOME = Program("home", "import sys; from tui.cli import main; sys.exit(main())", "m matrix")
BARE = Program("bare", "from tests.bench.bare import main; main()", LAST)

VISIDATA = "BEATBOOK_BENCH_VISIDATA"
"""The variable that names VisiData's command, where it is not on the path as `vd`."""


def visidata(folder: Path) -> tuple[Program, ...]:
    """VisiData with the table of the bare app, if it is installed; else nothing."""
    command = shutil.which(os.environ.get(VISIDATA, "vd"))
    if command is None:
        return ()
    file = folder / "months.csv"
    file.write_text("".join(f"{','.join(map(str, row))}\n" for row in (COLUMNS, *MONTHS)), encoding="utf-8")
    return (Program("visidata", "", LAST, (command, "-N", str(file))),)


SHELL = {
    "import textual.app": ["-c", "import textual.app"],
    "--version": ["-c", HOME.code, "--version"],
    "list": ["-c", HOME.code, "list"],
    "find seat belt": ["-c", HOME.code, "find", "seat", "belt"],
    "show roads/collisions": ["-c", HOME.code, "show", "roads/collisions"],
}
"""Whole processes by name: the base, then the commands that are set against it."""

SERIES = {
    "pandas.read_csv": ["-c", "import sys, pandas; pandas.read_csv(sys.argv[1])"],
    "spc": ["-c", HOME.code, "spc"],
    "spc --format json": ["-c", HOME.code, "spc", "--format", "json"],
}
"""Whole processes that read one series file, which is their last word: the base, then the command in both its formats."""
ROWS = {"3,000 rows": 3_000, "100,000 rows": 100_000, "a million rows": 1_000_000}


def write_series(file: Path, rows: int) -> Path:
    """A series file with a row a day, whose figures never repeat a pattern."""
    first, value = date(1000, 1, 1).toordinal(), 5000
    with file.open("w", encoding="utf-8") as out:
        out.write("date,value\n")
        for row in range(rows):
            value = (value * 7919 + row) % 10007
            out.write(f"{date.fromordinal(first + row)},{value / 100}\n")
    return file


def painted(program: Program, terminal: Terminal, patience: float = 20) -> float:
    """Wait for the first paint.

    Seconds from the start of the process to the last byte before it fell quiet with its text on screen. AssertionError where that does not
    come.
    """
    end = monotonic() + patience
    terminal.wait_quiet(QUIET)
    # Looked at between silences only: drawing takes the harness longer than the program takes to send.
    while program.ready not in terminal.text():
        assert monotonic() < end and not terminal.over, f"{program.name} did not paint {program.ready!r}; the screen:\n{terminal.text()}"
        terminal.wait_quiet(QUIET)
    return terminal.last - terminal.started


def begun(terminal: Terminal) -> float:
    """Seconds from the start of the process to the first content on screen."""
    sizes = accumulate(arrival.size for arrival in terminal.arrivals)
    return next(arrival.at for arrival, size in zip(terminal.arrivals, sizes, strict=True) if size > CONTENT) - terminal.started


def leave(terminal: Terminal) -> None:
    """Quit by key. AssertionError where the program ends otherwise than well."""
    terminal.press("q")
    assert terminal.wait() == 0, f"left with {terminal.code}; the screen:\n{terminal.text()}"


class Spent(NamedTuple):
    """What a process has taken: processor seconds, and its most memory in bytes."""

    seconds: float
    memory: int


# A process counts the memory of the one that started it, until it runs a program of its own: this one is small.
MEASURED = """import os, sys
nothing = [(os.POSIX_SPAWN_OPEN, place, os.devnull, os.O_RDWR, 0) for place in range(3)]
pid = os.posix_spawn(sys.executable, [sys.executable, *sys.argv[1:]], os.environ, file_actions=nothing)
_, status, usage = os.wait4(pid, 0)
print(usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)
sys.exit(os.waitstatus_to_exitcode(status))
"""
"""Runs Python with its words, and prints what that took."""


def whole(words: list[str], env: Mapping[str, str] | None = None) -> Spent:
    """What a whole Python process takes, of the processor rather than of the clock.

    CalledProcessError where it fails.
    """
    command = [sys.executable, "-S", "-c", MEASURED, *words]
    ended = subprocess.run(command, cwd=ROOT, env={**os.environ, **(env or {})}, stdout=subprocess.PIPE, text=True, check=True)
    seconds, memory = ended.stdout.split()
    return Spent(float(seconds), int(memory))
