"""The four rules of an XmR chart in words and signs.

Their names and meanings, the signal of a point, and all signals of a series in a sentence.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from tui.analysis.detectable_change import no_signal, unsure
from tui.analysis.in_words import piece_words
from tui.analysis.rules import RUN, Special, side_of
from tui.analysis.seasons import Season, in_season, season_at, seasons_of
from tui.analysis.xmr import Phase, Point
from tui.model.measures import Better
from tui.model.period import Period, missing_between
from tui.model.table import Number
from tui.text.glyphs import Glyphs
from tui.text.lists import joined
from tui.text.numbers import count
from tui.text.periods import parts, span, when

RULE_NAMES: dict[Special, str] = {
    "outside": "outside the limits",
    "trend": "trend",
    "two-of-three": "two of three near a limit",
    "shift": "shift",
}
"""The rules in order of precedence."""
BRIEF_NAMES: dict[Special, str] = {**RULE_NAMES, "outside": "outside", "two-of-three": "two of three"}
"""The same in fewer words, beside the lines of a chart."""
LONG_RULES: tuple[Special, ...] = ("trend", "shift")
"""The rules of a whole run of points, some of which another rule can flag."""
MOST_RUNS = 12
MOST_NEWEST_RUNS = 4
MOST_SIGNALS = 6
"""The most runs of signals that a sentence names, those where the newest come first, and the most single signals."""


class WholeRun(NamedTuple):
    """The flagged points of a run, and all its points.

    Some of a trend or a shift can be flagged by another rule.
    """

    flagged: list[Point[Period]]
    points: list[Point[Period]]


def outside_name(*, trial: bool) -> str:
    """What a point outside is called; limits of fewer than 12 points are on trial."""
    return "outside trial limits" if trial else RULE_NAMES["outside"]


def meaning(special: Special, side: int) -> str:
    """What a rule says about a point on that side."""
    above, upper = ("above", "upper") if side > 0 else ("below", "lower")
    match special:
        case "outside":
            return f"{above} the {upper} limit, which ordinary variation rarely crosses"
        case "trend":
            return f"one of {RUN} or more in a row, each {'higher' if side > 0 else 'lower'} than the one before"
        case "two-of-three":
            return f"two of three in a row {above} the mean are more than two thirds of the way to the {upper} limit"
        case "shift":
            return f"one of {RUN} or more in a row {above} the mean"


def of_point(period: Phase[Period], point: Point[Period], *, brief: bool = False) -> str:
    """A point's signal: `outside the limits, above`, `within natural limits`.

    It follows the figure. Empty where there are no limits.
    """
    above, upper = ("above", "upper") if point.side > 0 else ("below", "lower")
    match point.special:
        case "outside":
            season = f", as every {parts((point.period,))}" if in_season(point, seasons_of(period)) else ""
            return f"{outside_name(trial=period.trial)}, {above}{season}"
        case "trend":
            return f"in a {'rising' if point.side > 0 else 'falling'} trend"
        case "two-of-three":
            return f"near the {upper} limit{'' if brief else ' (two of three)'}"
        case "shift":
            return f"in a shift {above} the mean"
    if each := season_at(period, point):
        return f"{'high' if each.side > 0 else 'low'}, as every {parts((point.period,))}"
    return "" if not period.has_limits or point.value is None else f"within {'trial' if period.trial else 'natural'} limits"


def sign(special: Special, side: int, glyphs: Glyphs) -> str:
    """A rule's sign in a table's cell or on a chart."""
    signs = {"outside": glyphs.outside, "two-of-three": glyphs.near, "shift": glyphs.shift}
    return signs.get(special) or (glyphs.rising if side > 0 else glyphs.falling)


def verdict(side: int, better: Better) -> str:
    """`improvement` or `concern`; empty without a signal.

    Also empty where the measure does not say which way is better.
    """
    if better == "neutral" or not side:
        return ""
    return "improvement" if (side > 0) == (better == "higher") else "concern"


def signal_words(
    period: Phase[Period],
    noun: str = "month",
    glyphs: Glyphs | None = None,
    *,
    percentage: bool = False,
    brief: bool = False,
    newest: bool = False,
    written: Callable[[float], str] | None = None,
) -> str:
    """All signals of a period: `one month outside the limits: March 2014 (239)`.

    Longer runs are named with their rules. Without a signal, it says what could have gone unseen, or that there are too few points to
    judge. With `glyphs`, each rule has its sign beside it, to explain the flags in a table or on a chart. `written` formats figures, with
    as many digits as the series needs. With `newest` the newest signals come first, where a list may be cut.
    """
    season = season_words(seasons_of(period))
    runs = list(whole_runs(period, signal_runs(period)))
    if season and period.lower is None:
        season = f"{season}, so no limits"
    if season and not runs:
        widened = "" if period.lower is None else ", which widens the limits"
        return season if brief else f"{season}{widened}; no other signal"
    if not runs:
        pieces = no_signal(period, noun, percentage=percentage, brief=brief)
        # Trial readings give numbers of points; a size in percentage points has no % after it.
        sizes = None if period.trial or percentage else written
        return "".join(sizes(piece) if sizes and isinstance(piece, int | float) else piece_words(piece) for piece in pieces)
    found = _stretches(runs, noun, glyphs, written or count, newest=newest, trial=period.trial)
    found = f"{found}; trial limits: {''.join(map(piece_words, unsure(period, noun)))}" if period.trial else found
    return f"{season}; {found}" if season else found


def season_words(found: Sequence[Season]) -> str:
    """`every June and December is high: a season`; empty without seasons."""
    sides = [(word, [each.sample for each in found if each.side == side]) for side, word in ((1, "high"), (-1, "low"))]
    words = " and ".join(f"every {parts(periods)} is {word}" for word, periods in sides if periods)
    return f"{words}: a season" if words else ""


def signal_runs(period: Phase[Period]) -> list[list[Point[Period]]]:
    """The runs of flagged points that are no season."""
    found = seasons_of(period)
    return [run for run in flagged_runs(period) if not all(in_season(point, found) for point in run)]


def _stretches(
    found: Sequence[WholeRun], noun: str, glyphs: Glyphs | None, written: Callable[[float], str], *, newest: bool, trial: bool
) -> str:
    runs = found[:: -1 if newest else 1]
    flagged = [point for run in runs for point in run.flagged[:: -1 if newest else 1]]
    if {point.special for point in flagged} == {"outside"}:
        number = f"one {noun}" if len(flagged) == 1 else f"{count(len(flagged))} {noun}s"
        flag = f" ({glyphs.outside})" if glyphs else ""
        shown = joined((f"{when(point.period)} ({_value(point, written)})" for point in flagged), most=MOST_SIGNALS)
        return f"{number} {outside_name(trial=trial)}{flag}: {shown}"
    most = MOST_NEWEST_RUNS if newest else MOST_RUNS
    named = runs if len(runs) <= most else runs[: most - 1]
    stretches = [
        f"{span([point.period for point in run.points])} {run_side(run.flagged)} ({_rules(run.flagged, glyphs, trial=trial)})"
        for run in named
    ]
    return "; ".join([*stretches, *([f"and {count(len(runs) - len(named))} more stretches"] if len(named) < len(runs) else [])])


def exceptions(period: Phase[Period], noun: str = "month") -> tuple[str, ...]:
    """How the reading differs where most values are the same, a sentence each.

    Empty for other series.
    """
    found = []
    if period.spared:
        found.append("Nearly all neighbouring values are the same. Screening would leave only ranges of 0, so the limits are not screened.")
    if period.usual is not None and period.mean is not None and period.run > RUN:
        side = "above" if period.usual > period.mean else "below"
        found.append(
            f"Most {noun}s have the value {count(period.usual)}, so only a run of {period.run} or more {noun}s {side} the mean is a shift."
        )
    return tuple(found)


def whole_runs(period: Phase[Period], runs: Iterable[list[Point[Period]]]) -> Iterator[WholeRun]:
    """Runs with all their points, each trend and each shift once."""
    places, seen = dict(zip(map(id, period.signals), period.flagged, strict=True)), set[tuple[Special, int, int]]()
    for run in runs:
        rules = {point.special for point in run}
        rule = next((rule for rule in LONG_RULES if rule in rules), None)
        if rule is None:
            yield WholeRun(run, run)
            continue
        first, last, side = places[id(run[0])], places[id(run[-1])], run[0].side
        while first > 0 and _goes_on(period, first - 1, side, rule):
            first -= 1
        while last + 1 < len(period.values) and _goes_on(period, last, side, rule):
            last += 1
        if (rule, first, last) not in seen:
            seen.add((rule, first, last))
            yield WholeRun(run, run if len(run) > last - first else [period.point(at) for at in range(first, last + 1)])


def _goes_on(period: Phase[Period], at: int, side: int, rule: Special) -> bool:
    """Whether a trend or a shift goes on from the value at an index to the next one."""
    before, after = period.values[at], period.values[at + 1]
    if before is None or after is None:
        return False
    if rule == "trend":
        goes_on = after > before if side > 0 else after < before
    else:
        goes_on = period.mean is not None and side_of(before, period.mean) == side_of(after, period.mean) == side
    # Asked last: most runs end at a value, and the periods of a long series are made when they are asked for.
    return goes_on and not missing_between(period.labels[at], period.labels[at + 1])


def flagged_runs(period: Phase[Period]) -> list[list[Point[Period]]]:
    """Runs of neighbouring points flagged on the same side, by whichever rules."""
    runs: list[list[Point[Period]]] = []
    last = -1
    for at, point in zip(period.flagged, period.signals, strict=True):
        if runs and at == last + 1 and _alike(runs[-1][-1], point):
            runs[-1].append(point)
        else:
            runs.append([point])
        last = at
    return runs


def _alike(before: Point[Period], after: Point[Period]) -> bool:
    beside = not missing_between(before.period, after.period)
    return beside and before.side == after.side and (before.special == "trend") == (after.special == "trend")


def run_side(run: Sequence[Point[Period]]) -> str:
    """`high`, `low`, `rising` or `falling`: what the points of a run are."""
    if run[0].special == "trend":
        return "rising" if run[0].side > 0 else "falling"
    return "high" if run[0].side > 0 else "low"


def _rules(run: Sequence[Point[Period]], glyphs: Glyphs | None, *, trial: bool) -> str:
    sides = {point.special: point.side for point in run}
    return ", ".join(
        (f"{sign(special, sides[special], glyphs)} " if glyphs else "") + name.removesuffix(" near a limit")
        for special, name in (RULE_NAMES | {"outside": outside_name(trial=trial)}).items()
        if special in sides
    )


def _value(point: Point[Period], written: Callable[[float], str]) -> str:
    value: Number | None = point.value
    return "missing" if value is None else written(value)
