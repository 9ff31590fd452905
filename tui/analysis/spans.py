"""The periods that a period can be compared with.

The table's own, or longer ones that hold as many of them.
"""

from msgspec.structs import replace

from tui.model.period import Period
from tui.model.table import Number
from tui.text.numbers import plural
from tui.text.periods import noun

from .described import noun_of
from .selection import Selection


def comparable(selection: Selection) -> list[tuple[Period, Number]]:
    """The figures of every period of the same length as the selection's.

    A year with fewer months than the others is left out.
    """
    span, table = selection.span, selection.table
    if span is None or span in table.periods:
        series = selection.series
        return [(period, value) for period in series.periods if (value := series.value_at(period)) is not None]
    longer = [replace(selection, span=each) for each in dict.fromkeys(span.like(period) for period in table.periods)]
    most = max((len(each.periods) for each in longer), default=0)
    return [(each.span, each.value) for each in longer if each.span and each.value is not None and len(each.periods) == most]


def nouns(selection: Selection, number: int) -> str:
    """`months`, or `years` for years of months: the noun of what is compared."""
    span = selection.span
    word = noun_of(selection.table) if span is None or span in selection.table.periods else noun(span)
    return plural(number, word).partition(" ")[2]


def incomplete(selection: Selection) -> str:
    """Why a period has no place among the others."""
    return f" has fewer {plural(2, noun_of(selection.table)).partition(' ')[2]} than the others, so it cannot be compared with them"
