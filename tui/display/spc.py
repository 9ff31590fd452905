"""An XmR reading of a file as labelled lines that a screen reader can read out: the sentence first, the source last."""

from collections.abc import Iterator, Sequence

from tui.analysis.read_series import Readings
from tui.analysis.stamps import Stamp
from tui.analysis.xmr import ENOUGH, LIMIT, SCREEN, Number, Period, Special
from tui.display.control import DOTS, PLAIN, control, key, shown
from tui.display.numbers import count, decimals, plural, rounded
from tui.display.signals import NAMES, meaning, told, verdict
from tui.display.stamps import NOUNS, span, when
from tui.model.report import Better

METHOD = (
    f"Method: XmR chart. Limits: mean ± {LIMIT} mean moving ranges{{screening}}. Rules and their order as in the NHS-R community's "
    "NHSRplotthedots. The limits describe this series' own ordinary variation; they say nothing of causes."
)


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
    fits, points = shown(periods, columns, places), sum(len(period.points) for period in periods)
    marks = DOTS if unicode else PLAIN
    if chart := control(periods, columns, places, marks):
        part = f", the last {count(fits)} of {count(points)} {noun}s" if fits < points else ""
        yield f"Chart{part}: {key(marks)}"
        yield from chart
    unread = f" (not read: {', '.join(found.unread)})" if found.unread else ""
    yield f"Columns: {' and '.join(found.columns)}{unread}"
    if found.kind == "day":
        yield "Dates: several in a month, so each row is a point in its own right, and no gaps are looked for between them"
    screening = f" (those at or over {SCREEN} times their mean left out once)" if periods[0].screened else ", none left out"
    yield METHOD.format(screening=screening)
    yield f"Source: {source}"


def _period(period: Period[Stamp], noun: str, places: int, better: Better) -> Iterator[str]:
    times = [point.month for point in period.points]
    if period.mean is None:
        where = f"the {plural(period.baseline or 0, noun)} of the baseline" if period.n else span(times)
        yield f"Reading: no {noun} has a value in {where}, so there is no mean and there are no limits"
    else:
        trial = f"; trial limits, as they rest on fewer than {ENOUGH} {noun}s" if period.trial and period.lower is not None else ""
        yield f"Reading: {plural(period.n, noun)}, {span(times)}, mean {_number(period.mean, places)}: {told(period.points, noun)}{trial}"
        yield f"Mean: {_number(period.mean, places)}"
        yield from _limits(period, places)
    if period.baseline is not None:
        yield f"Baseline: the first {plural(period.baseline, noun)} set mean and limits"
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
    counts = all(isinstance(point.value, int) and point.value >= 0 for point in period.points if point.value is not None)
    floored = counts and period.lower < 0
    lower = _number(period.lower, places)
    yield f"Lower limit: {f'0 (computed {lower}; a count is never below 0)' if floored else lower}"
    dropped = f", {plural(period.dropped, 'range')} screened out" if period.dropped else ""
    yield f"Mean moving range: {_number(period.mean_range or 0, places)}{dropped}"


def _number(value: float, places: int) -> str:
    return count(rounded(value, places))


def _places(values: Sequence[Number], periods: Sequence[Period[Stamp]]) -> int:
    """Decimal places for means and limits: those of the figures and as many more as it takes for three digits of the spread."""
    spread = max([period.mean_range or abs(period.mean or 0) for period in periods], default=0)
    more = next((number for number, least in enumerate((100, 10, 1)) if spread >= least), 3)
    return min(12, max(decimals(values[:1000]), more))
