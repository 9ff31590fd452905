"""The number that the data gives for a claim, written with its unit."""

from tui.text.numbers import MINUS, ordinal, signed_unit

from .checks.rank import Rank
from .finding import Finding
from .in_words import piece_words
from .working import Percent, Points


def computed_words(finding: Finding, *, brief: bool = False) -> str:
    """What the data gives; empty where it gives no number.

    For example `7.52%` or `−10.0 percentage points` (brief: `−10.0 points`).
    """
    if finding.computed is None:
        return ""
    if is_place(finding):
        return ordinal(int(finding.computed))
    if finding.unit == "points":
        return f"{piece_words(Points(finding.computed, brief=True))} points" if brief else piece_words(Points(finding.computed))
    if finding.unit == "percent" or finding.claim.unit == "%":
        return piece_words(Percent(finding.computed))
    return f"{MINUS if finding.computed < 0 else ''}{signed_unit(piece_words(abs(finding.computed)), finding.claim.unit)}"


def is_place(finding: Finding) -> bool:
    """Whether what the data gives is a place such as 3rd, without a unit.

    `3 of 4 forces` is written with its unit.
    """
    claim = finding.claim
    return isinstance(claim.check, Rank) and claim.value is not None and not claim.unit.startswith("of ")
