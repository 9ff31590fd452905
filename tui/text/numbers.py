"""Figures as the British public sector writes them: 1,200, +3.6%, −31, 34th."""

import re
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import TYPE_CHECKING

from .digits import as_printed, finer, places_to_read
from .plurals import singular

if TYPE_CHECKING:
    from tui.model.table import Series

MINUS = "−"

MOST_PERCENT_DECIMALS = 4
"""The most decimal places of a percentage: enough for one in a million."""
MOST_MEAN_DECIMALS = 2
"""The most decimal places of a mean, of a limit, and of figures beside each other that have more: 22.15 for 22.1459."""
LEAST_SHARE = "<0.1%"
"""A share that is more than nothing and rounds to nothing, where other shares stand beside it."""
_SIGNS = {"gbp": "£", "pounds": "£", "eur": "€", "euros": "€", "usd": "$", "dollars": "$"}
_MONEY = r"(?i)(£|€|\$|GBP|EUR|USD|pounds|euros|dollars) ?(k|m|bn|thousand|million|billion)?"
"""A unit of money, with its scale: `£`, `£m`, `pounds`."""
MOST_MORE_DECIMALS = 6
"""The most decimal places that a limit is tried with beyond those of its series."""
NO_UNIT = "not stated"
"""The unit of a figure whose words name none."""
_WIDE = Context(prec=340)
"""Enough digits to write any float in full; the default of 28 refuses 29 digits."""


def count(value: float) -> str:
    """A number with commas for thousands: 1200 is `1,200`, 85.1 stays, 10.0 is `10`."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = f"{abs(value):,}" if isinstance(value, int) else f"{Decimal(repr(abs(value))):,f}"
    return f"{MINUS if value < 0 else ''}{text}"


def signed(value: float) -> str:
    """A difference: `+474`, `−31`, `0`."""
    return f"+{count(value)}" if value > 0 else count(value)


def stated(value: float, unit: str, printed: str = "", *, change: bool = False) -> str:
    """A stated figure with the digits as printed; a change has its sign.

    The unit is added only where it is a sign: `+474`, `−4.0%`, `£4.347m`.
    """
    sign = MINUS if value < 0 else "+" if change and value > 0 else ""
    return f"{sign}{signed_unit(as_printed(value, printed) or count(abs(value)), unit)}"


def signed_unit(number: str, unit: str) -> str:
    """A number with its unit where that is a sign: `4.0%`, `£4.347m`.

    Units that are words come after the number: see `unit_word`.
    """
    if unit == "%":
        return f"{number}%"
    money = re.fullmatch(_MONEY, unit)
    if not money:
        return number
    scale = money[2] or ""
    return f"{_SIGNS.get(money[1].casefold(), money[1])}{number}{f' {scale}' if len(scale) > 2 else scale}"


def unit_word(unit: str) -> str:
    """A unit to write after a number; empty where `signed_unit` has written it.

    Empty for one that is not stated, too.
    """
    return "" if unit in ("%", NO_UNIT) or re.fullmatch(_MONEY, unit) else unit


def percent(value: float) -> str:
    """A percentage: `3.6%`."""
    return f"{count(value)}%"


def signed_percent(value: float) -> str:
    """A percentage difference: `+3.6%`, `−8.1%`."""
    return f"{signed(value)}%"


def rounded(value: float, places: int = 0) -> int | float:
    """The value to `places` decimal places. Halves are rounded away from zero.

    Python's own `round` goes to the nearest even digit, which readers do not expect.
    """
    found = Decimal(repr(value)).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP, _WIDE)
    return float(found) if places else int(found)


def rounded_limit(level: float, outside: Iterable[float | None], places: int) -> int | float:
    """A limit with as many decimal places as what was judged by it needs.

    At least `places`. Every figure above or below it, among those `outside` the limits, is so beside the limit as printed, too: 50 is below
    50.3, and would not seem to be below 50. That holds for the figure as printed, too: 21.1717, printed as 21.17, is above 21.1677, which
    is 21.168 beside it.
    """
    known = [value for value in outside if value is not None and value != level]
    printed = ((value, rounded(value, places)) for value in known)
    beyond = [*known, *(shown for value, shown in printed if (shown > level) == (value > level) and shown != level)]
    for finest in range(places, places + MOST_MORE_DECIMALS):
        shown = rounded(level, finest)
        if all((value > shown) if value > level else (value < shown) for value in beyond):
            return shown
    return rounded(level, places)


def decimals(values: Iterable[float | None]) -> int:
    """The most decimal places of some figures: 0 for whole numbers, 1 for 85.1 and 83."""
    return max((max(0, -int(Decimal(repr(value)).normalize().as_tuple().exponent)) for value in values if value is not None), default=0)


def decimals_of(series: "Series") -> int:
    """The most decimal places of the figures of a series."""
    return series.once(_decimals)


def value_places(series: "Series") -> int:
    """The decimal places of the figures of a series that stand beside each other."""
    return series.once(_value_places)


def places_beside_others(values: Iterable[float | None]) -> int:
    """The decimal places of figures beside each other, in a grid or on a chart.

    Those that they are written with, but at most two, or what the largest of them needs: 22.15 for 22.1459, and 0.0123 as it is.
    """
    known = [value for value in values if value is not None]
    return min(decimals(known), max(MOST_MEAN_DECIMALS, places_to_read(max(map(abs, known), default=0))))


def mean_places(series: "Series") -> int:
    """The decimal places for the mean and limits of a series.

    As many as its figures have, up to two, and one or two more where the figures are small.
    """
    return series.once(_mean_places)


def _decimals(series: "Series") -> int:
    return decimals(series.values)


def _value_places(series: "Series") -> int:
    return places_beside_others(series.values)


def _mean_places(series: "Series") -> int:
    sizes = [abs(value) for value in series.values if value is not None]
    return max(min(decimals(series.values), MOST_MEAN_DECIMALS), finer(sum(sizes) / len(sizes)) if sizes else 0)


def share(part: float, places: int | None = None) -> str:
    """A fraction as a percentage: 0.1747 is `17.5%`, 0.00006 is `0.006%`.

    It has as many decimal places as it needs, unless `places` is given.
    """
    places = share_places(part) if places is None else places
    return f"{rounded(_hundredfold(part), places):.{places}f}%"


def share_briefly(part: float) -> str:
    """A share among larger ones: `17.5%`, and `<0.1%` for a few cases of many."""
    return LEAST_SHARE if part > 0 and rounded(_hundredfold(part), 1) < 0.1 else share(part, 1)


def share_places(*parts: float) -> int:
    """Decimal places for these fractions as percentages side by side.

    One, or as many as the first digit of the smallest needs.
    """
    least = min((percent for part in parts if rounded(percent := _hundredfold(part), MOST_PERCENT_DECIMALS)), default=1)
    return next((places for places in range(1, MOST_PERCENT_DECIMALS) if least >= 10**-places), MOST_PERCENT_DECIMALS)


def _hundredfold(part: float) -> float:
    return float(Decimal(repr(part)) * 100)


def points(value: float) -> str:
    """A difference between two percentages, in points: `−10.0 points`."""
    shown = rounded(value, 1)
    return f"{'+' if shown > 0 else MINUS if shown < 0 else ''}{abs(shown):.1f} points"


def ordinal(number: int) -> str:
    """`1st`, `2nd`, `3rd`, `11th`, `34th`."""
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def plural(number: float, one: str, many: str | None = None) -> str:
    """`1 month`, `3 months`, `1,200 activities`."""
    return f"{count(number)} {one if number == 1 else many or one + 's'}"


def amount(value: float, unit: str) -> str:
    """A figure with its unit, `1,173 collisions`, `1 collision` or `85.1%`."""
    number = f"{MINUS if value < 0 else ''}{signed_unit(count(abs(value)), unit)}"
    word = unit_word(unit)
    return f"{number} {singular(word) if abs(value) == 1 else word}" if word else number


def with_separators(text: str) -> str:
    """Commas for thousands in a written number: `−13,107,998.5`."""
    whole, point, rest = text.partition(".")
    digits = whole.removeprefix(MINUS)
    return f"{whole.removesuffix(digits)}{int(digits):,}{point}{rest}" if digits.isdecimal() else text


def in_millions(text: str) -> str:
    """A text whose figures of a million or more have three digits: `upper 13.6m`."""

    def brief(found: re.Match[str]) -> str:
        millions = int(found[1].replace(",", "")) / 1_000_000
        return f"{millions:,.{max(0, 3 - len(str(int(millions))))}f}m"

    return re.sub(r"(?<![\d.,])(\d{1,3}(?:,\d{3}){2,})(?:\.\d+)?(?![\d,])", brief, text)
