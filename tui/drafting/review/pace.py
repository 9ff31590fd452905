"""How long what is left will take, at the reviewer's own pace."""

from collections.abc import Callable
from statistics import median

BREAK = 300.0
"""A pause of so many seconds is a break, and says nothing of the pace."""
_FEWEST = 3
"""A pace is known from so many decisions."""


class Pace:
    """The seconds that each decision took. `clock` gives the time in seconds."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._last = clock()
        self._taken: list[float] = []

    def decided(self) -> None:
        """Note that something was decided now."""
        now = self._clock()
        if 0 <= now - self._last < BREAK:
            self._taken.append(now - self._last)
        self._last = now

    def undone(self) -> None:
        """Note that a decision was taken back: the time that it took is no guide."""
        if self._taken:
            self._taken.pop()
        self._last = self._clock()

    def minutes(self, left: int) -> float | None:
        """The minutes that so many decisions will take; None before there is a pace."""
        return left * median(self._taken) / 60 if left and len(self._taken) >= _FEWEST else None
