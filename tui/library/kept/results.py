"""What has been worked out of a workshop, in files of the cache."""

import os
from zlib import crc32

from tui.library.cache import Cache
from tui.library.stamp import Stamp
from tui.model.earlier import EarlierResults


class KeptResults(EarlierResults):
    """The results that a cache has for a workshop whose folder had a stamp.

    The stamp has the code that works them out in it: they are then what would be worked out again.
    """

    def __init__(self, stamp: Stamp, cache: Cache, *, sweeps: bool = True) -> None:
        """Who keeps the results of many workshops `sweeps` the folder with another file."""
        self._stamp, self._cache, self._sweeps = stamp, cache, sweeps

    def load(self, name: str) -> bytes | None:
        """What was kept under a name with this stamp."""
        conditions, file = self._place(name)
        data = self._cache.load(file) or b""
        return data[len(conditions) :] if data.startswith(conditions) else None

    def save(self, name: str, data: bytes) -> None:
        """Keep a result, if the folder had been left alone when it was read."""
        if self._stamp.settled and self._cache.own:
            conditions, file = self._place(name)
            self._cache.save(file, conditions + data, sweeps=self._sweeps)

    def _place(self, name: str) -> tuple[bytes, str]:
        """What a result depends on, and the file that has it."""
        conditions = os.fsencode(f"{name}\n{self._stamp.text}\n")
        return conditions, f"{crc32(conditions):08x}.result"
