"""Reads one cell with a period as people, Excel or statistical offices write it.

A whole column is judged elsewhere.

Some spellings can be read in two ways: `2001-02` is a month or a financial year, `01/02/2014` depends on the order of day and month.
Which way is a convention, the same for every cell of a column.
"""

import datetime as dt
import re
from calendar import monthrange
from collections.abc import Callable
from typing import Literal, NamedTuple

from tui.model.period import APRIL, Period, day, month, week

from .dates import MONTH_NAMES

Pair = Literal["month", "financial"]
Order = Literal["day", "month", "year"]
PeriodOrDate = Period | dt.date


class Convention(NamedTuple):
    """How to read spellings that have two readings.

    Whether a pair of numbers is a month or two years, and which part of a date is first.
    """

    pair: Pair = "month"
    order: Order = "day"


FORMS = "a period such as Apr 2014, 2014-04, 2014 Q2, 2014/15, 2014 or 30/04/2014"

LOWER_CASE_MONTHS = tuple(name.casefold() for name in MONTH_NAMES)
_NUMBERS = {name[:length]: number for number, name in enumerate(LOWER_CASE_MONTHS, 1) for length in (3, len(name))} | {"sept": 9}
_SPACES = re.compile("[\\s\u00a0\u200b\ufeff\u2000-\u200a\u202f\u205f\u3000]+")
_DASHES = re.compile("[\u2010-\u2015\u2212]")
_MARK = re.compile(r" ?(?:\[(?:[a-z]|note ?\d+)\]|\((?:[a-z]|note ?\d+)\)|\*+)$", re.IGNORECASE)
_MONTHS_TOO = re.compile(r" ?\([a-z]{3,9} ?(?:-|to) ?[a-z]{3,9}\)", re.IGNORECASE)
"""The months of a quarter, repeated beside it in brackets."""
_WEEKDAY = re.compile(r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? (?=\d|[a-z])", re.IGNORECASE)
_WEEK_OF = re.compile(r"(?:w/?c|w/?e|w/?b|week (?:commencing|beginning|starting|ending|of|to)):? ", re.IGNORECASE)
_QUARTER = re.compile(r"\b(?:quarter|qtr)\b\.?", re.IGNORECASE)
_BRACKETED = re.compile(r" ?\((q ?[1-4]|(?:fy ?)?\d{4}(?:[-/]\d{2,4})?)\)$")
"""A year or a quarter in brackets, as in Q3 (2013/14)."""
_EPOCH = dt.date(1899, 12, 30)
"""Day 0 of Excel's serial numbers, for dates from March 1900."""
SERIALS = range(20000, 60000)

_NAME = "([a-z]{3,9})"
_LINK = "(?: ?(?:to|-|–) ?)"
_OF = "[-/ ]?['’]?"
"""The text between a month and its year."""
_DATE = r"\d{4}-\d{2}-\d{2}|\d{1,2}[-/. ](?:\d{1,2}|[a-z]{3,9})[-/. ](?:\d{4}|\d{2})"
_TIME = r"(?:[t ]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)? ?(?:[ap]m)? ?(?:z|utc|gmt|bst|[+-]\d{2}(?::?\d{2})?)?)?"
_FINANCIAL = r"(?:fy ?)?(\d{4}|\d{2})[-/](\d{4}|\d{2})"


def tidy(text: str) -> str:
    """The cell with plain spaces and dashes, without a mark such as [p] or a note."""
    if text.isascii() and text.isalnum():
        return text
    plain = _SPACES.sub(" ", text.replace("_", " ")).strip()
    return _MONTHS_TOO.sub("", _MARK.sub("", _DASHES.sub("-", plain))).strip()


def spelled(text: str, convention: Convention) -> PeriodOrDate:
    """Read a tidy cell as a period, or a date to be read as one later.

    Raises ValueError, with a reason if there is a particular one.
    """
    plain = text.casefold()
    for begins in (_WEEK_OF, _WEEKDAY):
        plain = begins.sub("", plain, 1) if begins.match(plain) else plain
    plain = _BRACKETED.sub(r" \1", _QUARTER.sub("q", plain))
    for shape, make in _SHAPES:
        if found := shape.fullmatch(plain):
            return make(convention, *found.groups())
    raise ValueError


def _year(text: str) -> int:
    """A year of four or more digits; of two digits, from 1970 to 2069."""
    number = int(text)
    return number if len(text) > 2 else number + (2000 if number < 70 else 1900)


def _named(name: str) -> int:
    if number := _NUMBERS.get(name):
        return number
    raise ValueError


def _financial(first: str, second: str) -> int:
    """The year in which a financial year begins.

    Raises ValueError unless its two years are consecutive.
    """
    year = _year(first)
    if (year + 1) % 10 ** len(second) != int(second):
        raise ValueError("the two years do not follow each other")
    return year


def _pair(convention: Convention, year: str, second: str) -> PeriodOrDate:
    if convention.pair == "financial":
        return Period("financial-year", _financial(year, second), APRIL)
    return month(int(year), int(second))


def _short_pair(convention: Convention, first: str, second: str) -> PeriodOrDate:
    if convention.pair == "financial":
        return Period("financial-year", _financial(first, second), APRIL)
    return month(_year(second), int(first))


def _ordered(convention: Convention, first: str, second: str, third: str) -> dt.date:
    match convention.order:
        case "day":
            return dt.date(_year(third), int(second), int(first))
        case "month":
            return dt.date(_year(third), int(first), int(second))
        case "year":
            if len(third) != 2 or len(first) != 2:
                raise ValueError
            return dt.date(_year(first), int(second), int(third))


def _part(year: int, part: str, parts: int, starts: int = 1) -> Period:
    return Period("quarter" if parts == 4 else "half-year", year * parts + int(part) - 1, starts)


def _week(year: str, number: str) -> Period:
    found = week(dt.date.fromisocalendar(int(year), int(number), 1))
    return found._replace(step=1)


def _serial(_: Convention, text: str) -> dt.date:
    if int(text) not in SERIALS:
        raise ValueError
    return _EPOCH + dt.timedelta(int(text))


def _span(convention: Convention, first: str, second: str) -> PeriodOrDate:
    """The days from one date to another, as a period.

    They are the months that the days fill, or else a week or a day with the length of the span as its step.
    """
    begins, last = spelled(first, convention), spelled(second, convention)
    if not isinstance(begins, dt.date) or not isinstance(last, dt.date) or last < begins:
        raise ValueError
    if begins.day > 1 or last.day < monthrange(last.year, last.month)[1]:
        length = (last - begins).days + 1
        return week(begins) if length == 7 else day(begins, length)
    months = (last.year - begins.year) * 12 + last.month - begins.month + 1
    return _window(last.year * 12 + last.month - 1, months)


def _range(_: Convention, first: str, year: str | None, second: str, end: str) -> Period:
    """A range of months as a quarter, a half-year or a year."""
    last = month(_year(end), _named(second)).number
    begins = month(_year(year), _named(first)).number if year else last - (last - _named(first) + 1) % 12
    return _window(last, last - begins + 1)


def _to(_: Convention, length: str, name: str, year: str) -> Period:
    lengths = {"q": 3, "quarter": 3, "3 months": 3, "three months": 3, "6 months": 6, "six months": 6, "half-year": 6}
    return _window(month(_year(year), _named(name)).number, lengths.get(length, 12))


def _window(last: int, length: int) -> Period:
    """`length` months, ending with `last`.

    Raises ValueError for a window that is no period of a calendar or a financial year.
    """
    if length == 12:
        return Period("rolling-12", last)
    if length in (3, 6) and (last + 1) % length == 0:
        return Period("quarter" if length == 3 else "half-year", last // length)
    if length == 1:
        return Period("month", last)
    raise ValueError(f"a period of {length} months must be a calendar quarter or half-year")


def _unsaid(_: Convention, *__: str) -> PeriodOrDate:
    raise ValueError("it does not say whether the financial year begins or ends then: write it as 2013/14")


def _half_stated(_: Convention, *__: str) -> PeriodOrDate:
    raise ValueError("it could be a day without a year or a month with a year of two digits: write it as Apr 2013")


def _yearless(_: Convention, *__: str) -> PeriodOrDate:
    raise ValueError("a month needs its year")


def _shape(pattern: str, make: Callable[..., PeriodOrDate]) -> tuple[re.Pattern[str], Callable[..., PeriodOrDate]]:
    return re.compile(pattern, re.IGNORECASE | re.ASCII), make


SPAN = re.compile(rf"({_DATE}) ?(?:to|-) ?({_DATE})", re.IGNORECASE | re.ASCII)
"""A range of two dates."""

_SHAPES = (
    _shape(r"(\d{4,5})[-/ ](\d{1,2})", _pair),
    _shape(r"((?:1[89]|20)\d{2})\.(\d{2})", lambda _, year, number: month(int(year), int(number))),
    _shape(rf"(\d{{4}})[-/.](\d{{1,2}})[-/.](\d{{1,2}}){_TIME}", lambda _, year, number, day: dt.date(int(year), int(number), int(day))),
    _shape(rf"(\d{{1,2}})[-/. ](\d{{1,2}})[-/. ](\d{{4}}|\d{{2}}){_TIME}", _ordered),
    _shape(rf"{_NAME}\.?[-/ ,]*(\d{{4,5}})", lambda _, name, year: month(int(year), _named(name))),
    _shape(rf"{_NAME}\.?[-/ ]?['’]?(\d{{2}})", lambda _, name, year: month(_year(year), _named(name))),
    _shape(rf"(\d{{4,5}})[-/ ]?{_NAME}\.?", lambda _, year, name: month(int(year), _named(name))),
    _shape(r"(\d{4,5})[- ]?m(\d{1,2})", lambda _, year, number: month(int(year), int(number))),
    _shape(r"((?:1[89]|2[01])\d{2})(\d{2})", _pair),
    _shape(r"((?:1[89]|2[01])\d{2})(\d{2})(\d{2})(?:t\d{4,6}z?)?", lambda _, year, number, day: dt.date(int(year), int(number), int(day))),
    _shape(r"(\d{5})(?:\.0+)?", _serial),
    _shape(r"(?:cy ?|calendar year )?((?:1[89]|2[01])\d{2})(?:\.0+)?", lambda _, year: Period("year", int(year))),
    _shape(r"(\d{1,2})[-/](\d{4})", lambda _, number, year: month(int(year), int(number))),
    _shape(r"(0[1-9]|1[0-2])\.((?:1[89]|20)\d{2})", lambda _, number, year: month(int(year), int(number))),
    _shape(r"(\d{1,2})[-/](\d{2})", _short_pair),
    _shape(r"(?:fy ?)?(\d{4})(?:[-/]| to )(\d{4})", lambda _, first, second: Period("financial-year", _financial(first, second), APRIL)),
    _shape(r"fy ?(\d{4}|\d{2})[-/](\d{2})", lambda _, first, second: Period("financial-year", _financial(first, second), APRIL)),
    _shape(r"(\d{4})[-/](\d{2}) fy", lambda _, first, second: Period("financial-year", _financial(first, second), APRIL)),
    _shape(r"(\d{4,5})[-/ ,.:]*q ?([1-4])", lambda _, year, part: _part(int(year), part, 4)),
    _shape(r"q ?([1-4])[-/ ,]*(\d{4,5})", lambda _, part, year: _part(int(year), part, 4)),
    _shape(r"q ?([1-4])[-/ ]['’]?(\d{2})", lambda _, part, year: _part(_year(year), part, 4)),
    _shape(r"([1-4])q ?(\d{4}|\d{2})", lambda _, part, year: _part(_year(year), part, 4)),
    _shape(r"(\d{2}) ?q([1-4])", lambda _, year, part: _part(_year(year), part, 4)),
    _shape(r"([1-4])(?:st|nd|rd|th) q,? (\d{4})", lambda _, part, year: _part(int(year), part, 4)),
    _shape(rf"{_FINANCIAL}[-/ ,]*q ?([1-4])", lambda _, first, second, part: _part(_financial(first, second), part, 4, APRIL)),
    _shape(rf"q ?([1-4])[-/ ,]*{_FINANCIAL}", lambda _, part, first, second: _part(_financial(first, second), part, 4, APRIL)),
    _shape(r"(\d{4})[-/ ]*h ?([12])", lambda _, year, part: _part(int(year), part, 2)),
    _shape(r"h ?([12])[-/ ,]*(\d{4})", lambda _, part, year: _part(int(year), part, 2)),
    _shape(r"(\d{4})[-/ ,]*w(?:eek|k)? ?(\d{1,2})", lambda _, year, number: _week(year, number)),
    _shape(r"(\d{4})-?w(\d{2})-?([1-7])", lambda _, year, number, weekday: dt.date.fromisocalendar(int(year), int(number), int(weekday))),
    _shape(r"w(?:eek|k)? ?(\d{1,2})[-/ ,]+(\d{4})", lambda _, number, year: _week(year, number)),
    _shape(
        rf"(\d{{1,2}})(?:st|nd|rd|th)?[-/ ]?{_NAME}\.?,?[-/ ]?(\d{{4}}){_TIME}",
        lambda _, day, name, year: dt.date(int(year), _named(name), int(day)),
    ),
    _shape(rf"(\d{{1,2}})[-/ ]?{_NAME}\.?[-/ ]?(\d{{2}})", lambda how, first, name, third: _ordered(how, first, str(_named(name)), third)),
    _shape(
        rf"{_NAME}\.? (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}}){_TIME}", lambda _, name, day, year: dt.date(int(year), _named(name), int(day))
    ),
    _shape(rf"\d{{1,2}}(?:st|nd|rd|th)?[- ]{_NAME}", _half_stated),
    _shape("|".join(_NUMBERS), _yearless),
    _shape(r"fy ?(?:\d{4}|\d{2})(?:[-/ ]*q ?\d)?|q ?\d[-/ ]*fy ?(?:\d{4}|\d{2})", _unsaid),
    _shape(rf"{_NAME}\.?(?:{_OF}(\d{{4}}|\d{{2}}))?{_LINK}{_NAME}\.?{_OF}(\d{{4}}|\d{{2}})", _range),
    _shape(rf"(\d{{4}})[-:, ]+{_NAME}\.?{_LINK}{_NAME}", lambda how, year, first, second: _range(how, first, None, second, year)),
    _shape(rf"(\d{{4}})[- ]{_NAME}[- ](\d{{1,2}})", lambda _, year, name, day: dt.date(int(year), _named(name), int(day))),
    _shape(
        rf"(?:the )?(?:rolling )?(q|quarter|half-year|year|ye|y/e|(?:3|three|6|six|12|twelve) months|rolling 12|12)"
        rf"(?: (?:ending|ended|to|end))?(?: (?:\d{{1,2}}(?:st|nd|rd|th)?))? {_NAME}\.?{_OF}(\d{{4}}|\d{{2}})",
        _to,
    ),
    (SPAN, _span),
)

PAIRED = re.compile(r"\d{4}[-/ ]?\d{1,2}|\d{1,2}[-/]\d{2}")
"""Cells whose reading depends on the convention for pairs."""
_EITHER = r"\d{1,2}(?:[-/. ]\d{1,2}[-/. ](?:\d{4}|\d{2})|[-/. ]?[a-z]{3,9}\.?[-/ ]?\d{2})"
ORDERED = re.compile(rf"{_EITHER}(?:{_TIME}| ?(?:to|-) ?{_EITHER})", re.IGNORECASE)
"""Cells whose reading depends on the convention for the order of dates."""
