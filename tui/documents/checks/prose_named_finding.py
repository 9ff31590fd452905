"""A finding for a figure that differs from what named cells give.

It says how their value follows.
"""

from msgspec.structs import replace

from tui.documents.finding import CheckFinding
from tui.documents.prose.figure import ProseSentence, StatedFigure
from tui.documents.prose.named_values import CHANGE_KINDS, NamedValue

from .prose_finding import plain_number, stated_finding

_UNITS = {"percent-change": "%", "points": " percentage points"}


def named_finding(
    sentence: ProseSentence, figure: StatedFigure, value: NamedValue, more: str = "", *, in_points: bool = False
) -> CheckFinding:
    """The finding; `in_points` for a figure whose unit alone is wrong."""
    interval = -value.interval if value.kind in CHANGE_KINDS and value.interval.middle < 0 else value.interval
    kind = "change" if value.kind == "points" else value.kind
    beside = tuple(cell.first.place for cell in value.cells)
    if in_points:
        figure = replace(figure, unit="%")
    found = stated_finding(sentence, figure, kind, interval, _why(value) + more, beside=beside, passage=sentence.around(figure, figure))
    return replace(found, kind="points", verdict="differs", weight=0.3) if in_points else found


def _why(value: NamedValue) -> str:
    parts = [(plain_number(cell.interval.middle), " and ".join(place.words for place in cell.places)) for cell in value.cells]
    (number, words), (last, last_words) = parts[0], parts[-1]
    result = plain_number(value.interval.middle)
    if value.kind == "share" and len(parts) == 2:
        return f"{number} ({words}) of {last} ({last_words}) is {result}%."
    if value.kind == "times":
        return f"{number} ({words}) is {result} times {last} ({last_words})."
    if value.kind in CHANGE_KINDS:
        return f"From {number} ({words}) to {last} ({last_words}) is a change of {result}{_UNITS.get(value.kind, '')}."
    title = value.cells[0].first.reading.title
    within = f" in “{title}”" if title else ""
    if value.kind == "mean":
        return f"{number} for {words}{within} is {result} a month."
    return f"The table has {number} for {words}{within}."
