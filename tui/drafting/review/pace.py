"""How long what is left will take, at the reviewer's own pace."""

from collections.abc import Callable
from statistics import mean

BREAK = 300.0
"""A pause of so many seconds is a break, and says nothing of the pace."""
FEWEST_TIMED = 10
"""A pace is known from so many decisions. With fewer, each would change it by minutes."""
LATEST_TIMED = 40
"""The pace is that of so many decisions: who gets used to the work gets faster."""


class Pace:
    """The seconds that each decision took. `clock` gives the time in seconds.

    What needs a look takes longer and comes first, so the two are timed apart.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._last = clock()
        self._taken: list[tuple[bool, float]] = []

    def decided(self, *, look: bool = False) -> None:
        """Note that something was decided now.

        `look` says that there was something to look at.
        """
        now = self._clock()
        if 0 <= now - self._last < BREAK:
            self._taken.append((look, now - self._last))
        self._last = now

    def undone(self) -> None:
        """Note that a decision was taken back: the time that it took is no guide."""
        if self._taken:
            self._taken.pop()
        self._last = self._clock()

    def minutes(self, look: int, rest: int) -> float | None:
        """The minutes that what is left will take.

        None before there is a pace, and where nothing is left.
        """
        if len(self._taken) < FEWEST_TIMED or not look + rest:
            return None
        return (look * self._seconds(look=True) + rest * self._seconds(look=False)) / 60

    def _seconds(self, *, look: bool) -> float:
        """The mean of the latest decisions, or of all where there are few of this sort.

        A mean, as a median leaves out the few that take long, and they are most of the time.
        """
        own = [seconds for each, seconds in self._taken if each == look][-LATEST_TIMED:]
        return mean(own if len(own) >= FEWEST_TIMED else [seconds for _, seconds in self._taken[-LATEST_TIMED:]])
