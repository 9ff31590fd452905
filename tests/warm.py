"""Programs in a terminal, forked from an interpreter that has imported Beatbook.

Starting Python with Textual takes many times as long as what most tests look at. A forked program is a process of its own that reads its
command line. Starts, environments, limits and the last moments of the interpreter are tested with `Terminal`, as people start programs.
"""

import asyncio
import atexit
import ctypes
import fcntl
import gc
import io
import json
import os
import runpy
import socket
import sys
import termios
import threading
from collections.abc import Mapping, Sequence
from contextlib import redirect_stdout
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import NamedTuple

from tests.terminal import SIGNALS, Terminal

ROOT = Path(__file__).parents[1]
LONGEST = 1 << 16
"""The longest request, in bytes: a command line with its environment."""
SUBREAPER = 36
"""PR_SET_CHILD_SUBREAPER of prctl(2): a process whose parent ends becomes this process's child, so that it can be waited for."""


class WarmTerminal(Terminal):
    """A terminal with a program given as `[sys.executable, "-m" or "-c", …]`."""

    def spawn(self, command: Sequence[str], cwd: Path | None, environment: Mapping[str, str], slave: int) -> int:
        """Have the program forked; its process."""
        interpreter, option, program, *words = command
        assert interpreter == sys.executable and option in ("-m", "-c"), f"{command} needs a Terminal"
        parent = warm_parent()
        socket.send_fds(parent, [json.dumps([option, program, words, str(cwd or Path.cwd()), {**environment}]).encode()], [slave])
        answer = parent.recv(20)
        assert answer, "the interpreter that forks has ended"
        return int(answer)


@cache
def warm_parent() -> socket.socket:
    """The line to the interpreter that forks, which ends when this process does."""
    if ctypes.CDLL(None, use_errno=True).prctl(SUBREAPER, 1, 0, 0, 0):
        raise OSError(ctypes.get_errno(), "cannot become the parent of what is forked")
    ours, its = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    with its:
        os.set_inheritable(its.fileno(), True)
        kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        environment = {**kept, "PYTHONPATH": str(ROOT), "LANG": "C.UTF-8", "XDG_CACHE_HOME": os.devnull}
        os.posix_spawn(sys.executable, [sys.executable, "-m", "tests.warm", str(its.fileno())], environment, setsigdef=SIGNALS)
    return ours


class Asked(NamedTuple):
    """A program: `-m` or `-c`, its module or code, words, folder and environment."""

    option: str
    program: str
    words: list[str]
    cwd: str
    environment: dict[str, str]


def serve(line: socket.socket) -> tuple[Asked, int] | None:
    """Fork a program for each request, until nobody is left to ask.

    In a forked program: what was asked for, with its terminal.
    """
    while True:
        request, fds, _, _ = socket.recv_fds(line, LONGEST, 1)
        if not request:
            return None
        read, write = os.pipe()
        if not (between := os.fork()):
            if not os.fork():
                line.close()
                os.close(read)
                os.setsid()  # Before anybody knows of it: whoever waits until it is idle looks for its session.
                os.write(write, str(os.getpid()).encode())
                os.close(write)
                return Asked(*json.loads(request)), fds[0]
            os._exit(0)
        os.close(fds[0])
        os.close(write)
        os.waitpid(between, 0)  # Only now is the program a child of those who asked for it.
        line.send(os.read(read, 20))
        os.close(read)


def prepare() -> None:
    """Import everything, and read the bundled workshop."""
    from tests import handlers_kept, styles_kept
    from tui import cli
    from tui.pack import reader

    styles_kept.keep()
    handlers_kept.keep()
    reader.read_pack = cache(reader.read_pack)  # A program need not read again what no test changes.
    for module in walk_packages(import_module("tui").__path__, "tui."):
        if module.name != "tui.__main__":
            import_module(module.name)
    with redirect_stdout(io.StringIO()):
        cli.main(["find", "seat"])
        asyncio.run(open_once())
    gc.collect()
    gc.freeze()


async def open_once() -> None:
    """Open the browser without a terminal, which compiles its patterns and styles.

    What it works out for these pages stays with the workshop, which is the one that programs are given.
    """
    from tui.app.browser import Browser
    from tui.nodes.kinds import addresses
    from tui.pack.reader import read_pack

    async with Browser(read_pack(ROOT / "data" / "wmp-2015-06-16", addresses)).run_test() as pilot:
        await pilot.press("1", "3", "m")


def run(asked: Asked, slave: int) -> None:
    """Become the program in its terminal."""
    fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
    for own in range(3):
        os.dup2(slave, own)
    os.close(slave)
    os.chdir(asked.cwd)
    os.environ.clear()
    os.environ.update(asked.environment)
    for name, mode, errors in (("stdin", "r", "strict"), ("stdout", "w", "strict"), ("stderr", "w", "backslashreplace")):
        stream = open(getattr(sys, name).fileno(), mode, encoding="utf-8", errors=errors, closefd=False)  # noqa: SIM115 kept open
        setattr(sys, name, stream)
        setattr(sys, f"__{name}__", stream)
    sys.argv = ["-c" if asked.option == "-c" else "beatbook", *asked.words]
    code: object = 0
    try:
        if asked.option == "-m":
            runpy.run_module(asked.program, run_name="__main__", alter_sys=True)
        else:
            exec(asked.program, {"__name__": "__main__"})  # noqa: S102 the test's own code
    except SystemExit as end:
        code = end.code or 0
    if not isinstance(code, int):
        sys.exit(str(code))
    # As the interpreter ends, but without taking every module down: that would copy all the memory that is shared until then.
    threading._shutdown()  # type: ignore[attr-defined]
    atexit._run_exitfuncs()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code & 0xFF)


if __name__ == "__main__":
    prepare()
    if program := serve(socket.socket(fileno=int(sys.argv[1]))):
        run(*program)
