"""Prepares a cache for every account of a machine.

Root writes it, and the kiosk may only read it.
"""

import os
import stat
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from tui.nodes.kinds import addresses
from tui.pack.files import name_of
from tui.pack.problems import PackError
from tui.pack.reader import read_pack

from .cache import Cache
from .stamp import SETTLED, files_read, folder_stamp
from .workshop import keep_workshop

ALL = stat.S_IROTH
"""The right that every account needs to read a file."""


def prepare_cache(folders: Iterable[str], directory: str) -> Iterator[tuple[str, str]]:
    """Read workshops and write them to a cache folder.

    Gives each one's id, and why it is left out (empty if it is not).
    """
    cache = Cache(own=directory, shared=True)
    for folder in folders:
        yield name_of(folder), _prepared(folder, cache)


def _prepared(folder: str, cache: Cache) -> str:
    now = folder_stamp(folder)
    if now and not now.settled:
        time.sleep(SETTLED / 1e9)  # A change that comes at once would not show in the times of its file.
        now = folder_stamp(folder)
    if now is None or not now.settled:
        return "its files are still changing, or are too many"
    if private := _private(folder):
        return f"not every account may read {private}"
    try:
        pack = read_pack(Path(folder), addresses)
    except PackError as error:
        return f"it has problems; the first: {error.problems[0]}"
    return "" if keep_workshop(folder, cache, now, pack, to_search=True) else f"{cache.own} cannot be written, or others may write to it"


def _private(folder: str) -> str:
    """A file of the workshop that other accounts may not read.

    In the cache everybody could read it.
    """
    return next((path for path in files_read(os.path.realpath(folder)) if not os.stat(path).st_mode & ALL), "")
