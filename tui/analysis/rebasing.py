"""Rebases of a series: which are possible, and which one to suggest.

A rebase says that the level has changed for good: the mean, the limits and the rules start again there. That is a judgement about what
happened, so none is ever applied automatically.
"""

from collections.abc import Sequence
from itertools import groupby, pairwise
from typing import Literal, NamedTuple

from tui.model.period import Period, missing_between, places
from tui.model.table import Series

from .rules import RUN, side_of
from .xmr import Label, Phase, xmr

LEAST_SUGGESTED = 8
"""The fewest points of a shift for which a rebase is suggested."""
LEAST_IN_PHASE = 2
"""The fewest values for a mean and limits: those of a phase."""

NoRebase = Literal["overlapping", "longer", "absent", "first", "few-before", "few-after"]
"""Why there can be no rebase at a period."""


Rebases = tuple[Period, ...]
"""The periods at which the mean and limits of a series start again, in order."""


class LastingShift(NamedTuple):
    """A change of level that suggests a rebase.

    `points` values in a row, from `start` to `last`, stand on one side of the mean: above it where `side` is 1. `before` is the shift on
    the other side that ended shortly before, None without one.
    """

    start: Period
    last: Period
    points: int
    side: int
    before: "LastingShift | None" = None


def why_no_rebase(series: Series, rebases: Rebases, at: Period | None) -> NoRebase | None:
    """Why a series cannot have another rebase at a period; None if it can.

    Each phase needs at least two values.
    """
    if series.periods[:1] and series.periods[0].frequency == "rolling-12":
        return "overlapping"
    known = [period for period, value in zip(series.periods, series.values, strict=True) if value is not None]
    if at not in series.periods:
        return "longer" if at is None or (known and at.frequency != known[0].frequency) else "absent"
    if at not in known:
        return "absent"
    if at == known[0]:
        return "first"
    starts = sorted({*rebases, at})
    before, after = starts[: starts.index(at)], starts[starts.index(at) + 1 :]
    if sum(period < at and (not before or period >= before[-1]) for period in known) < LEAST_IN_PHASE:
        return "few-before"
    if sum(period >= at and (not after or period < after[0]) for period in known) < LEAST_IN_PHASE:
        return "few-after"
    return None


def lasting_shift(series: Series, rebases: Rebases = ()) -> LastingShift | None:
    """The last shift of the last phase, where it is long enough for a rebase.

    It has eight points or more, together with a shift on the other side that ended shortly before: with fewer periods between them than a
    shift has points. None if the phase begins with it: there is no earlier level. Nor for one that ends before the series does: the level
    went back.
    """
    return _last_shift(series, rebases) if rebases else series.once(_plain_shift)


def _plain_shift(series: Series) -> LastingShift | None:
    """The shift of a series without rebases, kept: a page asks at each move."""
    return _last_shift(series, ())


def _last_shift(series: Series, rebases: Rebases) -> LastingShift | None:
    phases = xmr(series, rebase=rebases)
    phase = phases[-1] if phases else None
    if phase is None or phase.mean is None or phase.lower is None:
        return None
    runs = [run for run in _runs(phase, phase.mean) if run.points >= phase.run]
    known = [point.period for point in phase.points if point.value is not None]
    if not runs or runs[-1].last != known[-1] or why_no_rebase(series, rebases, runs[-1].start) is not None:
        return None
    *earlier, last = runs
    spots = dict(zip(known, places(known), strict=True))
    near = [run for run in earlier[-1:] if run.side != last.side and spots[last.start] - spots[run.last] <= RUN]
    whole = last._replace(before=near[0] if near else None)
    return whole if sum(run.points for run in (last, *near)) >= LEAST_SUGGESTED else None


def _runs(phase: Phase[Period], mean: float) -> list[LastingShift]:
    """The runs of neighbours on one side of the mean."""
    sides = [(point.period, side_of(point.value, mean) if point.value is not None else 0) for point in phase.points]
    groups, number = [0], 0
    for (before, side), (after, next_side) in pairwise(sides):
        number += side != next_side or missing_between(before, after) is not None
        groups.append(number)
    found = []
    for _, each in groupby(zip(groups, sides, strict=True), lambda pair: pair[0]):
        run = [entry for _, entry in each]
        if run[0][1]:
            found.append(LastingShift(run[0][0], run[-1][0], len(run), run[0][1]))
    return found


def phase_with(phases: Sequence[Phase[Label]], place: int) -> tuple[int, Phase[Label], int]:
    """The phase of a point by its index in the series.

    Its number from 0, the phase, and the point's index in it.
    """
    for number, phase in enumerate(phases):
        if place < len(phase.points):
            return number, phase, place
        place -= len(phase.points)
    raise IndexError("the series has no such point")
