"""A change against its percentage and the levels of its sentence.

From 4,740 to 5,214, a rise of 474 or 10%.
"""

from collections.abc import Iterator
from decimal import Decimal

from tui.documents.finding import CheckFinding
from tui.documents.interval import ZERO, NumberRange
from tui.documents.prose.figure import ProseSentence, StatedFigure
from tui.documents.prose.moves import Move, moves
from tui.documents.prose.numerals import numerals

from .prose_finding import plain_number, stated_finding, written_alike


def stated_changes(sentence: ProseSentence) -> Iterator[CheckFinding]:
    """Hold every change of a sentence against its levels."""
    for move in moves(sentence):
        if move.before is not None and move.after is not None:
            yield from _pair(sentence, move, move.before, move.after)
        else:
            yield from _one_level(sentence, move)


def _pair(sentence: ProseSentence, move: Move, before: StatedFigure, after: StatedFigure) -> Iterator[CheckFinding]:
    difference = after.allowed - before.allowed
    way = 1 if difference.low > 0 else -1 if difference.high < 0 else 0
    figures = sorted((before, after, *move.changes), key=lambda each: each.start)
    passage = sentence.around(figures[0], figures[-1])
    # Rounding can hide a change, but it cannot turn one round.
    printed = 1 if after.value > before.value else -1 if after.value < before.value else 0
    if move.way * printed < 0 and before.exact and after.exact:
        why = f"From {before.quote} to {after.quote} is {_way(printed)}, but the sentence says “{move.verb}”."
        yield CheckFinding(sentence.place, passage, "direction", move.verb, _way(printed), "differs", why, (), 0.5)
    for change in move.changes:
        if finding := _held(sentence, change, before, after, difference, way, passage):
            yield finding


def _held(
    sentence: ProseSentence,
    change: StatedFigure,
    before: StatedFigure,
    after: StatedFigure,
    difference: NumberRange,
    way: int,
    passage: str,
) -> CheckFinding | None:
    size = difference if way > 0 else -difference if way < 0 else NumberRange(ZERO, max(abs(difference.low), abs(difference.high)))
    value = abs(after.value - before.value)
    start = f"From {before.quote} to {after.quote} is"
    if change.role == "multiple":
        ratio = after.allowed.over(before.allowed)
        if ratio is None or not before.value:
            return None
        times = after.value / before.value
        return stated_finding(
            sentence, change, "ratio", ratio, f"{start} {plain_number(times)} times as much.", value=times, passage=passage
        )
    if change.sign and way and change.sign != way and change.unit not in ("%", "points") and change.quote[:1] in "-−–":
        return None  # A minus before a number is a sign of a change only where it agrees.
    relative = size.over(before.allowed)
    percent = relative.times(100) if relative is not None else None
    exactly = 100 * value / before.value if before.value else ZERO
    if change.sign and way and change.sign != way:
        why = f"{start} {_way(way)}, but “{change.quote}” is stated as {_way(change.sign)}."
        held, worked = (percent, exactly) if percent is not None and change.unit == "%" and before.unit != "%" else (size, value)
        return stated_finding(sentence, change, "direction", held, why, value=worked, passage=passage, verdict="differs")
    if before.unit == "%" and change.unit in ("%", "points"):
        return _of_percentages(sentence, change, (size, value), (percent, exactly), start, passage)
    if change.unit == "%":
        if percent is None:
            return None
        why = f"{start} {_way(way)} of {plain_number(exactly)}%."
        return stated_finding(sentence, change, "percent-change", percent, why, value=exactly, passage=passage)
    if change.unit == "points" and before.unit == "" and "percent" in change.quote.casefold():
        if percent is None:
            return None
        why = f"{start} {_way(way)} of {plain_number(exactly)}%. A number does not change by percentage points."
        return stated_finding(sentence, change, "points", percent, why, value=exactly, passage=passage, verdict="differs")
    if change.unit != before.unit or change.unit == "points":
        return None
    why = f"{start} {_way(way)} of {written_alike(value, change)}."
    return stated_finding(sentence, change, "change", size, why, value=value, passage=passage)


def _of_percentages(
    sentence: ProseSentence,
    change: StatedFigure,
    points: tuple[NumberRange, Decimal],
    percent: tuple[NumberRange | None, Decimal],
    start: str,
    passage: str,
) -> CheckFinding:
    """A change between two percentages is in points, or relative and in per cent."""
    relative, size = percent
    right, other = (points, percent) if change.unit == "points" else (percent, points)
    of_the_first = f", or {plain_number(size, 1)}% of the first" if relative is not None else ""
    why = f"{start} {plain_number(points[1])} percentage points{of_the_first}."
    if right[0] is not None and right[0].meets(change.allowed):
        return stated_finding(sentence, change, "change", right[0], why, value=right[1], passage=passage)
    if other[0] is not None and other[0].meets(change.allowed):
        named = "per cent" if change.unit == "%" else "percentage points"
        held, value = (right[0], right[1]) if right[0] is not None else points
        return stated_finding(sentence, change, "points", held, f"{why} “{change.quote}” is in {named}.", value=value, passage=passage)
    return stated_finding(sentence, change, "change", points[0], why, value=points[1], passage=passage)


def _one_level(sentence: ProseSentence, move: Move) -> Iterator[CheckFinding]:
    level = move.after if move.after is not None else move.before
    percent = next(each for each in move.changes if each.unit == "%")
    number = next(each for each in move.changes if each.unit != "%")
    assert level is not None
    sign = number.sign or percent.sign
    if number.unit not in (level.unit, ""):
        return
    before, base = level.allowed, level.value
    if move.before is None and not _is_earlier(sentence, level, number, sign):
        before, base = level.allowed - number.allowed.times(sign), level.value - sign * number.value
    relative = number.allowed.over(before)
    if relative is None or before.low <= 0:
        return
    figures = sorted((level, percent, number), key=lambda each: each.start)
    of = level.quote if base == level.value else f"{plain_number(base)} ({level.quote} {'less' if sign > 0 else 'plus'} {number.quote})"
    value = 100 * number.value / base
    why = f"{number.quote} is {plain_number(value)}% of {of}."
    passage = sentence.around(figures[0], figures[-1])
    yield stated_finding(sentence, percent, "percent-change", relative.times(100), why, value=value, passage=passage)


def _is_earlier(sentence: ProseSentence, level: StatedFigure, number: StatedFigure, sign: int) -> bool:
    """Whether the sentence before gives the later level.

    There were 5,852. The year before had 5,550, an increase of 302.
    """
    return any(each.value == level.value + sign * number.value for each in numerals(sentence.before))


def _way(way: int) -> str:
    return "a rise" if way > 0 else "a fall" if way < 0 else "a change"
