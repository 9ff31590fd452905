"""What a table counts, by its title.

`Recorded crime` of "Table 2: Recorded crime by offence group and quarter, 2017/18".
"""

import re
from collections.abc import Sequence

from tui.documents.prose.vocabulary import words
from tui.documents.window import MonthWindow, heading_windows
from tui.text.dates import MONTH_NAMES

from .wording import closed, harmless_line, label, unmarked, unnumbered

_POINT = re.compile(
    r",?\s?\b(?:(?:as\s)?at|on)\s(?:the\send\sof\s)?\d{0,2}(?:st|nd|rd|th)?\s?(?:january|february|march|april|may|june|july"
    r"|august|september|october"
    r"|november|december)\b(?:\s(?:19|20)\d\d)?(?:,?\s(?:and|to|–|-)\s(?:19|20)\d\d)*",
    re.IGNORECASE,
)
_STANDING = re.compile(
    r"\b(?:headcount|in post|strength|establishment|open (?:cases|investigations)|outstanding|caseload|in custody)\b", re.IGNORECASE
)
_LETTERED = re.compile(r"^(?:table|figure|chart|graph)\s[A-Z](?:\d{1,2})?(?:\s?[.:–—-]\s?|\s)(?=\S)", re.IGNORECASE)
"""A number of a table that is a letter: `Table B. Arrests`. The title of the table keeps it."""
_BY = re.compile(r",?\s(?:by|for each|broken down by|split by)\s(?P<rest>[^,:;(]+)", re.IGNORECASE)
_WITH = re.compile(
    r",?\s(?:with\s(?:the\s|their\s|a\s)?(?:rates?|changes?|percentages?|numbers?|comparisons?|targets?|totals?|shares?)|showing"
    r"|together with"
    r"|compared (?:with|to)|and (?:percentage )?changes?)\b.*$",
    re.IGNORECASE,
)
_DANGLING = re.compile(
    r"[\s,:;–—-]+(?:and|to|from|in|for|of|at|during|between|since|until|the|year|years|quarter|quarters|month|months|period|week"
    r"|ending|ended|y/e|ytd"
    r"|financial|calendar|rolling|12)$|\(\s*\)|[\s,:;–—-]+$",
    re.IGNORECASE,
)
_HOW = words(
    "month quarter year week day hour date period district area ward force region county borough division neighbourhood station"
    " team group type"
    " category class sex age gender ethnicity offence crime disposal outcome reason method measure indicator rank grade role location place"
    " policing unit bcu csp lpa department directorate council town beat sector subgroup status time victim offender object source"
)

_WHEN = words("month quarter year week day hour date period time")
SCORES = re.compile(r"\b(?:scorecard|dashboard|indicators?|kpis?|key measures|performance measures)\b", re.IGNORECASE)
"""Words for a table whose rows are measures of their own."""


def what_is_counted(title: str, heads: Sequence[str] = ()) -> str:
    """What a table counts, without its periods and what it is divided by.

    `heads` are the words above its labels, by which it is divided.
    """
    plain = _LETTERED.sub("", closed(unmarked(unnumbered(title))))
    text = heading_windows(_POINT.sub("", plain))[1]
    known = _HOW | {word.casefold() for head in heads for word in re.findall(r"\w+", head)}
    for found in _BY.finditer(text):
        first = re.split(r"\s(?:and|&)\s|,", found["rest"])[0].casefold().split()
        if first and (first[-1] in known or first[-1].rstrip("s") in known or not found["rest"].strip()):
            text = text[: found.start()]
            break
    text = _WITH.sub("", text) if len(_WITH.sub("", text).split()) > 1 else text
    before = None
    while before != text:
        before, text = text, _DANGLING.sub("", text).strip()
    return closed(text).strip(" :,–—-") or harmless_line(plain) or "Figures"


def divided_by(title: str) -> str:
    """What the rows of a table are by its title: `District` of `Crime by district`.

    `Type` where the title does not say.
    """
    plain = heading_windows(unmarked(unnumbered(title)))[1]
    if SCORES.search(plain):
        return "Measure"
    for found in _BY.finditer(plain):
        name = re.split(r"\s(?:and|&|in|of|at|for)\s(?!(?:crime|offence)\b)|,", found["rest"].strip())[0].strip()
        last = name.split(" ")[-1].casefold()
        if (last in _HOW or last.rstrip("s") in _HOW) and last.rstrip("s") not in _WHEN:
            return label(name)
    return "Type"


def is_point_in_time(title: str) -> bool:
    """Whether a table counts what there is on a day: `Headcount at 31 March`."""
    plain = harmless_line(title)
    return bool(_POINT.search(plain) or _STANDING.search(plain))


def point_month(title: str) -> int:
    """The month, from 1, of the day on which a table counts what there is.

    3 in `Staff at 31 March`, 0 for other tables.
    """
    found = _POINT.search(harmless_line(title))
    named = next((month for month in MONTH_NAMES if month.casefold() in found[0].casefold()), "") if found else ""
    return MONTH_NAMES.index(named) + 1 if named else 0


def part_of_year(title: str) -> str:
    """The months of each year that a table is about, in words; empty for whole years.

    `April to December` of "Recorded crime, April to December 2017 and 2018".
    """
    plain = _POINT.sub("", unmarked(unnumbered(title)))
    found = heading_windows(plain)[0]
    parts = {(each.first % 12, each.months, each.part): each for each in found if each.part in ("quarter", "half") or 1 < each.months < 12}
    if len(parts) != 1:
        return ""
    (window,) = parts.values()
    return f"{window.part} {window.first + 1}" if window.part in ("quarter", "half") else months_in_words(window)


def months_in_words(window: MonthWindow) -> str:
    """The months of a period: `April to December`."""
    first, last = MONTH_NAMES[window.first % 12], MONTH_NAMES[window.last % 12]
    return f"{first} to {last}" if window.months > 1 else first
