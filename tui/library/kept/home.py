"""Home as it was planned for a workshop, as bytes and back."""

from zlib import crc32

import msgspec

from tui.library.cache import Cache
from tui.library.stamp import ALL_CODE, Stamp, program_stamp
from tui.model.kept_bytes import from_kept
from tui.nodes.home_plan import HomePlan


class KeptHome:
    """The plans that a cache has for a workshop whose folder had a stamp.

    A plan is used again only with the same stamp, size, glyphs and code of the program: it is then what would be made.
    """

    def __init__(self, stamp: Stamp, cache: Cache) -> None:
        self._stamp, self._cache = stamp, cache

    def load(self, name: str) -> HomePlan | None:
        """The plan of a size and glyphs, if it is kept."""
        conditions, file = self._place(name)
        before, plan = from_kept(self._cache.load(file), tuple[str, HomePlan]) or ("", None)
        return plan if before == conditions else None

    def save(self, name: str, plan: HomePlan) -> None:
        """Keep a plan, if the folder had been left alone when it was read."""
        if self._stamp.settled and self._cache.own:
            conditions, file = self._place(name)
            self._cache.save(file, msgspec.msgpack.encode((conditions, plan)))

    def _place(self, name: str) -> tuple[str, str]:
        """What a plan depends on, and the file that has it."""
        conditions = f"{name}\n{program_stamp(ALL_CODE)}\n{self._stamp.text}"
        return conditions, f"{crc32(conditions.encode(errors='surrogateescape')):08x}.home"
