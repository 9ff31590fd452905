"""Two levels of one thing in a sentence, and the changes given beside them.

The levels go from before to after.
"""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from .figure import ProseSentence, StatedFigure
from .level_pairs import LEVEL_ARTICLES, TO_LEVEL, is_aside, is_change, level_pair
from .linking import light, separated

_LEVELS = ("level", "mean", "rate")
_ON = re.compile(
    rf"\b(?:compared\s+(?:with|to)|than|from|on)\s+(?:the\s+|a\s+|last\s+year’s\s+|last\s+year's\s+)?{LEVEL_ARTICLES}$", re.IGNORECASE
)
_OTHER_THOUGHT = re.compile(r"\b(?:as|after|and|because|with|when|if|since|then|also|including|excluding)\b", re.IGNORECASE)


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
            if second.role in _LEVELS and (pair := level_pair(sentence, at, to)):
                before, after, way, verb = pair
                used |= {at, to}
                changes = tuple(dict.fromkeys((*_changes(sentence, at, to), *_only_change(sentence, at, to))))
                yield Move(before, after, changes, way, verb)
                break
            if second.role in _LEVELS and not is_aside(sentence, to) and not _is_bracketed(sentence, first, second):
                break
    for at, level in enumerate(figures):
        if level.role in _LEVELS and at not in used and level.counted and (move := _one_level(sentence, at)):
            yield move


def _changes(sentence: ProseSentence, at: int, to: int) -> Iterator[StatedFigure]:
    """The changes before, between and after two levels.

    Only words of comparison and time may join them to the levels.
    """
    figures = sentence.figures
    changing = [place for place in range(at + 1, to) if is_change(sentence, place, place > at + 1)]
    yield from (_as_change(sentence, place) for place in changing)
    place = to + 1
    while place < len(figures) and light(sentence, figures[place - 1], figures[place]) and is_change(sentence, place, True):
        yield _as_change(sentence, place)
        place += 1
    place = at - 1
    while (
        place >= 0
        and light(sentence, figures[place], figures[place + 1])
        and (is_change(sentence, place, False) or (is_aside(sentence, place) and place > 0))
    ):
        if "to" not in sentence.text[figures[place].end : figures[place + 1].start].split():
            yield _as_change(sentence, place)
        place -= 1


def _only_change(sentence: ProseSentence, at: int, to: int) -> Iterator[StatedFigure]:
    """The one change of a sentence with one pair of levels.

    A drop of 1.8 points in the share, which went from 15.4% to 13.6%.
    """
    others = [place for place in range(len(sentence.figures)) if place not in (at, to) and not _in_a_name(sentence, place, at)]
    if len(others) != 1 or not is_change(sentence, others[0], False):
        return
    change, first, last = sentence.figures[others[0]], sentence.figures[at], sentence.figures[to]
    gap = sentence.gap(change, first) if change.end <= first.start else sentence.gap(last, change) if last.end <= change.start else ""
    if not separated(gap) and not _OTHER_THOUGHT.search(gap):
        yield change


def _is_bracketed(sentence: ProseSentence, first: StatedFigure, second: StatedFigure) -> bool:
    """Whether the second figure stands in a bracket after the first."""
    gap = sentence.gap(first, second)
    return gap.count("(") > gap.count(")")


def _as_change(sentence: ProseSentence, at: int) -> StatedFigure:
    return sentence.figures[at]


def _in_a_name(sentence: ProseSentence, at: int, level: int) -> bool:
    """Whether a number in words is part of a name, such as all four forces."""
    figure = sentence.figures[at]
    return figure.spelled and figure.role == "level" and figure.unit != sentence.figures[level].unit


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
        if TO_LEVEL.search(lead):
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
        aside = figure.role == "level" and is_aside(sentence, place) and beside is not None and beside.role in ("change", "percent-change")
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
