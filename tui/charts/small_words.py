"""The words below a small chart: its last figure, and its limits or its top.

Figures of one measure have the same decimal places in all charts, and as many as tell a figure outside its limits from the limit.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from tui.model.period import Period
from tui.model.table import Series
from tui.text.cells import cell_len
from tui.text.numbers import decimals, mean_places, rounded_limit, value_places
from tui.text.periods import short
from tui.text.spans import Line, Span

from .sparkline import latest_values, sparkline_scale


class SmallSeries(NamedTuple):
    """A series to draw: its name, and how its figures are written with so many places."""

    name: str
    series: Series
    written: Callable[[float, int], str]


def shared_places(found: Sequence[SmallSeries], cells: int) -> int | None:
    """The most decimal places with which the words below all of these charts fit.

    None where those of one fit with none, or have no figure.
    """
    finest = max((value_places(each.series) for each in found), default=0)
    known = [(each, top) for each in found if (top := _top(each.series, cells)) is not None]
    return next((places for places in range(finest, -1, -1) if all(_fitting(each, top, cells, places) for each, top in known)), None)


def small_foot(found: SmallSeries, top: float, cells: int, places: int | None) -> Line:
    """The last figure, and the limits or the highest figure, with so many places.

    As far as they fit.
    """
    words = _fitting(found, top, cells, places) if places is not None else None
    finest = value_places(found.series)
    each = (_fitting(found, top, cells, fewer) for fewer in range(finest, -1, -1))
    words = words or next(filter(None, each), None)
    if words is None:
        period, value = _last(found.series)
        last = found.written(value, finest)
        words = next((words for words in ((f"{last} {short(period)}", ""),) if cell_len(words[0]) <= cells), (last, ""))
    return Span(words[0], "strong"), Span(words[1], "quiet")


def _top(series: Series, cells: int) -> float | None:
    return max((value for value in latest_values(series, cells) if value is not None), default=None)


def _last(series: Series) -> tuple[Period, float]:
    every = zip(series.periods[::-1], series.values[::-1], strict=True)
    return next((period, value) for period, value in every if value is not None)


def _fitting(found: SmallSeries, top: float, cells: int, places: int) -> tuple[str, str] | None:
    """The longest words that fit, as the figure and the rest."""
    return next((words for words in _forms(found, top, min(places, value_places(found.series))) if cell_len("".join(words)) <= cells), None)


def _forms(found: SmallSeries, top: float, places: int) -> Iterator[tuple[str, str]]:
    """The words with so many places, the longest first.

    None where a figure outside its limits would not be seen to be so.
    """
    period, value = _last(found.series)
    scale, last = sparkline_scale(found.series), found.written(value, places)
    if not scale.limits:
        rest = f"{found.written(min(scale.low, 0), places)} to {found.written(top, places)}"
        yield from ((f"{last} {short(period)}", f", {rest}"), (last, f", {rest}"), (last, f" {rest}"))
        return
    side = "above " if value > scale.high else "below " if value < scale.low else ""
    outside = [value] if side else []

    def limit(level: float) -> str:
        finer = max(places, mean_places(found.series) if places == value_places(found.series) else places)
        shown = rounded_limit(level, outside, finer)
        return found.written(shown, max(places, decimals((shown,))))

    low, high = limit(scale.low), limit(scale.high)
    passed = high if value > scale.high else low
    if side and passed == last:
        return
    named = f"{side}{'trial ' if scale.trial else ''}limit"
    both = f"{named}s {low} to {high}"
    yield from ((f"{last} {short(period)}", f", {both}"), (last, f", {both}"), (last, f" {both}"))
    # Where all its words have no room, a precision like that of the other charts comes first.
    yield from [(last, f" {side}limits {low} to {high}")] if scale.trial else []
    if side:
        yield last, f" {named} {passed}"
