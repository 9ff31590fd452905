"""The kind and unit of a measure, from its words and its figures."""

import re
from collections.abc import Sequence

from tui.documents.printed import PrintedNumber
from tui.documents.roles import HeadingRole, role_of
from tui.model.measures import MeasureKind
from tui.text.numbers import NO_UNIT

from .counted_nouns import heading_noun
from .parts import Tree

_PER = re.compile(
    r"\b(?:per|for every|/)\s?(?P<base>\d[\d,]*|thousand|million|head|capita|officer|person|employee|firefighter|household|mile|km)\s*"
    r"(?P<of>(?:of\s(?:the\s)?)?(?-i:[a-z]+))?",
    re.IGNORECASE,
)
_TIME = re.compile(r"\b(?:seconds?|secs?|minutes?|mins?|hours?|hrs|days?|weeks?|months?)\b", re.IGNORECASE)
_TIMES = {
    "second": "seconds",
    "sec": "seconds",
    "min": "minutes",
    "minute": "minutes",
    "hr": "hours",
    "hour": "hours",
    "day": "days",
    "week": "weeks",
    "month": "months",
}
_ASIDE = re.compile(
    r"\b(?:with\s)?(?:rates?\s)?(?:per|for every)\s[\d,]+\s\w+(?:\sof\s(?:the\s)?\w+)?"
    r"|\b(?:in|within)\s\d+\s(?:working\s)?(?:seconds|minutes|hours|days)\b",
    re.IGNORECASE,
)
"""Words that say per what or within what time, and not what is counted."""
_WITHIN = re.compile(
    r"\b(?:in|within|under|over)\s(?:\d+|ten|five|six|eight)\s(?:working\s)?(?:seconds|minutes|hours|days)\b", re.IGNORECASE
)
"""A time in which things are done, which is not what is measured."""
_BEGINS_WITH_TIME = re.compile(r"(?:^|\()(?P<time>(?:days|hours|minutes|seconds)\b)", re.IGNORECASE)
_SIGNS = ("£", "€", "$")
_SIZED = re.compile(r"(?P<sign>[£€$])\s?(?P<size>m|mn|million|bn|billion|k|000s?|thousands?)\b", re.IGNORECASE)
_SIZES = {"mn": "m", "million": "m", "billion": "bn", "k": "000", "000s": "000", "thousand": "000", "thousands": "000"}
_MEASURED = re.compile(r"\b(?:average|mean|median|time|duration|response|wait(?:ing)?|length)\b", re.IGNORECASE)
_WORDS = {"thousand": "1000", "million": "1000000", "head": "head", "capita": "head"}


def kind_and_unit(words: str, around: str, values: Sequence[PrintedNumber], role: HeadingRole = "plain", title: str = "") -> Tree:
    """The keys `kind`, `unit` and, for a rate, `per` of a measure.

    `around` are the words of the table, and `title` its whole title, which can have a sign of money. A unit that no word gives is not
    stated.
    """
    units = [value.unit for value in values]
    own = role if role != "plain" else role_of(words)
    if units and 2 * units.count("%") > len(units):
        return {"unit": "%", "kind": "percentage"}
    if units and 2 * units.count("points") > len(units):
        return {"unit": "percentage points", "kind": "score"}
    if money := _money(words, f"{around} {title}", units):
        return {"unit": money, "kind": "money"}
    if own == "share":
        return {"unit": "%", "kind": "percentage"}
    noun = heading_noun(_ASIDE.sub(" ", words), _ASIDE.sub(" ", around)) or NO_UNIT
    if own == "rate" or (own == "plain" and role_of(around) == "rate" and any(value.power < 0 for value in values)):
        if _PER.search(around) and not _PER.search(words):
            noun = _time_lost(around) or heading_noun(_ASIDE.sub(" ", around)) or noun
        return {"unit": _time_lost(words) or noun, "kind": "rate"} | _per(f"{words} | {around} | {title}")
    negative = any(value.value < 0 for value in values)
    if (time := _TIME.search(_WITHIN.sub(" ", words))) and (
        _MEASURED.search(f"{words} {around}") or any(value.power < 0 for value in values)
    ):
        name = time[0].casefold()
        return {"unit": _TIMES.get(name.rstrip("s"), name), "kind": "mean"}
    if own == "average":
        return {"unit": noun, "kind": "mean"}
    if negative or own in ("statistic", "rank", "points"):
        return {"unit": "points" if own == "statistic" or noun == NO_UNIT else noun, "kind": "score"}
    return {"unit": noun, "kind": "count"}


def _time_lost(words: str) -> str:
    """The time that a heading or its bracket begins with.

    Days in `Days lost to sickness` and in `Sickness (days per officer)`.
    """
    found = _BEGINS_WITH_TIME.search(words)
    return found["time"].casefold() if found else ""


def _money(words: str, around: str, units: Sequence[str]) -> str:
    """The sign of money of some figures, with the size in the words: £, £m.

    Empty where they are no money.
    """
    if sign := next((sign for sign in _SIGNS if sign in units), ""):
        return sign
    if units.count("%"):
        return ""
    sized = _SIZED.search(words) or _SIZED.search(around)
    if sized:
        return f"{sized['sign']}{_SIZES.get(sized['size'].casefold(), sized['size'])}"
    return next((sign for sign in _SIGNS if sign in words or f"({sign})" in around), "")


def _per(text: str) -> Tree:
    """The base of a rate, with what it is of where the words say so."""
    every = list(_PER.finditer(text))
    if not every:
        return {}
    found = next((each for each in every if each["of"]), every[0])
    base = _WORDS.get(found["base"].casefold(), found["base"].replace(",", ""))
    of = re.sub(r"^of (?:the )?", "", found["of"] or "", flags=re.IGNORECASE)
    return {"per": f"{base} {of}".strip() if of and of.casefold() not in ("in", "by", "and", "for", "of") else base}


def fitting(kind: Tree, values: Sequence[PrintedNumber]) -> Tree:
    """The same keys, but a score for a count with figures below 0.

    No count is below 0.
    """
    if kind["kind"] == "count" and any(value.value < 0 for value in values):
        return {**kind, "kind": "score"}
    return kind


NEUTRAL = "neutral"
"""Whether more is better is not for a program to say."""
KINDS_ADDED: tuple[MeasureKind, ...] = ("count", "money")
