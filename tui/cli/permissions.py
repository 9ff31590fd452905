"""Whether other accounts can run Beatbook from where it is installed.

A launcher does so for another account.
"""

import stat
import sys
from collections.abc import Iterable
from pathlib import Path

import tui
from tui.library.finder import bundled


def inaccessible_path(ways: Iterable[Path] = ()) -> Path | None:
    """The first folder or file that other accounts cannot enter or read.

    On the path to Python, Beatbook or its data. None if there is none. Looks at permission bits only; access control lists can allow more
    or less.
    """
    for way in ways or (Path(sys.executable), Path(tui.__file__).parent, Path(bundled())):
        for end in (way.absolute(), way.resolve()):  # Also where a link leads: a virtual environment links to its Python.
            for place in (*reversed(end.parents), end):
                wanted = stat.S_IXOTH | (stat.S_IROTH if place == end else 0)
                if place.stat().st_mode & wanted != wanted:
                    return place
    return None
