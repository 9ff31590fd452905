"""Periods named from where a report stands: this quarter, last month.

A report has to give its own quarter or month once at its beginning.
"""

import re

from tui.documents.document import CheckedDocument, PrintedTable
from tui.documents.prose.windows import named_periods
from tui.documents.window import MonthWindow

FIRST_PARTS = 8
"""The period of a report stands in its title or in so many of its first headings and paragraphs."""
QUARTER, MONTH, YEAR = 3, 1, 12
_UNIT = r"(?P<unit>quarter|month)"
_SHAPES = (
    (
        re.compile(rf"\b(?:same|equivalent|corresponding) {_UNIT}(?: (?:of|in))?(?: the)? (?:last|previous|prior) year\b", re.IGNORECASE),
        YEAR,
    ),
    (re.compile(rf"\b(?:last|previous|prior) {_UNIT}\b(?! (?:of|in) )", re.IGNORECASE), 0),
    (re.compile(rf"\b(?:this|current|latest) {_UNIT}\b", re.IGNORECASE), -1),
)


def own_periods(document: CheckedDocument) -> dict[str, MonthWindow]:
    """The one quarter, and the one month, that a report gives as its own."""
    front = [document.title]
    for block in document.blocks[:FIRST_PARTS]:
        if isinstance(block, PrintedTable):
            break
        front.append(block.text[:300])
    found = {period for text in front for period in named_periods(text) if period.known and period.day is None}
    units = {"quarter": QUARTER, "month": MONTH}
    named = {unit: {MonthWindow(each.first, each.last) for each in found if each.length == length} for unit, length in units.items()}
    return {unit: windows.pop() for unit, windows in named.items() if len(windows) == 1}


def relative_period(label: str, own: dict[str, MonthWindow]) -> tuple[MonthWindow | None, str]:
    """The period that a label names from where the report stands.

    The words that are left come second.
    """
    for shape, back in _SHAPES:
        if (found := shape.search(label)) and (window := own.get(found["unit"].casefold())) is not None:
            months = back if back > 0 else window.months * (back + 1)
            return MonthWindow(window.first - months, window.last - months), f"{label[: found.start()]} {label[found.end() :]}"
    return None, label
