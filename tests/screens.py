"""GNU screen running a program.

It keeps running without its terminal, so each test ends it.
"""

import os
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tests.browse import ROOT
from tests.programs import needed
from tests.terminal import Terminal


@contextmanager
def screen(folder: Path, *words: str, env: Mapping[str, str] | None = None) -> Iterator[Terminal]:
    """A terminal with a screen.

    The words are its options, the program and its arguments.
    """
    sockets = folder / "screens"
    sockets.mkdir(mode=0o700)
    given = {**(env or {}), "SCREENDIR": str(sockets)}
    try:
        with Terminal([needed("screen"), "-c", os.devnull, *words], cwd=ROOT, env=given, term="xterm") as terminal:
            yield terminal
    finally:
        quit_it = [needed("screen"), "-X", "quit"]
        subprocess.run(quit_it, env={**os.environ, **given}, stdin=subprocess.DEVNULL, capture_output=True, check=False)
