"""How far a share or a rate of so many cases goes by chance alone.

From Spiegelhalter, Funnel plots for comparing institutional performance (Statistics in Medicine 24, 2005, 1185 to 1202), appendix A.1.
"""

from collections.abc import Iterator
from functools import lru_cache
from math import erf, exp, lgamma, log, sqrt

WARNING, ACTION = 1.959963984540054, 3.090232306167813
"""The normal quantiles of limits that hold 95% and 99.8% by chance."""
EXACT_BELOW = 60
"""Up to so many expected cases, limits come from the exact distribution; above, from the normal one."""

NEGLIGIBLE = 40
"""So many sigmas from the mean, and as many cases, nothing is left of a distribution."""


def chance_sigma(mean: float, cases: float, *, share: bool) -> float:
    """The standard deviation of a share (binomial) or a rate (Poisson) by chance."""
    return sqrt(mean * (1 - mean if share else 1) / cases)


@lru_cache(8192)
def chance_limits(mean: float, cases: int, z: float, *, share: bool) -> tuple[float, float]:
    """The limits at `z` sigmas around a mean share, or mean events for each case.

    A share keeps within 0 and 1. Where few cases are expected, the exact quantiles are interpolated as Spiegelhalter does. They are kept:
    a plot asks for those of each column at each move of its cursor.
    """
    expected = mean * cases
    rare = min(expected, cases - expected) if share else expected
    if rare >= EXACT_BELOW or mean <= 0 or (share and mean >= 1):
        reach = z * chance_sigma(mean, cases, share=share)
        low, high = mean - reach, mean + reach
    else:
        tail = 0.5 * (1 - _normal(z))
        low, high = (_quantile(mean, cases, part, share=share) / cases for part in (tail, 1 - tail))
    return max(0.0, low), max(0.0, min(1.0, high) if share else high)


def _normal(z: float) -> float:
    """The part of a normal distribution within `z` sigmas of its mean."""
    return erf(z / sqrt(2))


def _quantile(mean: float, cases: int, part: float, *, share: bool) -> float:
    """The interpolated number of cases below which a part of the distribution lies.

    r - a, where r is the smallest number with P(R <= r) >= part, and a = (P(R <= r) - part) / P(R = r).
    """
    total = 0.0
    for number, probability in _probabilities(mean, cases, share=share):
        total += probability
        if total >= part:
            return number - (total - part) / probability
    return float(cases)


def _probabilities(mean: float, cases: int, *, share: bool) -> Iterator[tuple[int, float]]:
    if share:
        # Where nearly all cases are expected, those below hold nothing, and there may be very many.
        least = int(mean * cases - NEGLIGIBLE * (1 + sqrt(mean * (1 - mean) * cases)))
        for number in range(max(0, least), cases + 1):
            ways = lgamma(cases + 1) - lgamma(number + 1) - lgamma(cases - number + 1)
            yield number, exp(ways + number * log(mean) + (cases - number) * log(1 - mean))
    else:
        expected, number = mean * cases, 0
        while number < expected + NEGLIGIBLE * (1 + sqrt(expected)):
            yield number, exp(number * log(expected) - expected - lgamma(number + 1))
            number += 1
