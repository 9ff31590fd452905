"""A p-chart: a share by period, with limits from each period's cases.

The limits assume that cases are independent and that only their number differs, so with many cases they are too narrow. Laney's p-prime
(Quality Engineering 14, 2002, 531 to 537) measures by how much and widens them. Both are given: with few cases, changes of level widen
them too, and a period outside the limits of its cases would go unseen. An XmR chart assumes neither, and Wheeler prefers it.
"""

from collections.abc import Sequence
from itertools import pairwise
from math import sqrt

from tui.model.base import Whole
from tui.model.period import Period

from .xmr import SIGMA

LIMIT_SIGMAS = 3
LEAST_PERIODS = 6
"""Fewer periods than this have no p-chart."""


class SharePoint(Whole, frozen=True):
    """A period: its part of so many cases, and its limits, from 0 to 1.

    `wide` are the limits of Laney's p-prime.
    """

    period: Period
    part: int
    cases: int
    lower: float
    upper: float
    wide: tuple[float, float]

    @property
    def value(self) -> float:
        """The share."""
        return self.part / self.cases

    @property
    def side(self) -> int:
        """1 above its limits, -1 below, 0 within."""
        return (self.value > self.upper) - (self.value < self.lower)

    @property
    def wide_side(self) -> int:
        """The same with the limits of p-prime."""
        return (self.value > self.wide[1]) - (self.value < self.wide[0])


class ShareChart(Whole, frozen=True):
    """Shares by period around their mean.

    `spread` is Laney's sigma z: 1 where neighbouring periods differ as much as their numbers of cases explain.
    """

    points: tuple[SharePoint, ...]
    mean: float
    spread: float

    @property
    def overdispersed(self) -> bool:
        """Whether periods differ more than their numbers of cases explain.

        By more than two standard errors of sigma z: each is 0.9 / sqrt(n - 1).
        """
        return self.spread > 1 + 1.8 / sqrt(len(self.points) - 1)


def p_chart(shares: Sequence[tuple[Period, int, int]]) -> ShareChart | None:
    """Read shares, given as a period, a part and the cases, which are above 0.

    None for fewer than six, and where none or all of the cases are in the part.
    """
    part, cases = sum(each for _, each, _ in shares), sum(each for _, _, each in shares)
    if len(shares) < LEAST_PERIODS or not 0 < part < cases:
        return None
    mean = part / cases
    sigmas = [sqrt(mean * (1 - mean) / of) for _, _, of in shares]
    scores = [(own / of - mean) / sigma for (_, own, of), sigma in zip(shares, sigmas, strict=True)]
    ranges = [abs(after - before) for before, after in pairwise(scores)]
    spread = sum(ranges) / len(ranges) / SIGMA
    points = []
    for (period, own, of), sigma in zip(shares, sigmas, strict=True):
        (low, high), wide = (
            (max(0.0, mean - LIMIT_SIGMAS * reach), min(1.0, mean + LIMIT_SIGMAS * reach)) for reach in (sigma, sigma * spread)
        )
        points.append(SharePoint(period, own, of, low, high, wide))
    return ShareChart(tuple(points), mean, spread)
