"""Two levels of one thing in a sentence, the earlier and the later.

From 4,740 to 5,214; 5,214 compared with 4,740; having been 4,740, they ended the year at 5,214.
"""

import re

from .figure import ProseSentence, StatedFigure
from .linking import separated, strange
from .placing import LEAD, is_compared
from .vocabulary import DOWN, UP
from .windows import NamedPeriod

LEVEL_ARTICLES = (
    r"(?:(?:the|a|an|just|only|its|their|some|figure|total|average|mean|rate|level|high|low|peak|of|as|little|many|much|previous|last"
    r"|year’s|year's|same|annual|monthly|national|[\w-]{2,12}-(?:year|month|week))\s+){0,6}"
)
_FROM = re.compile(rf"\bfrom\s+{LEVEL_ARTICLES}$", re.IGNORECASE)
TO_LEVEL = re.compile(rf"\bto\s+{LEVEL_ARTICLES}$", re.IGNORECASE)
_THAN = re.compile(
    rf"\b(?:as\s+against|compared\s+(?:with|to|against)|in\s+comparison\s+(?:with|to)|against|versus|vs\.?|(?P<way>up|down)\s+from|from|than|instead\s+of)\s+{LEVEL_ARTICLES}$",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    rf"\bon\s+{LEVEL_ARTICLES}$|\bwhen\s+(?:it|they|there|the\s\w+)\s+(?:was|were|had\s+been|stood\s+at|came\s+to)\s+$", re.IGNORECASE
)
"""Words after a change that lead to the level before it: down 10% on the 5,635 recorded in 2014."""
_HAD = re.compile(
    r"\b(?:it|they|there)\shad\s(?:been|come\sto|stood\sat|totalled|numbered|reached)\s$"
    r"|\bin\sthe\s(?:same|equivalent|corresponding|previous|prior|preceding)\s[^.;:,]{3,40},?\s(?:it|they|there)\s(?:was|were)\s$",
    re.IGNORECASE,
)
"""Words that lead to the earlier of two levels: in the third quarter they had come to 15."""
_HAVING = re.compile(
    r"\b(?:having\s(?:been|stood\sat|started\sat|begun\sat|totalled|numbered|come\sto|peaked\sat)|starting\s(?:at|from)|beginning\sat)\s$",
    re.IGNORECASE,
)
_ENDED = re.compile(
    r"\b(?:ended|finished|closed|left|stood|came|was|were|totalled|reached)\b[^.;]{0,40}\b(?:at|to|on|with|reached|totalled|was|were)\s$",
    re.IGNORECASE,
)
"""Words that lead to the earlier of two levels, and to the later: having been 68 in 2013, they ended 2014 at 64."""
_LED = re.compile(
    r",?\s(?:there\s(?:were|was)|it\swas|they\swere|we\srecorded|the\s(?:figure|number|total)\swas)\s(?:only\s|just\s)?$", re.IGNORECASE
)
"""What lies between a period and its level: in 2013 there were 1,190."""
_BESIDE = re.compile(r"\b(?:than|above|below|ahead\sof|behind|over)\b[^.;()\d]{0,60}[(\[]\s?$", re.IGNORECASE)
"""Words after a difference that lead to what is compared: 8 points ahead of Merseyside (6.1%)."""
_PERIOD_FIRST = re.compile(r"^[^().;\d]{0,40}[(\[][^()]{4,50}:\s?$")
_BRACKET = re.compile(r"^[^().;]{0,60}[(\[]\s*(?:[^().;\d]{0,40}[:=]?\s*)?$")
_WITH_PERIOD = re.compile(r"\b(?:and|to|rising|falling|followed\s+by|then)\b[^.;]{0,30}$|^[^.;]{0,60},\s*$", re.IGNORECASE)
_IN = re.compile(r"^[^.;\d]{0,40}(?:\b(?:in|for|during|at|by|over)\s(?:the\s)?|[(\[])\s?$", re.IGNORECASE)
_EARLIER_PERIOD = re.compile(
    r"(?:the\s)?(?:same\s(?:period|time|month|quarter|point)\s)?(?:last|previous|prior|preceding)\s(?:financial\s|calendar\s)?(?:year|quarter|month)"
    r"|(?:the|a|one)?\s?year\s(?:before|earlier|ago)",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"[(\[,–-]\s*(?:or\s+)?$|\bor\s+(?:by\s+)?$", re.IGNORECASE)
"""What leads to the same change in another unit: from 100 to 120, or by 20%."""
_LONGEST = 200


def is_aside(sentence: ProseSentence, at: int) -> bool:
    """Whether a figure in brackets gives the change before it in another unit."""
    figure = sentence.figures[at]
    beside = sentence.figures[at - 1] if at else None
    if any(window.end <= figure.start and not sentence.text[window.end : figure.start].strip(" (") for window in sentence.windows):
        return False  # It is the level of that period: a rise of 10% on 2013/14 (4,740).
    if beside is None or beside.unit == figure.unit or "%" not in (beside.unit, figure.unit):
        return False
    return figure.role == "level" and bool(_ASIDE.search(sentence.text[max(0, figure.start - 12) : figure.start]))


def level_pair(sentence: ProseSentence, at: int, to: int) -> tuple[StatedFigure, StatedFigure, int, str] | None:
    """The earlier and the later of two levels, if the words say which.

    With the way that a verb gives the change, 1 or -1, and the verb.
    """
    figures, text = sentence.figures, sentence.text
    one, other = figures[at], figures[to]
    between = text[one.end : other.start]
    if one.unit != other.unit or len(between) > _LONGEST or separated(between) or (one.per and other.per and one.per != other.per):
        return None
    lead = text[figures[at - 1].end if at else 0 : one.start]
    last = text[figures[to - 1].end : other.start]
    if _FROM.search(lead) and TO_LEVEL.search(last):
        way, verb = _verb(_FROM.sub("", lead))
        return one, other, way, verb
    if (found := _THAN.search(last)) and strange(sentence, figures[to - 1], other) <= 2:
        word = found["way"] or ""
        if found[0].casefold().startswith("from") and not re.search(r"\bto\s|\bat\s|was|were|is|are|stood", lead[-30:]):
            return None
        way = 1 if word.casefold() == "up" else -1 if word.casefold() == "down" else 0
        return other, one, way, f"{word} from" if word else ""
    if to == at + 1 and _HAD.search(last):
        return other, one, 0, ""
    if _HAVING.search(lead) and _ENDED.search(last):
        return one, other, 0, ""
    if (
        to == at + 1
        and _led(sentence, one)
        and _led(sentence, other)
        and _of_one_thing(sentence, one, other)
        and (order := _order(one.window, other.window))
    ):
        return (one, other, 0, "") if order < 0 else (other, one, 0, "")
    if to > at + 1 and _EARLIER.search(last) and all(is_change(sentence, place, False) for place in range(at + 1, to)):
        return other, one, 0, ""
    if to > at + 1 and one.unit == "%" and _BESIDE.search(last) and all(is_change(sentence, place, False) for place in range(at + 1, to)):
        return other, one, 0, ""
    if to > at + 1 and _of_base(sentence, other) and all(is_change(sentence, place, False) for place in range(at + 1, to)):
        return other, one, 0, ""
    if to == at + 1 and not one.window and _PERIOD_FIRST.search(between) and other.window and other.window.end <= other.start:
        return other, one, 0, ""
    if to == at + 1 and _BRACKET.match(between) and (order := _order(one.window or _only(sentence, one), other.window)):
        return (one, other, 0, "") if order < 0 else (other, one, 0, "")
    dated = to == at + 1 and _dated(sentence, one) and _dated(sentence, other) and not strange(sentence, one, other)
    if dated and _WITH_PERIOD.search(between) and (order := _order(one.window, other.window)):
        return (one, other, 0, "") if order < 0 else (other, one, 0, "")
    return None


def _of_base(sentence: ProseSentence, figure: StatedFigure) -> bool:
    """Whether it stands in brackets after the period compared with: on 2013 (4,740)."""
    window = next((each for each in reversed(sentence.windows) if each.end <= figure.start), None)
    if window is None or sentence.text[window.end : figure.start].strip() not in ("(", "["):
        return False
    return is_compared(sentence.text[max(0, window.start - LEAD) : window.start])


def _dated(sentence: ProseSentence, figure: StatedFigure) -> bool:
    """Whether a period directly follows a figure: 4,740 offences in 2013/14."""
    window = figure.window
    return window is not None and window.start >= figure.end and bool(_IN.search(sentence.text[figure.end : window.start]))


def _led(sentence: ProseSentence, figure: StatedFigure) -> bool:
    """Whether a period leads to a figure: in 2013/14 there were 4,740 offences."""
    window = figure.window
    return window is not None and window.end <= figure.start and bool(_LED.fullmatch(sentence.text[window.end : figure.start]))


def _of_one_thing(sentence: ProseSentence, one: StatedFigure, other: StatedFigure) -> bool:
    """Whether the second of two levels counts the same as the first, or has no noun."""
    return " ".join(other.noun.casefold().split()) in " ".join(sentence.gap(one, other).casefold().split())


def _only(sentence: ProseSentence, figure: StatedFigure) -> NamedPeriod | None:
    earlier = [window for window in sentence.windows if window.end <= figure.start]
    return earlier[-1] if earlier else None


def _order(one: NamedPeriod | None, other: NamedPeriod | None) -> int:
    """The order of two periods of one length.

    -1 where the first is the earlier, 1 where it is the later, 0 where that is not known.
    """
    if one is not None and other is not None and one.partial and not other.partial:
        return 1
    if other is not None and not (one is not None and one.kind == "relative") and _EARLIER_PERIOD.fullmatch(other.text):
        return 1
    if one is None or other is None or not (one.known and other.known) or one.length != other.length or one.last == other.last:
        return 0
    return -1 if one.last < other.last else 1


def _verb(lead: str) -> tuple[int, str]:
    """The way that the word before `from` gives, and the word."""
    words = re.findall(r"[A-Za-z][\w’'-]*|[;:.(),]", lead.strip())[-7:]
    for back, word in enumerate(reversed(words)):
        plain = word.casefold()
        if plain in ";:.(),":
            return 0, ""
        if (way := 1 if plain in UP else -1 if plain in DOWN else 0) and not plain.startswith("improv"):
            negated = {"not", "no", "without", "never", "little", "than"} & {
                each.casefold() for each in words[max(0, len(words) - back - 5) : len(words) - back - 1]
            }
            adjective = plain in (
                "more",
                "additional",
                "higher",
                "greater",
                "extra",
                "fewer",
                "less",
                "lower",
                "smaller",
                "larger",
                "further",
            )
            return (0, "") if negated or adjective else (way, word)
    return 0, ""


def is_change(sentence: ProseSentence, at: int, after: bool) -> bool:
    """Whether a figure is a change; `after` counts one in another unit in brackets."""
    figure = sentence.figures[at]
    if figure.role in ("change", "percent-change", "multiple") or (figure.role == "ratio" and figure.sign):
        return True
    return after and figure.unit in ("%", "points") and figure.role == "level" and is_aside(sentence, at)
