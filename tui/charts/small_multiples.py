"""Small charts side by side, one for each series.

With its name, its last figure and its limits. Columns from 0, each chart to its own highest figure, which is what its last line says.
"""

from collections.abc import Callable, Sequence
from math import floor

from tui.model.base import grouped
from tui.model.measures import Measure
from tui.model.table import Series
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.spans import Line, Span, SpanRole, width
from tui.text.units import plain_figure
from tui.text.wrapping import clip_distinct

from .small_words import SmallSeries, shared_places, small_foot
from .sparkline import latest_values, sparkline_scale

LEAST_SMALL_CHART, GAP = 24, 2
"""The fewest cells for a small chart, and those between two."""
WIDEST_NAME = 36
"""The most cells that a name widens a small chart to."""
ROWS_OF_WORDS = 2
HEADS = ("Each from 0 to its own highest figure.", "Each from 0.")
OUTSIDE_KEY = " Bold: outside its limits."
LEAST_CHART_ROWS, MOST_CHART_ROWS = 2, 6
WIDEST_SMALL_COLUMN = 3


def with_places(measure: Measure) -> Callable[[float, int], str]:
    """How figures of a measure are written with so many decimal places."""
    return lambda value, places: plain_figure(value, measure, places)


def small_multiples(found: Sequence[SmallSeries], columns: int, rows: int, glyphs: Glyphs, cursor: int = 0) -> tuple[Line, ...]:
    """As many small charts as there is room for, among them the one at the cursor.

    The first line says how they are scaled, and which of them are shown where some are not. Nothing where there is no room for one.
    """
    longest = max((cell_len(each.name) for each in found), default=0)
    least = max(LEAST_SMALL_CHART, min(longest, WIDEST_NAME))
    across = max(1, min(len(found), (columns + GAP) // (least + GAP)))
    cells = (columns + GAP) // across - GAP
    bands = -(-len(found) // across)
    shown = min(bands, (rows - 1) // (ROWS_OF_WORDS + LEAST_CHART_ROWS))
    if shown < 1 or not found:
        return ()
    height = min(MOST_CHART_ROWS, (rows - 1) // shown - ROWS_OF_WORDS)
    first = min(max(0, cursor // across - shown + 1), bands - shown) * across
    kept = found[first : first + shown * across]
    part = f" {first + 1} to {first + len(kept)} of {len(found)}." if len(kept) < len(found) else ""
    key = OUTSIDE_KEY if any(_has_outside(each.series, cells) for each in kept) else ""
    heads = (f"{words}{bold}{part}" for bold in dict.fromkeys((key, "")) for words in HEADS)
    head = next((words for words in heads if cell_len(words) <= columns), part.strip())
    names = dict(zip([each.name for each in found], clip_distinct([each.name for each in found], cells), strict=True))
    alike = grouped((each.written, each) for each in kept)
    places = {written: shared_places(each, cells) for written, each in alike.items()}
    lines: list[Line] = [(Span(head, "quiet"),)]
    for start in range(0, len(kept), across):
        charts = [
            _chart(each, names[each.name], (cells, height), glyphs, places[each.written], chosen=first + start + at == cursor)
            for at, each in enumerate(kept[start : start + across])
        ]
        for row in zip(*charts, strict=True):
            spans: list[Span] = []
            for part in row:
                spans += [*part, Span(" " * (cells - width(part) + GAP))]
            lines.append(tuple(spans[:-1]))
    return tuple(lines)


def _has_outside(series: Series, cells: int) -> bool:
    """Whether a figure that is drawn in so many cells is outside its limits."""
    scale = sparkline_scale(series)
    return bool(scale.limits) and any(value is not None and not scale.low <= value <= scale.high for value in latest_values(series, cells))


def _chart(found: SmallSeries, name: str, size: tuple[int, int], glyphs: Glyphs, places: int | None, *, chosen: bool) -> tuple[Line, ...]:
    cells, height = size
    title: Line = (Span(name, "cursor" if chosen else "strong"),)
    values = latest_values(found.series, cells)
    known = [value for value in values if value is not None]
    if not known:
        return (title, *[()] * height, (Span("no figures", "quiet"),))
    wide = max(1, min(WIDEST_SMALL_COLUMN + 1, cells // len(values)))
    scale, top = sparkline_scale(found.series), max(known)
    low = scale.low if scale.limits else None
    rows = [_row(values, row, (height, wide), top, low, scale.high, glyphs) for row in range(height)]
    return (title, *rows, small_foot(found, top, cells, places))


def _row(
    values: Sequence[float | None], row: int, size: tuple[int, int], top: float, low: float | None, high: float, glyphs: Glyphs
) -> Line:
    """A row of columns, counted from the top; those outside the limits are bold."""
    height, wide = size
    steps = len(glyphs.levels)
    spans: list[Span] = []
    for value in values:
        filled = floor(max(0.0, value or 0) / top * height * steps + 0.5) - (height - 1 - row) * steps if top > 0 else 0
        sign = " " if filled <= 0 else glyphs.full if filled >= steps else glyphs.levels[filled - 1]
        if value is None and row == height - 1:
            sign = glyphs.missing
        outside = value is not None and low is not None and not low <= value <= high
        role: SpanRole = "strong" if outside else "plain"
        spans.append(Span(sign * max(1, wide - 1) + " " * (wide > 1), role))
    return tuple(spans)
