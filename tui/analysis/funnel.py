"""A funnel plot of areas: each share or rate against the number of its cases.

Limits of 95% and 99.8% around the mean of all. Where areas differ more than chance alone explains (over-dispersion), those limits are too
narrow: nearly every large area would be outside. They are then widened by the square root of how much more, as in Spiegelhalter, Funnel
plots for comparing institutional performance (Statistics in Medicine 24, 2005, 1185 to 1202), appendix A.3.1.
"""

from collections.abc import Callable, Sequence
from functools import partial
from math import sqrt
from typing import Literal

from msgspec.structs import replace

from tui.model.base import Whole

from .chance_limits import ACTION, WARNING, chance_limits, chance_sigma

Outside = Literal["", "95", "99.8"]
"""The narrowest limits that a point is within: none, or those that it is outside."""
WINSORISED = 0.1
"""The part of the z-scores at each end, at least one, that counts as its least extreme.

A few extreme areas then do not hide that the others are alike, and one of few areas does not widen the limits that it is outside.
"""
LEAST_AREAS = 5
"""Fewer areas than this have no funnel."""


class FunnelPoint(Whole, frozen=True):
    """An area: its part of so many cases, and its score in sigmas from the mean.

    `outside` names the widest of the limits that it is outside; `by_cases` the same with limits that are never widened.
    """

    name: str
    part: int
    cases: int
    score: float
    outside: Outside
    by_cases: Outside

    @property
    def value(self) -> float:
        """Its share, or its events for each case."""
        return self.part / self.cases


class FunnelReading(Whole, frozen=True):
    """Points around their mean.

    `dispersion` is the mean square of their scores: 1 where they differ by chance alone.
    """

    points: tuple[FunnelPoint, ...]
    mean: float
    dispersion: float
    share: bool

    @property
    def overdispersed(self) -> bool:
        """Whether the areas differ more than chance alone explains.

        The mean square of so many scores is then more than two standard errors above 1.
        """
        return self.dispersion > 1 + 2 * sqrt(2 / len(self.points))

    @property
    def wider(self) -> float:
        """How many times as wide the limits are as those by chance alone."""
        return sqrt(self.dispersion) if self.overdispersed else 1.0

    def limits(self, cases: int, z: float) -> tuple[float, float]:
        """The limits for an area with so many cases, widened for over-dispersion.

        Never narrower than by chance alone, which is exact for few cases.
        """
        low, high = chance_limits(self.mean, cases, z, share=self.share)
        if not self.overdispersed:
            return low, high
        reach = z * self.wider * chance_sigma(self.mean, cases, share=self.share)
        high = max(high, self.mean + reach)
        return max(0.0, min(low, self.mean - reach)), min(1.0, high) if self.share else high


def funnel(areas: Sequence[tuple[str, int, int]], *, share: bool = True) -> FunnelReading | None:
    """Read areas, given as a name, a part and the number of cases, which is above 0.

    None for fewer than five, and where none or all of the cases are in the part.
    """
    part, cases = sum(each for _, each, _ in areas), sum(each for _, _, each in areas)
    if len(areas) < LEAST_AREAS or not part or (share and part >= cases):
        return None
    mean = part / cases
    scores = [(own / of - mean) / chance_sigma(mean, of, share=share) for _, own, of in areas]
    dispersion = sum(score * score for score in _winsorised(scores)) / len(scores)
    by_cases = [
        FunnelPoint(name, own, of, score, found := _outside(own / of, partial(chance_limits, mean, of, share=share)), found)
        for (name, own, of), score in zip(areas, scores, strict=True)
    ]
    reading = FunnelReading(tuple(by_cases), mean, dispersion, share)
    if not reading.overdispersed:
        return reading
    points = (replace(point, outside=_outside(point.value, partial(reading.limits, point.cases))) for point in by_cases)
    return replace(reading, points=tuple(points))


def _outside(value: float, limits: Callable[[float], tuple[float, float]]) -> Outside:
    """The widest of the limits, by their number of sigmas, that a value is outside."""
    (low, high), (lowest, highest) = limits(WARNING), limits(ACTION)
    return "99.8" if not lowest <= value <= highest else "95" if not low <= value <= high else ""


def _winsorised(scores: Sequence[float]) -> list[float]:
    """The scores with those at each end moved in to the least extreme of them."""
    ordered = sorted(scores)
    cut = max(1, int(len(ordered) * WINSORISED))
    low, high = ordered[cut], ordered[len(ordered) - 1 - cut]
    return [min(high, max(low, score)) for score in scores]
