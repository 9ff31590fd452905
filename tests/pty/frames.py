"""A user with folders of their own, for the tests of first frames."""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.browse import ROOT
from tests.processes import stopped
from tests.terminal import Terminal
from tests.warm import WarmTerminal

PROGRAM = (sys.executable, "-c", "import sys; from tui.cli import main; sys.exit(main())")
STOPS = """
import os, signal, sys
from tui.cli import main

class Stop:
    def find_spec(self, name, *_):
        if name == "textual":
            sys.meta_path.remove(self)
            os.kill(os.getpid(), signal.SIGSTOP)

sys.meta_path.insert(0, Stop())
sys.exit(main())
"""
STOPPING = (sys.executable, "-c", STOPS)
"""The program, which stops itself before it imports Textual."""
CLEAR, MODES = b"\x1b[2J", b"?1004h"
"""What erases the screen, and what the browser switches on when it takes the terminal over."""
SETTLED = 2.1
"""Seconds after which a changed workshop is kept again."""


def ready(terminal: Terminal, text: str = "q quit") -> None:
    """Wait until the browser has the terminal and the first page is complete."""
    terminal.wait_for(lambda terminal: MODES in terminal.received and text in terminal.text())
    terminal.wait_quiet(250)


class Home:
    """A user's folders for the cache and the settings, and a library of one workshop."""

    def __init__(self, folder: Path, *, remembers: bool = True) -> None:
        self.folder = folder
        self.state = str(folder / "state") if remembers else os.devnull
        self.library = folder / "library"
        self.pack = self.library / "example-constabulary-2016"
        shutil.copytree(ROOT / "tests" / "packs" / "example-constabulary-2016", self.pack)

    @property
    def env(self) -> dict[str, str]:
        return {"XDG_CACHE_HOME": str(self.folder / "cache"), "XDG_STATE_HOME": self.state, "BEATBOOK_LIBRARY": str(self.library)}

    @property
    def frames(self) -> list[Path]:
        return sorted((self.folder / "cache" / "beatbook").glob("*.frame"))

    def start(self, *words: str, **options: object) -> Terminal:
        return WarmTerminal([*PROGRAM, *words], cwd=ROOT, env=self.env, **options)  # type: ignore[arg-type]

    def session(self, *words: str, keys: tuple[str, ...] = ("q",), text: str = "q quit", **options: object) -> tuple[str, bytes]:
        """Start, and press keys once the first page is complete.

        The first screen, and what drew it.
        """
        with self.start(*words, **options) as terminal:
            ready(terminal, text)
            shown, drawn = terminal.text(), bytes(terminal.received)
            for key in keys:
                terminal.press(key)
                terminal.wait_quiet()
            assert terminal.wait() == 0 and terminal.left_behind() == []
            return shown, drawn

    @contextmanager
    def gap(self, *words: str) -> Iterator[Terminal]:
        """A start that is stopped once its frame is shown, before it imports Textual."""
        with Terminal([*STOPPING, *words], cwd=ROOT, env=self.env) as terminal:
            terminal.wait_for(lambda terminal: CLEAR in terminal.received and stopped(terminal.pid))
            while terminal.read(0.05):
                pass
            assert "q quit" in terminal.text() and b"?1000h" not in terminal.received
            yield terminal


def replayed(drawn: bytes) -> bool:
    """Whether a kept frame was shown, before the browser switched its modes on."""
    return MODES in drawn and CLEAR in drawn.partition(MODES)[0]
