"""The runs of signals of a control chart, each named once beneath it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from tui.analysis.xmr import Phase, Point
from tui.model.period import Period
from tui.text.numbers import count

from .signals import flagged_runs, whole_runs


class Bracket(NamedTuple):
    """A run of flagged periods: the indices of its ends, and its name.

    `words` are `7 above the mean`; `short`, `7 above`, and `number` are for where these do not fit.
    """

    first: int
    last: int
    words: str
    side: int

    @property
    def short(self) -> str:
        """The words without the mean, which the chart has a line for: `7 above`."""
        return self.words.removesuffix(" the mean")

    @property
    def number(self) -> str:
        """How many periods the run has."""
        return count(self.last - self.first + 1)


def brackets(phase: Phase[Period], places: Mapping[Period, int]) -> Iterator[Bracket]:
    """The runs of a phase, in order.

    Not points that are only outside: they have signs of their own.
    """
    for run, points in whole_runs(phase, flagged_runs(phase)):
        if all(point.special == "outside" for point in run):
            continue
        first, last = places[points[0].period], places[points[-1].period]
        yield Bracket(first, last, f"{count(last - first + 1)} {_words(run)}", run[0].side)


def _words(run: Sequence[Point[Period]]) -> str:
    above = run[0].side > 0
    if run[0].special == "trend":
        return "rising" if above else "falling"
    if any(point.special == "shift" for point in run):
        return "above the mean" if above else "below the mean"
    return "near the upper limit" if above else "near the lower limit"
