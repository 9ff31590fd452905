"""Writes out the pieces of a working as figures and words."""

from tui.model.period import Period
from tui.text.numbers import MINUS, count, percent, rounded, signed, stated
from tui.text.periods import span, when
from tui.text.units import difference, measured

from .ratings import rating_at
from .working import Amount, Difference, Percent, PeriodSpan, Piece, Points, Stated


def number(value: float) -> str:
    """A figure of a working, to at most two places: `199.75`, `1,187.33`, `1,259`."""
    return count(value if isinstance(value, int) else rounded(value, 2))


def piece_words(piece: Piece) -> str:
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
        case Amount(value, measure):
            if measure is None or measure.kind == "count":
                return number(value)
            if measure.kind == "rating":
                return rating_at(value, measure)
            return measured(rounded(value, 2) if isinstance(value, float) else value, measure)
        case Difference(value, measure):
            shown = value if isinstance(value, int) else rounded(value, 2)
            return signed(shown) if measure is None or measure.kind == "count" else difference(shown, measure)
        case Period():
            return when(piece)
        case PeriodSpan(first, last):
            return span([first, last])
        case int() | float():
            return number(piece)
