"""A row or a column of a table, with what its heading says.

Its role, its unit and its period.
"""

import re
from functools import lru_cache

from msgspec import Struct

from .roles import HeadingRole, bare_total, is_measured, is_percent, role_of
from .window import MonthWindow, heading_windows

_MARKUP = re.compile(r"</?\w{1,6}>|\*\*|__")
_RAISED = re.compile(r"(?<=\w)(?<!\bm)(?<!\bkm)[¹²³⁰⁴-⁹†‡]+(?=\s|$|[,:;)])")
_VERSUS = re.compile(r"\b(?:v|vs|versus|against|compared)\b", re.IGNORECASE)
_LEADING = frozenset(("percent-change", "points", "change", "cumulative", "difference", "target", "rank"))
"""The roles that an outer heading gives to all below it."""


QUARTER_AND_MONTHS, MONTHS_OF_QUARTER = 2, 3


class TableLine(Struct, frozen=True):
    """A row or a column.

    `at` is its place in the table, from 0; `words` are its labels or headings, from the outermost.

    `text` are the words without their periods. `group` numbers the stretch between headings or blank rows that a row stands in.
    """

    at: int
    words: tuple[str, ...]
    text: str = ""
    role: HeadingRole = "plain"
    window: MonthWindow | None = None
    compared: tuple[MonthWindow, ...] = ()
    percent: bool = False
    measured: bool = False
    bare: bool = False
    bold: bool = False
    group: int = 0
    outer: tuple[str, ...] = ()
    virtual: bool = False
    """Whether it is the second figure of a column such as `611 (7.5%)`."""

    @property
    def name(self) -> str:
        """Its words in one text, the innermost of them if they are many."""
        return self.words[-1] if self.words else ""

    @property
    def derived(self) -> bool:
        """Whether its figures follow from others of the table, by its words."""
        return self.role not in ("plain", "part", "population", "target", "text", "statistic")

    @property
    def additive(self) -> bool:
        """Whether its figures could be added up."""
        return not self.percent and self.role in (
            "plain",
            "part",
            "total",
            "subtotal",
            "whole",
            "change",
            "population",
            "target",
            "cumulative",
        )


def line(
    at: int, words: tuple[str, ...], *, bold: bool = False, group: int = 0, outer: tuple[str, ...] = (), virtual: bool = False
) -> TableLine:
    """A line with these words, the outermost first."""
    return _line(at, tuple(filter(None, (_MARKUP.sub("", word).strip() for word in words))), bold, group, outer, virtual)


def _line(at: int, words: tuple[str, ...], bold: bool, group: int, outer: tuple[str, ...], virtual: bool) -> TableLine:
    role, window, compared, percent, rounded, bare, text = _read(words)
    return TableLine(at, words, text, role, window, compared, percent, rounded, bare, bold, group, outer, virtual)


@lru_cache(20_000)
def _read(words: tuple[str, ...]) -> tuple[HeadingRole, MonthWindow | None, tuple[MonthWindow, ...], bool, bool, bool, str]:
    words = tuple(_RAISED.sub("", word) for word in words)  # The marks of footnotes.
    joined = " ".join(dict.fromkeys(words))
    found, text = heading_windows(joined)
    window, compared = _window(found, joined)
    inner = heading_windows(words[-1])[1] if words else ""
    bare = any(bare_total(heading_windows(word)[1]) for word in words)
    own, whole = role_of(inner), role_of(text)
    role = whole if whole in _LEADING and own not in ("average", "text") else own if own != "plain" else whole
    if bare and role in ("plain", "whole", "part"):
        role = "subtotal" if "sub" in text.casefold() else "total"
    if role == "change" and compared == () and len(found) == 1 and not text.strip():
        role = "plain"
    if compared and role in ("plain", "share"):
        role = "percent-change" if is_percent(joined) else "change"
    percent = role in ("share", "percent-change") or (is_percent(joined) and role not in ("points", "rank", "population"))
    return role, window, compared, percent, is_measured(joined), bare, text


def _window(found: tuple[MonthWindow, ...], joined: str) -> tuple[MonthWindow | None, tuple[MonthWindow, ...]]:
    """The period of a heading, or the periods that it compares."""
    distinct = tuple(dict.fromkeys(found))
    if len(distinct) == 1:
        return distinct[0], ()
    years, parts = [each for each in distinct if each.dated], [each for each in distinct if not each.dated]
    if len(years) == 1 and len(parts) > 1 and len({part.inside(years[0]) for part in parts}) == 1:
        return parts[0].inside(years[0]), ()  # 2017/18, Q1 (Apr-Jun).
    if len(years) == 1 and parts and all(_same_months(part, years[0]) for part in parts):
        return years[0], ()  # 2017/18 Q1 (Apr-Jun).
    if not years and len(parts) == QUARTER_AND_MONTHS and {part.part for part in parts} == {"quarter", "month"}:
        return next((part for part in parts if part.part == "month" and part.months == MONTHS_OF_QUARTER), None), ()  # Q1 (Apr-Jun).
    if len(distinct) == 2:
        for year, part in (distinct, distinct[::-1]):
            if (inside := part.inside(year)) is not None:
                return inside, ()
    dated = tuple(each for each in distinct if each.dated)
    return None, dated if len(dated) > 1 or _VERSUS.search(joined) else ()


def _same_months(part: MonthWindow, other: MonthWindow) -> bool:
    """Whether months without a year are those of a dated period."""
    return part.part == "month" and part.months == other.months and (part.first - other.first) % 12 == 0
