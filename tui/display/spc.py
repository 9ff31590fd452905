"""An XmR reading of a file as labelled lines that a screen reader can read out: the sentence first, the source last."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tui.analysis.read_series import Readings
from tui.analysis.stamps import Stamp, between, placed
from tui.analysis.xmr import LIMIT, SCREEN, Number, Period, Special
from tui.display.control import DOTS, PLAIN, control, key
from tui.display.numbers import count, decimals, plural, rounded
from tui.display.signals import NAMES, meaning, told, verdict
from tui.display.stamps import NOUNS, span, when
from tui.model.report import Better

METHOD = (
    f"Method: XmR chart. Limits: mean ± {LIMIT} mean moving ranges{{screening}}. Rules and their order as in the NHS-R community's "
    "NHSRplotthedots. The limits describe this series' own ordinary variation; they say nothing of causes."
)

DAYS = "several in a month, so each row is a point in its own right; whole months without one count as one that is missing"
MOST = 12
"""Stretches without a figure that are named."""


def spc_lines(
    found: Readings, periods: Sequence[Period[Stamp]], better: Better, source: str, columns: int, *, unicode: bool
) -> Iterator[str]:
    """The lines, not yet broken to a width but for the chart, whose points are ASCII without Unicode; our other signs are the caller's."""
    noun = NOUNS[found.kind]
    places = _places([value for value in found.values if value is not None], periods)
    for number, period in enumerate(periods, 1):
        if len(periods) > 1:
            yield f"Period {number} of {len(periods)}: {span([point.month for point in period.points])}"
        yield from _period(period, noun, places, better)
    if gaps := _gaps(found):
        more = f" and {count(len(gaps) - MOST)} more" if len(gaps) > MOST else ""
        yield f"Missing: {', '.join(map(span, gaps[:MOST]))}{more}"
    marks = DOTS if unicode else PLAIN
    chart, points = control(periods, columns, places, marks), len(found.labels)
    if chart.lines:
        part = f", the last {count(chart.shown)} of {count(points)} {noun}s" if chart.shown < points else ""
        yield f"Chart{part}: {key(marks)}"
        yield from chart.lines
    unread = f" (not read: {', '.join(found.unread)})" if found.unread else ""
    yield f"Columns: {' and '.join(found.columns)}{unread}"
    if found.kind == "day":
        yield f"Dates: {DAYS}"
    screening = f" (those at or over {SCREEN} times their mean left out once)" if periods[0].screened else ", none left out"
    yield METHOD.format(screening=screening)
    yield f"Source: {source}"


def _gaps(found: Readings) -> list[tuple[Stamp, Stamp]]:
    """The first and the last of each stretch without a figure, of rows that are not there and of those that are blank."""
    gaps: list[tuple[Stamp, Stamp]] = []
    rows = list(zip(found.labels, found.places, found.values, strict=True))
    for (before, stood, _), (at, stands, value) in pairwise((rows[0], *rows)):
        lacking = between(before, at) if stands > stood + 1 else None
        for first, last in filter(None, (lacking, (at, at) if value is None else None)):
            joins = gaps and found.kind != "day" and not between(gaps[-1][1], first)
            gaps.append((gaps.pop()[0] if joins else first, last))
    return gaps


def _baseline(period: Period[Stamp], asked: int, noun: str) -> str:
    stands = placed([point.month for point in period.points])
    if asked > stands[-1] - stands[0] + 1:
        return f"all {plural(period.n, noun)} set mean and limits ({count(asked)} asked for)"
    return f"the first {plural(asked, noun)} set mean and limits"


def _period(period: Period[Stamp], noun: str, places: int, better: Better) -> Iterator[str]:
    times = [point.month for point in period.points]
    if period.mean is None:
        where = f"the {plural(period.baseline or 0, noun)} of the baseline" if period.n else span(times)
        yield f"Reading: no {noun} has a value in {where}, so there is no mean and there are no limits"
    else:
        yield f"Reading: {plural(period.n, noun)}, {span(times)}, mean {_number(period.mean, places)}: {told(period, noun)}"
        yield f"Mean: {_number(period.mean, places)}"
        yield from _limits(period, places)
    if period.baseline is not None:
        yield f"Baseline: {_baseline(period, period.baseline, noun)}"
    signals = period.signals
    yield f"Signals: {count(len(signals)) if signals else 'none'}"
    said = {(special, side): _rule(special, side, better) for special in NAMES for side in (1, -1)}
    for point in signals:
        assert point.special
        yield f"  {when(point.month)}: {count(point.value or 0)}, {said[point.special, point.side]}"


def _rule(special: Special, side: int, better: Better) -> str:
    word = verdict(side, better)
    return f"{NAMES[special]}: {meaning(special, side)}{f'; {word}' if word else ''}"


def _limits(period: Period[Stamp], places: int) -> Iterator[str]:
    if period.lower is None or period.upper is None:
        constant = (
            "every moving range is 0, and screening leaves none"
            if period.dropped
            else "there are no two neighbours to take a moving range of"
        )
        yield f"Limits: none, as {constant}"
        return
    yield f"Upper limit: {_number(period.upper, places)}"
    lower = _number(period.lower, places)
    yield f"Lower limit: {lower if period.floor == period.lower else f'0 (computed {lower}; a count is never below 0)'}"
    dropped = f", {plural(period.dropped, 'range')} screened out" if period.dropped else ""
    yield f"Mean moving range: {_number(period.mean_range or 0, places)}{dropped}"


def _number(value: float, places: int) -> str:
    return count(rounded(value, places))


def _places(values: Sequence[Number], periods: Sequence[Period[Stamp]]) -> int:
    """Decimal places for means and limits: those of the figures and as many more as it takes for three digits of the spread."""
    spread = max([period.mean_range or abs(period.mean or 0) for period in periods], default=0)
    more = next((number for number, least in enumerate((100, 10, 1)) if spread >= least), 3)
    return min(12, max(decimals(values[:1000]), more))
