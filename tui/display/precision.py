"""How many digits the figures of one series are shown with: as many as their spread asks for, the same for all of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal
from math import floor, isfinite, log10

from tui.display.numbers import MINUS, count, decimals, rounded, signed_unit

DIGITS = 3
"""Significant digits of the spread: a figure is then read to a hundredth of it or better."""
LONGEST = 15
"""The most digits before the decimal point, and FINEST the most places after it, until figures are shown as powers of ten."""
FINEST = 8
_EXACT = Context(prec=40)


@dataclass(frozen=True, slots=True)
class Precision:
    """The decimal places of figures (hundreds are -2), whether they are shown as powers of ten, and their unit, `%` or a currency."""

    places: int
    powers: bool = False
    unit: str = ""

    def __call__(self, value: float, /) -> str:
        """Write a figure out: `212.9`, `1,200`, `0.00042`, `1.23 × 10^299`, `85.1%`, `−£5`."""
        shown = self.plain(value)
        return f"{MINUS if shown.startswith(MINUS) else ''}{signed_unit(shown.removeprefix(MINUS), self.unit)}"

    def difference(self, value: float) -> str:
        """Write the difference between two figures out; of percentages, in points."""
        return f"{self.plain(value)} percentage points" if self.unit == "%" else self(value)

    def plain(self, value: float) -> str:
        """Write a figure out without its unit."""
        if not self.powers or value == 0:
            return count(rounded(value, max(0, self.places)))
        found = Decimal(repr(value))
        digits = max(1, min(LONGEST, found.adjusted() + 1 + self.places))
        shown = abs(found).quantize(Decimal(1).scaleb(found.adjusted() + 1 - digits), ROUND_HALF_UP, _EXACT)
        exponent = shown.adjusted()
        return f"{MINUS if value < 0 else ''}{shown.scaleb(-exponent, _EXACT).normalize():f} × 10^{str(exponent).replace('-', MINUS)}"


def precision(values: Sequence[float], spread: float) -> Precision:
    """The digits for a series of these values whose points vary by `spread`, such as its mean moving range; for limits and means too.

    Values that are written with one place more than that are left as they are; those of a computed column are cut.
    """
    largest = max((abs(value) for value in values), default=0.0)
    if not largest:
        return Precision(0)
    written = decimals(values[:1000])
    if spread and isfinite(spread):
        places = DIGITS - 1 - floor(log10(spread))
        places = written if places < written <= places + 1 else places
        return Precision(places, powers=places > FINEST or largest >= 10**LONGEST)
    # Values that do not vary are shown in full.
    plain = 10**-FINEST <= largest < 10**LONGEST
    return Precision(min(written, FINEST) if plain else LONGEST - 1 - floor(log10(largest)), powers=not plain)
