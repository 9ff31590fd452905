"""Times that figures are of, in words."""

import datetime as dt
from collections.abc import Sequence

from tui.analysis.stamps import Kind, Quarter, Stamp
from tui.display.dates import date, month
from tui.model.series import MONTHS, Month

NOUNS: dict[Kind, str] = {"month": "month", "quarter": "quarter", "day": "point"}
"""What a row of each kind is called: days and weeks are points in their own right."""


def when(at: Stamp) -> str:
    """`July 2014`, `Q3 2014`, `7 July 2014`."""
    if isinstance(at, Month):
        return month(at)
    return f"Q{at.quarter} {at.year}" if isinstance(at, Quarter) else date(at)


def short(at: Stamp) -> str:
    """`Jul 2014`, `Q3 2014`, `7 Jul 2014`, in at most eleven cells for years of four digits."""
    if isinstance(at, Quarter):
        return when(at)
    day = f"{at.day} " if isinstance(at, dt.date) else ""
    return f"{day}{MONTHS[at.month - 1][:3]} {at.year}"


def span(stamps: Sequence[Stamp]) -> str:
    """From the first to the last, what they share said once: `January to July 2014`, `November 2014 to May 2015`, `July 2014`."""
    first, last = stamps[0], stamps[-1]
    if first == last:
        return when(first)
    begins, year = when(first), f" {first.year}"
    return f"{begins.removesuffix(year) if first.year == last.year else begins} to {when(last)}"
