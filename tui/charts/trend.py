"""The chart of a series by period, laid out for a size.

`trend_chart` says what to draw; the widget has the ink drawn by plotext, and puts the words on it. A move of the cursor changes only words.
"""

from collections.abc import Callable, Sequence
from itertools import groupby
from typing import NamedTuple

from tui.model.period import Period
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.spans import Line, Span, SpanRole, plain

from .axis_words import axis_label, fitted_note, names_in_a_row, names_with_axis, says_axis, with_axis_name
from .below import YEARLY, ShownPeriods, period_names, run_names, sign_names, table_sign_names, year_names, years_alone
from .drawn import Drawn
from .headroom import with_headroom
from .ink import LineName
from .joined_line import joined_line
from .kinds_of_chart import ChartKind
from .label_places import ChartLabel
from .labels import unnamed_rebases, value_labels
from .lines_across import chart_figure, named_levels
from .lollipops import lollipops
from .pair_columns import YearPair, pair_columns, paired
from .pitch import MUCH_BLANK, PitchedPlaces, TableColumns, pitched
from .plan import Plan
from .step_columns import from_nought, step_columns

FEWEST_ROWS = 5
"""With fewer rows for its marks, a chart is a sparkline with its figures."""
MOST_BLANK = 2
"""The most rows that a chart leaves blank below it rather than give up the note on its scale."""
COMFORTABLE = 7
"""The rows for marks below which a chart gives up the rows under it, one after the other."""
COLUMNS_BELOW = 6
"""With fewer rows, columns are clearer than lollipops."""
WIDE, WIDER, MANY_COLUMNS = 3, 5, 100
"""The width of marks on a slide, and on one of so many columns."""
MOST_SHOWN = 0.75
"""The part of the periods, with the highest and the lowest, that is enough where the names beside the marks leave no room for all."""

FEWEST_FOR_PAIRS = 2
"""The pitch at which two columns fit beside each other."""

GridCells = list[list[tuple[str, SpanRole]]]
"""The cells of a chart by row, each a character and its role."""


class ChartRoom(NamedTuple):
    """What a chart is drawn for: its size in cells, glyphs, and kind.

    `slide` is for a chart seen from the back of a room. `under` are the columns of a table right above it. Without `gutter` the lines have
    no names, which stand elsewhere, and the marks have the whole width. With `keyed` the signs of marks are explained below them.
    """

    columns: int
    rows: int
    glyphs: Glyphs
    kind: ChartKind = "lollipops"
    slide: bool = False
    under: TableColumns | None = None
    gutter: bool = True
    keyed: bool = False


class TrendChart(NamedTuple):
    """A chart laid out: the ink of its marks and lines, and what stands below."""

    plan: Plan
    room: ChartRoom
    drawn: Drawn
    places: PitchedPlaces
    pair: YearPair | None
    years: bool
    runs: bool
    scale: bool
    signs: bool = False
    named: str = ""
    """The names of the lines, where they stand below the chart."""
    axis: bool = False
    """Whether only free cells among the marks have room to say that the axis does not start at 0."""

    def lines(self, cells: GridCells, cursor: Period | None) -> tuple[Line, ...]:
        """The whole chart, with the cursor on a period; `cells` have the ink."""
        at = self._place(cursor)
        labels = self._labels(cursor, at)
        among = axis_label(self.drawn, labels, self.places.right) if self.axis else None
        words = [(*self._apart(label), label.role) for label in (*labels, *([among] if among else []))]
        words += [(self.places.right + 1, name.y, name.text, name.role) for name in self.drawn.names]
        marked = [list(row) for row in cells]
        for x, y, text, role in words:
            for offset, letter in enumerate(text):
                if x + offset < self.room.columns and y < len(marked):
                    marked[y][x + offset] = (letter, role)
        return (*map(_spans, marked), *self._below(at, unnamed_rebases(self.plan, self.places, labels)))

    def _apart(self, label: ChartLabel) -> tuple[int, int, str]:
        """A label's cell, row and text, with a blank between it and a line.

        It would seem to be the line's name.
        """
        ends = (label.x - 1, label.x + cell_len(label.text))
        left, right = (" " if 0 <= end < self.places.right and self.drawn.sheet.layer(end, label.y) == "line" else "" for end in ends)
        return label.x - len(left), label.y, f"{left}{label.text}{right}"

    def _place(self, cursor: Period | None) -> int | None:
        if self.pair and cursor and cursor.year in (self.pair.year, self.pair.base_year):
            return cursor.part - 1
        return None if self.pair else self.plan.place(cursor)

    def _labels(self, cursor: Period | None, at: int | None) -> Sequence[ChartLabel]:
        if self.pair and at is not None and cursor and cursor.year == self.pair.year:
            at += len(self.pair.plan.periods)
        return value_labels(
            self.plan,
            self.drawn,
            self.places,
            at,
            columns=self.room.kind == "columns" or self.pair is not None,
            gutter=not self.pair and self.room.gutter,
        )

    def _below(self, at: int | None, unnamed: str) -> tuple[Line, ...]:
        glyphs, columns = self.room.glyphs, self.room.columns
        shown = ShownPeriods(self.pair.plan.periods if self.pair else self.plan.periods, self.places, columns, at)
        unnamed_years = not self.years and not self.pair
        below = (
            year_names(shown, glyphs) if unnamed_years and years_alone(shown) else period_names(shown, years=unnamed_years),
            *((year_names(shown, glyphs),) if self.years else ()),
            *((run_names(shown, self.plan.brackets, glyphs),) if self.runs else ()),
            *(((Span(f" {self.named}", "quiet"),),) if self.named else ()),
            *((last,) if (last := self._last(f"{unnamed} {self.note}" if unnamed else self.note)) else ()),
        )
        spare = self.signs and self.drawn.sheet.rows + len(below) < self.room.rows
        return (*below, *(table_sign_names(self.plan, columns, glyphs)[:1] if spare else ()))

    def _last(self, note: str) -> Line:
        """The row that explains the signs and says how exact the chart is.

        The signs come before the sentences of the note, of which as many stand beside them as fit.
        """
        forms: list[Line] = sign_names(self.plan, self.room.columns, self.room.glyphs) if self.signs else [()]
        return fitted_note(note if self.scale or self.signs else "", forms, self.room.columns)

    @property
    def height(self) -> int:
        """The rows that it takes, with those below the marks."""
        return self.drawn.sheet.rows + len(self._below(None, ""))

    @property
    def note(self) -> str:
        """How exact the chart is, and which part of the series it shows."""
        places = self.places
        if self.pair or places.number == len(self.plan.periods):
            return self.drawn.note
        return f"{places.number} of {len(self.plan.periods)} shown. {self.drawn.note}"


def trend_chart(plan: Plan, room: ChartRoom, cursor: Period | None = None) -> TrendChart | None:
    """Lay a plan out; None where there are too few rows for a chart.

    The cursor matters only for which part of a long series is shown: see `chart_window`.
    """
    pair = paired(plan, cursor) if plan.view == "pairs" else None
    years = not pair and plan.periods[0].frequency not in YEARLY
    gutter = 1 + max(cell_len(text) for text in _gutter(plan, pair))
    too_long = room.gutter and gutter > room.columns // 2
    if too_long or not room.gutter:
        gutter = 0
    shown, at = (pair.plan.periods, None) if pair else (plan.periods, plan.place(cursor))
    places = pitched(shown, room.columns, gutter, room.under, at)
    # The names of the lines stand below marks that would touch each other beside them, where they would hide many of the periods, and where
    # they are too long to stand beside them.
    touching = places.pitch <= FEWEST_FOR_PAIRS if pair else places.pitch == 1
    apart = pitched(shown, room.columns, 0, cursor=at) if gutter and touching else places
    wasteful = bool(pair) or room.slide or room.columns - gutter - places.right >= room.columns * MUCH_BLANK
    reached, beside = ([value for place, value in plan.known if place in each.indices] for each in (apart, places))
    unseen = not pair and (not beside or (max(reached), min(reached)) != (max(beside), min(beside)))
    hidden = apart.number > places.number and (places.number < len(shown) * MOST_SHOWN or unseen)
    below = (wasteful and apart.pitch > places.pitch) or hidden or too_long or bool(pair and touching and not gutter)
    signs = room.keyed and bool(sign_names(plan, room.columns, room.glyphs))
    parts = {
        "scale": not signs,
        "runs": any(each.last >= places.first and each.first <= places.indices[-1] for each in plan.brackets),
        "signs": signs,
        "years": years,
    }
    for name in parts:
        if room.rows - 1 - below - sum(parts.values()) < COMFORTABLE:
            parts[name] = False
    rows = room.rows - 1 - below - sum(parts.values())
    if rows < FEWEST_ROWS or room.columns < 20:
        return None
    if below:
        places, room = apart, room._replace(gutter=False)
        pair = pair and pair._replace(plan=pair.plan._replace(phases=(), targets=(), smooth=()))  # Nothing would name the lines.
    if pair and places.pitch < FEWEST_FOR_PAIRS:
        return None
    kind = chosen_kind(plan, room, rows)
    drawn = pair_columns(pair, places, room.columns, rows, room.glyphs, slide=room.slide) if pair else _draw(kind, plan, places, room, rows)
    # A difference beyond the usual range needs its key least: the line that it is beyond has a name.
    spared = "signs" if plan.view == "difference" and parts["signs"] and not plan.beside else "scale"
    if parts[spared] and not pair and drawn.sheet.rows - sum(drawn.blank) < rows - MOST_BLANK:
        # With the row of the note or the key, the scale is finer.
        finer = _draw(kind, plan, places, room, rows + 1)
        parts[spared], drawn = (False, finer) if finer.sheet.rows > rows else (True, drawn)
    # Lollipops need not take every row: then the first that was given up has room, with the note that the axis does not start at 0.
    parts["scale"] = parts["scale"] or drawn.sheet.rows < rows
    parts["signs"] = signs and (parts["signs"] or parts["scale"])
    named = _named_below(drawn.names, room.columns - 1, pair) if below else ""
    drawn = drawn if room.gutter else drawn._replace(names=())
    return _with_axis(TrendChart(plan, room._replace(kind=kind), drawn, places, pair, **parts, named=named))


def _with_axis(chart: TrendChart) -> TrendChart:
    """A chart that says that its axis does not start at 0.

    Where no row below it has the words, they stand after the names of lines, or else in the gutter, or else among the marks; on a slide
    only after the names.
    """
    if chart.pair or not says_axis(chart.drawn.note) or any(says_axis(plain(line)) for line in chart._below(None, "")):
        return chart
    named, drawn, room = names_with_axis(chart.named, chart.room.columns), chart.drawn, chart.room
    if chart.named and (named != chart.named or room.slide):
        return chart._replace(named=named)
    beside = with_axis_name(drawn, room.columns - chart.places.right - 1) if room.gutter else drawn
    return chart._replace(drawn=beside, axis=beside == drawn and not room.slide)


def _named_below(names: Sequence[LineName], cells: int, pair: YearPair | None) -> str:
    """The names of lines in one row, or those of the years of a pair."""
    years = (f"left {pair.base_year}   right {pair.year}", f"{pair.base_year} and {pair.year}") if pair else ()
    return next((words for words in years if cell_len(words) <= cells), "") if pair else names_in_a_row(names, cells)


def chart_window(plan: Plan, chart: TrendChart, cursor: Period | None) -> bool:
    """Whether a chart shows the part with the cursor, so that only words change."""
    if chart.pair:
        return paired(plan, cursor).year == chart.pair.year
    at = plan.place(cursor)
    return at is None or at in chart.places.indices


def chosen_kind(plan: Plan, room: ChartRoom, rows: int) -> ChartKind:
    """The kind to draw.

    As chosen, but columns where rows are few, and no columns for values below 0.
    """
    if not from_nought(plan):
        return "line" if room.kind == "line" else "lollipops"
    if room.kind == "columns" or (rows < COLUMNS_BELOW and room.gutter and room.kind == "lollipops"):
        return "columns"
    return room.kind


def _gutter(plan: Plan, pair: YearPair | None) -> list[str]:
    """The names that the gutter must have room for."""
    names = [level.text for level in named_levels(plan)]
    if pair:
        return [*names, f"right {pair.year}"]
    return [*names, f"last {chart_figure(plan, plan.known[-1][1])}"]


def _lollipops(plan: Plan, places: PitchedPlaces, room: ChartRoom, rows: int) -> Drawn:
    wide = (WIDER if room.columns >= MANY_COLUMNS else WIDE) if room.slide else 1
    return lollipops(plan, places, room.columns, rows, room.glyphs, wide, slide=room.slide)


_DRAW: dict[ChartKind, Callable[[Plan, PitchedPlaces, ChartRoom, int], Drawn]] = {
    "lollipops": _lollipops,
    "columns": lambda plan, places, room, rows: step_columns(plan, places, room.columns, rows, room.glyphs, slide=room.slide),
    "line": lambda plan, places, room, rows: joined_line(plan, places, room.columns, rows, room.glyphs, slide=room.slide),
}


def _draw(kind: ChartKind, plan: Plan, places: PitchedPlaces, room: ChartRoom, rows: int) -> Drawn:
    """A chart of a kind in at most so many rows; columns always have a row for labels."""

    def draw(rows: int) -> Drawn:
        return _DRAW[kind](plan, places, room, rows)

    return draw(rows) if kind == "columns" else with_headroom(plan, places, draw, rows, gutter=room.gutter)


def _spans(cells: Sequence[tuple[str, SpanRole]]) -> Line:
    """A row of cells as spans, one for each stretch of one role."""
    spans = [Span("".join(letter for letter, _ in group), role) for role, group in groupby(cells, lambda cell: cell[1])]
    if spans and spans[-1].role == "plain":
        spans[-1] = Span(spans[-1].text.rstrip())
    return tuple(spans)
