"""The periods named below a chart: as many as fit, at even steps."""

from collections.abc import Sequence

from tui.model.period import Period
from tui.text.periods import in_year, short

NAME_EACH_UP_TO = 6
"""With at most so many periods, each is named if there is room."""
TICK_WIDTH = 10
"""The cells that a name needs."""
NAMED_YEARS = ("month", "quarter", "half-year", "rolling-12")
"""The frequencies whose names leave out the year where it has been given."""


def ticks(periods: Sequence[Period], cells: int) -> list[tuple[int, str]]:
    """The positions and names to show in a number of cells.

    January, April, July and October of months, otherwise evenly.
    """
    room = max(1, cells // TICK_WIDTH)
    wanted = [place for place, at in enumerate(periods) if _named(at) or len(periods) <= NAME_EACH_UP_TO] or [0]
    wanted = wanted[:: max(1, -(-len(wanted) // room))]
    return [(place, _name(periods[place], first=place == wanted[0])) for place in wanted]


def _named(at: Period) -> bool:
    return at.frequency not in ("month", "rolling-12") or at.number % 3 == 0


def _name(at: Period, *, first: bool) -> str:
    if at.frequency not in NAMED_YEARS or first:
        return short(at)
    begins = at.number % 12 == 0 if at.frequency in ("month", "rolling-12") else at.part == 1
    return short(at) if begins else in_year(at)
