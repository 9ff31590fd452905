"""A laid-out slide without its empty rows.

The notes in the speaker's view need them more.
"""

from tui.charts.few_rows import few_rows
from tui.charts.plan import Plan
from tui.charts.trend import ChartRoom, trend_chart
from tui.text.glyphs import Glyphs
from tui.text.spans import Line, plain

from .layout import SlideLayout


def tightened(laid: SlideLayout, plan: Plan | None, columns: int, rows: int, glyphs: Glyphs) -> SlideLayout:
    """The slide in as few rows as it needs, with the empty ones that fit in `rows`.

    A chart that is only a sparkline with its figures has the rows of these.
    """
    chart = laid.chart
    if plan and chart and trend_chart(plan, ChartRoom(columns, chart, glyphs, slide=True)) is None:
        chart = len(few_rows(plan, columns, chart, glyphs))
    over = len(laid.lines) + chart + len(laid.below) - rows
    below, over = _without_empty(laid.below, over)
    lines, _ = _without_empty(laid.lines, over)
    return SlideLayout(lines, chart, below)


def _without_empty(lines: tuple[Line, ...], over: int) -> tuple[tuple[Line, ...], int]:
    """Lines without the first so many empty ones, and how many are still too many."""
    kept: list[Line] = []
    for line in lines:
        if over > 0 and not plain(line).strip():
            over -= 1
        else:
            kept.append(line)
    return tuple(kept), over
