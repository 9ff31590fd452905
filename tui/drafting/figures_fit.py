"""Whether a column follows from others.

Changes, percentage changes, shares and sums, within what rounding allows.
"""

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal

from tui.documents.interval import NumberRange, exactly, total
from tui.documents.printed import PrintedNumber

Trial = Callable[[NumberRange, NumberRange], NumberRange | None]


def exact_change(now: NumberRange, before: NumberRange) -> NumberRange | None:
    """The change from one figure to another."""
    return now - before


def percent_change(now: NumberRange, before: NumberRange) -> NumberRange | None:
    """The change in per cent of the first."""
    quotient = now.over(before)
    return quotient.times(100) - exactly(100) if quotient else None


def percent_share(part: NumberRange, whole: NumberRange) -> NumberRange | None:
    """A part in per cent of a whole."""
    quotient = part.over(whole)
    return quotient.times(100) if quotient else None


def most_fit(rows: Iterable[tuple[PrintedNumber | None, PrintedNumber | None, PrintedNumber | None]], follows: Trial) -> bool | None:
    """Whether in half of the rows the first figure follows from the other two.

    None where no row has all three.
    """
    fits = [
        result.meets(stated.interval)
        for stated, one, other in rows
        if stated and one and other and (result := follows(one.interval, other.interval))
    ]
    return 2 * sum(fits) >= len(fits) if fits else None


def sums_fit(rows: Iterable[tuple[Sequence[PrintedNumber | None], PrintedNumber | None]]) -> bool | None:
    """Whether most sums are as printed. None where none could be worked out."""
    fits = [total(part.interval for part in parts if part).meets(whole.interval) for parts, whole in rows if whole and any(parts)]
    return 2 * sum(fits) >= len(fits) if fits else None


def exact(rows: Iterable[tuple[Sequence[PrintedNumber | None], PrintedNumber | None]]) -> bool:
    """Whether no sum needs rounding to be as printed, or all figures are exact.

    Of exact figures, a sum that is not as printed is a misprint.
    """
    found = [([part for part in parts if part], whole) for parts, whole in rows if whole and any(parts)]
    return all(all(each.exact for each in (*parts, whole)) or _sum(parts) == whole.value for parts, whole in found)


def near(rows: Iterable[tuple[Sequence[PrintedNumber | None], PrintedNumber | None]]) -> bool:
    """Whether every printed total is within a tenth of the sum.

    It is then a total even where it is misprinted.
    """
    found = [(_sum([part for part in parts if part]), whole.value) for parts, whole in rows if whole and any(parts)]
    return bool(found) and all(abs(given - computed) * 10 <= abs(computed) for computed, given in found)


def _sum(parts: Sequence[PrintedNumber]) -> Decimal:
    return sum((part.value for part in parts), Decimal(0))
