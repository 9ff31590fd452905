"""A funnel plot of areas: each share or rate against the number of its cases.

Limits of 95% and 99.8% around the mean of all. Where areas differ more than chance alone explains, the limits are too narrow
(over-dispersion); Spiegelhalter (2005) widens them by the square root of how much more.
"""

from collections.abc import Sequence
from math import sqrt
from typing import Literal

from tui.model.base import Whole

from .chance_limits import ACTION, WARNING, chance_limits, chance_sigma

Outside = Literal["", "95", "99.8"]
"""The narrowest limits that a point is within: none, or those that it is outside."""
WINSORISED = 0.1
"""The part of the z-scores at each end that counts as its least extreme, so that a few areas do not hide that others are alike."""
LEAST_AREAS = 5
"""Fewer areas than this have no funnel."""


class FunnelPoint(Whole, frozen=True):
    """An area: its part of so many cases, and its score in sigmas from the mean.

    `outside` names the widest of the limits that it is outside; `widened` the same with limits for over-dispersion.
    """

    name: str
    part: int
    cases: int
    score: float
    outside: Outside
    widened: Outside

    @property
    def value(self) -> float:
        """Its share, or its events for each case."""
        return self.part / self.cases


class FunnelReading(Whole, frozen=True):
    """Points around their mean; `dispersion` is 1 where they differ by chance alone."""

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

    def limits(self, cases: int, z: float) -> tuple[float, float]:
        """The limits for an area with so many cases."""
        return chance_limits(self.mean, cases, z, share=self.share)


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
    wider = sqrt(max(1.0, dispersion))
    points = []
    for (name, own, of), score in zip(areas, scores, strict=True):
        outside: Outside = ""
        for limit, z in (("95", WARNING), ("99.8", ACTION)):
            low, high = chance_limits(mean, of, z, share=share)
            if not low <= own / of <= high:
                outside = "95" if limit == "95" else "99.8"
        widened: Outside = "99.8" if abs(score) > ACTION * wider else "95" if abs(score) > WARNING * wider else ""
        points.append(FunnelPoint(name, own, of, score, outside, widened))
    return FunnelReading(tuple(points), mean, dispersion, share)


def _winsorised(scores: Sequence[float]) -> list[float]:
    """The scores with those at each end moved in to the least extreme of them."""
    ordered = sorted(scores)
    cut = int(len(ordered) * WINSORISED)
    low, high = ordered[cut], ordered[len(ordered) - 1 - cut]
    return [min(high, max(low, score)) for score in scores]
