"""The periods of the figures that a question needs, as its workshop writes them."""

from collections.abc import Iterator
from itertools import takewhile

from tui.model.period import APRIL, Frequency, NotAPeriod, Period, parse_any, parse_period
from tui.model.report import NeededFigures

MOST_WANTED = 1_200
"""The most periods that are looked for; so many months are a hundred years."""


def needed_periods(need: NeededFigures) -> Iterator[Period]:
    """The periods of a need, in order. Raises NotAPeriod."""
    first, last = need.period or need.first, need.period or need.last
    if first and last:
        begins, ends = _read(first, need.by), _read(last, need.by)
        if begins.frequency != ends.frequency:
            raise NotAPeriod("two periods that are written alike")
        yield from takewhile(lambda period: period <= ends, (begins.shift(at) for at in range(MOST_WANTED)))


def _read(text: str, frequency: Frequency | None) -> Period:
    """A period as an author writes it. Raises NotAPeriod."""
    if frequency is None:
        return parse_any(text)
    return parse_period(text, frequency, APRIL if "/" in text else 1)
