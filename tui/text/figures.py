"""A figure of the report in words, with its digits and qualifier."""

import re

from tui.model.claims import OTHER_WORDS, RELATION_WORDS
from tui.model.report import Figure

from .numbers import ordinal, stated, unit_word

UNITS_OF_TIME = frozenset(
    f"{unit}{ending}"
    for unit in ("second", "minute", "hour", "day", "night", "week", "fortnight", "month", "quarter", "half-year", "year", "decade")
    for ending in ("", "s")
)
"""How the unit of a time or a duration begins: `months ago`."""


def figure_value(figure: Figure) -> str:
    """A figure as printed: `+474`, `−8.8%`, `£4.347m`, `6 to 7`.

    A change has its sign; the unit is added where it is a sign. A rank that only names something is as printed: `Tier 1`.
    """
    if figure.role == "rank" and names_something(figure):
        return figure.printed
    if figure.role == "rank" and not figure.unit.startswith("of ") and isinstance(figure.value, int) and figure.value > 0:
        return ordinal(figure.value)
    value = stated(figure.value, figure.unit, figure.printed, change=figure.role in ("change", "percent-change"))
    return value if figure.upto is None else f"{value} to {stated(figure.upto, figure.unit, figure.printed)}"


def figure_stated(figure: Figure) -> str:
    """A figure with the report's own qualifier: `over +1,200`, `almost −180`, `85.1%`."""
    return f"{figure_qualifier(figure)}{figure_value(figure)}"


def figure_qualifier(figure: Figure) -> str:
    """The word of the report before a figure, and a blank: `just under `, `nearly `."""
    words = next((each for each in OTHER_WORDS.get(figure.relation, ()) if re.search(rf"\b{each}\b", figure.printed.casefold())), "")
    return f"{words} " if words else RELATION_WORDS[figure.relation]


def prints(figure: Figure, text: str) -> bool:
    """Whether a text has a figure as it is printed, or its number: 13.3% has no 3.3%.

    A rank also as an ordinal.
    """
    forms = filter(None, (figure.printed, figure_value(figure).lstrip("+−"), figure_large(figure) if figure.role == "rank" else ""))
    return any(re.search(rf"(?<![\w.,]){re.escape(form)}(?!\w|[.,]\d)", text) for form in forms)


def figure_window(figure: Figure) -> str:
    """What a figure counts and over which time: `officers, 2015 to 2022`."""
    return ", ".join(filter(None, (unit_word(figure.unit), figure.window)))


def figure_briefly(figure: Figure) -> str:
    """A figure on its own.

    A percentage with its digits, anything else in the words of the report.
    """
    return figure_stated(figure) if figure.unit == "%" or figure.measure else figure.printed


def figure_large(figure: Figure) -> str:
    """A figure drawn large: a rank as an ordinal, a name as printed, else its value."""
    if figure.role == "rank" and figure.unit.startswith("of ") and isinstance(figure.value, int) and figure.value > 0:
        return ordinal(figure.value)
    if names_something(figure):
        return figure.printed
    return figure_value(figure)


def names_something(figure: Figure) -> bool:
    """Whether a number only names something, such as the number of a survey wave.

    Such a number leads only where there is no other.
    """
    return figure.unit.startswith("(")


def tells_time(figure: Figure) -> bool:
    """Whether a number only says when or for how long: `6 months ago`, `15 months`.

    A level in days is what the report measures.
    """
    return figure.role == "count" and figure.unit.casefold().split(" ")[0] in UNITS_OF_TIME


def figure_with_unit(figure: Figure) -> str:
    """A figure as stated, with its unit: `over +1,200 offences`.

    A rank is `3rd`, or `3 of 4 forces`.
    """
    if figure.role == "rank" and not figure.unit.startswith("of "):
        return figure_stated(figure)
    return f"{figure_stated(figure)} {unit_word(figure.unit)}".rstrip()


def figure_in_full(figure: Figure) -> str:
    """A figure in one line.

    `Change: +474 offences, so far this year (“474 additional offences”)`.
    """
    return f"{figure.label}: {figure_with_unit(figure)}, {figure.window} (“{figure.printed}”)"
