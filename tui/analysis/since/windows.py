"""The periods that the window of a figure names.

What cannot be read for certain is not guessed: `so far this year` names none.
"""

import re

from tui.model.period import Period
from tui.text.period_spelling import Convention, spelled, tidy

_ONE = Convention(pair="financial")
_COMPARED = re.compile(r"\s*\b(?:compared (?:with|to)|against|on|over|vs\.?|versus|from)\s+", re.IGNORECASE)
_TO = re.compile(r"\s+to\s+", re.IGNORECASE)
_BEFORE = re.compile(r"(?:the )?(?:year before|previous year|same period (?:of )?(?:last|the previous) year)", re.IGNORECASE)


def compared_periods(window: str, *, base: bool) -> tuple[Period, ...]:
    """The period of a window, and with `base` the one that it is compared with.

    That is a year before, unless the window names it. Empty where either cannot be read.
    """
    words = window.strip().rstrip(".")
    if period := _period(words):
        earlier = period.years_later(-1)
        return (period,) if not base else (period, earlier) if earlier else ()
    parts = [part for part in _COMPARED.split(words) if part]
    if len(parts) == 1:  # From one period to another: the first is the base.
        parts = _TO.split(parts[0])[::-1]
    if len(parts) != 2:
        return ()
    period = _period(parts[0])
    before = period.years_later(-1) if period and _BEFORE.fullmatch(parts[1]) else _period(parts[1])
    if period is None or before is None or before >= period or before.frequency != period.frequency:
        return ()
    return (period, before) if base else (period,)


def _period(words: str) -> Period | None:
    try:
        found = spelled(tidy(words), _ONE)
    except ValueError:
        return None
    return found if isinstance(found, Period) else None
