"""The number of digits to show for a series: as many as its spread needs.

All figures of a series are shown alike.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal
from math import floor, isfinite, log10

from .numbers import MINUS, count, decimals, rounded, signed_unit

SIGNIFICANT_DIGITS = 3
"""Significant digits of the spread.

A figure can then be read to a hundredth of the spread or better.
"""
LONGEST_NUMERAL = 15
"""The most digits before and after the decimal point.

Beyond these, figures are shown as powers of ten.
"""
MOST_DECIMALS = 8
WRITTEN = 1000
"""How many figures show how many places a series is written with."""
_EXACT = Context(prec=40)


@dataclass(frozen=True, slots=True)
class Precision:
    """How to write the figures of a series: decimal places and unit.

    Hundreds are -2 places. `powers` writes figures as powers of ten. The unit is `%` or a currency.
    """

    places: int
    powers: bool = False
    unit: str = ""

    def __call__(self, value: float, /) -> str:
        """Write a figure: `212.9`, `1,200`, `0.00042`, `1.23 × 10^299`, `85.1%`, `−£5`."""
        shown = self.plain(value)
        return f"{MINUS if shown.startswith(MINUS) else ''}{signed_unit(shown.removeprefix(MINUS), self.unit)}"

    def difference(self, value: float) -> str:
        """Write the difference between two figures; between percentages, in points."""
        return f"{self.plain(value)} percentage points" if self.unit == "%" else self(value)

    def plain(self, value: float) -> str:
        """Write a figure without its unit."""
        if not self.powers or value == 0:
            return count(rounded(value, max(0, self.places)))
        found = Decimal(repr(value))
        digits = max(1, min(LONGEST_NUMERAL, found.adjusted() + 1 + self.places))
        shown = abs(found).quantize(Decimal(1).scaleb(found.adjusted() + 1 - digits), ROUND_HALF_UP, _EXACT)
        exponent = shown.adjusted()
        return f"{MINUS if value < 0 else ''}{shown.scaleb(-exponent, _EXACT).normalize():f} × 10^{str(exponent).replace('-', MINUS)}"


def precision(values: Sequence[float], spread: float, largest: float | None = None) -> Precision:
    """The precision for a series of these values, and for its limits and mean.

    `spread` is how much the points vary, such as the mean moving range. Values written with only one more place are left as they are;
    those of a computed column are cut. `largest` is that of them without its sign, where it is known and `values` are only the first.
    """
    largest = max(map(abs, values), default=0.0) if largest is None else largest
    if not largest:
        return Precision(0)
    written = decimals(values[:WRITTEN])
    if spread and isfinite(spread):
        places = SIGNIFICANT_DIGITS - 1 - floor(log10(spread))
        places = written if places < written <= places + 1 else places
        return Precision(places, powers=places > MOST_DECIMALS or largest >= 10**LONGEST_NUMERAL)
    # Values that do not vary are shown in full.
    plain = 10**-MOST_DECIMALS <= largest < 10**LONGEST_NUMERAL
    return Precision(min(written, MOST_DECIMALS) if plain else LONGEST_NUMERAL - 1 - floor(log10(largest)), powers=not plain)
