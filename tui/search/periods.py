"""Periods as people write them: March 2014, Q1 2015, summer 2014, last year, May.

Relative periods count from the workshop's own date, never from today. A year alone is a calendar year; 2014/15 is a financial year, which
begins in April.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from tui.model.period import APRIL, month
from tui.model.period import Period as Span
from tui.text.dates import MONTH_NAMES

MOST_MONTHS = 240
"""The longest period from one month to another, in months."""
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
"""The first of the three months of each season."""

_NAMES = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_YEAR = r"(?:19|20)\d\d"
_FINANCIAL = rf"{_YEAR}\s?[/\u2013]\s?\d\d(?:\d\d)?|{_YEAR}-\d\d(?!-)|[0-4]\d/[0-4]\d"
_ANY_YEAR = rf"(?:(?P<financial>{_FINANCIAL})|(?P<year>{_YEAR})|(?P<year_word>last|this|previous)\s+year)"
_WHEN = rf"(?:[\s,-]+(?:(?:of|in|for)\s+)?(?:the\s+)?{_ANY_YEAR})"
_ORDER = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
_PART = rf"(?:(?P<part>q[1-4]|h[12])|(?P<order>{'|'.join(_ORDER)})\s+(?P<unit>quarter|half))"
_SIZES = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "nine": 9, "twelve": 12, "eighteen": 18}
_SIZE = rf"(?:\d\d?|{'|'.join(_SIZES)})"
_SHAPES = (
    rf"between\s+(?P<from>{_NAMES})(?:\s+(?P<from_year>{_YEAR}))?\s+and\s+(?P<to>{_NAMES}){_WHEN}?",
    rf"since\s+(?:(?P<since>{_NAMES}){_WHEN}?|(?:the\s+(?:start|beginning)\s+of\s+)?(?P<since_year>{_YEAR}))",
    rf"(?P<edge>first|last)\s+(?P<size>{_SIZE})\s+months{_WHEN}",
    rf"(?P<edge>start|beginning|early|end|late)(?:\s+(?:of|in))?\s+{_ANY_YEAR}",
    rf"(?P<from>{_NAMES})(?:\s+(?P<from_year>{_YEAR}))?\s*(?:to|until|till|through|-|\u2013)\s*(?P<to>{_NAMES}){_WHEN}?",
    rf"(?P<iso_year>{_YEAR})-(?P<iso_month>0[1-9]|1[0-2])",
    rf"(?P<iso_month>0?[1-9]|1[0-2])/(?P<iso_year>{_YEAR})",
    rf"(?:(?P<which>last|this)\s+)?(?P<name>{_NAMES})(?:\s*['\u2019]\s?|\s|-)(?P<short>[0-4]\d)(?!\s*(?:{_NAMES}))",
    rf"(?:(?P<which>last|this)\s+)?(?P<name>{_NAMES}){_WHEN}?",
    rf"{_PART}{_WHEN}?",
    rf"(?:(?P<financial>{_FINANCIAL})|(?P<year>{_YEAR}))[\s-]*(?P<part>q[1-4]|h[12])",
    rf"(?:(?P<which>last|this)\s+)?(?P<season>{'|'.join(SEASONS)}){_WHEN}?",
    rf"(?:over|at|during|before|last|this)\s+(?P<christmas>christmas)(?:\s+(?P<year>{_YEAR}))?(?!\s+market)",
    r"(?P<which>last|this|previous)\s+(?P<recent>month|quarter)(?:['\u2019]s)?",
    rf"(?:last|past|previous)\s+(?P<count>{_SIZE})\s+(?P<counted>months|years)",
    r"(?P<past>past\s+year)",
    rf"(?:(?:financial\s+year|fy)\s*)?(?P<financial>{_FINANCIAL})",
    r"(?P<year_word>this|last|previous)\s+(?P<fiscal>financial|fiscal)\s+year",
    r"(?:so\s+far\s+)?(?P<year_word>this|last|previous)(?:\s+calendar)?\s+year(?:['\u2019]s)?(?:\s+so\s+far)?",
    r"(?P<to_date>year[\s-]to[\s-]date|ytd|so\s+far)",
    rf"(?P<year>{_YEAR})",
)
_FIRST = """
jan feb mar apr may jun jul aug sep oct nov dec spr sum aut win fir sec thi fou las pre pas yea ytd fin fy so ove at dur bef bet sin sta beg
ear end lat
"""
_BEGINNINGS = frozenset(_FIRST.split())
"""How the first word of a period begins, unless it has a digit.

Most queries have no such word, so they need none of the patterns.
"""


class PeriodMeant(NamedTuple):
    """The months that a text means.

    Dated months, or months of any year where no year is named.
    """

    start: int
    end: int
    span: tuple[Span, ...]
    months: tuple[int, ...] = ()

    def has(self, month: Span) -> bool:
        """Whether a month is part of the period."""
        return month in self.span if self.span else month.calendar[1] in self.months

    @property
    def years(self) -> tuple[int, ...]:
        """The calendar years that the period touches."""
        return tuple(dict.fromkeys(month.calendar[0] for month in self.span))

    @property
    def whole(self) -> bool:
        """Whether the period is one or more whole calendar years."""
        return len(self.span) == 12 * len(self.years) > 0

    @property
    def label(self) -> str:
        """The period in words: `March 2014`, `January to March 2015`, `2014`."""
        if not self.span:
            names = [MONTH_NAMES[month - 1] for month in self.months]
            return names[0] if len(names) == 1 else f"{names[0]} to {names[-1]}"
        (begins, first), (ends, last) = self.span[0].calendar, self.span[-1].calendar
        if self.whole:
            return str(begins) if begins == ends else f"{begins} to {ends}"
        begin, end = MONTH_NAMES[first - 1], f"{MONTH_NAMES[last - 1]} {ends}"
        if len(self.span) == 1:
            return end
        return f"{begin} to {end}" if begins == ends else f"{begin} {begins} to {end}"


def periods(text: str, held: Span) -> tuple[PeriodMeant, ...]:
    """The periods in a text, in order, for a workshop held in a given month."""
    return tuple(_periods(text, held))


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(rf"(?<![\w/]){shape}(?![\w])", re.IGNORECASE) for shape in _SHAPES)


@lru_cache(maxsize=32)
def _periods(text: str, held: Span) -> tuple[PeriodMeant, ...]:
    found: list[PeriodMeant] = []
    for word in re.finditer(r"\w+", text):
        start = word.start()
        if (found and start < found[-1].end) or not (word[0][:3].casefold() in _BEGINNINGS or any(map(str.isdigit, word[0]))):
            continue
        for pattern in _patterns():
            if (match := pattern.match(text, start)) and (months := _meant(match, text, held)):
                dated = [month for month in months if isinstance(month, Span)]
                undated = () if dated else tuple(month for month in months if isinstance(month, int))
                found.append(PeriodMeant(match.start(), match.end(), tuple(dated), undated))
                break
    return tuple(found)


def _meant(match: re.Match[str], text: str, held: Span) -> tuple[Span, ...] | tuple[int, ...]:
    """The months that a match means; empty if it is not a period after all."""
    part = {key: value.casefold() for key, value in match.groupdict().items() if value}
    whole = _year(part, held)
    if whole is None:
        return ()
    if "from" in part:
        return _range(part, whole)
    if "iso_year" in part:
        return (month(int(part["iso_year"]), int(part["iso_month"])),)
    if "name" in part:
        named = _number(part["name"])
        if part["name"] == "may" and not _is_may(match, text):
            return ()
        whole = _months(month(2000 + int(part["short"]), 1), 12) if "short" in part else whole
        return _in(whole, (named,)) if whole else _last((named,), part.get("which", ""), held)
    if "part" in part or "order" in part:
        size = 3 if part.get("unit", part.get("part", ""))[0] == "q" else 6
        at = int(part["part"][1]) if "part" in part else _ORDER[part["order"]]
        if at * size > 12:
            return ()
        inside = tuple(range((at - 1) * size + 1, at * size + 1))
        return whole[inside[0] - 1 : inside[-1]] if whole else inside
    if "season" in part:
        first = SEASONS[part["season"]]
        inside = tuple((first - 1 + step) % 12 + 1 for step in range(3))
        if not whole:
            return _last(inside, part.get("which", ""), held)
        return _in(whole, inside) if whole[0].calendar[1] == APRIL else _months(month(whole[0].calendar[0], first), 3)
    if "christmas" in part:
        return _in(whole, (12,)) if whole else _last((12,), "last" if "last" in match[0].casefold() else "", held)
    if "recent" in part:
        size = 3 if part["recent"] == "quarter" else 1
        begin = held.shift(-((held.calendar[1] - 1) % size))
        return _months(begin if part["which"] == "this" else begin.shift(-size), size)
    if "since" in part or "since_year" in part:
        return _since(part, whole, held)
    if "edge" in part:
        size = _size(part.get("size", "3"))
        return whole[:size] if part["edge"] in ("first", "start", "beginning", "early") else whole[-size:]
    if "count" in part or "past" in part:
        count = _size(part.get("count", "12")) * (12 if part.get("counted") == "years" else 1)
        return _months(held.shift(-count), count)
    return whole


def _size(text: str) -> int:
    return _SIZES.get(text) or int(text)


def _since(part: dict[str, str], whole: tuple[Span, ...], held: Span) -> tuple[Span, ...]:
    """From a month, or from January of a year, to the workshop's month.

    A month without a year is the latest one.
    """
    if "since_year" in part:
        begin = month(int(part["since_year"]), 1)
    else:
        number = _number(part["since"])
        begin = _in(whole, (number,))[0] if whole else month(held.calendar[0] - (number > held.calendar[1]), number)
    count = held.number - begin.number + 1
    return _months(begin, count) if 0 < count <= MOST_MONTHS else ()


def _year(part: dict[str, str], held: Span) -> tuple[Span, ...] | None:
    """The twelve months of the year that is named.

    Empty where none is named, None where it is not a year after all.
    """
    if "financial" in part:
        first, last = re.findall(r"\d+", part["financial"])
        begins = int(first) if len(first) > len("14") else 2000 + int(first)
        return _months(month(begins, APRIL), 12) if (int(first) + 1 - int(last)) % 100 == 0 else None
    if "fiscal" in part:
        begins = held.calendar[0] - (held.calendar[1] < APRIL) - (part["year_word"] != "this")
        return _months(month(begins, APRIL), 12)
    if "year_word" in part or "to_date" in part:
        return _months(month(held.calendar[0] - (part.get("year_word", "this") != "this"), 1), 12)
    return _months(month(int(part["year"]), 1), 12) if "year" in part else ()


def _range(part: dict[str, str], whole: tuple[Span, ...]) -> tuple[Span, ...] | tuple[int, ...]:
    first, last = _number(part["from"]), _number(part["to"])
    if not whole:
        return tuple(range(first, last + 1))
    end = _in(whole, (last,))[0]
    begin = month(int(part["from_year"]), first) if "from_year" in part else month(end.calendar[0] - (first > last), first)
    count = end.number - begin.number + 1
    return _months(begin, count) if 0 < count <= MOST_MONTHS else ()


def _last(months: tuple[int, ...], which: str, held: Span) -> tuple[Span, ...] | tuple[int, ...]:
    """The months of `last March` or `this summer`.

    `last` means the latest that is over, `this` the one in the workshop's year. Without such a word, the months of any year.
    """
    if not which:
        return months
    begin = month(held.calendar[0], months[0])
    if which == "last" and begin.shift(len(months) - 1) >= held:
        begin = begin.shift(-12)
    return _months(begin, len(months))


def _is_may(match: re.Match[str], text: str) -> bool:
    """Whether `may` is the month.

    It is if it is written as a name, has a year, follows a word that shows it, or is at the end.
    """
    before, after = re.findall(r"\w+", text[: match.start()].casefold()), re.search(r"\w", text[match.end() :])
    named = match[0].casefold() != "may" or match[0] == "May"
    return named or not after or (bool(before) and before[-1] in {"in", "for", "during", "since", "of", "by", "until"})


def _in(months: tuple[Span, ...], numbers: tuple[int, ...]) -> tuple[Span, ...]:
    return tuple(at for at in months if at.calendar[1] in numbers)


def _months(first: Span, count: int) -> tuple[Span, ...]:
    return tuple(first.shift(step) for step in range(count))


def _number(name: str) -> int:
    return next(number for number, called in enumerate(MONTH_NAMES, 1) if called.casefold().startswith(name[:3]))
