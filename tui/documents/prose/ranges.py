"""Joins the ends of ranges, and tells them from a change and its level."""

import re
from decimal import Decimal

from msgspec.structs import replace

from tui.documents.interval import NumberRange

from .figure import StatedFigure

_RANK_OF = re.compile(r"^\s(?:place\s)?(?:out\s)?of\s(?:the\s|all\s)?$", re.IGNORECASE)
_RANGE = re.compile(r"^\s?(?:[-–—]|to)\s?$")
_BETWEEN = re.compile(r"\bbetween\s+(?:[\w£]+\s+){0,2}$", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s+(?:[\w£]+\s+){0,2}$", re.IGNORECASE)
_EXPECTED = re.compile(
    r"\b(?:will|would|could|should|might|may|can|must|expect\w*|forecast|predict\w*|project(?:ed|ions?)|plan(?:s|ned)?|aims?|estimat\w*|typically"
    r"|usually|generally|between|likely)\b"
)
"""Words of what is not counted yet: it will grow by 10 to 12. `May` with a capital is a month."""
_WIDEST_RANGE = 3
"""No range of changes ends at more than so many times its start: a fall of 88 to 3,490 ends at a level."""
_WIDE_RANGE = Decimal("1.5")
"""Nor does one of exact numbers beyond this: a fall of 57 to 98 ends at 98, one of 50 to 80 may not."""


def with_ranges(text: str, stated: list[StatedFigure]) -> list[StatedFigure]:
    """The figures with ranges joined: 6-7, 10 to 12%, between 74 and 80."""
    found: list[StatedFigure] = []
    for each in stated:
        last = found[-1] if found else None
        gap = text[last.end : each.start] if last else ""
        head = text[: last.start] if last else ""
        between = last is not None and gap.strip() == "and" and bool(_BETWEEN.search(head[-40:]))
        if last is not None and last.role == "rank" and each.role == "level" and _RANK_OF.match(gap):
            found[-1] = replace(last, quote=text[last.start : each.end], end=each.end, noun=f"of {each.value} {each.noun}".rstrip())
        elif (
            last is not None
            and last.unit in ("", each.unit)
            and last.role not in ("rank", "range")
            and (between or (_RANGE.match(gap) and not _FROM.search(head[-40:])))
            and last.value < each.value
            and not (gap.strip() == "to" and _reaches(head, last, each))
        ):
            unit = each.unit or last.unit
            reach = NumberRange(last.allowed.low, each.allowed.high)
            whole = text[last.start : each.end]
            found[-1] = replace(last, quote=whole, end=each.end, allowed=reach, unit=unit, noun=each.noun, role="range")
        else:
            found.append(each)
    return found


def _reaches(head: str, change: StatedFigure, level: StatedFigure) -> bool:
    """Whether "by 88 to 3,490" is a change and the level that it leads to.

    Otherwise it is a range of changes: by 10 to 12 officers, by 5 to 10%.
    """
    if not change.sign or change.unit != level.unit or not change.value:
        return False
    times = level.value / change.value
    exact = any(each.value % 5 for each in (change, level)) and not _EXPECTED.search(head)
    return times > (_WIDE_RANGE if exact and level.counted else _WIDEST_RANGE)
