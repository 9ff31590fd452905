"""Whether other accounts can run the program from where it is installed: a launcher starts it as one of them."""

import stat
import sys
from collections.abc import Iterable
from pathlib import Path

import tui
from tui.pack.library import bundled


def barred(ways: Iterable[Path] = ()) -> Path | None:
    """The first folder or file on the way to Python, the program and its data that others may not enter or read; None where all is open.

    By the permission bits alone: an access list may say more, or less.
    """
    for way in ways or (Path(sys.executable), Path(tui.__file__).parent, bundled()):
        for end in (way.absolute(), way.resolve()):  # Also where a link leads, as that of a virtual environment to its Python.
            for place in (*reversed(end.parents), end):
                wanted = stat.S_IXOTH | (stat.S_IROTH if place == end else 0)
                if place.stat().st_mode & wanted != wanted:
                    return place
    return None
