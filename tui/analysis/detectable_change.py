"""What a control chart without a signal may miss; when a series is too short.

The absence of a signal does not prove that nothing changed.

The sizes come from a simulation of independent normal points, read by the rules of `xmr` with screening; the tests repeat it on a seed. A
change is "found" where it makes a reading without any signal five times less likely than in a series that does not change, so signals by
chance count for nothing. The sizes hold for a change that begins halfway, or after the baseline. A change that begins elsewhere is often
harder to find, and the words say so.
"""

from bisect import bisect_right
from collections.abc import Sequence
from decimal import Decimal
from math import log
from typing import NamedTuple

from tui.model.table import Number

from .working import Percent, Sentence, counted
from .xmr import ENOUGH, LEAST_FOR_LIMITS, Label, Phase, dependent

POINTS = (12, 13, 14, 15, 16, 17, 18, 20, 22, 24, 27, 30, 36, 42, 48, 60, 84, 120, 180, 240)
HALFWAY = (4.24, 3.26, 2.7, 2.58, 2.56, 2.45, 2.34, 2.21, 2.07, 1.94, 1.81, 1.69, 1.5, 1.4, 1.26, 1.13, 0.94, 0.78, 0.65, 0.56)
"""Points in a series, and the smallest change from halfway on that is found.

Found means four times in five. Sizes are in sigmas of the series.
"""
AFTER = (1, 2, 3, 5, 7, 10, 14, 24, 48, 96)
BASED = {
    12: (4.15, 3.32, 2.63, 2.22, 1.57, 1.38, 1.19, 0.96, 0.79, 0.68),
    16: (4.1, 3.24, 2.59, 2.14, 1.53, 1.34, 1.14, 0.92, 0.73, 0.62),
    24: (4.01, 3.17, 2.51, 2.07, 1.51, 1.31, 1.11, 0.88, 0.69, 0.57),
    36: (3.99, 3.14, 2.47, 2.04, 1.48, 1.29, 1.09, 0.85, 0.65, 0.52),
    60: (3.95, 3.1, 2.46, 2.0, 1.49, 1.27, 1.07, 0.84, 0.62, 0.48),
}
"""The smallest change found in AFTER points, by the points in the baseline.

AFTER counts the points after the baseline. Sizes are in sigmas.
"""


class DetectableChange(NamedTuple):
    """The smallest lasting change that the rules find four times in five.

    In sigmas, in the unit of the series, and in per cent of its mean; `percent` is None where the mean is not above 0.
    """

    sigmas: float
    size: float
    percent: float | None


def detectable_sigmas(n: int, baseline: int | None = None) -> float | None:
    """The smallest lasting change found four times in five, in sigmas.

    None for too few points. Without a baseline the change begins halfway through the `n` points; with one, right after it. Longer series
    than the table holds have the last value, so the size is never understated.
    """
    if baseline is None or baseline >= n:
        return None if n < ENOUGH else _between(n, POINTS, HALFWAY)
    if baseline < ENOUGH:
        return None
    return _between(baseline, tuple(BASED), [_between(n - baseline, AFTER, sizes) for sizes in BASED.values()])


def detectable_change(phase: Phase[Label]) -> DetectableChange | None:
    """What a reading without a signal may have missed.

    None for too few points, and where no variation is known.
    """
    sigmas = None if phase.trial else detectable_sigmas(phase.n, _baseline(phase))
    if sigmas is None or not phase.sigma or phase.mean is None:
        return None
    size = sigmas * phase.sigma
    return DetectableChange(sigmas, size, size * 100 / phase.mean if phase.mean > 0 else None)


def no_signal(phase: Phase[Label], noun: str = "month", *, percentage: bool = False, brief: bool = False) -> Sentence:
    """`no signal`, with what could have gone unseen or that there are too few points.

    For percentages the size is in points. `brief` gives `no signal; a change under 200 may go unseen`, for the caption of a chart.
    """
    if phase.trial:
        few = too_few(phase, noun)
        if _baseline(phase) is None:
            # Counts may judge the change between two of these, so only what the limits would say is out of reach.
            signals = "for signals" if brief else "to say what is unusual"
            reach = "for limits" if phase.n < LEAST_FOR_LIMITS else signals
            few = (*counted(phase.n, noun), f" {'is' if phase.n == 1 else 'are'} too few {reach}")
        return few if brief else ("no signal, but ", *few)
    found = detectable_change(phase)
    if found is None:
        return ("no signal",)
    size: Sentence = (_two(found.size), *((" percentage points",) if percentage else ()))
    if brief:
        return ("no signal; a change under ", *size, " may go unseen")
    size += () if found.percent is None or percentage else (" (", Percent(_two(found.percent)), " of the mean)")
    begins = " that begins halfway" if _baseline(phase) is None else " that begins after the baseline"
    return (
        "no signal; four times in five, the rules find a lasting change of about ",
        *size,
        begins,
        "; a smaller or later one could go unseen",
    )


def too_few(phase: Phase[Label], noun: str = "month") -> Sentence:
    """`8 months are too few to judge`, for a phase with trial limits."""
    if _baseline(phase) is not None:
        return ("a baseline of ", *counted(phase.baseline or 0, noun), " is too short to judge by")
    return (*counted(phase.n, noun), f" {'is' if phase.n == 1 else 'are'} too few to judge")


def unsure(phase: Phase[Label], noun: str = "month") -> Sentence:
    """`8 months are too few to be sure`, beside the signals of trial limits."""
    if _baseline(phase) is not None:
        return ("a baseline of ", *counted(phase.baseline or 0, noun), " is too short to be sure")
    return (*counted(phase.n, noun), f" {'is' if phase.n == 1 else 'are'} too few to be sure")


def season_caution(n: int, noun: str = "month", a_year: int = 12) -> str:
    """Why a season can look like a change in so few points.

    Empty from two years on, and where a year has one point.
    """
    return f"under {2 * a_year} {noun}s, a season cannot be told apart from a change" if a_year > 1 and n < 2 * a_year else ""


def dependence_caution(phase: Phase[Label], noun: str = "month") -> str:
    """A caution that neighbours are alike, and what that means for the reading.

    Empty where they are not, and for too few points.
    """
    return "" if phase.trial or not dependent(phase.correlation) else f"neighbouring {noun}s are alike, so the limits may be too narrow"


def _baseline(phase: Phase[Label]) -> int | None:
    """The baseline, where it leaves some points out; otherwise None."""
    return phase.baseline if phase.baseline is not None and phase.baseline < phase.n else None


def _between(at: int, places: Sequence[int], sizes: Sequence[float]) -> float:
    """The size at a place, interpolated in the table on a logarithmic scale.

    Beyond the ends of the table, the size at that end.
    """
    above = bisect_right(places, at)
    if above in (0, len(places)):
        return sizes[min(above, len(places) - 1)]
    low, high = places[above - 1], places[above]
    return sizes[above - 1] + (sizes[above] - sizes[above - 1]) * log(at / low) / log(high / low)


def _two(value: float) -> Number:
    """A number to two significant digits: the simulation is no more precise."""
    found = float(f"{value:.2g}")
    return int(found) if found.is_integer() else float(Decimal(repr(found)))
