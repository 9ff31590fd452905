"""Figures with the unit of their measure.

`74.2 offences per 1,000 residents`, `85.1%`, `£1,200`, `1 crime`.

Whatever shows a figure of a table takes its words from here, so that no kind of measure needs a case of its own elsewhere.
"""

from tui.model.measures import Measure, MeasureKind

from .numbers import MINUS, NO_UNIT, count, rounded, signed_unit, unit_word
from .plurals import singular

WITH_UNIT: frozenset[MeasureKind] = frozenset(("rate", "mean", "score"))
"""The kinds of measures whose figures are unclear without their unit, as a label seldom gives it."""


def unit_in_words(measure: Measure) -> str:
    """The unit to write after a number: `offences per 1,000 residents`.

    Empty where the unit is a sign or a rating has none.
    """
    word = unit_word(measure.unit)
    base = per(measure)
    return " ".join(part for part in (word, base and f"per {base}") if part)


def per(measure: Measure) -> str:
    """The base of a rate with commas: `1,000 residents`; empty for any other kind."""
    number, space, rest = str(measure.per).partition(" ")
    return f"{count(int(number))}{space}{rest}" if number.isdecimal() else str(measure.per)


def heading_unit(measure: Measure) -> str:
    """The unit for the head of a column or an axis.

    `offences per 1,000 residents`, `%`, `£`; empty for a rating.
    """
    base = per(measure)
    return " ".join(part for part in ("" if measure.unit == NO_UNIT else measure.unit, base and f"per {base}") if part)


def figure(value: float, places: int | None = None) -> str:
    """A number with the decimal places of its column: 83 is `83.0` beside 85.1.

    Without places it is as written.
    """
    if places is None:
        return count(value)
    shown = rounded(value, places)
    return f"{MINUS if shown < 0 else ''}{abs(shown):,.{places}f}"


def signed_places(value: float, places: int | None = None) -> str:
    """A difference with the decimal places of others: `+1.20` beside 1.19."""
    return f"{'+' if value > 0 else ''}{figure(value, places)}"


def measured(value: float | str, measure: Measure, places: int | None = None) -> str:
    """A value with its unit.

    `1,173 collisions`, `1 collision`, `−£5`, `85.1%`, `0.9 crimes per 1,000 residents`; a rating as it is.
    """
    if isinstance(value, str):
        return value
    return _with_unit(figure(value, places), value, measure)


def difference(value: float, measure: Measure, places: int | None = None) -> str:
    """A difference between two values with its sign.

    `+474 crimes`, `−1.2 percentage points`, `+£5`, `0 crimes`.
    """
    shown = figure(value, places)
    shown = f"+{shown}" if value > 0 else shown
    if measure.unit == "%":
        return f"{shown} percentage point{'' if abs(value) == 1 else 's'}"
    return _with_unit(shown, value, measure)


def signed_figure(value: float, measure: Measure, places: int | None = None) -> str:
    """A difference with its sign and without words, for a cell of a table.

    `+474`, `−1.2`, `+£5`.
    """
    shown = figure(value, places)
    sign = "+" if value > 0 else ""
    return f"{sign}{shown}" if measure.unit == "%" else _signed(f"{sign}{shown}", measure.unit)


def plain_figure(value: float | str, measure: Measure, places: int | None = None) -> str:
    """A value with its unit only where that is a sign, for a cell of a table.

    `1,173`, `£1,200`, `85.1%`; a rating as it is.
    """
    return value if isinstance(value, str) else _signed(figure(value, places), measure.unit)


def _with_unit(shown: str, value: float, measure: Measure) -> str:
    word = unit_in_words(measure)
    number = _signed(shown, measure.unit)
    return f"{number} {singular(word) if abs(value) == 1 else word}" if word else number


def _signed(shown: str, unit: str) -> str:
    """A number with its unit where that is a sign.

    The minus comes before a sign of money.
    """
    sign = shown[0] if shown[:1] in ("+", MINUS) else ""
    return f"{sign}{signed_unit(shown.removeprefix(sign), unit)}"
