"""A day of the week that does not match its date.

Monday 16 June 2015, which was a Tuesday.
"""

import datetime as dt
import re
from collections.abc import Iterator

from tui.documents.document import DocumentPlace
from tui.documents.finding import CheckFinding
from tui.documents.prose.vocabulary import MONTH_NAME
from tui.text.dates import MONTH_NAMES, named_month

_DATED = re.compile(
    r"\b(?P<weekday>Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:s|nes|rs|ur)?(?:day)?,?\s(?:the\s)?(?<![\w.,/£:-])(?P<day>\d{1,2})(?:st|nd|rd|th)?"
    rf"\s(?:of\s)?(?P<month>{MONTH_NAME})\b\.?,?\s(?P<year>(?:1[89]|20)\d\d)(?![\d/-])"
)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def wrong_weekdays(text: str, place: DocumentPlace) -> Iterator[CheckFinding]:
    """Every date of a text whose day of the week is another."""
    for found in _DATED.finditer(text):
        month = named_month(found["month"])
        try:
            right = _WEEKDAYS[dt.date(int(found["year"]), month, int(found["day"])).weekday()]
        except ValueError:
            continue  # A date that does not exist is reported as such.
        if not right.startswith(found["weekday"]):
            why = f"{int(found['day'])} {MONTH_NAMES[month - 1]} {found['year']} was a {right}."
            yield CheckFinding(place, found[0], "date", found["weekday"], right, "differs", why, (), 0.5)
