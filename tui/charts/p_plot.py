"""A p-chart in text: a share by period, with limits that step with its cases."""

from tui.analysis.p_chart import ShareChart, SharePoint
from tui.model.period import Period
from tui.text.glyphs import Glyphs
from tui.text.numbers import count, rounded, share
from tui.text.periods import short
from tui.text.spans import Line, Span, SpanRole
from tui.text.wrapping import within

from .ink import ChartSheet, Head
from .label_places import ChartLabel, FreeCells
from .pitch import WIDEST_OF_FEW
from .sheet_lines import key_lines, put_over_line, sheet_lines

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
    pitch = max(1, min(WIDEST_OF_FEW, room // len(found.points)))
    points = found.points[-(room // pitch) :]
    step = (high - low) / max(1, rows - 1)
    key = _key(found, step, len(found.points) - len(points), (columns, rows), glyphs, from_zero=low <= 0)
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
    sheet.rule(range(sheet.columns), y(found.mean), glyphs.rule, "quiet", "mean")
    heads = []
    for at, point in enumerate(points):
        role: SpanRole = "cursor" if point.period == cursor else "strong" if point.side else "plain"
        sheet.put(_middle(at, pitch), y(point.value), _sign(found, point, glyphs), role, "mark")
        above = point.value >= found.mean
        heads.append(Head(at, point.value, _middle(at, pitch), y(point.value), 1 if above else -1, bool(point.side)))
    _label(sheet, heads, next((at for at, point in enumerate(points) if point.period == cursor), None))
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


def _label(sheet: ChartSheet, heads: list[Head], cursor: int | None) -> None:
    """Write the shares of the cursor, the ends, the last and those outside."""
    free = FreeCells(sheet, heads, (), sheet.columns)
    ends = (max(heads, key=lambda head: head.value), min(heads, key=lambda head: head.value), heads[-1])
    wanted = [*(head for head in heads if head.place == cursor), *ends, *(head for head in heads if head.outside)]
    for head in dict.fromkeys(wanted):
        words = share(head.value)
        # A label in the row of a limit would seem to be the limit's, but for the one that is asked for.
        if (at := free.beside(head, len(words), above=False, lines=head.place == cursor)) is not None:
            label = free.taken(ChartLabel(*at, words, "plain"))
            put_over_line(sheet, label.x, label.y, words)


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


def _key(found: ShareChart, step: float, left_out: int, room: tuple[int, int], glyphs: Glyphs, *, from_zero: bool) -> tuple[Line, ...]:
    """What the signs mean, and how exact the rows are, as far as there is room."""
    size = count(rounded(step * 100, 2 if step < 0.01 else 1))
    held, outside = (any(held is bool(_held(found, point)) and point.side for point in found.points) for held in (True, False))
    earlier = f" The first {left_out} periods are not drawn." if left_out else ""
    axis = "" if from_zero else "Not from 0. "
    line = glyphs.limit * 2
    return key_lines(
        (
            f"{glyphs.outside} outside the limits  {f'{glyphs.near} outside, but within widened limits  ' if held else ''}"
            f"{glyphs.present} within  {line} limits of each period's cases  {axis}1 row = about {size} percentage points.{earlier}",
            f"{f'{glyphs.outside} outside  ' if outside else ''}{f'{glyphs.near} within widened  ' if held else ''}"
            f"{line} limits  {axis}1 row = about {size} points.{earlier}",
            f"{f'{glyphs.outside} outside  ' if outside else ''}{f'{glyphs.near} within widened  ' if held else ''}"
            f"{line} limits  {axis.strip()}{earlier}",
        ),
        *room,
    )
