"""The unit of a figure in a sentence, and the label that goes with it."""

import re
from collections.abc import Sequence

from msgspec import Struct

from tui.documents.prose.figure import ProseSentence, StatedFigure
from tui.text.numbers import NO_UNIT

from .counted_nouns import REFERRING, noun_after, noun_before, small_whole
from .wording import label

_PERIODS = {
    "day": "a day",
    "week": "a week",
    "month": "a month",
    "quarter": "a quarter",
    "year": "a year",
    "night": "a night",
    "hour": "an hour",
}
_A_PERIOD = re.compile(rf"\s(?:{'|'.join(_PERIODS.values())})$")
_RATE_BEFORE = re.compile(
    r"\b(?:per|for every)\s(?P<base>[\d,]+|thousand|million)\s(?P<of>[a-z]+)\b[^.;:\d]{0,40}\b(?:is|was|of|at|to|were|than|from)\s$",
    re.IGNORECASE,
)
_PER_ONE = re.compile(
    r"^[^.;:,\d]{0,30}?\bper\s(?P<of>officer|person|head|employee|member of staff|case|call|victim|household|resident|vehicle|mile|km)\b",
    re.IGNORECASE,
)
_OF_WHOLE = re.compile(r"^of \S+ ")
_TIMES = re.compile(r"\btimes\sas\s(?P<how>[a-z]+)\b")
_FROM_TO = re.compile(r"^[^.;:]{0,60}\b(?:to|and|or|then|against|from|than|with)\s(?:\w+\s)?$")
_TO = re.compile(r"^\sto\s[\d.,]*\d")
_TEAM = re.compile(r"\b(?:team|unit|group|panel|crew|cohort|sample|squad|workforce)\sof\s(?:about\s|around\s|some\s)?$", re.IGNORECASE)


class Counted(Struct, frozen=True):
    """A figure before another one, with its unit."""

    sentence: ProseSentence
    stated: StatedFigure
    unit: str


def figure_unit(sentence: ProseSentence, stated: StatedFigure, role: str, before: Sequence[Counted]) -> str:
    """The unit of a figure: a sign, or the noun that the report uses.

    `before` are the figures of the statement before it. Where nothing says what is counted, the unit is not stated.
    """
    if stated.unit:
        return "percentage points" if stated.unit == "points" else stated.unit
    text = sentence.text
    if role == "rank":
        return stated.noun or "place"
    if stated.role == "multiple":
        found = _TIMES.search(text[stated.start : stated.end + 20])
        return f"times as {found['how']}" if found else "times as many"
    per = _PER_ONE.match(text[stated.end : stated.end + 60]) or _PER_ONE.match(_beyond(sentence, stated))
    if stated.role == "duration":
        return " per ".join(filter(None, (f"{stated.per}s" if stated.per else "days", per["of"] if per else "")))
    noun = _noun(sentence, stated, before)
    if stated.role == "rate" and stated.per:
        return f"{noun} per {stated.per}" if noun and " per " not in noun else noun or f"per {stated.per}"
    if " per " not in noun and (rate := _RATE_BEFORE.search(text[: stated.start])):
        return f"{noun or NO_UNIT} per {rate['base'].replace(',', '')} {rate['of']}"
    if per and noun and " per " not in noun:
        return f"{noun} per {per['of']}"
    if stated.role == "mean" and stated.per in _PERIODS and noun and not _A_PERIOD.search(noun):
        return f"{noun} {_PERIODS[stated.per]}"
    return noun or NO_UNIT


def _beyond(sentence: ProseSentence, stated: StatedFigure) -> str:
    """What follows the other end of a change: `from 9.8 to 8.7 per officer`."""
    found = _TO.match(sentence.text[stated.end :])
    return sentence.text[stated.end + found.end() :] if found else ""


def _noun(sentence: ProseSentence, stated: StatedFigure, before: Sequence[Counted]) -> str:
    """The noun after a figure, its subject, or the unit of a figure beside it."""
    text = sentence.text
    if found := noun_after(text[stated.end :]):
        whole = small_whole(text[stated.end :])
        return f"of {whole} {found}" if whole else found
    if _TEAM.search(text[: stated.start]):
        return "people"
    own = [each for each in before if each.sentence is sentence and not each.stated.unit]
    near = own[-1] if own else None
    subject = noun_before(text[: stated.start])
    if near is not None and not subject:
        return _plain(near, stated)
    if near is not None and near.stated.end < stated.start and subject == noun_before(text[: near.stated.start]):
        return _plain(near, stated)
    if subject:
        return subject
    if following := next((each for each in sentence.figures if each.start > stated.end and not each.unit), None):
        gap = text[stated.end : following.start]
        if (_FROM_TO.match(gap) or stated.role == "mean") and (beside := noun_after(text[following.end :])):
            return beside
    if before and near is None and REFERRING.match(text):
        return _plain(before[-1], stated)
    return ""


def _plain(near: Counted, stated: StatedFigure) -> str:
    """The unit of another figure for this one: no mean's for a level, and no sign."""
    if near.unit == NO_UNIT or near.stated.unit or near.stated.role in ("rank", "multiple", "ratio"):
        return ""
    if near.stated.role == "duration" and stated.value > near.stated.value * 20:
        return ""
    return near.unit if stated.role in ("mean", "rate") else _A_PERIOD.sub("", near.unit)


def figure_label(stated: StatedFigure, unit: str) -> str:
    """What a level is called: by its noun, or by what kind of figure it is."""
    if stated.unit or unit == NO_UNIT:
        return (
            "Percentage"
            if stated.unit == "%"
            else "Average"
            if stated.role == "mean"
            else "Amount"
            if stated.unit in ("£", "€", "$")
            else "Figure"
        )
    words = " ".join(stated.noun.split()[:4])
    plain = _OF_WHOLE.sub("", unit)
    head = plain.split(" ", maxsplit=1)[0].casefold()
    end = words.casefold().find(head)
    return label(words[: end + len(head)] if end >= 0 else plain)
