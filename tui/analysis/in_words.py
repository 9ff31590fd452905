"""Writes out the pieces of a working as figures and words."""

from tui.model.series import Month
from tui.text.dates import month
from tui.text.dates import months as month_range
from tui.text.numbers import MINUS, count, percent, rounded, signed, stated

from .working import Change, Months, Percent, Piece, Points, Stated


def number(value: float) -> str:
    """A figure of a working, to at most two places: `199.75`, `1,187.33`, `1,259`."""
    return count(value if isinstance(value, int) else rounded(value, 2))


def words(piece: Piece) -> str:
    """A piece of a working, written out."""
    match piece:
        case str():
            return piece
        case Stated(value, unit, printed):
            return stated(value, unit, printed)
        case Percent(value):
            return percent(float(rounded(value, 2)))
        case Points(value, brief):
            shown = rounded(value, 1)
            figure = f"{'+' if shown > 0 else MINUS if shown < 0 else ''}{abs(shown):.1f}"
            return figure if brief else f"{figure} percentage points"
        case Change(value):
            return signed(value if isinstance(value, int) else rounded(value, 2))
        case Month():
            return month(piece)
        case Months(first, last):
            return month_range(first, last)
        case int() | float():
            return number(piece)
