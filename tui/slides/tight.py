"""A laid-out slide without its empty rows.

The notes in the speaker's view need them more.
"""

from tui.charts.few_rows import few_rows
from tui.charts.plan import Plan
from tui.charts.trend import ChartRoom, trend_chart
from tui.nodes.slide_content import SlideContent
from tui.text.glyphs import Glyphs
from tui.text.spans import BLANK, Line, plain

from .headline import NARROW
from .layout import SlideLayout, sheet


def small_sheet(found: SlideContent, columns: int, rows: int, glyphs: Glyphs, fewer: int | None = None) -> SlideLayout:
    """A slide in a part of the screen.

    Block letters and empty rows go where it is to have `fewer` rows. Where its chart is only a sparkline, the rows that this leaves are for
    the letters of the headline.
    """
    laid = sheet(found, columns, rows, glyphs, lettered=fewer is None)
    laid = gathered(laid) if columns < NARROW else laid
    most = rows if fewer is None else fewer
    laid = laid if fewer is None else tightened(laid, found.plan, columns, fewer, glyphs)
    if not found.plan or not laid.chart or trend_chart(found.plan, ChartRoom(columns, laid.chart, glyphs, slide=True)):
        return laid
    high = len(few_rows(found.plan, columns, laid.chart, glyphs))
    above = sheet(found._replace(plan=None, more=()), columns, most - high - 1, glyphs)
    lettered = SlideLayout((*above.lines, BLANK), high, laid.below)
    return lettered if lettered.height <= most else laid


def gathered(laid: SlideLayout) -> SlideLayout:
    """The slide at the top of its column, with one empty row in place of several."""
    blank = [not plain(line).strip() for line in laid.lines]
    kept = tuple(line for at, line in enumerate(laid.lines) if not blank[at] or not at or not blank[at - 1])
    return SlideLayout(kept, laid.chart, laid.below)


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
