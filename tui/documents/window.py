"""The periods that the heading of a row or a column names, as months.

`Apr-13`, `2014/15`, `Q1 2014/15`, `12 months to March 2015`.
"""

import re
from typing import Literal

from msgspec import Struct

from tui.text.dates import MONTH_NAMES

WELSH = ["ionawr", "chwefror", "mawrth", "ebrill", "mai", "mehefin", "gorffennaf", "awst", "medi", "hydref", "tachwedd", "rhagfyr"]
YearPart = Literal["", "month", "quarter", "half"]

_NUMBERS = {name.casefold()[:3]: at for at, name in enumerate(MONTH_NAMES)} | {name: at for at, name in enumerate(WELSH)}
_N = (
    rf"(?:{'|'.join(WELSH)}|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
    r"|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_Y4 = r"(?:19|20)\d\d"
_FIN = rf"(?:{_Y4}\s?[-/]\s?(?:{_Y4}|\d\d)(?!\d)|(?:fy\s?)?\d\d/\d\d(?![/\d]))"
_YEARS = rf"(?:{_FIN}|{_Y4})"
_AFTER = rf"(?:[\s,/-]*{_Y4}|\s?[-/\s]?\s?['’]?\d\d(?![\d/%.,]))"
_DAY = r"(?:\d{1,2}(?:st|nd|rd|th)?\s+)?"
_LENGTHS = {"quarter": 3, "qtr": 3, "half": 6, "month": 1, "three": 3, "six": 6, "nine": 9, "twelve": 12}
_SHAPES = (
    r"(?:rolling\s|the\s)*(?P<length>\d{1,2}|three|six|nine|twelve)[\s-]?months?\s(?:to|ending|ended|to the end of|up to)\s"
    rf"{_DAY}(?P<end>{_N})(?P<endyear>{_AFTER})",
    r"(?:the\s)?(?P<length>year|ye|y/e|quarter|qtr|half)(?:[\s-]year)?\s?(?:to|ending|ended|end)?\s"
    rf"{_DAY}(?P<end>{_N})(?P<endyear>{_AFTER})",
    rf"(?P<years>{_YEARS})\s*\(?\s*{_DAY}(?P<begin>{_N})\s*(?:to|-|–)\s*{_DAY}(?P<end>{_N})\s*\)?",
    rf"{_DAY}(?P<begin>{_N})(?P<beginyear>{_AFTER})?\s*(?:to|-|–)\s*{_DAY}(?P<end>{_N})(?P<endyear>{_AFTER})?",
    rf"(?P<years>{_YEARS})[\s,/-]*\(?(?:quarter\s|qtr\s|q)(?P<quarter>[1-4])\)?",
    rf"(?:quarter\s|qtr\s|q)(?P<quarter>[1-4])(?:[\s,/(-]*(?P<years>{_YEARS})\)?)?",
    rf"(?P<years>{_YEARS})[\s,/-]*h(?P<half>[12])",
    rf"(?:half\s|h)(?P<half>[12])(?:[\s,/(-]+(?P<years>{_YEARS})\)?)?",
    rf"\d{{1,2}}(?:st|nd|rd|th)?[\s-](?P<end>{_N})(?P<endyear>[\s,-]*{_Y4})",
    rf"(?P<end>{_N})(?P<endyear>{_AFTER})",
    rf"(?P<years>{_Y4})[\s-]+(?P<end>{_N})",
    rf"(?P<day>\d{{1,2}})/(?P<number>\d{{1,2}})/(?P<iso>{_Y4})",
    rf"(?P<iso>{_Y4})-(?P<number>0[1-9]|1[0-2])-\d\d",
    rf"(?P<years>{_FIN})",
    rf"(?P<iso>{_Y4})-(?P<number>0[1-9]|1[0-2])",
    rf"(?:mid[- ]?)?(?P<years>{_Y4})",
    rf"(?P<end>{_N})",
)
_FINDERS = tuple(re.compile(rf"(?<![\w£.,/]){shape}(?!\w|/\d)", re.IGNORECASE) for shape in _SHAPES)
_DASHES = re.compile("[\u2010-\u2015\u2212]")
_TO_DATE = re.compile(r"\b(?:ytd|year[\s-]to[\s-]date|to date|so far|part year)\b", re.IGNORECASE)
_HINT = re.compile(rf"\d|{_N}|\bh[12]\b", re.IGNORECASE)
APRIL_INDEX = 3


class MonthWindow(Struct, frozen=True):
    """The months from `first` to `last`, counted from January of the year 0.

    Without a year (`part` says of what), they count from January, or are the number of a quarter or a half, from 0. `open` is a year to
    date, whose end is not given.
    """

    first: int
    last: int
    part: YearPart = ""
    open: bool = False

    @property
    def months(self) -> int:
        """How many months it has."""
        return self.last - self.first + 1

    @property
    def dated(self) -> bool:
        """Whether its year is given."""
        return not self.part

    def inside(self, year: "MonthWindow") -> "MonthWindow | None":
        """This part of a year that a heading gives elsewhere.

        None where it is no whole year.
        """
        if self.dated or not year.dated or year.months != 12:
            return None
        if self.part == "month":
            first = year.first + (self.first - year.first) % 12
            return MonthWindow(first, first + self.last - self.first)
        size = 3 if self.part == "quarter" else 6
        return MonthWindow(year.first + self.first * size, year.first + self.first * size + size - 1)

    def a_year_before(self, other: "MonthWindow") -> bool:
        """Whether this is the same period as another, a year before."""
        return self.dated and other.dated and (self.first + 12, self.last + 12) == (other.first, other.last)


def heading_windows(text: str) -> tuple[tuple[MonthWindow, ...], str]:
    """The periods that a heading names, in order, and the words that are left."""
    left = _DASHES.sub("-", text)
    if len(text) > 300 or not _HINT.search(left):
        return (), text
    found: list[tuple[int, MonthWindow]] = []
    for finder in _FINDERS:
        for match in finder.finditer(left):
            window = _window({key: value.casefold() for key, value in match.groupdict().items() if value})
            if window is not None:
                found.append((match.start(), window))
                left = left[: match.start()] + "\0" * len(match[0]) + left[match.end() :]
    is_open = bool(found) and bool(_TO_DATE.search(left))
    rest = re.sub(r"\s+", " ", re.sub("\0+", " ", left)).strip(" ,:-()")
    kept = sorted(found, key=lambda each: each[0])
    return tuple(MonthWindow(each.first, each.last, each.part, is_open and each.months == 12) for _, each in kept), rest


def window_of(text: str) -> MonthWindow | None:
    """The period of a text that names one and nothing else."""
    found, rest = heading_windows(text)
    return found[0] if len(found) == 1 and not re.search(r"\w", _TO_DATE.sub("", rest)) else None


def _window(part: dict[str, str]) -> MonthWindow | None:
    year = _year(part["years"]) if "years" in part else None
    if "years" in part and year is None:
        return None
    if "quarter" in part or "half" in part:
        kind: YearPart = "quarter" if "quarter" in part else "half"
        at = int(part[kind]) - 1
        bare = MonthWindow(at, at, kind)
        return bare.inside(year) if year else bare
    if "number" in part:
        month = int(part["iso"]) * 12 + int(part["number"]) - 1
        return MonthWindow(month, month) if 1 <= int(part["number"]) <= 12 and int(part.get("day", "1")) <= 31 else None
    if "end" not in part:
        return year
    end, begin = _named(part["end"]), _named(part.get("begin", part["end"]))
    if year:
        first = year.first + (begin - year.first) % 12
        return MonthWindow(first, first + (end - begin) % 12)
    if "endyear" not in part:
        return MonthWindow(begin, begin + (end - begin) % 12, "month") if "beginyear" not in part else None
    last = _short(part["endyear"]) * 12 + end
    if "length" in part:
        word = part["length"]
        return MonthWindow(last - (int(word) if word.isdecimal() else _LENGTHS.get(word, 12)) + 1, last)
    first = _short(part["beginyear"]) * 12 + begin if "beginyear" in part else last - (end - begin) % 12
    return MonthWindow(first, last) if first <= last < first + 240 else None


def _year(text: str) -> MonthWindow | None:
    """A calendar year, or a financial year from April.

    None for two years that do not follow each other.
    """
    numbers = re.findall(r"\d+", text)
    first = _short(numbers[0])
    if len(numbers) == 1:
        return MonthWindow(first * 12, first * 12 + 11)
    if (first + 1) % 10 ** len(numbers[1]) != int(numbers[1]):
        return None
    return MonthWindow(first * 12 + APRIL_INDEX, first * 12 + APRIL_INDEX + 11)


def _short(text: str) -> int:
    digits = re.sub(r"\D", "", text)
    return int(digits) if len(digits) == 4 else 2000 + int(digits) if int(digits) < 70 else 1900 + int(digits)


def _named(name: str) -> int:
    plain = name.strip(".")
    return _NUMBERS.get(plain, _NUMBERS.get(plain[:3], 0))
