"""How long each slide took, and where a presentation was left.

As short texts to save. Each begins with the deck's mark, so that it is never used for another deck.
"""

from collections.abc import Sequence
from typing import NamedTuple
from zlib import crc32

from tui.model.deck import Slide

LEAST_SLIDE_SECONDS = 5.0
"""The mean seconds for each slide below which a run is no rehearsal: somebody leafed through the slides."""
RESUMED_WITHIN = 3600.0
"""Seconds after which a presentation begins again from its first slide."""


class LeftOff(NamedTuple):
    """Where a presentation was left.

    The slide from 1, when, and when it had begun, in seconds since 1970.
    """

    number: int
    at: float
    began: float


class Stopwatch:
    """The seconds for which each slide has been shown, until the next one.

    It begins again where slides are added or removed.
    """

    def __init__(self) -> None:
        self._seconds: list[float] = []
        self._shown: tuple[int, float] | None = None

    def show(self, place: int, of: int, now: float) -> None:
        """A slide is shown, by its index, at a time in seconds."""
        if len(self._seconds) != of:
            self._seconds, self._shown = [0.0] * of, None
        if self._shown:
            before, since = self._shown
            self._seconds[before] += max(0.0, now - since)
        self._shown = (place, now)

    def stop(self, now: float) -> tuple[float, ...]:
        """The seconds of each slide, if the run was a rehearsal.

        Every slide was shown, and not just leafed through.
        """
        if self._shown:
            self.show(self._shown[0], len(self._seconds), now)
        whole = bool(self._seconds) and all(self._seconds) and sum(self._seconds) >= LEAST_SLIDE_SECONDS * len(self._seconds)
        return tuple(self._seconds) if whole else ()


def deck_mark(workshop: str, slides: Sequence[Slide]) -> str:
    """What tells a deck from any other: its workshop, and the addresses of its slides."""
    return f"{workshop}:{crc32(' '.join(slide.address for slide in slides).encode()):08x}"


def times_text(mark: str, times: Sequence[float]) -> str:
    """The times of a rehearsal, to save."""
    return " ".join((mark, *(str(round(seconds)) for seconds in times)))


def read_times(text: str, mark: str, slides: int) -> tuple[float, ...]:
    """The saved times of a deck; none of another deck, or where they make no sense."""
    found, *numbers = text.split() or [""]
    if found != mark or len(numbers) != slides or not all(each.isdecimal() and len(each) <= 6 for each in numbers):
        return ()
    return tuple(map(float, numbers))


def left_text(mark: str, left: LeftOff) -> str:
    """Where a presentation was left, to save."""
    return f"{mark} {left.number} {int(left.at)} {int(left.began)}"


def read_left(text: str, mark: str, slides: int, now: float) -> LeftOff | None:
    """Where this deck was left within the hour; None at its first slide or its end."""
    found, *numbers = text.split() or [""]
    if found != mark or len(numbers) != 3 or not all(each.isdecimal() and len(each) <= 12 for each in numbers):
        return None
    left = LeftOff(int(numbers[0]), float(numbers[1]), float(numbers[2]))
    fresh = 0 <= now - left.at <= RESUMED_WITHIN and left.began <= left.at
    return left if fresh and 1 < left.number < slides else None
