"""How open statistics compare with a claim.

This is never a verdict: they cover another window or definition.
"""

from collections.abc import Iterable
from typing import Literal

Consistency = Literal["in line", "not in line", "mixed"]


def combined(consistencies: Iterable[Consistency | None]) -> Consistency | None:
    """The consistency of several readings together; None if none has one.

    The same consistency if all agree, otherwise mixed.
    """
    different = {consistency for consistency in consistencies if consistency}
    return different.pop() if len(different) == 1 else "mixed" if different else None
