"""The XmR reading of a file as labelled lines that can be read aloud.

The reading comes first, the source last.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import islice, pairwise

from tui.analysis.detectable_change import dependence_caution, season_caution
from tui.analysis.rules import Special
from tui.analysis.series_file import Readings
from tui.analysis.xmr import LIMIT_FACTOR, SCREEN, Phase
from tui.charts.control import ASCII_MARKS, DOTS, control, key
from tui.charts.signals import RULE_NAMES, exceptions, meaning, signal_words, verdict
from tui.model.measures import Better
from tui.model.period import Frequency, Period, missing_between, places
from tui.text.numbers import count, plural
from tui.text.periods import noun, span, when
from tui.text.precision import WRITTEN, Precision, precision

METHOD = (
    f"Method: XmR chart. Limits: mean ± {LIMIT_FACTOR} mean moving ranges{{screening}}. The rules and their order are those of the NHS-R "
    "community's NHSRplotthedots. The limits show how much this series varies by chance; they do not explain why."
)
RARE_EVENTS_NOTE = (
    "Note: more than half of the {noun}s are 0, and an XmR chart does not suit such rare events. A chart of the time between events "
    "(a T or G chart) would show a change sooner."
)
MOST_GAPS = 12
"""The most gaps to list."""
SEASON_LENGTHS: dict[Frequency, int] = {"month": 12, "quarter": 4, "half-year": 2, "week": 52}
"""Periods in a year, for the frequencies that can have a season."""


def spc_lines(
    found: Readings, periods: Sequence[Phase[Period]], better: Better, source: str, columns: int, *, unicode: bool
) -> Iterator[str]:
    """The lines, wrapped only for the chart.

    Without `unicode` the points of the chart are ASCII; the caller replaces other signs.
    """
    name = noun(found.labels[0])
    written = series_precision(found, periods)
    for number, period in enumerate(periods, 1):
        if len(periods) > 1:
            yield f"Period {number} of {len(periods)}: {span(period.labels)}"
        yield from _period(period, name, written, better)
    yield from (f"Note: {line}" for line in _season(periods, name))
    if gaps := _gaps(found, complete=sum(period.n for period in periods) == len(found.values)):
        more = f" and {count(len(gaps) - MOST_GAPS)} more" if len(gaps) > MOST_GAPS else ""
        yield f"Missing: {', '.join(map(span, gaps[:MOST_GAPS]))}{more}"
    marks = DOTS if unicode else ASCII_MARKS
    chart, points = control(periods, columns, written, marks), len(found.labels)
    if chart.lines:
        part = f", the last {count(chart.shown)} of {count(points)} {name}s" if chart.shown < points else ""
        yield f"Chart{part}: {key(marks)}"
        yield from chart.lines
    unread = f" (columns not read: {', '.join(found.unread)})" if found.unread else ""
    yield f"Columns: {' and '.join(found.columns)}{unread}"
    yield from (f"Assumed: {line}" for line in found.assumed)
    kept = any(period.spared for period in periods)
    screening = (
        f" (those at or over {SCREEN} times their mean left out once)" if periods[0].screened else ", none left out" if not kept else ""
    )
    yield METHOD.format(screening=screening)
    yield f"Source: {source}"


def series_precision(found: Readings, periods: Sequence[Phase[Period]]) -> Precision:
    """The precision of a file's figures.

    The period with the largest spread decides, so that all figures are shown alike.
    """
    spread = max((period.mean_range or 0 for period in periods), default=0)
    largest = max((max(-period.lowest, period.highest) for period in periods), default=0)
    first = list(islice((value for value in found.values if value is not None), WRITTEN))
    return replace(precision(first, spread, largest), unit=found.unit)


def _season(periods: Sequence[Phase[Period]], name: str) -> Iterator[str]:
    first = periods[0].labels[0]
    a_year = SEASON_LENGTHS.get(first.frequency, 1) if first.step == 1 else 1
    if words := season_caution(sum(period.n for period in periods), name, a_year):
        yield f"{words}."


def _gaps(found: Readings, *, complete: bool) -> list[tuple[Period, Period]]:
    """The first and last period of each gap, whether its rows are absent or blank.

    `complete` says that no row is blank.
    """
    if complete and found.places[-1] - found.places[0] == len(found.places) - 1:
        return []
    gaps: list[tuple[Period, Period]] = []
    rows = list(zip(found.labels, found.places, found.values, strict=True))
    for (before, stood, _), (at, stands, value) in pairwise((rows[0], *rows)):
        lacking = missing_between(before, at) if stands > stood + 1 else None
        for first, last in filter(None, (lacking, (at, at) if value is None else None)):
            joins = gaps and at.step and not missing_between(gaps[-1][1], first)
            gaps.append((gaps.pop()[0] if joins else first, last))
    return gaps


def _baseline(period: Phase[Period], asked: int, name: str) -> str:
    stands = places(period.labels)
    if asked > stands[-1] - stands[0] + 1:
        return f"mean and limits come from all {plural(period.n, name)} ({count(asked)} asked for)"
    return f"mean and limits come from the first {plural(asked, name)}"


def _period(period: Phase[Period], name: str, written: Precision, better: Better) -> Iterator[str]:
    times = period.labels
    if period.mean is None:
        where = f"the {plural(period.baseline or 0, name)} of the baseline" if period.n else span(times)
        yield f"Reading: no {name} has a value in {where}, so there is no mean and there are no limits"
    else:
        found = (
            "all values are the same, so there is no variation to judge by"
            if _same(period)
            else signal_words(period, name, percentage=written.unit == "%", written=written)
        )
        yield f"Reading: {plural(period.n, name)}, {span(times)}, mean {written(period.mean)}: {found}"
        yield f"Mean: {written(period.mean)}"
        yield from _limits(period, written)
    if period.baseline is not None:
        yield f"Baseline: {_baseline(period, period.baseline, name)}"
    signals = period.signals
    yield f"Signals: {count(len(signals)) if signals else 'none'}"
    rules = {(special, side): _rule(special, side, better) for special in RULE_NAMES for side in (1, -1)}
    figure = cache(written)
    for point in signals:
        assert point.special
        yield f"  {when(point.period)}: {figure(point.value or 0)}, {rules[point.special, point.side]}"
    yield from (f"Note: {line}" for line in exceptions(period, name))
    if words := dependence_caution(period, name):
        yield f"Note: {words}."
    if period.usual == 0:
        yield RARE_EVENTS_NOTE.format(noun=name)


def _same(period: Phase[Period]) -> bool:
    known = (value for value in period.values if value is not None)
    first = next(known, None)
    return period.n > 1 and all(value == first for value in known)


def _rule(special: Special, side: int, better: Better) -> str:
    word = verdict(side, better)
    return f"{RULE_NAMES[special]}: {meaning(special, side)}{f'; {word}' if word else ''}"


def _limits(period: Phase[Period], written: Precision) -> Iterator[str]:
    if period.lower is None or period.upper is None:
        if period.dropped:
            constant = "every moving range is 0, and screening leaves none"
        else:
            constant = "no two neighbouring points have a value, so there is no moving range"
        yield f"Limits: none, as {constant}"
        return
    yield f"Upper limit: {written(period.upper)}"
    lower = written(period.lower)
    yield f"Lower limit: {lower if period.floor == period.lower else f'0 (computed {lower}; a count is never below 0)'}"
    dropped = f", {plural(period.dropped, 'range')} screened out" if period.dropped else ""
    yield f"Mean moving range: {written.difference(period.mean_range or 0)}{dropped}"
