"""Bars for what a finding states and what follows, on one scale from 0."""

import re
from decimal import Decimal

from tui.charts.bar import rightward
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs

from .document import DocumentPlace
from .finding import CheckFinding
from .printed import PrintedNumber, printed

SHORTEST, LONGEST = 8, 32
"""Bars are left out in fewer cells, and are never longer than so many."""
_START = re.compile(r"[-−–+£€$]{0,2}\d")


def finding_bars(finding: CheckFinding, columns: int, glyphs: Glyphs) -> tuple[str, str]:
    """The bars of the stated and the computed figure, in `columns` beside the figures.

    Both are empty where either is no single figure, the units differ, the signs differ, or there is no room.
    """
    room = min(LONGEST, columns - max(cell_len(finding.stated), cell_len(finding.computed)))
    one, other = _number(finding.stated), _number(finding.computed)
    if room < SHORTEST or one is None or other is None or one.unit != other.unit:
        return "", ""
    first, second = one.value, other.value
    longest = max(abs(first), abs(second))
    if not longest or min(first, second) < 0 < max(first, second):
        return "", ""
    return _bar(first / longest, room, glyphs), _bar(second / longest, room, glyphs)


def _bar(part: Decimal, room: int, glyphs: Glyphs) -> str:
    return rightward(float(abs(part)) * room, glyphs)


def _number(text: str) -> PrintedNumber | None:
    """The figure of a text such as `just over 6%`; None if it has none or several."""
    found = _START.search(text)
    return printed(text[found.start() :], DocumentPlace()) if found else None
