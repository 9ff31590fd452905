"""Shows the number of a day as Excel does with a format for dates and times.

`mmm-yy` gives `Apr-13`.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal

_TOKEN = re.compile(r"yyyy|yy?|mmmmm|mmmm|mmm|mm?|dddd|ddd|dd?|hh?|ss?|\.0+|AM/PM|A/P|\[h+\]|\[m+\]|\[s+\]|.", re.IGNORECASE)
_DATE = re.compile(r"[ymdhs]", re.IGNORECASE)
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_LAST = 2_958_465
"""The number of the last day that Excel knows, 31 December 9999."""
_HELD = "\ue000"


def is_date_format(code: str) -> bool:
    """Whether a section of a format, without its literals, shows a date or a time."""
    return bool(_DATE.search(re.sub(r"general", "", code, flags=re.IGNORECASE))) and not re.search(
        "[0#?](?!.*[ymdhs])", code.replace(".0", "")
    )


def dated(number: Decimal, code: str, literals: Sequence[str], *, from_1904: bool = False) -> str:
    """A day in a format; empty where it is no day that Excel knows."""
    if not 0 <= number <= _LAST:
        return ""
    seconds = int((number * 86_400).quantize(Decimal(1), rounding=ROUND_HALF_UP))
    days, seconds = divmod(seconds, 86_400)
    days += 1462 if from_1904 else 0
    # Excel counts a 29 February 1900 that there never was.
    day = dt.date(1899, 12, 30) + dt.timedelta(days=min(days + (0 < days < 60), _LAST))
    tokens = _TOKEN.findall(code)
    return "".join(_shown(tokens, day, seconds, days, iter(literals))).strip()


def _shown(tokens: list[str], day: dt.date, seconds: int, days: int, literals: Iterator[str]) -> Iterator[str]:
    hours, minutes = seconds // 3600, seconds // 60 % 60
    halves = any(token.upper() in ("AM/PM", "A/P") for token in tokens)
    times = [token.lower()[0] if token.lower()[0] in "hms[yd" else "" for token in tokens]
    for at, token in enumerate(tokens):
        kind = token.lower()
        if token == _HELD:
            yield next(literals, "")
        elif kind.startswith("y"):
            yield f"{day.year}" if len(kind) > 2 else f"{day.year % 100:02}"
        elif kind.startswith("m") and len(kind) <= 2 and _is_minute(times, at):
            yield f"{minutes:0{len(kind)}}"
        elif kind.startswith("m"):
            yield (f"{day.month}", f"{day.month:02}", _MONTHS[day.month - 1][:3], _MONTHS[day.month - 1], _MONTHS[day.month - 1][0])[
                len(kind) - 1
            ]
        elif kind.startswith("d"):
            yield (f"{day.day}", f"{day.day:02}", _DAYS[day.weekday()][:3], _DAYS[day.weekday()])[len(kind) - 1]
        elif kind.startswith("[h"):
            yield f"{days * 24 + hours}"
        elif kind.startswith("h"):
            yield f"{(hours % 12 or 12) if halves else hours:0{len(kind)}}"
        elif kind.startswith("s"):
            yield f"{seconds % 60:0{len(kind)}}"
        elif kind in ("am/pm", "a/p"):
            yield ("AM", "PM")[hours >= 12][: 2 if len(kind) > 3 else 1]
        elif not kind.startswith((".0", "[", "@")):
            yield token


def _is_minute(times: list[str], at: int) -> bool:
    """Whether an m stands for minutes.

    The nearest part before it is hours, or the one after it seconds.
    """
    before = next((kind for kind in reversed(times[:at]) if kind), "")
    after = next((kind for kind in times[at + 1 :] if kind), "")
    return before in ("h", "[") or after == "s"
