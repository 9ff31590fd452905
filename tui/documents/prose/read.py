"""Reads a paragraph into sentences with their figures and periods."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from tui.documents.document import DocumentPlace
from tui.documents.interval import NumberRange
from tui.text.number_words import ordinal_of

from .direction import direction
from .figure import ProseRole, ProseSentence, StatedFigure
from .fractions import Fraction, fractions
from .masks import masked
from .numerals import Numeral, numerals
from .placing import listed, placed
from .qualifiers import qualifier, sizes
from .ranges import with_ranges
from .rounding import beside_unrounded
from .sentences import cut_sentence, sentences
from .vocabulary import FUNCTION, TIME_NOUNS
from .windows import NamedPeriod, named_periods

_NOUN = re.compile(r"[ \u00a0]((?:(?:[A-Za-z][A-Za-z’'/-]*)[ \u00a0]?){1,4})")
_CHANGE_OF = re.compile(
    r"\b(?:change|difference|gap|movement|swing|shift|variation)\s(?:in\s[^.;\d]{1,40}\s)?of\s$"
    r"|\b(?:gap|difference)\sbetween\b[^.;\d]{0,80}\b(?:is|was|of|at)\s$",
    re.IGNORECASE,
)
_BY = re.compile(r"\bby\s(?:only\s|just\s)?$", re.IGNORECASE)
_THAN = r"(?:\s(?:than|on|since|from|compared with|against)\s[^.;,()]{1,50})?"
_OR = re.compile(
    rf"(?:\s[a-z’'-]+){{0,3}}{_THAN},?\s(?:or|i\.e\.|equivalent to|equal to|which is)\s(?:by\s)?",
    re.IGNORECASE,
)
_OPENED = re.compile(rf"(?:\s[A-Za-z’'-]+){{0,3}}{_THAN}\s[(\[]")
"""What lies between a change and its percentage in brackets: 761 more offences than in 2010 (10.5%)."""
_ARROW = re.compile(r"(?:(?P<up>[▲△↑⬆⇧↗])|[▼▽↓⬇⇩↘])\s?$")
_TIME = r"(?P<per>day|week|month|quarter|year|hour|night)"
_PER = re.compile(
    rf"^[^.;:\d]{{0,60}}?\b(?:per|a|an|each|every)\s(?:calendar\s)?{_TIME}\b(?!\s(?:earlier|ago|before|previously|later|of\s(?:the|all|its|our|their|those|them|these))\b)|^[^.;:\d]{{0,30}}?\b(?P<adverb>daily|weekly|monthly|quarterly|annually|yearly)\b",
    re.IGNORECASE,
)
_MEAN = re.compile(r"\b(?:average|averages|averaged|averaging|mean)\b[^;:.\d]{0,70}$", re.IGNORECASE)
_AVERAGE_OF = re.compile(r"\b(?:average|mean|typical)\s(?P<per>day|week|month|quarter|year)\b[^;:.\d]{0,40}$", re.IGNORECASE)
_MEAN_AFTER = re.compile(r"^[^.;:\d]{0,40}?\bon\saverage\b", re.IGNORECASE)
_PERIODIC = re.compile(
    r"\b(?P<adverb>daily|weekly|monthly|quarterly|annual|yearly)\s(?:\w+\s)?(?:average|mean|figure|rate|total)\b", re.IGNORECASE
)
_RATE = re.compile(
    r"^[^.;:\d]{0,40}?\b(?:per|for\severy|in\severy)\s(?P<base>1,?000,?000|100,?000|10,?000|1,?000|100|million|thousand|head)\b(?:\s(?P<of>[a-z]+))?",
    re.IGNORECASE,
)
_PER_EACH = re.compile(r"^[^.;:\d]{0,40}\b(?:per|for every|in every)\s$", re.IGNORECASE)
_ASIDE = re.compile(r"^\s?\([^()]{1,40}\)")
_RANKED = re.compile(
    r"^\s+(?:place|position|(?:[\w-]+\s+)?(?:highest|lowest|largest|smallest|best|worst|most|fewest|biggest|safest)|(?:out\s+)?of\s+(?:the\s+|all\s+)?\d+)\b",
    re.IGNORECASE,
)
_ORDINAL_WORD = re.compile(r"\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b", re.IGNORECASE)
_ADVERBS = {
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "quarterly": "quarter",
    "annually": "year",
    "annual": "year",
    "yearly": "year",
}
HAS_NUMBER = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|half|halved|halving|third|quarters?|fifths?|doubl\w+|twice|trebled|tripled|twenty|thirty|forty|fifty|sixty|seventy"
    r"|eighty|ninety|hundred|thousand|million|one in|one out of|\w+teen)\b",
    re.IGNORECASE,
)


def read_prose(text: str, place: DocumentPlace, heading: str = "", having: re.Pattern[str] = HAS_NUMBER) -> Iterator[ProseSentence]:
    """Every sentence of a paragraph that has a figure or a period, in order.

    A caller can ask for sentences with something else instead.
    """
    before = ""
    for begins, ends in sentences(text):
        plain = cut_sentence(text[begins:ends])
        if having.search(plain):
            yield _sentence(plain, begins, place, heading, before)
        before = plain


def _sentence(text: str, start: int, place: DocumentPlace, heading: str, before: str) -> ProseSentence:
    found = tuple(named_periods(text))
    taken = bytearray(len(text) + 1)
    spans = [(window.start, window.end) for window in found if window.kind not in ("relative", "named")]
    if any(map(str.isdigit, text)):
        spans += masked(text)
    for first, last in spans:
        taken[first:last] = b"\1" * (last - first)
    stated: list[StatedFigure] = []
    parts = [each for each in fractions(text) if not any(taken[each.start : each.end])]
    for part in parts:
        taken[part.start : part.end] = b"\1" * (part.end - part.start)
    plain = _without(text, found)
    free = [number for number in numerals(text) if not any(taken[number.start : number.end])]
    for at, number in enumerate(free):
        if stated and stated[-1].role == "rate" and _PER_EACH.search(text[stated[-1].end : number.start]):
            continue
        until = free[at + 1].start if at + 1 < len(free) else len(text)
        stated.append(_stated(text, plain, number, until, stated[-1] if stated else None))
    stated += [_part(text, part) for part in parts]
    stated += _ordinals(text, taken)
    stated.sort(key=lambda each: each.start)
    stated = list(beside_unrounded(stated))
    return ProseSentence(
        text, place, tuple(listed(text, list(placed(text, with_ranges(text, stated), found)))), found, start, heading, before
    )


def _stated(text: str, plain: str, number: Numeral, until: int, last: StatedFigure | None) -> StatedFigure:
    relation, start, end = qualifier(text, number.start, number.end)
    if number.ordinal:
        return StatedFigure(
            text[number.start : number.end], number.start, number.end, number.value, NumberRange(number.value, number.value), role="rank"
        )
    after = text[end:until]
    noun = _noun(after)
    floor = last.end if last else 0
    before = text[max(floor, start - 130) : start]
    # "474 more offences than" is a change, "more than 474" a relation that has been taken off already.
    sign = number.sign or _arrow(text, start) or direction(before, after if until == len(text) else f"{after}#")
    if not sign and (aside := _ASIDE.match(text[end : end + 60])):
        sign = direction("", text[end + aside.end() : end + aside.end() + 60])
    if not sign and last is not None and last.role in ("change", "percent-change") and _OR.fullmatch(text[last.end : start]):
        sign = last.sign if (last.unit == "%") != (number.unit == "%") else 0
    if not sign and last is not None and last.role == "change" and last.unit not in ("%", "points") and number.unit == "%":
        sign = last.sign if _OPENED.fullmatch(text[last.end : start]) and text[end : end + 1] in (")", "]") else 0
    timeless = plain[max(floor if last is None or last.role != "duration" else 0, start - 130) : start]
    role, per = _role(before, timeless, after, text[end : end + 80], noun, number.unit, sign)
    sign = 0 if role in ("mean", "rate", "duration") else sign
    if role == "level" and (_CHANGE_OF.search(before) or (number.unit == "points" and _BY.search(before))):
        role = "percent-change" if number.unit == "%" else "change"
    allowed = sizes(
        number.value, number.power, relation, percent=number.unit in ("%", "points"), whole=not number.unit and role in ("level", "change")
    )
    quote = " ".join(text[start:end].split())
    return StatedFigure(
        quote, start, end, number.value, allowed, number.power, number.unit, noun, sign, relation, role, per, number.spelled
    )


def _without(text: str, found: Sequence[NamedPeriod]) -> str:
    """A text of the same length with nothing in the places of its periods."""
    for window in found:
        text = f"{text[: window.start]}{' ' * (window.end - window.start)}{text[window.end :]}"
    return text


def _arrow(text: str, start: int) -> int:
    """The way of an arrow before a number: 1, -1, or 0 for none."""
    found = _ARROW.search(text[max(0, start - 3) : start])
    return 0 if not found else 1 if found["up"] else -1


def _role(before: str, timeless: str, after: str, beyond: str, noun: str, unit: str, sign: int) -> tuple[ProseRole, str]:
    first = noun.split(" ", maxsplit=1)[0].casefold() if noun else ""
    if not unit and first in TIME_NOUNS:
        return "duration", first.rstrip("s")
    if rate := _RATE.match(beyond):
        return "rate", " ".join(filter(None, (rate["base"].replace(",", ""), rate["of"])))
    per = _PER.match(after)
    of_time = (per["per"] or _ADVERBS[per["adverb"].casefold()]).casefold() if per else ""
    if unit != "points" and (mean := _MEAN.search(timeless) or _MEAN_AFTER.match(after)) and not (sign and unit == "%"):
        periodic = _PERIODIC.search(timeless)
        if average := _AVERAGE_OF.search(timeless):
            return "mean", average["per"].casefold()
        return "mean", of_time or (_ADVERBS[periodic["adverb"].casefold()] if periodic and mean else "")
    if of_time and not sign:
        return "mean", of_time
    if unit == "points":
        return ("change", "") if sign else ("level", "")
    if sign:
        return ("percent-change" if unit == "%" else "change"), ""
    return "level", ""


def _noun(after: str) -> str:
    """The words after a number that can be part of what is counted."""
    if not (found := _NOUN.match(after)):
        return ""
    words: list[str] = []
    for word in found[1].split():
        if (
            word.casefold() in FUNCTION
            and word.casefold() not in TIME_NOUNS
            and word.casefold() not in ("more", "fewer", "further", "other")
        ):
            break
        words.append(word)
    return " ".join(words)


def _part(text: str, part: Fraction) -> StatedFigure:
    relation, start, end = qualifier(text, part.start, part.end)
    value = part.value
    if part.kind == "ratio":
        spread = max(Decimal("2.5"), value / 20) if value > 1 else value / 4
        reach = {
            "exactly": (spread, spread),
            "about": (spread * 2, spread * 2),
            "over": (Decimal(0), Decimal(100) - value),
            "under": (value, Decimal(0)),
        }.get(relation)
        low, high = reach or (
            (Decimal(0), max(spread * 2, value / 10)) if relation == "just over" else (max(spread * 2, value / 10), Decimal(0))
        )
        sign = direction(text[max(0, start - 110) : start], text[end : end + 60])
        return StatedFigure(
            text[start:end],
            start,
            end,
            value,
            NumberRange(value - low, value + high),
            0,
            "%",
            _noun(text[end:]),
            sign,
            relation,
            "ratio",
            "",
            spelled=True,
        )
    bounds = {
        "over": (value, value * 3),
        "under": (value / 3, value),
        "just over": (value, value * Decimal("1.2")),
        "just under": (value * Decimal("0.8"), value),
    }
    if value < 1 and relation in ("over", "under"):  # More than halved is less than half.
        relation = "under" if relation == "over" else "over"
    low, high = bounds.get(relation, (value * Decimal("0.9"), value * Decimal("1.1")))
    return StatedFigure(text[start:end], start, end, value, NumberRange(low, high), 0, "", "", 0, relation, "multiple", spelled=True)


def _ordinals(text: str, taken: bytearray) -> Iterator[StatedFigure]:
    for found in _ORDINAL_WORD.finditer(text):
        if _RANKED.match(text[found.end() : found.end() + 40]) and not any(taken[found.start() : found.end()]):
            number = ordinal_of(found[0]) or 0
            yield StatedFigure(
                found[0],
                found.start(),
                found.end(),
                Decimal(number),
                NumberRange(Decimal(number), Decimal(number)),
                role="rank",
                spelled=True,
            )
