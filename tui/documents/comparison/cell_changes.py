"""The figures of two tables that are one, held against each other."""

import re
from collections import Counter
from collections.abc import Iterator

from tui.documents.finding import CheckFinding, Unchecked
from tui.documents.printed import PrintedNumber

from .cell_keys import CellAt
from .cell_pairs import CellPairs
from .changes import NOT_COMPARED, ReportChanges, change_weight
from .units import other_unit
from .versions import Reach, undated_key

_DASH = re.compile("[-\u2010-\u2015\u2212]{1,2}")
"""A dash, which many tables print for nil."""
NOT_IN_BOTH = "the earlier report has none for the same thing and period"
UNDATED = "nothing says for which period they are, and the earlier report is of another one"
NOT_OVER = "their period was not over in the earlier report"
OTHER_WHOLE = "they are of another whole, because the table has been divided or put together"
OTHER_UNIT = "they are in another unit than in the earlier report"


def table_changes(found: CellPairs, reached: Reach, changes: ReportChanges, *, divided: bool = False) -> Iterator[CheckFinding | Unchecked]:
    """Every figure of a table that the earlier one has for the same thing and period.

    A total of a table that has been `divided` is of another whole.
    """
    now, earlier = found.pair.now, found.pair.earlier
    skipped: Counter[str] = Counter()
    for at, to in found.cells.items():
        value, past = now.reading.values[at[0]][at[1]], earlier.reading.values[to[0]][to[1]]
        if value is None and past is None:
            continue
        window, compared = now.keys[at][1], now.keys[at][2]
        if not (reached.comparable(window) if not compared else all(map(reached.comparable, compared))):
            skipped[UNDATED if undated_key(now, at) else NOT_OVER] += value is not None
            continue
        if value is not None and past is not None:
            if same_figure(value, past):
                yield changes.unchanged(value.place, value.text, past.text, past.place)
            elif divided and not now.keys[at][3].startswith("plain"):
                skipped[OTHER_WHOLE] += 1
            elif other_unit(found.pair, at, to):
                skipped[OTHER_UNIT] += 1
            else:
                weight = change_weight(value.value, past.value)
                name = now.reading.named(*at)
                yield changes.revised(value.place, value.text, name, value.text, past.text, past.place, weight)
            continue
        if (finding := _shown_or_hidden(found, at, to, changes)) is not None:
            yield finding
    yield from (Unchecked(NOT_COMPARED, count, why) for why, count in skipped.items() if count)


def same_figure(one: PrintedNumber, other: PrintedNumber) -> bool:
    """Whether two figures are one.

    Of figures printed to the same digit the digits decide.
    """
    if one.power == other.power and one.unit == other.unit:
        return one.value == other.value
    return one.interval.meets(other.interval)


def _shown_or_hidden(found: CellPairs, at: CellAt, to: CellAt, changes: ReportChanges) -> CheckFinding | None:
    """A figure that only one of the reports shows, unless its sign allows it."""
    now, earlier = found.pair.now, found.pair.earlier
    value, past = now.reading.values[at[0]][at[1]], earlier.reading.values[to[0]][to[1]]
    place, was_at = now.reading.place(*at), earlier.reading.place(*to)
    text, was = now.text(*at), earlier.text(*to)
    name = now.reading.named(*at)
    if past is not None:
        if not past.value and _DASH.fullmatch(text):
            return None
        return changes.hidden(place, name, text, past.text, was_at)
    sign = earlier.reading.signs[to[0]][to[1]]
    if (
        value is None
        or (not value.value and _DASH.fullmatch(was))
        or (sign is not None and was.startswith(("<", "[low]")) and sign.meets(value.interval))
    ):
        return None
    return changes.shown(place, name, value.text, was, was_at)
