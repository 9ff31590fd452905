"""Two levels of one thing in a sentence, and the changes given beside them.

The levels go from before to after.
"""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from .figure import ProseSentence, StatedFigure
from .linking import light, separated, strange
from .placing import LEAD, is_compared
from .vocabulary import DOWN, UP
from .windows import NamedPeriod

_LEVELS = ("level", "mean", "rate")
_ARTICLES = (
    r"(?:(?:the|a|an|just|only|its|their|some|figure|total|average|mean|rate|level|high|low|peak|of|as|little|many|much|previous|last"
    r"|year’s|year's|same|annual|monthly|national|[\w-]{2,12}-(?:year|month|week))\s+){0,6}"
)
_FROM = re.compile(rf"\bfrom\s+{_ARTICLES}$", re.IGNORECASE)
_TO = re.compile(rf"\bto\s+{_ARTICLES}$", re.IGNORECASE)
_THAN = re.compile(
    rf"\b(?:as\s+against|compared\s+(?:with|to|against)|in\s+comparison\s+(?:with|to)|against|versus|vs\.?|(?P<way>up|down)\s+from|from|than|instead\s+of)\s+{_ARTICLES}$",
    re.IGNORECASE,
)
_ON = re.compile(
    rf"\b(?:compared\s+(?:with|to)|than|from|on)\s+(?:the\s+|a\s+|last\s+year’s\s+|last\s+year's\s+)?{_ARTICLES}$", re.IGNORECASE
)
_EARLIER = re.compile(
    rf"\bon\s+{_ARTICLES}$|\bwhen\s+(?:it|they|there|the\s\w+)\s+(?:was|were|had\s+been|stood\s+at|came\s+to)\s+$", re.IGNORECASE
)
"""Words after a change that lead to the level before it: down 10% on the 5,635 recorded in 2014."""
_HAD = re.compile(r"\b(?:it|they|there)\shad\s(?:been|come\sto|stood\sat|totalled|numbered|reached)\s$", re.IGNORECASE)
"""Words that lead to the earlier of two levels: in the third quarter they had come to 15."""
_OTHER_THOUGHT = re.compile(r"\b(?:as|after|and|because|with|when|if|since|then|also|including|excluding)\b", re.IGNORECASE)
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
_LONGEST = 200


class Move(Struct, frozen=True):
    """What a sentence says of one change.

    `way` is 1 or -1 where a word gives its direction, 0 where none does.
    """

    before: StatedFigure | None
    after: StatedFigure | None
    changes: tuple[StatedFigure, ...]
    way: int = 0
    verb: str = ""


def moves(sentence: ProseSentence) -> Iterator[Move]:
    """Every change of a sentence with at least two of its three figures.

    They are the level before, the level after and the change between them.
    """
    figures = sentence.figures
    used: set[int] = set()
    for at, first in enumerate(figures):
        if first.role not in _LEVELS or at in used:
            continue
        for to in range(at + 1, min(at + 4, len(figures))):
            second = figures[to]
            if second.role in _LEVELS and (pair := _pair(sentence, at, to)):
                before, after, way, verb = pair
                used |= {at, to}
                changes = tuple(dict.fromkeys((*_changes(sentence, at, to), *_only_change(sentence, at, to))))
                yield Move(before, after, changes, way, verb)
                break
            if second.role in _LEVELS and not _aside(sentence, to):
                break
    for at, level in enumerate(figures):
        if level.role in _LEVELS and at not in used and level.counted and (move := _one_level(sentence, at)):
            yield move


def _aside(sentence: ProseSentence, at: int) -> bool:
    """Whether a figure in brackets gives the change before it in another unit."""
    figure = sentence.figures[at]
    beside = sentence.figures[at - 1] if at else None
    if any(window.end <= figure.start and not sentence.text[window.end : figure.start].strip(" (") for window in sentence.windows):
        return False  # It is the level of that period: a rise of 10% on 2013/14 (4,740).
    if beside is None or beside.unit == figure.unit or "%" not in (beside.unit, figure.unit):
        return False
    return figure.role == "level" and bool(
        re.search(r"[(\[,–-]\s*(?:or\s+)?$|\bor\s+$", sentence.text[max(0, figure.start - 6) : figure.start])
    )


def _pair(sentence: ProseSentence, at: int, to: int) -> tuple[StatedFigure, StatedFigure, int, str] | None:
    figures, text = sentence.figures, sentence.text
    one, other = figures[at], figures[to]
    between = text[one.end : other.start]
    if one.unit != other.unit or len(between) > _LONGEST or separated(between) or (one.per and other.per and one.per != other.per):
        return None
    lead = text[figures[at - 1].end if at else 0 : one.start]
    last = text[figures[to - 1].end : other.start]
    if _FROM.search(lead) and _TO.search(last):
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
    if to > at + 1 and _EARLIER.search(last) and all(_is_change(sentence, place, False) for place in range(at + 1, to)):
        return other, one, 0, ""
    if to > at + 1 and one.unit == "%" and _BESIDE.search(last) and all(_is_change(sentence, place, False) for place in range(at + 1, to)):
        return other, one, 0, ""
    if to > at + 1 and _of_base(sentence, other) and all(_is_change(sentence, place, False) for place in range(at + 1, to)):
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


def _changes(sentence: ProseSentence, at: int, to: int) -> Iterator[StatedFigure]:
    """The changes before, between and after two levels.

    Only words of comparison and time may join them to the levels.
    """
    figures = sentence.figures
    changing = [place for place in range(at + 1, to) if _is_change(sentence, place, place > at + 1)]
    yield from (_as_change(sentence, place) for place in changing)
    place = to + 1
    while place < len(figures) and light(sentence, figures[place - 1], figures[place]) and _is_change(sentence, place, True):
        yield _as_change(sentence, place)
        place += 1
    place = at - 1
    while (
        place >= 0
        and light(sentence, figures[place], figures[place + 1])
        and (_is_change(sentence, place, False) or (_aside(sentence, place) and place > 0))
    ):
        if "to" not in sentence.text[figures[place].end : figures[place + 1].start].split():
            yield _as_change(sentence, place)
        place -= 1


def _only_change(sentence: ProseSentence, at: int, to: int) -> Iterator[StatedFigure]:
    """The one change of a sentence with one pair of levels.

    A drop of 1.8 points in the share, which went from 15.4% to 13.6%.
    """
    others = [place for place in range(len(sentence.figures)) if place not in (at, to)]
    if len(others) != 1 or not _is_change(sentence, others[0], False):
        return
    change, first, last = sentence.figures[others[0]], sentence.figures[at], sentence.figures[to]
    gap = sentence.gap(change, first) if change.end <= first.start else sentence.gap(last, change) if last.end <= change.start else ""
    if not separated(gap) and not _OTHER_THOUGHT.search(gap):
        yield change


def _is_change(sentence: ProseSentence, at: int, after: bool) -> bool:
    figure = sentence.figures[at]
    if figure.role in ("change", "percent-change", "multiple") or (figure.role == "ratio" and figure.sign):
        return True
    return after and figure.unit in ("%", "points") and figure.role == "level" and _aside(sentence, at)


def _as_change(sentence: ProseSentence, at: int) -> StatedFigure:
    return sentence.figures[at]


def _one_level(sentence: ProseSentence, at: int) -> Move | None:
    """A level with both a number and a percentage of its change.

    5,214 offences, 474 more (10%).
    """
    figures, text = sentence.figures, sentence.text
    level = figures[at]
    following = _run(sentence, at, 1)
    leading = _run(sentence, at, -1)
    if leading and _both(both := [*leading, *following[: 2 - len(leading)]]):
        lead = text[leading[0].end : level.start]
        if _TO.search(lead):
            return Move(None, level, tuple(both))
        if _ON.search(lead):
            return Move(level, None, tuple(both))
        return None
    if _both(following):
        lead, trail = text[level.end : following[0].start], text[following[-1].end :][:14]
        if re.search(r"\bto\b|\bof\s(?:which|these|whom|them)\b|\bincluding\b", lead) or re.match(r"\s+of\s", trail):
            return None
        return Move(None, level, tuple(following))
    return None


def _run(sentence: ProseSentence, at: int, step: int) -> list[StatedFigure]:
    """Up to two changes directly beside a level, on one side of it.

    One of them can stand in brackets after the other.
    """
    figures = sentence.figures
    found: list[StatedFigure] = []
    last, place = figures[at], at + step
    while 0 <= place < len(figures) and len(found) < 2:
        figure = figures[place]
        near = light(sentence, last, figure) if step > 0 else light(sentence, figure, last)
        beside = figures[place - 1] if place else None
        aside = figure.role == "level" and _aside(sentence, place) and beside is not None and beside.role in ("change", "percent-change")
        if not near or not (figure.role in ("change", "percent-change") or (aside and beside is not None and figure.unit != beside.unit)):
            break
        found.append(figure)
        last, place = figure, place + step
    return found


def _both(figures: Sequence[StatedFigure]) -> bool:
    """Whether two figures are a number and a percentage of one change."""
    return (
        len(figures) == 2
        and {figure.unit == "%" for figure in figures} == {True, False}
        and any(figure.sign for figure in figures)
        and all(figure.unit != "points" for figure in figures)
    )
