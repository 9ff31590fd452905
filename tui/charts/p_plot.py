"""A p-chart in text: a share by period, with limits that step with its cases."""

from tui.analysis.p_chart import ShareChart, SharePoint
from tui.model.period import Period
from tui.text.glyphs import Glyphs
from tui.text.numbers import count, rounded, share
from tui.text.periods import short
from tui.text.spans import Line, Span, SpanRole
from tui.text.wrapping import within, wrap

from .ink import ChartSheet
from .sheet_lines import put_words, sheet_lines

MOST_CELLS_A_PERIOD = 6
"""The most cells from one period to the next."""
LEAST_ROWS_OF_SHARES = 5


def p_plot(found: ShareChart, columns: int, rows: int, glyphs: Glyphs, cursor: Period | None = None) -> tuple[Line, ...]:
    """The plot with its periods and its key, in `rows` lines.

    The period under the cursor is marked and labelled. Where there are more periods than cells, the last ones are drawn and the key says
    so. Nothing where there is no room.
    """
    if rows < LEAST_ROWS_OF_SHARES:
        return ()
    values = [level for point in found.points for level in (point.value, point.upper, point.lower)]
    low, high = min(values), max(values)
    mean = f"mean {share(found.mean)}"
    gutter = 1 + max(len(mean), len(share(low)), len(share(high)))
    room = columns - gutter
    pitch = max(1, min(MOST_CELLS_A_PERIOD, room // len(found.points)))
    points = found.points[-(room // pitch) :]
    step = (high - low) / max(1, rows - 1)
    key = _key(found, step, len(found.points) - len(points), columns, glyphs, from_zero=low <= 0)
    rows -= len(key) + 1
    if rows < LEAST_ROWS_OF_SHARES or room < len(points):
        return ()
    step = (high - low) / (rows - 1)
    sheet = ChartSheet(len(points) * pitch, rows)

    def y(value: float) -> int:
        return round((high - value) / step)

    for at, point in enumerate(points):
        for level in (point.lower, point.upper):
            sheet.rule(range(at * pitch, (at + 1) * pitch), y(level), glyphs.limit, "quiet", "line")
    sheet.rule(range(sheet.columns), y(found.mean), glyphs.rule, "quiet", "line")
    for at, point in enumerate(points):
        role: SpanRole = "cursor" if point.period == cursor else "strong" if point.side else "plain"
        sheet.put(_middle(at, pitch), y(point.value), _sign(found, point, glyphs), role, "mark")
    for at, point in enumerate(points):
        if point.side or point.period == cursor or at == len(points) - 1:
            _label(sheet, _middle(at, pitch), y(point.value), point)
    labels = {0: share(high), rows - 1: share(low), y(found.mean): mean}
    body = tuple((Span(f"{labels.get(row, '').rjust(gutter - 1)} ", "quiet"), *line) for row, line in enumerate(sheet_lines(sheet)))
    return within((*body, (Span(" " * gutter), Span(_names(points, pitch, columns - gutter), "quiet")), *key), columns)


def _held(found: ShareChart, point: SharePoint) -> bool:
    """Whether a point is outside its limits and within the widened ones."""
    return found.overdispersed and bool(point.side) and not point.wide_side


def _sign(found: ShareChart, point: SharePoint, glyphs: Glyphs) -> str:
    return glyphs.near if _held(found, point) else glyphs.outside if point.side else glyphs.present


def _middle(at: int, pitch: int) -> int:
    return at * pitch + (pitch - 1) // 2


def _label(sheet: ChartSheet, x: int, y: int, point: SharePoint) -> None:
    words = share(point.value)
    for row in (y - 1, y + 1) if point.side >= 0 else (y + 1, y - 1):
        if put_words(sheet, max(0, min(x - len(words) // 2, sheet.columns - len(words))), row, words, "plain"):
            return


def _names(points: tuple[SharePoint, ...], pitch: int, room: int) -> str:
    """The names of the periods below the plot, as many as there is room for."""
    longest = 1 + max(len(short(point.period)) for point in points)
    every = -(-longest // pitch)
    line = ""
    for at in range(0, len(points), every):
        name = short(points[at].period)
        if at * pitch + len(name) <= room:
            line = f"{line.ljust(at * pitch)}{name}"
    return line


def _key(found: ShareChart, step: float, left_out: int, columns: int, glyphs: Glyphs, *, from_zero: bool) -> tuple[Line, ...]:
    size = count(rounded(step * 100, 2 if step < 0.01 else 1))
    widened = f"{glyphs.near} outside, but within widened limits  " if any(_held(found, point) for point in found.points) else ""
    earlier = f" The first {left_out} periods are not drawn." if left_out else ""
    words = (
        f"{glyphs.outside} outside the limits  {widened}{glyphs.present} within  "
        f"{glyphs.limit}{glyphs.limit} limits of each period's cases  "
        f"{'' if from_zero else 'Not from 0. '}1 row = about {size} percentage points.{earlier}"
    )
    return wrap((Span(words, "quiet"),), columns)
