"""The number that the data gives for a claim, written with its unit."""

import re

from tui.text.numbers import MINUS, count, ordinal, signed_unit

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
    return f"{MINUS if finding.computed < 0 else ''}{signed_unit(piece_words(abs(finding.computed)), unit_found(finding))}"


def unit_found(finding: Finding) -> str:
    """The unit of what the data gives.

    That of the claim; but a place `of 43 wards` is `of 42 wards with a figure` where one has none.
    """
    unit, check = finding.claim.unit, finding.claim.check
    named = re.fullmatch(r"of ([\d,]+) (.+)", unit) if isinstance(check, Rank) else None
    placed = len({cell.members for cell in finding.cells})
    if named is None or not isinstance(check, Rank) or not check.where or not 0 < placed < int(named[1].replace(",", "")):
        return unit
    return f"of {count(placed)} {named[2]} with a figure"


def is_place(finding: Finding) -> bool:
    """Whether what the data gives is a place such as 3rd, without a unit.

    `3 of 4 forces` is written with its unit.
    """
    claim = finding.claim
    return isinstance(claim.check, Rank) and claim.value is not None and not claim.unit.startswith("of ")
