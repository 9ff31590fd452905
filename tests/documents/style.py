"""How one report prints its figures.

Separators, signs, decimals, rounding and the names of periods. Chosen once a report.
"""

from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from fractions import Fraction
from random import Random

from tests.documents.figure import Figure

Number = int | Fraction


@dataclass(frozen=True)
class Style:
    """One report's habits."""

    separator: str
    signs: str
    decimals: int
    rounding: str
    percent_in_cells: bool
    years: str
    percent: str = "%"

    @classmethod
    def choose(cls, random: Random) -> "Style":
        return cls(
            separator=random.choice([",", ",", ",", ""]),
            signs=random.choice(["plus", "plus", "minus", "brackets", "arrows", "hyphen"]),
            decimals=random.choice([1, 1, 1, 0, 2]),
            rounding=random.choice([ROUND_HALF_UP, ROUND_HALF_EVEN]),
            percent_in_cells=random.random() < 0.6,
            years=random.choice(["slash", "slash", "hyphen", "to"]),
            percent=random.choice(["%", "%", "%", " per cent"]),
        )

    def round(self, value: Number, decimals: int) -> Decimal:
        scaled = Decimal(Fraction(value).numerator) / Decimal(Fraction(value).denominator)
        return scaled.quantize(Decimal(1).scaleb(-decimals), rounding=self.rounding)

    def number(self, value: Number, decimals: int = 0) -> str:
        """An unsigned figure."""
        text = f"{abs(self.round(value, decimals)):,.{decimals}f}"
        return text.replace(",", self.separator)

    def signed(self, value: Number, decimals: int = 0, unit: str = "") -> str:
        """A change, with the report's sign for up and down."""
        number = self.number(value, decimals) + unit
        rounded = self.round(value, decimals)
        if rounded == 0:
            return number
        rising = rounded > 0
        match self.signs:
            case "arrows":
                return ("▲ " if rising else "▼ ") + number
            case "brackets":
                return number if rising else f"({number})"
            case "minus":
                return ("+" if rising else "−") + number
            case "hyphen":
                return number if rising else f"-{number}"
            case _:
                return ("+" if rising else "-") + number

    def count(self, value: int, **more: str) -> Figure:
        return Figure(self.number(value), exact=True, **more)  # type: ignore[arg-type] # Only texts are handed on.

    def change(self, value: int) -> Figure:
        return Figure(self.signed(value), exact=True)

    def percent_cell(self, value: Number, *, signed: bool, stale: Number | None = None, unit: str = "percent") -> Figure:
        """A percentage in a cell, with last year's beside it where there is one."""
        sign = "%" if self.percent_in_cells and unit == "percent" else ""

        def show(number: Number) -> str:
            return self.signed(number, self.decimals, sign) if signed else self.number(number, self.decimals) + sign

        old = show(stale) if stale is not None else ""
        return Figure(show(value), unit=unit, stale=old if old != show(value) else "")

    def column(self, words: str) -> str:
        """A header for percentages: with the unit where the cells lack it."""
        return words if self.percent_in_cells or "%" in words else f"{words} (%)"
