"""A funnel plot in text: areas by their number of cases, with their limits."""

from math import log
from typing import NamedTuple

from tui.analysis.chance_limits import ACTION, WARNING
from tui.analysis.funnel import FunnelPoint, FunnelReading
from tui.text.glyphs import Glyphs
from tui.text.numbers import count, rounded, share
from tui.text.spans import Line, Span, SpanRole
from tui.text.wrapping import within

from .ink import ChartSheet
from .sheet_lines import key_lines, put_words, sheet_lines

LEAST_PLOT_ROWS, LEAST_PLOT_COLUMNS = 5, 30
"""The fewest rows and columns of a plot with its axis."""
LOG_FROM = 10
"""From this ratio of the most cases to the fewest, the axis of cases is logarithmic, and says so."""
MOST_AREAS_NAMED = 6
"""The most areas outside the limits that are named at their marks."""


class FunnelWords(NamedTuple):
    """What the cases are called, and the base of a rate (100 for a share)."""

    cases: str
    per: int = 100


def funnel_plot(found: FunnelReading, words: FunnelWords, columns: int, rows: int, glyphs: Glyphs, cursor: str = "") -> tuple[Line, ...]:
    """The plot with its axes, in `rows` lines.

    The area under the cursor is marked and named. Nothing where there is no room for it. A mark is within half a row of its value.
    """
    if columns < LEAST_PLOT_COLUMNS or rows < LEAST_PLOT_ROWS:
        return ()
    # The key says how exact the rows are, and so how many rows it leaves.
    for lines_of_key in range(1, rows):
        scale = _Scale(found, words, columns, rows - lines_of_key - 1)
        key = funnel_key(scale, columns, glyphs)
        if len(key) <= lines_of_key:
            break
    if scale.rows < LEAST_PLOT_ROWS:
        return ()
    sheet = ChartSheet(columns, scale.rows)
    _draw_limits(sheet, found, scale, glyphs)
    shown = sorted(found.points, key=lambda point: (point.name == cursor, abs(point.score)))
    for point in shown:
        sheet.put(scale.x(point.cases), scale.y(point.value), *_mark(point, cursor, glyphs), "mark")
    named = [point for point in reversed(shown) if point.name == cursor or point.outside == "99.8"]
    for point in named[: MOST_AREAS_NAMED + 1]:
        _name(sheet, point, scale, "cursor" if point.name == cursor else "plain")
    lines = _cropped(sheet_lines(sheet), scale.gutter)
    body = tuple((Span(f"{label.rjust(scale.gutter - 1)} ", "quiet"), *line) for label, line in zip(scale.labels, lines, strict=True))
    return within((*body, scale.axis(), *key), columns)


def _cropped(lines: tuple[Line, ...], gutter: int) -> tuple[Line, ...]:
    """The lines without the cells of the gutter on their left, which hold nothing."""
    found = []
    for line in lines:
        (head, *rest) = line or (Span(""),)
        found.append((Span(head.text[gutter:], head.role), *rest) if len(head.text) >= gutter else line)
    return tuple(found)


class _Scale:
    """Where shares and numbers of cases lie on the sheet."""

    def __init__(self, found: FunnelReading, words: FunnelWords, columns: int, rows: int) -> None:
        self.limits = "widened limits" if found.overdispersed else "limits"
        self.words, self.rows = words, max(1, rows)
        cases = [point.cases for point in found.points]
        self.least, self.most = min(cases), max(cases)
        self.log = self.most > LOG_FROM * self.least
        values = [point.value for point in found.points]
        middle = sorted(cases)[len(cases) // 2]
        low, high = found.limits(middle, ACTION)
        self.low, self.high = min(*values, low), max(*values, high)
        self.step = (self.high - self.low) / max(1, self.rows - 1) or 1
        self.mean = found.mean
        texts = [self.text(self.high - self.step * row) for row in range(self.rows)]
        shown = {0, self.rows - 1, self.y(found.mean)}
        self.labels = [text if row in shown else "" for row, text in enumerate(texts)]
        self.labels[self.y(found.mean)] = f"mean {self.text(found.mean)}"
        self.gutter = max(map(len, self.labels)) + 1
        self.columns = columns

    def text(self, value: float) -> str:
        """A share in per cent, or a rate for its base."""
        return share(value) if self.words.per == 100 else count(rounded(value * self.words.per, 1))

    def x(self, cases: int) -> int:
        """The column of a number of cases."""
        if self.most == self.least:
            return (self.gutter + self.columns) // 2
        part = log(cases / self.least) / log(self.most / self.least) if self.log else (cases - self.least) / (self.most - self.least)
        return self.gutter + round(part * (self.columns - self.gutter - 1))

    def cases(self, x: int) -> int:
        """The number of cases of a column."""
        part = (x - self.gutter) / max(1, self.columns - self.gutter - 1)
        found = self.least * (self.most / self.least) ** part if self.log else self.least + part * (self.most - self.least)
        return max(1, round(found))

    def y(self, value: float) -> int:
        """The row of a share or rate, from the top."""
        return min(self.rows - 1, max(0, round((self.high - value) / self.step)))

    def axis(self) -> Line:
        """The fewest and the most cases, and what they are."""
        first, last = count(self.least), count(self.most)
        middle = f"{self.words.cases}{', logarithmic scale' if self.log else ''}"
        room = self.columns - self.gutter
        words = f"{first}{middle.center(max(len(middle) + 2, room - len(first) - len(last)))}{last}"
        return Span(" " * self.gutter), Span(words[:room], "quiet")

    @property
    def exactness(self) -> str:
        """How exact the rows are, and whether they begin at 0."""
        step = self.step * self.words.per
        unit = f" percentage point{'' if step == 1 else 's'}" if self.words.per == 100 else ""
        return f"{'' if self.low <= 0 else 'Not from 0. '}1 row = {count(rounded(step, 2 if step < 1 else 1))}{unit}."


def _draw_limits(sheet: ChartSheet, found: FunnelReading, scale: _Scale, glyphs: Glyphs) -> None:
    """The limits for the number of cases of each column, then the mean."""
    for x in range(scale.gutter, sheet.columns):
        cases = scale.cases(x)
        for z, sign in ((ACTION, glyphs.limit), (WARNING, _inner(glyphs))):
            for level in found.limits(cases, z):
                sheet.put(x, scale.y(level), sign, "quiet", "line")
    sheet.rule(range(scale.gutter, sheet.columns), scale.y(found.mean), glyphs.rule, "quiet", "line")


def _mark(point: FunnelPoint, cursor: str, glyphs: Glyphs) -> tuple[str, SpanRole]:
    sign = {"99.8": glyphs.outside, "95": glyphs.near, "": glyphs.present}[point.outside]
    return sign, "cursor" if point.name == cursor else "strong" if point.outside else "plain"


def _name(sheet: ChartSheet, point: FunnelPoint, scale: _Scale, role: SpanRole) -> None:
    """Write an area's name beside its mark, where there is room."""
    x, y, width = scale.x(point.cases), scale.y(point.value), len(point.name)
    for left, row in ((x + 2, y), (x - width - 1, y), (x + 1, y + 1), (x + 1, y - 1), (x - width, y + 1), (x - width, y - 1)):
        if left > scale.gutter and put_words(sheet, left, row, point.name, role):
            return


def funnel_key(scale: _Scale, columns: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """What the signs mean, and how exact the rows are, as far as there is room."""
    line, inner = glyphs.limit * 2, _inner(glyphs) * 2
    return key_lines(
        (
            f"{glyphs.outside} outside 99.8%  {glyphs.near} outside 95%  {glyphs.present} within  "
            f"{line} 99.8% and {inner} 95% {scale.limits}  {scale.exactness}",
            f"{glyphs.outside} outside 99.8% {line}  {glyphs.near} outside 95% {inner}, {scale.limits}  {scale.exactness}",
            f"{glyphs.outside} outside 99.8% {line}  {glyphs.near} outside 95% {inner}  {scale.exactness}",
            f"{glyphs.outside} outside 99.8% {line}  {glyphs.near} 95% {inner}{'' if scale.low <= 0 else '  Not from 0.'}",
        ),
        columns,
        scale.rows,
    )


def _inner(glyphs: Glyphs) -> str:
    """The sign of the limits of 95%."""
    return glyphs.missing if glyphs.unicode else "'"
