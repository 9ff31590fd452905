"""Prepares the first frames of the kiosk.

For common sizes and types of terminal. The kiosk itself draws each of them, in a separate process and terminal.
"""

import os
import pty
import select
import subprocess
import sys
import termios
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import product

FRAME_SIZES = ((80, 24), (100, 30), (120, 30), (120, 40), (160, 45), (200, 60))
"""Columns and rows. For other sizes nothing is prepared."""
FRAME_TERMS = ("xterm-256color", "tmux-256color", "screen-256color")
FOLLOWABLE: tuple[tuple[str, ...], ...] = ((), ("--live-dir", "/nowhere"))
"""Without and with presentations to follow; a first frame does not depend on where these are."""
ENVIRONMENT = {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}
"""The environment that the launcher gives the kiosk, with the type of the terminal."""
PATIENCE = 60
"""Seconds after which a kiosk that draws nothing is ended."""
_CODE = "import sys; from tui.cli.kiosk_frames import render; sys.exit(render(*sys.argv[1:]))"


def prepare_frames(libraries: Sequence[str], folder: str) -> tuple[int, int]:
    """Write the first frames to a folder.

    Returns how many were written, and how many there should be.
    """
    words = [word for library in libraries for word in ("--library", os.path.abspath(library))]
    kinds = [*product(FRAME_SIZES, FRAME_TERMS, FOLLOWABLE)]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        kept = pool.map(lambda kind: _rendered(kind[0], kind[1], ["kiosk", *kind[2], *words], folder), kinds)
        return sum(kept), len(kinds)


def render(folder: str, *words: str) -> int:
    """Draw the kiosk's first page in this process's terminal, and keep it.

    Returns 0 if that worked.
    """
    from tui.app.first_frame.start import Start
    from tui.library.cache import Cache

    from .command_line import parsed_words
    from .kiosk import browsed

    Start.current = Start([*words], Cache(own=folder, shared=True), prepares=True)
    browsed(parsed_words([*words]), prepares=True)
    return int(not Start.current.kept)


def _rendered(size: tuple[int, int], term: str, words: Sequence[str], folder: str) -> bool:
    """Draw and keep the frame of a size, in columns and rows; whether that worked."""
    master, slave = pty.openpty()
    try:
        termios.tcsetwinsize(slave, size[::-1])
        command = [sys.executable, "-I", "-c", _CODE, os.path.abspath(folder), *words]
        env = {**ENVIRONMENT, "TERM": term}
        kiosk = subprocess.Popen(command, stdin=slave, stdout=slave, stderr=slave, env=env, start_new_session=True)  # noqa: S603 (our own)
        os.close(slave)
        slave = -1
        with kiosk:
            if not _drained(master):
                kiosk.kill()
            return kiosk.wait() == 0
    finally:
        os.close(master)
        if slave >= 0:
            os.close(slave)


def _drained(master: int) -> bool:
    """Discard what is drawn until the terminal is closed; whether it was in time."""
    try:
        while select.select([master], [], [], PATIENCE)[0]:
            if not os.read(master, 65536):
                return True
    except OSError:  # EIO: no program has the terminal open any more.
        return True
    return False
