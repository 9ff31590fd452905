"""The trends of Home: a small plotext chart for each series with a headline.

Imported after the first paint, for a terminal with room for it.
"""

from collections.abc import Sequence

from tui.charts.few_rows import few_rows
from tui.charts.kinds_of_chart import ChartKind
from tui.charts.lines_across import named_levels
from tui.charts.plan import Plan, plan
from tui.charts.trend import ChartRoom, trend_chart
from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.nodes.headline_tables import TableFigure
from tui.nodes.home_layout import TREND_HEADING
from tui.nodes.home_plan import HomeEntry
from tui.nodes.home_series import headline_series, other_series
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.numbers import count, plural
from tui.text.periods import noun, when
from tui.text.spans import Line, Span
from tui.text.wrapping import wrap

from .chart import plotted

KEYED = 37
"""The columns from which a chart explains the signs of two rules beside what it says of its axis."""
JOINED = 2
"""The pitch from which a line joins its marks."""


def trend_entries(pack: Pack, columns: int, rows: int, glyphs: Glyphs, kind: ChartKind, least: int = 0) -> tuple[HomeEntry, ...]:
    """Each series with its figure in words, above a chart of so many rows.

    Those with a headline, and others until there are `least`. The address is that of its table.
    """
    entries: list[HomeEntry] = []
    of_headlines = headline_series(pack)
    for each in (*of_headlines, *other_series(pack)[: max(0, least - len(of_headlines))]):
        if each.figure.series is not None and (drawn := plan(each.figure.series, measure=each.figure.measure)):
            heading = _heading(each.label, each.figure, columns)
            lines = (*heading, *_chart(drawn, columns, rows, glyphs, kind), *((),) * (TREND_HEADING - len(heading)))
            entries.append(HomeEntry(Address(each.topic, each.table), lines))
    return tuple(entries)


def _heading(label: str, found: TableFigure, columns: int) -> tuple[Line, ...]:
    """The name of a series, with its figure and its change.

    `Collisions  1,187 a month in 3 months of 2015, −8.1% on the same months of 2014`. The chart below has the mean of all its months. A
    figure without a change has its target.
    """
    of = found.year or found.period
    window = found.year_words or (when(of) if of else "")
    if found.series and found.unfinished > 1:
        window = f"{plural(found.unfinished, noun(found.series.periods[0]))} of {when(of)}" if of else ""
    briefs = (found.full or found.words, found.words)
    bases = (f" on {found.base}", *([" like for like"] if found.compared else []))
    forms = [(brief, f", {found.change}{base}") for brief in briefs for base in bases] if found.change else []
    beside = found.change or found.target
    for figure, change in (*forms, (briefs[0], f", {beside}" if beside else ""), (briefs[-1], "")):
        said = f"  {figure}{f' in {window}' if window else ''}{change}"
        lines = wrap((Span(label, "strong"), Span(said, "quiet")), columns, 2)
        if len(lines) <= TREND_HEADING:
            break
    return lines


def _chart(drawn: Plan, columns: int, rows: int, glyphs: Glyphs, kind: ChartKind) -> tuple[Line, ...]:
    """A chart of the reader's kind.

    Where months would touch, or rows are few, the names of mean and limits go below it.
    """
    room = ChartRoom(columns, rows, glyphs, kind, keyed=columns >= KEYED)
    chart, below = trend_chart(drawn, room), ""
    if chart and (chart.places.pitch < JOINED or chart.room.kind != kind):
        names = [level.text for level in named_levels(drawn)]
        below = _lines_in_words(names, columns - 1)
        room = room._replace(rows=rows - 1, gutter=False)
        chart = trend_chart(drawn, room)
        if chart and chart.places.pitch < JOINED:
            chart = trend_chart(drawn, room._replace(kind="lollipops"))
        if chart and chart.places.number < len(drawn.periods):
            part = f"{count(chart.places.number)} of {count(len(drawn.periods))} shown"
            below = f"{part}, {_lines_in_words(names, columns - 1 - cell_len(part) - 2)}".removesuffix(", ")
    lines = chart.lines(plotted(chart.drawn.sheet), None) if chart else few_rows(drawn, columns, rows, glyphs)
    words = wrap((Span(f" {below}", "quiet"),), columns, 1)[: rows - len(lines)] if chart and below else ()
    return (*lines, *words, *((),) * (rows - len(lines) - len(words)))


def _lines_in_words(texts: Sequence[str], cells: int) -> str:
    """The names of the lines of a chart in so many cells.

    Also as `mean 188, limits 98 to 278`; the last are left out if need be.
    """
    forms = [", ".join(texts[:number]) for number in range(len(texts), 0, -1)]
    if [text.partition(" ")[0] for text in texts] == ["mean", "upper", "lower"]:
        mean, upper, lower = texts
        limits = f"{lower.partition(' ')[2]} to {upper.partition(' ')[2]}"
        forms[1:1] = [f"{mean}, limits {limits}", f"{mean}, {limits}"]
    return next((words for words in forms if cell_len(words) <= cells), "")
