"""Prepares a cache for every account of a machine.

Root writes it, and the kiosk may only read it. What it has already is not made again, so an interrupted build goes on where it stopped.
"""

import os
import stat
import time
from collections.abc import Generator
from pathlib import Path

from tui.analysis.audit import KEPT_AS
from tui.model.earlier import EarlierResults, earlier_results
from tui.nodes.kinds import addresses
from tui.pack.problems import PackError
from tui.pack.reader import read_pack

from .cache import Cache
from .catalogue import Catalogue, collecting
from .headers import LibraryHeaders, broken_header
from .kept.header import header_of
from .kept.results import KeptResults
from .places import PackPlace
from .stamp import SETTLED, Stamp, files_read, folder_stamp
from .workshop import has_to_search, keep_workshop

ALL = stat.S_IROTH
"""The right that every account needs to read a file."""


def prepared_folder(directory: str) -> Cache:
    """A folder that root prepares: what it has, and where the rest is written."""
    return Cache((directory,), directory, shared=True)


def prepare_cache(found: Catalogue, cache: Cache) -> Generator[tuple[PackPlace, str], None, None]:
    """Read the workshops of a catalogue, and write them and their headers to a cache.

    Gives each one's place, and why it is left out (empty if it is not). What was made so far is kept, even if it is interrupted.
    """
    try:
        for headers, place in collecting(found.entries):
            yield place, place.trouble or _prepared(headers, place, cache)
    finally:
        found.save()


def _prepared(headers: LibraryHeaders, place: PackPlace, cache: Cache) -> str:
    now = folder_stamp(place.folder, place.real)
    if now and not now.settled:
        time.sleep(SETTLED / 1e9)  # A change that comes at once would not show in the times of its file.
        now = folder_stamp(place.folder, place.real)
    if now is None or not now.settled:
        return "its files are still changing, or are too many"
    if private := _private(place.real):
        return f"not every account may read {os.path.join(place.folder, os.path.relpath(private, place.real))}"
    if not headers.lacks(place) and has_to_search(place.folder, cache, now) and KeptResults(now, cache).load(KEPT_AS) is not None:
        return ""
    return _read(headers, place, cache, now)


def _read(headers: LibraryHeaders, place: PackPlace, cache: Cache, now: Stamp) -> str:
    try:
        pack = read_pack(Path(place.folder), addresses)
    except PackError as error:
        headers.note(place, now, broken_header(place, error))
        return f"it has problems; the first: {error.problems[0]}"
    results: EarlierResults = KeptResults(now, cache, sweeps=False)
    pack.supply(earlier_results, results)  # A header counts the verdicts: the kiosk's audit need not work them out again.
    headers.note(place, now, header_of(pack))
    kept = keep_workshop(place.folder, cache, now, pack, to_search=True, sweeps=False)
    return "" if kept else f"{cache.own} cannot be written, or others may write to it"


def _private(real: str) -> str:
    """A file of the workshop that other accounts may not read.

    In the cache everybody could read it.
    """
    return next((path for path in files_read(real) if not os.stat(path).st_mode & ALL), "")
