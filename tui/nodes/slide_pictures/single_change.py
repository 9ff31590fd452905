"""One change in per cent as two bars: what there was before, and what it became.

Both are levels, the first of them 100: a bar of the change alone would be as long as its scale is short.
"""

from tui.analysis.changes import StatedChange
from tui.charts.bar import round_top
from tui.charts.diverging import stated_change_role
from tui.nodes.slide_content import SlideDrawing
from tui.text.glyphs import Glyphs
from tui.text.numbers import count, rounded
from tui.text.spans import Line

from .bars import SlideBar, slide_bars

LEVEL_PLACES = 1
STARTING = 100
"""What there was before, which the second bar is in proportion to."""


def single_change(change: StatedChange) -> SlideDrawing | None:
    """The two bars; None without a percentage, or where less than nothing is left."""
    if not change.percent or (became := STARTING + change.percent.value) < 0:
        return None
    role = stated_change_role(change)
    made = (
        SlideBar("Before, as 100", STARTING, count(STARTING), pale=True),
        SlideBar("Now", became, count(rounded(became, LEVEL_PLACES)), pale=bool(change.by_chance), role=role, apart=True),
    )
    top = round_top(max(STARTING, became))

    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        return slide_bars(made, top, "", columns, rows, glyphs)

    return draw
