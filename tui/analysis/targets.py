"""Targets: met or missed, and whether they will be met reliably.

The usual variation of the figures says how reliably.
"""

from typing import Literal

from tui.model.measures import Better
from tui.model.table import Number

from .xmr import Label, Phase

Assurance = Literal["reliable", "unreachable", "chance"]
"""Whether a target will be met reliably, will not be met without a change, or is met or missed by chance.

From NHS England's Making Data Count: the natural limits are wholly on the good side of the target, wholly on the bad side, or on both.
"""
ASSURANCE: dict[Assurance, str] = {
    "reliable": "the limits say that the target will be met reliably",
    "unreachable": "the limits say that the target will not be met without a change",
    "chance": "the limits lie on both sides of the target, so it is met or missed by chance",
}


def meets_target(value: Number, target: Number, better: Better) -> bool | None:
    """Whether a value meets a target.

    None for a measure that does not say which way is better.
    """
    if better == "neutral":
        return None
    return value >= target if better == "higher" else value <= target


def includes(lower: Number | None, upper: Number | None, target: Number | None) -> bool:
    """Whether the report's limits for a figure include its target.

    If they do, it may be met or missed by chance.
    """
    return lower is not None and upper is not None and target is not None and lower <= target <= upper


def assurance(phase: Phase[Label], target: Number, better: Better) -> Assurance | None:
    """What the natural limits say of a target.

    None for a neutral measure, without limits, and for too few points.
    """
    lower, upper = phase.floor, phase.upper
    if better == "neutral" or phase.trial or lower is None or upper is None:
        return None
    worst, best = (lower, upper) if better == "higher" else (upper, lower)
    return "reliable" if meets_target(worst, target, better) else "chance" if meets_target(best, target, better) else "unreachable"
