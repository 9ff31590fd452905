"""A figure as a report prints it.

Text that an error can change, and what the text allows.
"""

import re
from dataclasses import dataclass

from tests.documents.bounds import Bounds, bounds, step_of


@dataclass(eq=False)
class Figure:
    """One printed figure, in a cell or a sentence."""

    text: str
    exact: bool = False
    """A count printed in full: no rounding."""
    sign: int = 1
    """-1 where the sentence's verb says that the figure is a fall."""
    unit: str = "count"
    """count, percent, points, rate, mean, score, period or total (a count that others add up to)."""
    stale: str = ""
    """What would stand here had last year's percentage been left."""
    others: tuple[str, ...] = ()
    """Other texts that could stand here by mistake: another period, or points for per cent."""
    mark: str = ""
    """Printed after the figure, such as an r for revised."""

    @property
    def shown(self) -> str:
        """The text with its mark."""
        return self.text + self.mark

    def bounds(self, *, tight: bool) -> Bounds:
        """What the text allows.

        `tight` as its writer means it, else as a fair reader takes it.
        """
        return bounds(self.text, exact=self.exact, sign=self.sign, tight=tight)

    def step(self) -> float:
        """One unit of the last digit printed."""
        return float(step_of(self.text))

    def in_points(self) -> bool:
        """Whether the text says percentage points."""
        return bool(re.search(r"point|\bpp\b|ppt", self.text))
