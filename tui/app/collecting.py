"""When the browser collects garbage: between keys, and seldom among all objects.

Python would do it in the middle of a key, as soon as there are many new objects. It still makes the collections that take a millisecond.
"""

import asyncio
import gc

QUIET = 1.0
"""Seconds without a paint after which a collection holds nobody up."""
SOME, MANY, VERY_MANY = 4, 6, 60
"""Rounds of new objects, one for every few keys.

A quiet browser collects after the first of these, and one that is never quiet after the second. After the third, about 300 keys without a
quiet second, it looks at all objects, which holds up one key.
"""
LOOKS = 4
"""How many collections look at what is left: much of it, such as what is still being drawn, is garbage by the next one or the one after."""
NEVER = 1_000_000
"""More rounds than a browser ever has: Python then never looks at all objects."""
MORE_LASTING = 1.02
"""How many times as many objects must have lasted until all of them are looked at again."""


class Collecting:
    """Collects a browser's garbage.

    What is left after a few is kept out of the next collections, which then take a fifth of the time. When that has grown, some of it has
    become garbage, such as a page of a workshop that was closed: then a collection looks at all objects.
    """

    def __init__(self) -> None:
        self._begun = False
        self._lasting = 0
        """The objects left when all were looked at last; 0 until the first collection, as counting them takes long for a start."""
        self._rounds = 0
        """The rounds since."""
        self._looks = 0
        """The collections since what was left was last kept out."""
        self._last_paint = 0.0
        self._waiting: asyncio.TimerHandle | None = None

    def begin(self) -> None:
        """Begin, with the first page complete."""
        gc.freeze()
        new, middle, _ = gc.get_threshold()
        gc.set_threshold(new, middle, NEVER)
        gc.enable()
        self._begun = True
        self.painted()

    def painted(self) -> None:
        """Collect once nothing has been painted for a second.

        Where there is much to collect, do it as soon as this paint has been sent.
        """
        if not self._begun:
            return
        loop = asyncio.get_running_loop()
        self._last_paint = loop.time()
        if _rounds() >= MANY:
            loop.call_soon(self.collect)
        elif not self._waiting:
            self._waiting = loop.call_later(QUIET, self._if_quiet)

    def collect(self, *, quiet: bool = False) -> None:
        """Collect among new objects, and sometimes among all.

        Among all if more have lasted, and either the browser is `quiet` or very many rounds have passed.
        """
        self._rounds += _rounds()
        self._lasting = self._lasting or gc.get_freeze_count()
        whole = (quiet or self._rounds >= VERY_MANY) and gc.get_freeze_count() > MORE_LASTING * self._lasting
        if whole:
            gc.unfreeze()
        gc.collect()
        self._looks += 1
        if whole or self._looks >= LOOKS:
            gc.freeze()
            self._looks = 0
        if whole:
            self._lasting, self._rounds = gc.get_freeze_count(), 0

    def _if_quiet(self) -> None:
        loop = asyncio.get_running_loop()
        left = self._last_paint + QUIET - loop.time()
        self._waiting = loop.call_later(left, self._if_quiet) if left > 0 else None
        if left <= 0 and _rounds() >= SOME:
            self.collect(quiet=True)


def _rounds() -> int:
    return gc.get_count()[2]
