"""The rows that a chart takes of those it could have.

A chart is drawn with whole rows on both sides of its mean, so that it often needs fewer: the rest is for the slide around it.
"""

from functools import lru_cache

from tui.text.glyphs import Glyphs

from .drawn import NOT_FROM_NOUGHT
from .plan import Plan
from .trend import ChartRoom, trend_chart

KEPT = 64
"""The charts whose rows are remembered: a slide is laid out at each turn, and in the speaker's view besides."""


@lru_cache(maxsize=KEPT)
def rows_used(plan: Plan, columns: int, rows: int, glyphs: Glyphs) -> int:
    """The fewest rows in which a slide's chart is as high as in `rows`."""
    drawn = _drawn(plan, columns, rows, glyphs)
    if not drawn:
        return rows
    return next((fewer for fewer in range(drawn[1], rows) if _drawn(plan, columns, fewer, glyphs) == drawn), rows)


@lru_cache(maxsize=KEPT)
def axis_unsaid(plan: Plan, columns: int, rows: int, glyphs: Glyphs) -> bool:
    """Whether a slide's chart in `rows` starts above 0 and has no room to say so."""
    found = trend_chart(plan, ChartRoom(columns, rows, glyphs, slide=True))
    return found is not None and not found.scale and found.note.startswith(NOT_FROM_NOUGHT) and NOT_FROM_NOUGHT not in found.named


def _drawn(plan: Plan, columns: int, rows: int, glyphs: Glyphs) -> tuple[int, int] | None:
    """The rows of marks, and with those below them; None where there is no chart."""
    found = trend_chart(plan, ChartRoom(columns, rows, glyphs, slide=True))
    return (found.drawn.sheet.rows, found.height) if found else None
