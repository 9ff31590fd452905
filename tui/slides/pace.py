"""How far a presentation is, against the time planned for it.

Everything is in seconds, and what is shown in whole minutes: only the last two minutes are counted in seconds.
"""

from collections.abc import Sequence
from itertools import accumulate

MINUTE = 60
IN_SECONDS = 2 * MINUTE
"""The time left from which it is shown in minutes and seconds."""


def slide_times(slides: int, minutes: int, rehearsed: Sequence[float]) -> tuple[float, ...]:
    """The seconds planned for each slide; none without a length and a rehearsal.

    As they were rehearsed, stretched or shortened to the minutes given; without a rehearsal of as many slides, each has the same share.
    """
    if not slides:
        return ()
    if len(rehearsed) != slides or not sum(rehearsed):
        return (minutes * MINUTE / slides,) * slides if minutes else ()
    factor = minutes * MINUTE / sum(rehearsed) if minutes else 1
    return tuple(seconds * factor for seconds in rehearsed)


def behind(plan: Sequence[float], number: int, gone: float) -> float:
    """Seconds behind the plan on a slide, counted from 1; below 0 if ahead of it.

    0 while the time gone lies in the time planned for the slide.
    """
    ends = [0.0, *accumulate(plan)]
    begin, end = ends[number - 1], ends[number]
    return gone - end if gone > end else min(0.0, gone - begin)


def pace_words(plan: Sequence[float], number: int, gone: float) -> str:
    """`on time`, `2 min behind` or `1 min ahead`, from the time of one slide on."""
    if not plan or not 1 <= number <= len(plan):
        return ""
    late = behind(plan, number, gone)
    if abs(late) < max(MINUTE / 2, sum(plan) / len(plan)):
        return "on time"
    return f"{max(1, round(abs(late) / MINUTE))} min {'behind' if late > 0 else 'ahead'}"


def time_left(total: float, gone: float) -> tuple[str, str]:
    """The time left as a figure and its words: (`8`, `min left`), (`1:05`, `left`).

    Whole minutes are rounded up, so that 1 is never nothing. After the end it is the time over.
    """
    left = total - gone
    if left <= -MINUTE:
        return f"{int(-left) // MINUTE}", "min over"
    if left > IN_SECONDS:
        return f"{-int(-left // MINUTE)}", "min left"
    seconds = max(0, int(left))
    return f"{seconds // MINUTE}:{seconds % MINUTE:02}", "left"


def minutes_left(total: float, gone: float) -> str:
    """The time left in whole minutes, for the room: `8 min left`, `1 min over`."""
    left = total - gone
    return f"{int(-left) // MINUTE} min over" if left <= -MINUTE else f"{max(0, -int(-left // MINUTE))} min left"


def next_tick(total: float, gone: float, second: float) -> float:
    """Seconds until what is shown changes.

    Once a minute, at that of the clock, of which `second` seconds have passed; once a second only where seconds are shown.
    """
    minute = MINUTE - second % MINUTE
    left = total - gone
    if not total or left <= 0:
        return minute
    if left > IN_SECONDS:
        return min(minute, max(0.05, left - IN_SECONDS))
    return 1 - gone % 1


def minutes_gone(gone: float) -> str:
    """`12 min`, `1 h 05 min`."""
    hours, minutes = divmod(max(0, int(gone)) // MINUTE, 60)
    return f"{hours} h {minutes:02} min" if hours else f"{minutes} min"
