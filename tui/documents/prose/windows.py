"""The periods that a sentence names.

In 2014, 12 months to April 2014, Q1 2014/15, so far this year, compared with last year.
"""

import datetime as dt
import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from tui.model.period import APRIL, Period, month_number
from tui.text.dates import named_month
from tui.text.number_words import SMALL
from tui.text.period_spelling import Convention, spelled, tidy

from .vocabulary import MONTH_NAME

_YEAR = r"(?:1[89]|20|21)\d{2}"
_PAIR = rf"{_YEAR}\s?[/–-]\s?(?:{_YEAR}|\d{{2}})(?![\d/-])"
_DAY = r"(?:\d{1,2}(?:st|nd|rd|th)?)"
_PARTS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "final": 4, "last": 4}
_RISES = ("increased", "reduced", "decreased", "rose", "fell", "dropped", "came", "up", "down")
_NO_COUNT = "".join(f"(?<!{verb} to )" for verb in _RISES) + r"(?<!\d: )"
"""A year does not follow `increased to`: 2,034 can be written without its comma."""
_COUNT = r"(?:[.,;]|\s(?!(?:and|when|to|for|in|the|or|as|was|were|is)\b)[a-z])"
_COUNTED = "".join(
    rf"(?!(?<=\b{lead} )\d{{4}}{then})"
    for lead, then in (
        ("[Aa]t", ","),
        ("With", rf"(?:,\s[a-zA-Z]|(?![.,;]|\s(?:figures?|data|levels?|still|now|being|behind|over)\b){_COUNT})"),
        ("[Aa]ltogether", " [a-z]"),
        ("was", _COUNT),
        ("were", _COUNT),
        ("total of", " "),
        ("of which", ""),
        ("of whom", ""),
        ("of these", ""),
        ("of them", ""),
    )
)
"""Nor is a number a year after `with` or `altogether`: with 1841, police staff were the second highest."""
_COMPARED = (
    r"(?!(?<=\()\d{4}\s(?:compared with|compared to|against|up from|down from)\s(?:\d{1,3},\d{3}|[3-9]\d{3}|2[1-9]\d\d)\b(?!\sin\b))"
)
"""Nor in brackets beside a number that is no year: (1930 compared with 2303)."""
_LISTED = (
    r"(?!(?<=(?:1[0-7]|[3-9]\d|2[1-9])\d\d\sand\s)\d{4}\s(?:[a-z]+\s)?respectively)(?!(?<=[\s(]\d{3}\sand\s)\d{4}\s(?:[a-z]+\s)?respectively)"
    r"(?!(?<=were\s)\d{4}\sand\s\d[\d,]*\srespectively)(?!(?<=were\s\d{4}\sand\s)\d{4}\srespectively)"
)
"""Nor is one of two numbers a year of which the other is none: 1303 and 1963 respectively."""
_FAR = r"(?!(?<=\()(?:1[89][0-4]\d|20[5-9]\d)\))"
"""Nor is a number in brackets that no report is about: Hampshire (2051)."""
_SHAPES = re.compile(
    "|".join(
        (
            rf"(?P<date>(?<![\w.,/]){_DAY}\s(?:of\s)?(?:{MONTH_NAME})\.?,?\s{_YEAR}\b|\b(?:{MONTH_NAME})\s{_DAY},\s{_YEAR}\b|(?<![\w.,/-]){_YEAR}-\d\d-\d\d(?![\w/-])"
            rf"|(?<![\w.,/-])\d{{1,2}}/\d{{1,2}}/(?:{_YEAR}|\d{{2}})(?![\w/]))",
            rf"(?P<rolling>\b(?:(?:the|rolling|last|past|latest)\s){{0,3}}(?P<length>12|twelve|six|6|three|3|nine|9)(?:\s|-)months?\s(?:period\s)?"
            rf"(?:to|ending|ended|up\sto)(?:\s(?:the\s)?end\s(?:of|in))?(?:\s{_DAY})?\s(?P<last>{MONTH_NAME})\.?\s(?P<lastyear>{_YEAR})\b)",
            rf"(?P<ending>\b(?:year|y/e|ye)\s(?:to|ending|ended|end|up\sto)?(?:\s?(?:the\s)?end\s(?:of|in))?(?:\s?{_DAY})?\s?(?P<yelast>{MONTH_NAME})\.?\s(?P<yeyear>{_YEAR})\b)",
            rf"(?P<quarter>\b(?:[Qq](?:uarter\s)?(?P<q>[1-4])|(?P<qth>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]inal|[Ll]ast|1st|2nd|3rd|4th)\squarter)"
            rf",?\s(?:of\s|in\s)?(?:the\s)?(?:financial\syear\s)?\(?(?P<qyear>{_PAIR}|{_YEAR})\b)",
            rf"(?P<yearquarter>(?<![\w.,/-])(?P<yq>{_PAIR}|{_YEAR})[\s-][Qq](?P<yqn>[1-4])\b)",
            rf"(?P<parts>\b(?P<end>[Ff]irst|[Ll]ast|[Ff]inal)\s(?P<number>two|three|four|five|six|seven|eight|nine|ten|eleven|\d{{1,2}})\s(?P<size>months|quarters)"
            rf"\s(?:of|in)\s(?:the\s)?(?:financial\syear\s|year\s)?(?P<pyear>{_PAIR}|{_YEAR})\b)",
            rf"(?P<half>\b(?:[Hh](?P<h>[12])|(?P<hth>[Ff]irst|[Ss]econd|1st|2nd)\shalf),?\s(?:of\s|in\s)?(?:the\s)?(?:financial\syear\s)?(?P<hyear>{_PAIR}|{_YEAR})\b)",
            rf"(?P<months>\b(?P<m1>{MONTH_NAME})\.?(?:\s(?P<m1year>{_YEAR}))?(?:\s?[-–]\s?|\s(?:to|and)(?:\sthe\send\sof)?\s)(?P<m2>{MONTH_NAME})\.?,?\s(?P<m2year>{_YEAR})\b)",
            rf"(?P<month>\b(?P<m>{MONTH_NAME})\.?,?\s(?:of\s)?(?P<myear>{_YEAR})\b|\b(?P<ms>{MONTH_NAME})[\s-]?['’](?P<msyear>\d{{2}})\b|\b(?P<mh>{MONTH_NAME})-(?P<mhyear>\d{{2}})\b)",
            rf"(?P<pair>(?:\b(?:financial\syear|FY)\s?)?(?<![\w.,/-]){_PAIR})",
            rf"(?P<fy>\bFY\s?(?:{_YEAR}|\d\d)[/-]\d\d\b)",
            r"(?P<relative>\b(?:(?:the\s)?(?:same|equivalent|corresponding|comparable)\s(?:period|time|month|quarter|months|point|stage)(?:\s(?:of|in|for))?(?:\s(?:the|a))?"
            r"\s(?:last|previous|prior|preceding)\syear|(?:the\s)?year\s(?:before|earlier|ago)|(?:a|one)\syear\s(?:before|earlier|ago)|(?:last|previous|prior|preceding)"
            r"\s(?:financial\syear|calendar\syear|year|quarter|month|period)|(?:so\sfar\s)?this\s(?:financial\s|calendar\s)?(?:year|quarter|month)(?:\sto\sdate|\sso\sfar)?"
            r"|year\sto\sdate|so\sfar|to\sdate|(?:the\s)?same\s(?:period|month|quarter|time)|(?:the\s)?(?:last|past|previous|latest)\s(?:\w+\s)?(?:months|years|quarters|weeks)"
            r"|(?:calendar|financial)\syear(?=\W*$))\b)",
            rf"(?P<year>(?<![\w.,/£$€-]){_NO_COUNT}{_COMPARED}(?:\b(?:calendar\syear)\s)?{_COUNTED}{_LISTED}{_FAR}(?:1[89]|20)\d\d(?![\w/%]|[.,]\d|\s?(?:%|per\scent|million|thousand|bn\b)|\s(?:out\s)?of\s(?:the\s)?\d|\s(?:in\s(?:total|all)|altogether)\b|\s\(\d[\d.]{{0,5}}\s?(?:%|per\scent)))",
            r"(?P<bare>\b[Qq](?:[1-4]|uarter\s(?:[1-4](?![,.]\d)|one|two|three|four))\b"
            r"|\b(?P<two>(?:[Ff]irst|[Ss]econd|[Tt]hird|1st|2nd|3rd)\sand\s(?:second|third|fourth|final|2nd|3rd|4th)\squarters)\b(?!\sof\b)"
            r"|\b(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]inal|1st|2nd|3rd|4th)\squarter\b(?!-|\s(?:of|century|final)\b))",
            rf"(?P<span>(?<!from )\b(?P<s1>{MONTH_NAME})(?:\sto\s|\s?[-–]\s?)(?P<s2>{MONTH_NAME})\b(?!\s\d))",
            rf"(?P<named>\b(?:{MONTH_NAME})\b)",
        )
    )
)
_BETWEEN = re.compile(rf"(({MONTH_NAME})\.?\s({_YEAR}))\sand\s(\2\.?,?\s({_YEAR}))")
_PARTIAL = re.compile(r"so far|to date", re.IGNORECASE)


class NamedPeriod(Struct, frozen=True):
    """A period that a text names, with its place in the text.

    `first` and `last` are calendar months counted from January of the year 0, both 0 where the words do not tell, as in "last year".
    `kind` is the name of its form; `day` is a date.
    """

    text: str
    start: int
    end: int
    kind: str
    first: int = 0
    last: int = 0
    day: dt.date | None = None

    @property
    def known(self) -> bool:
        """Whether its months are known."""
        return self.last > 0

    @property
    def length(self) -> int:
        """How many months it has, 0 where that is not known."""
        return self.last - self.first + 1 if self.known else 0

    @property
    def partial(self) -> bool:
        """Whether it says that it is a part of a year: so far, to date."""
        return bool(_PARTIAL.search(self.text))

    def is_period(self, period: Period) -> bool:
        """Whether it has exactly the months of a period of a table."""
        if self.day is not None and period.frequency == "day":
            return period.first == self.day
        return self.known and self.day is None and period.frequency not in ("day", "week") and period.months == (self.first, self.last)


def named_periods(text: str) -> Iterator[NamedPeriod]:
    """Every period that a text names, in order, without overlaps."""
    for found in _SHAPES.finditer(text):
        kind = found.lastgroup or ""
        names = found.groupdict()
        if names["year"] is not None and _bracketed_count(text, found.start(), found.end()):
            continue
        kind = next(name for name in _KINDS if names[name] is not None)
        if kind == "months" and (pair := _BETWEEN.fullmatch(found[0])):
            # Between January 2014 and January 2015: a month and the same one later.
            for each, year in ((1, 3), (4, 5)):
                at = _month(pair[2], pair[year])
                yield NamedPeriod(pair[each], found.start() + pair.start(each), found.start() + pair.end(each), "month", at, at)
            continue
        if names["two"]:
            # The third and fourth quarters.
            one, other = found.start() + found[0].index(" "), found.start() + found[0].index(" and ") + 5
            yield NamedPeriod(f"{text[found.start() : one]} quarter", found.start(), one, "bare")
            yield NamedPeriod(text[other : found.end() - 1], other, found.end(), "bare")
            continue
        first, last, day = _months(kind, names, found[0])
        yield NamedPeriod(found[0], found.start(), found.end(), kind, first, last, day)


def _bracketed_count(text: str, start: int, end: int) -> bool:
    """Whether a number in brackets is beside a number in brackets that is no year.

    Theft (1993) and robbery (1667).
    """
    if text[start - 1 : start] != "(" or text[end : end + 1] != ")":
        return False
    return bool(_COUNT_AFTER.match(text, end + 1) or _COUNT_BEFORE.search(text[max(0, start - _REACH) : start - 1]))


_NO_YEAR = r"\((?:\d{1,3}|1[0-7]\d\d|2[1-9]\d\d|[3-9]\d{3}|\d{5,7}|\d{1,3},\d{3})\)"
_COUNT_AFTER = re.compile(rf",?\s(?:and|followed\sby|than)\s[^.;()]{{1,80}}\s{_NO_YEAR}")
_COUNT_BEFORE = re.compile(rf"{_NO_YEAR},?\s(?:and|followed\sby|than)\s[^.;()]{{1,80}}\s$")
_REACH = 110
_KINDS = (
    "date",
    "rolling",
    "ending",
    "quarter",
    "yearquarter",
    "parts",
    "half",
    "months",
    "month",
    "pair",
    "fy",
    "relative",
    "year",
    "bare",
    "span",
    "named",
)


def _months(kind: str, names: dict[str, str | None], text: str) -> tuple[int, int, dt.date | None]:
    def name(key: str) -> str:
        return names.get(key) or ""

    if kind == "date":
        day = _date(text)
        return (month_number(day), month_number(day), day) if day else (0, 0, None)
    if kind in ("rolling", "ending"):
        length = {"six": 6, "6": 6, "three": 3, "3": 3, "nine": 9, "9": 9}.get(name("length"), 12)
        last = _month(name("last") or name("yelast"), name("lastyear") or name("yeyear"))
        return last - length + 1, last, None
    if kind in ("quarter", "yearquarter"):
        number = int(name("q") or name("yqn") or _PARTS[name("qth").casefold()])
        return (*_part(name("qyear") or name("yq"), number, 3), None)
    if kind == "parts":
        number = SMALL.get(name("number")) or int(name("number"))
        length = min(12, number * (1 if name("size") == "months" else 3))
        first, last = _part(name("pyear"), 1, 12)
        if not last:
            return 0, 0, None
        return (first, first + length - 1, None) if name("end").casefold() == "first" else (last - length + 1, last, None)
    if kind == "half":
        return (*_part(name("hyear"), int(name("h") or _PARTS[name("hth").casefold()]), 6), None)
    if kind == "months":
        last = _month(name("m2"), name("m2year"))
        first = _month(name("m1"), name("m1year") or name("m2year"))
        first -= 12 if first > last and not name("m1year") else 0
        return (first, last, None) if first <= last else (0, 0, None)
    if kind == "month":
        of = name("myear") or f"20{name('msyear') or name('mhyear')}"
        at = _month(name("m") or name("ms") or name("mh"), of)
        return at, at, None
    if kind in ("pair", "fy"):
        return (*_part(re.sub(r"^(?:financial year|FY)\s?", "", text), 1, 12), None)
    if kind == "year":
        year = int(text[-4:])
        return year * 12, year * 12 + 11, None
    return 0, 0, None


def _month(name: str, year: str) -> int:
    return int(year) * 12 + named_month(name) - 1


def _part(year: str, number: int, length: int) -> tuple[int, int]:
    """The months of a part of a year, financial where it is written as two.

    (0, 0) where its two years do not follow each other.
    """
    first, *rest = re.split(r"\s?[/–-]\s?", year)
    begins = int(first) if len(first) == 4 else 2000 + int(first)
    if rest and (begins + 1) % 10 ** len(rest[0]) != int(rest[0]):
        return 0, 0
    at = begins * 12 + (APRIL - 1 if rest else 0) + (number - 1) * length
    return at, at + length - 1


@lru_cache(4096)
def _date(text: str) -> dt.date | None:
    try:
        found = spelled(tidy(text.replace(" of ", " ").replace("Sept ", "Sep ")), Convention("financial"))
    except ValueError:
        return None
    return found if isinstance(found, dt.date) else None
