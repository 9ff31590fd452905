"""One measure through the reports of a force: a row for each period.

What each report says, the latest figure, and the change on the year before or on the neighbour, with bars where these tell more.
"""

from collections.abc import Iterator
from math import ceil
from typing import NamedTuple

from tui.analysis.across.in_report import InReport
from tui.analysis.across.joined import JoinedPeriod, JoinedSeries, PrintedValue
from tui.charts.bar import leftward, rightward
from tui.charts.diverging import PALE, UNTESTED
from tui.charts.signals import sign, verdict
from tui.model.period import Period
from tui.model.sentence_case import capital
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.periods import noun, span, when
from tui.text.signs import BRACKETS
from tui.text.spans import Line, Span, SpanRole
from tui.text.units import figure, plain_figure, signed_figure
from tui.text.verdict_signs import DIFFERS
from tui.text.wrapping import fit

from .report_columns import report_heading, shown_reports

LEAST_PERIOD_BAR, MOST_PERIOD_BAR = 8, 40
"""The cells for the bars of the latest figures, at least and at most: longer ones are only a block of ink."""
LEAST_CHANGE_BARS, MOST_CHANGE_BARS = 8, 60
"""The cells for the bars of the changes, on both sides of 0."""
FEWEST_CHANGE_BARS = 2
"""The fewest changes that have bars: a single one would be long whatever its size."""
ALIKE_FIGURES = 0.7
"""The part of the largest figure above which all are alike: bars from 0 would not tell them apart."""
REVISED_SIGN = " r"
PROVISIONAL = f" {BRACKETS['provisional']}"
"""What follows a provisional figure; others then leave as much room."""
REPORT, LATEST, BEFORE = "Report", "Latest figure", "before"
REDEFINED, GAP, PART_YEAR = "redefined", "after a gap", "part year"
"""What stands in place of a change that is not worked out."""


class PeriodRow(NamedTuple):
    """The line of a period; None stands for a gap between two."""

    at: JoinedPeriod | None
    line: Line


class OverTime(NamedTuple):
    """The two lines of the headings, the rows, and the reports that have a column."""

    heads: tuple[Line, Line]
    rows: tuple[PeriodRow, ...]
    reports: tuple[InReport, ...]


def period_rows(series: JoinedSeries, columns: int, glyphs: Glyphs, *, only_revised: bool = False) -> OverTime:
    """The rows in so many columns, all of them or those of revised periods only."""
    layout = _Layout(series, columns, glyphs)
    return OverTime(layout.heads(), tuple(layout.rows(only_revised=only_revised)), layout.reports)


def figure_signs(series: JoinedSeries, at: JoinedPeriod, said: PrintedValue, glyphs: Glyphs) -> Iterator[str]:
    """The signs of a figure: a printed total that does not hold, and a signal."""
    if said.report.misprint_at(at.period):
        yield DIFFERS
    point = series.points.get(at.period)
    if said is at.latest and point and point.special:
        yield sign(point.special, point.side, glyphs)


class _Change(NamedTuple):
    """A change in words, or why there is none; how its bar is filled."""

    words: str
    role: SpanRole
    fill: str = ""


class _Layout:
    """How wide each column is. The bars take what is left, and go first."""

    def __init__(self, series: JoinedSeries, columns: int, glyphs: Glyphs) -> None:
        self.series, self.columns, self.glyphs = series, columns, glyphs
        first = series.periods[0].period
        self.noun = noun(first)
        self.revised = {each.period for each in series.revisions}
        self.broken = {each.period for each in series.breaks}
        self.gap_before = {last.shift(1): (start, last) for start, last in series.gaps}
        self.period = 1 + max(cell_len(self.noun), cell_len(REPORT), *(cell_len(when(each.period)) for each in series.periods))
        self.places: int | None = series.places
        self.marked = any(each.mark == "provisional" for at in series.periods for each in at.printed)
        self._measure()
        if self.period + self.figure + self.change > columns:  # Without zeros at the end they may still fit.
            self.places = None
            self._measure()
        several = len(series.reports) > 1
        fixed = self.period + self.change
        self.reports = series.reports if several and fixed + len(series.reports) * self.report + LEAST_PERIOD_BAR + 1 <= columns else ()
        if not self.reports:
            room = columns - fixed - self.figure - (0 if several else LEAST_PERIOD_BAR + 1)
            self.reports = shown_reports(series, room // self.report) if several else ()
        self.with_figure = self.reports != series.reports
        self._place_bars(max(0, columns - fixed - len(self.reports) * self.report - (self.figure if self.with_figure else 0)))

    def _place_bars(self, space: int) -> None:
        """Share the space among the bars of the figures and those of the changes.

        The figures have none where they are alike and the changes have some: the control chart shows them closer.
        """
        values = [each.latest.value for each in self.series.whole_periods]
        changes = [each.value for each in self.series.changes.values()]
        self.top = max(values, default=0)
        # Figures below 0 have no bars from 0 either.
        drawn = self.top > 0
        alike = drawn and min(values) > ALIKE_FIGURES * self.top
        found = [each.chance for each in self.series.changes.values() if each.chance and each.chance.usual]
        self.usual = found[-1] if found else None  # The series gives one for all.
        least = self.usual.most if self.usual else 0
        self.falls, self.rises = (max([least, *(side * each for each in changes)]) for side in (-1, 1))
        self.drift = self.bar = 0
        if len(changes) >= FEWEST_CHANGE_BARS and self.falls + self.rises and space > LEAST_CHANGE_BARS:
            both = drawn and space > LEAST_PERIOD_BAR + LEAST_CHANGE_BARS + 1 and not alike
            self.bar = min(MOST_PERIOD_BAR, (space - LEAST_CHANGE_BARS - 2) // 2 + LEAST_PERIOD_BAR // 4) if both else 0
            self.drift = min(MOST_CHANGE_BARS, space - 1 - (self.bar + 1 if self.bar else 0))
        elif drawn and space > LEAST_PERIOD_BAR and len(values) > 1:  # One bar shows nothing.
            self.bar = min(MOST_PERIOD_BAR, space - 1)
        room = self.drift - 1
        self.left = min(ceil(room * self.falls / (self.falls + self.rises)), room - 1 if self.rises else room) if self.drift else 0
        self.right = room - self.left if self.drift else 0
        sides = ((self.left, self.falls), (self.right, self.rises))
        self.scale = min((cells / most for cells, most in sides if most), default=0) if self.drift else 0

    def _measure(self) -> None:
        """Find the widths of the columns with figures."""
        series = self.series
        figures = [self._figure(each) for each in series.periods]
        changes = [self._change(each).words for each in series.periods]
        self.on = f"On {'year' if series.by_year else self.noun}"
        self.change = 1 + max(cell_len(f"{self.on}  "), cell_len(f"{BEFORE}  "), *map(cell_len, changes))
        said = [self._figure(at, each) for at in series.periods for each in at.printed]
        headings = [row for report in series.reports for row in report_heading(report)]
        self.report = 1 + max(*map(cell_len, headings), *(cell_len(text) + len(REVISED_SIGN) for text in said))
        self.latest = LATEST.split() if len(series.reports) > 1 else ["", "Figure"]
        self.figure = 1 + max(*map(cell_len, self.latest), *map(cell_len, figures))

    def heads(self) -> tuple[Line, Line]:
        """The headings, the date of each report in both lines."""
        named = [report_heading(each) for each in self.reports]
        upper = [Span(fit(REPORT if named else "", self.period, self.glyphs), "quiet")]
        lower = [Span(fit(capital(self.noun), self.period, self.glyphs), "strong")]
        upper += [Span(self._padded(first, self.report), "quiet") for first, _ in named]
        lower += [Span(self._padded(second, self.report), "strong") for _, second in named]
        first, last = self.latest
        if self.with_figure:
            signed = cell_len(PROVISIONAL) if self.marked else 0
            for line, word in ((upper, first), (lower, last)):
                line.append(Span(f"{fit(word, self.figure - signed, self.glyphs, right=True)}{' ' * signed}", "strong"))
        elif self.bar and self.bar < cell_len(LATEST):
            upper.append(Span(f" {first}", "strong"))
            lower.append(Span(f" {last}", "strong"))
        elif self.bar:
            lower.append(Span(f" {LATEST}", "strong"))
        bars = (self.bar + 1 if self.bar else 0) + (self.drift + 1 if self.drift else 0)
        begun = self.period + len(self.reports) * self.report + (self.figure if self.with_figure else 0)
        for line in (upper, lower):
            line.append(Span(" " * max(0, begun + bars - sum(cell_len(span.text) for span in line))))
        if self.drift and self.usual and cell_len(words := f"usual ±{figure(self.usual.most, self.usual.places)}") <= self.drift:
            lower[-1] = Span(" " * (begun + bars - sum(cell_len(span.text) for span in lower[:-1]) - self.drift))
            at = min(self.drift - cell_len(words), max(0, self.left - cell_len(words) // 2))
            lower.append(Span(f"{' ' * at}{words}".ljust(self.drift), "quiet"))
        upper.append(Span(self._before_sign(self.on, self.change), "strong"))
        lower.append(Span(self._before_sign(BEFORE, self.change), "strong"))
        return tuple(upper), tuple(lower)

    def _before_sign(self, text: str, cells: int) -> str:
        return f"{fit(text, cells - 2, self.glyphs, right=True)}  "

    def _padded(self, text: str, cells: int) -> str:
        """A text at the right, over the digits and not over the sign of a revision."""
        room = cells - len(REVISED_SIGN)
        if cell_len(text) >= room:
            return fit(text, cells, self.glyphs, right=True)
        return f"{fit(text, room, self.glyphs, right=True)}{' ' * len(REVISED_SIGN)}"

    def rows(self, *, only_revised: bool) -> Iterator[PeriodRow]:
        """The rows in time order, with one for each gap that no report fills."""
        for at in self.series.periods:
            if only_revised and at.period not in self.revised:
                continue
            if (gap := self.gap_before.get(at.period)) and not only_revised:
                yield PeriodRow(None, (Span(f"No report has figures for {span(gap)}.", "quiet"),))
            yield PeriodRow(at, tuple(self._row(at)))

    def _row(self, at: JoinedPeriod) -> Iterator[Span]:
        yield Span(fit(when(at.period), self.period, self.glyphs))
        yield from self._said(at)
        if self.with_figure:
            yield Span(fit(self._figure(at), self.figure, self.glyphs, right=True), "strong")
        if self.bar:
            # That of a part of a year would look like a low whole one.
            length = 0 if at.latest.part_of_year or self.top <= 0 else max(0.0, at.latest.value) / self.top * self.bar
            yield Span(fit(f" {rightward(length, self.glyphs)}", self.bar + 1, self.glyphs), "quiet-bar")
        change = self._change(at)
        if self.drift:
            yield from self._drift(at, change)
        yield Span(fit(change.words, self.change, self.glyphs, right=True), change.role)

    def _drift(self, at: JoinedPeriod, change: _Change) -> Iterator[Span]:
        """The bar of a change, to the left of 0 for a fall, and the usual range."""
        found = self.series.changes.get(at.period)
        value = found.value if found else 0
        by_chance = bool(found and found.chance and not found.chance.beyond)
        role: SpanRole = change.role if change.role in ("better", "worse") else "quiet"
        fall = leftward(max(0, -value) * self.scale, self.glyphs, change.fill)
        rise = rightward(max(0, value) * self.scale, self.glyphs, change.fill)
        yield Span(f" {self._marked(fall[::-1], self.left, by_chance=by_chance)[::-1]}", role if value < 0 else "quiet")
        yield Span(self.glyphs.axis, "quiet")
        yield Span(self._marked(rise, self.right, by_chance=by_chance), role if value > 0 else "quiet")

    def _marked(self, bar: str, cells: int, *, by_chance: bool) -> str:
        """One side from 0 on, with a mark where the usual range ends beyond the bar.

        The bar of a change that could be chance stays within it, however it is rounded.
        """
        mark = max(1, round(self.usual.most * self.scale)) if self.usual else 0
        shown = bar[: mark - 1] if mark and by_chance else bar
        ends = mark and len(shown) < mark <= cells
        return (f"{shown.ljust(mark - 1)}{self.glyphs.parting}" if ends else shown).ljust(cells)

    def _said(self, at: JoinedPeriod) -> Iterator[Span]:
        """What each report says; a figure that was said before is grey.

        One is marked as revised where it is not that of the column before.
        """
        found: dict[str, Span] = {}
        before, columns = None, {report.workshop for report in self.reports}
        for each in (each for each in at.printed if each.report.workshop in columns):
            revised = before is not None and before != each.value
            text = f"{self._figure(at, each)}{REVISED_SIGN if revised else '  '}"
            found[each.report.workshop] = Span(text, "strong" if revised else "plain" if before is None else "quiet")
            before = each.value
        for report in self.reports:
            span = found.get(report.workshop, Span(""))
            yield Span(fit(span.text, self.report, self.glyphs, right=True), span.role)

    def _figure(self, at: JoinedPeriod, said: PrintedValue | None = None) -> str:
        """A figure of a period, the latest without another, behind its signs."""
        each = said or at.latest
        words = " ".join((*figure_signs(self.series, at, each, self.glyphs), plain_figure(each.value, each.report.measure, self.places)))
        return f"{words}{PROVISIONAL if each.mark == 'provisional' else ' ' * cell_len(PROVISIONAL)}" if self.marked else words

    def _change(self, at: JoinedPeriod) -> _Change:
        """The change with its sign, or why there is none."""
        found = self.series.changes.get(at.period)
        if found is None:
            why = PART_YEAR if at.latest.part_of_year else self._not_compared(at.period)
            return _Change(f"{why or self.glyphs.missing}  ", "quiet")
        measure, glyphs = at.latest.report.measure, self.glyphs
        words, side = signed_figure(found.value, measure, self.places), (found.value > 0) - (found.value < 0)
        if found.chance is None:
            if at.period in self.series.judged or not side:
                return _Change(f"{words}  ", "plain")
            return _Change(f"{words} {glyphs.untested[side < 0]}", "plain", glyphs.patterns[UNTESTED])
        if not found.chance.beyond:
            return _Change(f"{words} {glyphs.chance}", "quiet", glyphs.patterns[PALE])
        roles: dict[str, SpanRole] = {"improvement": "better", "concern": "worse"}
        role = "plain" if measure.activity_driven else roles.get(verdict(side, measure.better), "strong")
        return _Change(f"{words} {glyphs.up if side > 0 else glyphs.down}", role)

    def _not_compared(self, period: Period) -> str:
        """Why a period has no change; nothing where none before it has a figure."""
        if period == self.series.periods[0].period:
            return ""
        if not self.series.by_year:
            return REDEFINED if period in self.broken else GAP
        earlier = period.years_later(-1)
        return REDEFINED if any(earlier and earlier < each <= period for each in self.broken) else ""
