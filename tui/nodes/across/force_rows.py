"""Forces beside each other: rates with bars, or counts with people.

A count never stands without the population that it is of, and counts have no bars: these would show how large a force is.
"""

from collections.abc import Iterator
from typing import NamedTuple

from tui.analysis.across.forces import Forces, RankedForce
from tui.analysis.xmr import LEAST_FOR_LIMITS
from tui.charts.bar import rightward
from tui.charts.sparkline import series_sparkline
from tui.model.period import PERIODS_A_YEAR
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.numbers import count
from tui.text.periods import noun
from tui.text.spans import Line, Span, width
from tui.text.units import figure, plain_figure
from tui.text.wrapping import fit, wrap

from .force_words import rate_places, signed_rate

LEAST_RATE_BAR = 8
FEWEST_POINTS, MOST_POINTS = LEAST_FOR_LIMITS, 12
"""The fewest points of a sparkline, and the most."""


class ForceRow(NamedTuple):
    """The line of a force, and the force; None stands for a line below them all."""

    force: RankedForce | None
    line: Line


class ForceRows(NamedTuple):
    """The heading, and the rows."""

    head: Line
    rows: tuple[ForceRow, ...]


def force_rows(found: Forces, own: str, columns: int, glyphs: Glyphs, *, counts: bool = False) -> ForceRows:
    """The rows in so many columns; that of the force `own` stands out."""
    return _counts(found, own, columns, glyphs) if counts and found.worked_out else _rates(found, own, columns, glyphs)


def _name(each: RankedForce, own: str, cells: int, glyphs: Glyphs) -> Span:
    is_own = own == each.figure.subject
    return Span(fit(each.figure.name, cells, glyphs), "strong" if is_own else "plain")


def _rates(found: Forces, own: str, columns: int, glyphs: Glyphs) -> ForceRows:
    places = rate_places(found)
    rates = [figure(each.figure.rate, places) for each in found.ranked]
    away = [signed_rate(found.apart(each.figure), places) for each in found.ranked]
    ranges = [_interval(each, places) for each in found.ranked]
    sparks = [_spark(each, glyphs) for each in found.ranked]
    name = 1 + max(cell_len("Force"), *(cell_len(each.figure.name) for each in found.ranked))
    cells = {"Rate" if found.measure.kind == "rate" or found.worked_out else "Figure": rates, "to others": away}
    # After two blanks, as “Figure to others” would read as one heading.
    right = {title: (2 if texts is away else 1) + max(cell_len(title), *map(cell_len, texts)) for title, texts in cells.items()}
    spark_title = f"By {noun(found.figures[0].joined.periods[0].period)}"
    spark = 2 + max(cell_len(spark_title), *map(width, sparks)) if any(sparks) else 0
    ranged = 2 + max(cell_len("95% interval"), *map(cell_len, ranges)) if any(ranges) else 0
    room = columns - name - sum(right.values())
    spark = spark if room - spark >= LEAST_RATE_BAR + 1 else 0
    ranged = ranged if room - spark - ranged >= 2 * LEAST_RATE_BAR else 0
    bar = room - spark - ranged - 1
    bar = bar if bar >= LEAST_RATE_BAR else 0
    name = name if bar else max(2, columns - sum(right.values()))
    top = max(each.figure.rate for each in found.ranked)
    head = [Span(fit("Force", name, glyphs), "strong"), *([Span(fit("From 0", bar + 1, glyphs), "quiet")] if bar else [])]
    head += [Span(fit(title, cells, glyphs, right=True), "strong") for title, cells in right.items()]
    head += [Span(fit("95% interval", ranged, glyphs, right=True), "quiet")] if ranged else []
    head += [Span(f"  {spark_title}", "quiet")] if spark else []
    rows = []
    for each, rate, away_words, interval, drawn in zip(found.ranked, rates, away, ranges, sparks, strict=True):
        is_own = own == each.figure.subject
        line = [_name(each, own, name, glyphs)]
        if bar:
            length = max(0.0, each.figure.rate) / top * bar if top > 0 else 0
            line.append(Span(fit(rightward(length, glyphs), bar + 1, glyphs), "bar" if is_own else "quiet-bar"))
        titles = iter(right.values())
        line.append(Span(fit(rate, next(titles), glyphs, right=True), "strong"))
        line.append(Span(fit(away_words, next(titles), glyphs, right=True)))
        line += [Span(fit(interval, ranged, glyphs, right=True), "quiet")] if ranged else []
        line += [Span("  "), *drawn] if spark else []
        rows.append(ForceRow(each, tuple(line)))
    return ForceRows(tuple(head), (*rows, *(ForceRow(None, line) for line in _average(found, own, name, bar, top, columns, glyphs))))


def _average(found: Forces, own: str, name: int, bar: int, top: float, columns: int, glyphs: Glyphs) -> Iterator[Line]:
    """A mark below the bars at the average of the forces other than `own`.

    None for a single other force, which has its bar.
    """
    figured = next((each for each in found.figures if each.subject == own), None)
    others = len(found.figures) - 1
    if figured is None or others < 2:
        return
    mean = found.mean_of_others(figured)
    words = f"average of the other {count(others)}: {figure(mean, rate_places(found))}"
    if not bar or top <= 0:
        yield from wrap((Span(words, "quiet"),), columns)
        return
    at = name + min(bar - 1, max(0, round(mean / top * bar) - 1))
    if at + 2 + cell_len(words) <= columns:
        yield (Span(" " * at), Span(f"{glyphs.up} {words}", "quiet"))
    else:
        before = max(0, at - cell_len(words) - 1)
        yield (Span(" " * before), Span(f"{words} {glyphs.up}", "quiet"))


def _interval(each: RankedForce, places: int) -> str:
    found = each.figure.interval
    return f"{figure(found.low, places)} to {figure(found.high, places)}" if found else ""


def _spark(each: RankedForce, glyphs: Glyphs) -> Line:
    """The course of a series with several periods in a year."""
    series = each.figure.joined.series
    if len(series.periods) < FEWEST_POINTS or PERIODS_A_YEAR.get(series.periods[0].frequency, 1) == 1:
        return ()
    return series_sparkline(series, MOST_POINTS, glyphs)


def _counts(found: Forces, own: str, columns: int, glyphs: Glyphs) -> ForceRows:
    places = rate_places(found)
    titles = (found.measure.unit.capitalize(), "Residents", "Per 1,000")
    cells = [
        (
            plain_figure(each.figure.printed, each.figure.joined.last.measure),
            count(each.figure.population or 0),
            figure(each.figure.rate, places),
        )
        for each in found.ranked
    ]
    right = [2 + max(cell_len(title), *(cell_len(row[at]) for row in cells)) for at, title in enumerate(titles)]
    name = min(columns - sum(right), 2 + max(cell_len("Force"), *(cell_len(each.figure.name) for each in found.ranked)))
    head = [Span(fit("Force", name, glyphs), "strong")]
    head += [Span(fit(title, wide, glyphs, right=True), "strong") for title, wide in zip(titles, right, strict=True)]
    rows = [
        ForceRow(
            each,
            (_name(each, own, name, glyphs), *(Span(fit(text, wide, glyphs, right=True)) for text, wide in zip(row, right, strict=True))),
        )
        for each, row in zip(found.ranked, cells, strict=True)
    ]
    return ForceRows(tuple(head), tuple(rows))
