"""Opens a workshop from the cache, or by reading its files.

From the cache if that has it as its files are now. The reader, YAML and the checks of a pack are imported only then.
"""

import os
from typing import TYPE_CHECKING
from zlib import crc32

from .cache import Cache
from .kept.file import NIL, Kept, sealed, unsealed
from .stamp import Stamp, folder_stamp, readable

if TYPE_CHECKING:
    from tui.model.pack import Pack


def open_workshop(folder: str | os.PathLike[str], cache: Cache) -> "Pack":
    """The workshop in a folder, its deck checked too.

    Raises PackError with every problem that one pass can find.
    """
    now, kept = _kept(folder, cache)
    pack = _open(folder, cache, now, kept)
    pack.supply(stamp_of, now)
    return pack


def stamp_of(_: "Pack") -> Stamp | None:
    """The stamp of the folder before a workshop was opened from it.

    None where there is no cache.
    """
    return None


def open_to_search(folder: str | os.PathLike[str], cache: Cache) -> "Pack":
    """The workshop in a folder, with what can be found in it, which is kept too.

    Raises PackError.
    """
    now, kept = _kept(folder, cache)
    pack = _open(folder, cache, now, kept)
    from tui.nodes.search_entries import all_entries  # late, as only a search needs them

    from .kept.entries import entries_from_bytes

    if kept and (entries := entries_from_bytes(kept.entries)):
        pack.supply(all_entries, entries)
    elif now and now.settled and cache.own:
        keep_workshop(folder, cache, now, pack, to_search=True)
    return pack


def _kept(folder: str | os.PathLike[str], cache: Cache) -> tuple[Stamp | None, Kept | None]:
    """The stamp of a folder as it is now, and what the cache has with that stamp."""
    now = folder_stamp(folder) if cache.used and readable(folder) else None
    return now, unsealed(cache.load(_name(folder)), now.text) if now else None


def _open(folder: str | os.PathLike[str], cache: Cache, now: Stamp | None, kept: Kept | None) -> "Pack":
    pack = _opened(folder, cache, now, kept)
    if now:
        from tui.model.earlier import EarlierResults, earlier_results  # late, with the model

        from .kept.results import KeptResults

        kept_results: EarlierResults = KeptResults(now, cache)
        pack.supply(earlier_results, kept_results)
    return pack


def _opened(folder: str | os.PathLike[str], cache: Cache, now: Stamp | None, kept: Kept | None) -> "Pack":
    if kept:
        from .kept.pack import pack_from_bytes  # late, as a list needs no pack

        if pack := pack_from_bytes(kept.pack):
            return pack
    from pathlib import Path  # late, as all of these: what is in the cache need not be read

    from tui.nodes.kinds import addresses
    from tui.pack.reader import read_pack

    pack = read_pack(Path(folder), addresses)
    if now and now.settled and cache.own:
        keep_workshop(folder, cache, now, pack)
    return pack


def has_to_search(folder: str | os.PathLike[str], cache: Cache, now: Stamp) -> bool:
    """Whether the cache has a workshop with this stamp, and what can be found in it."""
    kept = unsealed(cache.load(_name(folder)), now.text)
    return kept is not None and bytes(kept.entries) != NIL


def keep_workshop(
    folder: str | os.PathLike[str], cache: Cache, now: Stamp, pack: "Pack", *, to_search: bool = False, sweeps: bool = True
) -> bool:
    """Write a workshop to the cache, with its folder's stamp before reading.

    Also what can be found in it, if it is `to_search`. The folder is kept small if it `sweeps`. Returns whether that worked.
    """
    from .kept.pack import pack_as_bytes  # late: what is in the cache need not be written

    entries = NIL
    if to_search:
        from tui.nodes.search_entries import all_entries

        from .kept.entries import entries_as_bytes

        entries = entries_as_bytes(pack.once(all_entries))
    return cache.save(_name(folder), sealed(now.text, pack_as_bytes(pack), entries), sweeps=sweeps)


def _name(folder: str | os.PathLike[str]) -> str:
    real = os.path.realpath(folder)
    return f"{os.path.basename(real)}-{crc32(os.fsencode(real)):08x}.pack"
