"""One change in per cent as two bars: what there was before, and what it became.

The first is 100%. A bar of the change alone would be as long as the scale is short.
"""

from tui.analysis.changes import StatedChange
from tui.charts.bar import round_top
from tui.charts.diverging import stated_change_role
from tui.nodes.slide_content import SlideDrawing
from tui.text.figures import figure_stated
from tui.text.glyphs import Glyphs
from tui.text.spans import Line

from .bars import SlideBar, slide_bars

STARTING = 100
"""What there was before in per cent."""


def single_change(change: StatedChange) -> SlideDrawing | None:
    """The two bars; None without a percentage, or where less than nothing is left."""
    if not change.percent or (became := STARTING + change.percent.value) < 0:
        return None
    role = stated_change_role(change)
    made = (
        SlideBar("Before", STARTING, f"{STARTING}%", pale=True),
        SlideBar(change.name, became, figure_stated(change.percent), pale=bool(change.by_chance), role=role, apart=True),
    )
    top = round_top(max(STARTING, became))

    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        return slide_bars(made, top, "%", columns, rows, glyphs)

    return draw
