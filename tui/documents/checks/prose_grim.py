"""Percentages that so few cases cannot give: 33% of 10 people.

The GRIM test of Brown and Heathers (2017).
"""

import re
from collections.abc import Iterator
from decimal import ROUND_CEILING, Decimal

from tui.documents.finding import CheckFinding
from tui.documents.interval import NumberRange
from tui.documents.prose.figure import ProseSentence, StatedFigure

from .prose_finding import plain_number, stated_finding

_OF = re.compile(r"^\s(?:out\s)?of\s(?:the\s|all\s|these\s|those\s|our\s|its\s|their\s|all\sthe\s)?$", re.IGNORECASE)
_SAMPLE = re.compile(r"^[^.;\d]{0,40}[(\[]\s?(?:n|base|sample|N)\s?(?:=|:|of)\s?$")
_PEOPLE = re.compile(
    r"\b(?:people|respondents?|victims?|officers?|staff|members?|residents?|calls?|cases?|offences?|crimes?|incidents?|forces?|drivers?|vehicles?|callers?|participants?|replies|"
    r"responses|pupils|patients|households|complaints?|suspects?|prisoners?|children|women|men|areas|districts|tickets?|arrests?|stops?|searches|surveys?|schools?|applicants?|employees|"
    r"collisions?|casualties|reports?|requests?|visits?|tests?|drivers?|investigations?|allegations?)\b",
    re.IGNORECASE,
)


def impossible_percentages(sentence: ProseSentence) -> Iterator[CheckFinding]:
    """Every percentage of a number of cases that no whole number of them gives."""
    for percent, whole in zip(sentence.figures, sentence.figures[1:], strict=False):
        if percent.unit != "%" or percent.sign or percent.role != "level" or not percent.exact:
            continue
        gap = sentence.gap(percent, whole)
        named = _OF.match(gap) and _PEOPLE.search(whole.noun)
        if not (named or _SAMPLE.match(gap)) or not _is_count(whole) or percent.value > 100:
            continue
        cases = percent.allowed.times(whole.value).times(Decimal("0.01"))
        nearest = cases.low.to_integral_value(ROUND_CEILING)
        if nearest <= cases.high:
            continue
        below, above = (100 * number / whole.value for number in (nearest - 1, nearest))
        value = min((below, above), key=lambda each: abs(each - percent.value))
        tried = (
            f"{plain_number(nearest - 1)} of {whole.quote} is {plain_number(below)}% and {plain_number(nearest)} is {plain_number(above)}%"
        )
        why = f"{tried}: no number of cases gives {percent.quote}."
        yield stated_finding(
            sentence, percent, "grim", NumberRange(value, value), why, value=value, passage=sentence.around(percent, whole)
        )


def _is_count(whole: StatedFigure) -> bool:
    return (
        whole.role in ("level", "rank")
        and whole.unit == ""
        and whole.exact
        and whole.power == 0
        and whole.allowed.high - whole.allowed.low <= 1
        and whole.value > 1
    )
