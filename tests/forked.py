"""Runs the program many times from one interpreter, which has imported it.

Each run is a process of its own that ends as any other does.     python -m tests.forked JSON FOLDER DESCRIPTOR

The JSON is a list of command lines. It prints the exit codes, and what the runs write is in FOLDER/0.out, FOLDER/0.error, FOLDER/1.out, …;
with a descriptor their output goes there.
"""

import json
import os
import runpy
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from contextlib import redirect_stdout
from functools import cache
from io import StringIO
from pathlib import Path
from typing import NamedTuple

from tui import cli
from tui.pack import reader

ROOT = Path(__file__).parents[1]


class Ended(NamedTuple):
    """How a run ended.

    Its exit code, and what it wrote to its two outputs; `out` is empty if that went elsewhere.
    """

    code: int
    out: bytes
    error: bytes


def beatbook(commands: Sequence[Sequence[str]], stdout: int | None = None, **environment: str) -> list[Ended]:
    """Run command lines of the program, one after the other, and say how each ended.

    They write to a descriptor if one is given.
    """
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [sys.executable, "-m", "tests.forked", json.dumps([*map(list, commands)]), folder, str(stdout or "")],
            cwd=ROOT,
            # As people have it, not as whoever runs the tests may: what is said is kept back till a page of it is full.
            env={**{name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}, **environment},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            pass_fds=[stdout] if stdout else [],
            timeout=300,
            check=True,
        )
        codes = json.loads(done.stdout)
        return [Ended(code, *((Path(folder) / f"{at}.{name}").read_bytes() for name in ("out", "error"))) for at, code in enumerate(codes)]


def main(commands: list[list[str]], folder: Path, stdout: str) -> None:
    """Leave a child to each command line; a child returns from here to run it."""
    reader.read_pack = cache(reader.read_pack)  # A child need not read again what nothing changes.
    with redirect_stdout(StringIO()):
        cli.main(["audit"])  # For what it imports.
        cli.main(["find", "seat"])
    codes = []
    for at, words in enumerate(commands):
        pid = os.fork()
        if not pid:
            for name, own in (("out", 1), ("error", 2)):
                file = os.open(folder / f"{at}.{name}", os.O_WRONLY | os.O_CREAT)
                os.dup2(int(stdout) if stdout and own == 1 else file, own)
            sys.argv = ["beatbook", *words]
            runpy.run_module("tui", run_name="__main__", alter_sys=True)
        codes.append(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
    print(json.dumps(codes))


if __name__ == "__main__":
    main(json.loads(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
