"""A mean against its total and the length of its period.

2,397 in 12 months, 199.75 a month.
"""

from collections.abc import Iterator
from decimal import Decimal

from tui.documents.finding import CheckFinding
from tui.documents.interval import NumberRange, exactly
from tui.documents.prose.figure import ProseSentence, StatedFigure
from tui.documents.prose.linking import light, separated

from .prose_finding import plain_number, stated_finding

MONTHS_IN = {"month": Decimal(1), "quarter": Decimal(3), "year": Decimal(12)}


def means(sentence: ProseSentence) -> Iterator[CheckFinding]:
    """Hold every mean for a period of time against a total beside it."""
    figures = sentence.figures
    for at, mean in enumerate(figures):
        if mean.role != "mean" or not mean.per or mean.unit == "%":
            continue
        for place in (at - 1, at + 1, at - 2, at + 2):
            if not 0 <= place < len(figures):
                continue
            total = figures[place]
            if total.role == "level" and total.counted and not total.sign and total.unit == mean.unit and total.value >= mean.value:
                first, last = sorted((total, mean), key=lambda each: each.start)
                near = abs(place - at) == 1 or figures[(place + at) // 2].role == "duration"
                length = _length(sentence, total, mean)
                if near and length is not None and not separated(sentence.gap(first, last)) and light(sentence, first, last):
                    yield _held(sentence, mean, total, length)
                    break


def _length(sentence: ProseSentence, total: StatedFigure, mean: StatedFigure) -> tuple[NumberRange, str] | None:
    """How many of its periods a total covers, and that in words."""
    per = mean.per
    durations = [each for each in sentence.figures if each.role == "duration" and each.relation in ("exactly", "over")]
    if len(durations) == 1 and durations[0].per == per:
        return exactly(durations[0].value), durations[0].quote + f" {per}s"
    if durations:
        return None
    window = total.window or mean.window
    known = {(each.first, each.last) for each in sentence.windows if each.known and each.length > 1}
    if window is None or not window.known or len(known) != 1 or window.length < 2:
        return None
    if per in MONTHS_IN:
        number = window.length / MONTHS_IN[per]
        return (exactly(number), f"{plain_number(number)} {per}s") if number == number.to_integral_value() and number > 1 else None
    if window.length == 12 and per in ("week", "day"):
        return (
            (NumberRange(Decimal(52), Decimal(53)), "52 weeks") if per == "week" else (NumberRange(Decimal(365), Decimal(366)), "365 days")
        )
    return None


def _held(sentence: ProseSentence, mean: StatedFigure, total: StatedFigure, length: tuple[NumberRange, str]) -> CheckFinding:
    computed = total.allowed.over(length[0])
    assert computed is not None
    value = total.value / length[0].low
    figures = sorted((mean, total), key=lambda each: each.start)
    why = f"{total.quote} over {length[1]} is {plain_number(value)} a {mean.per}."
    return stated_finding(sentence, mean, "mean", computed, why, value=value, passage=sentence.around(figures[0], figures[-1]))
