"""A chart with too few rows for one: a sparkline with its figures."""

from tui.text.glyphs import Glyphs
from tui.text.periods import short
from tui.text.spans import Line, Span
from tui.text.wrapping import wrap

from .lines_across import chart_figure, named_levels
from .plan import Plan
from .sparkline import SparklineScale, sparkline

WIDEST, WITH_GAP = 4, 3
"""The most cells of a value in the sparkline, and those from which there is a gap between two."""


def few_rows(plan: Plan, columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """The last values as a sparkline, and the last, highest and lowest in words.

    In at most so many rows: the figures are left out before the sparkline.
    """
    if rows < 1 or columns < 2:
        return ()
    phase, last = plan.phases[-1], plan.known[-1][0]
    shown = plan.values[max(0, last + 1 - (columns - 1)) : last + 1]
    high, low = (pick(plan.known, key=lambda each: each[1]) for pick in (max, min))
    scale = SparklineScale(min(0.0, low[1]), max(0.0, high[1]), limits=False)
    if phase.lower is not None and phase.upper is not None:
        scale = SparklineScale(phase.lower, phase.upper, limits=True)
    drawn: Line = (Span(" "), *_widened(sparkline(shown, scale, glyphs), min(WIDEST, (columns - 1) // len(shown))))
    ends = (("last", plan.known[-1]), ("highest", high), ("lowest", low))
    figures = [f"{name} {chart_figure(plan, value)} {short(plan.periods[at])}" for name, (at, value) in ends]
    words: Line = (Span("; ".join([*figures, *(level.text for level in named_levels(plan))])),)
    return (drawn, *((Span(" "), *line) for line in wrap(words, columns - 1)[: rows - 1]))


def _widened(drawn: Line, cells: int) -> Line:
    """A sparkline with so many cells for each value, one of them a gap."""
    gap = " " if cells >= WITH_GAP else ""
    return tuple(Span("".join(sign * (cells - len(gap)) + gap for sign in span.text), span.role) for span in drawn)
