"""How open statistics compare with a claim.

This is never a verdict: they cover another window or definition.
"""

from collections.abc import Iterable
from typing import Literal

Standing = Literal["in line", "not in line", "mixed"]


def together(standings: Iterable[Standing | None]) -> Standing | None:
    """The standing of several readings together; None if none has one.

    The same standing if all agree, otherwise mixed.
    """
    different = {standing for standing in standings if standing}
    return different.pop() if len(different) == 1 else "mixed" if different else None
